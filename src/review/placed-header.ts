import type { CalendarDate } from "../domain/calendar.ts";
import type { Language } from "../domain/finding.ts";
import type { TableColumn } from "../domain/table.ts";
import type { Currency, Unit } from "../domain/units.ts";
import { describeColumn } from "../reading/headers.ts";
import { moneyWords } from "../reading/numbers.ts";
import { unitWord } from "./show.ts";

/**
 * A header that says itself what was found out or chosen beside it: its unit, and the year of its date. Words are added only
 * where the header read alone would lose something, and only such as read back to just that.
 */
export function placedHeader(
  column: TableColumn,
  unit: Unit | null,
  currency: Currency | null,
  language: Language,
): string {
  const [base, tail] = unitTail(column.header);
  const unitTails =
    unit === null || column.kind === "partner" ? [tail] : [tail, ...unitWords(unit, currency, language)];
  const dated = column.date === null ? [base] : [base, ...withDate(base, column.date)];
  const candidates = dated.flatMap((words) => unitTails.map((end) => words + end));
  const says = (header: string) => {
    const read = describeColumn(header, null);
    return (
      read.kind === describeColumn(column.header, null).kind &&
      (unit === null || read.unit === unit) &&
      read.date === column.date &&
      JSON.stringify(read.span) === JSON.stringify(column.span) &&
      read.cumulative === column.cumulative
    );
  };
  return candidates.find(says) ?? column.header;
}

function unitWords(unit: Unit, currency: Currency | null, language: Language): string[] {
  const known = currency ?? "SEK";
  const words = [unitWord(language, unit, known), unitWord("sv", unit, known), unitWord("en", unit, known)];
  return words.map((word) => `, ${word}`);
}

const withDate = (base: string, day: CalendarDate): string[] => [
  `${base} ${day.slice(0, 4)}`,
  `${base.replace(/\s+\d{1,2}\s?[/.]\s?\d{1,2}\.?$/, "")} ${day}`,
  `${base} ${day}`,
];

/** `Belopp, tkr` as `Belopp` and `, tkr`; a header without a unit at its end is all base. */
export function unitTail(header: string): [base: string, tail: string] {
  const end = /(?:,\s*|\s*\()[^,()]{1,25}\)?$/.exec(header);
  return end && moneyWords(end[0]).unit !== null ? [header.slice(0, end.index), header.slice(end.index)] : [header, ""];
}
