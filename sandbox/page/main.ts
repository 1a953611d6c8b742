import { Workbook } from "../host/model.ts";
import { createGrid } from "../grid/grid.ts";
import { CELLS_2019, SHEET_2019 } from "./workbook-2019.ts";

const workbook = new Workbook(SHEET_2019);
const sheet = workbook.activeSheet;
workbook.enter(sheet, { top: 0, left: 0, rows: CELLS_2019.length, columns: 4 }, CELLS_2019);
workbook.reformat(sheet, { top: 1, left: 1, rows: 9, columns: 3 }, () => ({ numberFormat: "#,##0" }));
workbook.reformat(sheet, { top: 0, left: 0, rows: 1, columns: 4 }, () => ({ bold: true }));
sheet.columnWidths.set(0, 150);
const app = document.getElementById("app") as HTMLElement;
app.style.height = "100vh";
const grid = createGrid({ container: app, workbook, language: "sv", dark: false });
(window as never as Record<string, unknown>).sandbox = { grid, workbook, ready: grid.settled().then(() => true) };
