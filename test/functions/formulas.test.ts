import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ArgumentRows } from "../../src/functions/arguments.ts";
import { type ResultRows, call } from "../../src/functions/call.ts";
import { CellError } from "../../src/functions/cell-error.ts";
import type { FunctionDefinition, FunctionExample, FunctionText } from "../../src/functions/define.ts";
import { FUNCTIONS } from "../../src/functions/index.ts";

interface Formula {
  readonly default: FunctionDefinition;
  readonly text: FunctionText;
  readonly examples: readonly FunctionExample[];
}

const FOLDER = join(__dirname, "../../src/functions");
const formulas = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => require(join(FOLDER, file)) as Formula) // eslint-disable-line @typescript-eslint/no-require-imports -- names are found, not known
  .filter((module) => module.default);
const metadata = (name: string) =>
  JSON.parse(readFileSync(join(FOLDER, "metadata", name), "utf8")) as {
    allowErrorForDataTypeAny: boolean;
    functions: {
      id: string;
      name: string;
      description: string;
      helpUrl: string;
      parameters: Record<string, unknown>[];
    }[];
  };

const shown = (rows: ResultRows) =>
  rows.map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : cell)));

test("every file that defines a formula is in the index, once", () => {
  expect(FUNCTIONS).toEqual(formulas.map((formula) => formula.default));
  expect(FUNCTIONS.length).toBeGreaterThanOrEqual(5);
});

describe.each(formulas.map((formula) => [formula.default.id, formula] as const))(
  "%s",
  (id, { default: definition, text, examples }) => {
    test.each(examples.map((example) => [example.name.en, example] as const))("example: %s", (_, { args, gives }) => {
      expect(shown(call(definition, args as ArgumentRows[]))).toEqual(gives);
    });

    test("is an id Excel takes, and every parameter is explained in both languages", () => {
      expect(id).toMatch(/^[A-Z][A-Z0-9]{2,}$/);
      expect(Object.keys(text.parameters)).toEqual(Object.keys(definition.parameters));
      for (const sentence of [
        text.description,
        text.help,
        ...Object.values(text.parameters),
        ...examples.map(({ name }) => name),
      ])
        for (const words of [sentence.sv, sentence.en]) expect(words.trim().length).toBeGreaterThan(5);
      expect(text.description.sv.length).toBeLessThanOrEqual(255);
      expect(text.description.en.length).toBeLessThanOrEqual(255);
    });

    test("one error in one cell stands in its own row, as it was", () => {
      const names = Object.keys(definition.parameters).filter((name) => definition.parameters[name] !== "spread");
      const broken = new CellError("#DIV/0!");
      names.forEach((_, at) => {
        const args = names.map((name, index): ArgumentRows => {
          const cell = definition.parameters[name] === "date" ? 43_500 : 100;
          return index === at ? [[cell], [broken], [cell]] : [[cell], [cell], [cell]];
        });
        const result = call(definition, args);
        expect(result.map(([cell]) => cell instanceof CellError)).toEqual([false, true, false]);
        expect(result[1]![0]).toBe(broken);
      });
    });
  },
);

test.each([
  ["functions.json", "en"],
  ["functions-sv.json", "sv"],
] as const)("%s says what Excel needs to know", (file, language) => {
  const { allowErrorForDataTypeAny, functions } = metadata(file);
  expect(allowErrorForDataTypeAny).toBe(true);
  expect(functions.map(({ id }) => id)).toEqual(formulas.map((formula) => formula.default.id));
  for (const [index, { id, name, description, helpUrl, parameters }] of functions.entries()) {
    const { default: definition, text } = formulas[index]!;
    expect(name).toBe(id);
    expect(description).toBe(text.description[language]);
    expect(helpUrl).toMatch(new RegExp(`^https://.+/help/${id}\\.html$`));
    expect(parameters.map((parameter) => parameter["name"])).toEqual(Object.keys(definition.parameters));
    for (const parameter of parameters) {
      expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
      expect(String(parameter["description"]).length).toBeGreaterThan(5);
    }
    const optional = parameters.map((parameter) => parameter["optional"] === true);
    expect(optional.lastIndexOf(false)).toBeLessThan(
      optional.includes(true) ? optional.indexOf(true) : optional.length,
    );
  }
});

test("no formula has been renamed or taken away: they stand in people's workbooks", () => {
  const kept = JSON.parse(readFileSync(join(FOLDER, "ids.json"), "utf8")) as string[];
  expect(kept.filter((id) => !FUNCTIONS.some((formula) => formula.id === id))).toEqual([]);
  expect(FUNCTIONS.filter(({ id }) => !kept.includes(id))).toEqual([]);
});
