import { type CalendarDate, addDays, date, yearOf } from "../domain/calendar.ts";
import type { CashSplit } from "../domain/cash-held.ts";
import { type Basis, duration, elapsed } from "../domain/expected-cost.ts";
import type { Facts, LineFigures } from "../domain/figures.ts";
import { reportedColumns } from "../domain/follow-up.ts";
import { NIL, type Ore, minus, ore, sum } from "../domain/money.ts";
import type { Period } from "../domain/period.ts";
import { USE_LIMITS, gradeUse } from "../domain/threshold.ts";
import type { GrossSum } from "../domain/totals.ts";
import { type Condition, conditionsOf } from "./conditions.ts";
import { type YearForecast, yearForecast } from "./year-forecast.ts";
import { type ReportChoices, type ReportSource, counted } from "./source.ts";

/** A partner with an amount of its own; never below nil. */
export interface NamedAmount {
  readonly partner: string;
  readonly amount: Ore;
}

/** A sum, and how many partners it covers. */
export interface Covered {
  readonly amount: Ore;
  readonly partners: number;
}

/** What the cost is compared with: a part of the amounts that has a name, or the periodised budget. */
export type CompareWith = { readonly part: number; readonly of: number } | "periodised";

export interface Comparison {
  /** Expected − cost: plus is lower cost. */
  readonly variance: Ore;
  readonly expected: Ore;
  readonly partners: number;
  readonly with: CompareWith;
  /** Whose difference is the largest in the direction of the whole; several where they are equal. */
  readonly largest: readonly NamedAmount[];
  /** Partners that go the other way, by more than small change. */
  readonly other: readonly NamedAmount[];
}

/** What the amount paid and not reported is made of, net; `gross` where its plus and minus are both worth saying. */
export interface SplitPart {
  readonly name: Exclude<keyof CashSplit, "naive" | "held">;
  readonly net: Ore;
  readonly gross: boolean;
}

export interface CashFacts {
  readonly naive: Ore;
  readonly partners: number;
  /** Null where the amount could not be taken apart for anybody. */
  readonly split: {
    readonly naive: Ore;
    readonly partners: number;
    readonly parts: readonly SplitPart[];
    /** The days between the two dates; null where they are the same. */
    readonly between: Period | null;
    readonly isEven: boolean;
    /** The agreements all run over the report's year. */
    readonly isWholeYear: boolean;
    /** All time has passed: nothing is carried on any more. */
    readonly isOver: boolean;
  } | null;
}

/** What a partner's money is for, as the workbook says it: an event with a day, or a remark. */
export interface Purpose extends NamedAmount {
  readonly event: { readonly name: string | null; readonly day: CalendarDate } | null;
  readonly remark: string | null;
}

/**
 * All that the text says, as figures of the review. A fact that is not in the workbook is null or an empty list, and its
 * sentence is left out: nothing is filled in.
 */
export interface TextFacts {
  readonly year: number | null;
  /** The partners counted; names of those refused are not among them. */
  readonly partners: number;
  /** The one partner's name, where there is one only. */
  readonly only: string | null;
  readonly agreed: Covered | null;
  readonly paid: Covered | null;
  readonly paidDate: CalendarDate | null;
  readonly cost: Covered | null;
  /** The cost is the board's part of what has been reported: somebody reports the cost of the whole activity. */
  readonly isShared: boolean;
  readonly costDate: CalendarDate | null;
  /** The first day the costs are of, where the table says it. */
  readonly costFrom: CalendarDate | null;
  /** Cost columns stand in the table, and nobody has filled in any. */
  readonly isNothingReported: boolean;
  readonly notReported: readonly string[];
  readonly comparison: Comparison | null;
  readonly noCost: readonly NamedAmount[];
  readonly purposes: readonly Purpose[];
  readonly paidOver: readonly NamedAmount[];
  readonly costOver: readonly NamedAmount[];
  readonly cash: CashFacts | null;
  readonly conditions: readonly Condition[];
  readonly forecast: YearForecast | null;
}

export function textFacts(source: ReportSource, { frame }: ReportChoices): TextFacts {
  const { followUp, totals, paidDate, costDate, basis } = { ...source, paidDate: source.followUp.paidDate };
  const lines = counted(source);
  const reported = reportedColumns(followUp);
  const noCost = lines.filter(({ facts: { cost, paid } }) => cost === NIL && paid !== undefined && paid > 0);
  const purposes = noCost.flatMap((line) => purposeOf(line) ?? []);
  const explained = new Set(purposes.map(({ partner }) => partner));
  return {
    year: followUp.year,
    partners: lines.length,
    only: lines.length === 1 ? lines[0]!.line.partner : null,
    agreed: covered(totals.of.agreed),
    paid: covered(totals.of.paid),
    paidDate,
    cost: covered(totals.of.cost),
    isShared: lines.some(({ facts: { cost, costOfAll } }) => cost !== undefined && cost !== costOfAll),
    costDate,
    costFrom: costFrom(source, reported),
    isNothingReported: reported.length > 0 && !reported.includes(true),
    notReported: covered(totals.of.cost) ? namesWhere(lines, ({ cost }) => cost === undefined) : [],
    comparison: compare(lines, basis),
    noCost: noCost.map((line) => named(line, line.facts.paid!)).filter(({ partner }) => !explained.has(partner)),
    purposes,
    paidOver: beyond(lines, "paid"),
    costOver: beyond(lines, "cost"),
    cash: cashFacts(source, lines),
    conditions: conditionsOf(source),
    forecast: yearForecast(source, frame),
  };
}

const covered = ({ net, lines }: GrossSum): Covered | null => (lines === 0 ? null : { amount: net, partners: lines });

const named = ({ line }: LineFigures, amount: Ore): NamedAmount => ({
  partner: line.partner,
  amount: ore(Math.abs(amount)),
});

const namesWhere = (lines: readonly LineFigures[], is: (facts: Facts) => boolean): readonly string[] =>
  lines.filter(({ facts }) => is(facts)).map(({ line }) => line.partner);

/** The first day of the earliest column that is counted; columns that run from the start of the year begin there. */
function costFrom({ followUp, costDate }: ReportSource, reported: readonly boolean[]): CalendarDate | null {
  const columns = followUp.lines[0]?.costs.filter(({ end }, index) => reported[index] && end && end <= costDate!) ?? [];
  const months = columns.map(({ span, cumulative }) => (cumulative ? 1 : span?.from));
  if (!costDate || months.length === 0 || months.includes(undefined)) return null;
  return date(yearOf(costDate), Math.min(...(months as number[])), 1);
}

function compare(lines: readonly LineFigures[], basis: Basis): Comparison | null {
  const compared = lines.filter(({ facts }) => facts.variance !== undefined && facts.expected !== undefined);
  if (compared.length === 0) return null;
  const expected = sum(compared.map(({ facts }) => facts.expected!));
  const variance = sum(compared.map(({ facts }) => facts.variance!));
  if (expected <= 0) return null;
  const direction = Math.sign(variance) || 1;
  const along = compared.filter(({ facts }) => Math.sign(facts.variance!) === direction);
  const most = Math.max(0, ...along.map(({ facts }) => Math.abs(facts.variance!)));
  const against = compared.filter(
    ({ facts }) => gradeUse(ore(-direction * facts.variance!), facts.expected!, USE_LIMITS) !== null,
  );
  return {
    variance,
    expected,
    partners: compared.length,
    with: compareWith(compared, basis),
    largest: along
      .filter(({ facts }) => Math.abs(facts.variance!) === most)
      .map((line) => named(line, line.facts.variance!)),
    other: against.map((line) => named(line, line.facts.variance!)).sort((a, b) => b.amount - a.amount),
  };
}

/** Parts a board speaks of: halves, thirds, quarters, sixths and twelfths. */
const NAMED_PARTS = [1, 2, 3, 4, 6, 12];

/** *En fjärdedel av beloppen*, where that is what the periodised budget of everybody is; a reader can work it out from the table. */
function compareWith(lines: readonly LineFigures[], basis: Basis): CompareWith {
  const [first] = lines;
  const { period, costDate } = first!.facts;
  if (basis !== "months" || !period || !costDate) return "periodised";
  const isSame = lines.every(
    ({ facts }) =>
      facts.period?.start === period.start && facts.period.end === period.end && facts.profile.kind === "linear",
  );
  const [part, whole] = [elapsed(period, costDate, basis), duration(period.start, period.end, basis)];
  const of = NAMED_PARTS.find((each) => (part * each) % whole === 0);
  return isSame && of !== undefined && part > 0 ? { part: (part * of) / whole, of } : "periodised";
}

/** Why no cost may be in order: it falls on days to come, or the table has a remark that says what the money is for. */
function purposeOf(figures: LineFigures): Purpose | null {
  const { line, facts } = figures;
  const { profile, costDate, paid } = facts;
  const next =
    profile.kind === "events" ? profile.events.find(({ date: day }) => costDate && day > costDate) : undefined;
  const remark = line.notes.find((note) => IS_PURPOSE.test(note)) ?? null;
  if (!next && remark === null) return null;
  return { ...named(figures, paid!), event: next ? { name: next.name ?? null, day: next.date } : null, remark };
}

/** *Avser nationaldagsfirandet den 6 juni*; *Is for the national day on 6 June*. */
const IS_PURPOSE = /^(?:avser|(?:is|are) for)\s/i;

function beyond(lines: readonly LineFigures[], fact: "paid" | "cost"): readonly NamedAmount[] {
  return lines.flatMap((line) => {
    const { agreed, [fact]: amount } = line.facts;
    return agreed !== undefined && amount !== undefined && amount > agreed ? [named(line, minus(amount, agreed))] : [];
  });
}

/** A net is called one where the other sign is at least so large a part of the larger: below, it is small change. */
const GROSS_FROM = 0.05;

function cashFacts(source: ReportSource, lines: readonly LineFigures[]): CashFacts | null {
  const { totals, costDate, followUp } = source;
  const naive = totals.of.naive;
  if (naive.lines === 0) return null;
  const known = lines.filter(({ facts }) => facts.split);
  const { split } = totals;
  const paidDate = followUp.paidDate;
  const year = followUp.year;
  const part = (name: SplitPart["name"]): SplitPart => {
    const { net, plus, minus: below } = split[name];
    const [small, large] = [plus, -below].sort((a, b) => a - b) as [number, number];
    return { name, net, gross: small > 0 && small >= GROSS_FROM * large };
  };
  if (known.length === 0 || !paidDate || !costDate) return { naive: naive.net, partners: naive.lines, split: null };
  const [from, to] = paidDate > costDate ? [costDate, paidDate] : [paidDate, costDate];
  return {
    naive: naive.net,
    partners: naive.lines,
    split: {
      naive: split.naive.net,
      partners: known.length,
      parts: (["cutoff", "schedule", "underspend", "payment"] as const).map(part),
      between: from === to ? null : { start: addDays(from, 1), end: to },
      isEven: known.every(({ facts }) => facts.profile.kind === "linear"),
      isWholeYear: known.every(
        ({ facts }) => facts.period!.start === `${year}-01-01` && facts.period!.end === `${year}-12-31`,
      ),
      isOver: known.every(({ facts }) => facts.period!.end <= costDate),
    },
  };
}
