import { isNotApproved } from "./agreement-status.ts";
import type { CalendarDate } from "./calendar.ts";
import { lastDayOf, periodOf } from "./join-register.ts";
import type { Period } from "./period.ts";
import type { Agreement } from "./register.ts";
import type { RegisterView } from "./register-view.ts";

/** Agreements that were granted, whether they still run or not. */
export const grantedOf = ({ register }: Pick<RegisterView, "register">): readonly Agreement[] =>
  register.agreements.filter(({ status }) => !isNotApproved(status));

/** Whether the same partner has an agreement that ends later. */
export function isFollowed(agreement: Agreement, end: CalendarDate, { register, joiner }: RegisterView): boolean {
  const key = joiner.keyOf(agreement.partner);
  return grantedOf({ register }).some((each) => {
    const last = lastDayOf(each);
    return last !== null && last > end && joiner.keyOf(each.partner) === key;
  });
}

/** An agreement and the days it runs, with its extension where it has been extended. */
export interface Timed {
  readonly agreement: Agreement;
  readonly period: Period;
}

/** Each partner's granted agreements whose days are known, the earliest first. */
export function chainsOf(view: RegisterView): readonly (readonly Timed[])[] {
  const chains = new Map<string, Timed[]>();
  for (const agreement of grantedOf(view)) {
    const period = periodOf(agreement);
    if (!period) continue;
    const key = view.joiner.keyOf(agreement.partner);
    chains.set(key, [...(chains.get(key) ?? []), { agreement, period: { ...period, end: lastDayOf(agreement)! } }]);
  }
  return [...chains.values()].map((chain) => chain.sort((a, b) => (a.period.start < b.period.start ? -1 : 1)));
}

/** Each agreement with the one that begins next after it, of the same partner. */
export const successionsOf = (view: RegisterView): readonly (readonly [earlier: Timed, later: Timed])[] =>
  chainsOf(view).flatMap((chain) => chain.slice(1).map((later, index) => [chain[index]!, later] as const));
