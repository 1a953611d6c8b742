import { parseArea } from "../a1.ts";
import { invalidArgument, itemNotFound } from "../errors.ts";
import type { Workbook } from "../model.ts";
import { typeOf } from "../richapi.ts";
import { COLUMN_WIDTH, ROW_HEIGHT, WHOLE_SHEET as WHOLE, type Sheet, type Visibility } from "../sheet.ts";
import { colour, rangeAt, rangeOf, recorded, type RangeRef } from "./area-ref.ts";

/** A worksheet as the client holds it. */
export interface SheetRef {
  readonly book: Workbook;
  readonly sheet: Sheet;
}

/** Sheet-level change events: name as registered → the API set. */
const EVENTS: Readonly<Record<string, string>> = {
  Activated: "ExcelApi 1.7",
  Deactivated: "ExcelApi 1.7",
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

export const worksheetProtection = typeOf<SheetRef>({
  properties: {
    Protected: { get: ({ sheet }) => sheet.isProtected },
    Options: { get: ({ sheet }) => (sheet.isProtected ? sheet.protectionOptions : null) },
  },
  methods: {
    Protect: {
      call: ({ book, sheet }, [options]: readonly (Record<string, unknown> | null)[]) => {
        book.assertWritable(sheet);
        sheet.isProtected = true;
        sheet.protectionOptions = options ?? {};
        book.tell("protection", "add", sheet, null);
      },
    },
    Unprotect: {
      call: ({ book, sheet }) => {
        sheet.isProtected = false;
        book.tell("protection", "delete", sheet, null);
      },
    },
  },
});

function freeze({ book, sheet }: SheetRef, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
  book.tell("layout", "change", sheet, null);
}

const frozenRange = ({ book, sheet }: SheetRef): RangeRef | null => {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return rangeOf(book, sheet, { top: 0, left: 0, rows: rows || WHOLE.rows, columns: columns || WHOLE.columns });
};

export const worksheetFreezePanes = typeOf<SheetRef>({
  methods: {
    FreezeRows: { call: (it, [count]: readonly (number | null)[]) => freeze(it, count ?? 1, 0) },
    FreezeColumns: { call: (it, [count]: readonly (number | null)[]) => freeze(it, 0, count ?? 1) },
    FreezeAt: {
      call: (it, [range]: readonly (RangeRef | string)[]) => {
        const area = typeof range === "string" ? parseArea(range) : (range?.area ?? null);
        if (area === null) throw invalidArgument("the range to freeze");
        freeze(it, area.top + area.rows, area.left + area.columns);
      },
    },
    Unfreeze: { call: (it) => freeze(it, 0, 0) },
    GetLocation: {
      type: "Range",
      call: (it) => {
        const range = frozenRange(it);
        if (range === null) throw itemNotFound("frozen panes");
        return range;
      },
    },
    GetLocationOrNullObject: { type: "Range", call: frozenRange },
  },
});

const record = (name: string) => ({
  call: ({ book, sheet }: SheetRef, args: readonly unknown[]) => {
    sheet.pageLayout[name] = args.map((each) => (isRange(each) ? book.addressOf(each.sheet, each.area) : each));
    book.tell("layout", "change", sheet, null, name);
  },
});
const isRange = (value: unknown): value is RangeRef => typeof value === "object" && value !== null && "area" in value;

export const pageLayout = typeOf<SheetRef>({
  properties: recorded<SheetRef>(
    (
      "Orientation PaperSize Zoom CenterHorizontally CenterVertically PrintHeadings PrintGridlines BlackAndWhite DraftMode " +
      "LeftMargin RightMargin TopMargin BottomMargin HeaderMargin FooterMargin PrintOrder FirstPageNumber"
    ).split(" "),
    ({ sheet }) => sheet.pageLayout,
    ({ book, sheet }, name) => book.tell("layout", "change", sheet, null, name),
    { Orientation: "Portrait", PaperSize: "A4", PrintGridlines: false, PrintHeadings: false },
  ),
  methods: {
    SetPrintArea: record("PrintArea"),
    SetPrintTitleRows: record("PrintTitleRows"),
    SetPrintTitleColumns: record("PrintTitleColumns"),
    SetPrintMargins: record("PrintMargins"),
  },
});

interface PropertyRef extends SheetRef {
  readonly key: string;
}
const propertyOf = (it: SheetRef, key: string): PropertyRef | null => {
  const kept = [...it.sheet.customProperties.keys()].find((each) => each.toLowerCase() === key.toLowerCase());
  return kept === undefined ? null : { book: it.book, sheet: it.sheet, key: kept };
};
const setProperty = ({ book, sheet }: SheetRef, key: string, value: string): void => {
  sheet.customProperties.set(key, value);
  book.tell("property", "change", sheet, null, key);
};

export const worksheetCustomProperty = typeOf<PropertyRef>({
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      set: (it, value: string) => setProperty(it, it.key, value),
    },
  },
  methods: {
    Delete: {
      call: ({ book, sheet, key }) => {
        sheet.customProperties.delete(key);
        book.tell("property", "delete", sheet, null, key);
      },
    },
  },
});

export const worksheetCustomPropertyCollection = typeOf<SheetRef>({
  methods: {
    Add: {
      type: "WorksheetCustomProperty",
      call: (it, [key = "", value = ""]: readonly string[]) => {
        setProperty(it, propertyOf(it, key)?.key ?? key, value);
        return propertyOf(it, key);
      },
    },
    GetItemOrNullObject: {
      type: "WorksheetCustomProperty",
      call: (it, [key]: readonly string[]) => propertyOf(it, key ?? ""),
    },
    GetCount: { call: ({ sheet }) => sheet.customProperties.size },
  },
  items: {
    type: "WorksheetCustomProperty",
    list: (it) => [...it.sheet.customProperties.keys()].map((key) => propertyOf(it, key)),
    byKey: propertyOf,
  },
});
