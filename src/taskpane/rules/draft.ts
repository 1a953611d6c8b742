import { type CalendarDate, isoDate } from "../../domain/calendar.ts";
import type { Language, Settings } from "../../domain/finding.ts";
import type { KeptRule } from "../../review/kept/rules.ts";
import type { RuleEntry } from "../../review/memory-desk.ts";
import { rulesOf } from "../../domain/rules.ts";
import { PRESETS, type PresetId } from "../../review/presets.ts";
import type { RulesInForce } from "../../review/rules-in-force.ts";
import { type SettingFault, crossed, readSetting, typedSetting } from "../../review/rules-settings.ts";

/** Rules being set. What was typed is kept as it was typed, so that nothing is corrected under somebody's hands. */
export interface Draft {
  readonly preset: PresetId;
  /** A date, as the field gives it. */
  readonly from: string;
  readonly own: ReadonlyMap<string, OwnRule>;
  /** What a later version of the add-in has said of checks this one does not know: passed on as it stands. */
  readonly unknown: readonly KeptRule[];
}

/** What the workbook says of one check. */
export interface OwnRule {
  readonly isOn?: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly source: string;
}

const NOTHING_SAID: OwnRule = { typed: {}, source: "" };

export function draftOf(
  { preset, from, changes }: RulesInForce,
  checks: readonly RuleEntry[],
  day: CalendarDate,
  language: Language,
): Draft {
  const known = new Map(checks.map((check) => [check.id, check]));
  return {
    preset,
    from: from ?? day,
    own: new Map(
      changes.flatMap(({ check, isOn, settings = {}, source = "" }) => {
        const entry = known.get(check);
        if (!entry) return [];
        const own = Object.entries(settings).filter(([name]) => name in entry.settings);
        const typed = Object.fromEntries(own.map(([name, value]) => [name, typedSetting(name, value, language)]));
        return [[check, { ...(isOn !== undefined && { isOn }), typed, source }] as const];
      }),
    ),
    unknown: changes.filter(({ check }) => !known.has(check)),
  };
}

export const withOwn = (draft: Draft, check: string, change: Partial<OwnRule> | null): Draft => {
  const own = new Map(draft.own);
  if (change === null) own.delete(check);
  else own.set(check, { ...NOTHING_SAID, ...own.get(check), ...change });
  return { ...draft, own };
};

/** A check as the draft has it, and what of that is the workbook's own. */
export interface DraftRule {
  readonly entry: RuleEntry;
  readonly isOn: boolean;
  /** In force; where what was typed cannot be read, the preset's. */
  readonly settings: Settings;
  readonly typed: Readonly<Record<string, string>>;
  readonly source: string;
  readonly faults: Readonly<Record<string, SettingFault>>;
  /** Null where the check is as the preset has it. */
  readonly change: KeptRule | null;
}

export function ruleIn({ preset, own }: Draft, entry: RuleEntry, language: Language): DraftRule {
  const ofPreset = rulesOf(PRESETS[preset]);
  const check = { ...entry, off: !entry.isOn };
  const base = { isOn: ofPreset.isOn(check), settings: ofPreset.settingsOf(check) };
  const said = own.get(entry.id) ?? NOTHING_SAID;
  const faults: Record<string, SettingFault> = {};
  const changed: Record<string, number> = {};
  for (const [name, text] of Object.entries(said.typed)) {
    const value = readSetting(name, text);
    if (typeof value === "string") faults[name] = value;
    else if (value !== base.settings[name]) changed[name] = value;
  }
  const settings = { ...base.settings, ...changed };
  for (const name of crossed(settings)) faults[name] ??= "aboveHigh";
  const isOn = said.isOn ?? base.isOn;
  const source = said.source.trim();
  const change: KeptRule = {
    check: entry.id,
    ...(isOn !== base.isOn && { isOn }),
    ...(Object.keys(changed).length > 0 && { settings: changed }),
    ...(source && { source }),
  };
  const isChanged = Object.keys(change).length > 1 || Object.keys(faults).length > 0;
  const typed = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, said.typed[name] ?? typedSetting(name, value, language)]),
  );
  return { entry, isOn, settings, typed, source: said.source, faults, change: isChanged ? change : null };
}

/** The rules as they are kept; null where something typed cannot be. */
export function ruleSetOf(draft: Draft, checks: readonly RuleEntry[], language: Language) {
  const from = isoDate(draft.from);
  const rules = checks.map((entry) => ruleIn(draft, entry, language));
  if (!from || rules.some(({ faults }) => Object.keys(faults).length > 0)) return null;
  return { preset: draft.preset, from, changes: [...rules.flatMap(({ change }) => change ?? []), ...draft.unknown] };
}
