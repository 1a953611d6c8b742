import type { Area } from "../a1.ts";
import { alreadyExists, invalidArgument, itemNotFound, RichApiError } from "../errors.ts";
import { plainValue, type Workbook } from "../model.ts";
import { typeOf } from "../type-table.ts";
import type { Sheet, Table } from "../sheet.ts";
import { indexes, rangeAt, rangeOf, recorded, type RangeRef } from "./area-ref.ts";

interface TableRef {
  readonly book: Workbook;
  readonly table: Table;
}
/** The tables of a workbook, or of one sheet. */
interface TablesRef {
  readonly book: Workbook;
  readonly sheet?: Sheet;
}
/** A given set of tables. */
interface TableSet {
  readonly book: Workbook;
  readonly tables: readonly Table[];
}

const headerArea = ({ area }: Table): Area => ({ ...area, rows: 1 });
const totalsArea = ({ area }: Table): Area => ({ ...area, top: area.top + area.rows - 1, rows: 1 });
const bodyArea = ({ area, showHeaders, showTotals }: Table): Area => {
  const top = area.top + (showHeaders ? 1 : 0);
  return { ...area, top, rows: area.rows - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0) };
};

function part({ book, table }: TableRef, which: "all" | "header" | "body" | "totals", column?: number): RangeRef {
  if (which === "header" && !table.showHeaders) throw itemNotFound("the table has no header row");
  if (which === "totals" && !table.showTotals) throw itemNotFound("the table has no totals row");
  const areas = { all: () => table.area, header: headerArea, body: bodyArea, totals: totalsArea };
  const area = areas[which](table);
  return rangeOf(book, table.sheet, column === undefined ? area : { ...area, left: area.left + column, columns: 1 });
}

const ranges = (column?: (it: never) => number) => {
  const of = (which: "all" | "header" | "body" | "totals") => ({
    type: "Range",
    call: (it: TableRef): RangeRef => part(it, which, column?.(it as never)),
  });
  return {
    GetRange: of("all"),
    GetHeaderRowRange: of("header"),
    GetDataBodyRange: of("body"),
    GetTotalRowRange: of("totals"),
  };
};

function showTotals({ book, table }: TableRef, show: boolean): void {
  if (show === table.showTotals) return;
  book.assertWritable(table.sheet);
  const { area, sheet } = table;
  if (show) {
    table.area = { ...area, rows: area.rows + 1 };
    sheet.put(area.top + area.rows, area.left, { value: "Summa" });
  } else {
    for (const column of indexes(area.left, area.columns)) {
      sheet.put(area.top + area.rows - 1, column, { value: null, formula: null });
    }
    table.area = { ...area, rows: area.rows - 1 };
  }
  table.showTotals = show;
  book.tell("table", "change", sheet, table.area, table.name);
}

function rename({ book, table }: TableRef, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw invalidArgument(`the table name ${name}`);
  const other = book.table(name);
  if (other !== null && other !== table) throw alreadyExists(`table ${name}`);
  table.name = name;
  book.tell("table", "change", table.sheet, table.area, name);
}

function remove({ book, table }: TableRef, clear: boolean): RangeRef {
  book.assertWritable(table.sheet);
  book.tables.splice(book.tables.indexOf(table), 1);
  if (clear) book.clear(table.sheet, table.area, "All");
  book.tell("table", "delete", table.sheet, table.area, table.name);
  return rangeOf(book, table.sheet, table.area);
}

/** Excel asks that the header stays where it is. */
function resize({ book, table: it }: TableRef, address: RangeRef | string): void {
  const { sheet, area } = typeof address === "string" ? rangeAt(book, address, it.sheet) : address;
  book.assertWritable(it.sheet);
  if (sheet !== it.sheet || area.top !== it.area.top) throw invalidArgument("the table's header cannot be moved");
  if (area.rows < 2) throw invalidArgument("a table has at least one row");
  it.area = area;
  changed({ book, table: it });
}

/** At the end, where nothing stands: this host cannot shift what lies below. */
function addRows({ book, table: it }: TableRef, index: number | null | undefined, values: unknown[][]): TableRef {
  book.assertWritable(it.sheet);
  const below: Area = { ...it.area, top: it.area.top + it.area.rows, rows: values.length };
  if (index != null || it.showTotals || [...it.sheet.cellsIn(below)].some(({ cell }) => cell.value !== null))
    throw new RichApiError(
      "ApiNotFound",
      "The stand-in host adds rows at the end of a table with blank cells below it",
    );
  it.area = { ...it.area, rows: it.area.rows + values.length };
  book.enter(it.sheet, below, values);
  changed({ book, table: it });
  return { book, table: it };
}

const changed = ({ book, table }: TableRef): void => book.tell("table", "change", table.sheet, table.area, table.name);

export const table = typeOf<TableRef>({
  id: ({ table: { id } }) => id,
  properties: {
    Id: { get: ({ table: { id } }) => id },
    Name: { get: ({ table: { name } }) => name, set: rename },
    ShowHeaders: { get: ({ table: { showHeaders } }) => showHeaders },
    ShowTotals: { get: ({ table: it }) => it.showTotals, set: showTotals },
    Style: {
      get: ({ table: { style } }) => style,
      set: (it, style: string) => {
        it.table.style = style;
        changed(it);
      },
    },
    ...recorded<TableRef>(
      ["ShowBandedRows", "ShowBandedColumns", "ShowFilterButton", "HighlightFirstColumn", "HighlightLastColumn"],
      (it) => it.table.options,
      changed,
      {
        ShowBandedRows: true,
        ShowBandedColumns: false,
        ShowFilterButton: true,
        HighlightFirstColumn: false,
        HighlightLastColumn: false,
      },
    ),
  },
  navigations: {
    Columns: { type: "TableColumnCollection", get: (it) => it },
    Rows: { type: "TableRowCollection", get: (it) => it },
    Worksheet: { type: "Worksheet", get: ({ book, table: { sheet } }) => ({ book, sheet }) },
  },
  methods: {
    ...ranges(),
    ConvertToRange: { type: "Range", call: (it) => remove(it, false) },
    Delete: { call: (it) => void remove(it, true) },
    Resize: { call: (it, [address]: readonly [(RangeRef | string)?]) => resize(it, address ?? "") },
  },
});

export const tableRowCollection = typeOf<TableRef>({
  properties: { Count: { get: ({ table: it }) => bodyArea(it).rows } },
  methods: {
    GetCount: { call: ({ table: it }) => bodyArea(it).rows },
    Add: {
      type: "TableRow",
      call: (it, [index, values]: readonly [(number | null)?, unknown[][]?]) => addRows(it, index, values ?? []),
    },
  },
});

/** A row that was added: nothing can be asked of it here. */
export const tableRow = typeOf<TableRef>({});

interface ColumnRef extends TableRef {
  readonly index: number;
}
const headerText = ({ table: { area, sheet }, index }: ColumnRef): string =>
  String(plainValue(sheet.cell(area.top, area.left + index).value));
const columnsOf = ({ book, table: owner }: TableRef): ColumnRef[] =>
  indexes(0, owner.area.columns).map((index) => ({ book, table: owner, index }));
const columnOf = (it: TableRef, key: string | number): ColumnRef | null =>
  columnsOf(it).find((column) =>
    typeof key === "number" ? column.index + 1 === key : headerText(column).toLowerCase() === key.toLowerCase(),
  ) ?? null;

export const tableColumn = typeOf<ColumnRef>({
  id: ({ index }) => index + 1,
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: headerText,
      set: (it, name: string) => it.book.enter(it.table.sheet, part(it, "header", it.index).area, [[`'${name}`]]),
    },
    Values: { get: (it) => it.table.sheet.values(part(it, "all", it.index).area).map((row) => row.map(plainValue)) },
  },
  methods: ranges((it: ColumnRef) => it.index),
});

/** At the end, into cells that are empty: this host moves nothing. */
function addColumn(it: TableRef, index: number | null, name: string | null): ColumnRef {
  const { book, table } = it;
  book.assertWritable(table.sheet);
  const { area } = table;
  const added = { top: area.top, left: area.left + area.columns, rows: area.rows, columns: 1 };
  if ((index !== null && index !== -1 && index !== area.columns) || table.sheet.usedArea(true, added) !== null)
    throw new RichApiError("ApiNotFound", "The stand-in host adds table columns at the end, and moves no cells");
  table.area = { ...area, columns: area.columns + 1 };
  book.enter(table.sheet, { ...added, rows: 1 }, [[`'${name ?? `Kolumn${area.columns + 1}`}`]]);
  changed(it);
  return { book, table, index: area.columns };
}

export const tableColumnCollection = typeOf<TableRef>({
  properties: { Count: { get: (it) => it.table.area.columns } },
  methods: {
    Add: {
      type: "TableColumn",
      call: (it, [index, values, name]: readonly [(number | null)?, unknown?, (string | null)?]) => {
        if (values != null)
          throw new RichApiError("ApiNotFound", "The stand-in host adds table columns without values");
        return addColumn(it, index ?? null, name ?? null);
      },
    },
    GetCount: { call: (it) => it.table.area.columns },
    GetItemAt: {
      type: "TableColumn",
      call: (it, [index]: readonly number[]) => columnsOf(it)[index ?? -1] ?? missing("column"),
    },
    GetItemOrNullObject: {
      type: "TableColumn",
      call: (it, [key]: readonly (string | number)[]) => columnOf(it, key ?? ""),
    },
  },
  items: { type: "TableColumn", list: columnsOf, byKey: columnOf },
});

function missing(what: string): never {
  throw itemNotFound(what);
}

const tablesOf = ({ book, sheet }: TablesRef): TableRef[] =>
  book.tables.filter((each) => sheet === undefined || each.sheet === sheet).map((each) => ({ book, table: each }));
const tableOf = (it: TablesRef, key: string): TableRef | null =>
  tablesOf(it).find(({ table: each }) =>
    [each.id, each.name].some((name) => name.toLowerCase() === key.toLowerCase()),
  ) ?? null;

function add({ book, sheet }: TablesRef, address: RangeRef | string, hasHeaders: boolean): TableRef {
  const range = typeof address === "string" ? rangeAt(book, address, sheet ?? book.activeSheet) : address;
  if (!hasHeaders) throw new RichApiError("ApiNotFound", "The stand-in host has no tables without a header row");
  return { book, table: book.addTable(range.sheet, range.area) };
}

export const tableCollection = typeOf<TablesRef>({
  properties: { Count: { get: (it) => tablesOf(it).length } },
  methods: {
    Add: {
      type: "Table",
      call: (it, [address, hasHeaders]: readonly [(RangeRef | string)?, boolean?]) =>
        add(it, address ?? "", hasHeaders === true),
    },
    GetCount: { call: (it) => tablesOf(it).length },
    GetItemAt: {
      type: "Table",
      call: (it, [index]: readonly number[]) => tablesOf(it)[index ?? -1] ?? missing("table"),
    },
    GetItemOrNullObject: { type: "Table", call: (it, [key]: readonly string[]) => tableOf(it, key ?? "") },
  },
  items: { type: "Table", list: tablesOf, byKey: tableOf },
});

const setItems = ({ book, tables }: TableSet): TableRef[] => tables.map((each) => ({ book, table: each }));
const setItem = (it: TableSet, key: string): TableRef | null =>
  setItems(it).find(({ table: each }) => each.id === key || each.name.toLowerCase() === key.toLowerCase()) ?? null;

export const tableScopedCollection = typeOf<TableSet>({
  methods: {
    GetCount: { call: (it) => it.tables.length },
    GetFirst: { type: "Table", call: (it) => setItems(it)[0] ?? missing("table") },
    GetItemOrNullObject: { type: "Table", call: (it, [key]: readonly string[]) => setItem(it, key ?? "") },
  },
  items: { type: "Table", list: setItems, byKey: setItem },
});
