import { type CalendarDate, date, yearOf } from "../domain/calendar.ts";
import type { Facts, LineFigures } from "../domain/figures.ts";
import { reportedColumns } from "../domain/follow-up.ts";
import { NIL, type Ore, minus } from "../domain/money.ts";
import type { GrossSum } from "../domain/totals.ts";
import { type CashFacts, cashFacts } from "./cash-facts.ts";
import { type Comparison, compare } from "./comparison.ts";
import { type Condition, conditionsOf } from "./conditions.ts";
import { type NamedAmount, named } from "./named-amount.ts";
import { type ReportChoices, type ReportSource, counted } from "./source.ts";
import { type YearForecast, yearForecast } from "./year-forecast.ts";

/** A sum, and how many partners it covers. */
export interface Covered {
  readonly amount: Ore;
  readonly partners: number;
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
  const purposes = noCost.flatMap((line) => purposeOf(line) ?? []).slice(0, MOST_PURPOSES);
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

const namesWhere = (lines: readonly LineFigures[], is: (facts: Facts) => boolean): readonly string[] =>
  lines.filter(({ facts }) => is(facts)).map(({ line }) => line.partner);

/** The first day of the earliest column that is counted; columns that run from the start of the year begin there. */
function costFrom({ followUp, costDate }: ReportSource, reported: readonly boolean[]): CalendarDate | null {
  const columns = followUp.lines[0]?.costs.filter(({ end }, index) => reported[index] && end && end <= costDate!) ?? [];
  const months = columns.map(({ span, cumulative }) => (cumulative ? 1 : span?.from));
  if (!costDate || months.length === 0 || months.includes(undefined)) return null;
  return date(yearOf(costDate), Math.min(...(months as number[])), 1);
}

/** A sentence each; the rest are said with those that have reported no cost. */
const MOST_PURPOSES = 4;

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
