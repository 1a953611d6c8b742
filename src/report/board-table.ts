import { dayOf, monthOf, yearOf, type CalendarDate } from "../domain/calendar.ts";
import { type Amount, type FollowUpLine, reportedColumns } from "../domain/follow-up.ts";
import { type Ore, sum } from "../domain/money.ts";
import type { ReportCell, ReportTable } from "./document.ts";
import { type Reporting, amountCell, tableUnit, textCell } from "./reporting.ts";
import { counted } from "./source.ts";

/** Cost columns that a board's table has room for; more are shown as their sum alone. */
const MOST_COSTS = 4;

/** A column of the board's table: what stands in it for a line, and its sum over the lines counted. */
export interface BoardColumn {
  readonly header: string;
  /** Which figure of the review it adds up to; the last of several does, where they are added. */
  readonly sums: "agreed" | "paid" | "cost" | "forecast";
  readonly cellOf: (line: FollowUpLine, index: number) => ReportCell;
  /** Öre of the line; undefined where there is no figure. */
  readonly amountOf: (line: FollowUpLine, index: number) => Ore | undefined;
}

/** The table as the board knows it: one row a partner, its total, and footnote marks as the source has them. */
export function boardTable(reporting: Reporting): ReportTable {
  const { source, labels } = reporting;
  const { lines } = source.followUp;
  const columns = boardColumns(reporting);
  const marks = source.table.rows.map((row) => row.marks.join(""));
  return {
    caption: labels.tableCaption,
    ...tableUnit(reporting),
    headers: [labels.partner, ...columns.map(({ header }) => labels.withUnit(header, reporting.unitName))],
    rows: lines.map((line, index) => [
      textCell(line.partner + (marks[index] ?? "")),
      ...columns.map(({ cellOf }) => cellOf(line, index)),
    ]),
    total: [textCell(labels.total), ...columns.map((column) => totalOf(column, reporting))],
  };
}

function totalOf(column: BoardColumn, reporting: Reporting): ReportCell {
  const amounts = countedAmounts(column, reporting);
  return amounts.length === 0 ? textCell("") : amountCell(sum(amounts), reporting);
}

/** The figures of a column over the partners that are counted in its total. */
export function countedAmounts({ amountOf }: BoardColumn, { source }: Reporting): readonly Ore[] {
  const isCounted = new Set(counted(source).map(({ line }) => line));
  return source.followUp.lines.flatMap((line, index) => (isCounted.has(line) ? (amountOf(line, index) ?? []) : []));
}

export function boardColumns(reporting: Reporting): readonly BoardColumn[] {
  const { source, labels } = reporting;
  const { followUp } = source;
  const paidDay = followUp.paidDate && shortDay(followUp.paidDate, reporting);
  const has = (pick: (line: FollowUpLine) => Amount | null) =>
    followUp.lines.some((line) => pick(line)?.hundredths != null);
  return [
    ...(has(({ agreed }) => agreed) ? [column("agreed", labels.agreed, ({ agreed }) => agreed, reporting)] : []),
    ...(has(({ paid }) => paid) ? [column("paid", labels.paid(paidDay), ({ paid }) => paid, reporting)] : []),
    ...costColumns(reporting),
    ...(has(({ forecast }) => forecast)
      ? [column("forecast", labels.forecast, ({ forecast }) => forecast, reporting)]
      : []),
  ];
}

/** The columns somebody has reported in, and their sum where they are added up. */
function costColumns(reporting: Reporting): readonly BoardColumn[] {
  const { source, labels } = reporting;
  const { followUp, lines, costDate } = source;
  const reported = reportedColumns(followUp);
  const isDue = (end: CalendarDate | null) => !(end && costDate && end > costDate);
  const shown =
    followUp.lines[0]?.costs.flatMap(({ end }, index) => (reported[index] && isDue(end) ? [index] : [])) ?? [];
  if (shown.length === 0) return [];
  const each = shown.map((index) =>
    column(
      "cost",
      labels.cost(costName(followUp.lines[0]!, index, reporting)),
      ({ costs }) => costs[index]!.amount,
      reporting,
    ),
  );
  const sums: BoardColumn = {
    sums: "cost",
    header:
      costDate && reporting.facts.costFrom
        ? labels.cost(reporting.w.span(reporting.facts.costFrom, costDate))
        : labels.costOfAll,
    amountOf: (_, index) => lines[index]!.facts.costOfAll,
    cellOf: (_, index) => {
      const amount = lines[index]!.facts.costOfAll;
      return amount === undefined ? textCell("") : amountCell(amount, reporting);
    },
  };
  const isAdded = lines.some(({ facts }) => facts.costOfAll !== undefined);
  if (shown.length === 1) return each;
  if (shown.length > MOST_COSTS) return isAdded ? [sums] : each;
  return isAdded ? [...each, sums] : each;
}

/** *Kv1*, *april*, *januari–juni*; where the header names no part of the year, what it says itself. */
function costName(line: FollowUpLine, index: number, { labels, w, source }: Reporting): string {
  const { span, cumulative, end, header } = line.costs[index]!;
  if (!span || !end) return unitless(header);
  const named = cumulative ? null : labels.span(span);
  const from = `${yearOf(end)}-${String(cumulative ? 1 : span.from).padStart(2, "0")}-01` as CalendarDate;
  return named ? named + (yearOf(end) === source.followUp.year ? "" : ` ${yearOf(end)}`) : w.span(from, end);
}

/** A header's own words without what it is called anyhow, and without its unit. */
const unitless = (header: string): string =>
  header
    .replace(/^(?:redovisade\s+)?(?:kostnad(?:er)?|costs?)\s*/i, "")
    .replace(/[,(]\s*\S{2,5}\)?\s*$/, "")
    .trim();

function column(
  sums: BoardColumn["sums"],
  header: string,
  pick: (line: FollowUpLine) => Amount | null,
  reporting: Reporting,
): BoardColumn {
  return {
    sums,
    header: header.trim(),
    amountOf: (line) => pick(line)?.hundredths ?? undefined,
    cellOf: (line) => {
      const amount = pick(line);
      // What is no figure stands as it was written: blank is not nil.
      return amount?.hundredths == null ? textCell(amount?.text ?? "") : amountCell(amount.hundredths, reporting);
    },
  };
}

function shortDay(date: CalendarDate, { labels, language, source }: Reporting): string {
  const month = new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", { month: "long", timeZone: "UTC" });
  const isOwnYear = yearOf(date) === source.followUp.year;
  return labels.shortDay(
    dayOf(date),
    monthOf(date),
    month.format(new Date(`${date}T00:00:00Z`)),
    isOwnYear ? null : yearOf(date),
  );
}
