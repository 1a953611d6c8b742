import { checks } from "../../src/checks/index.ts";
import { assess } from "../../src/domain/assess.ts";
import { isoDate } from "../../src/domain/calendar.ts";
import { prepare } from "../checks/run-example.ts";

const { followUp } = prepare({ rows: [{ agreed: 900_000, paid: 450_000, costs: [225_000, null] }] });

test("a workbook without other tables is still checked for late reports", () => {
  const { groups } = assess(followUp, checks, { asOf: isoDate("2019-08-01")! });
  const said = groups.flatMap(({ main, facets }) => [main, ...facets]);
  expect(said.filter(({ check }) => check === "report-late").map(({ severity }) => severity)).toEqual(["medium"]);
});

test("by the latest day in the data nothing is late, and nothing asks for a register", () => {
  const { asOf, groups, notAssessable } = assess(followUp, checks);
  expect(asOf).toBe("2019-04-30");
  expect(groups.filter(({ main }) => main.check === "report-late")).toEqual([]);
  const ofRegister = new Set(checks.filter(({ scope }) => scope === "register").map(({ id }) => id));
  expect(notAssessable.filter(({ check }) => ofRegister.has(check))).toEqual([]);
});
