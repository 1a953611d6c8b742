import type { CalendarDate } from "../domain/calendar.ts";
import type { Decimal } from "../domain/money.ts";
import type { ColumnKind, Place, ReadProblem, ReadTable, TableCell, TableColumn } from "../domain/table.ts";
import type { Unit } from "../domain/units.ts";
import { numberCell } from "../reading/columns.ts";
import { scaled, scaleOf, unscaled } from "../reading/decimals.ts";
import { describeColumn } from "../reading/headers.ts";
import { isRate } from "../reading/identities.ts";
import { parseNumber } from "../reading/numbers.ts";
import { textCell } from "../reading/raw-table.ts";

/** What the user says of one column. Only what is said is set. */
export interface ColumnChoice {
  readonly kind?: ColumnKind;
  readonly unit?: Unit;
  /** The last day its figures cover. */
  readonly date?: CalendarDate;
}

/** What the user has put right of a table as read. */
export interface Corrections {
  /** Of every column of amounts that nothing else is said of. */
  readonly unit?: Unit;
  /** Of the dates and periods whose header names none. */
  readonly year?: number;
  /** By column index. */
  readonly columns: ReadonlyMap<number, ColumnChoice>;
  /** Which of its readings an ambiguous number has, by `placeKey`. */
  readonly numbers: ReadonlyMap<string, Decimal>;
  /** Which figures a line has that can be cut in several ways, by `placeKey`. */
  readonly lines: ReadonlyMap<string, readonly Decimal[]>;
}

export const NO_CORRECTIONS: Corrections = { columns: new Map(), numbers: new Map(), lines: new Map() };

export const AMOUNT_KINDS: ReadonlySet<ColumnKind> = new Set(["agreed", "paid", "cost", "forecast"]);

/** Where a cell stands in its source and what stands there: several cells of a text stand on one line. */
export const placeKey = (place: Place, text: string): string =>
  `${place.sheet ?? ""}!${place.address ?? place.line ?? ""} ${text}`;

/** The readings a problem leaves to choose from; none where the user cannot decide it by choosing. */
export const readingsOf = (problem: ReadProblem): readonly Decimal[] =>
  problem.reason === "ambiguous-number" && typeof problem.details?.["readings"] === "string"
    ? (problem.details["readings"].split(" / ") as Decimal[])
    : [];

/** The ways a line can be cut, figure by figure; none where there are more than the problem names. */
export function linesOf({ reason, details }: ReadProblem): readonly (readonly Decimal[])[] {
  const named = details?.["readings"];
  if (reason !== "ambiguous-row" || typeof named !== "string" || named.endsWith("…")) return [];
  const ways = named.split("  ·  ").map((way) => way.split(" | ").map((text) => parseNumber(text, { decimal: "," })));
  const figures = ways.map((way) => way.flatMap((each) => (each.state === "number" && !each.nil ? each.value : [])));
  // A dash may be a nil or a cell that is not there: such a way cannot be chosen, and so none can.
  return figures.every((way, index) => way.length === ways[index]!.length) ? figures : [];
}

/** The table as the user says it is. A column made into one of amounts is read anew as numbers; totals are added anew. */
export function correct(table: ReadTable, corrections: Corrections): ReadTable {
  const columns = correctedColumns(table, corrections);
  const becomesAmounts = columns.map(
    (column, index) =>
      AMOUNT_KINDS.has(column.kind) && isWords(table, index) && corrections.columns.get(index)?.kind !== undefined,
  );
  const problems: ReadProblem[] = [];
  const read = (cell: TableCell, index: number): TableCell => {
    const chosen = corrections.numbers.get(placeKey(cell.place, cell.text));
    if (chosen !== undefined && cell.state === "unreadable") return { ...cell, state: "number", value: chosen };
    if (!becomesAmounts[index] || cell.state !== "text") return cell;
    const { readings, ...number } = numberCell(textCell(cell.text, cell.place), { decimal: null });
    if (number.state === "unreadable")
      problems.push({
        place: cell.place,
        text: cell.text,
        reason: readings ? "ambiguous-number" : /\d/.test(cell.text) ? "malformed-number" : "text-in-number-column",
        details: { column: columns[index]?.header ?? "", ...(readings && { readings: readings.join(" / ") }) },
      });
    return number;
  };
  const cut = table.problems.flatMap((problem) => {
    const figures = corrections.lines.get(placeKey(problem.place, problem.text));
    return figures && problem.reason === "ambiguous-row" ? { line: problem.place.line, figures } : [];
  });
  const readLine = (cells: readonly TableCell[]): readonly TableCell[] => {
    const chosen = cut.find(
      ({ line, figures }) => line === cells[0]?.place.line && figures.length === cells.length - 1,
    );
    if (!chosen) return cells.map(read);
    return cells.map((cell, index): TableCell => {
      const value = chosen.figures[index - 1];
      return value === undefined ? cell : { ...cell, state: "number", value, text: value };
    });
  };
  const rows = table.rows.map((row) => ({ ...row, cells: readLine(row.cells) }));
  const totals = table.totals.map((total) => ({ ...total, cells: readLine(total.cells) }));
  const isSettled = ({ place, text }: ReadProblem) =>
    corrections.numbers.has(placeKey(place, text)) || corrections.lines.has(placeKey(place, text));
  return {
    ...table,
    unit: corrections.unit ?? table.unit,
    year: corrections.year ?? table.year,
    columns,
    rows,
    totals: totals.map((total) => ({ ...total, ...sumsOf(total, rows, columns) })),
    problems: [...table.problems.filter((problem) => !isSettled(problem)), ...problems],
  };
}

function correctedColumns(table: ReadTable, { unit, year, columns: choices }: Corrections): TableColumn[] {
  const partner = [...choices].find(([, { kind }]) => kind === "partner")?.[0];
  return table.columns.map((column, index) => {
    const choice = choices.get(index);
    // There is one column of partners: who is made it takes the place of who was.
    const deposed = partner !== undefined && partner !== index && column.kind === "partner";
    const kind = choice?.kind ?? (deposed ? "other" : column.kind);
    const dated = year !== undefined && column.year === null ? describeColumn(column.header, year) : column;
    const changed: TableColumn = {
      ...column,
      kind,
      unit: choice?.unit ?? (unit !== undefined && (AMOUNT_KINDS.has(kind) || column.unit) ? unit : column.unit),
      date: choice?.date ?? dated.date,
      dayOfYear: choice?.date ? null : dated.dayOfYear,
    };
    return JSON.stringify(changed) === JSON.stringify(column) ? column : changed;
  });
}

const isWords = (table: ReadTable, index: number): boolean =>
  table.rows.every(({ cells }) => cells[index]?.state !== "number" && cells[index]?.state !== "unreadable");

/** Sums and differences anew: a choice may have given a row the figure it lacked. Shares are not added. */
function sumsOf(
  total: ReadTable["totals"][number],
  rows: ReadTable["rows"],
  columns: readonly TableColumn[],
): Pick<ReadTable["totals"][number], "sums" | "differences"> {
  const sums = columns.map(({ header }, index): Decimal | null => {
    const printed = total.cells[index]?.value;
    if (total.sums[index] === null && (printed == null || isRate(header))) return null;
    const cells = total.covers.map((row) => rows[row]?.cells[index]);
    if (cells.some((cell) => cell?.state === "unreadable" || cell?.state === "notAvailable")) return null;
    const values = cells.flatMap((cell) => cell?.value ?? []);
    if (values.length === 0) return null;
    const scale = scaleOf(printed == null ? values : [...values, printed]);
    return unscaled(
      values.reduce((sum, value) => sum + scaled(value, scale), 0n),
      scale,
    );
  });
  const differences = sums.map((sum, index): Decimal | null => {
    const printed = total.cells[index]?.value;
    if (sum === null || printed == null) return null;
    const scale = scaleOf([sum, printed]);
    return unscaled(scaled(printed, scale) - scaled(sum, scale), scale);
  });
  return { sums, differences };
}
