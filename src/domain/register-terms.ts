import type { Terms } from "./figures.ts";
import type { FollowUp } from "./follow-up.ts";
import { addMonths } from "./expected-cost.ts";
import { overlapOf } from "./interval.ts";
import { lastDayOf, periodOf, timeOf } from "./join-register.ts";
import type { Instalment, PaymentPlan } from "./payment-plan.ts";
import type { Period } from "./period.ts";
import type { Agreement, PlannedInstalment } from "./register.ts";

/**
 * What an agreement says of a follow-up's line: its days within the year (amounts are per year), its payment plan, how cost
 * falls, and whose money the costs are. What it does not say is left out, to be assumed or asked.
 */
export function termsOf(agreement: Agreement, instalments: readonly PlannedInstalment[], followUp: FollowUp): Terms {
  const year = timeOf(followUp);
  const own = periodOf(agreement);
  const whole = own && { ...own, end: lastDayOf(agreement)! };
  const period = whole && (year ? overlapOf(whole, year) : whole);
  const plan = planOf(agreement, instalments, year);
  const { profile, costsOf, funderPercent, vat } = agreement;
  return {
    ...(period && { period }),
    ...(plan && { plan }),
    ...(profile && period && fits(profile, period) && { profile }),
    ...(costsOf && { costsOf }),
    ...(funderPercent !== null && { funderPercent }),
    ...(vat && { vat }),
  };
}

/** The instalments given, where each has a day and an amount; else the model. */
function planOf(
  { paymentModel }: Agreement,
  rows: readonly PlannedInstalment[],
  year: Period | null,
): PaymentPlan | null {
  const known = rows.flatMap(({ due, amount }): Instalment[] => (due && amount !== null ? [{ due, amount }] : []));
  if (rows.length > 0 && known.length === rows.length) {
    const instalments = year ? known.filter(({ due }) => year.start <= due && due <= year.end) : known;
    if (instalments.length > 0) return { instalments };
  }
  return paymentModel && { model: paymentModel };
}

/** Weights for more quarters than the period has say nothing about it. */
const fits = (profile: NonNullable<Agreement["profile"]>, period: Period): boolean =>
  profile.kind !== "quarters" || addMonths(period.start, 3 * (profile.weights.length - 1)) <= period.end;
