import type { Language } from "../domain/finding.ts";
import { HUNDREDTHS, type Unit } from "../domain/units.ts";
import { type Ore, NIL, sum } from "../domain/money.ts";
import type { ReadTable, TableCell, TableColumn } from "../domain/table.ts";
import { readBeside } from "../domain/read-beside.ts";
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
  const byPlace = new Map(followUp.lines.map(({ place }, index) => [place.address, amounts[index]!]));
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
      const line = row.cells.find(({ place }) => byPlace.has(place.address));
      const amount = line ? byPlace.get(line.place.address)! : null;
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
    // What was printed of the old year is not true of the new one.
    footnotes: [],
  };
}

/** Who the partner is, and the agreed amount; remarks are of their year. */
const staysOn = (column: TableColumn, index: number, { rows }: ReadTable): boolean =>
  column.kind === "partner" ||
  column.kind === "orgNumber" ||
  column.kind === "agreed" ||
  (column.kind === "other" &&
    readBeside(column) !== "comment" &&
    rows.every(({ cells }) => cells[index]?.state !== "number"));

/** How many lines have an amount for the year. */
export const amountsKnown = (review: WholeReview, year: number): number =>
  amountsOf(review, year).filter((amount) => amount !== null).length;

/**
 * What *Årsbelopp* gives each line for a year: amount, indexation and additional decisions. Null where it gives nothing, or
 * several: which of them holds is not guessed, nor whose a row is that joins no agreement.
 */
function amountsOf({ view }: WholeReview, year: number): readonly (Ore | null)[] {
  const rows = view.register.yearAmounts
    .filter((row) => row.year === year)
    .map((row) => ({ ...row, agreement: view.agreementOf(row).agreement }));
  return view.lines.map(({ agreement }) => {
    const [row, ...more] = agreement ? rows.filter((each) => each.agreement === agreement) : [];
    if (!row || more.length > 0 || row.amount === null) return null;
    return sum([row.amount, row.indexation ?? NIL, row.additional ?? NIL]);
  });
}

function figure(amount: Ore, unit: Unit): TableCell {
  const value = String(amount / HUNDREDTHS[unit]);
  return { ...BLANK, state: "number", text: value, value: value as never };
}
