import { type CalendarDate, date, dayOf, lastDay, monthOf, yearOf } from "../domain/calendar.ts";
import type { Language } from "../domain/finding.ts";
import { type MonthSpan, inYear } from "../domain/period.ts";
import type { ReadTable, TableCell, TableColumn } from "../domain/table.ts";
import { parseAddress } from "../reading/address.ts";
import { describeColumn } from "../reading/headers.ts";
import type { NewColumns } from "../workbook/port.ts";
import { firstOfYear, movedOn, paidHeader } from "./next-header.ts";
import type { Review } from "./review.ts";

/** A column to add to the table, and the one it comes after. */
export interface NextColumn {
  readonly header: string;
  /** Index among the table's columns. */
  readonly like: number;
}

/** What the table lacks for its next period; a column that is there, filled in or not, is null. */
export interface NextPeriod {
  /** Header of the latest cost reported, whose period is closed. */
  readonly closes: string;
  readonly cost: NextColumn | null;
  readonly paid: NextColumn | null;
  /** The day of the next paid figure, as long after the latest as the period is; null where that is not known. */
  readonly paidDate: CalendarDate | null;
  /** Where the year is over: the next one, which begins on a sheet of its own. */
  readonly newYear: number | null;
}

/** Why there is no next period to begin. Each has one sentence. */
export type NoNextPeriod = "nothingReported" | "periodUnknown" | "paidDateUnreadable";

/**
 * What *Nästa kvartal* would add after the latest period reported.
 * @param paidDate the day of the next paid figure, where the user has said another than the one proposed
 */
export function nextPeriod(review: Review, language: Language, paidDate?: CalendarDate): NextPeriod | NoNextPeriod {
  const { table, followUp } = review;
  const { year } = followUp;
  const costs = table.columns.flatMap((column, index) => (column.kind === "cost" ? [{ column, index }] : []));
  const reported = costs.filter(({ index }) => table.rows.some(({ cells }) => cells[index]?.state === "number"));
  if (reported.length === 0) return "nothingReported";
  if (year === null || reported.some(({ column }) => !column.span)) return "periodUnknown";
  const last = reported.reduce((a, b) => (b.column.span!.to > a.column.span!.to ? b : a));
  const span = last.column.span!;
  const months = span.to - span.from + 1;
  const next: MonthSpan = { from: span.to + 1, to: span.to + months };
  if (next.to > 12) return firstPeriod(review, last, months, language, paidDate);
  const header = movedOn(last.column.header, months, language);
  const isThere = costs.some(({ column }) => column.span?.from === next.from && column.span.to === next.to);
  const said = describeColumn(header, year);
  if (!isThere && !(said.kind === "cost" && said.span?.from === next.from && said.span.to === next.to))
    return "periodUnknown";
  const paid = paidColumn(review, months, language, paidDate);
  if (paid === "unreadable") return "paidDateUnreadable";
  return {
    closes: last.column.header,
    cost: isThere ? null : { header, like: last.index },
    paid: paid?.column ?? null,
    paidDate: paid?.day ?? null,
    newYear: null,
  };
}

/** The first period of the year after. */
function firstPeriod(
  { table, followUp }: Review,
  last: { readonly column: TableColumn; readonly index: number },
  months: number,
  language: Language,
  wished: CalendarDate | undefined,
): NextPeriod | NoNextPeriod {
  const year = followUp.year! + 1;
  const day = wished ?? lastDay(year, months);
  const at = table.columns.findLastIndex(({ kind }) => kind === "paid");
  const header = at < 0 ? null : paidHeader(table.columns[at]!, day, year, language);
  if (at >= 0 && (header === null || yearOf(day) !== year)) return "paidDateUnreadable";
  return {
    closes: last.column.header,
    cost: { header: firstOfYear(last.column.header, months, language), like: last.index },
    paid: header === null ? null : { header, like: at },
    paidDate: at < 0 ? null : day,
    newYear: year,
  };
}

/** The paid column of the next period: nothing where one of a later day is there, or where the day of the latest is not known. */
function paidColumn(
  { table, followUp, paidDate }: Review,
  months: number,
  language: Language,
  wished: CalendarDate | undefined,
): { readonly column: NextColumn | null; readonly day: CalendarDate } | "unreadable" | null {
  const year = followUp.year!;
  const paid = table.columns.flatMap((column, index) => (column.kind === "paid" ? [{ column, index }] : []));
  const [last] = paid.filter(({ column }) => dayIn(column, year) === paidDate).slice(-1);
  if (!paidDate || !last) return null;
  const there = paid.map(({ column }) => dayIn(column, year)).find((each) => each !== null && each > paidDate);
  if (there) return { column: null, day: there };
  const day = wished ?? monthsLater(paidDate, months);
  const header = paidHeader(last.column, day, year, language);
  if (header === null || day <= paidDate) return "unreadable";
  return { column: { header, like: last.index }, day };
}

function dayIn({ date: day, dayOfYear, span }: TableColumn, year: number): CalendarDate | null {
  if (day) return day;
  if (dayOfYear) return date(year, dayOfYear.month, dayOfYear.day);
  return span ? inYear(span, year).end : null;
}

/** The last of a month is the last of a month; no later than the year, since amounts are per year. */
function monthsLater(day: CalendarDate, months: number): CalendarDate {
  const year = yearOf(day);
  const month = Math.min(12, monthOf(day) + months);
  const last = lastDay(year, month);
  if (day === lastDay(year, monthOf(day)) || monthOf(day) + months > 12) return last;
  return date(year, month, dayOf(day)) ?? last;
}

/** The columns as the workbook is asked to add them; null where the table stands in no sheet, or lacks none. */
export function columnsFor({ table }: Review, { paid, cost }: NextPeriod): NewColumns | null {
  const columns = [paid, cost].filter((each) => each !== null);
  const { sheet, address } = table.place;
  const rows = table.rows.map((row) => cellIn(row.cells)?.row ?? null);
  if (columns.length === 0 || sheet === undefined || address === undefined || rows.includes(null)) return null;
  const [first, last] = [Math.min(...(rows as number[])), Math.max(...(rows as number[]))];
  return {
    sheet,
    table: address,
    headerRow: first - 1,
    firstRow: first,
    lastRow: last,
    totalRows: table.totals.flatMap(({ cells }) => cellIn(cells)?.row ?? []),
    columns: columns.map(({ header, like }) => ({ header, like: cellIn(table.rows[0]!.cells.slice(like))!.column })),
  };
}

const cellIn = ([cell]: readonly TableCell[]) => (cell?.place.address ? parseAddress(cell.place.address) : null);

/** The whole table with the new columns, each after the one it takes after: for a sheet of its own, where there is no room. */
export function carriedOver({ table, followUp }: Review, next: NextPeriod, language: Language): ReadTable {
  const columns = [next.paid, next.cost].filter((each) => each !== null).sort((a, b) => b.like - a.like);
  return columns.reduce<ReadTable>(
    (before, { header, like }) => {
      const after = <T>(list: readonly T[], added: T): T[] => [
        ...list.slice(0, like + 1),
        added,
        ...list.slice(like + 1),
      ];
      return {
        ...before,
        columns: after(before.columns, { ...describeColumn(header, followUp.year), unit: before.columns[like]!.unit }),
        rows: before.rows.map((row) => ({ ...row, cells: after(row.cells, BLANK) })),
        totals: before.totals.map((total) => ({
          ...total,
          cells: after(total.cells, BLANK),
          sums: after(total.sums, null),
          differences: after(total.differences, null),
        })),
      };
    },
    { ...table, title: titleOf(table, next, language) },
  );
}

const BLANK: TableCell = { state: "blank", text: "", value: null, place: {}, storedAsText: false };

/** The new sheet is called what the old one is, a period on: *Kv1 2019* is *Kv2 2019*. */
function titleOf(table: ReadTable, { cost }: NextPeriod, language: Language): string {
  const title = table.title || (table.place.sheet ?? "");
  const span = cost && table.columns[cost.like]?.span;
  return span ? movedOn(title, span.to - span.from + 1, language) : title;
}
