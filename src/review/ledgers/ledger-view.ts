import type { Language } from "../../domain/finding.ts";
import type { CalendarDate } from "../../domain/calendar.ts";
import type { Terms } from "../../domain/figures.ts";
import type { FollowUp } from "../../domain/follow-up.ts";
import type { Ore } from "../../domain/money.ts";
import type { Period } from "../../domain/period.ts";
import type { Register } from "../../domain/register.ts";
import type { CounterpartySource, PaymentSetting } from "../../ledger/payment-setting.ts";
import type { Control } from "../../ledger/reconcile.ts";
import type { SieEncoding } from "../../ledger/sie/encoding.ts";
import type { LedgerRole } from "../../ledger/table/roles.ts";
import type { Decision } from "../../matching/compare-pair.ts";

export type { CounterpartySource, PaymentSetting } from "../../ledger/payment-setting.ts";
export type { Control } from "../../ledger/reconcile.ts";
export type { LedgerRole } from "../../ledger/table/roles.ts";

/**
 * What the pane is told of ledgers that are kept elsewhere: plain and bounded, however large the ledgers are. Sentences come in
 * both languages, for they are made where the ledgers are.
 */
export type Said = Readonly<Record<Language, string>>;

/** Problems of one kind. */
export interface LedgerProblem {
  readonly sentence: Said;
  /** Line of the file where the first stands, counted from 1; null where it concerns the file as a whole. */
  readonly line: number | null;
  /** How many there are of the kind, the first counted. */
  readonly count: number;
}

/** A ledger as it was read: a SIE or csv file, or one sheet of a workbook. */
export interface LedgerFile {
  readonly id: number;
  readonly name: string;
  readonly company: string | null;
  readonly orgNumber: string | null;
  /** Fiscal years, where the file gives them. */
  readonly years: readonly Period[];
  /** The first and last day of its rows; null where no row is dated. */
  readonly span: Period | null;
  readonly encoding: SieEncoding;
  readonly rows: number;
  readonly vouchers: number;
  readonly problems: readonly LedgerProblem[];
  /** The columns of a csv or xlsx ledger and what each was taken for, to be confirmed; null for SIE. */
  readonly columns: readonly LedgerColumn[] | null;
}

export interface LedgerColumn {
  readonly header: string;
  readonly role: LedgerRole | null;
  /** Another column could have the same role, and this one was only the first. */
  readonly isAmbiguous: boolean;
}

/** An account with rows, in all ledgers together. */
export interface AccountRows {
  readonly id: string;
  readonly name: string | null;
  readonly rows: number;
  /** Σ of its rows, öre. */
  readonly booked: number;
}

/** Where the counterparties may be taken from, with the first few found there. */
export interface SourceChoice {
  readonly source: CounterpartySource;
  /** Of the dimension, where it has one. */
  readonly name: string | null;
  readonly examples: readonly string[];
}

/** What may be chosen of the opened ledgers, and what is proposed. */
export interface LedgerSettings {
  readonly proposal: PaymentSetting;
  readonly why: readonly Said[];
  readonly accounts: readonly AccountRows[];
  readonly sources: readonly SourceChoice[];
}

/** What names and differences are asked for with: the follow-up and what is known beside it, and what a person has said. */
export interface LedgerQuestion {
  readonly setting: PaymentSetting;
  readonly followUp: FollowUp;
  readonly register: Register;
  /** Said of agreements in *Kontroll*, by partner. */
  readonly terms: ReadonlyMap<string, Terms>;
  /** Confirmed by a person: name in the ledger, name in the follow-up. */
  readonly confirmed: readonly (readonly [string, string])[];
  /** Names that a person has said are nobody's in the follow-up. */
  readonly nobodys: readonly string[];
}

export interface NameCandidate {
  readonly partner: string;
  readonly reason: Said;
}

/** A counterparty with rows on the chosen accounts, and whom it may be. */
export interface NameMatch {
  readonly name: string;
  readonly orgNumber: string | null;
  readonly rows: number;
  /** Σ of its rows on those accounts, whatever their day; öre. */
  readonly booked: number;
  readonly decision: Decision;
  readonly reason: Said;
  readonly candidates: readonly NameCandidate[];
  /** The partner, once somebody has confirmed it. */
  readonly confirmed: string | null;
}

/** The largest sums first, a bounded number of each band. */
export interface NameBands {
  readonly confirmed: readonly NameMatch[];
  /** Proposals: one click confirms them all. */
  readonly same: readonly NameMatch[];
  readonly ask: readonly NameMatch[];
  readonly different: readonly NameMatch[];
  /** How many more there are of each band than are shown. */
  readonly left: Readonly<Record<"confirmed" | Decision, number>>;
}

export interface RemarkSaid {
  readonly kind: string;
  readonly sentence: Said;
}

/**
 * Where a partner stands. `waiting`: a name that may be its is not confirmed yet, so a difference says nothing. `rounding`: the
 * follow-up is written in whole tkr or mnkr, and half of one is more than the difference.
 */
export type PartnerGroup = "differs" | "waiting" | "rounding" | "agrees" | "noFigure";

/** One partner's booked against paid. */
export interface PartnerBooked {
  /** Index of its line in the follow-up. */
  readonly line: number;
  readonly booked: Ore;
  /** The part of `booked` on interim accounts. */
  readonly interim: Ore;
  readonly difference: Ore | null;
  readonly group: PartnerGroup;
  readonly rows: number;
  readonly remarks: readonly RemarkSaid[];
}

/** Rows on the accounts that belong to nobody in the follow-up; the name is empty where a row names none. */
export interface NobodysRows {
  readonly name: string;
  readonly booked: Ore;
  readonly rows: number;
}

export type LedgerOutcome =
  | {
      readonly kind: "reconciled";
      /** The largest differences first. */
      readonly partners: readonly PartnerBooked[];
      readonly unmatched: readonly NobodysRows[];
      readonly unmatchedLeft: number;
      readonly control: Control;
      /** Years of the files other than the follow-up's. */
      readonly otherYears: readonly number[];
      /** What two files both have: it may be counted twice. */
      readonly inTwoFiles: readonly Said[];
    }
  | { readonly kind: "refused"; readonly reason: string; readonly sentence: Said };

export interface LedgerAnswer {
  readonly names: NameBands;
  readonly outcome: LedgerOutcome;
  /** Some amount is no whole number of kronor: then all are written with öre, so that figures stand under each other. */
  readonly hasOre: boolean;
  /** Lines whose partner the register calls by another name: aliases are entered under that. */
  readonly enteredAs: readonly (readonly [string, string])[];
}

/** The first vouchers behind a sum, and how many there are. */
export interface Vouchers {
  readonly first: readonly VoucherLine[];
  readonly count: number;
}

export interface VoucherLine {
  readonly name: string;
  readonly file: string;
  /** Days since 1970-01-01; null where no day is known. */
  readonly day: number | null;
  readonly booked: Ore;
  readonly line: number;
  readonly text: string;
}

/** One payment: what one voucher has booked on one partner. */
export interface PaymentRow {
  readonly partner: string;
  readonly date: CalendarDate | null;
  readonly booked: Ore;
  /** Null where the ledger has none. */
  readonly voucher: string | null;
}
