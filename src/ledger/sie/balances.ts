import { type LedgerRows, type LedgerVouchers, NO_DAY } from "../ledger.ts";
import type { Balance, FiscalYear } from "./header-records.ts";
import type { ProblemList } from "./problems.ts";

const SAFE = Number.MAX_SAFE_INTEGER;

/** Σ per account of the rows whose voucher falls in the file's own year, öre; all rows where the file gives no year. */
export function movementsOf(
  { count, account, amount }: LedgerRows,
  { count: voucherCount, day: days, firstRow }: LedgerVouchers,
  accounts: number,
  years: readonly FiscalYear[],
): Float64Array {
  const year = years.find(({ index }) => index === 0);
  const { start, end } = year ?? { start: -Infinity, end: Infinity };
  const sums = new Float64Array(accounts);
  for (let voucher = 0; voucher < voucherCount; voucher++) {
    const day = days[voucher]!;
    if (day !== NO_DAY && (day < start || day > end)) continue;
    const after = voucher + 1 < voucherCount ? firstRow[voucher + 1]! : count;
    for (let row = firstRow[voucher]!; row < after; row++) {
      const on = account[row]!;
      const sum = sums[on]! + amount[row]!;
      // Beyond the safe range a sum loses öre in silence: it becomes NaN instead.
      sums[on] = sum > SAFE || sum < -SAFE ? NaN : sum;
    }
  }
  return sums;
}

/**
 * Opening balance + movement = closing balance, and movement = result, for the file's own year.
 * Programs leave out balances of zero, so a missing one counts as zero where the file has others of its kind.
 */
export function checkBalances(
  balances: readonly Balance[],
  movements: Float64Array,
  accountIds: readonly string[],
  voucherCount: number,
  problems: ProblemList,
): void {
  if (voucherCount === 0) return;
  movements.forEach((movement, account) => {
    if (Number.isNaN(movement)) problems.add(null, "sum-too-large", { account: accountIds[account] ?? "" });
  });
  const own = balances.filter(({ year }) => year === 0);
  const byAccount = (kind: Balance["kind"]) =>
    new Map(own.filter((balance) => balance.kind === kind).map((balance) => [balance.account, balance]));
  const opening = byAccount("IB");
  const closing = byAccount("UB");
  for (const account of closing.size === 0 ? [] : new Set([...opening.keys(), ...closing.keys()])) {
    const ib = opening.get(account);
    const ub = closing.get(account);
    const expected = (ib?.ore ?? 0) + movements[account]!;
    const difference = (ub?.ore ?? 0) - expected;
    if (difference === 0 || Number.isNaN(difference)) continue;
    const line = ub?.line ?? ib?.line ?? null;
    problems.add(line, "balance-differs", { account: accountIds[account] ?? "", ore: difference });
  }
  for (const { account, ore, line } of byAccount("RES").values()) {
    const difference = ore - movements[account]!;
    if (difference === 0 || Number.isNaN(difference)) continue;
    problems.add(line, "result-differs", { account: accountIds[account] ?? "", ore: difference });
  }
}
