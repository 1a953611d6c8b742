import type { Basis } from "../domain/expected-cost.ts";
import type { PaymentModel } from "../domain/payment-plan.ts";
import type { MonthSpan } from "../domain/period.ts";
import type { Ground } from "./year-forecast.ts";

/** What stands over and beside the figures of a report, and its small print, in one language. Amounts and names come as text. */
export interface Labels {
  readonly title: (time: string) => string;
  readonly sheetName: string;
  /** Up to which days the figures are; null where that is not known. */
  readonly basedOn: (paid: string | null, cost: string | null) => string;
  readonly partner: string;
  readonly agreed: string;
  readonly paid: (day: string | null) => string;
  readonly cost: (what: string) => string;
  /** *30/4*, with the year where it is another. */
  readonly shortDay: (day: number, month: number, monthName: string, year: number | null) => string;
  /** *Kv1*, *T2*; null for other parts of the year. */
  readonly span: (span: MonthSpan) => string | null;
  readonly costOfAll: string;
  readonly forecast: string;
  readonly total: string;
  readonly withUnit: (header: string, unit: string) => string;
  readonly tableCaption: string;

  readonly assumedYear: (year: string, who: string | null) => string;
  readonly assumedPlans: (plans: string) => string;
  readonly planFor: (model: string, who: string) => string;
  readonly model: Readonly<Record<PaymentModel, string>>;
  readonly ofSome: (n: string) => string;
  readonly periodised: (basis: string, isEven: boolean) => string;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly netOf: (what: string, net: string, plus: string, minus: string) => string;
  readonly sumMismatch: (header: string, printed: string, summed: string, difference: string) => string;
  readonly coverage: (header: string, some: string) => string;
  readonly refused: (names: string, isOne: boolean) => string;
  readonly boardsPart: string;
  readonly inDoubt: string;
  readonly rounded: string;

  readonly cash: {
    readonly heading: string;
    readonly caption: string;
    readonly item: string;
    readonly known: string;
    readonly knownBelow: readonly [plus: string, minus: string];
    readonly plus: string;
    readonly minus: string;
    readonly net: string;
    readonly naive: string;
    readonly cutoff: (span: string) => string;
    readonly sameDay: string;
    readonly schedule: string;
    readonly payment: string;
    readonly underspend: string;
    readonly sum: string;
    readonly notAssessed: string;
    readonly covers: (some: string) => string;
    readonly chart: string;
    readonly chartText: (known: string, parts: string) => string;
    readonly chartPart: (name: string, plus: string, minus: string | null) => string;
    readonly perPartner: string;
  };

  readonly findings: string;
  readonly noFindings: string;
  readonly severity: string;
  readonly finding: string;
  readonly wholeTable: string;
  readonly notAssessable: string;
  readonly nothingNotAssessable: string;
  readonly notAssessed: (title: string, who: string | null, reason: string) => string;

  readonly year: {
    readonly heading: string;
    readonly caption: string;
    readonly item: string;
    readonly agreed: string;
    readonly repaymentBy: Readonly<Record<Ground, string>>;
    readonly cost: string;
    readonly costAtMost: string;
    readonly frame: string;
    readonly left: string;
    readonly noFrame: string;
    readonly notAssessed: (who: string, reason: string) => string;
    readonly withoutRow: (names: string) => string;
    readonly perPartner: string;
    readonly outlook: string;
    readonly ground: string;
    readonly grounds: Readonly<Record<Ground, string>>;
    readonly repayment: string;
    readonly notTold: string;
  };

  readonly control: {
    readonly heading: string;
    readonly caption: string;
    readonly what: string;
    readonly one: string;
    readonly other: string;
    readonly difference: string;
    readonly verdict: string;
    readonly holds: string;
    readonly differs: string;
    readonly printed: (header: string) => string;
    readonly partners: (header: string) => string;
    readonly refused: (header: string) => string;
    readonly heldBy: string;
    readonly naive: string;
    readonly held: string;
    readonly naiveOfPartners: string;
  };
}
