import type { ReadTable } from "../domain/table.ts";
import type { Choices } from "./choices.ts";
import { type ColumnChoice, NO_CORRECTIONS, correct } from "./corrections.ts";

/** The table with its columns as the user says they are. */
export function withSaidColumns(table: ReadTable, { kinds }: Choices): ReadTable {
  if (!kinds) return table;
  const columns = table.columns.flatMap(({ header }, index): [number, ColumnChoice][] => {
    const kind = kinds.get(header);
    return kind ? [[index, { kind }]] : [];
  });
  return correct(table, { ...NO_CORRECTIONS, columns: new Map(columns) });
}
