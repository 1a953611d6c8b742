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
  const headers = at.map((c) => columns[c]?.header ?? "");
  const name = (i: number): string => headers[i] ?? "";
  const { named, possible } = suggestedIdentities(headers, at.length);
  const relations = [
    ...named.map((identity): Relation => ({ ...relationOf(identity), named: true })),
    ...totalsOfRows(headers),
    ...possible.map(relationOf),
  ];
  const byScale = new Map<number, (number | null)[][]>();
  const problems: ReadProblem[] = [];
  const explained = new Set<number>();
  for (const relation of relations) {
    if (explained.has(relation.c)) continue;
    const scale = Math.max(...[...relation.terms, relation.c].map((i) => scales[i] ?? 0));
    const figures = byScale.get(scale) ?? rows.map((row) => at.map((c) => valueOf(row[c]?.value ?? null, scale)));
    byScale.set(scale, figures);
    if (!isKept(relation, figures)) continue;
    explained.add(relation.c);
    figures.forEach((row, r) => {
      const difference = differenceOf(relation, row);
      if (difference === null || difference === 0) return;
      const cell = rows[r]?.[at[relation.c] ?? 0];
      if (!cell) return;
      problems.push({
        place: cell.place,
        text: cell.text,
        reason: Math.abs(difference) <= 1 ? "row-identity-rounding" : "row-identity-mismatch",
        details: {
          column: name(relation.c),
          formula: relation.terms.map(name).join(relation.plus ? " + " : " − "),
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

/** A column that is the sum of others, or the first of them less the second. */
interface Relation {
  readonly c: number;
  readonly terms: readonly number[];
  readonly plus: boolean;
  readonly eitherSign?: boolean;
  /** The header's words promise it. */
  readonly named?: true;
}

const relationOf = ({ a, b, ...identity }: Identity): Relation => ({ ...identity, terms: [a, b] });

/** *Totalt* after other columns: the sum of as many of those right before it as keep it. */
const totalsOfRows = (headers: readonly string[]): Relation[] =>
  headers.flatMap((header, c) =>
    /^(?:summa|sum|totalt?|helår|i alt)(?!\p{L})/iu.test(header)
      ? headers
          .map((_, from) => [...headers.keys()].slice(from, c))
          .filter((terms) => terms.length > 1)
          .map((terms): Relation => ({ c, terms, plus: true, named: true }))
      : [],
  );

/** Printed − computed; null where a figure is missing. With a sign of either kind, the smaller difference. */
function differenceOf({ c, terms, plus, eitherSign }: Relation, row: readonly (number | null)[]): number | null {
  const printed = row[c];
  let result = 0;
  for (const [i, term] of terms.entries()) {
    const value = row[term];
    if (value == null) return null;
    result += plus || i === 0 ? value : -value;
  }
  if (printed == null) return null;
  return eitherSign && Math.abs(printed + result) < Math.abs(printed - result) ? printed + result : printed - result;
}

/** Most rows keep it, three where the header promises it, and enough of them say something: a row of zeros keeps everything. */
function isKept(relation: Relation, figures: readonly (readonly (number | null)[])[]): boolean {
  const telling = figures.filter((row) => relation.terms.every((term) => row[term]) && row[relation.c] != null);
  const differences = telling.map((row) => Math.abs(differenceOf(relation, row) ?? Infinity));
  const exact = differences.filter((d) => d === 0).length;
  const near = differences.filter((d) => d <= 1).length;
  if (relation.named && exact > 2 && exact * 2 > telling.length) return true;
  return telling.length >= LEAST_ROWS && exact * 2 >= telling.length && near >= telling.length * LEAST_SHARE;
}
