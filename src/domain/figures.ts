import type { CalendarDate } from "./calendar.ts";
import { type CashSplit, carryOn, carryOnToEnd, splitCashHeld } from "./cash-held.ts";
import { type Basis, LINEAR, type Profile, elapsed, expectedCost } from "./expected-cost.ts";
import type { Amount, FollowUp, FollowUpLine } from "./follow-up.ts";
import { type Ore, minus, share, sum } from "./money.ts";
import { type PaymentModel, type PaymentPlan, modelThatExplains, scheduled } from "./payment-plan.ts";
import { type Period, calendarYear } from "./period.ts";
import type { CostsOf, Vat } from "./register.ts";

/** Why a figure is not known. Each has one sentence in sv and en. */
export type Missing =
  | "noColumn"
  | "noCostColumn"
  | "blank"
  | "notAvailable"
  | "unreadable"
  | "noYear"
  | "noPaidDate"
  | "noCostDate"
  | "noPeriod"
  | "noPlan"
  | "planAssumed"
  | "cumulativeSuspect"
  | "beforeStart"
  | "onePeriod"
  | "unevenCost"
  | "noTotal"
  | "noReading"
  | "notUnderstood"
  | "noAsOf"
  | "noAgreement"
  | "severalAgreements"
  | "unknownAgreement"
  | "noShare"
  | "costNotFinal"
  | "inexact";

/** What the user has said of a partner's agreement; what is left out is proposed and shown as assumed, or asked for. */
export interface Terms {
  readonly period?: Period;
  readonly plan?: PaymentPlan;
  readonly profile?: Profile;
  /** Whose money the reported cost is of: the funder's, or all of what both parties pay for. */
  readonly costsOf?: CostsOf;
  /** The funder's share of cost in percent, where cost is of the whole. */
  readonly funderPercent?: number;
  readonly vat?: Vat;
}

/** Something filled in because exactly one simple answer explains the figures. Always listed, one click to change. */
export interface Assumption {
  readonly field: "period" | "plan";
  readonly value: PaymentModel | Period;
  /** Stable reason: `calendarYear`, `explainsPaid`, `footnote`. */
  readonly why: "calendarYear" | "explainsPaid" | "footnote";
}

/**
 * Everything known and computed about one partner, or about the total. A fact that is not known is absent, and `missing`
 * says why. Known: agreed, paid, cost. Computed: everything below the line.
 */
export interface Facts {
  readonly agreed?: Ore;
  readonly paid?: Ore;
  /** What the partner has reported. */
  readonly costOfAll?: Ore;
  /** The funder's part of it: all, unless the agreement says that both parties' cost is reported (domain.md §3.5(2)). */
  readonly cost?: Ore;
  readonly forecast?: Ore;
  readonly paidDate?: CalendarDate;
  readonly costDate?: CalendarDate;
  /** Reporting periods with a figure. */
  readonly periods?: number;
  readonly period?: Period;
  readonly profile: Profile;
  readonly basis: Basis;
  /** A plan the user or the table gave. */
  readonly plan?: PaymentPlan;
  readonly costsOf?: CostsOf;
  readonly vat?: Vat;
  // computed
  /** Agreed − paid (*kvar att betala ut*). */
  readonly remaining?: Ore;
  /** Agreed − cost (*ej upparbetat*). */
  readonly unspent?: Ore;
  /** Paid − cost, whatever their dates. */
  readonly naive?: Ore;
  /** Periodised budget at the cost date. */
  readonly expected?: Ore;
  /** Expected − cost: plus is lower cost than periodised. */
  readonly variance?: Ore;
  readonly carriedOn?: Ore;
  readonly expectedAtPaid?: Ore;
  /** Due by the plan, given or assumed. */
  readonly scheduled?: Ore;
  readonly split?: CashSplit;
  /** Cost carried on to the end of the agreement. */
  readonly carriedToEnd?: Ore;
}

export interface LineFigures {
  readonly line: FollowUpLine;
  readonly facts: Facts;
  readonly missing: Readonly<Partial<Record<keyof Facts, Missing>>>;
  readonly assumed: readonly Assumption[];
}

/** How the quarterly columns are to be understood where they look cumulative; undefined until somebody has said. */
export type CostColumns = "perPeriod" | "cumulative";

export interface FigureOptions {
  readonly basis: Basis;
  /** The columns look cumulative (check `cumulative-suspect`) and nobody has said which they are: never added. */
  readonly costsInDoubt: boolean;
  readonly costColumns?: CostColumns;
  /** For each cost column of the table, whether anybody has reported it (`reportedColumns`). */
  readonly reported: readonly boolean[];
  /** Last day covered by a reported cost period in the table. */
  readonly costDate: CalendarDate | null;
  readonly termsOf: (line: FollowUpLine) => Terms;
}

/** The figures of one line. Amounts in öre; every difference exact. domain.md §3.3 gives the worked example. */
export function figuresOf(line: FollowUpLine, followUp: FollowUp, options: FigureOptions): LineFigures {
  const missing: Partial<Record<keyof Facts, Missing>> = {};
  const assumed: Assumption[] = [];
  const given = options.termsOf(line);
  const { basis } = options;
  const profile = given.profile ?? LINEAR;

  const known = <K extends keyof Facts, T>(name: K, value: T | undefined | null, why: Missing): T | undefined => {
    if (value === undefined || value === null) missing[name] = why;
    return value ?? undefined;
  };
  /** A computed figure: absent, for the first reason found, when one it is made of is absent. */
  const computed = <K extends keyof Facts, T>(
    name: K,
    needs: readonly (keyof Facts)[],
    make: () => T | null,
    why: Missing = "noPeriod",
  ) => {
    const lacking = needs.map((need) => missing[need]).find((reason) => reason !== undefined);
    if (lacking) missing[name] = lacking;
    return lacking ? undefined : known(name, make(), why);
  };

  const agreed = known("agreed", line.agreed?.hundredths, reason(line.agreed));
  const paid = known("paid", line.paid?.hundredths, reason(line.paid));
  const { cost: all, periods, why } = reportedCost(line, options);
  const costOfAll = known("costOfAll", all, why);
  const cost = computed("cost", ["costOfAll"], () => fundersPart(costOfAll!, given), "noShare");
  const forecast = known("forecast", line.forecast?.hundredths, reason(line.forecast));
  const noDate = followUp.year === null ? "noYear" : undefined;
  const paidDate = known("paidDate", followUp.paidDate, noDate ?? "noPaidDate");
  const costDate = known("costDate", options.costDate, why === "noCostColumn" ? why : (noDate ?? "noCostDate"));

  let period = given.period;
  if (!period && followUp.year !== null) {
    period = calendarYear(followUp.year);
    assumed.push({ field: "period", value: period, why: "calendarYear" });
  }
  known("period", period, "noYear");

  const { plan, explained, byNote } = planOf(line, given, { paid, agreed, period, paidDate });
  if (!plan && explained) assumed.push({ field: "plan", value: explained, why: byNote ? "footnote" : "explainsPaid" });
  known("plan", plan, explained ? "planAssumed" : "noPlan");

  /** Why cost cannot be carried on where all it is made of is known. */
  const noPace = (): Missing =>
    period && costDate && elapsed(period, costDate, basis) > 0 ? "unevenCost" : "beforeStart";

  const remaining = computed("remaining", ["agreed", "paid"], () => minus(agreed!, paid!));
  const unspent = computed("unspent", ["agreed", "cost"], () => minus(agreed!, cost!));
  const naive = computed("naive", ["paid", "cost"], () => minus(paid!, cost!));
  const expected = computed("expected", ["agreed", "costDate", "period"], () =>
    expectedCost(agreed!, period!, costDate!, profile, basis),
  );
  const variance = computed("variance", ["expected", "cost"], () => minus(expected!, cost!));
  const carriedOn = computed(
    "carriedOn",
    ["cost", "costDate", "paidDate", "period"],
    () => carryOn(cost!, period!, costDate!, paidDate!, basis, profile),
    noPace(),
  );
  const expectedAtPaid = computed("expectedAtPaid", ["agreed", "paidDate", "period"], () =>
    expectedCost(agreed!, period!, paidDate!, profile, basis),
  );
  const planOrAssumed = plan ?? (explained && { model: explained });
  const due = computed(
    "scheduled",
    ["agreed", "paidDate", "period"],
    () => planOrAssumed && scheduled(planOrAssumed, agreed!, period!, paidDate!),
    "noPlan",
  );
  const split = computed("split", ["paid", "cost", "carriedOn", "scheduled", "expectedAtPaid"], () =>
    splitCashHeld({
      paid: paid!,
      cost: cost!,
      carriedOn: carriedOn!,
      scheduled: due!,
      expectedAtPaid: expectedAtPaid!,
    }),
  );
  const carriedToEnd = computed(
    "carriedToEnd",
    ["cost", "costDate", "period"],
    () => carryOnToEnd(cost!, period!, costDate!, basis, profile),
    noPace(),
  );

  const facts: Facts = {
    agreed,
    paid,
    cost,
    forecast,
    paidDate,
    costDate,
    periods,
    period,
    profile,
    basis,
    plan,
    ...(given.costsOf && { costsOf: given.costsOf }),
    ...(given.vat && { vat: given.vat }),
    costOfAll,
    remaining,
    unspent,
    naive,
    expected,
    variance,
    carriedOn,
    expectedAtPaid,
    scheduled: due,
    split,
    carriedToEnd,
  };
  return { line, facts, missing, assumed };
}

/** Cost reported so far: the sum of the periods, or the latest of cumulative columns. */
function reportedCost(line: FollowUpLine, options: FigureOptions): { cost?: Ore; periods: number; why: Missing } {
  // Columns after the last one anybody has filled in are not yet due, with or without a date.
  const { reported, costDate } = options;
  const last = reported.lastIndexOf(true);
  const due = line.costs.filter(({ end }, index) => index <= last && !(end && costDate && end > costDate));
  if (due.length === 0) return { periods: 0, why: line.costs.length === 0 ? "noCostColumn" : "blank" };
  if (options.costsInDoubt) return { periods: due.length, why: "cumulativeSuspect" };
  const isCumulative = due.length === 1 || options.costColumns === "cumulative";
  const counted = isCumulative ? due.slice(-1) : due;
  const lacking = counted.find((cost) => cost.amount.hundredths === null);
  if (lacking) return { periods: due.length, why: reason(lacking.amount) };
  return { cost: sum(counted.map((cost) => cost.amount.hundredths!)), periods: due.length, why: "blank" };
}

/** Null where cost is of the whole and nobody has said the funder's share of it; a share of nothing is nothing. */
function fundersPart(cost: Ore, { costsOf, funderPercent }: Terms): Ore | null {
  if (costsOf !== "whole" || cost === 0) return cost;
  return funderPercent === undefined ? null : share(cost, Math.round(funderPercent * 1_000), 100_000);
}

/** The plan given, or the simplest one that explains the paid figure exactly. */
function planOf(
  line: FollowUpLine,
  given: Terms,
  known: { paid?: Ore; agreed?: Ore; period?: Period; paidDate?: CalendarDate },
): { plan?: PaymentPlan; explained?: PaymentModel; byNote: boolean } {
  if (given.plan) return { plan: given.plan, byNote: false };
  const { paid, agreed, period, paidDate } = known;
  const byNote = isPaidMonthly(line);
  if (paid === undefined || agreed === undefined || !period || !paidDate) return { byNote };
  const allowed: readonly PaymentModel[] | undefined = byNote ? ["monthlyArrears", "monthlyAdvance"] : undefined;
  return { explained: modelThatExplains(paid, agreed, period, paidDate, allowed), byNote };
}

/** *Fakturerar månadsvis* under the 2019 table is an attribute of the partner: paid monthly. */
export const isPaidMonthly = (line: FollowUpLine): boolean => line.notes.some((note) => MONTHLY.test(note));

const MONTHLY = /månadsvis|månatlig|per månad|monthly/i;

function reason(amount: Amount | null): Missing {
  if (!amount) return "noColumn";
  return amount.state === "figure" ? "blank" : amount.state;
}
