import type { CalendarDate } from "./calendar.ts";
import { lackOf } from "./register.ts";
import type { LineFigures, Missing } from "./figures.ts";
import { gapBetween, lengthOf, overlapOf } from "./interval.ts";
import { lastDayOf, periodOf } from "./join-register.ts";
import type { Period } from "./period.ts";
import type { Agreement, CostLine, Criterion, Outcome, Payment, Question, Reference, YearAmount } from "./register.ts";
import type { RegisterView } from "./register-view.ts";

/** An agreement in its place among the partner's others. */
export interface AgreementInTime {
  readonly agreement: Agreement;
  /** Its days with its extension where it has been extended; null where one of them is not known. */
  readonly period: Period | null;
  readonly length: number | null;
  /** Days without an agreement since the partner's earlier ones, and the days it has in common with one of them. */
  readonly gapBefore: number;
  readonly inCommon: number;
  /** Where it stands on a day: before its first day, running, or after its last; null where that cannot be told. */
  readonly stands: "ahead" | "runs" | "over" | null;
}

/** Everything the workbook says of one partner. */
export interface PartnerOverview {
  readonly key: string;
  /** As the register writes it first. */
  readonly partner: string;
  readonly agreements: readonly AgreementInTime[];
  readonly lines: readonly LineFigures[];
  readonly outcomes: readonly Outcome[];
  readonly criteria: readonly Criterion[];
  readonly costLines: readonly CostLine[];
  readonly payments: readonly Payment[];
  readonly yearAmounts: readonly YearAmount[];
  readonly questions: readonly Question[];
}

/** The register's partners in its own order, then those of other tables that it does not know. */
export function partnersOf(view: RegisterView, asOf: CalendarDate | null): readonly PartnerOverview[] {
  const { register, joiner } = view;
  const names = new Map<string, string>();
  const named = (name: string): string => {
    const key = joiner.keyOf(name);
    if (!names.has(key)) names.set(key, name);
    return key;
  };
  const agreementsBy = grouped(register.agreements, ({ partner }) => named(partner));
  const linesBy = grouped(view.lines, ({ agreement, candidates, figures }) =>
    named((agreement ?? candidates[0])?.partner ?? figures.line.partner),
  );
  const by = <T extends Reference>(rows: readonly T[]) =>
    grouped(rows, (row) => {
      const { agreement, candidates } = view.agreementOf(row);
      const partner = (agreement ?? candidates[0])?.partner ?? row.partner;
      return partner === "" ? null : named(partner);
    });
  const { outcomes, criteria, costLines, payments, yearAmounts, questions } = register;
  const tables = {
    outcomes: by(outcomes),
    criteria: by(criteria),
    costLines: by(costLines),
    payments: by(payments),
    yearAmounts: by(yearAmounts),
    questions: by(questions),
  };
  const of = <T>(groups: ReadonlyMap<string, readonly T[]>, key: string): readonly T[] => groups.get(key) ?? [];
  return [...names].map(([key, partner]) => ({
    key,
    partner,
    agreements: inTime(of(agreementsBy, key), asOf),
    lines: of(linesBy, key).map(({ figures }) => figures),
    outcomes: of(tables.outcomes, key),
    criteria: of(tables.criteria, key),
    costLines: of(tables.costLines, key),
    payments: of(tables.payments, key),
    yearAmounts: of(tables.yearAmounts, key),
    questions: of(tables.questions, key),
  }));
}

/** The earliest first; those whose days are not known last, in their own order. */
function inTime(agreements: readonly Agreement[], asOf: CalendarDate | null): readonly AgreementInTime[] {
  const timed = agreements.map((agreement) => {
    const own = periodOf(agreement);
    return { agreement, period: own && { ...own, end: lastDayOf(agreement)! } };
  });
  const start = ({ period }: (typeof timed)[number]) => period?.start ?? "9999-99-99";
  const sorted = [...timed].sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
  let furthest: Period | null = null;
  return sorted.map(({ agreement, period }): AgreementInTime => {
    const isGranted = agreement.status !== "refused";
    const before = isGranted ? furthest : null;
    const both = period && before && overlapOf(before, period);
    if (isGranted && period && (!furthest || period.end > furthest.end)) furthest = period;
    return {
      agreement,
      period,
      length: period && lengthOf(period),
      gapBefore: period && before ? gapBetween(before, period) : 0,
      inCommon: both ? lengthOf(both) : 0,
      stands: period && asOf ? (asOf < period.start ? "ahead" : asOf > period.end ? "over" : "runs") : null,
    };
  });
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** How a question to a partner stands on a day. */
export type QuestionStands = "answered" | "overdue" | "waiting" | "notSent";

/** Overdue from the day after the one the answer was asked for by. Null where that is to be told by a day nobody has given. */
export function standsOf(question: Question, asOf: CalendarDate | null): QuestionStands | Missing {
  const { answer, answerBy, sent } = question;
  if (answer !== null) return "answered";
  if (lackOf(question, "answerBy") === "notUnderstood" && answerBy === null) return "notUnderstood";
  if (answerBy === null) return sent === null ? "notSent" : "waiting";
  if (!asOf) return "noAsOf";
  return answerBy < asOf ? "overdue" : sent === null ? "notSent" : "waiting";
}
