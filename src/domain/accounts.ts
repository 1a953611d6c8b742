import { type RegisterDeviation, type RegisterNotAssessed, inspectEach, notAssessed } from "./check.ts";
import type { CalendarDate } from "./calendar.ts";
import type { LineFigures, Missing } from "./figures.ts";
import { type InstalmentPaid, matchPayments } from "./match-payments.ts";
import { timeOf } from "./join-register.ts";
import type { Agreement, Payment, PlannedInstalment, Reference } from "./register.ts";
import type { RegisterView, RegisteredLine } from "./register-view.ts";

/** What is planned and paid of one agreement; of one partner, where the workbook knows no agreement it could belong to. */
export interface Account {
  readonly about: Agreement | { readonly partner: string };
  readonly instalments: readonly PlannedInstalment[];
  readonly payments: readonly Payment[];
  /** Why plan and payments cannot be compared: a row may belong here or to another agreement. */
  readonly lack: Missing | null;
  /** Each instalment with what was paid of it. */
  readonly matched: readonly InstalmentPaid[];
}

export interface Accounts {
  readonly all: readonly Account[];
  of(line: RegisteredLine): Account | undefined;
}

interface Draft {
  readonly about: Account["about"];
  readonly instalments: PlannedInstalment[];
  readonly payments: Payment[];
  lack: Missing | null;
}

/** Plan and payments side by side. A row that may be of several agreements makes none of them comparable. */
export function accountsOf(view: RegisterView): Accounts {
  const drafts = new Map<Agreement | string, Draft>();
  const draftOf = (key: Agreement | string, about: Account["about"]): Draft => {
    const draft = drafts.get(key) ?? { about, instalments: [], payments: [], lack: null };
    drafts.set(key, draft);
    return draft;
  };
  const add = (row: Reference, day: CalendarDate | null, put: (draft: Draft) => void): void => {
    const { agreement, candidates } = view.agreementOf(row, day);
    if (agreement) put(draftOf(agreement, agreement));
    else if (candidates.length > 0) for (const each of candidates) draftOf(each, each).lack = "severalAgreements";
    else if (row.partner) put(draftOf(view.joiner.keyOf(row.partner), { partner: row.partner }));
    else draftOf("", { partner: row.agreementId ?? "" }).lack = "noAgreement";
  };
  for (const row of view.register.instalments) add(row, row.due, ({ instalments }) => instalments.push(row));
  for (const row of view.register.payments) add(row, row.date, ({ payments }) => payments.push(row));
  const made = new Map([...drafts].map(([key, draft]) => [key, { ...draft, matched: matchOf(draft) }]));
  return {
    all: [...made.values()],
    of: ({ agreement, candidates, figures }) =>
      made.get(agreement ?? candidates.find((each) => made.has(each)) ?? view.joiner.keyOf(figures.line.partner)),
  };
}

const matchOf = ({ instalments, payments }: Draft): readonly InstalmentPaid[] => matchPayments(instalments, payments);

/** Every account that has a plan; one that cannot be compared is said to be so. */
export function inspectAccounts<R extends RegisterDeviation | RegisterNotAssessed>(
  view: RegisterView,
  inspect: (account: Account) => readonly R[],
): readonly (R | RegisterNotAssessed)[] {
  return accountsOf(view)
    .all.filter(({ instalments, lack }) => lack !== null || instalments.length > 0)
    .flatMap((account): readonly (R | RegisterNotAssessed)[] =>
      account.lack ? [notAssessed(account.about, account.lack)] : inspect(account),
    );
}

/**
 * The next instalment of each line's plan: the first due after the day the paid figure is of, within the follow-up's year
 * (amounts are per year), and not paid early.
 */
export function inspectNext<R extends RegisterDeviation | RegisterNotAssessed>(
  view: RegisterView,
  inspect: (line: LineFigures, next: PlannedInstalment) => R | null,
): readonly (R | RegisterNotAssessed)[] {
  const accounts = accountsOf(view);
  const last = timeOf(view.followUp)?.end;
  return inspectEach<RegisteredLine, R | RegisterNotAssessed>(view.lines, (line) => {
    const account = accounts.of(line);
    if (!account || (account.instalments.length === 0 && !account.lack)) return null;
    if (account.lack) return notAssessed(line.figures, account.lack);
    const { paidDate } = line.figures.facts;
    if (!paidDate || !last) return notAssessed(line.figures, line.figures.missing.paidDate ?? "noYear");
    const ahead = account.matched
      .filter(({ instalment: { due }, payments }) => {
        const isAhead = due !== null && due > paidDate && due <= last;
        return isAhead && !payments.some(({ date }) => date! <= paidDate);
      })
      .sort((a, b) => (a.instalment.due! < b.instalment.due! ? -1 : 1));
    return ahead[0] ? inspect(line.figures, ahead[0].instalment) : null;
  });
}
