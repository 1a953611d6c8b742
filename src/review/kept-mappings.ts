import { type CalendarDate, isoDate } from "../domain/calendar.ts";
import type { ColumnKind, ReadTable } from "../domain/table.ts";
import type { Unit } from "../domain/units.ts";
import { type ColumnChoice, NO_CORRECTIONS, correct } from "./corrections.ts";

/**
 * How the columns of a table are understood, where its headers alone say something else. Headers and kinds only: the part
 * holds no names and no amounts.
 */
export interface KeptMapping {
  /** The headers as they stood in the source, and as they stand in the workbook. */
  readonly source: readonly string[];
  readonly placed: readonly string[];
  readonly columns: readonly {
    readonly kind: ColumnKind;
    readonly unit: Unit | null;
    readonly date: CalendarDate | null;
  }[];
}

const VERSION = 1;
const EMPTY = `<workbook xmlns="urn:partneravstamning:workbook" version="${VERSION}"></workbook>`;
const SECTION = /<mappings>([^<]*)<\/mappings>/;
/** The whole part; and what of mappings is kept in it, the oldest going first. */
const LONGEST_PART = 1_000_000;
const MOST_MAPPINGS = 40;
const MOST_COLUMNS = 200;
const LONGEST_HEADER = 500;

const KINDS = new Set<string>(["partner", "orgNumber", "agreed", "paid", "cost", "forecast", "other"]);
const UNITS = new Set<string>(["one", "thousand", "million"]);

/** The mappings in a part. Whatever in it is not ours, too large or damaged is as if it were not there. */
export function readMappings(xml: string | null): readonly KeptMapping[] {
  const section = xml !== null && isOurs(xml) ? SECTION.exec(xml)?.[1] : undefined;
  if (section === undefined) return [];
  try {
    const found: unknown = JSON.parse(unescaped(section));
    return Array.isArray(found) ? found.slice(0, MOST_MAPPINGS).flatMap((each) => mappingFrom(each) ?? []) : [];
  } catch {
    return [];
  }
}

/**
 * The part with one more mapping, in the place of one for the same headers; everything else in it stays. Null where the part
 * must be left alone: of a later version, damaged, or grown too large.
 */
export function withMapping(xml: string | null, mapping: KeptMapping): string | null {
  if (xml !== null && !isOurs(xml)) return null;
  const whole = xml ?? EMPTY;
  const others = readMappings(xml).filter((each) => !isSame(each.placed, mapping.placed));
  const section = `<mappings>${escaped(JSON.stringify([mapping, ...others].slice(0, MOST_MAPPINGS)))}</mappings>`;
  const made = SECTION.test(whole)
    ? whole.replace(SECTION, () => section)
    : whole.replace(/<\/workbook>\s*$/, () => `${section}</workbook>`);
  return made.length <= LONGEST_PART ? made : null;
}

/** The table as the workbook remembers it, where it does: a table that stands in it with its dates, a source without them. */
export function remembered(
  table: ReadTable,
  mappings: readonly KeptMapping[],
  where: "placed" | "source",
): { readonly table: ReadTable; readonly isRemembered: boolean } {
  const headers = table.columns.map(({ header }) => header);
  const mapping = mappings.find((each) => isSame(each[where], headers));
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

function isOurs(xml: string): boolean {
  if (xml.length > LONGEST_PART || /<!/.test(xml)) return false;
  const root =
    /^\s*(?:<\?xml[^>]*\?>\s*)?<workbook\s+xmlns="urn:partneravstamning:workbook"\s+version="(\d{1,4})">/.exec(xml);
  return root !== null && Number(root[1]) <= VERSION && /<\/workbook>\s*$/.test(xml);
}

function mappingFrom(given: unknown): KeptMapping | null {
  if (typeof given !== "object" || given === null) return null;
  const { source, placed, columns } = given as Record<string, unknown>;
  if (!isHeaders(source) || !isHeaders(placed) || !Array.isArray(columns) || columns.length > MOST_COLUMNS) return null;
  const read = columns.map((each: unknown) => {
    const { kind, unit, date } = (typeof each === "object" && each !== null ? each : {}) as Record<string, unknown>;
    return typeof kind === "string" && KINDS.has(kind)
      ? {
          kind: kind as ColumnKind,
          unit: typeof unit === "string" && UNITS.has(unit) ? (unit as Unit) : null,
          date: typeof date === "string" ? isoDate(date) : null,
        }
      : null;
  });
  return read.every((each) => each !== null) ? { source, placed, columns: read } : null;
}

const isHeaders = (given: unknown): given is readonly string[] =>
  Array.isArray(given) &&
  given.length <= MOST_COLUMNS &&
  given.every((header) => typeof header === "string" && header.length <= LONGEST_HEADER);

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
    .replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => Object.keys(ENTITIES).find((sign) => ENTITIES[sign] === entity)!);
