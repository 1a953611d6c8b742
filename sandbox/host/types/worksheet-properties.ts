import { typeOf } from "../type-table.ts";
import type { SheetRef } from "./area-ref.ts";

/** Texts an add-in keeps with a sheet: they stay with it when it is renamed or the file opened again. */
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
