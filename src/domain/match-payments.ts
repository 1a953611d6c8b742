import { type CalendarDate, dayNumber } from "./calendar.ts";
import type { Ore } from "./money.ts";
import type { Payment, PlannedInstalment } from "./register.ts";

/** A planned instalment and the payments that are taken to be of it; none where it has not been paid. */
export interface InstalmentPaid {
  readonly instalment: PlannedInstalment;
  readonly payments: readonly Payment[];
}

/** A payment of another amount than planned is taken for an instalment only so near its due day. */
const NEAR_DAYS = 45;
/** One of exactly its amount may come so long before it. */
const EARLY_DAYS = 60;

interface Dated<T> {
  readonly row: T;
  /** Days since a fixed day. */
  readonly day: number;
  readonly amount: Ore;
}

/**
 * Which payments are of which instalment, by this project's own rule: first those of exactly the planned amount, the
 * nearest in time first, however late but not long before it is due: half-yearly instalments are alike, and the one paid in
 * January is not the one of June, also where the plan lists June alone. Then what is left goes to the nearest instalment still unpaid, so that one paid in parts is seen
 * whole. Money paid back is of no instalment, and a row without a day or an amount can be matched with nothing.
 */
export function matchPayments(
  instalments: readonly PlannedInstalment[],
  payments: readonly Payment[],
): readonly InstalmentPaid[] {
  const planned = instalments.flatMap((row) => dated(row, row.due, row.amount));
  const made = payments.flatMap((row) => dated(row, row.date, row.amount)).filter(({ amount }) => amount > 0);
  const exact = pair(planned, made, (a, b) => a.amount === b.amount && b.day >= a.day - EARLY_DAYS, true);
  const taken = new Set([...exact.values()].flat());
  const near = pair(
    planned.filter(({ row }) => !exact.has(row)),
    made.filter(({ row }) => !taken.has(row)),
    (a, b) => distance(a, b) <= NEAR_DAYS,
    false,
  );
  return instalments.map((instalment) => ({
    instalment,
    payments: exact.get(instalment) ?? near.get(instalment) ?? [],
  }));
}

const dated = <T>(row: T, date: CalendarDate | null, amount: Ore | null): readonly Dated<T>[] =>
  date && amount !== null ? [{ row, day: dayNumber(date), amount }] : [];

const distance = (a: Dated<unknown>, b: Dated<unknown>): number => Math.abs(a.day - b.day);

/** Each payment to the nearest instalment it fits; `once` allows an instalment one payment. */
function pair(
  planned: readonly Dated<PlannedInstalment>[],
  made: readonly Dated<Payment>[],
  fits: (planned: Dated<PlannedInstalment>, made: Dated<Payment>) => boolean,
  once: boolean,
): ReadonlyMap<PlannedInstalment, readonly Payment[]> {
  const found = new Map<PlannedInstalment, Payment[]>();
  const used = new Set<Payment>();
  const isFree = (a: PlannedInstalment, b: Payment) => !used.has(b) && !(once && found.has(a));
  const take = (a: PlannedInstalment, b: Payment): void => {
    if (!isFree(a, b)) return;
    used.add(b);
    const already = found.get(a);
    if (already) already.push(b);
    else found.set(a, [b]);
  };
  // Paid on the very day is nearest of all; most plans are kept so, and leave few pairs to weigh.
  for (const a of planned) for (const b of made) if (a.day === b.day && fits(a, b)) take(a.row, b.row);
  const pairs: { readonly a: PlannedInstalment; readonly b: Payment; readonly days: number }[] = [];
  for (const a of planned)
    for (const b of made)
      if (isFree(a.row, b.row) && fits(a, b)) pairs.push({ a: a.row, b: b.row, days: distance(a, b) });
  pairs.sort((x, y) => x.days - y.days);
  for (const { a, b } of pairs) take(a, b);
  return found;
}
