import * as v from "valibot";
import type { Section } from "./section.ts";
import { Amount, Day, Severity, Who, text } from "./shapes.ts";

const MOST = 100;
const MOST_PARTNERS = 20_000;
const MOST_COLUMNS = 60;

/** What an amount is of, and of when. */
const Column = v.object({
  of: v.picklist(["cost", "paid"]),
  from: v.nullable(v.pipe(v.number(), v.integer())),
  end: Day,
});

/** One partner's row. Amounts in öre, null where there was no figure. */
const Line = v.object({
  who: Who,
  agreed: v.nullable(Amount),
  paid: v.nullable(Amount),
  cost: v.nullable(Amount),
  /** One a column. */
  amounts: v.pipe(v.array(v.nullable(Amount)), v.maxLength(MOST_COLUMNS), v.readonly()),
});

/** Written short, since a table of a thousand partners has some thousands of them. */
const Found = v.object({
  /** Index among the lines, then the others; -1 is the table. */
  of: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  check: text(60),
  severity: Severity,
  difference: v.nullable(Amount),
  /** Of what it said: another print is another finding of the same kind. */
  print: text(16),
});

/** The figures and findings of one review, kept when somebody asked for it. */
const Snapshot = v.object({
  on: Day,
  /** Kept when the period was closed by *Nästa kvartal*: what changes afterwards is told of. */
  isClosing: v.boolean(),
  title: text(200),
  year: v.nullable(v.pipe(v.number(), v.integer())),
  asOf: v.nullable(Day),
  paidDate: v.nullable(Day),
  costDate: v.nullable(Day),
  columns: v.pipe(v.array(Column), v.maxLength(MOST_COLUMNS), v.readonly()),
  lines: v.pipe(v.array(Line), v.maxLength(MOST_PARTNERS), v.readonly()),
  /** Partners that findings are about and the table has no row of. */
  others: v.pipe(v.array(Who), v.maxLength(MOST_PARTNERS), v.readonly()),
  findings: v.pipe(v.array(Found), v.readonly()),
});
export type Snapshot = v.InferOutput<typeof Snapshot>;
export type KeptFinding = Snapshot["findings"][number];

/** The latest first. */
export const snapshots: Section<readonly Snapshot[]> = {
  name: "snapshots",
  schema: v.pipe(v.array(Snapshot), v.maxLength(MOST)),
  empty: [],
};

/** One more; in the place of one kept the same day of the same figures' time, so that pressing twice keeps one. */
export const withSnapshot =
  (added: Snapshot) =>
  (before: readonly Snapshot[]): readonly Snapshot[] => [added, ...withoutSnapshot(added)(before)];

export const withoutSnapshot =
  (gone: Snapshot) =>
  (before: readonly Snapshot[]): readonly Snapshot[] =>
    before.filter((each) => !isSameTime(each, gone));

const isSameTime = (a: Snapshot, b: Snapshot): boolean =>
  a.on === b.on &&
  a.title === b.title &&
  a.paidDate === b.paidDate &&
  a.costDate === b.costDate &&
  a.isClosing === b.isClosing;
