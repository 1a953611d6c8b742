import type { Terms } from "./figures.ts";
import type { FollowUp } from "./follow-up.ts";
import { type Profile, addMonths } from "./expected-cost.ts";
import { holds, overlapOf } from "./interval.ts";
import { lastDayOf, periodOf, timeOf } from "./join-register.ts";
import { type Ore, sum } from "./money.ts";
import type { Instalment, PaymentPlan } from "./payment-plan.ts";
import type { Period } from "./period.ts";
import type { Agreement, PlannedInstalment } from "./register.ts";

/**
 * What an agreement says of a follow-up's line: its days within the year (amounts are per year), its payment plan, how cost
 * falls, and whose money the costs are. What it does not say is left out, to be assumed or asked.
 */
export function termsOf(
  agreement: Agreement,
  instalments: readonly PlannedInstalment[],
  followUp: FollowUp,
  agreed: Ore | null,
): Terms {
  const year = timeOf(followUp);
  const own = periodOf(agreement);
  const whole = own && { ...own, end: lastDayOf(agreement)! };
  const period = whole && (year ? overlapOf(whole, year) : whole);
  const plan = planOf(agreement, instalments, year, agreed);
  const { profile, costsOf, funderPercent, vat } = agreement;
  return {
    ...(period && { period }),
    ...(plan && { plan }),
    ...(profile && fits(profile, period ?? year) && { profile }),
    ...(costsOf && { costsOf }),
    ...(funderPercent !== null && { funderPercent }),
    ...(vat && { vat }),
  };
}

/** The instalments given, where together they are the year's amount: a single one of several says nothing of the rest. */
function planOf(
  { paymentModel }: Agreement,
  rows: readonly PlannedInstalment[],
  year: Period | null,
  agreed: Ore | null,
): PaymentPlan | null {
  const instalments = rows.flatMap(({ due, amount }): Instalment[] =>
    due && amount !== null && (!year || holds(year, due)) ? [{ due, amount }] : [],
  );
  if (instalments.length > 0 && sum(instalments.map(({ amount }) => amount)) === agreed) return { instalments };
  return paymentModel && { model: paymentModel };
}

/** Weights for more quarters than the time has, or for a time nobody has given, say nothing about it. */
const fits = (profile: Profile, period: Period | null): boolean =>
  profile.kind !== "quarters" ||
  (period !== null && addMonths(period.start, 3 * (profile.weights.length - 1)) <= period.end);
