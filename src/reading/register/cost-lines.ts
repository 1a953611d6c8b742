import type { CostLine } from "../../domain/register.ts";
import { AGREEMENT_NUMBER, PARTNER, number, words } from "./sheet-column.ts";
import { REFERENCE_COLUMNS, type TableShape } from "./shape.ts";

export const costLines: TableShape<CostLine> = {
  table: "costLines",
  name: /^(?:kostnadsslag|costlines|cost lines)$/i,
  columns: {
    ...REFERENCE_COLUMNS,
    kind: /^(?:kostnadsslag|kostnadspost|cost (?:line|kind|type))$/i,
    budget: /^budget/i,
    actual: /^(?:utfall|redovisat|actual)/i,
  },
  needs: ["kind", "actual"],
  tells: { fields: ["kind"], atLeast: 1 },
  sheet: {
    name: { sv: "Kostnadsslag", en: "CostLines" },
    columns: {
      agreementId: AGREEMENT_NUMBER,
      partner: PARTNER,
      kind: words("Kostnadsslag", "Cost line", 26, { sv: "Personal", en: "Staff" }),
      budget: number("Budget", "Budget", 300_000),
      actual: number("Utfall", "Actual", 140_000),
    },
  },
  read: (row) => ({
    ...row.reference(),
    kind: row.text("kind") ?? "",
    budget: row.money("budget"),
    actual: row.money("actual"),
  }),
};
