import type { CheckRule } from "./check.ts";
import type { Settings } from "./finding.ts";

/** What rules are about. */
export type Ruled = Pick<CheckRule, "id" | "settings"> & { readonly off?: boolean };

/** Which checks run, and with what thresholds, where they differ from the check's own. */
export interface CheckRules {
  readonly isOn: (check: Ruled) => boolean;
  readonly settingsOf: (check: Ruled) => Settings;
  /** Where a threshold comes from, where somebody has said so in place of the check's own source. */
  readonly sourceOf?: (check: Ruled) => string | undefined;
}

/** What holds of one check in place of what it says itself; what is left out is as the check has it. */
export interface RuleChange {
  readonly isOn?: boolean;
  readonly settings?: Settings;
  readonly source?: string;
}

/** In place of a check's id: what holds of every check that the same layer says nothing else of. */
export const EVERY_CHECK = "*";

/** By the check's id. */
export type RuleChanges = ReadonlyMap<string, RuleChange>;

/** The checks' own rules with changes laid over them, a later layer over an earlier. Settings a check does not have are passed over. */
export function rulesOf(...layers: readonly RuleChanges[]): CheckRules {
  const saidOf = ({ id }: Ruled) => layers.flatMap((layer) => [layer.get(EVERY_CHECK), layer.get(id)]);
  const lastSaid = <K extends keyof RuleChange>(check: Ruled, what: K): RuleChange[K] =>
    saidOf(check)
      .map((said) => said?.[what])
      .findLast((said) => said !== undefined);
  return {
    isOn: (check) => lastSaid(check, "isOn") ?? !check.off,
    sourceOf: (check) => lastSaid(check, "source"),
    settingsOf: (check) => {
      const changes = saidOf(check).flatMap((said) => Object.entries(said?.settings ?? {}));
      const own = changes.filter(([name]) => Object.hasOwn(check.settings, name));
      return own.length === 0 ? check.settings : { ...check.settings, ...Object.fromEntries(own) };
    },
  };
}

export const DEFAULT_RULES: CheckRules = rulesOf();
