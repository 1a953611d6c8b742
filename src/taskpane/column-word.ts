import { readBeside } from "../domain/read-beside.ts";
import type { TableColumn } from "../domain/table.ts";
import type { Strings } from "../strings/strings.ts";

/** What a column was taken for. */
export function columnWord(column: TableColumn, t: Strings): string {
  const beside = readBeside(column);
  return beside ? t.besideColumn[beside] : t.columnKind[column.kind];
}
