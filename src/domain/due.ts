import { accountsOf } from "./accounts.ts";
import { grantedOf, latestDays } from "./agreement-chains.ts";
import { type CalendarDate, addDays, date, lastDay, monthOf, yearOf } from "./calendar.ts";
import { nextBankDay } from "./bank-days.ts";
import { addMonths } from "./expected-cost.ts";
import { daysTo } from "./interval.ts";
import { lastDayOf } from "./join-register.ts";
import type { Ore } from "./money.ts";
import type { MonthSpan, Period } from "./period.ts";
import { type Agreement, type PlannedInstalment, placeOf } from "./register.ts";
import type { RegisterView } from "./register-view.ts";
import { overdueReports } from "./report-due.ts";
import type { Place } from "./table.ts";

/** What is looked ahead: a quarter is enough for a decision by the board. */
export const DUE_WITHIN_DAYS = 90;
/** A report is due so many days after its period (our own rule, as `report-late`). */
export const REPORT_DUE_DAYS = 30;

interface DueBase {
  readonly day: CalendarDate;
  /** From the as-of day; below nil where the day has passed. */
  readonly days: number;
  /** Partners it concerns, by the register's or the follow-up's name. */
  readonly partners: readonly string[];
  /** Where it stands, to go to. */
  readonly place: Place;
}

/** Something that a day is set for. */
export type DueItem = DueBase &
  (
    | {
        readonly kind: "payment";
        readonly amount: Ore | null;
        /** The first bank day, where the due day is none. */
        readonly bankDay: CalendarDate | null;
        /** Whether it has been paid cannot be told: no payments are known that day. */
        readonly isPaidKnown: boolean;
        /** Its condition, where that has not been met. */
        readonly condition: string | null;
      }
    | {
        readonly kind: "gate";
        readonly condition: string;
        readonly amount: Ore | null;
        readonly due: CalendarDate | null;
      }
    | { readonly kind: "report"; readonly period: Period; readonly span: MonthSpan | null }
    | { readonly kind: "extension"; readonly extendableTo: CalendarDate; readonly agreement: Agreement }
    | { readonly kind: "ending"; readonly agreement: Agreement }
  );

/**
 * Payments, conditions, reports, extensions and endings that are overdue or fall within so many days of a day, the earliest
 * first: what is overdue comes before what is ahead.
 */
export function dueItems(view: RegisterView, asOf: CalendarDate, within: number = DUE_WITHIN_DAYS): readonly DueItem[] {
  const limit = addDays(asOf, within);
  return [
    ...paymentsDue(view, asOf, limit),
    ...gatesDue(view, asOf, limit),
    ...reportsDue(view, asOf, limit),
    ...agreementsDue(view, asOf, limit),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** A condition that has not been met: undecided, or decided with no. */
const isOpen = ({ condition, met }: PlannedInstalment): boolean => condition !== null && met !== "yes";
/** A condition that nobody has decided yet. */
export const isUndecided = (row: PlannedInstalment): boolean => isOpen(row) && row.met !== "no";

function paymentsDue(view: RegisterView, asOf: CalendarDate, limit: CalendarDate): DueItem[] {
  const hasPayments = view.register.tables.has("payments");
  return [...accountsOf(view).values()].flatMap(({ about, matched, lack }) =>
    matched.flatMap(({ instalment, payments }): DueItem | readonly [] => {
      const { due, amount, met } = instalment;
      if (!due || due > limit || payments.length > 0 || met === "no") return [];
      const isPaidKnown = hasPayments && !lack;
      // Before that day nothing has been paid of it; after it, without a list of payments, nobody can tell.
      if (due < asOf && !isPaidKnown && isCovered(view, about, due)) return [];
      const bankDay = nextBankDay(due);
      return {
        kind: "payment",
        day: due,
        days: daysTo(asOf, due),
        partners: [about.partner],
        place: placeOf(instalment, "due"),
        amount,
        bankDay: bankDay === due ? null : bankDay,
        isPaidKnown: isPaidKnown || due >= asOf,
        condition: isOpen(instalment) ? instalment.condition : null,
      };
    }),
  );
}

/** The follow-up says that as much has been paid by a later day as the plan came to by then. */
function isCovered(view: RegisterView, about: { readonly partner: string }, due: CalendarDate): boolean {
  if (!("id" in about)) return false;
  const agreement = about as Agreement;
  const planned = view
    .instalmentsOf(agreement)
    .filter((each) => each.due !== null && each.due <= due && yearOf(each.due) === yearOf(due))
    .reduce((total, { amount }) => total + (amount ?? 0), 0);
  return view
    .linesOf(agreement)
    .some(({ facts: { paid, paidDate } }) => paid !== undefined && paidDate && paidDate >= due && paid >= planned);
}

function gatesDue(view: RegisterView, asOf: CalendarDate, limit: CalendarDate): DueItem[] {
  return view.register.instalments.filter(isUndecided).flatMap((row): DueItem | readonly [] => {
    const day = row.conditionDate ?? row.due;
    if (!day || day > limit) return [];
    const { agreement } = view.agreementOf(row, row.due);
    return {
      kind: "gate",
      day,
      days: daysTo(asOf, day),
      partners: [agreement?.partner ?? row.partner],
      place: placeOf(row, "met"),
      condition: row.condition!,
      amount: row.amount,
      due: row.due,
    };
  });
}

/** Reports by period: one of many partners is one item. What no column stands for yet follows the period reported last. */
function reportsDue(view: RegisterView, asOf: CalendarDate, limit: CalendarDate): DueItem[] {
  const items = new Map<string, DueItem & { kind: "report" }>();
  const add = (partner: string, period: Period, span: MonthSpan | null, place: Place): void => {
    const day = addDays(period.end, REPORT_DUE_DAYS);
    if (day > limit) return;
    const before = items.get(period.end);
    const partners = [...(before?.partners ?? []), partner];
    items.set(period.end, { kind: "report", day, days: daysTo(asOf, day), place, period, span, ...before, partners });
  };
  for (const { figures } of view.lines) {
    const { line, facts } = figures;
    if (line.attested === "yes" || !facts.period) continue;
    const { end } = facts.period;
    for (const { cost } of overdueReports(figures, REPORT_DUE_DAYS, asOf)) {
      const last = cost.end!;
      const start = cost.span ? date(yearOf(last), cost.span.from, 1)! : last;
      add(line.partner, { start, end: last }, cost.span, cost.amount.place);
    }
    const last = line.costs.findLast(({ amount }) => amount.state === "figure");
    if (!last?.end || !last.span || last.end >= end) continue;
    const months = last.span.to - last.span.from + 1;
    const start = addDays(last.end, 1);
    const next = addMonths(start, months - 1);
    const period = { start, end: lastDay(yearOf(next), monthOf(next)) };
    // What is overdue already has been said, by the column that stands for it.
    if (addDays(period.end, REPORT_DUE_DAYS) >= asOf && period.start <= end)
      add(line.partner, period, { from: monthOf(start), to: monthOf(next) }, last.amount.place);
  }
  return [...items.values()];
}

/** Agreements that end, or may be extended; one that has been followed by another needs nothing. */
function agreementsDue(view: RegisterView, asOf: CalendarDate, limit: CalendarDate): DueItem[] {
  const latest = latestDays(view);
  return grantedOf(view).flatMap((agreement): DueItem | readonly [] => {
    const { end, extendableTo, status, partner } = agreement;
    const day = lastDayOf(agreement);
    if (!day || day > limit || status === "closed" || latest.get(view.joiner.keyOf(partner))! > day) return [];
    const base = { day, days: daysTo(asOf, day), partners: [partner] };
    const mayBeExtended = end && extendableTo && extendableTo > end && status !== "extended" && day >= asOf;
    return mayBeExtended
      ? { ...base, kind: "extension", place: placeOf(agreement, "extendableTo"), extendableTo, agreement }
      : { ...base, kind: "ending", place: placeOf(agreement, "end"), agreement };
  });
}
