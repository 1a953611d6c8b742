import type { CalendarDate } from "./calendar.ts";
import type { LineFigures } from "./figures.ts";
import type { FollowUp } from "./follow-up.ts";
import { type Joined, type Joiner, timeOf } from "./join-register.ts";
import type { Agreement, PlannedInstalment, Payment, Reference, Register } from "./register.ts";

/** Whom a finding concerns: an agreement, a line of the follow-up, or a partner by name. */
export type About = Agreement | LineFigures | { readonly partner: string };

export interface RegisteredLine extends Joined {
  readonly figures: LineFigures;
}

/** A row of a register table with the agreement it belongs to, where that can be told. */
export interface OfAgreement<T> extends Joined {
  readonly item: T;
}

/** What a check of the register sees: the tables, and the follow-up's lines joined to their agreements. */
export interface RegisterView {
  readonly register: Register;
  readonly followUp: FollowUp;
  readonly lines: readonly RegisteredLine[];
  /** The day the check is of; null where neither the user nor the data names one. Never today. */
  readonly asOf: CalendarDate | null;
  readonly joiner: Joiner;
  /** Lines of the follow-up joined to an agreement; several where it stands on several rows. */
  linesOf(agreement: Agreement): readonly LineFigures[];
  /** A row's agreement; `day` chooses among a partner's several, else the follow-up's year does. */
  agreementOf(row: Reference, day?: CalendarDate | null): Joined;
  /** Payments of each agreement, in order of date, rows that can be told to belong to one only. */
  paymentsOf(agreement: Agreement): readonly Payment[];
  /** The payment plan's rows of an agreement, in order of due day. */
  instalmentsOf(agreement: Agreement): readonly PlannedInstalment[];
}

export function viewOf(
  register: Register,
  followUp: FollowUp,
  lines: readonly LineFigures[],
  joined: readonly Joined[],
  joiner: Joiner,
  asOf: CalendarDate | null,
): RegisterView {
  const year = timeOf(followUp);
  const agreementOf = (row: Reference, day: CalendarDate | null = null): Joined =>
    joiner.join(row, day ? { start: day, end: day } : year);
  const linesBy = grouped(lines, (_, index) => joined[index]!.agreement);
  // Each made when it is first asked for: one who asks for the plan alone pays for the plan alone.
  const paymentsBy = once(() =>
    grouped(byDay(register.payments, "date"), (row) => agreementOf(row, row.date).agreement),
  );
  const instalmentsBy = once(() =>
    grouped(byDay(register.instalments, "due"), (row) => agreementOf(row, row.due).agreement),
  );
  return {
    register,
    followUp,
    lines: lines.map((figures, index) => ({ figures, ...joined[index]! })),
    asOf,
    joiner,
    linesOf: (agreement) => linesBy.get(agreement) ?? [],
    agreementOf,
    paymentsOf: (agreement) => paymentsBy().get(agreement) ?? [],
    instalmentsOf: (agreement) => instalmentsBy().get(agreement) ?? [],
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => (made ??= { it: make() }).it;
}

/** Earliest first; rows without a day last, in their own order. */
function byDay<K extends string, T extends { readonly [key in K]: CalendarDate | null }>(
  rows: readonly T[],
  field: K,
): readonly T[] {
  const key = (row: T) => row[field] ?? "9999-99-99";
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function grouped<T>(
  rows: readonly T[],
  agreementOf: (row: T, index: number) => Agreement | null,
): ReadonlyMap<Agreement, readonly T[]> {
  const groups = new Map<Agreement, T[]>();
  rows.forEach((row, index) => {
    const agreement = agreementOf(row, index);
    if (!agreement) return;
    const group = groups.get(agreement);
    if (group) group.push(row);
    else groups.set(agreement, [row]);
  });
  return groups;
}
