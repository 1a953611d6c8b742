import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Host, createHost } from "../../sandbox/host/index.ts";
import type { FunctionArgument, FunctionResult } from "../../sandbox/host/custom-functions.ts";
import { type NodePane, openPane } from "../../sandbox/host/node-pane.ts";
import type { FunctionDefinition, FunctionExample, ShownCell } from "../../src/functions/define.ts";
import { fill } from "./adapter-setup.ts";

/** The formulas of src/entry/functions.ts in Microsoft's own custom-function runtime, their arguments read from cells. */
interface Formula {
  readonly default: FunctionDefinition;
  readonly examples: readonly FunctionExample[];
}

const FOLDER = join(__dirname, "../../src/functions");
const formulas = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => require(join(FOLDER, file)) as Formula) // eslint-disable-line @typescript-eslint/no-require-imports -- names are found, not known
  .filter((module) => module.default);

let host: Host;
let pane: NodePane;

beforeAll(async () => {
  host = createHost();
  pane = await openPane(host);
  const { CustomFunctions } = pane.window;
  Object.assign(globalThis, { CustomFunctions });
  await import("../../src/entry/functions.ts");
});
afterAll(() => pane.close());

/** An argument of an example put into cells of a sheet of its own, as a person would, from A1. */
let sheets = 0;
function inCells(rows: FunctionExample["args"][number]): FunctionArgument {
  const sheet = host.workbook.addSheet(`Exempel${++sheets}`);
  const columns = Math.max(...rows.map((row) => row.length));
  // Text stays text: an organisation number typed into a cell would become a number, and a date a serial.
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? `'${cell}` : cell)));
  fill(host, cells, sheet.name);
  const last = `${String.fromCharCode(64 + columns)}${rows.length}`;
  return { range: `${sheet.name}!A1:${last}` };
}

/** What the cells show: an error by its code. */
const shown = (result: FunctionResult | undefined): unknown => {
  if (!result || "error" in result) return result;
  const rows = Array.isArray(result.value) ? (result.value as unknown[][]) : [[result.value]];
  return rows.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? (cell as { code: string }).code : cell)),
  );
};

const expected = (gives: FunctionExample["gives"], language: "sv" | "en") =>
  gives.map((row) => row.map((cell: ShownCell) => (typeof cell === "object" ? cell[language] : cell)));

/** The language of Excel's menus; the runtime itself stays as it is. */
const speak = (language: "sv" | "en") =>
  Object.assign(globalThis, { Office: { context: { displayLanguage: { sv: "sv-SE", en: "en-US" }[language] } } });

describe.each(["sv", "en"] as const)("in %s", (language) => {
  beforeAll(() => void speak(language));

  test.each(["desktop", "web"] as const)(
    "every example of every formula gives what its help page says, blanks as %s sends them",
    async (blank) => {
      const examples = formulas.flatMap(({ default: { id }, examples: all }) =>
        all.map((example) => ({ id, ...example })),
      );
      const results = await host.callFunctions(
        examples.map(({ id, args }) => ({ id, args: args.map(inCells), takesErrors: true })),
        blank,
      );
      expect(examples.map(({ id, name }, index) => [id, name.en, shown(results[index])])).toEqual(
        examples.map(({ id, name, gives }) => [id, name.en, expected(gives, language)]),
      );
    },
  );
});

test.each(["desktop", "web"] as const)(
  "row by row the formulas give what one spilled call gives, on %s",
  async (blank) => {
    speak("en");
    const column = formulas.flatMap(({ default: { id, result }, examples }) =>
      examples
        .filter(({ gives }) => result !== "table" && gives.length > 1)
        .map(({ args, gives }) => ({ id, args, gives })),
    );
    expect(new Set(column.map(({ id }) => id)).size).toBeGreaterThanOrEqual(12);
    const cells = column.flatMap(({ id, args, gives }) =>
      gives.map((row, at) => ({
        call: {
          id,
          // MATCH looks in the whole list whatever row it stands in.
          args: args.map((rows, index) =>
            inCells(id === "MATCH" && index === 1 ? rows : [rows[rows.length === 1 ? 0 : at]!]),
          ),
        },
        row,
      })),
    );
    const results = await host.callFunctions(
      cells.map(({ call }) => call),
      blank,
    );
    expect(results.map(shown)).toEqual(cells.map(({ row }) => expected([row], "en")));
  },
);

test("an error in one argument cell stands in its own row; the others are computed", async () => {
  host.edit("Blad1", "A1:C3", [
    [100, 40, "2019-01-01"],
    ["=1/0", 40, "2019-01-01"],
    [300, 40, "2019-01-01"],
  ]);
  host.workbook.setResult(host.workbook.sheet("Blad1")!, 1, 0, { error: "#DIV/0!" });
  const results = await host.callFunctions([
    { id: "REMAINING", args: [{ range: "Blad1!A1:A3" }, { range: "Blad1!B1:B3" }], takesErrors: true },
    {
      id: "EXPECTED",
      args: [{ range: "Blad1!A1:A3" }, { range: "Blad1!C1:C3" }, "2019-12-31", "2019-06-30"],
      takesErrors: true,
    },
    { id: "REMAINING", args: [{ range: "Blad1!A2" }, 1], takesErrors: true },
  ]);
  expect(results.map(shown)).toEqual([[[60], ["#DIV/0!"], [260]], [[50], ["#DIV/0!"], [150]], [["#DIV/0!"]]]);
});

test("an error carries its sentence in the language of Excel", async () => {
  for (const [language, sentence] of [
    ["sv", "”återkommer” är inget tal. Skriv ett belopp."],
    ["en", "“återkommer” is not a number. Enter an amount."],
  ] as const) {
    speak(language);
    const [result] = await host.callFunctions([
      {
        id: "CASHHELD",
        args: [
          [[1], [2]],
          [["återkommer"], [1]],
        ],
      },
    ]);
    expect(result).toMatchObject({ value: [[{ code: "#VALUE!", message: sentence }], [1]] });
  }
});

test("100,000 rows are one call, and bad rows in it are errors of their own", async () => {
  const amounts = Array.from({ length: 100_000 }, (_, index) => [index % 1000 === 999 ? "?" : index + 0.1]);
  const [result] = await host.callFunctions([{ id: "CASHHELD", args: [amounts, 0.1] }]);
  const { value } = result as { value: unknown[][] };
  expect(value).toHaveLength(100_000);
  expect([value[0], value[99_998]]).toEqual([[0], [99_998]]);
  expect(value.filter(([cell]) => typeof cell === "object")).toHaveLength(100);
}, 20_000);

test("a table of 100,000 rows is more than a follow-up, and says so at once", async () => {
  const rows = [["Förening", "Belopp"], ...Array.from({ length: 100_000 }, (_, index) => [`F ${index}`, 1])];
  const results = await host.callFunctions(["FLAGS", "RECONCILE"].map((id) => ({ id, args: [rows] })));
  expect(results.map(shown)).toEqual([[["#VALUE!"]], [["#VALUE!"]]]);
}, 20_000);

test("metadata is as many formulas as there are, each associated", () => {
  const { functions } = JSON.parse(readFileSync(join(FOLDER, "metadata/functions.json"), "utf8")) as {
    functions: { id: string }[];
  };
  const { mappings } = (
    pane.window.CustomFunctions as unknown as { _association: { mappings: Record<string, unknown> } }
  )._association;
  expect(Object.keys(mappings).sort()).toEqual(functions.map(({ id }) => id).sort());
});
