import type { BookedRows } from "./booked-ledger.ts";
import { NO_DAY } from "./ledger.ts";

/** Which rows count, worked out beforehand for every account and key, so that a row costs three look-ups. */
export interface RowChoice {
  readonly partners: number;
  /** One value an account: 1 where it holds payments to partners. */
  readonly isPayment: Uint8Array;
  /** One value a key: index of the partner, or `partners` where nobody has been matched. */
  readonly partnerOfKey: Int32Array;
  /** First and last day that count, days since 1970-01-01. */
  readonly fromDay: number;
  readonly toDay: number;
}

/** Where a row that no partner has is summed: these follow the partners in every list of buckets. */
export const UNMATCHED = 0;
export const OUT_OF_PERIOD = 1;
export const UNDATED = 2;
export const OTHER_ACCOUNTS = 3;
const SPECIAL = 4;

/** Each row in exactly one bucket: a partner's, or one of the four that follow. */
export interface BookedSums {
  readonly partners: number;
  /** Öre per bucket. */
  readonly sums: Float64Array;
  readonly counts: Int32Array;
  /** The bucket of each row. */
  readonly bucket: Buckets;
  /** Σ of all rows, added in the order of the file. */
  readonly total: number;
}

/** Narrow where it can be: memory never used before costs more than what is done with it. */
type Buckets = Uint16Array | Int32Array;

export class NotConserved extends Error {
  override readonly name = "NotConserved";
}

/** Rows whose amounts together pass what a double holds to the öre: nothing is summed rather than summed wrongly. */
export class BeyondSafeRange extends Error {
  override readonly name = "BeyondSafeRange";
}

/**
 * Sums every row once. Exact: Σ|amount| within the safe range bounds every sum on the way.
 * @throws BeyondSafeRange
 * @throws NotConserved where the buckets do not come to the total of the rows: a fault of ours, never of the ledger
 */
export function sumBooked(rows: BookedRows, choice: RowChoice): BookedSums {
  const { partners } = choice;
  const sums = new Float64Array(partners + SPECIAL);
  const counts = new Int32Array(partners + SPECIAL);
  const bucket = new (partners + SPECIAL <= 2 ** 16 ? Uint16Array : Int32Array)(rows.count);
  const { total, absolute } = scatter(rows, choice, sums, counts, bucket);
  if (!(absolute <= Number.MAX_SAFE_INTEGER)) throw new BeyondSafeRange();
  assertConserved(sums, counts, total, rows.count);
  return { partners, sums, counts, bucket, total };
}

function scatter(
  { count, account, amount, day, key }: BookedRows,
  { partners, isPayment, partnerOfKey, fromDay, toDay }: RowChoice,
  sums: Float64Array,
  counts: Int32Array,
  bucket: Buckets,
): { total: number; absolute: number } {
  const outside = partners + OUT_OF_PERIOD;
  const undated = partners + UNDATED;
  const other = partners + OTHER_ACCOUNTS;
  let total = 0;
  let absolute = 0;
  for (let row = 0; row < count; row++) {
    const ore = amount[row]!;
    const on = day[row]!;
    const to =
      isPayment[account[row]!] !== 1
        ? other
        : on >= fromDay && on <= toDay
          ? partnerOfKey[key[row]!]!
          : on === NO_DAY
            ? undated
            : outside;
    bucket[row] = to;
    sums[to]! += ore;
    counts[to]!++;
    total += ore;
    absolute += Math.abs(ore);
  }
  return { total, absolute };
}

/** @throws NotConserved */
export function assertConserved(sums: Float64Array, counts: Int32Array, total: number, rows: number): void {
  let summed = 0;
  let counted = 0;
  for (let i = 0; i < sums.length; i++) {
    summed += sums[i]!;
    counted += counts[i]!;
  }
  if (summed !== total || counted !== rows)
    throw new NotConserved(`${counted} rows of ${rows}, ${summed} öre of ${total}`);
}

/**
 * Rows grouped by partner, those of one in the order of the file: partner p has the places `starts[p]` to `starts[p + 1] − 1`,
 * and after the partners come the unmatched, who are shown by counterparty. What is looked at of each row is moved along,
 * side by side: picked out of the file's own columns, row by row, it would be waited for, and so would columns of ours.
 */
export interface GroupedRows {
  readonly starts: Int32Array;
  /** Öre of the row at a place: every `AMOUNTS_A_PLACE`-th. */
  readonly amounts: Float64Array;
  /** The same memory as words: at `WORDS_A_PLACE` × place stand the amount, then what `ROW` and `DAY` say. */
  readonly words: Int32Array;
}

export const AMOUNTS_A_PLACE = 2;
export const WORDS_A_PLACE = 4;
/** The row; `~row` where it belongs to the same voucher and day as the row before it of the partner. */
export const ROW = 2;
export const DAY = 3;

/** The row at a place. */
export function rowAt({ words }: GroupedRows, place: number): number {
  const row = words[WORDS_A_PLACE * place + ROW]!;
  return row < 0 ? ~row : row;
}

export function groupByPartner(rows: BookedRows, { partners, counts, bucket }: BookedSums): GroupedRows {
  const starts = new Int32Array(partners + 2);
  for (let p = 0; p <= partners; p++) starts[p + 1] = starts[p]! + counts[p]!;
  const next = starts.slice();
  /** Voucher and day of the latest row of each. */
  const [latest, latestDay] = [new Int32Array(partners + 1).fill(-1), new Int32Array(partners + 1)];
  const amounts = new Float64Array(AMOUNTS_A_PLACE * starts[partners + 1]!);
  const words = new Int32Array(amounts.buffer);
  const { voucher: vouchers, day: days, amount } = rows;
  for (let row = 0; row < bucket.length; row++) {
    const to = bucket[row]!;
    if (to > partners) continue;
    const [voucher, day] = [vouchers[row]!, days[row]!];
    const place = next[to]!++;
    const at = WORDS_A_PLACE * place;
    amounts[AMOUNTS_A_PLACE * place] = amount[row]!;
    words[at + ROW] = voucher >= 0 && voucher === latest[to] && day === latestDay[to] ? ~row : row;
    words[at + DAY] = day;
    latest[to] = voucher;
    latestDay[to] = day;
  }
  return { starts, amounts, words };
}
