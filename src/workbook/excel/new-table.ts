import { type CalendarDate, type SerialEpoch, toSerial } from "../../domain/calendar.ts";
import type { NewCell, NewColumn, NewTable } from "../port.ts";
import { rangeAddressOf } from "./area.ts";
import { textForCell } from "./cell-text.ts";
import type { Change } from "./write.ts";

/** Says of a sheet that it is ours, whatever it is called: `unfinished`, or `table:` and what it was made of. */
export const OWN_SHEET = "partneravstamning";
export const UNFINISHED = "unfinished";

/** Points a letter takes in Excel's standard font, and what a header's filter button takes. */
const LETTER = 5.6;
const MARGIN = 22;

/** What the sheet is made of, in the order in which it is written: hidden and unfinished first, shown last. */
export function changesFor(
  table: NewTable,
  { sheet, isNew, name, epoch }: { sheet: Excel.Worksheet; isNew: boolean; name: string; epoch: SerialEpoch },
): { readonly changes: Change[]; readonly address: string } {
  const { columns, rows, below } = table;
  // An Excel table has at least one row.
  const body = Math.max(1, rows.length);
  const area = { row: 0, column: 0, rows: body + 1, columns: columns.length };
  const lines = [
    ...rows,
    ...Array<readonly NewCell[]>(body - rows.length + (below.length > 0 ? 1 : 0)).fill([]),
    ...below,
  ];

  const changes: Change[] = [
    own(() => {
      sheet.visibility = Excel.SheetVisibility.hidden;
      sheet.customProperties.add(OWN_SHEET, UNFINISHED);
      if (isNew) return;
      sheet.getRange().clear();
      if (name) sheet.name = name;
    }),
    own(() => {
      columns.forEach((column, index) => {
        const cells = sheet.getRangeByIndexes(0, index, lines.length + 1, 1);
        cells.format.columnWidth = Math.round(column.letters * LETTER + MARGIN);
        // One value for all its cells, which the API allows and the typings do not say.
        sheet.getRangeByIndexes(1, index, lines.length || 1, 1).numberFormat = formatOf(column) as never;
      });
      const header = sheet.getRangeByIndexes(0, 0, 1, columns.length);
      header.numberFormat = "@" as never;
      header.values = [columns.map((column) => textForCell(column.header, true))];
    }),
    ...blocks(lines, columns, epoch).map(({ from, values, weight }) =>
      own(() => (sheet.getRangeByIndexes(from + 1, 0, values.length, columns.length).values = values), weight),
    ),
    own(() => {
      sheet.tables.add(sheet.getRangeByIndexes(0, 0, area.rows, area.columns), true);
      sheet.freezePanes.freezeRows(1);
    }),
  ];
  return { changes, address: rangeAddressOf({ ...area, rows: lines.length + 1 }) };
}

/** The sheet to write on: what an attempt has left, without its tables, or a new one. Part of the request that writes the rest. */
export function ownSheet(
  left: Excel.Worksheet | null,
  sheets: Excel.WorksheetCollection,
  name: string,
): Excel.Worksheet {
  left?.tables.items.forEach((each) => each.delete());
  return left ?? sheets.add(name);
}

/** The last thing written: until then the sheet is hidden, and taken up again by the next attempt. */
export const finish = (sheet: Excel.Worksheet, print: string): Change =>
  own(() => {
    sheet.customProperties.add(OWN_SHEET, `table:${print}`);
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    sheet.getRange("A1").select();
  });

/** What tells one table from another: 64 bits are enough for two attempts at the same one. */
export function printOf(table: NewTable): string {
  const text = JSON.stringify(table);
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return (a >>> 0).toString(16) + (b >>> 0).toString(16);
}

const own = (apply: () => void, weight = 6_000): Change => ({ kind: "ownSheet", apply, weight });

export function formatOf({ holds, decimals }: Pick<NewColumn, "holds" | "decimals">): string {
  if (holds === "text") return "@";
  if (holds === "date") return "yyyy-mm-dd";
  return decimals > 0 ? `#,##0.${"0".repeat(Math.min(decimals, 15))}` : "#,##0";
}

/** Rows packed into pieces that weigh at most half a megabyte, so that they share requests evenly. */
const HEAVIEST_BLOCK = 500_000;

function blocks(lines: NewTable["rows"], columns: readonly NewColumn[], epoch: SerialEpoch) {
  const made: { from: number; values: (string | number)[][]; weight: number }[] = [];
  lines.forEach((line, index) => {
    const values = columns.map((column, at) => valueFor(line[at] ?? null, column, epoch));
    // Letters beyond ASCII take up to three bytes, and quotes and line breaks two.
    const weight = values.reduce<number>((sum, value) => sum + 8 + String(value).length * 3, 0);
    const last = made.at(-1);
    if (last && last.weight + weight <= HEAVIEST_BLOCK) {
      last.values.push(values);
      last.weight += weight;
    } else made.push({ from: index, values: [values], weight });
  });
  return made;
}

/** A blank is written as empty text, which leaves the cell blank; null would leave what stands there. */
export function valueFor(cell: NewCell, { holds }: Pick<NewColumn, "holds">, epoch: SerialEpoch): string | number {
  if (cell === null) return "";
  if (typeof cell === "number") return cell;
  const serial = holds === "date" && /^\d{4}-\d\d-\d\d$/.test(cell) ? toSerial(cell as CalendarDate, epoch) : null;
  return serial ?? textForCell(cell, holds === "text");
}
