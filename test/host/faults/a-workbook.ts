import { isDeepStrictEqual } from "node:util";
import { type Cell, PLAIN } from "../../../sandbox/host/cells.ts";
import type { Workbook } from "../../../sandbox/host/index.ts";
import type { Sheet } from "../../../sandbox/host/sheet.ts";
import { WHOLE_SHEET } from "../../../sandbox/host/sheet.ts";
import { OWN_SHEET, OWN_SHEET_END } from "../../../src/workbook/excel/look-sheets.ts";
import { isOurs } from "../../../src/workbook/excel/mark-formula.ts";
import { readClaim } from "../../../src/workbook/excel/own-claim.ts";
import { NAMESPACE } from "../../../src/workbook/part.ts";
import { loadExcel } from "../../../sandbox/host/bridge.ts";
import { type Host, createHost } from "../../../sandbox/host/index.ts";
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook.ts";
import { type Bench, fill } from "../adapter-setup.ts";

/** Loading the library takes longer than most actions: it is loaded once, and talks to whatever workbook is being tried. */
let current: Host;
const library = loadExcel({
  answer: (request, session) => current.answer(request, session),
  join: () => () => undefined,
} satisfies Pick<Host, "answer" | "join"> as unknown as Host);

/** The ExcelApi that the manifest asks for; a command may be tried with a later one. */
const ASKED_FOR = 12;

/** A pane over a workbook. */
export function paneOver({ workbook, api = ASKED_FOR }: { workbook?: Workbook; api?: number } = {}): Bench {
  const host = createHost({ ...(workbook && { workbook }), requirement: { ExcelApi: `1.${api}` } });
  current = host;
  Object.assign(globalThis, { Excel: library.Excel });
  return {
    host,
    workbook: excelWorkbook((version) => Number(version.split(".")[1]) <= api),
    async trips(action) {
      host.resetCounters();
      await action();
      return host.counters.roundTrips;
    },
  };
}

/** A workbook of a person's, with a follow-up and one of everything that must stay as it is. */
export function aWorkbook(api?: number): Bench {
  const made = paneOver({ api });
  const book = made.host.workbook;
  book.renameSheet(book.activeSheet, "Kv1 2019");
  fill(made.host, [
    ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"],
    ["Norra IF", 400, 200, 100],
    ["Södra IF", 300, 150, 0],
    ["Östra IF", 200, 100, 50],
    ["Summa", 900, 450, 150],
  ]);
  const sheet = book.activeSheet;
  book.reformat(sheet, { top: 1, left: 3, rows: 1, columns: 1 }, () => ({ fill: "#FFFF00", bold: true }));
  sheet.columnWidths.set(0, 150);
  sheet.conditionalFormats.push(rule(book, "=$B2>350"));
  const other = book.addSheet("Eget");
  fill(
    made.host,
    [
      ["Eget", 1],
      ["=A1", 2],
    ],
    "Eget",
  );
  other.customProperties.set("annat", "x");
  other.validations.push({ area: cell(1, 1), rule: { Rule: { list: { inCellDropDown: true, source: "a,b" } } } });
  book.addTable(other, { top: 4, left: 0, rows: 3, columns: 2 }, "Egen");
  const hidden = book.addSheet("Dolt");
  hidden.visibility = "Hidden";
  book.names.push({ name: "Belopp", scope: null, formula: "='Kv1 2019'!$B$2:$B$4", visible: true, comment: "" });
  book.customXmlParts.push({ id: "{other}", xml: '<a xmlns="urn:other">x</a>' });
  book.settings.set("annat", 1);
  book.journal.length = 0;
  return made;
}

export const cell = (top: number, left: number) => ({ top, left, rows: 1, columns: 1 });

const rule = (book: Workbook, formula: string): Sheet["conditionalFormats"][number] => ({
  id: book.newId(3),
  type: "Custom",
  areas: [cell(1, 1)],
  stopIfTrue: false,
  formula,
  fill: "#00FF00",
  color: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
  rule: {},
});

const isOwn = (sheet: Sheet): boolean => sheet.customProperties.has(OWN_SHEET);
interface At {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}
const cellsOf = (sheet: Sheet, isLeftOut: (at: At) => boolean = () => false) =>
  [...sheet.cellsIn(WHOLE_SHEET)]
    .filter((each) => !isLeftOut(each))
    // Said to be plain or left plain is the same.
    .map((each) =>
      isDeepStrictEqual(each.cell.format, PLAIN) ? { ...each, cell: { ...each.cell, format: null } } : each,
    )
    .sort((a, b) => a.row - b.row || a.column - b.column);

/** What a command was told to write on a user's own sheet, where nothing was. */
export interface Writes {
  /** Whether a cell holds what it writes there, or is blank and dressed for it. */
  isOurs(at: At, sheet: Sheet): boolean;
  /** A cell in a column that it has made: it looks as the column does, whoever has filled it in meanwhile. */
  isDressed?(at: At, sheet: Sheet): boolean;
  /** A table of the user's that grows by it. */
  readonly grows?: string;
  /** Columns that it makes as wide as others. */
  readonly widens?: readonly number[];
  /** What it has written, piece by piece: all of it, or nothing. */
  readonly pieces?: (book: Workbook) => readonly string[];
}

/** Everything that is not the add-in's, as text. */
export function foreignIn(book: Workbook, writes?: Writes): string {
  const sheets = book.sheets.filter((sheet) => !isOwn(sheet) && !isLeftEmpty(sheet));
  return JSON.stringify([
    sheets.map((sheet) => [
      sheet.name,
      sheet.visibility,
      sheet.isProtected,
      cellsOf(sheet, (at) => writes?.isOurs(at, sheet) ?? false).map((at) =>
        writes?.isDressed?.(at, sheet) ? { ...at, cell: { ...at.cell, format: null } } : at,
      ),
      [...sheet.columnWidths].filter(([column]) => !writes?.widens?.includes(column)),
      [...sheet.hiddenRows],
      sheet.merged,
      sheet.validations,
      sheet.frozen,
      [...sheet.customProperties],
      sheet.charts.map(({ properties }) => properties),
      sheet.conditionalFormats
        .filter(({ formula }) => !isOurs(formula))
        .map(({ formula, areas, fill: color }) => [formula, areas, color]),
      book.tables
        .filter((table) => table.sheet === sheet)
        .map(({ name, area }) => [name, name !== writes?.grows && area]),
    ]),
    book.names.map(({ name, formula }) => [name, formula]),
    book.customXmlParts.filter(({ xml }) => !xml.includes(NAMESPACE)),
    [...book.settings],
    book.isStructureProtected,
  ]);
}

const PERSONS = new Set(["Kv1 2019", "Kv1 2019 b", "Eget", "Dolt", "En persons", "Register", "Register b"]);

/** Excel stopped just when it had added it: nothing is on it, and it says nothing. */
export const isLeftEmpty = (sheet: Sheet): boolean =>
  !PERSONS.has(sheet.name) && sheet.customProperties.size === 0 && cellsOf(sheet).length === 0;

/** What stands on a sheet of ours, but not whose attempt it was. */
export const contentOf = (book: Workbook, sheet: Sheet): string =>
  JSON.stringify([
    cellsOf(sheet).filter(({ cell: { value, formula } }) => value !== null || formula !== null),
    [...sheet.columnWidths],
    sheet.frozen,
    sheet.validations,
    // Where a chart lies is told with the sheet's name.
    sheet.charts.map(({ source, properties, series }) => [source?.area, { ...properties, Position: null }, series]),
    book.tables.filter((table) => table.sheet === sheet).map(({ area }) => area),
  ]);

export interface OwnSheetState {
  readonly sheet: Sheet;
  readonly key: string;
  readonly state: "unfinished" | "finished" | "emptied";
  readonly first: string;
  readonly content: string;
}

export const ownSheetsIn = (book: Workbook): OwnSheetState[] =>
  book.sheets.filter(isOwn).map((sheet) => {
    const { customProperties } = sheet;
    const claim = readClaim(customProperties.get(OWN_SHEET) ?? null, customProperties.get(OWN_SHEET_END) ?? null);
    return {
      sheet,
      key: claim?.key ?? "",
      state: claim?.state ?? "unfinished",
      first: String(sheet.cell(0, 0).value ?? ""),
      content: contentOf(book, sheet),
    };
  });

/** Our rules, whole ones and those that were only begun. */
export const marksIn = (book: Workbook): string[] =>
  book.sheets.flatMap((sheet) =>
    sheet.conditionalFormats
      .filter(({ formula }) => isOurs(formula))
      .map(({ formula, areas, fill: color }) => JSON.stringify([sheet.name, areas, formula, color])),
  );

/** What the add-in keeps, a part each. */
export const partsIn = (book: Workbook): string[] =>
  book.customXmlParts.filter(({ xml }) => xml.includes(NAMESPACE)).map(({ xml }) => xml);
