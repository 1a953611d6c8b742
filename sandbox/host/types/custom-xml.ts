import { invalidArgument, itemNotFound, RichApiError } from "../errors.ts";
import type { CustomXmlPart, Workbook } from "../model.ts";
import { typeOf } from "../type-table.ts";

interface PartRef {
  readonly book: Workbook;
  readonly part: CustomXmlPart;
}
interface PartsRef {
  readonly book: Workbook;
  readonly namespace: string;
}

/** The namespace of the root element, taking its prefix into account; `""` where it has none. */
export function namespaceOf(xml: string): string {
  const root = /<([\p{L}_][\p{L}\p{N}_.-]*:)?[\p{L}_][\p{L}\p{N}_.-]*([^>]*)>/u.exec(xml.replace(/<[?!][^>]*>/g, ""));
  if (root === null) throw invalidArgument("the text is no XML");
  const attribute = root[1] === undefined ? "xmlns" : `xmlns:${root[1].slice(0, -1)}`;
  const found = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(root[2] ?? "");
  return found?.[2] ?? found?.[3] ?? "";
}

function add(book: Workbook, xml: string): PartRef {
  namespaceOf(xml);
  const part: CustomXmlPart = { id: book.newId(4), xml };
  book.customXmlParts.push(part);
  book.tell("customXml", "add", null, null, part.id);
  return { book, part };
}

const partsOf = (book: Workbook): PartRef[] => book.customXmlParts.map((part) => ({ book, part }));
const partOf = (book: Workbook, id: string): PartRef | null => partsOf(book).find(({ part }) => part.id === id) ?? null;
const scoped = ({ book, namespace }: PartsRef): PartRef[] =>
  partsOf(book).filter(({ part }) => namespaceOf(part.xml) === namespace);

export const customXmlPart = typeOf<PartRef>({
  id: ({ part }) => part.id,
  properties: { Id: { get: ({ part }) => part.id }, NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) } },
  methods: {
    GetXml: { call: ({ part }) => part.xml },
    SetXml: {
      call: ({ book, part }, [xml]: readonly string[]) => {
        namespaceOf(xml ?? "");
        part.xml = xml ?? "";
        book.tell("customXml", "change", null, null, part.id);
      },
    },
    Delete: {
      call: ({ book, part }) => {
        const index = book.customXmlParts.indexOf(part);
        if (index < 0) throw itemNotFound("custom XML part");
        book.customXmlParts.splice(index, 1);
        book.tell("customXml", "delete", null, null, part.id);
      },
    },
  },
});

export const customXmlPartCollection = typeOf<Workbook>({
  methods: {
    Add: { type: "CustomXmlPart", call: (book, [xml]: readonly string[]) => add(book, xml ?? "") },
    GetByNamespace: {
      type: "CustomXmlPartScopedCollection",
      call: (book, [namespace]: readonly string[]) => ({ book, namespace: namespace ?? "" }),
    },
    GetItemOrNullObject: { type: "CustomXmlPart", call: (book, [id]: readonly string[]) => partOf(book, id ?? "") },
    GetCount: { call: (book) => book.customXmlParts.length },
  },
  items: { type: "CustomXmlPart", list: partsOf, byKey: partOf },
});

const only = (it: PartsRef): PartRef | null => {
  const found = scoped(it);
  return found.length === 1 ? (found[0] ?? null) : null;
};

export const customXmlPartScopedCollection = typeOf<PartsRef>({
  methods: {
    GetCount: { call: (it) => scoped(it).length },
    GetOnlyItem: {
      type: "CustomXmlPart",
      call: (it) => {
        const found = only(it);
        if (found === null)
          throw new RichApiError("GeneralException", "The collection does not hold exactly one part.");
        return found;
      },
    },
    GetOnlyItemOrNullObject: { type: "CustomXmlPart", call: only },
    GetItemOrNullObject: {
      type: "CustomXmlPart",
      call: (it, [id]: readonly string[]) => scoped(it).find(({ part }) => part.id === id) ?? null,
    },
  },
  items: {
    type: "CustomXmlPart",
    list: scoped,
    byKey: (it, id: string) => scoped(it).find(({ part }) => part.id === id) ?? null,
  },
});
