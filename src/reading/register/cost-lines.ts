import type { CostLine } from "../../domain/register.ts";
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
  read: (row) => ({
    ...row.reference(),
    kind: row.text("kind") ?? "",
    budget: row.money("budget"),
    actual: row.money("actual"),
  }),
};
