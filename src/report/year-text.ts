import { minus } from "../domain/money.ts";
import { size } from "./saying.ts";
import type { Said, TextWords } from "./text-words.ts";
import type { Written } from "./written.ts";
import { GROUNDS, type YearForecast } from "./year-forecast.ts";

/** Nothing is said of the year while neither a frame nor anything of what comes back is known. */
export function yearText(forecast: YearForecast | null, words: TextWords, w: Written): string[] {
  if (!forecast || forecast.agreed === 0) return [];
  const { agreed, cost, frame, left, assessed, lines } = forecast;
  const over = { left: left === null || w.isNil(left) ? null : w.money(size(left)), isOver: left !== null && left < 0 };
  if (assessed === 0)
    return frame === null ? [] : [words.frameOnly({ agreed: w.money(agreed), frame: w.money(frame), ...over })];
  const grounds = GROUNDS.flatMap((ground): Said[] => {
    const amount = forecast.repayment[ground];
    return amount === 0 ? [] : [{ name: words.grounds[ground], amount: w.money(amount) }];
  });
  const [isAtMost, rest] = [assessed < lines.length, lines.length - assessed];
  return [
    grounds.length === 0
      ? words.yearCostWhole(w.money(cost), isAtMost)
      : words.yearCost({
          cost: w.money(cost),
          agreed: w.money(agreed),
          repayment: w.money(minus(agreed, cost)),
          isAtMost,
        }),
    ...(frame === null ? [] : [words.frame(w.money(frame), over.left, over.isOver)]),
    ...(grounds.length === 1 ? [words.ground(grounds[0]!.name)] : []),
    ...(grounds.length > 1 ? [words.groundsOf(grounds, w.list)] : []),
    ...(isAtMost ? [words.notForecast(w.count(rest), rest === 1)] : []),
  ];
}
