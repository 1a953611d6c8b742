import { intersection } from "../a1.ts";
import { typeOf } from "../type-table.ts";
import { same, type RangeRef } from "./area-ref.ts";

type Rule = Record<string, unknown>;

const kept = ({ sheet, area }: RangeRef): { rule: Rule }[] =>
  sheet.validations.filter((each) => intersection(each.area, area) !== null);

/** Set on a range that another rule overlaps, the new one replaces it whole. */
function set({ book, sheet, area }: RangeRef, change: Rule): void {
  book.assertWritable(sheet);
  const before = sheet.validations.find((each) => JSON.stringify(each.area) === JSON.stringify(area));
  if (before === undefined) {
    const others = sheet.validations.filter((each) => intersection(each.area, area) === null);
    sheet.validations.splice(0, sheet.validations.length, ...others, { area, rule: change });
  } else Object.assign(before.rule, change);
  book.tell("format", "change", sheet, area, "dataValidation");
}

const property = (name: string, initial: unknown = null) => ({
  get: (it: RangeRef) => same(kept(it).map(({ rule }) => rule[name])) ?? initial,
  set: (it: RangeRef, value: unknown) => set(it, { [name]: value }),
});

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** Rules are kept and given back; the host does not judge entries by them. */
export const dataValidation = typeOf<RangeRef>({
  properties: {
    Type: {
      get: (it) => {
        const kinds = kept(it).map(
          ({ rule }) => TYPES[Object.keys((rule["Rule"] as object | undefined) ?? {})[0] ?? ""] ?? "None",
        );
        return kinds.length === 0 ? "None" : (same(kinds) ?? "Inconsistent");
      },
    },
    Rule: property("Rule", {}),
    Prompt: property("Prompt", { message: "", showPrompt: true, title: "" }),
    ErrorAlert: property("ErrorAlert", { message: "", showAlert: true, style: "Stop", title: "" }),
    IgnoreBlanks: property("IgnoreBlanks", true),
  },
  methods: {
    Clear: {
      call: ({ book, sheet, area }) => {
        const others = sheet.validations.filter((each) => intersection(each.area, area) === null);
        sheet.validations.splice(0, sheet.validations.length, ...others);
        book.tell("format", "change", sheet, area, "dataValidation");
      },
    },
  },
});
