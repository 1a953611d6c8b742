import type { Measured } from "../../domain/register.ts";
import { parseNumber } from "../numbers.ts";

/** Words that make a number inexact, sv and en (domain.md §1.3: *drygt 300*). */
const INEXACT =
  /^(?:drygt|cirka|ca\.?|c:a|omkring|runt|ungefär|knappt|nästan|över|mer än|minst|högst|upp till|about|around|approx\.?|approximately|over|more than|just over|nearly|at least|at most|up to|[≥≤><~≈]=?)\s*/i;
const SPAN =
  /^(?:mellan\s+|between\s+|från\s+|from\s+)?(\S(?:.*?\S)?)\s*(?:[-–—−]|\s+(?:och|and|till|to)\s+)\s*(\d.*)$/i;

/** A count as written in an outcome: exact, *drygt 300*, or *mellan 20 och 217*. Null where no number stands there. */
export function measuredOf(text: string): Measured | null {
  const exact = numberIn(text);
  if (exact !== null) return { from: exact, to: exact, isExact: true, text };
  const about = numberIn(text.replace(INEXACT, ""));
  if (about !== null) return { from: about, to: about, isExact: false, text };
  const [, first = "", second = ""] = SPAN.exec(text) ?? [];
  const [from, to] = [numberIn(first), numberIn(second)];
  return from === null || to === null || from > to ? null : { from, to, isExact: false, text };
}

/** Also with a word of what is counted behind it: `47 personer`, `94 %`. */
function numberIn(text: string): number | null {
  const bare = /^([-−]?\d[\d\s\u00a0.,]*)(?:\s*%|\s+[^\d\s-–—−][^\d]*)?$/.exec(text.trim())?.[1];
  const parsed = bare === undefined ? null : parseNumber(bare, { decimal: "," });
  return parsed?.state === "number" ? Number(parsed.value) : null;
}
