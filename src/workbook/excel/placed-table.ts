import type { OwnCell, OwnSheet } from "../own-sheet.ts";
import type { NewCell, NewTable } from "../port.ts";
import { rangeAddressOf } from "./area.ts";

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

/** What tells one text from another: 64 bits are enough for two attempts at the same one. */
export function printOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return (a >>> 0).toString(16) + (b >>> 0).toString(16);
}
