import { cellCount, intersection, type Area } from "../a1.ts";
import { invalidArgument, itemNotFound } from "../errors.ts";
import type { Workbook } from "../model.ts";
import { typeOf } from "../type-table.ts";
import type { ConditionalFormat, Sheet } from "../sheet.ts";
import { colour, rangeOf, type RangeRef } from "./area-ref.ts";

interface FormatRef {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly rule: ConditionalFormat;
}

const KINDS = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

const touching = ({ book, sheet, area }: RangeRef): FormatRef[] =>
  sheet.conditionalFormats
    .filter((rule) => rule.areas.some((each) => intersection(each, area) !== null))
    .map((rule) => ({ book, sheet, rule }));
const byId = ({ book, sheet, area }: RangeRef, id: string): FormatRef | null => {
  const rule = sheet.conditionalFormats.find((each) => each.id === id);
  return rule?.areas.some((each) => intersection(each, area) !== null) ? { book, sheet, rule } : null;
};

/** A new rule comes first, as in Excel. */
function add({ book, sheet, area }: RangeRef, type: string): FormatRef {
  if (!KINDS.includes(type)) throw invalidArgument(`the conditional format ${type}`);
  book.assertWritable(sheet);
  const rule: ConditionalFormat = {
    id: book.newId(3),
    type,
    areas: [area],
    stopIfTrue: false,
    formula: "",
    fill: null,
    color: null,
    bold: null,
    italic: null,
    strikethrough: null,
    underline: null,
    rule: {},
  };
  sheet.conditionalFormats.unshift(rule);
  book.tell("conditionalFormat", "add", sheet, area, rule.id);
  return { book, sheet, rule };
}

/** Takes the range out of every rule; a rule with no cells left is gone. Cutting a rule's middle out is not done. */
function clearAll({ book, sheet, area }: RangeRef): void {
  book.assertWritable(sheet);
  for (const { rule } of touching({ book, sheet, area })) {
    rule.areas = rule.areas.filter((each) => !covers(area, each));
    if (rule.areas.length === 0) sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(rule), 1);
  }
  book.tell("conditionalFormat", "delete", sheet, area);
}
const covers = (outer: Area, inner: Area): boolean => {
  const common = intersection(outer, inner);
  return common !== null && cellCount(common) === cellCount(inner);
};

function change<K extends keyof ConditionalFormat>(key: K, read: (value: unknown) => ConditionalFormat[K]) {
  return {
    get: ({ rule }: FormatRef): unknown => rule[key],
    set: ({ book, sheet, rule }: FormatRef, value: unknown): void => {
      book.assertWritable(sheet);
      rule[key] = read(value);
      book.tell("conditionalFormat", "change", sheet, rule.areas[0] ?? null, rule.id);
    },
  };
}
const orNull =
  <T>(read: (value: unknown) => T) =>
  (value: unknown): T | null =>
    value === null || value === "" ? null : read(value);

function setPriority({ book, sheet, rule }: FormatRef, priority: number): void {
  const rules = sheet.conditionalFormats;
  rules.splice(rules.indexOf(rule), 1);
  rules.splice(Math.max(0, Math.min(priority, rules.length)), 0, rule);
  book.tell("conditionalFormat", "change", sheet, rule.areas[0] ?? null, rule.id);
}

const onlyRange = ({ book, sheet, rule }: FormatRef): RangeRef | null =>
  rule.areas.length === 1 && rule.areas[0] !== undefined ? rangeOf(book, sheet, rule.areas[0]) : null;

export const conditionalFormatCollection = typeOf<RangeRef>({
  methods: {
    Add: { type: "ConditionalFormat", call: (range, [type]: readonly string[]) => add(range, type ?? "") },
    GetItemAt: {
      type: "ConditionalFormat",
      call: (range, [index]: readonly number[]) => {
        const found = touching(range)[index ?? -1];
        if (found === undefined) throw itemNotFound("conditional format");
        return found;
      },
    },
    GetItemOrNullObject: { type: "ConditionalFormat", call: (range, [id]: readonly string[]) => byId(range, id ?? "") },
    GetCount: { call: (range) => touching(range).length },
    ClearAll: { call: clearAll },
  },
  items: { type: "ConditionalFormat", list: touching, byKey: byId },
});

export const conditionalFormat = typeOf<FormatRef>({
  id: ({ rule: { id } }) => id,
  properties: {
    Id: { get: ({ rule: { id } }) => id },
    Type: { get: ({ rule: { type } }) => type },
    Priority: { get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule), set: setPriority },
    StopIfTrue: change("stopIfTrue", Boolean),
  },
  navigations: {
    Custom: {
      type: "CustomConditionalFormat",
      get: (it) => {
        if (it.rule.type !== "Custom") throw invalidArgument(`the rule is of type ${it.rule.type}`);
        return it;
      },
    },
    CustomOrNullObject: { type: "CustomConditionalFormat", get: (it) => (it.rule.type === "Custom" ? it : null) },
  },
  methods: {
    GetRange: {
      type: "Range",
      call: (it) => {
        const range = onlyRange(it);
        if (range === null) throw itemNotFound("the rule covers several ranges");
        return range;
      },
    },
    GetRangeOrNullObject: { type: "Range", call: onlyRange },
    GetRanges: {
      type: "RangeAreas",
      call: ({ book, sheet, rule }) => rule.areas.map((area) => rangeOf(book, sheet, area)),
    },
    Delete: {
      call: ({ book, sheet, rule }) => {
        book.assertWritable(sheet);
        const index = sheet.conditionalFormats.indexOf(rule);
        if (index < 0) throw itemNotFound("conditional format");
        sheet.conditionalFormats.splice(index, 1);
        book.tell("conditionalFormat", "delete", sheet, rule.areas[0] ?? null, rule.id);
      },
    },
  },
});

export const customConditionalFormat = typeOf<FormatRef>({
  navigations: {
    Rule: { type: "ConditionalFormatRule", get: (it) => it },
    Format: { type: "ConditionalRangeFormat", get: (it) => it },
  },
});

export const conditionalFormatRule = typeOf<FormatRef>({
  properties: { Formula: change("formula", String) },
});

export const conditionalRangeFormat = typeOf<FormatRef>({
  navigations: {
    Fill: { type: "ConditionalRangeFill", get: (it) => it },
    Font: { type: "ConditionalRangeFont", get: (it) => it },
  },
});

export const conditionalRangeFill = typeOf<FormatRef>({
  properties: { Color: change("fill", orNull(colour)) },
  methods: { Clear: { call: ({ rule }) => void (rule.fill = null) } },
});

export const conditionalRangeFont = typeOf<FormatRef>({
  properties: {
    Color: change("color", orNull(colour)),
    Bold: change("bold", orNull(Boolean)),
    Italic: change("italic", orNull(Boolean)),
    Strikethrough: change("strikethrough", orNull(Boolean)),
    Underline: change("underline", orNull(String)),
  },
  methods: {
    Clear: {
      call: ({ rule }) =>
        void Object.assign(rule, { color: null, bold: null, italic: null, strikethrough: null, underline: null }),
    },
  },
});
