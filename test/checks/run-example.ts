import { looksCumulative } from "../../src/domain/cumulative.ts";
import { type CalendarDate, isoDate } from "../../src/domain/calendar.ts";
import type { Check } from "../../src/domain/check.ts";
import type { ClosedAmount, ClosedFigures } from "../../src/domain/closed-figures.ts";
import type { Example, ExampleCell, ExampleRow } from "../../src/domain/example.ts";
import { type LineFigures, type Terms, figuresOf } from "../../src/domain/figures.ts";
import type { Finding, NotAssessable } from "../../src/domain/finding.ts";
import {
  type Amount,
  type FollowUp,
  type FollowUpLine,
  type PeriodCost,
  reportedColumns,
} from "../../src/domain/follow-up.ts";
import { joinFollowUp } from "../../src/domain/join-follow-up.ts";
import { ore } from "../../src/domain/money.ts";
import { type MonthSpan, inYear, quarter } from "../../src/domain/period.ts";
import type { RegisterView } from "../../src/domain/register-view.ts";
import type { CheckRules } from "../../src/domain/rules.ts";
import { runChecks } from "../../src/domain/run-checks.ts";
import { type Totals, totalsOf } from "../../src/domain/totals.ts";
import { nameRules } from "../../src/matching/name-rules.ts";
import { registerOf } from "./example-register.ts";

const DEFAULT_YEAR = 2019;
const DEFAULT_PAID_DATE = "2019-04-30";
const COLUMN = { partner: "A", agreed: "B", paid: "C", costs: "D", forecast: "Z" } as const;

export interface Prepared {
  readonly followUp: FollowUp;
  readonly lines: readonly LineFigures[];
  readonly totals: Totals;
  readonly view: RegisterView | null;
  readonly closed: ClosedFigures;
}

/** An example as a review would have it: the follow-up, its figures and its totals. */
export function prepare(example: Omit<Example, "name" | "finds">): Prepared {
  const year = example.year === undefined ? DEFAULT_YEAR : example.year;
  const followUp: FollowUp = {
    title: "Example",
    place: { sheet: "Kv1", address: "A1" },
    unit: "thousand",
    currency: "SEK",
    year,
    paidDate: asDate(example.paidDate === undefined ? DEFAULT_PAID_DATE : example.paidDate),
    lines: example.rows.map((row, index) => lineOf(row, index, year, example.costColumns)),
    ...(example.problems && { problems: example.problems }),
    totals: (example.totals ?? []).map(({ column, printed, summed, tolerance }) => ({
      label: "Summa",
      column,
      header: column,
      printed: inOre(printed),
      summed: inOre(summed),
      tolerance: inOre(tolerance),
      rows: example.rows.length,
      place: { sheet: "Kv1", address: `B${example.rows.length + 2}` },
    })),
  };
  const terms = new Map(followUp.lines.map((line, index) => [line, termsOf(example.rows[index]!)]));
  const joined =
    example.register && joinFollowUp(followUp, { tables: registerOf(example.register), names: nameRules() });
  const costDate = latestCost(followUp);
  const reported = reportedColumns(followUp);
  const costsInDoubt = !example.answered && looksCumulative(followUp);
  const lines = followUp.lines.map((line) =>
    figuresOf(line, followUp, {
      basis: "months",
      costDate,
      costsInDoubt,
      reported,
      ...(example.answered && { costColumns: example.answered }),
      termsOf: (line) => ({ ...joined?.termsOf(line), ...terms.get(line) }),
    }),
  );
  const asOf = example.asOf === undefined ? later(followUp.paidDate, costDate) : asDate(example.asOf);
  const closed = new Map(
    followUp.lines.flatMap((line, index) => {
      const kept = closedOf(example.rows[index]!);
      return kept.length > 0 ? [[line, kept] as const] : [];
    }),
  );
  return { followUp, lines, totals: totalsOf(lines), view: joined?.view(lines, asOf) ?? null, closed };
}

/** What one check says of an example, run among all the others: some weigh the table against what its rows show. */
export function runExample(
  check: Check,
  example: Example,
  all: readonly Check[],
): { readonly findings: readonly Finding[]; readonly notAssessable: readonly NotAssessable[] } {
  const { followUp, lines, totals, ...rest } = prepare(example);
  const rules: CheckRules = {
    isOn: (each) => each.id === check.id || !each.off,
    settingsOf: (each) => (each.id === check.id ? { ...each.settings, ...example.settings } : each.settings),
  };
  const { groups, notAssessable } = runChecks(all, followUp, lines, totals, { rules, ...rest });
  const findings = groups.flatMap(({ main, facets }) => [main, ...facets]);
  return {
    findings: findings.filter((finding) => finding.check === check.id),
    notAssessable: notAssessable.filter((each) => each.check === check.id),
  };
}

function lineOf(row: ExampleRow, index: number, year: number | null, columns: Example["costColumns"]): FollowUpLine {
  const at = (column: string) => ({ sheet: "Kv1", address: `${column}${index + 2}` });
  const amount = (cell: ExampleCell | undefined, column: string) =>
    cell === undefined ? null : amountOf(cell, at(column));
  const costs = row.costs ?? [];
  return {
    partner: nameOf(row, index),
    place: at(COLUMN.partner),
    orgNumber: row.orgNumber ?? null,
    ...(row.agreementId && { agreementId: row.agreementId }),
    ...(row.attested !== undefined && { attested: row.attested }),
    agreed: amount(row.agreed, COLUMN.agreed),
    paid: amount(row.paid, COLUMN.paid),
    ...(row.paidEarlier !== undefined && {
      paidColumns: [
        { header: "Utbetalt t.o.m. 31/3", end: asDate("2019-03-31")!, amount: amountOf(row.paidEarlier, at("Y")) },
        {
          header: "Utbetalt t.o.m. 30/4",
          end: asDate("2019-04-30")!,
          amount: amountOf(row.paid ?? null, at(COLUMN.paid)),
        },
      ],
    }),
    costs: costs.map((cell, nth): PeriodCost => {
      const column = columns?.[nth] ?? (columns ? undefined : plainQuarter(nth));
      const span = column?.quarter ? spanOf(column.quarter, column.cumulative) : null;
      const inThatYear = column?.year ?? year;
      return {
        header: column?.header ?? "",
        span,
        cumulative: column?.cumulative ?? false,
        end: span && inThatYear !== null ? inYear(span, inThatYear).end : null,
        amount: amountOf(cell, at(String.fromCharCode(COLUMN.costs.charCodeAt(0) + nth))),
      };
    }),
    forecast: amount(row.forecast, COLUMN.forecast),
    notes: row.note ? [row.note] : [],
    hidden: false,
  };
}

/** Kept on 10 May 2019. */
function closedOf({ closedCosts = [], closedPaid }: ExampleRow): readonly ClosedAmount[] {
  const keptOn = asDate("2019-05-10")!;
  const costs = closedCosts.flatMap((amount, nth): ClosedAmount[] => {
    const { from } = quarter((nth + 1) as 1);
    const { end } = inYear(quarter((nth + 1) as 1), DEFAULT_YEAR);
    return amount === null ? [] : [{ of: "cost", from, end, amount: inOre(amount), keptOn }];
  });
  if (closedPaid === undefined) return costs;
  return [...costs, { of: "paid", from: null, end: asDate(DEFAULT_PAID_DATE)!, amount: inOre(closedPaid), keptOn }];
}

const plainQuarter = (nth: number) => ({
  header: `Kostnader Kv${nth + 1}`,
  quarter: (nth + 1) as 1 | 2 | 3 | 4,
  cumulative: undefined,
  year: undefined,
});

const spanOf = (n: 1 | 2 | 3 | 4, cumulative: true | undefined): MonthSpan =>
  cumulative ? { from: 1, to: quarter(n).to } : quarter(n);

const nameOf = (row: ExampleRow, index: number): string => row.partner ?? `Förening ${index + 1}`;

function termsOf({ period, plan, event }: ExampleRow): Terms {
  return {
    ...(period && { period: { start: isoDate(period[0])!, end: isoDate(period[1])! } }),
    ...(plan && { plan: { model: plan } }),
    ...(event && { profile: { kind: "events", events: [{ date: isoDate(event)!, weight: 1 }] } }),
  };
}

function amountOf(cell: ExampleCell, place: Amount["place"]): Amount {
  const base = { text: String(cell ?? ""), place, storedAsText: false, hundredths: null };
  if (cell === null) return { ...base, state: "blank" };
  if (typeof cell === "number") return { ...base, state: "figure", hundredths: inOre(cell) };
  if (cell.startsWith("'"))
    return { ...base, state: "figure", hundredths: inOre(Number(cell.slice(1))), storedAsText: true };
  return { ...base, state: cell === ".." ? "notAvailable" : "unreadable" };
}

const inOre = (kronor: number) => ore(Math.round(kronor * 100));

const asDate = (text: string | null): CalendarDate | null => (text === null ? null : isoDate(text));

const later = (a: CalendarDate | null, b: CalendarDate | null) => (a && b ? (a > b ? a : b) : (a ?? b));

function latestCost(followUp: FollowUp): CalendarDate | null {
  const ends = followUp.lines.flatMap(({ costs }) =>
    costs.flatMap(({ end, amount }) => (end && amount.state === "figure" ? [end] : [])),
  );
  return ends.sort().at(-1) ?? null;
}
