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

test("the latest day is that of cost where cost goes further than what was paid", () => {
  const toJune = prepare({ rows: [{ agreed: 900_000, paid: 450_000, costs: [225_000, 200_000] }] });
  expect(assess(toJune.followUp, checks).asOf).toBe("2019-06-30");
});

test("cost without a period has no day", () => {
  const { followUp } = prepare({ rows: [{ costs: [225_000] }], costColumns: [{ header: "Kostnader" }] });
  expect(assess(followUp, checks)).toMatchObject({ asOf: "2019-04-30", costDate: null });
});

test("columns that may be cumulative are taken as the user says", () => {
  const rows = [1, 2, 3].map((n) => ({ agreed: 900_000, paid: 450_000, costs: [n * 1_000, n * 2_000] }));
  const doubtful = prepare({ rows }).followUp;
  const cost = (options = {}) => assess(doubtful, checks, options).lines.map(({ facts }) => facts.cost);
  expect(cost()).toEqual([undefined, undefined, undefined]);
  expect(cost({ costColumns: "perPeriod" })).toEqual([300_000, 600_000, 900_000]);
  expect(cost({ costColumns: "cumulative" })).toEqual([200_000, 400_000, 600_000]);
});
