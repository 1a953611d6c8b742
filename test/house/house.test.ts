import { spawnSync } from "node:child_process";

/** Runs a tool of the house and fails with what it said. */
function pass(...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")}\n${stdout}${stderr}`);
}

jest.setTimeout(300_000);

test("the pure rooms compile without DOM, Node or Office types", () => {
  pass("node_modules/@typescript/native/bin/tsc", "-p", "tsconfig.floor.json");
});

test("everything compiles", () => {
  pass("node_modules/@typescript/native/bin/tsc", "-p", ".");
});

test("lint: walls, Office habits, TypeScript", () => {
  pass("node_modules/eslint/bin/eslint.js", ".");
});

test("formatting", () => {
  pass("node_modules/prettier/bin/prettier.cjs", "--check", ".");
});

test("every branch of the rules is taken by a test of their own", () => {
  pass("node_modules/jest/bin/jest.js", "--config", "jest.coverage.cjs", "--maxWorkers", "1");
});

test("what is generated is committed and up to date", () => {
  pass("scripts/generate.mjs", "--check");
  pass("scripts/requirement-sets.mjs", "--check");
});
