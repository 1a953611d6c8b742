import * as v from "valibot";
import { PRESET_IDS } from "../../checks/presets/presets.ts";
import type { CalendarDate } from "../../domain/calendar.ts";
import { LONGEST_SOURCE } from "./limits.ts";
import type { Section } from "./section.ts";
import { Day, text } from "./shapes.ts";

const MOST_SETS = 20;
const MOST_CHANGES = 300;

/** What the workbook says of one check; what is left out is as the preset has it. */
const KeptRule = v.object({
  check: text(60),
  isOn: v.optional(v.boolean()),
  /** Percent as 10, amounts in öre. */
  settings: v.optional(v.record(text(40), v.pipe(v.number(), v.finite(), v.minValue(0)))),
  /** Where the workbook's own threshold comes from, in the user's words. */
  source: v.optional(text(LONGEST_SOURCE)),
});
export type KeptRule = v.InferOutput<typeof KeptRule>;

/** Rules that hold from a day on, until those of a later day. */
const RuleSet = v.object({
  /** Null: since always. */
  from: v.nullable(Day),
  preset: v.picklist(PRESET_IDS),
  changes: v.pipe(v.array(KeptRule), v.maxLength(MOST_CHANGES), v.readonly()),
});
export type RuleSet = v.InferOutput<typeof RuleSet>;

/** The latest day first. */
export const rules: Section<readonly RuleSet[]> = {
  name: "rules",
  schema: v.pipe(v.array(RuleSet), v.maxLength(MOST_SETS)),
  empty: [],
};

/** One more set of rules, in the place of one from the same day. */
export const withRules =
  (set: RuleSet) =>
  (before: readonly RuleSet[]): readonly RuleSet[] =>
    [set, ...withoutRules(set.from)(before)].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1));

export const withoutRules =
  (from: CalendarDate | null) =>
  (before: readonly RuleSet[]): readonly RuleSet[] =>
    before.filter((each) => each.from !== from);
