import type { Basis, Profile } from "../domain/expected-cost.ts";
import type { Assumption, CostColumns } from "../domain/figures.ts";
import type { Language } from "../domain/finding.ts";
import type { PaymentModel } from "../domain/payment-plan.ts";
import type { ReadBeside } from "../domain/read-beside.ts";
import type { ColumnKind } from "../domain/table.ts";
import type { Unit } from "../domain/units.ts";
import type { WorkbookFault } from "../workbook/port.ts";

/** What happened, what to do, and what is unharmed: one sentence each. */
export interface FaultText {
  readonly happened: string;
  readonly todo: string;
  readonly unharmed: string;
}

/** What a part of the amount paid and not reported is called in the sentence about it. */
export type ConclusionName =
  "datesAndAdvance" | "dates" | "datesBack" | "advance" | "arrears" | "lower" | "higher" | "beyond" | "behind";

/** A part as finished text; the amount with its share where that says something. */
export interface ConclusionPart {
  readonly amount: string;
  readonly what: string;
}

/**
 * All text of the pane in one language. Both languages are of this type, so the compiler finds what is missing.
 * Names, dates and amounts come in as finished text; counts as numbers.
 */
export interface Strings {
  readonly language: Language;
  readonly partners: (count: number) => string;
  readonly rows: (count: number) => string;
  readonly wholeTable: string;
  readonly row: (line: number) => string;
  readonly howComputed: string;
  /** A net taken apart; both parts as finished text. */
  readonly plusMinus: (plus: string, minus: string) => string;
  readonly covers: (known: number, all: number) => string;
  readonly rounding: string;
  /** The next few of those left in a list. */
  readonly showMore: (next: number, left: number) => string;
  readonly showCell: (address: string) => string;
  readonly unit: Readonly<Record<Unit, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly costColumns: Readonly<Record<CostColumns, string>>;
  readonly model: Readonly<Record<PaymentModel, string>>;
  readonly ownPlan: string;
  readonly columnKind: Readonly<Record<ColumnKind, string>>;
  readonly besideColumn: Readonly<Record<ReadBeside, string>>;
  readonly unknown: string;

  /** What was read, and how to change it. */
  readonly read: {
    readonly paidTo: (date: string) => string;
    readonly costTo: (date: string) => string;
    readonly details: string;
    readonly detailsWithAssumed: (count: number) => string;
    readonly place: string;
    readonly columns: string;
    readonly unit: string;
    readonly year: string;
    readonly paidDate: string;
    readonly costDate: string;
    readonly basis: string;
    readonly costColumns: string;
    readonly change: string;
    readonly changeWhat: (what: string) => string;
    readonly give: Readonly<Record<"unit" | "year" | "paidDate" | "costDate" | "costColumns" | "columns", string>>;
    readonly apply: string;
    readonly cancel: string;
    readonly yearNeeded: string;
    readonly yearInvalid: string;
    readonly dateInvalid: string;
    readonly costColumnsNeeded: string;
    readonly columnsNeeded: string;
    readonly unitAssumed: string;
    readonly paidDateNeeded: string;
    readonly costDateNeeded: string;
    readonly kept: string;
  };

  /** What was assumed of the agreements. */
  readonly assumed: {
    readonly heading: string;
    readonly explain: string;
    readonly perPartner: string;
    readonly model: string;
    readonly start: string;
    readonly end: string;
    readonly unknownModel: string;
    readonly why: Readonly<Record<Assumption["why"], string>>;
    readonly assumedMark: string;
    readonly confirm: string;
    readonly confirmWhat: (what: string) => string;
    readonly confirmAll: (count: number) => string;
    readonly periodInvalid: string;
    /** How the cost falls over the agreement. */
    readonly fall: string;
    readonly falls: Readonly<Record<Profile["kind"], string>>;
    readonly eventDay: string;
    readonly eventOn: (date: string) => string;
    readonly eventInvalid: string;
  };

  readonly summary: {
    readonly heading: string;
    readonly agreed: string;
    readonly paid: (date: string | null) => string;
    readonly cost: (date: string | null) => string;
    readonly lower: string;
    readonly higher: string;
    readonly equal: string;
    readonly shareOfAgreed: string;
    readonly sums: string;
    readonly ratio: (part: string, whole: string, result: string) => string;
    readonly difference: (expected: string, cost: string, result: string) => string;
    readonly shareOfExpected: (variance: string, expected: string, result: string) => string;
    readonly basis: (partners: string, basis: string) => string;
    readonly sign: string;
    readonly notKnown: (why: string) => string;
  };

  readonly cash: {
    readonly heading: string;
    readonly known: string;
    readonly computed: (paidDate: string, basis: string) => string;
    readonly cutoff: string;
    readonly schedule: string;
    readonly arrears: string;
    readonly underspend: string;
    readonly overspend: string;
    readonly payment: string;
    readonly behind: string;
    readonly paymentAssumed: string;
    /** Of how many partners paid was compared with a plan that is given. */
    readonly assessed: (known: number, all: number) => string;
    readonly covers: (known: number, all: number, paid: string, cost: string) => string;
    /** The days whose cost is computed; less of it where the cost goes further than the payments. */
    readonly between: (days: string, isLess: boolean) => string;
    /** To which day the cost is counted that is lower, where it is another than it is reported to. */
    readonly carriedOnTo: (paidDate: string) => string;
    readonly plansAssumed: (assumed: number, all: number) => string;
    readonly computedUneven: (paidDate: string, basis: string) => string;
    /** Of what the amount is made, in one sentence. Parts in the order they are said; `less` are taken from them. */
    readonly conclusion: (given: {
      readonly whole: string;
      /** The reported cost is higher than what is paid. */
      readonly isOverPaid: boolean;
      readonly parts: readonly ConclusionPart[];
      readonly less: readonly ConclusionPart[];
    }) => string;
    readonly part: Readonly<Record<ConclusionName, (paidDate: string) => string>>;
    readonly identity: string;
    readonly formula: {
      readonly naive: string;
      readonly cutoff: string;
      readonly schedule: string;
      readonly payment: string;
      readonly underspend: string;
    };
    readonly pace: (costDate: string, paidDate: string) => string;
    readonly notSplit: (why: string) => string;
    readonly partlySplit: (known: number, all: number, amount: string) => string;
  };

  readonly findings: {
    readonly heading: (count: number) => string;
    readonly none: string;
    /** Nothing was found, but not everything was checked. */
    readonly noneOfChecked: string;
    readonly marks: string;
    readonly notMarked: (why: string) => string;
    readonly why: string;
    readonly whyWho: (who: string) => string;
    readonly formula: string;
    readonly threshold: string;
    readonly source: string;
    readonly usual: string;
    readonly advice: string;
    readonly facets: string;
    readonly copyQuestion: string;
    readonly toQuestions: string;
    readonly toQuestionsOf: (partner: string) => string;
    readonly copyQuestionTo: (partner: string) => string;
    readonly copied: (partner: string) => string;
    readonly notCopied: string;
    readonly forInformation: (count: number) => string;
  };

  /** A question to a partner, ready to send. */
  readonly question: (given: {
    readonly partner: string;
    readonly table: string;
    readonly sentence: string;
    readonly figures: readonly string[];
  }) => string;
  /** What the periodised budget is, for one who does not know the word. */
  readonly periodised: (given: {
    readonly date: string;
    readonly amount: string;
    /** What part it is of what amount; null where nothing is agreed. */
    readonly part: { readonly share: string; readonly agreed: string } | null;
    readonly isEven: boolean;
  }) => string;

  readonly rest: {
    readonly inOrder: (count: number) => string;
    /** Partners without a finding whose cost could not be compared: never counted as in order. */
    readonly partlyChecked: (count: number) => string;
    readonly notAssessable: (count: number) => string;
    readonly notAssessableExplain: string;
    readonly notRead: (count: number) => string;
    readonly lowerBy: (amount: string, share: string | null) => string;
    readonly higherBy: (amount: string, share: string | null) => string;
    readonly asExpected: string;
    readonly noVariance: (why: string) => string;
    readonly hiddenRow: string;
  };

  readonly status: {
    readonly shown: (address: string) => string;
  };

  readonly noTable: {
    readonly heading: string;
    readonly todo: string;
    readonly needs: string;
    readonly paste: string;
    readonly open: string;
    readonly example: string;
    readonly sheet: (name: string) => string;
    /** To the table that was checked before. */
    readonly backTo: (sheet: string) => string;
  };

  readonly several: {
    readonly heading: (count: number) => string;
    readonly todo: string;
    readonly another: string;
  };

  readonly fault: Readonly<Record<WorkbookFault, FaultText>>;
  readonly faultAt: (where: string) => string;
}
