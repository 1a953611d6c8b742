import type { YearAmount } from "../../domain/register.ts";
import { AGREEMENT_NUMBER, number } from "./sheet-column.ts";
import { REFERENCE_COLUMNS, type TableShape } from "./shape.ts";

export const yearAmounts: TableShape<YearAmount> = {
  table: "yearAmounts",
  name: /^(?:årsbelopp|yearamounts|year amounts)$/i,
  columns: {
    ...REFERENCE_COLUMNS,
    year: /^(?:år|year)$/i,
    indexation: /^(?:indexuppräkning|uppräkning|index|indexation)/i,
    additional: /^(?:tilläggsbeslut|tillägg|additional)/i,
    amount: /^(?:belopp|årsbelopp|amount)/i,
  },
  needs: ["year", "amount"],
  tells: { fields: ["indexation", "additional"], atLeast: 1 },
  sheet: {
    name: { sv: "Årsbelopp", en: "YearAmounts" },
    columns: {
      agreementId: AGREEMENT_NUMBER,
      year: { ...number("År", "Year", 2026), holds: "text" },
      amount: number("Belopp", "Amount", 400_000),
      indexation: number("Indexuppräkning", "Indexation", 8_000),
      additional: number("Tilläggsbeslut", "Additional decision"),
    },
  },
  read: (row) => ({
    ...row.reference(),
    year: row.read("year", (text) => (/^(?:19|20)\d\d$/.test(text) ? Number(text) : null), "register-no-year"),
    amount: row.money("amount"),
    indexation: row.money("indexation"),
    additional: row.money("additional"),
  }),
};
