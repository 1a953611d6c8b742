import type { LedgerRole, PartnerGroup } from "../review/ledgers/ledger-view.ts";
import type { KeepResult } from "../review/kept/store.ts";

/** The words of the ledger within *Läs in*. Numbers and dates come in as finished text. */
export interface LedgerStrings {
  readonly heading: string;
  readonly rows: (rows: string, vouchers: number) => string;
  readonly encoding: Readonly<Record<"cp437" | "cp1252" | "mixed", string>>;
  readonly year: (when: string) => string;
  readonly problems: (count: number) => string;
  readonly more: (count: number) => string;
  readonly openAnother: string;
  readonly remove: string;
  readonly removeWhat: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly readTable: string;
  readonly showOpen: string;
  readonly backToLedger: string;
  readonly isOpen: (names: string) => string;
  readonly isWhat: (name: string) => string;
  readonly asTable: string;
  readonly asLedger: string;
  readonly share: (words: string, percent: string) => string;
  readonly tooLarge: (megabytes: string) => string;
  readonly reckoning: string;
  readonly lost: string;

  readonly setting: {
    readonly heading: string;
    readonly accounts: string;
    readonly accountsHint: string;
    readonly allRows: string;
    readonly interim: string;
    readonly none: string;
    readonly counterparty: string;
    readonly source: {
      readonly dimension: (id: string, name: string | null) => string;
      readonly text: string;
      readonly column: string;
    };
    readonly inFile: (count: number) => string;
    readonly include: string;
    readonly includeWhat: (account: string) => string;
    readonly columns: string;
    readonly ambiguous: string;
    readonly role: Readonly<Record<LedgerRole | "none", string>>;
    readonly proposed: string;
    readonly use: string;
    readonly keep: string;
    readonly kept: string;
    readonly notKept: Readonly<Record<Extract<KeepResult, { kind: "refused" }>["fault"], string>>;
    readonly doesNotFit: string;
  };

  readonly needsFollowUp: string;
  readonly checkFirst: string;
  readonly goToCheck: string;

  readonly names: {
    readonly heading: string;
    readonly intro: string;
    readonly same: (count: number) => string;
    readonly ask: (count: number) => string;
    readonly different: (count: number) => string;
    readonly confirmed: (count: number) => string;
    /** What a proposal goes by. */
    readonly sameHint: string;
  };
  readonly is: (name: string, partner: string) => string;
  readonly confirm: string;
  readonly confirmWhat: (name: string, partner: string) => string;
  readonly confirmAll: (count: number) => string;
  readonly choose: string;
  readonly chooseWhat: (name: string, partner: string) => string;
  readonly notThis: string;
  readonly notThisWhat: (name: string, partner: string) => string;
  readonly noneOfThem: string;
  readonly noneOfWhat: (name: string) => string;
  readonly undo: string;
  readonly undoWhat: (name: string) => string;
  readonly notShown: (count: number) => string;
  readonly twice: (partner: string) => string;
  /** An answer about a name was undone; what the workbook holds is not. */
  readonly takenBack: string;
  readonly answered: (count: number) => string;
  readonly givePartner: string;
  readonly partner: string;

  readonly aliases: {
    readonly unsaved: (count: number) => string;
    readonly save: string;
    readonly question: (count: number) => string;
    readonly write: string;
    readonly saved: (sheet: string, isNew: boolean) => string;
    readonly occupied: (sheet: string) => string;
    readonly noTable: (sheet: string) => string;
  };

  readonly differences: {
    readonly heading: string;
    readonly period: (period: string, currency: string) => string;
    readonly noPeriod: string;
    readonly stale: string;
    readonly agree: (agree: string, all: number, waiting: number) => string;
    readonly group: Readonly<Record<PartnerGroup, (count: number) => string>>;
    readonly booked: string;
    readonly paid: string;
    readonly difference: string;
    readonly interim: string;
    readonly vouchers: string;
    readonly vouchersOf: (partner: string) => string;
    readonly line: (line: number) => string;
    readonly noDay: string;
    readonly unmatched: (count: number) => string;
    readonly noCounterparty: string;
    readonly control: string;
    readonly controlHint: string;
    readonly parts: Readonly<
      Record<"partners" | "unmatched" | "outOfPeriod" | "undated" | "onAccounts" | "otherAccounts" | "total", string>
    >;
    readonly otherYears: (years: string) => string;
    readonly onlyOtherYears: (years: string, own: string) => string;
  };

  readonly payments: {
    readonly write: string;
    readonly question: string;
    readonly writeIt: string;
    readonly written: (sheet: string, added: string, isNew: boolean, others: number) => string;
    readonly blocked: (sheet: string) => string;
    readonly none: string;
    readonly tooMany: (most: string) => string;
    readonly checkAgain: string;
  };
  readonly cancel: string;
  readonly untouched: string;
}
