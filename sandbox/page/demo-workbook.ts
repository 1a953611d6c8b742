import { Workbook } from "../host/model.ts";
import type { Settings } from "./settings.ts";
import { CELLS_2019, NUMBER_FORMAT_2019, SHEET_2019 } from "./workbook-2019.ts";
import { EVERYTHING, type EverythingSheet, widthsOf } from "./workbook-everything.ts";

/**
 * The workbook the page comes up with: the 2019 table made to look as a controller would leave it, with everything else the
 * documents say beside it where that is asked for; or an empty one.
 */
export function demoWorkbook(which: Settings["workbook"]): Workbook {
  if (which === "empty") return new Workbook();
  const workbook = followUp2019();
  if (which !== "everything") return workbook;
  const first = workbook.activeSheet;
  for (const each of EVERYTHING) if (each.isTable) addSheet(workbook, each);
  workbook.activeSheet = first;
  return workbook;
}

function addSheet(workbook: Workbook, given: EverythingSheet): void {
  const { name, cells, note } = given;
  workbook.as("person", () => {
    const sheet = workbook.addSheet(name);
    const area = { top: 0, left: 0, rows: cells.length, columns: cells[0]!.length };
    workbook.enter(
      sheet,
      area,
      cells.map((row) => row.map((cell) => cell ?? "")),
    );
    workbook.addTable(sheet, area).name = name;
    workbook.reformat(sheet, { ...area, rows: 1 }, (format) => ({ ...format, bold: true }));
    cells.forEach((row, top) =>
      row.forEach((cell, left) => {
        if (typeof cell === "number" && cell >= 10_000)
          workbook.reformat(sheet, { top, left, rows: 1, columns: 1 }, () => ({ numberFormat: NUMBER_FORMAT_2019 }));
      }),
    );
    if (note) {
      const below = { top: cells.length + 1, left: 0, rows: 1, columns: 1 };
      workbook.enter(sheet, below, [[note]]);
      workbook.reformat(sheet, below, (format) => ({ ...format, italic: true, color: "#595959" }));
    }
    widthsOf(given).forEach((points, column) => sheet.columnWidths.set(column, points));
  });
}

function followUp2019(): Workbook {
  const workbook = new Workbook(SHEET_2019);
  const sheet = workbook.activeSheet;
  const area = (top: number, left: number, rows: number, columns: number) => ({ top, left, rows, columns });
  workbook.as("person", () => {
    workbook.reformat(sheet, area(1, 1, 9, 3), () => ({ numberFormat: NUMBER_FORMAT_2019 }));
    workbook.reformat(sheet, area(0, 0, 1, 4), () => ({
      bold: true,
      borders: { EdgeBottom: { style: "Continuous", color: "#7A7A7A", weight: "Thin" } },
    }));
    workbook.reformat(sheet, area(0, 1, 1, 3), () => ({ horizontal: "Right" }));
    workbook.reformat(sheet, area(9, 0, 1, 4), () => ({
      bold: true,
      borders: { EdgeTop: { style: "Continuous", color: "#7A7A7A", weight: "Thin" } },
    }));
    workbook.reformat(sheet, area(11, 0, 1, 1), () => ({ italic: true, color: "#595959" }));
    workbook.enter(sheet, area(0, 0, CELLS_2019.length, 4), CELLS_2019);
  });
  [150, 72, 150, 118].forEach((points, column) => sheet.columnWidths.set(column, points));
  return workbook;
}
