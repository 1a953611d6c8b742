import { EVERY_CHECK, type RuleChange, type RuleChanges } from "../../domain/rules.ts";

/** Permanent: they stand in workbooks, in formulas and on command lines. */
export const PRESET_IDS = ["sverige-iop", "eu-70-100-90", "us-2cfr200", "un-80-100", "uk-pounds"] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export const DEFAULT_PRESET: PresetId = "sverige-iop";

const preset = (changes: Readonly<Record<string, RuleChange>>): RuleChanges => new Map(Object.entries(changes));

/** Any change at all is told, in every currency. */
const AS_IT_IS: RuleChange = { settings: { floor: 1_00 } };

/**
 * Which checks are on and with what thresholds, where that differs from the check's own (domain.md §2). Only what a source
 * says is here, but for the lowest amounts in pounds; where it came from is said to the reader by `presetWords`.
 */
export const PRESETS: Readonly<Record<PresetId, RuleChanges>> = {
  // The checks' own rules are those of partnerships in Sweden: no share of use, overhead or own contribution is published.
  "sverige-iop": preset({}),
  // At least 70 % of the latest payment and 100 % of the earlier ones used, else the next is reduced by what is unused; at most 90 % beforehand.
  "eu-70-100-90": preset({
    "tranche-low-absorption": { isOn: true, settings: { percent: 70, earlierPercent: 100, rule: 1 } },
    "next-plus-paid-over": { settings: { ceilingPercent: 90 } },
  }),
  // 200.305(b) advances by immediate need, 200.308 transfers above 10 % of the budget, 200.346 a debt is collected after 90 days.
  "us-2cfr200": preset({
    "runway-long": { isOn: true },
    "reallocation-unapproved": { isOn: true, settings: { percent: 10 } },
    "clawback-unpaid": { settings: { afterDays: 90 } },
  }),
  // 80 % of the latest and 100 % of the earlier advances liquidated, else no new one. Widely stated; the text itself was not found.
  "un-80-100": preset({
    "tranche-low-absorption": { isOn: true, settings: { percent: 80, earlierPercent: 100, rule: 3 } },
  }),
  // No source: the checks' lowest amounts are of kronor, and a tenth of them is about as much in pounds (in hundredths).
  "uk-pounds": preset({
    [EVERY_CHECK]: {
      settings: { floor: 100_00, deMinimis: 100_00, mediumFloor: 2_500_00, highFloor: 10_000_00 },
    },
    "late-restatement": AS_IT_IS,
    "party-missing": AS_IT_IS,
  }),
};

export const isPreset = (name: string): name is PresetId => (PRESET_IDS as readonly string[]).includes(name);
