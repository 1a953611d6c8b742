import { invalidArgument, itemNotFound } from "../errors.ts";
import type { Workbook } from "../model.ts";
import { typeOf } from "../type-table.ts";
import { COLUMN_WIDTH, ROW_HEIGHT, WHOLE_SHEET as WHOLE, type Sheet, type Visibility } from "../sheet.ts";
import { colour, rangeAt, rangeOf, type RangeRef, type SheetRef } from "./area-ref.ts";

/** Sheet-level change events: name as registered → the API set. */
const EVENTS: Readonly<Record<string, string>> = {
  Activated: "ExcelApi 1.7",
  DataChanged: "ExcelApi 1.7",
  SelectionChanged: "ExcelApi 1.7",
  FormatChanged: "ExcelApi 1.9",
};

const used = ({ book, sheet }: SheetRef, valuesOnly: boolean | null | undefined): RangeRef | null => {
  const area = sheet.usedArea(valuesOnly === true);
  return area && rangeOf(book, sheet, area);
};

function neighbour({ book, sheet }: SheetRef, step: 1 | -1, visibleOnly: boolean | null | undefined): SheetRef | null {
  const found = (step === 1 ? book.sheets : [...book.sheets].reverse()).filter(
    (each) => each === sheet || visibleOnly !== true || each.visibility === "Visible",
  );
  const next = found[found.indexOf(sheet) + 1];
  return next ? { book, sheet: next } : null;
}

function reposition({ book, sheet }: SheetRef, position: number): void {
  if (!(position >= 0 && position < book.sheets.length)) throw invalidArgument(`position ${position}`);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
  book.tell("sheet", "change", sheet, null, sheet.name);
}

function setVisibility({ book, sheet }: SheetRef, visibility: Visibility): void {
  const others = book.sheets.some((each) => each !== sheet && each.visibility === "Visible");
  if (visibility !== "Visible" && !others) throw invalidArgument("a workbook must have one visible sheet");
  sheet.visibility = visibility;
  if (visibility !== "Visible" && book.activeSheet === sheet) {
    book.activate(book.sheets.find((each) => each.visibility === "Visible") as Sheet);
  }
  book.tell("sheet", "change", sheet, null, sheet.name);
}

export const worksheet = typeOf<SheetRef>({
  id: ({ sheet }) => sheet.id,
  events: EVENTS,
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: ({ sheet }) => sheet.name, set: ({ book, sheet }, name: string) => book.renameSheet(sheet, name) },
    Position: { get: ({ book, sheet }) => book.sheets.indexOf(sheet), set: reposition },
    Visibility: { get: ({ sheet }) => sheet.visibility, set: setVisibility },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ book, sheet }, value: string) => {
        sheet.tabColor = value === "" ? "" : colour(value);
        book.tell("sheet", "change", sheet, null, sheet.name);
      },
    },
    Gridlines: gridlines(),
    ShowGridlines: gridlines(),
    StandardWidth: { get: () => COLUMN_WIDTH },
    StandardHeight: { get: () => ROW_HEIGHT },
  },
  navigations: {
    Tables: { type: "TableCollection", get: (it) => it },
    Charts: { type: "ChartCollection", get: (it) => it },
    Names: { type: "NamedItemCollection", get: (it) => it },
    Protection: { type: "WorksheetProtection", get: (it) => it },
    FreezePanes: { type: "WorksheetFreezePanes", get: (it) => it },
    PageLayout: { type: "PageLayout", get: (it) => it },
    CustomProperties: { type: "WorksheetCustomPropertyCollection", get: (it) => it },
  },
  methods: {
    GetRange: {
      type: "Range",
      call: ({ book, sheet }, [address]: readonly (string | null)[]) =>
        address ? rangeAt(book, address, sheet) : rangeOf(book, sheet, WHOLE),
    },
    GetRanges: {
      type: "RangeAreas",
      call: ({ book, sheet }, [addresses]: readonly (string | null)[]) =>
        (addresses ?? "").split(",").map((address) => rangeAt(book, address, sheet)),
    },
    GetRangeByIndexes: {
      type: "Range",
      call: ({ book, sheet }, [top = 0, left = 0, rows = 1, columns = 1]: readonly number[]) =>
        rangeOf(book, sheet, { top, left, rows, columns }),
    },
    GetCell: {
      type: "Range",
      call: ({ book, sheet }, [top = 0, left = 0]: readonly number[]) =>
        rangeOf(book, sheet, { top, left, rows: 1, columns: 1 }),
    },
    GetUsedRange: {
      type: "Range",
      // Excel answers A1 for a sheet with nothing on it.
      call: (it, [valuesOnly]: readonly (boolean | null)[]) =>
        used(it, valuesOnly) ?? rangeOf(it.book, it.sheet, { top: 0, left: 0, rows: 1, columns: 1 }),
    },
    GetUsedRangeOrNullObject: {
      type: "Range",
      call: (it, [valuesOnly]: readonly (boolean | null)[]) => used(it, valuesOnly),
    },
    GetNext: {
      type: "Worksheet",
      call: (it, [visible]: readonly (boolean | null)[]) => found(neighbour(it, 1, visible)),
    },
    GetNextOrNullObject: {
      type: "Worksheet",
      call: (it, [visible]: readonly (boolean | null)[]) => neighbour(it, 1, visible),
    },
    GetPrevious: {
      type: "Worksheet",
      call: (it, [visible]: readonly (boolean | null)[]) => found(neighbour(it, -1, visible)),
    },
    GetPreviousOrNullObject: {
      type: "Worksheet",
      call: (it, [visible]: readonly (boolean | null)[]) => neighbour(it, -1, visible),
    },
    Activate: { call: ({ book, sheet }) => book.activate(sheet) },
    Calculate: { call: ({ book }) => book.recalculateAll() },
    Delete: { call: ({ book, sheet }) => book.deleteSheet(sheet) },
  },
});

function found(sheet: SheetRef | null): SheetRef {
  if (sheet === null) throw itemNotFound("worksheet");
  return sheet;
}

/** Set under another name than it is read (`Gridlines`). */
function gridlines() {
  return {
    get: ({ sheet }: SheetRef): boolean => sheet.showGridlines,
    set: ({ book, sheet }: SheetRef, value: boolean): void => {
      sheet.showGridlines = value;
      book.tell("layout", "change", sheet, null);
    },
  };
}

const sheetOf = (book: Workbook, key: string): SheetRef | null => {
  const sheet = book.sheet(key);
  return sheet && { book, sheet };
};
const shown = (book: Workbook, visibleOnly: boolean | null | undefined): SheetRef[] =>
  book.sheets
    .filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible")
    .map((sheet) => ({ book, sheet }));

export const worksheetCollection = typeOf<Workbook>({
  events: {
    ...EVENTS,
    Added: "ExcelApi 1.7",
    Deleted: "ExcelApi 1.7",
    DataChanged: "ExcelApi 1.9",
    SelectionChanged: "ExcelApi 1.9",
  },
  methods: {
    Add: {
      type: "Worksheet",
      call: (book, [name]: readonly (string | null)[]) => ({ book, sheet: book.addSheet(name ?? undefined) }),
    },
    GetActiveWorksheet: { type: "Worksheet", call: (book) => ({ book, sheet: book.activeSheet }) },
    GetFirst: { type: "Worksheet", call: (book, [visible]: readonly (boolean | null)[]) => shown(book, visible)[0] },
    GetLast: { type: "Worksheet", call: (book, [visible]: readonly (boolean | null)[]) => shown(book, visible).at(-1) },
    GetItemOrNullObject: { type: "Worksheet", call: (book, [key]: readonly string[]) => sheetOf(book, key ?? "") },
    GetCount: { call: (book, [visible]: readonly (boolean | null)[]) => shown(book, visible).length },
  },
  items: { type: "Worksheet", list: (book) => shown(book, false), byKey: sheetOf },
});
