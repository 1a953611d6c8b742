import type { Place, ReadTable, TableColumn } from "../domain/table.ts";
import type { Unit } from "../domain/units.ts";
import { columnLetters, parseAddress, parseRange } from "../reading/address.ts";
import type { NewFormula } from "../workbook/port.ts";
import type { Review } from "./review.ts";

/** A formula that can be filled in from the table, without the words that stand over it. */
export type FormulaOffer = Omit<NewFormula, "header"> & { readonly id: string; readonly hasOwnHeaders: boolean };

/** Cells that the tables of FLAGS and RECONCILE may come to take, counted generously: they must be empty. */
const FLAGS_COLUMNS = 6;
const RECONCILE_COLUMNS = 13;
const ROWS_TO_SPARE = 25;

const UNIT_WORDS: Readonly<Record<Unit, string>> = { one: "kr", thousand: "tkr", million: "mnkr" };

/**
 * The formulas whose arguments the reviewed table gives, with its own cells put in, each as one formula that spills over the
 * partners. What the table does not give is not guessed: such a formula is not offered.
 */
export function formulaOffers({ table, followUp, costDate }: Review): readonly FormulaOffer[] {
  const { sheet, address } = table.place;
  const body = bodyOf(table);
  if (sheet === undefined || address === undefined || !body) return [];
  const column = (kind: TableColumn["kind"]): string | null => {
    const at = table.columns.flatMap((each, index) => (each.kind === kind ? [index] : []));
    return at.length === 1 ? rangeOf(table, at[0]!, at[0]!) : null;
  };
  const [agreed, paid, costs, orgNumber] = [column("agreed"), column("paid"), costsOf(table), column("orgNumber")];
  const year = followUp.year;
  const days = year !== null && costDate !== null ? [`"${year}-01-01"`, `"${year}-12-31"`, `"${costDate}"`] : null;
  const unit = `"${UNIT_WORDS[followUp.unit]}"`;

  const perRow = (id: string, args: readonly (string | readonly string[] | null)[]): FormulaOffer[] => {
    if (args.includes(null)) return [];
    const formula = `=PARTNER.${id}(${args.flat().join(",")})`;
    return [{ id, sheet, table: body.address, formula, rows: body.rows + 1, columns: 1, hasOwnHeaders: false }];
  };
  const ofTable = (id: string, columns: number): FormulaOffer => ({
    id,
    sheet,
    table: address,
    formula: `=PARTNER.${id}(${address})`,
    rows: body.rows + ROWS_TO_SPARE,
    columns,
    hasOwnHeaders: true,
  });
  return [
    ofTable("FLAGS", FLAGS_COLUMNS),
    ofTable("RECONCILE", RECONCILE_COLUMNS),
    ...perRow("STATUS", [agreed, paid, costs, days, unit]),
    ...perRow("VARIANCE", [agreed, costs, days]),
    ...perRow("EXPECTED", [agreed, days]),
    ...perRow("CASHHELD", [paid, costs]),
    ...perRow("REMAINING", [agreed, paid]),
    ...perRow("UNSPENT", [agreed, costs]),
    ...perRow("UTILISATION", [agreed, costs]),
    ...perRow("FORECAST", [agreed, costs, days]),
    ...perRow("CLAWBACK", [agreed, paid, costs]),
    ...perRow("ORGNUMBER", [orgNumber]),
  ];
}

/** Where the partners stand, with the row above them, and how many rows they are. */
function bodyOf(table: ReadTable): { readonly address: string; readonly rows: number } | null {
  const [first, last] = [addressIn(table, 0), addressIn(table, table.rows.length - 1)];
  if (first === undefined || last === undefined || table.place.address === undefined) return null;
  const [top, bottom] = [parseAddress(first).row, parseAddress(last).row];
  const { left, right } = parseRange(table.place.address);
  if (top === 0) return null;
  return { address: `${columnLetters(left)}${top}:${columnLetters(right)}${bottom + 1}`, rows: bottom - top + 1 };
}

/** Columns of cost side by side, each for a period of its own; null where they are not. */
function costsOf(table: ReadTable): string | null {
  const at = table.columns.flatMap(({ kind }, index) => (kind === "cost" ? [index] : []));
  const [first, last] = [at[0], at.at(-1)];
  if (first === undefined || last === undefined || last - first + 1 !== at.length) return null;
  if (at.length > 1 && at.some((index) => table.columns[index]!.cumulative)) return null;
  return rangeOf(table, first, last);
}

function rangeOf(table: ReadTable, from: number, to: number): string | null {
  const [first, last] = [placeOf(table, 0, from), placeOf(table, table.rows.length - 1, to)];
  return first === undefined || last === undefined ? null : `${first}:${last}`;
}

const placeOf = (table: ReadTable, row: number, column: number): Place["address"] =>
  table.rows[row]?.cells[column]?.place.address;
const addressIn = (table: ReadTable, row: number): Place["address"] => placeOf(table, row, 0);
