import { alreadyExists, invalidArgument, itemNotFound } from "../errors.ts";
import { plainValue, type DefinedName, type Workbook } from "../model.ts";
import { typeOf } from "../type-table.ts";
import type { Sheet } from "../sheet.ts";
import { rangeAt, type RangeRef } from "./area-ref.ts";
import { columnLetters, quoteSheet } from "../a1.ts";

interface NamesRef {
  readonly book: Workbook;
  /** Absent: names of the whole workbook. */
  readonly sheet?: Sheet;
}
interface NameRef {
  readonly book: Workbook;
  readonly name: DefinedName;
}

const namesOf = ({ book, sheet }: NamesRef): NameRef[] =>
  book.names.filter(({ scope }) => scope === (sheet ?? null)).map((name) => ({ book, name }));
const nameOf = (it: NamesRef, key: string): NameRef | null =>
  namesOf(it).find(({ name }) => name.name.toLowerCase() === key.toLowerCase()) ?? null;

/** `=Blad1!$A$1:$B$2` */
function absolute({ sheet, area }: RangeRef): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const from = corner(area.top, area.left);
  const to = corner(area.top + area.rows - 1, area.left + area.columns - 1);
  return `=${quoteSheet(sheet.name)}!${from}${from === to ? "" : `:${to}`}`;
}

function add(it: NamesRef, name: string, reference: RangeRef | string, comment: string | null | undefined): NameRef {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw invalidArgument(`the name ${name}`);
  if (nameOf(it, name) !== null) throw alreadyExists(`name ${name}`);
  const formula = typeof reference === "string" ? reference : absolute(reference);
  const added: DefinedName = { name, scope: it.sheet ?? null, formula, visible: true, comment: comment ?? "" };
  it.book.names.push(added);
  it.book.tell("name", "add", it.sheet ?? null, null, name);
  return { book: it.book, name: added };
}

function rangeOrNull({ book, name }: NameRef): RangeRef | null {
  try {
    return rangeAt(book, name.formula.slice(1), name.scope);
  } catch {
    return null;
  }
}

const changed = ({ book, name }: NameRef): void => book.tell("name", "change", name.scope, null, name.name);

export const namedItem = typeOf<NameRef>({
  id: ({ name }) => name.name,
  properties: {
    Name: { get: ({ name }) => name.name },
    Type: { get: (it) => (rangeOrNull(it) === null ? "String" : "Range") },
    Scope: { get: ({ name }) => (name.scope === null ? "Workbook" : "Worksheet") },
    Value: {
      get: (it) => {
        const range = rangeOrNull(it);
        return range === null ? it.name.formula.slice(1) : it.book.addressOf(range.sheet, range.area);
      },
    },
    Formula: {
      get: ({ name }) => name.formula,
      set: (it, formula: string) => {
        it.name.formula = formula;
        changed(it);
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: (it, visible: boolean) => {
        it.name.visible = visible;
        changed(it);
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: (it, comment: string) => {
        it.name.comment = comment;
        changed(it);
      },
    },
  },
  navigations: {
    ArrayValues: { type: "NamedItemArrayValues", get: rangeOrNull },
    WorksheetOrNullObject: { type: "Worksheet", get: ({ book, name }) => name.scope && { book, sheet: name.scope } },
  },
  methods: {
    GetRange: {
      type: "Range",
      call: (it) => {
        const range = rangeOrNull(it);
        if (range === null) throw itemNotFound(`the name ${it.name.name} is no range`);
        return range;
      },
    },
    GetRangeOrNullObject: { type: "Range", call: rangeOrNull },
    Delete: {
      call: ({ book, name }) => {
        book.names.splice(book.names.indexOf(name), 1);
        book.tell("name", "delete", name.scope, null, name.name);
      },
    },
  },
});

export const namedItemArrayValues = typeOf<RangeRef>({
  properties: { Values: { get: ({ sheet, area }) => sheet.values(area).map((row) => row.map(plainValue)) } },
});

export const namedItemCollection = typeOf<NamesRef>({
  methods: {
    Add: {
      type: "NamedItem",
      call: (it, [name, reference, comment]: readonly [string, RangeRef | string, string?]) =>
        add(it, name, reference, comment),
    },
    GetItemOrNullObject: { type: "NamedItem", call: (it, [name]: readonly string[]) => nameOf(it, name ?? "") },
    GetCount: { call: (it) => namesOf(it).length },
  },
  items: { type: "NamedItem", list: namesOf, byKey: nameOf },
});
