import type { CellValue } from "../../domain/cell-grid.ts";
import { type Workbook, WorkbookError } from "../port.ts";
import { addFormula } from "./add-formula.ts";
import { addRows } from "./add-rows.ts";
import { valuesOfActiveSheet } from "./copy-values.ts";
import { excelTalk } from "./excel-talk.ts";
import { forget } from "./forget.ts";
import { keep, keptIn } from "./keep.ts";
import { clearMarks, mark } from "./mark-cells.ts";
import { addColumns } from "./new-columns.ts";
import { wantedSheet } from "./own-content.ts";
import { ownSheets } from "./own-sheets.ts";
import { sheetOfTable } from "./placed-table.ts";
import { readSheets } from "./read-sheet.ts";
import { type Trip, run } from "./run.ts";
import { twice } from "./twice.ts";
import { sheetAdder, writeSheets } from "./write-sheets.ts";

/** ExcelApi versions beyond what the manifest asks for, where the host has them. */
type Supports = (version: string) => boolean;

const hostSupports: Supports = (version) => Office.context.requirements.isSetSupported("ExcelApi", version);

/**
 * The open workbook, through Office.js up to ExcelApi 1.12. Nothing is kept between calls, for others may edit the workbook
 * too, but which sheet was being added when no answer came: a second try must not give a second sheet.
 */
export function excelWorkbook(supports: Supports = hostSupports): Workbook {
  const another = sheetAdder();

  /** Writes, and once more where Excel failed in a way that says nothing; that time not as one step to undo. */
  const written = <T>(action: (trip: Trip) => Promise<T>): Promise<T> =>
    twice((isFirst) => run(action, { mergeUndoGroup: isFirst && supports("1.20") }));

  return {
    read: (wanted) => run((trip) => readSheets(trip, supports("1.13"), wanted)),

    mark: (marks) => twice(() => run((trip) => mark(excelTalk(trip), marks))),
    clearMarks: () => twice(() => run((trip) => clearMarks(excelTalk(trip)))),

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

    async addTable(table) {
      const { address, ...sheet } = sheetOfTable(table);
      const { name } = await written((trip) => another(excelTalk(trip), wantedSheet(sheet)));
      return { sheet: name, address };
    },
    writeSheets: (sheets, mode) =>
      written((trip) =>
        writeSheets(
          excelTalk(trip),
          sheets.map((sheet) => wantedSheet(sheet)),
          mode,
        ),
      ),
    copyValues: (ending) =>
      written(async (trip) => {
        const wanted = await valuesOfActiveSheet(trip, ending);
        return wanted && (await another(excelTalk(trip), wanted)).name;
      }),
    addFormula: (formula) => written((trip) => addFormula(trip, formula)),
    addRows: (rows) =>
      twice((isFirst) =>
        run((trip) => addRows(trip, rows, { canResize: supports("1.13"), again: !isFirst }), {
          mergeUndoGroup: isFirst && supports("1.20"),
        }),
      ),
    recalculate: () =>
      run(async (trip) => {
        trip.context.workbook.application.calculate(Excel.CalculationType.full);
        await trip.sync();
      }),

    addColumns: (columns) => written((trip) => addColumns(trip, columns, supports("1.13"))),
    ownSheets: () => run(ownSheets),
    forget: () => twice(() => run((trip) => forget(excelTalk(trip)))),

    readKept: () => run(async (trip) => keptIn(await excelTalk(trip).lookAtParts())),
    keep: (change) => twice(() => run((trip) => keep(excelTalk(trip), change))),
  };
}

function valueIn(range: Excel.Range): CellValue {
  const value = range.values[0]?.[0] as CellValue;
  return value === "" ? null : value;
}
