import type { Criterion } from "../../domain/register.ts";
import { type Words, YES_NO } from "./row.ts";
import { AGREEMENT_NUMBER, COMMENT, PARTNER, choice, words } from "./sheet-column.ts";
import { REFERENCE_COLUMNS, type TableShape } from "./shape.ts";

export const criteria: TableShape<Criterion> = {
  table: "criteria",
  name: /^(?:kriterier|criteria)$/i,
  columns: {
    ...REFERENCE_COLUMNS,
    list: /^(?:kriterielista|lista|version|criteria list|list)$/i,
    criterion: /^(?:kriterium|criterion)$/i,
    answer: /^(?:svar|uppfyllt|answer|met)$/i,
    comment: /^(?:kommentar|comment)/i,
  },
  needs: ["criterion", "answer"],
  tells: { fields: ["criterion"], atLeast: 1 },
  sheet: {
    name: { sv: "Kriterier", en: "Criteria" },
    columns: {
      agreementId: AGREEMENT_NUMBER,
      partner: PARTNER,
      list: words("Kriterielista", "Criteria list", 22, { sv: "dnr 171-84/2017", en: "dnr 171-84/2017" }),
      criterion: words("Kriterium", "Criterion", 40, {
        sv: "Båda parter finansierar",
        en: "Both parties finance the activity",
      }),
      answer: choice("Svar", "Answer", { sv: ["ja", "nej", "okänt"], en: ["yes", "no", "unknown"] }, 0),
      comment: COMMENT,
    },
  },
  read: (row) => ({
    ...row.reference(),
    list: row.text("list") ?? "",
    criterion: row.text("criterion") ?? "",
    answer: row.word("answer", ANSWERS),
    comment: row.text("comment"),
  }),
};

const ANSWERS: Words<"yes" | "no" | "unknown"> = [
  ...YES_NO,
  ["unknown", /^(?:okänt|vet ej|framgår inte|\?|unknown)$/i],
];
