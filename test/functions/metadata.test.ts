import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The JSON that Excel reads of custom functions, as Microsoft documents it (Learn: "Manually create JSON metadata for custom
 * functions", "Custom functions naming"): which members there are, of what type, and what may stand in names.
 */
type Rule = (value: unknown) => string | null;
const is =
  (type: "string" | "boolean"): Rule =>
  (value) =>
    typeof value === type ? null : `is no ${type}`;
const matches =
  (pattern: RegExp): Rule =>
  (value) =>
    typeof value === "string" && pattern.test(value) ? null : `${String(value)} is not ${String(pattern)}`;
const text =
  (longest: number): Rule =>
  (value) =>
    typeof value === "string" && value.trim() === value && value.length > 0 && value.length <= longest
      ? null
      : `is no text of at most ${longest} characters`;
const oneOf =
  (...values: readonly unknown[]): Rule =>
  (value) =>
    values.includes(value) ? null : `${String(value)} is none of ${values.join(", ")}`;

/** Members by name; one that ends in `?` may be left out, and there are no others. */
function shape(members: Readonly<Record<string, Rule>>): Rule {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return "is no object";
    const names = Object.keys(members).map((name) => name.replace("?", ""));
    const strange = Object.keys(value).find((name) => !names.includes(name));
    if (strange !== undefined) return `has ${strange}, which is not documented`;
    for (const [name, rule] of Object.entries(members)) {
      const at = name.replace("?", "");
      if (!(at in value)) {
        if (name.endsWith("?")) continue;
        return `lacks ${at}`;
      }
      const fault = rule((value as Record<string, unknown>)[at]);
      if (fault !== null) return `${at}: ${fault}`;
    }
    return null;
  };
}
const listOf =
  (rule: Rule): Rule =>
  (value) => {
    if (!Array.isArray(value)) return "is no list";
    return value.map(rule).find((fault) => fault !== null) ?? null;
  };

const TYPE = oneOf("any", "boolean", "number", "string");
const DIMENSIONALITY = oneOf("scalar", "matrix");
const SCHEMA = shape({
  "$schema?": is("string"),
  "allowCustomDataForDataTypeAny?": is("boolean"),
  "allowErrorForDataTypeAny?": is("boolean"),
  functions: listOf(
    shape({
      // Letters, digits and periods; never changed once it is set.
      id: matches(/^[A-Za-z0-9.]+$/),
      // A letter first, then letters, digits, underscores and periods; at least 3 and at most 128 with the namespace.
      name: matches(/^[A-Z][A-Z0-9_.]{2,119}$/),
      "description?": text(255),
      "helpUrl?": matches(/^https:\/\/[^\s]+$/),
      "options?": shape({
        "cancelable?": is("boolean"),
        "requiresAddress?": is("boolean"),
        "requiresParameterAddresses?": is("boolean"),
        "stream?": is("boolean"),
        "volatile?": is("boolean"),
      }),
      parameters: listOf(
        shape({
          name: matches(/^[A-Za-z]\w{0,30}$/),
          "description?": text(255),
          "type?": TYPE,
          "dimensionality?": DIMENSIONALITY,
          "optional?": is("boolean"),
          "repeating?": is("boolean"),
        }),
      ),
      result: shape({ "type?": TYPE, "dimensionality?": DIMENSIONALITY }),
    }),
  ),
});

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly options?: unknown;
    readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
  }[];
}
const read = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, "../../src/functions/metadata", name), "utf8")) as Metadata;

describe.each(["functions.json", "functions-sv.json"])("%s", (name) => {
  const metadata = read(name);

  test("is as the documented schema says", () => {
    expect(SCHEMA(metadata)).toBeNull();
  });

  test("ids are unique, no formula is volatile or streams, and what may be left out stands last", () => {
    const ids = metadata.functions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(metadata.functions.filter(({ options }) => options !== undefined)).toEqual([]);
    for (const { parameters } of metadata.functions) {
      expect(new Set(parameters.map((each) => each.name)).size).toBe(parameters.length);
      const optional = parameters.map((each) => each.optional === true);
      expect([...optional].sort()).toEqual(optional);
    }
  });
});

test("only descriptions differ between the languages: names are never translated", () => {
  const plain = (name: string) =>
    JSON.stringify(read(name), (key, value: unknown) => (key === "description" ? undefined : value));
  expect(plain("functions-sv.json")).toBe(plain("functions.json"));
  expect(read("functions-sv.json")).not.toEqual(read("functions.json"));
});

test.each([
  ["a translated id", { id: "KASSÅ" }, "id"],
  ["a name with a blank", { name: "CASH HELD" }, "name"],
  ["a type Excel does not know", { result: { type: "date" } }, "result: type"],
  ["a help page without https", { helpUrl: "http://x" }, "helpUrl"],
  ["a member nobody documents", { volatile: true }, "volatile"],
])("the check tells %s", (_, change, says) => {
  const [first] = read("functions.json").functions;
  expect(SCHEMA({ functions: [{ ...first, ...change }] })).toContain(says);
});
