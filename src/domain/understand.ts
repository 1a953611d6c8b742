import type { CalendarDate } from "./calendar.ts";
import { date } from "./calendar.ts";
import { withoutCostTotal } from "./cost-total.ts";
import { isExampleMark } from "./example-row.ts";
import type { Amount, FollowUp, FollowUpLine, PeriodCost, PrintedTotal, TotalColumn } from "./follow-up.ts";
import { type Decimal, type Ore, ore, oreOf } from "./money.ts";
import { inYear } from "./period.ts";
import { type ReadBeside, readBeside } from "./read-beside.ts";
import type { ReadProblem, ReadTable, TableCell, TableColumn, TableRow } from "./table.ts";
import { type Currency, HUNDREDTHS, type Unit } from "./units.ts";

/** A table a review can be made of: partners, and at least one column of their amounts. */
export function isFollowUp(table: ReadTable): boolean {
  const kinds = new Set(table.columns.map((column) => column.kind));
  return (
    kinds.has("partner") &&
    (kinds.has("agreed") || kinds.has("paid") || kinds.has("cost")) &&
    table.rows.some((row) => !isExample(table, row))
  );
}

/** The row says of itself that it is an example (`followUpSheet`): it is nobody's. */
const isExample = ({ columns }: ReadTable, row: TableRow): boolean =>
  columns.some(({ kind }, index) => kind === "partner" && isExampleMark(row.cells[index]!.text));

/** What the user has said of the table; what is left out is read from it. */
export interface UnderstandOptions {
  readonly year?: number;
  readonly unit?: Unit;
  readonly currency?: Currency;
  readonly paidDate?: CalendarDate;
  /** Last day of the latest cost reported, whatever its header says. */
  readonly costDate?: CalendarDate;
}

export interface Understood {
  readonly followUp: FollowUp;
  /** The table with what its columns were understood as. */
  readonly table: ReadTable;
  readonly problems: readonly ReadProblem[];
}

/** The neutral table as a follow-up: which column is what, in öre, with dates of their own. Nothing is filled in. */
export function understand(read: ReadTable, options: UnderstandOptions = {}): Understood {
  const table = withoutCostTotal(read);
  const problems: ReadProblem[] = [];
  const year = options.year ?? table.year ?? onlyYear(table.columns);
  const unit = options.unit ?? table.unit ?? columnOf(table, "agreed")?.unit ?? null;
  if (unit === null) problems.push({ place: table.place, text: table.title, reason: "unitNotGiven" });
  const columns = table.columns.map((column, index) => ({
    column,
    index,
    unit: options.unit ?? column.unit ?? unit ?? ("one" as Unit),
    end: endOf(column, year),
  }));
  type Column = (typeof columns)[number];
  const partner = columns.find(({ column }) => column.kind === "partner");
  const paidColumns = columns.filter(({ column, index }) => column.kind === "paid" && hasFigures(table, index));
  const paid = latest(paidColumns);
  const paidInOrder = paidColumns.length > 1 && paidColumns.every(({ end }) => end) ? inOrderOfTime(paidColumns) : [];
  const costs = untilDay(
    inOrderOfTime(columns.filter(({ column }) => column.kind === "cost")),
    ({ index }) => hasFigures(table, index),
    options.costDate,
  );

  const amount = (row: TableRow, column: Column | undefined): Amount | null => {
    const cell = column && row.cells[column.index];
    if (!cell) return null;
    const { amount, problem } = amountOf(cell, column.unit);
    if (problem) problems.push(problem);
    return amount;
  };
  // A remark beside a row says as much of it as a footnote does.
  const beside = (what: ReadBeside) => columns.filter(({ column }) => readBeside(column) === what);
  const comments = beside("comment");
  const first = (kind: TableColumn["kind"]) => columns.find(({ column }) => column.kind === kind);
  const [attested] = beside("attested");
  const [agreementId] = beside("agreementId");

  const lines = table.rows.flatMap((row): FollowUpLine | readonly [] => {
    const name = partner && row.cells[partner.index];
    if (isExample(table, row)) {
      problems.push({ place: name!.place, text: name!.text, reason: "exampleRow" });
      return [];
    }
    const orgNumber = first("orgNumber");
    return {
      partner: name?.text ?? "",
      place: name?.place ?? table.place,
      orgNumber: (orgNumber && row.cells[orgNumber.index]?.text) || null,
      ...(agreementId && { agreementId: row.cells[agreementId.index]?.text || null }),
      ...(attested && { attested: yesNo(row.cells[attested.index]?.text ?? "") }),
      agreed: amount(row, first("agreed")),
      paid: amount(row, paid),
      ...(paidInOrder.length > 0 && {
        paidColumns: paidInOrder.map((column) => ({
          header: column.column.header,
          end: column.end!,
          amount: amountOf(row.cells[column.index]!, column.unit).amount,
        })),
      }),
      costs: costs.map((column): PeriodCost => ({
        header: column.column.header,
        span: column.column.span,
        cumulative: column.column.cumulative,
        end: column.end,
        amount: amount(row, column)!,
      })),
      forecast: amount(row, first("forecast")),
      notes: [
        ...table.footnotes.filter((note) => row.marks.includes(note.mark)).map((note) => note.text),
        ...comments.flatMap(({ index }) => row.cells[index]?.text || []),
      ],
      hidden: row.hidden,
    };
  });
  return {
    followUp: {
      title: table.title,
      place: table.place,
      unit: unit ?? "one",
      currency: options.currency ?? table.currency ?? "SEK",
      year,
      paidDate: options.paidDate ?? paid?.end ?? null,
      lines,
      totals: columns.flatMap((column) => totalsOf(table, column)),
      problems: table.problems,
    },
    table,
    problems,
  };
}

function yesNo(text: string): "yes" | "no" | null {
  if (/^(?:ja|j|yes|y|x|true|sant)$/i.test(text.trim())) return "yes";
  return /^(?:nej|n|no|false|falskt)$/i.test(text.trim()) ? "no" : null;
}

/** The last day a column's figures cover, once the year is known. */
function endOf(column: TableColumn, year: number | null): CalendarDate | null {
  if (column.date) return column.date;
  const inThatYear = column.year ?? year;
  if (inThatYear === null) return null;
  if (column.dayOfYear) return date(inThatYear, column.dayOfYear.month, column.dayOfYear.day);
  return column.span ? inYear(column.span, inThatYear).end : null;
}

function onlyYear(columns: readonly TableColumn[]): number | null {
  const years = new Set(
    columns.flatMap((column) => (column.date ? [Number(column.date.slice(0, 4))] : (column.year ?? []))),
  );
  return years.size === 1 ? [...years][0]! : null;
}

/** Several columns of paid to date (30/4, 31/8): the latest with figures is the one that counts. */
function latest<C extends { end: CalendarDate | null }>(columns: readonly C[]): C | undefined {
  return inOrderOfTime(columns).at(-1);
}

function inOrderOfTime<C extends { end: CalendarDate | null }>(columns: readonly C[]): readonly C[] {
  return columns.some((column) => !column.end) ? columns : [...columns].sort((a, b) => (a.end! < b.end! ? -1 : 1));
}

/** The latest column with figures ends on the day given, and none before it ends later; what nobody has filled in is as it was. */
function untilDay<C extends { end: CalendarDate | null }>(
  columns: readonly C[],
  isFilled: (column: C) => boolean,
  day: CalendarDate | undefined,
): readonly C[] {
  if (!day) return columns;
  const last = columns.findLastIndex(isFilled);
  return columns.map((column, index) =>
    index === last || (index < last && column.end !== null && column.end > day) ? { ...column, end: day } : column,
  );
}

const columnOf = (table: ReadTable, kind: TableColumn["kind"]) => table.columns.find((column) => column.kind === kind);

const hasFigures = (table: ReadTable, index: number): boolean =>
  table.rows.some((row) => row.cells[index]?.state === "number");

function amountOf(cell: TableCell, unit: Unit): { amount: Amount; problem?: ReadProblem } {
  const { text, place, storedAsText } = cell;
  const of = (state: Amount["state"], hundredths: Ore | null = null): Amount => ({
    state,
    hundredths,
    text,
    place,
    storedAsText,
  });
  if (cell.state === "blank" || cell.state === "notAvailable") return { amount: of(cell.state) };
  const hundredths = cell.value === null ? null : oreOf(cell.value, HUNDREDTHS[unit]);
  if (hundredths !== null) return { amount: of("figure", hundredths) };
  // The reader has already named what it could not read; only a number finer than öre is news.
  const problem = cell.value === null ? undefined : { place, text, reason: "finerThanOre" };
  return { amount: of("unreadable"), ...(problem && { problem }) };
}

const TOTAL_COLUMNS: Partial<Record<TableColumn["kind"], TotalColumn>> = {
  agreed: "agreed",
  paid: "paid",
  cost: "cost",
  forecast: "forecast",
  other: "other",
};

function totalsOf(
  table: ReadTable,
  { column, index, unit }: { column: TableColumn; index: number; unit: Unit },
): PrintedTotal[] {
  const kind = TOTAL_COLUMNS[column.kind];
  if (!kind) return [];
  return table.totals.flatMap((total) => {
    const cell = total.cells[index];
    const [printed, summed] = [cell?.value, total.sums[index]].map((value) =>
      value ? oreOf(value, HUNDREDTHS[unit]) : null,
    );
    if (!cell || printed == null || summed == null) return [];
    const values = [cell.value, ...total.covers.map((row) => table.rows[row]?.cells[index]?.value)];
    const lastDigit = HUNDREDTHS[unit] / 10 ** Math.max(...values.map(decimals));
    return [
      {
        label: total.label,
        column: kind,
        header: column.header,
        printed,
        summed,
        rows: total.covers.length,
        // Whole öre are not rounded any more: then rounding explains nothing.
        tolerance: ore(lastDigit <= 1 ? 0 : Math.floor((total.covers.length * lastDigit) / 2)),
        place: cell.place,
      },
    ];
  });
}

const decimals = (value: Decimal | null | undefined): number => value?.split(".")[1]?.length ?? 0;
