import type { PlannedInstalment } from "../../domain/register.ts";
import { type Words, YES_NO } from "./row.ts";
import { AGREEMENT_NUMBER, PARTNER, choice, day, number, words } from "./sheet-column.ts";
import { REFERENCE_COLUMNS, type TableShape } from "./shape.ts";

export const instalments: TableShape<PlannedInstalment> = {
  table: "instalments",
  name: /^(?:betalningsplan|utbetalningsplan|delutbetalningar|paymentplan|payment plan|instalments)$/i,
  columns: {
    ...REFERENCE_COLUMNS,
    due: /^(?:förfallodag|förfaller|planerad(?: dag)?|due(?: date)?)$/i,
    conditionDate: /^(?:villkorsdatum|villkor senast|condition (?:date|by))$/i,
    met: /^(?:villkor(?:et)? uppfyllt|uppfyllt|condition met|met)$/i,
    condition: /^(?:villkor|condition)$/i,
    decided: /^(?:beslutad|avgjord|beslutsdatum|decided)$/i,
    evidence: /^(?:underlag|evidence)$/i,
    amount: /^(?:belopp|delbelopp|amount)/i,
  },
  needs: ["due", "amount"],
  tells: { fields: ["due"], atLeast: 1 },
  sheet: {
    name: { sv: "Betalningsplan", en: "PaymentPlan" },
    columns: {
      agreementId: AGREEMENT_NUMBER,
      partner: PARTNER,
      due: day("Förfallodag", "Due", "2026-06-15"),
      amount: number("Belopp", "Amount", 200_000),
      condition: words("Villkor", "Condition", 34, { sv: "Budget i balans", en: "A balanced budget" }),
      conditionDate: day("Villkorsdatum", "Condition date", "2026-06-10"),
      met: choice(
        "Villkor uppfyllt",
        "Condition met",
        { sv: ["ja", "nej", "ej avgjort"], en: ["yes", "no", "undecided"] },
        2,
      ),
      decided: day("Beslutad", "Decided"),
      evidence: words("Underlag", "Evidence", 24),
    },
  },
  read(row) {
    const due = row.day("due");
    const amount = row.money("amount");
    const condition = row.text("condition");
    if (condition && row.cells["due"]?.state !== "given" && row.cells["amount"]?.state !== "given")
      row.problem("register-condition-alone", "condition", condition);
    return {
      ...row.reference(),
      due,
      amount,
      condition,
      conditionDate: row.day("conditionDate"),
      met: row.word("met", MET),
      decided: row.day("decided"),
      evidence: row.text("evidence"),
    };
  },
};

const MET: Words<"yes" | "no" | "undecided"> = [
  ...YES_NO,
  ["undecided", /^(?:ej avgjort|inte avgjort|ej beslutat|öppet|undecided|not decided|open)$/i],
];
