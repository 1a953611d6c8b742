import type { OwnCell, OwnSheet } from "../own-sheet.ts";
import type { NewCell, NewTable } from "../port.ts";
import { rangeAddressOf } from "./area.ts";
import { printOf } from "./print.ts";

/** A table to place, as a sheet of our own with one Excel table; what stands below it is no part of the table. */
export function sheetOfTable(table: NewTable): OwnSheet & { readonly address: string } {
  const { columns, rows, below } = table;
  // An Excel table has at least one row.
  const body = rows.length > 0 ? rows : [[]];
  const header = columns.map((column): OwnCell => ({ value: column.header }));
  const lines = [...body, ...(below.length > 0 ? [[], ...below] : [])].map((line: readonly NewCell[]) =>
    columns.map(({ holds, decimals }, at): OwnCell => ({ value: line[at] ?? null, holds, decimals })),
  );
  return {
    key: `table:${printOf(JSON.stringify(table))}`,
    name: table.name,
    rows: [header, ...lines],
    letters: columns.map(({ letters }) => letters),
    tables: [{ area: { row: 0, column: 0, rows: body.length + 1, columns: columns.length } }],
    frozenRows: 1,
    address: rangeAddressOf({ row: 0, column: 0, rows: lines.length + 1, columns: columns.length }),
  };
}
