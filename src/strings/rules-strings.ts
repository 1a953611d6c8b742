import type { RuleGroup } from "../review/rules-groups.ts";
import type { SettingFault, SettingKind } from "../review/rules-settings.ts";

/** The words of *Regler*: presets and thresholds, and what is kept in the workbook. */
export interface RulesStrings {
  readonly intro: string;
  readonly loading: string;
  readonly again: string;

  readonly preset: {
    readonly label: string;
    readonly unverified: string;
  };
  readonly from: {
    readonly label: string;
    readonly hint: string;
    readonly invalid: string;
    /** The latest check is of a day before the rules begin. */
    readonly tooLate: (checkDay: string) => string;
  };

  readonly list: {
    readonly heading: string;
    readonly search: string;
    readonly onlyChanged: (count: number) => string;
    readonly found: (count: number) => string;
    readonly none: string;
    readonly group: Readonly<Record<RuleGroup, string>>;
    /** How many of a group's rules are on. */
    readonly groupLine: (name: string, on: number, all: number) => string;
    readonly off: string;
    readonly changed: string;
  };
  readonly rule: {
    readonly on: string;
    readonly settings: Readonly<Record<string, string>>;
    readonly settingOf: Readonly<Record<SettingKind, string>>;
    readonly unit: Readonly<Record<SettingKind, string>>;
    readonly choices: Readonly<Record<string, readonly string[]>>;
    readonly fault: Readonly<Record<SettingFault, string>>;
    readonly threshold: string;
    readonly source: string;
    readonly ownSource: string;
    readonly example: string;
    readonly reset: string;
    readonly resetNamed: (title: string) => string;
  };
  readonly save: string;
  readonly saved: (from: string) => string;
  readonly unsaved: string;
  readonly notSaved: string;
  readonly check: string;

  readonly sets: {
    readonly heading: string;
    readonly line: (given: {
      readonly from: string | null;
      readonly preset: string;
      readonly changed: number;
    }) => string;
    readonly edit: string;
    readonly editNamed: (line: string) => string;
    readonly editing: string;
    readonly remove: string;
    readonly removeNamed: (line: string) => string;
    readonly removed: string;
  };

  readonly kept: {
    readonly heading: string;
    readonly explain: string;
    readonly nothing: string;
    readonly size: (kilobytes: string) => string;
    readonly total: (kilobytes: string) => string;
    readonly section: Readonly<Record<string, string>>;
    readonly other: (name: string) => string;
    readonly damaged: string;
    readonly asWritten: string;
    readonly mapping: (headers: string) => string;
    readonly mappingColumn: (header: string, kind: string) => string;
    readonly rule: (given: {
      readonly title: string;
      readonly isOn: boolean | null;
      readonly settings: readonly string[];
      readonly source: string | null;
    }) => string;
    readonly accepted: (given: {
      readonly who: string;
      readonly title: string;
      readonly on: string;
      readonly signature: string | null;
    }) => string;
    readonly acceptedFigures: (given: {
      readonly amounts: readonly string[];
      readonly difference: string | null;
      readonly dates: readonly string[];
    }) => string;
    readonly ids: (agreement: string | null, orgNumber: string | null) => string;
    readonly print: string;
    readonly snapshot: (given: { readonly title: string; readonly on: string; readonly isClosing: boolean }) => string;
    readonly snapshotDays: (paid: string | null, cost: string | null) => string;
    readonly snapshotLine: (given: {
      readonly who: string;
      readonly agreed: string;
      readonly paid: string;
      readonly cost: string;
      readonly amounts: readonly string[];
    }) => string;
    readonly column: (of: "cost" | "paid", end: string) => string;
    readonly remove: string;
    readonly removeNamed: (what: string) => string;
    readonly removed: string;
  };
  readonly forget: {
    readonly button: string;
    readonly goes: string;
    readonly stays: (sheets: readonly string[]) => string;
    readonly final: string;
    readonly confirm: string;
    readonly done: string;
    readonly left: (sheet: string) => string;
  };
  readonly refused: Readonly<Record<"newer" | "damaged" | "tooLarge", string>>;
}
