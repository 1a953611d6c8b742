import { addDays } from "../domain/calendar.ts";
import type { CashSplit } from "../domain/cash-held.ts";
import type { LineFigures } from "../domain/figures.ts";
import type { Ore } from "../domain/money.ts";
import type { Period } from "../domain/period.ts";
import type { ReportSource } from "./source.ts";

/** What the amount paid and not reported is made of, net; `gross` where its plus and minus are both worth saying. */
export interface SplitPart {
  readonly name: Exclude<keyof CashSplit, "naive" | "held">;
  readonly net: Ore;
  readonly gross: boolean;
}

export interface CashFacts {
  readonly naive: Ore;
  readonly partners: number;
  /** Null where the amount could not be taken apart for anybody. */
  readonly split: {
    readonly naive: Ore;
    readonly partners: number;
    readonly parts: readonly SplitPart[];
    /** The days between the two dates; null where they are the same. */
    readonly between: Period | null;
    readonly isEven: boolean;
    /** The agreements all run over the report's year. */
    readonly isWholeYear: boolean;
    /** All time has passed: nothing is carried on any more. */
    readonly isOver: boolean;
  } | null;
}

/** A net is called one where the other sign is at least so large a part of the larger: below, it is small change. */
const GROSS_FROM = 0.05;

/** Null where paid and cost are known of nobody. */
export function cashFacts(source: ReportSource, lines: readonly LineFigures[]): CashFacts | null {
  const { totals, costDate, followUp } = source;
  const naive = totals.of.naive;
  if (naive.lines === 0) return null;
  const known = lines.filter(({ facts }) => facts.split);
  const { split } = totals;
  const paidDate = followUp.paidDate;
  const year = followUp.year;
  const part = (name: SplitPart["name"]): SplitPart => {
    const { net, plus, minus: below } = split[name];
    const [small, large] = [plus, -below].sort((a, b) => a - b) as [number, number];
    return { name, net, gross: small > 0 && small >= GROSS_FROM * large };
  };
  if (known.length === 0 || !paidDate || !costDate) return { naive: naive.net, partners: naive.lines, split: null };
  const [from, to] = paidDate > costDate ? [costDate, paidDate] : [paidDate, costDate];
  return {
    naive: naive.net,
    partners: naive.lines,
    split: {
      naive: split.naive.net,
      partners: known.length,
      parts: (["cutoff", "schedule", "underspend", "payment"] as const).map(part),
      between: from === to ? null : { start: addDays(from, 1), end: to },
      isEven: known.every(({ facts }) => facts.profile.kind === "linear"),
      isWholeYear: known.every(
        ({ facts }) => facts.period!.start === `${year}-01-01` && facts.period!.end === `${year}-12-31`,
      ),
      isOver: known.every(({ facts }) => facts.period!.end <= costDate),
    },
  };
}
