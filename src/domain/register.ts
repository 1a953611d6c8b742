import type { AgreementStatus } from "./agreement-status.ts";
import type { CalendarDate } from "./calendar.ts";
import type { Profile } from "./expected-cost.ts";
import type { Missing } from "./figures.ts";
import type { Ore } from "./money.ts";
import type { PaymentModel } from "./payment-plan.ts";
import type { Place } from "./table.ts";
import type { TrancheRule } from "./tranche.ts";

/** The tables of a register (product.md §3). All are optional. */
export const REGISTER_TABLES = [
  "agreements",
  "yearAmounts",
  "instalments",
  "payments",
  "outcomes",
  "criteria",
  "costLines",
  "questions",
  "aliases",
] as const;
export type RegisterTable = (typeof REGISTER_TABLES)[number];

/** A cell of a register row: where it stands, and whether anything could be read from it. Blank is not zero and not *no*. */
export interface RegisterCell {
  readonly place: Place;
  readonly state: "given" | "blank" | "unreadable";
}

/**
 * One row of a register table. A field is null where its column is missing, its cell blank, or what stands there cannot be
 * read (said as a problem when the table was read): `lackOf` tells which.
 */
export interface RegisterItem {
  readonly place: Place;
  /** By field name; a field without a column has none. */
  readonly cells: Readonly<Record<string, RegisterCell>>;
}

/** Where a field stands, or its row where the table has no such column. */
export const placeOf = (item: RegisterItem, field: string): Place => item.cells[field]?.place ?? item.place;

/** Why a field is null. */
export function lackOf(item: RegisterItem, field: string): Missing {
  const cell = item.cells[field];
  if (!cell) return "noColumn";
  return cell.state === "unreadable" ? "notUnderstood" : "blank";
}

/** How a row says what it is about: the agreement's number is the key; without it the organisation number, then the name. */
export interface Reference {
  /** *Diarienummer*. */
  readonly agreementId: string | null;
  /** As written. */
  readonly orgNumber: string | null;
  /** As written; empty where the row names none. */
  readonly partner: string;
}

export interface Party {
  readonly name: string;
  /** What it pays, where given. */
  readonly share: Ore | null;
}

/** An agreement (*överenskommelse*): what funder and partner have agreed in writing. */
export interface Agreement extends RegisterItem {
  /** *Diarienummer*: the key of everything else. */
  readonly id: string;
  /** The row gives no number: the id was made, and no other table can refer to it. */
  readonly isIdGenerated: boolean;
  readonly partner: string;
  /** As written, line breaks and all. */
  readonly orgNumber: string | null;
  /** Who finances it, where several do. */
  readonly parties: readonly Party[];
  readonly amount: Ore | null;
  /** *Kostnader avser*: the funder's money only, or everything both parties pay for. */
  readonly costsOf: CostsOf | null;
  /** The funder's share of cost (*nämndens andel %*), 60 for 60 percent. */
  readonly funderPercent: number | null;
  readonly vat: Vat | null;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  /** The last day an extension may reach. */
  readonly extendableTo: CalendarDate | null;
  readonly status: AgreementStatus | null;
  readonly applied: CalendarDate | null;
  readonly decided: CalendarDate | null;
  readonly signed: CalendarDate | null;
  readonly paymentModel: PaymentModel | null;
  readonly profile: Profile | null;
  /** What the partner is to put in itself. */
  readonly coFunding: Ore | null;
  /** Up to this amount nothing is reclaimed at close. */
  readonly notReclaimedBelow: Ore | null;
  /** Programme, purpose or field, where the table says one. */
  readonly purpose: string | null;
  /** What has been done, what came of it and who pays, in words: a follow-up without money. */
  readonly activities: string | null;
  readonly results: string | null;
  readonly funding: string | null;
  /** The condition for an instalment, where the agreement has one: so many percent of what was paid must have been used. */
  readonly tranchePercent: number | null;
  /** What is paid where less has been used. */
  readonly trancheRule: TrancheRule | null;
}

/** Whose money a reported cost is of. */
export type CostsOf = "funder" | "whole";
export type Vat = "excluded" | "included";

/** Amounts are per year (*årsbelopp*): with indexation and additional decisions. */
export interface YearAmount extends RegisterItem, Reference {
  readonly year: number | null;
  readonly amount: Ore | null;
  readonly indexation: Ore | null;
  readonly additional: Ore | null;
}

/** One instalment of a payment plan (*delutbetalning*), and the condition it waits for, where there is one (a gate). */
export interface PlannedInstalment extends RegisterItem, Reference {
  readonly due: CalendarDate | null;
  readonly amount: Ore | null;
  /** What must hold before it is paid, in words. */
  readonly condition: string | null;
  readonly conditionDate: CalendarDate | null;
  /** Decided by a person, never inferred from figures. Null where nothing is said. */
  readonly met: "yes" | "no" | "undecided" | null;
  readonly decided: CalendarDate | null;
  readonly evidence: string | null;
}

export interface Payment extends RegisterItem, Reference {
  readonly date: CalendarDate | null;
  readonly amount: Ore | null;
  readonly voucher: string | null;
}

/** What was reached: a number, a span (`146–217`), or a number said inexactly (*drygt 300*). */
export interface Measured {
  readonly from: number;
  readonly to: number;
  readonly isExact: boolean;
  /** As written. */
  readonly text: string;
}

/** One goal of an agreement and how it went. */
export interface Outcome extends RegisterItem, Reference {
  readonly goal: string;
  readonly indicator: string;
  readonly target: Measured | null;
  readonly actual: Measured | null;
  readonly period: string | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly comment: string | null;
}

/** One criterion of a versioned list, answered by a person. */
export interface Criterion extends RegisterItem, Reference {
  /** Name and version of the list: *SKR 2017*, *dnr 171-84/2017*. */
  readonly list: string;
  readonly criterion: string;
  readonly answer: "yes" | "no" | "unknown" | null;
  readonly comment: string | null;
}

export interface CostLine extends RegisterItem, Reference {
  readonly kind: string;
  readonly budget: Ore | null;
  readonly actual: Ore | null;
}

/** A question to a partner, and what became of it. */
export interface Question extends RegisterItem, Reference {
  readonly question: string;
  readonly sent: CalendarDate | null;
  readonly answerBy: CalendarDate | null;
  readonly answer: string | null;
  readonly meeting: CalendarDate | null;
}

/** A name somebody has confirmed to mean a partner. */
export interface Alias extends RegisterItem {
  readonly alias: string;
  readonly partner: string;
}

/** What the workbook knows beside the follow-up. */
export interface Register {
  /** The tables found. A check of a table that is not there does not apply. */
  readonly tables: ReadonlySet<RegisterTable>;
  readonly agreements: readonly Agreement[];
  readonly yearAmounts: readonly YearAmount[];
  readonly instalments: readonly PlannedInstalment[];
  readonly payments: readonly Payment[];
  readonly outcomes: readonly Outcome[];
  readonly criteria: readonly Criterion[];
  readonly costLines: readonly CostLine[];
  readonly questions: readonly Question[];
  readonly aliases: readonly Alias[];
}

export const EMPTY_REGISTER: Register = {
  tables: new Set(),
  agreements: [],
  yearAmounts: [],
  instalments: [],
  payments: [],
  outcomes: [],
  criteria: [],
  costLines: [],
  questions: [],
  aliases: [],
};
