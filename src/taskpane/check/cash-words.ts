import { type CalendarDate, addDays } from "../../domain/calendar.ts";
import type { CashSplit } from "../../domain/cash-held.ts";
import { NIL, type Ore, minus } from "../../domain/money.ts";
import type { Review } from "../../review/review.ts";
import { withUnitWord } from "../../review/show.ts";
import type { Strings } from "../../strings/strings.ts";
import type { Figures } from "../figures.ts";
import { type NamedAmount, conclusionOf } from "./conclusion.ts";

export type Part = Exclude<keyof CashSplit, "naive" | "held">;

/** The days between the two dates, whose cost is computed; null where there are none. */
export function daysBetween(
  paidDate: CalendarDate,
  costDate: CalendarDate,
  t: Strings,
  figures: Figures,
): string | null {
  if (paidDate === costDate) return null;
  const isLess = paidDate < costDate;
  const [from, to] = isLess ? [paidDate, costDate] : [costDate, paidDate];
  return t.cash.between(figures.days(addDays(from, 1), to), isLess);
}

/** What the amount says, in one sentence of the review's own figures. Empty where it is nil. */
export function conclusion(review: Review, t: Strings, figures: Figures): string {
  const { paidDate, followUp, totals } = review;
  const { naive } = totals.split;
  const made = conclusionOf(totals.split);
  if (!made || !paidDate) return "";
  const money = (amount: Ore) => withUnitWord(figures.rounded(amount), t.language, followUp.unit, followUp.currency);
  const whole = abs(naive.net);
  const said = (amounts: readonly NamedAmount[], hasShares: boolean) =>
    amounts.map(({ name, amount }) => {
      const share = hasShares && name === "datesAndAdvance" && figures.share(amount, whole);
      return { amount: money(amount) + (share ? ` (${share})` : ""), what: t.cash.part[name](figures.day(paidDate)) };
    });
  return t.cash.conclusion({
    whole: money(whole),
    isOverPaid: naive.net < 0,
    // A part of a larger amount is no share of it.
    parts: said(made.parts, made.less.length === 0),
    less: said(made.less, false),
  });
}

/** Somewhere what is printed does not add up as printed: the parts, a net of plus and minus, or the sentence. */
export function isRoundedOff({ totals }: Review, parts: readonly Part[], figures: Figures): boolean {
  const { split, of } = totals;
  const made = conclusionOf(split);
  const signed = made && [...made.parts.map(({ amount }) => amount), ...made.less.map(({ amount }) => -amount as Ore)];
  return (
    figures.isRoundedOff(
      parts.map((part) => split[part].net),
      split.naive.net,
    ) ||
    [split.naive, ...parts.map((part) => split[part])].some((gross) => figures.isNetRoundedOff(gross)) ||
    (signed !== null && figures.isRoundedOff(signed, abs(split.naive.net))) ||
    (of.naive.lines === totals.lines && figures.isRoundedOff([of.paid.net, minus(NIL, of.cost.net)], of.naive.net))
  );
}

const abs = (amount: Ore): Ore => Math.abs(amount) as Ore;
