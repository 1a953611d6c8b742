import type { LineFigures } from "./figures.ts";
import type { NotAssessed } from "./finding.ts";
import type { Ore } from "./money.ts";

/** Cost at the end of the agreement, and whether a person has said so (*prognos*) or it is computed (*framskrivning*). */
export interface Outlook {
  readonly amount: Ore;
  readonly kind: "forecast" | "carriedOn";
}

/**
 * A given forecast wins. Else cost is carried on, from the second reported period only: after one it would repeat what
 * the comparison with the periodised budget says (domain.md §3.5(1)).
 */
export function outlook({ facts, missing }: LineFigures): Outlook | NotAssessed {
  if (facts.forecast !== undefined) return { amount: facts.forecast, kind: "forecast" };
  if (facts.carriedToEnd === undefined) return { notAssessable: missing.carriedToEnd! };
  if (facts.profile.kind !== "linear") return { notAssessable: "unevenCost" };
  if (facts.periods! < 2) return { notAssessable: "onePeriod" };
  return { amount: facts.carriedToEnd, kind: "carriedOn" };
}
