import type { Facts } from "../../domain/figures.ts";
import type { Show } from "../../domain/finding.ts";
import type { Strings } from "../../strings/strings.ts";
import type { Figures } from "../figures.ts";

/** What a partner's periodised budget is and how it comes to that, in one sentence; null where there is none. */
export function periodised(facts: Facts | undefined, t: Strings, show: Show, figures: Figures): string | null {
  const { agreed, expected, costDate, profile } = facts ?? {};
  if (expected === undefined || !costDate) return null;
  return t.periodised({
    date: figures.day(costDate),
    amount: show.money(expected),
    part: agreed ? { share: show.percent(expected / agreed), agreed: show.money(agreed) } : null,
    isEven: profile?.kind === "linear",
  });
}
