import type { Workbook } from "../model.ts";
import { typeOf, type Session } from "../type-table.ts";
import { rangeOf, recorded, type RangeRef } from "./area-ref.ts";

const selected = (book: Workbook): RangeRef => rangeOf(book, book.activeSheet, book.activeSheet.selection);

export const workbook = typeOf<Workbook>({
  properties: {
    Name: { get: (book) => book.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: (book) => book.journal.length > 0 },
    AutoSave: { get: () => false },
  },
  navigations: {
    Protection: { type: "WorkbookProtection", get: (book) => book },
    Functions: { type: "Functions", get: (book) => book },
    Worksheets: { type: "WorksheetCollection", get: (book) => book },
    Tables: { type: "TableCollection", get: (book) => ({ book }) },
    Names: { type: "NamedItemCollection", get: (book) => ({ book }) },
    Settings: { type: "SettingCollection", get: (book) => book },
    CustomXmlParts: { type: "CustomXmlPartCollection", get: (book) => book },
    Properties: { type: "DocumentProperties", get: (book) => book },
    Application: { type: "Application", get: (book) => book },
    _Runtime: { type: "Runtime", get: (_book, session) => session },
  },
  methods: {
    GetSelectedRange: { type: "Range", call: selected },
    GetActiveCell: {
      type: "Range",
      call: (book) => rangeOf(book, book.activeSheet, { ...book.activeSheet.selection, rows: 1, columns: 1 }),
    },
    _GetReferenceCount: { call: (_book, _args, session) => session.references.size },
  },
});

const MS_PER_DAY = 86_400_000;

/** Worksheet functions called by the add-in: only the one that tells which day the workbook counts from. */
export const functions = typeOf<Workbook>({
  methods: {
    Date: {
      type: "FunctionResult",
      call: (book, [year = 0, month = 1, day = 1]: readonly number[]) => {
        const first = book.dateSystem === "1904" ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
        return { value: (Date.UTC(year, month - 1, day) - first) / MS_PER_DAY };
      },
    },
  },
});
export const functionResult = typeOf<{ readonly value: number }>({
  properties: { Value: { get: ({ value }) => value }, Error: { get: () => null } },
});

/** Of the workbook's structure: which sheets there are, their names and whether they show. */
export const workbookProtection = typeOf<Workbook>({
  properties: { Protected: { get: (book) => book.isStructureProtected } },
  methods: {
    Protect: {
      call: (book) => {
        book.isStructureProtected = true;
        book.tell("protection", "add", null, null);
      },
    },
    Unprotect: {
      call: (book) => {
        book.isStructureProtected = false;
        book.tell("protection", "delete", null, null);
      },
    },
  },
});

export const application = typeOf<Workbook>({
  properties: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, mode: string) => {
        book.calculationMode = mode;
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 0 },
    DecimalSeparator: { get: (book) => (book.locale.startsWith("sv") ? "," : ".") },
    ThousandsSeparator: { get: (book) => (book.locale.startsWith("sv") ? "\u00a0" : ",") },
    UseSystemSeparators: { get: () => true },
  },
  navigations: { CultureInfo: { type: "CultureInfo", get: (book) => book } },
  methods: {
    Calculate: {
      call: (book) => {
        book.recalculateAll();
      },
    },
    // The host calculates and draws between requests only.
    SuspendApiCalculationUntilNextSync: { call: () => null },
    SuspendScreenUpdatingUntilNextSync: { call: () => null },
  },
});

export const cultureInfo = typeOf<Workbook>({
  properties: { Name: { get: (book) => book.locale } },
  navigations: { NumberFormat: { type: "NumberFormatInfo", get: (book) => book } },
});
export const numberFormatInfo = typeOf<Workbook>({
  properties: {
    NumberDecimalSeparator: { get: (book) => (book.locale.startsWith("sv") ? "," : ".") },
    NumberGroupSeparator: { get: (book) => (book.locale.startsWith("sv") ? "\u00a0" : ",") },
  },
});

export const runtime = typeOf<Session>({
  properties: {
    EnableEvents: {
      get: (session) => session.eventsEnabled,
      set: (session, on: boolean) => {
        session.eventsEnabled = on;
      },
    },
  },
});

export const documentProperties = typeOf<Workbook>({
  properties: recorded<Workbook>(
    "Title Subject Author Keywords Comments LastAuthor RevisionNumber Category Manager Company".split(" "),
    (book) => book.properties,
    (book, name) => book.tell("property", "change", null, null, name),
  ),
  navigations: { Custom: { type: "CustomPropertyCollection", get: (book) => book } },
});

interface PropertyRef {
  readonly book: Workbook;
  readonly key: string;
}
const propertyOf = (book: Workbook, key: string): PropertyRef | null =>
  book.customProperties.has(key) ? { book, key } : null;

export const customProperty = typeOf<PropertyRef>({
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Type: { get: ({ book, key }) => (typeof book.customProperties.get(key) === "string" ? "String" : "Number") },
    Value: {
      get: ({ book, key }) => book.customProperties.get(key),
      set: ({ book, key }, value: unknown) => void book.customProperties.set(key, value),
    },
  },
  methods: { Delete: { call: ({ book, key }) => void book.customProperties.delete(key) } },
});

export const customPropertyCollection = typeOf<Workbook>({
  methods: {
    Add: {
      type: "CustomProperty",
      call: (book, [key, value]: readonly [string, unknown]) => {
        book.customProperties.set(key, value);
        book.tell("property", "change", null, null, key);
        return { book, key };
      },
    },
    GetItemOrNullObject: {
      type: "CustomProperty",
      call: (book, [key]: readonly string[]) => propertyOf(book, key ?? ""),
    },
    GetCount: { call: (book) => book.customProperties.size },
    DeleteAll: { call: (book) => book.customProperties.clear() },
  },
  items: {
    type: "CustomProperty",
    list: (book) => [...book.customProperties.keys()].map((key) => ({ book, key })),
    byKey: propertyOf,
  },
});

interface SettingRef {
  readonly book: Workbook;
  readonly key: string;
}
const settingOf = (book: Workbook, key: string): SettingRef | null => (book.settings.has(key) ? { book, key } : null);
const set = (book: Workbook, key: string, value: unknown): void => {
  book.settings.set(key, value);
  book.tell("property", "change", null, null, key);
};

export const setting = typeOf<SettingRef>({
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value: unknown) => set(book, key, value),
    },
  },
  methods: {
    Delete: {
      call: ({ book, key }) => {
        book.settings.delete(key);
        book.tell("property", "delete", null, null, key);
      },
    },
  },
});

export const settingCollection = typeOf<Workbook>({
  methods: {
    Add: {
      type: "Setting",
      call: (book, [key, value]: readonly [string, unknown]) => {
        set(book, key, value);
        return { book, key };
      },
    },
    GetItemOrNullObject: { type: "Setting", call: (book, [key]: readonly string[]) => settingOf(book, key ?? "") },
    GetCount: { call: (book) => book.settings.size },
  },
  items: { type: "Setting", list: (book) => [...book.settings.keys()].map((key) => ({ book, key })), byKey: settingOf },
});
