import type { Language } from "../domain/finding.ts";
import { HUNDREDTHS, type Unit } from "../domain/units.ts";
import { type Ore, NIL, sum } from "../domain/money.ts";
import type { ReadTable, TableCell, TableColumn } from "../domain/table.ts";
import { COMMENT } from "../domain/understand.ts";
import { describeColumn } from "../reading/headers.ts";
import type { NextPeriod } from "./next-period.ts";
import type { WholeReview } from "./review.ts";

const BLANK: TableCell = { state: "blank", text: "", value: null, place: {}, storedAsText: false };

/**
 * The follow-up of the year after, for a sheet of its own: the same partners, nothing paid or reported. Agreed amounts are
 * those that *Årsbelopp* gives for that year; what it does not give is left blank, for amounts are decided and never carried over.
 */
export function yearAfter(review: WholeReview, next: NextPeriod, language: Language): ReadTable {
  const { table, followUp } = review;
  const year = next.newYear!;
  const amounts = amountsOf(review, year);
  const kept = table.columns.flatMap((column, index) => (staysOn(column, index, table) ? [index] : []));
  const added = [next.paid, next.cost].filter((each) => each !== null);
  return {
    ...table,
    title: language === "sv" ? `Uppföljning ${year}` : `Follow-up ${year}`,
    year,
    columns: [
      ...kept.map((index) => table.columns[index]!),
      ...added.map(({ header, like }) => ({ ...describeColumn(header, year), unit: table.columns[like]!.unit })),
    ],
    rows: table.rows.map((row) => {
      const at = followUp.lines.findIndex(({ place }) =>
        row.cells.some((cell) => cell.place.address === place.address),
      );
      const amount = at < 0 ? null : amounts(at);
      return {
        ...row,
        cells: [
          ...kept.map((index) => {
            const column = table.columns[index]!;
            if (column.kind !== "agreed") return row.cells[index] ?? BLANK;
            return amount === null ? BLANK : figure(amount, column.unit ?? table.unit ?? "one");
          }),
          ...added.map(() => BLANK),
        ],
      };
    }),
    totals: [],
  };
}

/** Who the partner is, and the agreed amount; remarks are of their year. */
const staysOn = ({ kind, header }: TableColumn, index: number, { rows }: ReadTable): boolean =>
  kind === "partner" ||
  kind === "orgNumber" ||
  kind === "agreed" ||
  (kind === "other" && !COMMENT.test(header) && rows.every(({ cells }) => cells[index]?.state !== "number"));

/** How many lines have an amount for the year. */
export const amountsKnown = (review: WholeReview, year: number): number =>
  review.lines.filter((_, index) => amountsOf(review, year)(index) !== null).length;

/** What *Årsbelopp* gives a line for a year: amount, indexation and additional decisions; null where it gives nothing. */
function amountsOf({ view }: WholeReview, year: number): (line: number) => Ore | null {
  const rows = view.register.yearAmounts.filter((row) => row.year === year && row.amount !== null);
  const byAgreement = new Map(
    rows.map((row) => [
      view.agreementOf(row).agreement,
      sum([row.amount!, row.indexation ?? NIL, row.additional ?? NIL]),
    ]),
  );
  return (line) => byAgreement.get(view.lines[line]?.agreement ?? null) ?? null;
}

function figure(amount: Ore, unit: Unit): TableCell {
  const value = String(amount / HUNDREDTHS[unit]);
  return { ...BLANK, state: "number", text: value, value: value as never };
}
