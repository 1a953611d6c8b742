import type { CellValue } from "../../domain/cell-grid.ts";
import { SEVERITIES } from "../../domain/finding.ts";
import { type Mark, type Workbook, WorkbookError } from "../port.ts";
import { addFormula } from "./add-formula.ts";
import { addTable } from "./add-table.ts";
import { copyValues } from "./copy-values.ts";
import { forget, ownSheets } from "./forget.ts";
import { keep, readKept } from "./kept.ts";
import { addColumns } from "./new-columns.ts";
import { printOf } from "./new-table.ts";
import { type MarkedSheet, findMarks } from "./own-marks.ts";
import { readActiveSheet } from "./read-sheet.ts";
import { type Trip, run } from "./run.ts";
import { type Change, write } from "./write.ts";
import { writeSheets } from "./write-sheets.ts";

/** ExcelApi versions beyond what the manifest asks for, where the host has them. */
type Supports = (version: string) => boolean;

const hostSupports: Supports = (version) => Office.context.requirements.isSetSupported("ExcelApi", version);

/**
 * The open workbook, through Office.js up to ExcelApi 1.12. Nothing is kept between calls, for others may edit the workbook
 * too, but which table was being added when no answer came: a second try must not give a second sheet.
 */
export function excelWorkbook(supports: Supports = hostSupports): Workbook {
  let unanswered: string | null = null;
  return {
    read: (isWanted) => run((trip) => readActiveSheet(trip, supports("1.13"), isWanted)),

    mark: (marks) =>
      twice(async (trip) => {
        const sheets = await findMarks(trip);
        const added = worstPerCell(marks).map((mark): Change => ({
          kind: "addMark",
          sheet: sheetFor(mark, sheets),
          mark,
        }));
        // A mark on a sheet protected since then stays: it goes out by itself when its cell changes.
        await write(trip, [...added, ...removals(sheets)]);
      }),

    clearMarks: () =>
      twice(async (trip) => {
        const sheets = await findMarks(trip);
        await write(trip, removals(sheets));
        const left = sheets.find(({ isProtected, marks }) => isProtected && marks.length > 0);
        if (left) throw new WorkbookError("protected", left.name);
      }),

    show: (place, reviewed) =>
      run(async (trip) => {
        const sheets = trip.context.workbook.worksheets;
        const sheet = place.sheet === undefined ? sheets.getActiveWorksheet() : sheets.getItemOrNullObject(place.sheet);
        sheet.load("name");
        await trip.sync();
        if (sheet.isNullObject) throw new WorkbookError("sheetGone", place.sheet ?? null);
        sheet.activate();
        if (place.address === undefined) {
          await trip.sync();
          return "shown";
        }
        const range = sheet.getRange(place.address);
        range.load("values");
        range.select();
        await trip.sync();
        return reviewed === undefined || valueIn(range) === reviewed ? "shown" : "changed";
      }),

    addTable: async (table) => {
      const before = unanswered;
      unanswered = printOf(table);
      const place = await run((trip) => addTable(trip, table, before), { mergeUndoGroup: supports("1.20") });
      unanswered = null;
      return place;
    },

    writeSheets: (sheets, mode) => run((trip) => writeSheets(trip, sheets, mode), { mergeUndoGroup: supports("1.20") }),

    copyValues: (ending) => run((trip) => copyValues(trip, ending), { mergeUndoGroup: supports("1.20") }),
    recalculate: () =>
      run(async (trip) => {
        trip.context.workbook.application.calculate(Excel.CalculationType.full);
        await trip.sync();
      }),
    addFormula: (formula) => run((trip) => addFormula(trip, formula)),

    addColumns: (columns) => run((trip) => addColumns(trip, columns), { mergeUndoGroup: supports("1.20") }),
    ownSheets: () => run(ownSheets),
    forget: () => run(forget),

    readKept: () => run(readKept),
    keep: (xml) => run((trip) => keep(trip, xml)),
  };
}

/**
 * Runs an action that looks before it writes. Where somebody else has taken away what it saw (a rule, a sheet) before it
 * wrote, it looks and writes once more; what is gone for good is then said by its name.
 */
async function twice(action: (trip: Trip) => Promise<void>): Promise<void> {
  try {
    await run(action);
  } catch (error) {
    const isGone = error instanceof WorkbookError && error.fault === "sheetGone" && error.where === null;
    if (!isGone) throw error;
    await run(action);
  }
}

function sheetFor(mark: Mark, sheets: readonly MarkedSheet[]): Excel.Worksheet {
  const found = sheets.find(({ name }) => name.toLowerCase() === mark.sheet.toLowerCase());
  if (!found) throw new WorkbookError("sheetGone", mark.sheet);
  if (found.isProtected) throw new WorkbookError("protected", mark.sheet);
  return found.sheet;
}

const removals = (sheets: readonly MarkedSheet[]): Change[] =>
  sheets.flatMap(({ isProtected, marks }) =>
    isProtected ? [] : marks.map((rule): Change => ({ kind: "removeMark", rule })),
  );

/** One mark a cell: the most severe. */
function worstPerCell(marks: readonly Mark[]): Mark[] {
  const byCell = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.sheet}!${mark.address}`;
    const other = byCell.get(key);
    if (!other || SEVERITIES.indexOf(mark.severity) < SEVERITIES.indexOf(other.severity)) byCell.set(key, mark);
  }
  return [...byCell.values()];
}

function valueIn(range: Excel.Range): CellValue {
  const value = range.values[0]?.[0] as CellValue;
  return value === "" ? null : value;
}
