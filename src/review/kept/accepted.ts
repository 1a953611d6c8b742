import * as v from "valibot";
import { LONGEST_REASON, LONGEST_SIGNATURE } from "./limits.ts";
import type { Section } from "./section.ts";
import { Amount, Day, Severity, Who, text } from "./shapes.ts";

const MOST = 1_000;

/** What a finding says, without its words: what must be the same for it to be the one that was accepted. */
export const Facts = v.object({
  difference: v.nullable(Amount),
  /** In öre, named as the check's formula names them. */
  figures: v.record(text(40), Amount),
  /** Dates and counts; of other words only a print is kept. */
  words: v.record(text(40), v.union([v.pipe(v.number(), v.finite()), Day])),
  /** A print of the other words: names, headers, sentences. They stand in the workbook and need not be kept twice. */
  print: v.optional(text(16)),
});
export type Facts = v.InferOutput<typeof Facts>;

/** A finding somebody has accepted as it is. */
const Accepted = v.object({
  who: Who,
  check: text(60),
  severity: Severity,
  facts: Facts,
  share: v.optional(v.pipe(v.number(), v.finite())),
  reason: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_REASON)),
  /** Only where the user typed one. */
  signature: v.optional(text(LONGEST_SIGNATURE)),
  on: Day,
});
export type Accepted = v.InferOutput<typeof Accepted>;

/** The latest first. */
export const accepted: Section<readonly Accepted[]> = {
  name: "accepted",
  schema: v.pipe(v.array(Accepted), v.maxLength(MOST)),
  empty: [],
};

/** Some more, in the place of those they answer: a finding accepted anew has one reason, not two. */
export const withAccepted =
  (added: readonly Accepted[], replaced: readonly Accepted[]) =>
  (before: readonly Accepted[]): readonly Accepted[] => [...added, ...withoutAccepted([...replaced, ...added])(before)];

/** Without those that say the same; what somebody else has accepted meanwhile stays. */
export const withoutAccepted =
  (gone: readonly Accepted[]) =>
  (before: readonly Accepted[]): readonly Accepted[] => {
    const keys = new Set(gone.map(keyOf));
    return before.filter((each) => !keys.has(keyOf(each)));
  };

const keyOf = ({ who, check, facts, on, reason }: Accepted): string => JSON.stringify([who, check, facts, on, reason]);
