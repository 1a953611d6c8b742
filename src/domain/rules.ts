import type { CheckRule } from "./check.ts";
import type { Settings } from "./finding.ts";

/** Which checks run, and with what thresholds, where they differ from the check's own. */
export interface CheckRules {
  readonly isOn: (check: CheckRule) => boolean;
  readonly settingsOf: (check: CheckRule) => Settings;
}

/** What holds of one check in place of what it says itself; what is left out is as the check has it. */
export interface RuleChange {
  readonly isOn?: boolean;
  readonly settings?: Settings;
}

/** By the check's id. */
export type RuleChanges = ReadonlyMap<string, RuleChange>;

/** The checks' own rules with changes laid over them, a later layer over an earlier. Settings a check does not have are passed over. */
export function rulesOf(...layers: readonly RuleChanges[]): CheckRules {
  return {
    isOn: (check) =>
      layers.findLast((layer) => layer.get(check.id)?.isOn !== undefined)?.get(check.id)?.isOn ?? !check.off,
    settingsOf: (check) => {
      const changes = layers.flatMap((layer) => Object.entries(layer.get(check.id)?.settings ?? {}));
      const own = changes.filter(([name]) => Object.hasOwn(check.settings, name));
      return own.length === 0 ? check.settings : { ...check.settings, ...Object.fromEntries(own) };
    },
  };
}

export const DEFAULT_RULES: CheckRules = rulesOf();
