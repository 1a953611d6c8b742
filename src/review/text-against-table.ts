import { HUNDREDTHS, type Unit } from "../domain/units.ts";
import type { ColumnKind, ReadProblem, ReadResult, ReadTable } from "../domain/table.ts";
import { kindOf } from "../reading/headers.ts";
import { moneyWords, parseNumber } from "../reading/numbers.ts";
import { AMOUNT_KINDS } from "./corrections.ts";
import { makeShow } from "./show.ts";
import { type Ore, ore, oreOf, sum } from "../domain/money.ts";

const TOTAL =
  /(?<!\p{L})(?:totalt?|sammanlagt|sammantaget|summan?|uppgår\p{L}*|in total|altogether|amounts? to)(?!\p{L})/iu;
const AMOUNT =
  /(?<![\d.,])(\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?:[.,](\d{1,2}))?\s?(kr|kronor|tkr|mkr|mnkr|miljoner kronor|tusen kronor)(?!\p{L})/giu;
const LONGEST = 600;

/**
 * Totals named in the text around a table that are not what its rows come to. Only a sentence that speaks of a total and names
 * one amount, of one of the table's columns, is held against it: anything else could mean another thing.
 */
export function textAgainstTable(table: ReadTable, unread: ReadResult["unread"]): readonly ReadProblem[] {
  return unread.flatMap(({ text, place }) =>
    text
      .slice(0, LONGEST * 4)
      .split(/(?<=[.!?])\s+/)
      .flatMap((sentence): ReadProblem[] => {
        const amounts = [...sentence.matchAll(AMOUNT)];
        const [said] = amounts;
        if (amounts.length !== 1 || !said || !TOTAL.test(sentence) || sentence.length > LONGEST) return [];
        const column = columnNamed(sentence, table);
        const value = parseNumber(`${said[1]}${said[2] ? `,${said[2]}` : ""}`, { decimal: "," });
        const unit = moneyWords(said[3] ?? "").unit;
        const summed = column === null ? null : sumOf(table, column);
        if (column === null || summed === null || unit === null || value.state !== "number") return [];
        const named = oreOf(value.value, HUNDREDTHS[unit]);
        const step = HUNDREDTHS[unit] / 10 ** (said[2]?.length ?? 0);
        if (named === null || Math.abs(named - summed) <= step / 2) return [];
        const show = makeShow("sv", unit, "SEK");
        return [
          {
            place,
            text: sentence.trim(),
            reason: "text-vs-table",
            details: {
              said: said[0].trim(),
              summed: show.money(ore(summed)),
              column: table.columns[column]?.header ?? "",
            },
          },
        ];
      }),
  );
}

/** The one column of amounts whose words the sentence uses; null where it uses none's or several's. */
function columnNamed(sentence: string, table: ReadTable): number | null {
  const kinds = new Set(
    sentence
      .split(/[^\p{L}]+/u)
      .map((word): ColumnKind => kindOf(word))
      .filter((kind) => AMOUNT_KINDS.has(kind)),
  );
  const [kind] = kinds;
  if (kinds.size !== 1 || !kind) return null;
  const of = table.columns.flatMap((column, index) => (column.kind === kind ? [index] : []));
  return of.length === 1 ? of[0]! : null;
}

/** What the rows come to, or null where one of them could not be read. */
function sumOf(table: ReadTable, index: number): Ore | null {
  const unit: Unit | null = table.columns[index]?.unit ?? table.unit;
  if (unit === null) return null;
  const cells = table.rows.map(({ cells }) => cells[index]);
  if (cells.some((cell) => cell?.state === "unreadable" || cell?.state === "notAvailable")) return null;
  const amounts = cells.flatMap((cell) => (cell?.value ? [oreOf(cell.value, HUNDREDTHS[unit])] : []));
  return amounts.every((amount) => amount !== null) && amounts.length > 0 ? sum(amounts) : null;
}

/** The same table with what the text around it says otherwise; a text beside several tables is held against none. */
export const withText = (result: ReadResult): readonly ReadTable[] =>
  result.tables.map((table) =>
    result.tables.length > 1
      ? table
      : { ...table, problems: [...table.problems, ...textAgainstTable(table, result.unread)] },
  );
