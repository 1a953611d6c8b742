import { isNotApproved } from "./agreement-status.ts";
import type { CalendarDate } from "./calendar.ts";
import { lastDayOf, periodOf } from "./join-register.ts";
import type { Period } from "./period.ts";
import type { Agreement } from "./register.ts";
import type { RegisterView } from "./register-view.ts";

/** Agreements that were granted, whether they still run or not. */
export const grantedOf = ({ register }: Pick<RegisterView, "register">): readonly Agreement[] =>
  register.agreements.filter(({ status }) => !isNotApproved(status));

/** The last day of each partner's latest granted agreement, by the partner's key: an earlier one has been followed. */
export function latestDays(view: RegisterView): ReadonlyMap<string, CalendarDate> {
  const latest = new Map<string, CalendarDate>();
  for (const agreement of grantedOf(view)) {
    const [key, last] = [view.joiner.keyOf(agreement.partner), lastDayOf(agreement)];
    if (last && last > (latest.get(key) ?? "")) latest.set(key, last);
  }
  return latest;
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
    const chain = chains.get(key) ?? [];
    chain.push({ agreement, period: { ...period, end: lastDayOf(agreement)! } });
    chains.set(key, chain);
  }
  return [...chains.values()].map((chain) => chain.sort((a, b) => (a.period.start < b.period.start ? -1 : 1)));
}

/**
 * Each agreement but the first of a partner with the one that reaches furthest of those begun before it: a short agreement
 * within a long one neither ends its time nor leaves a gap after it.
 */
export const successionsOf = (view: RegisterView): readonly (readonly [earlier: Timed, later: Timed])[] =>
  chainsOf(view).flatMap(([first, ...rest]) => {
    let furthest = first!;
    return rest.map((later) => {
      const pair = [furthest, later] as const;
      if (later.period.end > furthest.period.end) furthest = later;
      return pair;
    });
  });
