import { existsSync, readFileSync } from "node:fs";

/** docs/mission.md: number, fact, where, tests. A test is a file under test/ and words that stand in it. */
const ROWS = readFileSync("docs/mission.md", "utf8")
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|")))
  .map(([, number, fact, , tests]) => ({
    fact: `${number} ${fact}`,
    tests: [...tests!.matchAll(/`([^`]+)`: “([^”]+)”/g)],
  }));

/** A check's examples are its tests, and stand in its own file. */
const fileOf = (name: string): string | undefined =>
  [`test/${name}.test.ts`, `test/${name}.test.tsx`, `src/${name}.ts`].find((file) => existsSync(file));

test("the facts of all five documents are there", () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(65);
});

test.each(ROWS.map(({ fact, tests }) => [fact, tests] as const))("%s", (_, tests) => {
  expect(tests.length).toBeGreaterThan(0);
  for (const [, name, words] of tests) {
    const file = fileOf(name!);
    expect([name, file !== undefined && readFileSync(file, "utf8").includes(words!)]).toEqual([name, true]);
  }
});
