import { DEFAULT_PRESET, PRESETS, type PresetId } from "../checks/presets/presets.ts";
import type { CalendarDate } from "../domain/calendar.ts";
import { type CheckRules, type RuleChanges, rulesOf } from "../domain/rules.ts";
import type { KeptRule, RuleSet } from "./kept/rules.ts";

/** The rules a review was made with: a preset, and what the workbook says otherwise. */
export interface RulesInForce {
  readonly preset: PresetId;
  /** The day the workbook's own rules hold from; null where it has none, or they have always held. */
  readonly from: CalendarDate | null;
  readonly changes: readonly KeptRule[];
}

/**
 * The workbook's rules as they held on a day: of those that had begun, the latest. A day before them all has the checks' own;
 * where the day is not known the latest hold.
 */
export function rulesOn(day: CalendarDate | null, kept: readonly RuleSet[]): RulesInForce {
  const begun = kept.filter(({ from }) => day === null || from === null || from <= day);
  const [latest] = [...begun].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1));
  return latest ?? presetAlone(DEFAULT_PRESET);
}

/** The first day that rules the workbook keeps begin to hold, where none of them holds yet on the day; else null. */
export function rulesBegin(day: CalendarDate | null, kept: readonly RuleSet[]): CalendarDate | null {
  const days = kept.map(({ from }) => from);
  if (day === null || days.some((from) => from === null || from <= day)) return null;
  return days.reduce((first, from) => (first === null || from! < first ? from : first), null);
}

export const presetAlone = (preset: PresetId): RulesInForce => ({ preset, from: null, changes: [] });

export const checkRulesOf = ({ preset, changes }: Pick<RulesInForce, "preset" | "changes">): CheckRules =>
  rulesOf(PRESETS[preset], changesOf(changes));

const changesOf = (changes: readonly KeptRule[]): RuleChanges =>
  new Map(
    changes.map(({ check, isOn, settings, source }) => [
      check,
      { ...(isOn !== undefined && { isOn }), ...(settings && { settings }), ...(source && { source }) },
    ]),
  );
