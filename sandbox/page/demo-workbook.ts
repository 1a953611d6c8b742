import { Workbook } from "../host/model.ts";
import type { Settings } from "./settings.ts";
import { CELLS_2019, NUMBER_FORMAT_2019, SHEET_2019 } from "./workbook-2019.ts";

/** The workbook the page comes up with: the 2019 table made to look as a controller would leave it, or an empty one. */
export function demoWorkbook(which: Settings["workbook"]): Workbook {
  if (which === "empty") return new Workbook();
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
