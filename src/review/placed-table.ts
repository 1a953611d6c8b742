import { isoDate } from "../domain/calendar.ts";
import type { Language } from "../domain/finding.ts";
import type { Decimal } from "../domain/money.ts";
import type { ReadTable, TableCell, TableRow, TableTotal } from "../domain/table.ts";
import { decimalOfDouble, decimalsOf } from "../reading/decimals.ts";
import { isTotalLabel } from "../reading/totals.ts";
import type { NewCell, NewColumn, NewTable } from "../workbook/port.ts";
import { AMOUNT_KINDS } from "./corrections.ts";
import { placedHeader } from "./placed-header.ts";

const WORDS = {
  sv: {
    comment: "Kommentar",
    group: "Grupp",
    column: "Kolumn",
    sheet: "Inläst tabell",
    total: "Summa",
    source: "Källan",
  },
  en: {
    comment: "Comment",
    group: "Group",
    column: "Column",
    sheet: "Table read in",
    total: "Total",
    source: "The source",
  },
} as const;

const COMMENT = /^(?:kommentar|comment)/i;
const LONGEST_COLUMN = 46;
const SHORTEST_COLUMN = 8;

/**
 * A table as read and put right, ready for a sheet of its own. Its rows are rows, footnotes stand with the row they belong to
 * as its comment, and what is printed below (totals, other notes) stands below: a total that does not add up is kept as printed.
 */
export function placedTable(table: ReadTable, language: Language): NewTable {
  const words = WORDS[language];
  const label = Math.max(
    0,
    table.columns.findIndex(({ kind }) => kind === "partner"),
  );
  const comment = table.columns.findIndex(({ header, kind }) => kind === "other" && COMMENT.test(header));
  const notes = table.rows.map((row) => notesOf(table, row));
  const addsComment = comment < 0 && notes.some((note) => note !== "");
  const addsGroup = table.rows.some(({ group }) => group !== null);

  const holds = table.columns.map((_, index) => contentOf(table, index));
  const rows = table.rows.map((row, at): NewCell[] => [
    ...row.cells.map((cell, index) => {
      const value = valueOf(cell, holds[index]!);
      return index === comment && notes[at] ? [value, notes[at]].filter(Boolean).join("; ") : value;
    }),
    ...(addsComment ? [notes[at] || null] : []),
    ...(addsGroup ? [row.group] : []),
  ]);
  const headers = unique([
    ...table.columns.map((column, index) => {
      const unit = holds[index] === "amount" ? unitOf(table, index) : null;
      return placedHeader(column, unit, table.currency, language) || `${words.column} ${index + 1}`;
    }),
    ...(addsComment ? [words.comment] : []),
    ...(addsGroup ? [words.group] : []),
  ]);
  const columns = headers.map((header, index): NewColumn => {
    const values = table.rows.flatMap(({ cells }) => cells[index]?.value ?? []);
    const widest = rows.reduce((most, row) => Math.max(most, String(row[index] ?? "").length), header.length);
    return {
      header,
      holds: holds[index] ?? "text",
      decimals: values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0),
      letters: Math.min(LONGEST_COLUMN, Math.max(SHORTEST_COLUMN, widest)),
    };
  });
  return { name: nameOf(table, words.sheet), columns, rows, below: belowOf(table, label, holds, words) };
}

type Content = NewColumn["holds"];

function contentOf(table: ReadTable, index: number): Content {
  const cells = table.rows.flatMap(({ cells }) => cells[index] ?? []);
  const filled = cells.filter(({ state }) => state !== "blank");
  if (filled.some(({ state }) => state === "number")) return "amount";
  const kind = table.columns[index]?.kind;
  if (filled.length === 0) return kind && AMOUNT_KINDS.has(kind) ? "amount" : "text";
  return filled.every(({ state, text }) => state === "text" && isoDate(text)) ? "date" : "text";
}

const unitOf = (table: ReadTable, index: number) => {
  const column = table.columns[index];
  return column ? (column.unit ?? (AMOUNT_KINDS.has(column.kind) ? table.unit : null)) : null;
};

/**
 * What is no exact number in a cell of Excel stays the text it was: nothing is rounded, nothing vanishes. A figure that
 * was not read gets a question mark: standing alone in its cell it might be read as something it is not.
 */
function valueOf(cell: TableCell, holds: Content): NewCell {
  if (cell.state === "blank") return null;
  if (cell.state === "unreadable" && /\d/.test(cell.text)) return `? ${cell.text.replace(/^\?\s*/, "")}`;
  if (cell.state !== "number" || cell.value === null || holds !== "amount") return cell.text || null;
  const number = Number(cell.value);
  return decimalOfDouble(number) === plain(cell.value) ? number : cell.text;
}

/** Without the zeros that say nothing: `1050.00` is `1050`, `-0` is `0`. */
const plain = (value: Decimal): string => {
  const bare = value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  return bare.replace(/^(-?)0+(?=\d)/, "$1").replace(/^-0$/, "0");
};

const notesOf = (table: ReadTable, row: TableRow): string =>
  table.footnotes
    .filter(({ mark }) => row.marks.includes(mark))
    .map(({ text }) => text)
    .join("; ");

/**
 * The printed total of all rows as a row of figures, which a check holds against them; what sums only some of them, and notes
 * that belong to no row, as text.
 */
function belowOf(
  table: ReadTable,
  label: number,
  holds: readonly Content[],
  words: (typeof WORDS)[Language],
): NewCell[][] {
  const whole = table.totals.findLast(({ covers }) => covers.length === table.rows.length);
  const loose = table.footnotes.filter(({ mark }) => !table.rows.some(({ marks }) => marks.includes(mark)));
  return [
    ...(whole
      ? [
          whole.cells.map((cell, index) =>
            index === label ? totalLabel(whole.label, words.total) : valueOf(cell, holds[index]!),
          ),
        ]
      : []),
    ...table.totals.filter((total) => total !== whole).map((total) => [noteOf(total, table, words.source)]),
    ...loose.map(({ mark, text }) => [`${mark} ${text}`]),
  ];
}

const totalLabel = (label: string, word: string): string => (isTotalLabel(label) ? label : `${word} ${label}`.trim());

function noteOf(total: TableTotal, table: ReadTable, source: string): string {
  const figures = total.cells.flatMap((cell, index) =>
    cell.state === "number" ? [`${table.columns[index]?.header ?? ""} ${cell.text}`.trim()] : [],
  );
  return `${source}: ${total.label} (${figures.join("; ")})`;
}

/** Excel takes no blank header and no two alike, whatever the case of their letters. */
function unique(headers: readonly string[]): string[] {
  const used = new Set<string>();
  return headers.map((header) => {
    let name = header;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${header} (${number})`;
    used.add(name.toLowerCase());
    return name;
  });
}

function nameOf(table: ReadTable, otherwise: string): string {
  const title = table.title || otherwise;
  return table.year === null || title.includes(String(table.year)) ? title : `${title.slice(0, 26)} ${table.year}`;
}
