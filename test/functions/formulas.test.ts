import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ArgumentCell, ArgumentRows } from "../../src/functions/arguments.ts";
import { call } from "../../src/functions/call.ts";
import { CellError } from "../../src/functions/cell-error.ts";
import type {
  FunctionDefinition,
  FunctionExample,
  FunctionText,
  ParameterKind,
  ResultRows,
} from "../../src/functions/define.ts";
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

/** A cell in order for each kind that goes row by row. */
const ORDINARY: Readonly<Partial<Record<ParameterKind, ArgumentCell>>> = {
  amount: 100,
  "amount?": 100,
  signed: 100,
  amounts: 100,
  date: 43_500,
  "date?": 43_500,
  "year?": 2019,
  "share?": 0.5,
  written: "Kv1",
  "written?": "tkr",
};

test("every file that defines a formula is in the index, once", () => {
  expect(FUNCTIONS).toEqual(formulas.map((formula) => formula.default));
  expect(FUNCTIONS.length).toBe(19);
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

    const perRow = Object.entries(definition.parameters).filter(([, kind]) => kind in ORDINARY);
    if (definition.result !== "table") {
      test("one error in one cell stands in its own row, as it was", () => {
        const broken = new CellError("#DIV/0!");
        perRow.forEach(([broke]) => {
          const args = Object.entries(definition.parameters).map(([name, kind]): ArgumentRows => {
            const cell = ORDINARY[kind] ?? null;
            if (kind === "names") return [["Norra IF"]];
            if (!(kind in ORDINARY)) return [[null]];
            return name === broke ? [[cell], [broken], [cell]] : [[cell], [cell], [cell]];
          });
          const result = call(definition, args);
          expect(result[1]).toEqual(new Array(definition.columns ?? 1).fill(broken));
          expect([result[0], result[2]].flat()).not.toContain(broken);
        });
      });
    }

    test("blank and 0 give the same, whichever argument they stand in", () => {
      for (const { args } of examples)
        args.forEach((_, at) => {
          const [withNull, withZero] = [null, 0].map((blank) =>
            shown(
              call(
                definition,
                args.map((rows, index) =>
                  index === at ? rows.map((row) => row.map(() => blank)) : rows,
                ) as ArgumentRows[],
              ),
            ),
          );
          expect(withNull).toEqual(withZero);
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

test("no formula or parameter has been renamed, moved or taken away: they stand in people's workbooks", () => {
  const kept = JSON.parse(readFileSync(join(FOLDER, "ids.json"), "utf8")) as Record<string, string[]>;
  expect(Object.fromEntries(FUNCTIONS.map(({ id, parameters }) => [id, Object.keys(parameters)]))).toEqual(kept);
});
