import type { CalendarDate } from "../domain/calendar.ts";
import { yearOf } from "../domain/calendar.ts";
import type { CellGrid, CellValue } from "../domain/cell-grid.ts";
import { type Assessment, assess } from "../domain/assess.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import { isFollowUp, understand } from "../domain/understand.ts";
import { rulesOf } from "../domain/rules.ts";
import { DEFAULT_PRESET, PRESETS, type PresetId } from "../checks/presets/presets.ts";
import { rules } from "../checks/rules.ts";
import { readGrid } from "../reading/read-grid.ts";
import type { ArgumentCell, ArgumentRows } from "./arguments.ts";
import { CellError, wrong } from "./cell-error.ts";

/** A table given to a formula, computed and checked. */
export interface Reconciled {
  readonly followUp: FollowUp;
  readonly assessment: Assessment;
  /** Nothing says what unit the amounts are in: they are taken for kronor. */
  readonly isUnitKnown: boolean;
}

/**
 * Reads the follow-up table in the cells and checks it by the rules of a preset. `asOf` gives the year where the table names
 * none. An error value in a cell is a figure that cannot be read, of its own row.
 */
export function reconciled(
  cells: ArgumentRows,
  asOf: CalendarDate | null,
  preset: PresetId = DEFAULT_PRESET,
): Reconciled | CellError {
  if (cells.length > MOST_ROWS) return TOO_LONG;
  const { tables } = readGrid(gridOf(cells));
  const table = tables.find(isFollowUp);
  if (!table) return NO_TABLE;
  const found = understand(table);
  const lacksYear = found.followUp.year === null && asOf !== null;
  const { followUp, problems } = lacksYear ? understand(table, { year: yearOf(asOf) }) : found;
  return {
    followUp,
    assessment: assess(followUp, rules, {
      rules: rulesOf(PRESETS[preset]),
      ...(asOf !== null && { asOf }),
    }),
    isUnitKnown: !problems.some(({ reason }) => reason === "unitNotGiven"),
  };
}

/** Far more than any follow-up; beyond it a formula would hold Excel up for seconds. */
const MOST_ROWS = 5_000;
const TOO_LONG = wrong(
  "Tabellen har fler än 5 000 rader. Ta med bara uppföljningens rader.",
  "The table has more than 5,000 rows. Include only those of the follow-up.",
);
const NO_TABLE = wrong(
  "Området har ingen rubrikrad. Ta med den: förening, belopp, utbetalt, kostnader.",
  "The range has no row of headers. Include it: partner, agreed amount, paid, costs.",
);

/**
 * Blank and 0 made one, since some Excels send a blank cell as 0: in a row with a figure both are 0 in every column where
 * anybody has a figure, and nothing elsewhere. A column nobody has filled in stays empty, and so does a note under the table.
 */
function gridOf(cells: ArgumentRows): CellGrid {
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const body = cells.slice(1);
  const hasFigure = Array.from({ length: columns }, (_, column) => body.some((row) => isFigure(row[column])));
  const values = cells.map((row, index) => {
    const isCounted = index > 0 && row.some(isFigure);
    return Array.from({ length: columns }, (_, column): CellValue => {
      const cell = row[column] ?? null;
      if (cell === null || cell === 0) return isCounted && hasFigure[column] ? 0 : null;
      return cell instanceof CellError ? cell.code : cell;
    });
  });
  return { name: "", origin: "A1", values };
}

const isFigure = (cell: ArgumentCell | undefined): boolean => typeof cell === "number" && cell !== 0;
