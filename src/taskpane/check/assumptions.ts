import type { CalendarDate } from "../../domain/calendar.ts";
import type { Profile } from "../../domain/expected-cost.ts";
import type { Assumption, LineFigures, Terms } from "../../domain/figures.ts";
import type { PaymentModel } from "../../domain/payment-plan.ts";
import type { Review } from "../../review/review.ts";

/** One thing assumed, and the partners it was assumed for. */
export interface AssumedGroup extends Assumption {
  readonly key: string;
  readonly partners: readonly string[];
}

/** Eight partners with the same assumption are one assumption. */
export function assumedGroups(review: Review): readonly AssumedGroup[] {
  const groups = new Map<string, { assumption: Assumption; partners: string[] }>();
  for (const { partner, ...assumption } of review.assumed) {
    const key = JSON.stringify([assumption.field, assumption.value, assumption.why]);
    const group = groups.get(key) ?? { assumption, partners: [] };
    group.partners.push(partner);
    groups.set(key, group);
  }
  return [...groups].map(([key, { assumption, partners }]) => ({ ...assumption, key, partners }));
}

/** What was assumed, as if the user had said it. */
export const asTerms = ({ value }: Assumption): Terms =>
  typeof value === "string" ? { plan: { model: value } } : { period: value };

/** The payment model in force, said or assumed. */
export function modelOf(line: LineFigures): PaymentModel | undefined {
  const { plan } = line.facts;
  if (plan) return "model" in plan ? plan.model : undefined;
  return line.assumed.map(({ value }) => value).find((value) => typeof value === "string");
}

/** The day all cost falls on, where it is one. */
export const onlyEvent = (profile: Profile): CalendarDate | null =>
  profile.kind === "events" && profile.events.length === 1 ? profile.events[0]!.date : null;
