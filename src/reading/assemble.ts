import type { Decimal } from "../domain/money.ts";
import type {
  Place,
  ReadProblem,
  ReadTable,
  Solved,
  TableCell,
  TableColumn,
  TableRow,
  TableTotal,
} from "../domain/table.ts";
import type { Currency, Unit } from "../domain/units.ts";
import { folded } from "./blanks.ts";
import { isIdentifier, isNumeric, notationAgrees, notationOf, notationOfThousands, numberCell } from "./columns.ts";
import { yearIn } from "./days.ts";
import { scaled, scaleOf, unscaled } from "./decimals.ts";
import { findFootnotes, unmark } from "./footnotes.ts";
import { describeColumn } from "./headers.ts";
import { isRate } from "./identities.ts";
import { identityProblems } from "./row-identities.ts";
import { almostNumber, EXCEL_ERROR, moneyWords, type Notation, parseNumber } from "./numbers.ts";
import type { Note, RawCell, RawTable, ReadOptions } from "./raw-table.ts";
import { inShownUnit } from "./shown-scale.ts";
import { findTotals, isTotalLabel, type Figures, type Totals } from "./totals.ts";
import { inOneUnit } from "./written-units.ts";

export interface Assembled {
  readonly table: ReadTable;
  /** Lines under the table that are no footnotes. */
  readonly rest: readonly Note[];
}

/** A raw table understood: kinds, units, dates, numbers, totals, footnotes, and everything that could not be. */
export function assemble(given: RawTable, options: ReadOptions = {}): Assembled {
  const { footnotes, rest } = findFootnotes(given.below);
  const year = options.year ?? yearOfContext(given);
  const asGiven = columnsIn(given);
  const columns = withPartner(
    given.headers.map((header, c) => describeColumn(header, year, given.headerDates?.[c] ?? null)),
    asGiven,
  );
  const numeric = columns.map(
    (column, c) =>
      column.kind !== "orgNumber" &&
      column.kind !== "partner" &&
      !isIdentifier(column.header, asGiven[c] ?? []) &&
      isNumeric(asGiven[c] ?? []),
  );
  const words = [given.headers.join(" "), ...given.context];
  const unit = unitOf(columns, given.context, words, asGiven.filter((_, c) => numeric[c]).flat());
  const { raw, problems: shown } = inShownUnit(given, columns, unit.unit);
  const problems: ReadProblem[] = [...raw.problems, ...shown];
  const columnsOf = columnsIn(raw);
  const labelAt = labelColumn(columns, numeric);
  const labels = raw.rows.map((row) => labelOf(row.cells, labelAt, numeric));
  const rates = columns.map((column, c) => isRate(column.header) || (columnsOf[c] ?? []).some(isShare));

  const draft = findTotals(figuresOf(raw, numeric, labels, rates, []));
  const settled = settleNotations(columnsOf, numeric, draft, (c) => (columns[c]?.unit ?? unit.unit) === "one");
  const parsed = raw.rows.map((row) =>
    row.cells.map((cell, c) =>
      numeric[c] ? numberCell(cell, settled.notations[c] ?? { decimal: null }) : wordCell(cell),
    ),
  );
  const { cells, unit: whole, problems: mixed } = inOneUnit(parsed, columns, numeric, unit.unit);
  problems.push(...mixed);
  const said = new Set(problems.map((p) => (ROW_REASONS.has(p.reason) ? at(p.place) : `${at(p.place)} ${p.text}`)));
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (
        !numeric[c] ||
        cell.state !== "unreadable" ||
        parsed[r]?.[c]?.state !== "unreadable" ||
        said.has(at(cell.place)) ||
        said.has(`${at(cell.place)} ${cell.text}`)
      )
        return;
      said.add(`${at(cell.place)} ${cell.text}`);
      problems.push(unreadable(cell, columns[c]));
    });
  });

  problems.push(
    ...identityProblems(
      columns,
      cells,
      numeric.map((is, c) => is && !rates[c]),
    ),
  );

  const figures = figuresOf(raw, numeric, labels, rates, cells);
  const totalsAt = findTotals(figures);
  const rowNumber = new Map<number, number>();
  raw.rows.forEach((_, r) => {
    if (!totalsAt.has(r)) rowNumber.set(r, rowNumber.size);
  });
  const groups = groupNames(raw, totalsAt, labels);
  const rows: TableRow[] = [];
  const totals: TableTotal[] = [];
  raw.rows.forEach((row, r) => {
    const own = cells[r] ?? [];
    const { label, marks } = unmark(labels[r] ?? "", footnotes);
    const shown = own.map((cell, c) => (c === labelAt ? { ...cell, text: label } : cell));
    const covers = totalsAt.get(r);
    if (!covers) rows.push({ cells: shown, marks, group: groups[r] ?? null, hidden: row.hidden });
    else totals.push(totalOf(label, shown, covers, cells, numeric, rates, rowNumber, subtotalsIn(covers, totalsAt)));
  });
  const table: ReadTable = {
    title: raw.title,
    ...unit,
    unit: whole,
    year,
    columns,
    rows,
    totals,
    footnotes,
    problems,
    solved: solvedBy(raw.solved, settled.byTotals),
    place: raw.place,
  };
  return { table, rest };
}

const columnsIn = (raw: RawTable): RawCell[][] =>
  raw.headers.map((_, c) => raw.rows.map((row) => row.cells[c] as RawCell));

/** Shares do not add up. */
const isShare = (cell: RawCell): boolean => cell.isShare === true || /%\s*$/.test(cell.text);

/** Problems of a whole row: they speak for its cells. */
const ROW_REASONS: ReadonlySet<string> = new Set(["ambiguous-row", "no-reading"]);

const at = (place: Place): string => `${place.sheet ?? ""}!${place.address ?? ""}:${place.line ?? ""}`;

const solvedBy = (solved: Solved, byTotals: number): Solved =>
  byTotals > 0
    ? { readings: solved.readings * 2 ** byTotals, by: solved.by === "identities" ? "identities" : "totals" }
    : solved;

function unreadable(cell: TableCell & { readings?: readonly Decimal[] }, column: TableColumn | undefined): ReadProblem {
  const details = { column: column?.header ?? "" };
  if (cell.readings)
    return {
      place: cell.place,
      text: cell.text,
      reason: "ambiguous-number",
      details: { ...details, readings: cell.readings.join(" / ") },
    };
  if (EXCEL_ERROR.test(cell.text)) return { place: cell.place, text: cell.text, reason: "error-in-cell", details };
  if (/^=./.test(cell.text)) return { place: cell.place, text: cell.text, reason: "formula-without-value", details };
  return {
    place: cell.place,
    text: cell.text,
    reason: almostNumber(cell.text) ?? (/\d/.test(cell.text) ? "malformed-number" : "text-in-number-column"),
    details,
  };
}

/** The one year the table's own words name; else that of the texts around it, nearest first. */
function yearOfContext(raw: RawTable): number | null {
  for (const text of raw.context) {
    const year = yearIn(text);
    if (year !== null) return year;
  }
  return null;
}

/** The first column of words is what the row is about, whatever its header says, unless another column names partners. */
function withPartner(columns: readonly TableColumn[], cells: readonly (readonly RawCell[])[]): TableColumn[] {
  const isWords = (c: number): boolean =>
    !isIdentifier(columns[c]?.header ?? "", cells[c] ?? []) &&
    (cells[c] ?? []).some((cell) => cell.text !== "") &&
    !isNumeric(cells[c] ?? []);
  // A name may look like what no figure can be read from: *=1+1 & Co*.
  const isNames = (c: number): boolean =>
    isWords(c) || (cells[c] ?? []).some(({ text }) => /\p{L}/u.test(text) && parseNumber(text).state !== "number");
  const named = columns.findIndex((column, c) => column.kind === "partner" && isNames(c));
  const first = columns.findIndex((column, c) => isWords(c) && (column.kind === "other" || column.kind === "partner"));
  // *Belopp i mnkr* over the names says what the figures are.
  const any = columns.findIndex((column, c) => isWords(c) && column.kind !== "orgNumber");
  const partner = [named, first, any].find((c) => c >= 0) ?? -1;
  return columns.map((column, c) => {
    if (c === partner) return { ...column, kind: "partner" };
    if (column.kind === "partner") return { ...column, kind: "other" };
    return column;
  });
}

function labelColumn(columns: readonly TableColumn[], numeric: readonly boolean[]): number {
  const partner = columns.findIndex((column) => column.kind === "partner");
  return partner >= 0 ? partner : numeric.findIndex((is) => !is);
}

/** A row's label; a total's word may stand in any column of words left of the figures. */
function labelOf(cells: readonly RawCell[], labelAt: number, numeric: readonly boolean[]): string {
  const own = labelAt >= 0 ? folded(cells[labelAt]?.text ?? "") : "";
  if (own !== "") return own;
  const elsewhere = cells.find((cell, c) => !numeric[c] && isTotalLabel(folded(cell.text)));
  return elsewhere ? folded(elsewhere.text) : "";
}

const wordCell = (cell: RawCell): TableCell => {
  const text = folded(cell.text);
  const state = cell.settled?.state === "notAvailable" ? "notAvailable" : text === "" ? "blank" : "text";
  return { state, text, value: null, place: cell.place, storedAsText: false };
};

/** Per column: its notation, from its own cells, then from the table's, then from the totals. */
function settleNotations(
  columns: readonly (readonly RawCell[])[],
  numeric: readonly boolean[],
  totals: ReadonlyMap<number, readonly number[]>,
  inWholeMoney: (column: number) => boolean,
): { notations: Notation[]; byTotals: number } {
  const figures = columns.filter((_, c) => numeric[c]).flat();
  const told = notationOf(figures);
  const whole = told.decimal ? told : (notationOfThousands(figures) ?? told);
  let byTotals = 0;
  const notations = columns.map((cells, c): Notation => {
    if (!numeric[c]) return { decimal: null };
    const own = notationOf(cells);
    if (own.decimal) return own;
    const ambiguous = cells.some((cell) => numberCell(cell, { decimal: null }).readings);
    if (!ambiguous || whole.decimal) return whole;
    const point = cells.some((cell) => cell.text.includes("."));
    // Whole kronor, euro or pounds have two decimals at most: three digits after a sign are thousands.
    if (inWholeMoney(c) && point !== cells.some((cell) => cell.text.includes(",")))
      return { decimal: point ? "," : "." };
    const agreeing = ([",", "."] as const).filter((decimal) => notationAgrees(cells, { decimal }, totals) === true);
    if (agreeing.length !== 1 || !agreeing[0]) return { decimal: null };
    byTotals++;
    return { decimal: agreeing[0] };
  });
  // What the totals settled for one column holds for its neighbours: a table has one notation.
  const found = new Set(notations.map((n) => n.decimal).filter((d) => d !== null));
  const [only] = found;
  return { notations: found.size === 1 && only ? notations.map(() => ({ decimal: only })) : notations, byTotals };
}

function figuresOf(
  raw: RawTable,
  numeric: readonly boolean[],
  labels: readonly string[],
  rates: readonly boolean[],
  cells: readonly (readonly TableCell[])[],
): Figures {
  const values = numeric.map((is, c) => {
    if (!is) return raw.rows.map(() => null);
    const own = raw.rows.map((_row, r) => cells[r]?.[c]?.value ?? null);
    const scale = scaleOf(own.filter((v) => v !== null));
    return own.map((v) => (v === null ? null : safe(scaled(v, scale))));
  });
  return {
    labels,
    groups: raw.rows.map((row) => row.group),
    values: raw.rows.map((_, r) => values.map((column) => column[r] ?? null)),
    marked: raw.rows.map((row) => row.isTotal ?? false),
    rates,
  };
}

/** As a double where it is held exactly; figures beyond that are not searched for sums. */
const safe = (n: bigint): number | null =>
  n >= -9_007_199_254_740_991n && n <= 9_007_199_254_740_991n ? Number(n) : null;

/** The totals of a part of some rows. */
const subtotalsIn = (covers: readonly number[], totals: Totals): readonly (readonly [number, readonly number[]])[] =>
  [...totals].filter(([, own]) => own.length > 0 && own.length < covers.length && own.every((r) => covers.includes(r)));

function totalOf(
  label: string,
  shown: readonly TableCell[],
  covers: readonly number[],
  cells: readonly (readonly TableCell[])[],
  numeric: readonly boolean[],
  rates: readonly boolean[],
  rowNumber: ReadonlyMap<number, number>,
  subtotals: readonly (readonly [number, readonly number[]])[],
): TableTotal {
  const sums = shown.map((cell, c): Decimal | null => {
    if (!numeric[c] || rates[c]) return null;
    // Where the parts of a subtotal are blank, it stands for them.
    const alone = subtotals.filter(
      ([t, own]) => cells[t]?.[c]?.value != null && own.every((r) => cells[r]?.[c]?.state === "blank"),
    );
    const outer = alone.filter(
      ([, [first = -1, ...own]]) => !alone.some(([, more]) => more.length > own.length + 1 && more.includes(first)),
    );
    const parts = [...covers, ...outer.map(([t]) => t)].map((r) => cells[r]?.[c]);
    if (
      parts.some((part) => part?.state === "unreadable" || part?.state === "notAvailable") ||
      parts.every((part) => part?.value == null)
    )
      return null;
    const values = parts.flatMap((part) => part?.value ?? []);
    const scale = scaleOf(cell.value === null ? values : [...values, cell.value]);
    return unscaled(
      values.reduce((sum, v) => sum + scaled(v, scale), 0n),
      scale,
    );
  });
  const differences = shown.map((cell, c): Decimal | null => {
    const sum = sums[c] ?? null;
    if (sum === null || cell.value === null) return null;
    const scale = scaleOf([sum, cell.value]);
    return unscaled(scaled(cell.value, scale) - scaled(sum, scale), scale);
  });
  return { label, cells: shown, sums, differences, covers: covers.flatMap((r) => rowNumber.get(r) ?? []) };
}

/** A row's group: the heading above it, else the row with figures that sums it from above. */
function groupNames(
  raw: RawTable,
  totals: ReadonlyMap<number, readonly number[]>,
  labels: readonly string[],
): (string | null)[] {
  const names = raw.rows.map((row) => row.group);
  for (const [total, covers] of totals) {
    for (const r of covers)
      if (r > total && names[r] === null && covers.length < raw.rows.length - 1) names[r] = labels[total] ?? null;
  }
  return names;
}

/** The unit and currency that the headers name, else the texts around, else the figures themselves (*25 000 kr*). */
function unitOf(
  columns: readonly TableColumn[],
  context: readonly string[],
  words: readonly string[],
  figures: readonly RawCell[],
): { unit: Unit | null; currency: Currency | null } {
  const units = new Set(columns.map((column) => column.unit).filter((unit) => unit !== null));
  const [only] = units;
  const named = context.map((text) => moneyWords(withoutAmounts(text)));
  const beside = figures
    .slice(0, MOST_FIGURES)
    .flatMap(({ text }) => (/[^\d\s.,-]/.test(text) ? moneyWords(text) : []));
  const [own, another] = new Set(beside.flatMap(({ unit }) => unit ?? []));
  const unit =
    units.size === 1 && only
      ? only
      : units.size > 1
        ? null
        : another === undefined && own !== undefined
          ? own
          : (named.find((m) => m.unit !== null)?.unit ?? null);
  const currency = [...words.map(moneyWords), ...beside].find((m) => m.currency !== null)?.currency ?? null;
  return { unit, currency };
}

/** What a text says of the table, not what it counts: *168 miljoner kronor* is an amount, and no unit of others. */
const withoutAmounts = (text: string): string => text.slice(0, 2_000).replace(AMOUNT_WITH_UNIT, " ");
const AMOUNT_WITH_UNIT =
  /(?<![\p{L}\d])(?!(?:19|20)\d{2} ?(?:kr|tkr|mkr|mnkr))\d[\d .]{0,20}(?:,\d+)? ?(?:miljoner|miljarder|tusen)? ?(?:kronor|kr|tkr|mkr|mnkr|euro)(?!\p{L})/giu;

/** Figures that are searched for a unit written beside them. */
const MOST_FIGURES = 400;
