import type { Deviation, Finding, Language, NotAssessed, Settings, Show } from "./finding.ts";
import type { ClosedFigures } from "./closed-figures.ts";
import type { Facts, LineFigures, Missing } from "./figures.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Ore } from "./money.ts";
import type { RegisterTable } from "./register.ts";
import type { About, RegisterView } from "./register-view.ts";
import type { Place } from "./table.ts";
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
  readonly at: "partner" | "agreed" | "paid" | "cost" | "table" | "register";
  /** Numbers a user may change: percent as 10, amounts in öre. */
  readonly settings: Settings;
  /** Off by default where it would only add noise (domain.md §3.5(9)). */
  readonly off?: true;
  /** Holds the table against what was kept of it before: a cell formula, which keeps nothing, goes without it. */
  readonly needsMemory?: true;
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
  /** Figures kept when earlier periods were closed. */
  readonly closed: ClosedFigures;
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

/**
 * What a check of the register found: of an agreement, or of a partner by name. The runner joins it to the follow-up's line,
 * so that it stands with whatever else is said of the partner.
 */
export interface RegisterDeviation extends Deviation {
  readonly about: About;
  readonly place: Place;
}

/** One thing a check of the register could not assess, and why. */
export interface RegisterNotAssessed extends NotAssessed {
  readonly about: About;
}

interface RegisterInspection {
  readonly scope: "register";
  /** Tables the check is about: where the workbook lacks one of them it does not apply, and nothing is said. */
  readonly tables: readonly RegisterTable[];
  inspect(view: RegisterView, settings: Settings): readonly (RegisterDeviation | RegisterNotAssessed)[] | NotAssessed;
}

/** A check of agreements, plans, payments, outcomes and the rest, beside the follow-up. */
export type RegisterCheck = CheckBase & RegisterInspection;

export type Check = LineCheck | TableCheck | RegisterCheck;

/** A check without its words: what it takes to run it. The formulas carry no more (docs/decisions/0040). */
export type LineRule = RuleBase & LineInspection;
export type RegisterRule = RuleBase & RegisterInspection;
export type CheckRule = LineRule | (RuleBase & TableInspection) | RegisterRule;

/** What a reader is shown of a check, in one language. */
export interface CheckWords {
  readonly text: CheckText;
  readonly source: string;
}

/** The words of every check in one language, by the check's id: a reader of one language loads no other. */
export interface Words {
  readonly language: Language;
  readonly of: ReadonlyMap<string, CheckWords>;
}

export const wordsOf = (language: Language, checks: readonly Check[]): Words => ({
  language,
  of: new Map(checks.map(({ id, text, source }) => [id, { text: text[language], source: source[language] }])),
});

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

/** `inspect` looks at one thing at a time with `inspectEach`; what it finds says whom it is about and where it stands. */
export function defineRegisterCheck<S extends Settings, D extends RegisterDeviation>(
  check: Definition<D, S> & {
    readonly tables: readonly RegisterTable[];
    inspect(view: RegisterView, settings: Values<S>): readonly (D | RegisterNotAssessed)[] | NotAssessed;
  },
): RegisterCheck {
  return { ...check, scope: "register" } as Check as RegisterCheck;
}

/** What there is to say of each: a deviation, null for in order, or `notAssessed`. */
export function inspectEach<T, R extends RegisterDeviation | RegisterNotAssessed>(
  items: readonly T[],
  inspect: (item: T) => R | null,
): readonly R[] {
  return items.map(inspect).filter((result) => result !== null);
}

export const notAssessed = (about: About, reason: Missing): RegisterNotAssessed => ({ about, notAssessable: reason });
