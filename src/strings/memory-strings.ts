/** How long the periods are that costs are reported for. */
export type PeriodLength = "month" | "quarter" | "tertial" | "other";

/** The words of what a check remembers: accepted findings, figures kept, the next period. */
export interface MemoryStrings {
  readonly rulesLine: (given: {
    readonly preset: string;
    readonly changed: number;
    readonly from: string | null;
  }) => string;
  /** Rules are kept that begin to hold after the day the check is of. */
  readonly rulesBegin: (from: string) => string;
  /** The lowest amounts of the rules are of kronor, the table is not. */
  readonly rulesInKronor: (currency: string) => string;
  readonly showRules: string;

  readonly accept: string;
  readonly acceptWho: (who: string) => string;
  readonly reason: string;
  readonly reasonNeeded: string;
  readonly reasonHint: string;
  readonly signature: string;
  /** What is accepted with the finding, where more is said of the same partner. */
  readonly also: string;
  readonly nothingChosen: string;
  readonly cancel: string;
  readonly accepted: (count: number) => string;
  readonly acceptedOn: (day: string, signature: string | null) => string;
  readonly acceptedList: (count: number) => string;
  readonly withdraw: string;
  readonly withdrawWho: (who: string) => string;
  readonly withdrawn: string;
  /** A finding that was accepted and says something else now. */
  readonly reopened: (day: string, reason: string) => string;
  readonly reopenedWas: (sentence: string) => string;
  readonly reopenedOther: string;

  readonly since: {
    readonly heading: (day: string) => string;
    readonly nothing: string;
    readonly counts: (given: {
      readonly fresh: number;
      readonly changed: number;
      readonly gone: number;
      readonly figures: number;
    }) => string;
    readonly fresh: string;
    readonly changed: string;
    readonly gone: string;
    readonly figures: string;
    readonly rows: string;
    readonly of: Readonly<Record<"agreed" | "paid" | "cost", string>>;
    readonly none: string;
    readonly change: (was: string, now: string) => string;
    readonly newPartner: (partner: string) => string;
    readonly gonePartner: (partner: string) => string;
    readonly more: (count: number) => string;
  };

  readonly keep: {
    readonly heading: string;
    readonly explain: string;
    readonly save: string;
    readonly saved: string;
    readonly next: Readonly<Record<PeriodLength, string>>;
    readonly nextExplain: string;
    readonly confirm: {
      readonly closes: (header: string) => string;
      readonly writes: (headers: readonly string[]) => string;
      readonly nothingToWrite: string;
      readonly room: string;
      readonly paidDate: string;
      readonly begin: string;
      readonly yearOnSheet: (year: number, headers: readonly string[]) => string;
      readonly beginYear: (year: number) => string;
    };
    readonly yearBegun: (sheet: string, amounts: number) => string;
    readonly begun: (place: string) => string;
    readonly begunOnSheet: (sheet: string) => string;
    readonly closed: string;
    readonly stale: string;
    readonly dateInvalid: string;
    readonly none: Readonly<Record<"nothingReported" | "periodUnknown" | "paidDateUnreadable", string>>;
  };

  /** Why the workbook could not be given something to keep. */
  readonly refused: Readonly<Record<"newer" | "damaged" | "tooLarge", string>>;
}
