import * as v from "valibot";
import { isoDate } from "../../domain/calendar.ts";
import type { ReadTable } from "../../domain/table.ts";
import { type ColumnChoice, NO_CORRECTIONS, correct } from "../corrections.ts";
import type { Section } from "./section.ts";

const MOST_MAPPINGS = 40;
const MOST_COLUMNS = 200;

const Headers = v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(MOST_COLUMNS), v.readonly());
const Column = v.object({
  kind: v.picklist(["partner", "orgNumber", "agreed", "paid", "cost", "forecast", "other"]),
  unit: v.nullable(v.picklist(["one", "thousand", "million"])),
  date: v.nullable(v.pipe(v.string(), v.transform(isoDate))),
});

/**
 * How the columns of a table are understood, where its headers alone say something else. Headers and kinds only: no names
 * and no amounts.
 */
const Mapping = v.object({
  /** The headers as they stood in the source, and as they stand in the workbook. */
  source: Headers,
  placed: Headers,
  columns: v.pipe(v.array(Column), v.maxLength(MOST_COLUMNS), v.readonly()),
});
export type KeptMapping = v.InferOutput<typeof Mapping>;

/** The newest first; the oldest go. */
export const mappings: Section<readonly KeptMapping[]> = {
  name: "mappings",
  schema: v.pipe(v.array(Mapping), v.maxLength(MOST_MAPPINGS)),
  empty: [],
};

/** One more mapping, in the place of one for the same headers. */
export const withMapping =
  (mapping: KeptMapping) =>
  (before: readonly KeptMapping[]): readonly KeptMapping[] =>
    [mapping, ...before.filter(({ placed }) => !isSame(placed, mapping.placed))].slice(0, MOST_MAPPINGS);

/** The table as the workbook remembers it, where it does: a table that stands in it with its dates, a source without them. */
export function remembered(
  table: ReadTable,
  kept: readonly KeptMapping[],
  where: "placed" | "source",
): { readonly table: ReadTable; readonly isRemembered: boolean } {
  const headers = table.columns.map(({ header }) => header);
  const mapping = kept.find((each) => isSame(each[where], headers));
  if (!mapping) return { table, isRemembered: false };
  const columns = new Map(
    // A column that was added when the table was placed is no column of its source.
    mapping.columns
      .slice(0, headers.length)
      .map(({ kind, unit, date }, index): [number, ColumnChoice] => [
        index,
        { kind, ...(unit && { unit }), ...(date && where === "placed" && { date }) },
      ]),
  );
  return { table: correct(table, { ...NO_CORRECTIONS, columns }), isRemembered: true };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((header, index) => header === b[index]);
