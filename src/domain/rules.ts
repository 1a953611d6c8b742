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
  return {
    isOn: (check) => saidOf(check).findLast((said) => said?.isOn !== undefined)?.isOn ?? !check.off,
    sourceOf: (check) => saidOf(check).findLast((said) => said?.source !== undefined)?.source,
    settingsOf: (check) => {
      const said: Settings = Object.assign({}, ...saidOf(check).map((each) => each?.settings));
      return Object.fromEntries(Object.entries(check.settings).map(([name, value]) => [name, said[name] ?? value]));
    },
  };
}

export const DEFAULT_RULES: CheckRules = rulesOf();
