import type { Decimal } from "../domain/money.ts";
import type { ReadProblem, TableCell, TableColumn } from "../domain/table.ts";
import { decimalsOf, scaled, scaleOf, unscaled } from "./decimals.ts";
import { isRate, suggestedIdentities } from "./identities.ts";
import type { Identity } from "./puzzle.ts";

/** Rows an identity must be seen in, and the share of them it must hold in, before another row is said to break it. */
const LEAST_ROWS = 4;
const LEAST_SHARE = 0.75;
/** Columns beyond which identities are not searched for: each triple is tried. */
const MOST_COLUMNS = 10;

/**
 * Rows that break an identity the other rows keep (*avvikelse = budget − utfall*). One step of difference is rounding and said as such.
 * Identities are found in the data; the header's words make a sign of either kind acceptable.
 */
export function identityProblems(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  numeric: readonly boolean[],
): ReadProblem[] {
  const at = columns.flatMap((column, c) => (numeric[c] && !isRate(column.header) ? [c] : []));
  if (at.length < 3 || at.length > MOST_COLUMNS || rows.length < LEAST_ROWS) return [];
  // Each column by its own smallest step: a share with decimals beside whole thousands makes no difference of theirs larger.
  const scales = at.map((c) => scaleOf(rows.flatMap((row) => row[c]?.value ?? [])));
  const { named, possible } = suggestedIdentities(
    at.map((c) => columns[c]?.header ?? ""),
    at.length,
  );
  const byScale = new Map<number, (number | null)[][]>();
  const problems: ReadProblem[] = [];
  const explained = new Set<number>();
  for (const identity of [...named, ...possible]) {
    if (explained.has(identity.c)) continue;
    const scale = Math.max(...[identity.a, identity.b, identity.c].map((i) => scales[i] ?? 0));
    const figures = byScale.get(scale) ?? rows.map((row) => at.map((c) => valueOf(row[c]?.value ?? null, scale)));
    byScale.set(scale, figures);
    if (!isKept(identity, figures)) continue;
    explained.add(identity.c);
    figures.forEach((row, r) => {
      const difference = differenceOf(identity, row);
      if (difference === null || difference === 0) return;
      const cell = rows[r]?.[at[identity.c] ?? 0];
      const name = (i: number): string => columns[at[i] ?? 0]?.header ?? "";
      if (!cell) return;
      problems.push({
        place: cell.place,
        text: cell.text,
        reason: Math.abs(difference) <= 1 ? "row-identity-rounding" : "row-identity-mismatch",
        details: {
          column: name(identity.c),
          formula: `${name(identity.a)} ${identity.plus ? "+" : "−"} ${name(identity.b)}`,
          difference: unscaled(BigInt(difference), scale),
          row: rows[r]?.[0]?.text ?? "",
        },
      });
    });
  }
  return problems;
}

const valueOf = (value: Decimal | null, scale: number): number | null => {
  const n = value === null || decimalsOf(value) > scale ? null : Number(scaled(value, scale));
  return n !== null && Number.isSafeInteger(n) ? n : null;
};

/** Printed − computed; null where a figure is missing. With a sign of either kind, the smaller difference. */
function differenceOf(identity: Identity, row: readonly (number | null)[]): number | null {
  const a = row[identity.a];
  const b = row[identity.b];
  const c = row[identity.c];
  if (a == null || b == null || c == null) return null;
  const result = identity.plus ? a + b : a - b;
  const other = c + result;
  return identity.eitherSign && Math.abs(other) < Math.abs(c - result) ? other : c - result;
}

/** Most rows keep it, and enough of them say something: a row of zeros keeps everything. */
function isKept(identity: Identity, figures: readonly (readonly (number | null)[])[]): boolean {
  const telling = figures.filter((row) => row[identity.a] && row[identity.b] && row[identity.c] != null);
  const differences = telling.map((row) => Math.abs(differenceOf(identity, row) ?? Infinity));
  const exact = differences.filter((d) => d === 0).length;
  const near = differences.filter((d) => d <= 1).length;
  return telling.length >= LEAST_ROWS && exact * 2 >= telling.length && near >= telling.length * LEAST_SHARE;
}
