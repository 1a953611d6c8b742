import { type CalendarDate, addDays, dayOf, lastDay, monthOf, yearOf } from "./calendar.ts";
import { addMonths } from "./expected-cost.ts";
import { type Ore, minus, share, sum } from "./money.ts";
import type { Period } from "./period.ts";

/** When the agreed amount is paid out (*betalningsmodell*). */
export type PaymentModel = "upFront" | "halfYearly" | "quarterly" | "monthlyAdvance" | "monthlyArrears";

export interface Instalment {
  readonly due: CalendarDate;
  readonly amount: Ore;
}

export type PaymentPlan = { readonly model: PaymentModel } | { readonly instalments: readonly Instalment[] };

/** Models from the simplest on: the order in which one is proposed where several explain the same figure. */
export const PAYMENT_MODELS: readonly PaymentModel[] = [
  "upFront",
  "halfYearly",
  "quarterly",
  "monthlyArrears",
  "monthlyAdvance",
];

/** What falls due when. Parts are differences of rounded running sums, so that they always add up to the agreed amount. */
export function instalments(plan: PaymentPlan, agreed: Ore, period: Period): readonly Instalment[] {
  if ("instalments" in plan) return plan.instalments;
  const dues = dueDates(plan.model, period);
  return dues.map((due, index) => ({
    due,
    amount: minus(share(agreed, index + 1, dues.length), share(agreed, index, dues.length)),
  }));
}

function dueDates(model: PaymentModel, period: Period): CalendarDate[] {
  switch (model) {
    case "upFront":
      return [period.start];
    case "halfYearly": {
      // The second half is paid on the 15th of the sixth month, as the 2019 report does (15 June).
      const sixth = addMonths(period.start, 5);
      return [period.start, addDays(sixth, 15 - dayOf(sixth))];
    }
    case "quarterly":
      return steps(period, 3);
    case "monthlyAdvance":
      return steps(period, 1);
    case "monthlyArrears":
      // Invoiced after the month and paid by the end of the next one.
      return steps(period, 1).map((start) => {
        const next = addMonths(start, 1);
        return lastDay(yearOf(next), monthOf(next));
      });
  }
}

function steps(period: Period, months: number): CalendarDate[] {
  const starts: CalendarDate[] = [];
  for (let start = period.start; start <= period.end; start = addMonths(period.start, months * starts.length))
    starts.push(start);
  return starts;
}

/** Due by the end of a day according to the plan (S). `graceDays` is how late a payment may be and still be on time. */
export function scheduled(plan: PaymentPlan, agreed: Ore, period: Period, asOf: CalendarDate, graceDays = 0): Ore {
  const limit = addDays(asOf, -graceDays);
  return sum(instalments(plan, agreed, period).flatMap(({ due, amount }) => (due <= limit ? [amount] : [])));
}

/**
 * The simplest model that explains what was paid to the öre; undefined where none does. Models differ in what comes next,
 * so a proposal serves the split of what is held and never a due date.
 * `among` narrows to the models a footnote allows (*Fakturerar månadsvis*).
 */
export function modelThatExplains(
  paid: Ore,
  agreed: Ore,
  period: Period,
  asOf: CalendarDate,
  among: readonly PaymentModel[] = PAYMENT_MODELS,
): PaymentModel | undefined {
  if (agreed <= 0) return undefined;
  return PAYMENT_MODELS.find((model) => among.includes(model) && scheduled({ model }, agreed, period, asOf) === paid);
}
