import { basename } from "node:path";
import type { ReadResult, ReadTable, TableCell, TableTotal } from "../domain/table.ts";
import { readFile as readTables } from "../reading/read-file.ts";
import { describePlace, describeProblem } from "../reading/problems.ts";
import { UnusableInput } from "../reading/unusable-input.ts";
import { runCommand, yearOf } from "./command.ts";
import { bytesOf } from "./files.ts";
import { Refused } from "./refused.ts";

/** The result as the command line prints it (product.md §9). Values are exact decimals in the table's unit; null where blank or not read. */
export function readJson(result: ReadResult): object {
  return {
    tables: result.tables.map((table) => ({
      title: table.title,
      unit: unitWord(table),
      currency: table.currency,
      year: table.year,
      columns: table.columns.map(({ header, kind, date }) => ({ header, kind, date })),
      rows: table.rows.map((row) => row.cells.map(shown)),
      totals: table.totals.map((total) => totalJson(table, total)),
      footnotes: table.footnotes.map(({ mark, text }) => ({ mark, text })),
      problems: table.problems.map((p) => ({
        where: describePlace(p.place, "en"),
        text: p.text,
        reason: p.reason,
        ...(p.details && { details: p.details }),
      })),
      solved: table.solved,
    })),
    unread: result.unread.map(({ place, text }) => ({ where: describePlace(place, "en"), text })),
    problems: result.problems.map((p) => ({ where: describePlace(p.place, "en"), text: p.text, reason: p.reason })),
  };
}

const shown = (cell: TableCell): string | null =>
  cell.state === "number" ? cell.value : cell.state === "text" ? cell.text : null;

/** A total's label, and per column after the label's: printed value, the rows' sum, and the difference. */
function totalJson(table: ReadTable, total: TableTotal): object {
  const label = labelIndex(table);
  const others = <T>(list: readonly T[]): T[] => list.filter((_, c) => c !== label);
  return {
    label: total.label,
    values: others(total.cells.map(shown)),
    sums: others(total.sums),
    differences: others(total.differences),
    rows: total.covers,
  };
}

const labelIndex = (table: ReadTable): number => table.columns.findIndex((column) => column.kind === "partner");

const SWEDISH: Readonly<Record<string, string>> = { one: "kr", thousand: "tkr", million: "mnkr" };

/** The unit as reports write it: `tkr` for kronor, the plain word for other currencies. */
function unitWord(table: ReadTable): string | null {
  if (table.unit === null) return null;
  return table.currency === "SEK" ? (SWEDISH[table.unit] ?? null) : table.unit;
}

/** The result as lines a person reads: each table, its totals against its rows, and what was not understood. */
export function readPlain(result: ReadResult, lang: "sv" | "en"): string {
  const say = (sv: string, en: string): string => (lang === "sv" ? sv : en);
  const lines: string[] = [];
  for (const table of result.tables) {
    const heading = [table.title || say("Tabell", "Table"), unitWord(table), table.year]
      .filter((part) => part !== null && part !== "")
      .join(", ");
    lines.push(`${heading} (${describePlace(table.place, lang)})`);
    const rows = [
      table.columns.map((c) => c.header),
      ...table.rows.map((row) => row.cells.map(printed)),
      ...table.totals.map((t) => t.cells.map(printed)),
    ];
    lines.push(...aligned(rows));
    if (table.solved.readings > 1) {
      const n = table.solved.readings;
      lines.push(say(`Vald bland ${n} möjliga läsningar.`, `Chosen among ${n} possible readings.`));
    }
    for (const total of table.totals) {
      total.differences.forEach((difference, c) => {
        if (difference === null || Number(difference) === 0) return;
        const column = table.columns[c]?.header ?? "";
        lines.push(
          say(
            `${total.label}, ${column}: raderna ger ${total.sums[c]}, skillnad ${difference}.`,
            `${total.label}, ${column}: the rows come to ${total.sums[c]}, difference ${difference}.`,
          ),
        );
      });
    }
    for (const note of table.footnotes) lines.push(`${note.mark} ${note.text}`);
    for (const problem of table.problems) lines.push(`! ${describeProblem(problem, lang)}`);
    lines.push("");
  }
  for (const problem of result.problems) lines.push(`! ${describeProblem(problem, lang)}`);
  if (result.unread.length > 0)
    lines.push(
      say(
        `Utanför tabellerna: ${result.unread.length} rader text.`,
        `Outside the tables: ${result.unread.length} lines of text.`,
      ),
    );
  return lines.join("\n").trimEnd();
}

const printed = (cell: TableCell): string =>
  cell.state === "number" ? (cell.value ?? "") : cell.state === "unreadable" ? "?" : cell.text;

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, c) => Math.min(48, Math.max(...rows.map((row) => (row[c] ?? "").length))));
  return rows.map((row) =>
    row
      .map((text, c) => (c === 0 ? text.padEnd(widths[c] ?? 0) : text.padStart(widths[c] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

/** `read FILE`: prints the tables of a file. 0 done, 2 unusable input. */
export const runRead = (args: string[]): Promise<number> =>
  runCommand("read", args, async (given) => {
    const { language, json } = given;
    const file = given.files[0]!;
    const year = yearOf(given);
    const bytes = await bytesOf(file, language);
    const result = await readTables(basename(file), bytes, year === undefined ? {} : { year }).catch(
      (error: unknown) => {
        throw error instanceof UnusableInput ? new Refused(`${file}: ${error.sentence(language)}`) : error;
      },
    );
    process.stdout.write(`${json ? JSON.stringify(readJson(result), null, 1) : readPlain(result, language)}\n`);
    return 0;
  });
