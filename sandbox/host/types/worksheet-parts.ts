import { parseArea } from "../a1.ts";
import { invalidArgument, itemNotFound } from "../errors.ts";
import { WHOLE_SHEET as WHOLE } from "../sheet.ts";
import { typeOf } from "../type-table.ts";
import { rangeOf, recorded, type RangeRef, type SheetRef } from "./area-ref.ts";

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
