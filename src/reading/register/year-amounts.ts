import type { YearAmount } from "../../domain/register.ts";
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
  read: (row) => ({
    ...row.reference(),
    year: row.read("year", (text) => (/^(?:19|20)\d\d$/.test(text) ? Number(text) : null), "register-no-year"),
    amount: row.money("amount"),
    indexation: row.money("indexation"),
    additional: row.money("additional"),
  }),
};
