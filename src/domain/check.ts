import type { Deviation, Finding, Language, NotAssessed, Settings, Show } from "./finding.ts";
import type { Facts, LineFigures } from "./figures.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Ore } from "./money.ts";
import type { Totals } from "./totals.ts";

/** The texts of a check in one language. A controller's words (architecture.md §4); no symbols, no ids, no blame. */
export interface CheckText<D extends Deviation = Deviation, S = Settings> {
  readonly title: string;
  /** Why it matters and what usually explains it. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
  /** One sentence with the figures, without the partner's name and without a full stop. */
  finding(found: D, show: Show): string;
  /** The formula in words with the numbers put in: `periodiserad budget − redovisad kostnad = 409 − 267 = 142`. */
  formula(found: D, show: Show): string;
  /** The threshold that was passed. */
  threshold(settings: S, show: Show): string;
}

interface RuleBase {
  /** kebab-case, permanent, the name of its file. */
  readonly id: string;
  /** Place in the catalogue: at equal severity the lowest says a partner's finding (domain.md §3.5(10)). No two alike. */
  readonly rank: number;
  /** The figure a finding points at: its cell is marked. */
  readonly at: "partner" | "agreed" | "paid" | "cost" | "table";
  /** Numbers a user may change: percent as 10, amounts in öre. */
  readonly settings: Settings;
  /** Off by default where it would only add noise (domain.md §3.5(9)). */
  readonly off?: true;
}

interface CheckBase extends RuleBase {
  /** Where the rule comes from, said to the reader; what is this project's own is said to be so. */
  readonly source: Readonly<Record<Language, string>>;
  readonly text: Readonly<Record<Language, CheckText>>;
}

/** Facts with the needed ones present: the runner has seen to it, so no check meets a guess. */
export type Known<N extends keyof Facts> = Facts & { readonly [K in N]-?: NonNullable<Facts[K]> };

interface LineInspection {
  readonly scope: "line";
  readonly needs: readonly (keyof Facts)[];
  inspect(facts: Facts, settings: Settings, figures: LineFigures): Deviation | null | NotAssessed;
}

/** A check of one partner's line. What `needs` cannot say (one of two figures) it says itself as not assessed. */
export type LineCheck = CheckBase & LineInspection;

/** What a check of the whole table sees: every line, the totals, and what the line checks found. */
export interface TableView {
  readonly followUp: FollowUp;
  readonly lines: readonly LineFigures[];
  readonly totals: Totals;
  readonly findings: readonly Finding[];
}

interface TableInspection {
  readonly scope: "table";
  inspect(table: TableView, settings: Settings): readonly Deviation[] | NotAssessed;
}

/**
 * A check of the table as a whole, or of a line against the other lines. May find several things (one a total, one a
 * partner), and says itself what it could not assess.
 */
export type TableCheck = CheckBase & TableInspection;

export type Check = LineCheck | TableCheck;

/** A check without its words: what it takes to run it. The formulas carry no more (docs/decisions/0040). */
export type LineRule = RuleBase & LineInspection;
export type CheckRule = LineRule | (RuleBase & TableInspection);

/** Settings as a check reads them: amounts stay amounts, other numbers lose their literal type. */
type Values<S> = { readonly [K in keyof S]: S[K] extends Ore ? Ore : number };

/** `inspect` stands before `text` in a definition: what it returns is what the texts are given. */
type Definition<D extends Deviation, S extends Settings> = Omit<CheckBase, "settings" | "text"> & {
  readonly settings: S;
  readonly text: Readonly<Record<Language, CheckText<D, Values<S>>>>;
};

/** A line check; `needs` are typed as present in `inspect`. */
export function defineCheck<const N extends keyof Facts, S extends Settings, D extends Deviation>(
  check: Definition<D, S> & {
    readonly needs: readonly N[];
    inspect(facts: Known<N>, settings: Values<S>, figures: LineFigures): D | null | NotAssessed;
  },
): LineCheck {
  // The runner gives each check the facts it needs and settings of its own shape.
  return { ...check, scope: "line" } as Check as LineCheck;
}

export function defineTableCheck<S extends Settings, D extends Deviation>(
  check: Definition<D, S> & {
    inspect(table: TableView, settings: Values<S>): readonly D[] | NotAssessed;
  },
): TableCheck {
  return { ...check, scope: "table" } as Check as TableCheck;
}
