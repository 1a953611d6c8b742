import type { Deviation, Finding, Language, Settings, Show } from "./finding.ts";
import type { Facts, LineFigures } from "./figures.ts";
import type { FollowUp, FollowUpLine, PeriodCost } from "./follow-up.ts";
import type { Totals } from "./totals.ts";

/** The texts of a check in one language. A controller's words (architecture.md §4); no symbols, no ids, no blame. */
export interface CheckText {
  readonly title: string;
  /** Why it matters and what usually explains it. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
  /** One sentence with the figures, without the partner's name. */
  finding(found: Deviation, show: Show): string;
  /** The formula in words with the numbers put in: `periodiserad budget − redovisad kostnad = 409 − 267 = 142`. */
  formula(found: Deviation, show: Show): string;
  /** The threshold that was passed. */
  threshold(settings: Settings, show: Show): string;
}

interface CheckBase {
  /** kebab-case, permanent. */
  readonly id: string;
  /** The figure a finding points at: its cell is marked. */
  readonly at: "partner" | "agreed" | "paid" | "cost" | "table";
  readonly settings: Settings;
  /** Off by default where it would only add noise (domain.md §3.5(9)). */
  readonly off?: true;
  /** Where the rule comes from. */
  readonly source: string;
  readonly text: Readonly<Record<Language, CheckText>>;
}

/** Facts with the needed ones present: the runner has seen to it, so no check meets a guess. */
export type Known<N extends keyof Facts> = Facts & { readonly [K in N]-?: NonNullable<Facts[K]> };

/** A check of one partner's line. */
export interface LineCheck extends CheckBase {
  readonly scope: "line";
  readonly needs: readonly (keyof Facts)[];
  inspect(facts: Facts, settings: Settings, line: FollowUpLine): Deviation | null;
}

/** What a check of the whole table sees: every line, the totals, and what the line checks found. */
export interface TableView {
  readonly followUp: FollowUp;
  readonly lines: readonly LineFigures[];
  readonly totals: Totals;
  readonly findings: readonly Finding[];
}

/** A check of the table as a whole. May find several things (one a total), and says itself what it could not assess. */
export interface TableCheck extends CheckBase {
  readonly scope: "table";
  inspect(table: TableView, settings: Settings): readonly Deviation[] | { readonly notAssessable: string };
}

export type Check = LineCheck | TableCheck;

type Values<S> = Readonly<Record<keyof S, number>>;

/** A line check; `needs` are typed as present in `inspect`. */
export function defineCheck<const N extends keyof Facts, const S extends Settings>(
  check: Omit<LineCheck, "scope" | "needs" | "inspect" | "settings"> & {
    readonly needs: readonly N[];
    readonly settings: S;
    inspect(facts: Known<N>, settings: Values<S>, line: FollowUpLine): Deviation | null;
  },
): LineCheck {
  return { ...check, scope: "line", inspect: check.inspect as LineCheck["inspect"] };
}

export function defineTableCheck<const S extends Settings>(
  check: Omit<TableCheck, "scope" | "inspect" | "settings"> & {
    readonly settings: S;
    inspect(table: TableView, settings: Values<S>): ReturnType<TableCheck["inspect"]>;
  },
): TableCheck {
  return { ...check, scope: "table", inspect: check.inspect as TableCheck["inspect"] };
}

/** An example of a line check: unit test and help page in one. */
export interface LineExample {
  readonly name: { readonly sv: string; readonly en: string };
  /** In kronor; a date or period where the check asks for one. What is left out is not known. */
  readonly facts: Partial<Facts>;
  readonly line?: { readonly costs?: readonly PeriodCost[] };
  readonly settings?: Settings;
  /** What the check says, or null for in order. Amounts in öre. */
  readonly finds: Partial<Deviation> | null;
}
