import { date, lastDay, type CalendarDate } from "../domain/calendar.ts";
import type { ColumnKind, TableColumn } from "../domain/table.ts";
import { folded } from "./blanks.ts";
import { COLUMN_WORDS } from "./column-words.ts";
import { isCumulative, parseDay, parseSpan, yearsIn } from "./days.ts";
import { moneyWords } from "./numbers.ts";

/** A header without footnote marks. */
const unmarked = (header: string): string => folded(header.slice(0, 300)).replace(/(?:[*†‡§¹²³⁴⁵]+|\s\d\))+$/u, "");

/** The kind a header names; `other` where it names none. */
export function kindOf(header: string): ColumnKind {
  const text = unmarked(header);
  return COLUMN_WORDS.find(([, words]) => words.test(text))?.[0] ?? "other";
}

/**
 * What a header says of its column.
 * @param year of the table, used for dates and periods that name none
 * @param native a date the header cell itself holds
 */
export function describeColumn(header: string, year: number | null, native: CalendarDate | null = null): TableColumn {
  const text = unmarked(header);
  const years = yearsIn(text);
  const own = years.length === 1 ? (years[0] ?? null) : null;
  const known = own ?? year;
  const found = native ? null : parseDay(text, known);
  const span = found || native ? null : parseSpan(text);
  const end = span && known !== null && date(known, span.to, 1) ? lastDay(known, span.to) : null;
  return {
    header: folded(header),
    kind: kindOf(header),
    unit: moneyWords(text).unit,
    date: native ?? found?.date ?? end,
    dayOfYear: found && !found.date ? { month: found.month, day: found.day } : null,
    span,
    cumulative: isCumulative(text),
    year: own,
  };
}
