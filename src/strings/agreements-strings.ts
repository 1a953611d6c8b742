import type { AgreementStatus } from "../domain/agreement-status.ts";
import type { QuestionStands } from "../domain/partner-overview.ts";
import type { FollowUpTable } from "../review/register-sheets.ts";

/** The views of the place, in their order. */
export const VIEWS = ["due", "partners", "noMoney", "questions", "sheets"] as const;
export type View = (typeof VIEWS)[number];

/** The words of *Överenskommelser*. Dates, amounts and names come in as finished text. */
export interface AgreementsStrings {
  readonly loading: string;
  readonly again: string;
  readonly viewsLabel: string;
  readonly views: Readonly<Record<View, string>>;
  readonly beside: (table: string) => string;
  readonly noFollowUp: string;
  readonly empty: string;
  readonly emptyTodo: string;
  readonly addSheets: string;
  readonly notGiven: string;
  readonly days: (count: number) => string;

  readonly asOf: {
    readonly label: string;
    readonly fromData: string;
    readonly chosen: string;
    readonly unknown: string;
    readonly needed: string;
    readonly today: string;
    readonly back: string;
  };

  readonly due: {
    readonly heading: (days: number) => string;
    readonly overdue: (count: number) => string;
    readonly ahead: (count: number) => string;
    readonly none: (days: number) => string;
    readonly in: (days: number) => string;
    readonly ago: (days: number) => string;
    readonly sameDay: string;
    readonly payment: (amount: string | null) => string;
    readonly bankDay: (date: string) => string;
    readonly paidUnknown: string;
    readonly waits: (condition: string) => string;
    readonly gate: (condition: string) => string;
    readonly gateOf: (amount: string | null, date: string | null) => string;
    readonly report: (period: string) => string;
    readonly extension: string;
    readonly extensionTo: (date: string) => string;
    readonly ending: string;
    readonly ended: string;
    readonly computed: (day: string, asOf: string, days: string) => string;
    readonly reportDue: (end: string, days: string, day: string) => string;
  };

  readonly ahead: {
    readonly heading: string;
    readonly none: string;
    readonly on: (amount: string, date: string) => string;
    readonly fits: (sum: string, agreed: string, left: string) => string;
    readonly over: (sum: string, agreed: string, by: string) => string;
    readonly ceiling: (paid: string, amount: string, sum: string, agreed: string, left: string) => string;
    readonly noCondition: string;
    readonly used: (share: string, percent: string) => string;
    readonly whole: (amount: string) => string;
    readonly reduced: (amount: string, of: string) => string;
    readonly nothing: (of: string) => string;
    readonly ruleMissing: string;
    readonly share: (cost: string, paid: string, share: string, percent: string) => string;
    readonly reduceBy: (next: string, paid: string, cost: string, result: string) => string;
    readonly shortfallBy: (next: string, percent: string, paid: string, cost: string, result: string) => string;
    readonly noneBelow: string;
    readonly askForCost: string;
  };

  readonly close: {
    readonly heading: string;
    readonly none: string;
    readonly due: (amount: string, date: string) => string;
    readonly settled: (date: string) => string;
    readonly running: (count: number) => string;
    readonly formula: (paid: string, covered: string, repaid: string, result: string) => string;
    readonly limit: (amount: string) => string;
  };

  readonly ask: {
    readonly heading: (count: number) => string;
    readonly explain: string;
    readonly name: (name: string) => string;
    readonly same: (partner: string) => string;
    readonly sameFull: (name: string, partner: string) => string;
    readonly confirmed: (name: string, partner: string) => string;
    readonly number: (number: string, known: string | null) => string;
    readonly several: (partner: string, known: string) => string;
    readonly giveNumber: string;
    readonly unsaved: (count: number) => string;
    readonly unsavedRow: (alias: string, partner: string) => string;
    readonly save: string;
    readonly saveConfirm: (count: number) => string;
    readonly write: string;
    readonly cancel: string;
    readonly saved: (place: string) => string;
    readonly occupied: (sheet: string) => string;
    readonly noTable: (sheet: string) => string;
    readonly takeBack: (alias: string) => string;
  };

  readonly partners: {
    readonly filter: string;
    readonly found: (count: number) => string;
    readonly agreements: (count: number) => string;
    readonly noAgreement: string;
    readonly stands: Readonly<Record<"ahead" | "runs" | "over", string>>;
    readonly number: string;
    readonly noNumber: string;
    readonly time: string;
    readonly interval: (start: string, end: string, days: string) => string;
    readonly extendable: string;
    readonly status: string;
    readonly statusWord: Readonly<Record<AgreementStatus, string>>;
    readonly gap: (days: string) => string;
    readonly gapComputed: (start: string, before: string, days: string) => string;
    readonly inCommon: (days: string) => string;
    readonly applied: string;
    readonly decided: string;
    readonly signed: string;
    readonly retroactive: (days: string, amount: string | null) => string;
    readonly amount: string;
    readonly yearAmount: (year: string) => string;
    readonly yearParts: (amount: string, indexation: string, additional: string, total: string) => string;
    readonly parties: string;
    readonly partyShare: (name: string, amount: string | null) => string;
    readonly partiesSum: (total: string, amount: string) => string;
    readonly condition: string;
    readonly conditionOf: (percent: string) => string;
    readonly money: string;
    readonly outcomes: string;
    readonly outcome: (actual: string | null, target: string | null) => string;
    readonly outcomeShare: (actual: string, target: string, share: string) => string;
    readonly inexact: string;
    readonly gender: (women: string, men: string) => string;
    readonly criteria: string;
    readonly list: (name: string) => string;
    readonly noList: string;
    readonly answer: Readonly<Record<"yes" | "no" | "unknown", string>>;
    readonly notAnswered: string;
    readonly costLines: string;
    readonly costLine: (actual: string | null, budget: string | null) => string;
    readonly costLineOver: (amount: string) => string;
    readonly payments: (count: number, total: string) => string;
    readonly undated: string;
  };

  readonly noMoney: {
    readonly explain: string;
    readonly validity: string;
    readonly purpose: string;
    readonly activities: string;
    readonly results: string;
    readonly funding: string;
    readonly lacking: (what: string) => string;
    readonly nothing: (count: number) => string;
  };

  readonly questions: {
    readonly none: string;
    readonly stands: Readonly<Record<QuestionStands, string>>;
    readonly sent: (date: string) => string;
    readonly answerBy: (date: string) => string;
    readonly late: (days: string) => string;
    readonly answer: (text: string) => string;
    readonly meeting: (date: string) => string;
    readonly copiedHeading: string;
    readonly copiedExplain: string;
    readonly copyRow: string;
    readonly copyRowOf: (partner: string) => string;
    readonly rowCopied: string;
    readonly notCopied: string;
    readonly overdue: (count: number) => string;
  };

  readonly sheets: {
    readonly explain: string;
    readonly table: Readonly<Record<FollowUpTable, string>>;
    readonly holds: Readonly<Record<FollowUpTable, string>>;
    readonly present: string;
    readonly missing: string;
    readonly add: (count: number) => string;
    readonly addNone: string;
    readonly example: string;
    readonly added: (names: string) => string;
    readonly existing: (names: string) => string;
  };
}
