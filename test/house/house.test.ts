import { spawnSync } from "node:child_process";

/** What `npm run check` asks of the source, as tests, so that one command passes everything. */
function run(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status, said: stdout + stderr };
}

const OK = { status: 0 };

test("the pure rooms compile without DOM, Node or Office types", () => {
  expect(run("node_modules/@typescript/native/bin/tsc", "-p", "tsconfig.floor.json")).toMatchObject(OK);
});

test("everything compiles", () => {
  expect(run("node_modules/@typescript/native/bin/tsc", "-p", ".")).toMatchObject(OK);
});

test("lint: walls, Office habits, TypeScript", () => {
  expect(run("node_modules/eslint/bin/eslint.js", ".")).toMatchObject(OK);
}, 120_000);

test("formatting", () => {
  expect(run("node_modules/prettier/bin/prettier.cjs", "--check", ".")).toMatchObject(OK);
}, 60_000);

test("what is generated is committed and up to date", () => {
  expect(run("scripts/generate.mjs", "--check")).toMatchObject(OK);
  expect(run("scripts/requirement-sets.mjs", "--check")).toMatchObject(OK);
}, 60_000);
