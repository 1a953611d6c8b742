import { type RegisterDeviation, type RegisterNotAssessed, inspectEach, notAssessed } from "./check.ts";
import type { LineFigures, Missing } from "./figures.ts";
import { timeOf } from "./join-register.ts";
import { type InstalmentPaid, matchPayments } from "./match-payments.ts";
import type { Payment, PlannedInstalment } from "./register.ts";
import { type GroupKey, type Owner, groupRows, keyOfLine } from "./register-groups.ts";
import type { RegisterView, RegisteredLine } from "./register-view.ts";

/** What is planned and paid of one agreement; of one partner, where the workbook knows no agreement it could belong to. */
export interface Account {
  readonly about: Owner;
  readonly instalments: readonly PlannedInstalment[];
  readonly payments: readonly Payment[];
  /** Why plan and payments cannot be compared: a row may belong here or to another agreement. */
  readonly lack: Missing | null;
  /** Each instalment with what was paid of it. */
  readonly matched: readonly InstalmentPaid[];
}

type Accounts = ReadonlyMap<GroupKey, Account>;

/** Several checks look at the same accounts of one review: made once. */
const made = new WeakMap<RegisterView, Accounts>();

/** Plan and payments side by side, of each agreement or partner that has either. */
export function accountsOf(view: RegisterView): Accounts {
  const accounts = made.get(view) ?? makeAccounts(view);
  made.set(view, accounts);
  return accounts;
}

function makeAccounts(view: RegisterView): Accounts {
  const planned = groupRows(view, view.register.instalments, ({ due }) => due);
  const paid = groupRows(view, view.register.payments, ({ date }) => date);
  const accountOf = (key: GroupKey): Account => {
    const groups = [planned.get(key), paid.get(key)] as const;
    const [instalments, payments] = [groups[0]?.rows ?? [], groups[1]?.rows ?? []];
    const { about, lack } = groups[0] ?? groups[1]!;
    const matched = matchPayments(instalments, payments);
    return { about, instalments, payments, lack: lack ?? groups[1]?.lack ?? null, matched };
  };
  const keys = new Set([...planned.keys(), ...paid.keys()]);
  return new Map([...keys].map((key) => [key, accountOf(key)]));
}

/** Every account that has a plan; one that cannot be compared is said to be so. */
export function inspectAccounts<R extends RegisterDeviation | RegisterNotAssessed>(
  view: RegisterView,
  inspect: (account: Account) => readonly R[],
): readonly (R | RegisterNotAssessed)[] {
  return [...accountsOf(view).values()]
    .filter(({ instalments, lack }) => lack !== null || instalments.length > 0)
    .flatMap((account): readonly (R | RegisterNotAssessed)[] =>
      account.lack ? [notAssessed(account.about, account.lack)] : inspect(account),
    );
}

/** The next instalment of a line's plan, or why it cannot be told; `next` is null where nothing more is planned. */
export type NextOfLine = RegisteredLine &
  (
    | { readonly account: Account; readonly next: PlannedInstalment | null }
    | { readonly next?: undefined; readonly nextLack: Missing }
  );

const madeNext = new WeakMap<RegisterView, readonly NextOfLine[]>();

/**
 * The next instalment of each line that has a plan: the first due after the day the paid figure is of, within the
 * follow-up's year (amounts are per year), and not paid early.
 */
export function nextOfLines(view: RegisterView): readonly NextOfLine[] {
  const next = madeNext.get(view) ?? makeNextOfLines(view);
  madeNext.set(view, next);
  return next;
}

function makeNextOfLines(view: RegisterView): readonly NextOfLine[] {
  const accounts = accountsOf(view);
  const last = timeOf(view.followUp)?.end;
  return view.lines.flatMap((line): NextOfLine | readonly [] => {
    const account = accounts.get(keyOfLine(line, accounts, view));
    if (!account || (account.instalments.length === 0 && !account.lack)) return [];
    const { paidDate } = line.figures.facts;
    const nextLack = account.lack ?? line.lack ?? (last ? line.figures.missing.paidDate : "noYear");
    if (nextLack) return { ...line, nextLack };
    const ahead = account.matched
      .filter(({ instalment: { due }, payments }) => {
        const isAhead = due !== null && due > paidDate! && due <= last!;
        return isAhead && !payments.some(({ date }) => date! <= paidDate!);
      })
      .sort((a, b) => (a.instalment.due! < b.instalment.due! ? -1 : 1));
    return { ...line, account, next: ahead[0]?.instalment ?? null };
  });
}

/** What a check says of each line's next instalment. */
export const inspectNext = <R extends RegisterDeviation | RegisterNotAssessed>(
  view: RegisterView,
  inspect: (line: LineFigures, next: PlannedInstalment, account: Account) => R | null,
): readonly (R | RegisterNotAssessed)[] =>
  inspectEach<NextOfLine, R | RegisterNotAssessed>(nextOfLines(view), (line) => {
    if (line.next === undefined) return notAssessed(line.figures, line.nextLack);
    return line.next && inspect(line.figures, line.next, line.account);
  });
