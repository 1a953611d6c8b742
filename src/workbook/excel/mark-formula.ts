import type { CellValue } from "../../domain/cell-grid.ts";
import type { Mark } from "../port.ts";

/** What every rule of ours starts with: `N` of a text is 0, so this says whose the rule is and is always true. */
const OURS = '=AND(N("partneravstamning:1")=0,';

/**
 * Whether a rule's formula is one of ours, of this version or another. A rule without a formula is one too: a person cannot
 * make it, it is what is left where Excel stopped between adding a rule of ours and giving it its formula.
 */
export const isOurs = (formula: string): boolean => formula === "" || /^=?AND\(N\("partneravstamning:/.test(formula);

/** Excel refuses longer formulas in a conditional format. */
const LONGEST = 255;
/** Texts are compared by their beginning where the whole would not fit. */
const TEXT_LENGTHS = [200, 80, 50, 25, 10];

/**
 * The formula of a mark, in Excel's US notation: true while the partner stands on the row and the cell holds what was
 * reviewed, so that the mark goes out when the row is sorted away or the figure is changed.
 */
export function markFormula({ address, value, partner }: Mark): string {
  const partnerCell = partner.address.replace(/^\$?([A-Z]+)/, "$$$1");
  for (const length of TEXT_LENGTHS) {
    const clauses = [...holds(partnerCell, partner.name, length)];
    if (partner.address !== address) clauses.push(...holds(address, value, length));
    const formula = `${OURS}${clauses.join(",")})`;
    if (formula.length <= LONGEST) return formula;
  }
  // Not reached: two comparisons of ten characters, quotes doubled, take less than half of what is allowed.
  throw new RangeError(`the mark on ${address} cannot be written in ${LONGEST} characters`);
}

/** That a cell holds a value. Excel finds a blank cell equal to 0 and to FALSE, so those two ask for something in it. */
function holds(cell: string, value: CellValue, length: number): string[] {
  if (value === null) return [`${cell}=""`];
  if (typeof value === "boolean") return [`${cell}=${value ? "TRUE" : "FALSE"}`, `${cell}<>""`];
  if (typeof value === "string") return [textHolds(cell, value, length)];
  return value === 0 ? [`${cell}=0`, `${cell}<>""`] : [numberHolds(cell, value)];
}

function textHolds(cell: string, text: string, length: number): string {
  const quoted = (part: string): string => `"${part.replaceAll('"', '""')}"`;
  if (text.length <= length) return `${cell}=${quoted(text)}`;
  return `LEFT(${cell},${length})=${quoted(text.slice(0, length))}`;
}

/** Excel keeps 15 digits of a number written in a formula; a computed value with more is compared rounded. */
function numberHolds(cell: string, value: number): string {
  const rounded = Number(value.toPrecision(15));
  if (rounded === value) return `${cell}=${value}`;
  const decimals = Math.max(0, 12 - Math.floor(Math.log10(Math.abs(value))));
  return `ROUND(${cell},${decimals})=${Number(value.toFixed(Math.min(decimals, 100)))}`;
}
