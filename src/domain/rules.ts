import type { CheckRule } from "./check.ts";
import type { Settings } from "./finding.ts";

/** Which checks run, and with what thresholds, where they differ from the check's own. */
export interface CheckRules {
  readonly isOn: (check: CheckRule) => boolean;
  readonly settingsOf: (check: CheckRule) => Settings;
  /** Where a threshold comes from, where somebody has said so in place of the check's own source. */
  readonly sourceOf?: (check: CheckRule) => string | undefined;
}

/** What holds of one check in place of what it says itself; what is left out is as the check has it. */
export interface RuleChange {
  readonly isOn?: boolean;
  readonly settings?: Settings;
  readonly source?: string;
}

/** By the check's id. */
export type RuleChanges = ReadonlyMap<string, RuleChange>;

/** The checks' own rules with changes laid over them, a later layer over an earlier. Settings a check does not have are passed over. */
export function rulesOf(...layers: readonly RuleChanges[]): CheckRules {
  const lastSaid = <K extends keyof RuleChange>(check: CheckRule, what: K): RuleChange[K] =>
    layers.map((layer) => layer.get(check.id)?.[what]).findLast((said) => said !== undefined);
  return {
    isOn: (check) => lastSaid(check, "isOn") ?? !check.off,
    sourceOf: (check) => lastSaid(check, "source"),
    settingsOf: (check) => {
      const changes = layers.flatMap((layer) => Object.entries(layer.get(check.id)?.settings ?? {}));
      const own = changes.filter(([name]) => Object.hasOwn(check.settings, name));
      return own.length === 0 ? check.settings : { ...check.settings, ...Object.fromEntries(own) };
    },
  };
}

export const DEFAULT_RULES: CheckRules = rulesOf();
