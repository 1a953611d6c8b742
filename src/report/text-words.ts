import type { CashSplit } from "../domain/cash-held.ts";
import type { CompareWith } from "./text-facts.ts";
import type { Ground } from "./year-forecast.ts";

/** An amount with a name, both as finished text. */
export interface Said {
  readonly name: string;
  readonly amount: string;
}

/** Some of all, in words; null where it is all: *sju av åtta föreningar*. */
export type Of = string | null;

export type SplitName = Exclude<keyof CashSplit, "naive" | "held">;

/** Why the amount is no surplus: the payments go further than the costs, or are made in advance; the other way round below nil. */
export interface Reasons {
  readonly isLater: boolean;
  /** How large a part is prepayment, or is paid in arrears; null where none is. */
  readonly advance: "most" | "much" | "some" | null;
  /** The reasons explain half of it or more. */
  readonly isMost: boolean;
}

/** What a condition for payment is about, as finished text; null where the workbook does not say. */
export interface SaidCondition {
  readonly partner: string;
  /** What the partner is to do, where the condition can be said so: *ha en budget i balans*. */
  readonly isTo: string | null;
  readonly words: string;
  readonly by: string | null;
  readonly due: string | null;
  readonly amount: string | null;
  /** The payment does not come before the day of the condition. */
  readonly isBefore: boolean;
}

/**
 * The sentences of *Ekonomisk redovisning* in one language. Amounts, days and names come in as finished text. Each is a whole
 * sentence with its full stop, unless it says that it is a part of one.
 */
export interface TextWords {
  readonly heading: string;
  readonly some: (known: string, all: string) => string;
  readonly agreed: (given: { amount: string; year: string | null; only: string | null; of: Of }) => string;
  readonly paid: (given: { amount: string | null; day: string | null; of: Of }) => string;
  readonly nothingReported: (only: string | null, span: string | null) => string;
  readonly notYetReported: (only: string | null) => string;
  /** Part: the period of the cost, to stand after an amount. */
  readonly during: (span: string) => string;
  readonly until: (day: string) => string;
  readonly cost: (given: {
    who: string | null;
    of: Of;
    /** It is the board's part of what has been reported. */
    isShared: boolean;
    amount: string;
    when: string | null;
    which: string | null;
  }) => string;
  /** Part: how the cost stands to what it is compared with. */
  readonly compared: (given: { amount: string; percent: string | null; isLower: boolean; base: string }) => string;
  readonly same: (base: string) => string;
  readonly comparedApart: (given: { n: string; isOne: boolean; compared: string }) => string;
  readonly sameApart: (given: { n: string; isOne: boolean; base: string }) => string;
  /** Part: what it is compared with; `isSome` where that is of some partners only. */
  readonly base: (given: {
    with: CompareWith;
    isOne: boolean;
    isSome: boolean;
    count: (n: number) => string;
  }) => string;
  readonly largest: (names: string, amount: string, isEach: boolean) => string;
  readonly otherWay: (given: readonly Said[], isHigher: boolean, list: (items: readonly string[]) => string) => string;
  readonly otherWaySum: (n: string, amount: string, isHigher: boolean) => string;
  readonly outweigh: (lower: Said, higher: Said) => string;
  readonly noCost: (given: readonly Said[], list: (items: readonly string[]) => string) => string;
  readonly noCostSum: (n: string, amount: string) => string;
  readonly purpose: (partner: string, amount: string, name: string | null, day: string) => string;
  /** A remark in the language of the text that says what the money is for; null where it is in another language. */
  readonly remark: (partner: string, amount: string, remark: string) => string | null;
  readonly quoted: (partner: string, amount: string, remark: string) => string;
  readonly notReported: (names: string) => string;
  readonly paidOver: (given: readonly Said[], list: (items: readonly string[]) => string) => string;
  readonly paidOverSum: (n: string, amount: string) => string;
  readonly costOver: (given: readonly Said[], list: (items: readonly string[]) => string) => string;
  readonly costOverSum: (n: string, amount: string) => string;
  readonly naive: (amount: string, of: Of, reasons: Reasons) => string;
  readonly naiveBelow: (amount: string, of: Of, reasons: Reasons) => string;
  readonly unused: (amount: string, of: Of) => string;
  readonly naiveNil: string;
  /** Part: what is taken for granted when the amount is taken apart. */
  readonly provided: (given: { isEven: boolean; isWholeYear: boolean; isOne: boolean }) => string;
  /** Of how many partners the amount can be taken apart, when not of all; below nil cost exceeds the payments. */
  readonly takenApart: (n: string, amount: string, isBelow: boolean) => string;
  readonly part: (given: { name: SplitName; isPlus: boolean; isNet: boolean; span: string }) => string;
  readonly wholeIs: (provided: string, what: string) => string;
  readonly parts: (given: {
    provided: string;
    along: readonly Said[];
    against: readonly Said[];
    list: (items: readonly string[]) => string;
  }) => string;
  readonly isTo: (condition: string) => string | null;
  readonly ahead: (given: SaidCondition) => string;
  readonly passed: (given: SaidCondition) => string;
  readonly failed: (given: SaidCondition) => string;
  readonly moreConditions: (n: string, isOne: boolean) => string;
  readonly yearCost: (given: { cost: string; agreed: string; repayment: string; isAtMost: boolean }) => string;
  readonly yearCostWhole: (cost: string, isAtMost: boolean) => string;
  readonly grounds: Readonly<Record<Ground, string>>;
  readonly ground: (what: string) => string;
  readonly groundsOf: (parts: readonly Said[], list: (items: readonly string[]) => string) => string;
  readonly notForecast: (n: string, isOne: boolean) => string;
  readonly frame: (frame: string, left: string | null, isOver: boolean) => string;
  readonly frameOnly: (given: { agreed: string; frame: string; left: string | null; isOver: boolean }) => string;
}
