import { checks } from "../../src/checks/index.ts";
import tranche, { examples } from "../../src/checks/tranche-low-absorption.ts";
import { runExample } from "./run-example.ts";

test("a rule that does not exist is no rule of its own: the instalment is reduced by what is unused", () => {
  const reduced = examples.find(({ finds, settings }) => finds !== null && settings === undefined)!;
  const [first] = runExample(tranche, reduced, checks).findings;
  const [other] = runExample(tranche, { ...reduced, settings: { rule: 9 } }, checks).findings;
  expect(other!.difference).toBe(first!.difference);
  expect(other!.words).toMatchObject({ rule: "reduce" });
});
