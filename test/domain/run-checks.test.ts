import { type Check, defineCheck, defineTableCheck } from "../../src/domain/check.ts";
import type { ExampleRow } from "../../src/domain/example.ts";
import { type Severity, worst } from "../../src/domain/finding.ts";
import { NIL, kr } from "../../src/domain/money.ts";
import { DEFAULT_RULES, rulesOf } from "../../src/domain/rules.ts";
import { runChecks } from "../../src/domain/run-checks.ts";
import { prepare } from "../checks/run-example.ts";

const words = { title: "", why: "", advice: "", finding: () => "", formula: () => "", threshold: () => "" };
const text = { sv: words, en: words };
const source = { sv: "", en: "" };

/** A check that finds what was paid, where it is at least its floor. */
const paidCheck = (id: string, severity: Severity, at: Check["at"] = "paid", off?: true) =>
  defineCheck({
    id,
    rank: 1,
    at,
    ...(off && { off }),
    needs: ["paid"],
    settings: { floor: kr(1) },
    source,
    inspect: ({ paid }, { floor }) => (paid >= floor ? { severity, figures: { paid }, difference: paid } : null),
    text,
  });

function run(checks: readonly Check[], rows: readonly ExampleRow[], rules = DEFAULT_RULES) {
  const { followUp, lines, totals } = prepare({ rows });
  return runChecks(checks, followUp, lines, totals, { rules });
}

test("a finding about cost stands in the latest column that anybody has filled in: what is begun after it is not due", () => {
  const { groups } = run(
    [paidCheck("a", "high", "cost")],
    [
      { partner: "A", paid: 100, costs: [10, null] },
      { partner: "B", paid: 100, costs: [null, null] },
    ],
  );
  expect(groups.map(({ main }) => main.place.address)).toEqual(["D2", "D3"]);
});

test("a check ends in a finding, in order, or not assessable, for each partner", () => {
  const { groups, notAssessable } = run(
    [paidCheck("a", "high")],
    [
      { partner: "A", paid: 100 },
      { partner: "B", paid: 0 },
      { partner: "C", paid: null },
      { partner: "D", paid: "många" },
    ],
  );
  expect(groups.map(({ main }) => main.partner)).toEqual(["A"]);
  expect(groups[0]!.main).toMatchObject({
    check: "a",
    severity: "high",
    settings: { floor: 100 },
    difference: kr(100),
  });
  expect(notAssessable).toEqual([
    { check: "a", partner: "C", reason: "blank" },
    { check: "a", partner: "D", reason: "unreadable" },
  ]);
});

test("a reason that holds for every partner is said once", () => {
  const { notAssessable } = run([paidCheck("a", "high"), paidCheck("b", "info")], [{ partner: "A" }, { partner: "B" }]);
  expect(notAssessable).toEqual([
    { check: "a", partner: null, reason: "noColumn" },
    { check: "b", partner: null, reason: "noColumn" },
  ]);
  expect(run([paidCheck("a", "high")], [{ partner: "A" }]).notAssessable).toEqual([
    { check: "a", partner: "A", reason: "noColumn" },
  ]);
});

test("a line check may say itself that it could not assess", () => {
  const check = defineCheck({
    id: "a",
    rank: 1,
    at: "partner",
    needs: [],
    settings: {},
    source,
    inspect: () => ({ notAssessable: "onePeriod" }),
    text,
  });
  expect(run([check], [{ partner: "A" }])).toEqual({
    groups: [],
    accepted: [],
    notAssessable: [{ check: "a", partner: "A", reason: "onePeriod" }],
  });
});

describe("grouping", () => {
  const checks = [paidCheck("first", "medium"), paidCheck("second", "high"), paidCheck("third", "high")];

  test("one partner, one finding: the most severe, then the first in the catalogue; the rest are facets", () => {
    const [group, ...others] = run(checks, [{ partner: "A", paid: 100 }]).groups;
    expect(others).toEqual([]);
    expect([group!.main, ...group!.facets].map(({ check }) => check)).toEqual(["second", "third", "first"]);
  });

  test("the largest difference comes first within a check", () => {
    const rows = [
      { partner: "A", paid: 100 },
      { partner: "B", paid: 300 },
      { partner: "C", paid: 200 },
    ];
    expect(run(checks, rows).groups.map(({ main }) => main.partner)).toEqual(["B", "C", "A"]);
  });

  test("what has no amount comes after what has one", () => {
    const none = defineCheck({
      id: "none",
      rank: 1,
      at: "paid",
      needs: ["paid"],
      settings: {},
      source,
      inspect: ({ paid }) => ({ severity: "info", figures: {}, difference: paid === 0 ? null : paid }),
      text,
    });
    const rows = [
      { partner: "A", paid: 0 },
      { partner: "B", paid: -1 },
      { partner: "C", paid: 0 },
    ];
    expect(run([none], rows).groups.map(({ main }) => main.partner)).toEqual(["B", "A", "C"]);
  });

  test("two lines of one name are two groups", () => {
    const rows = [
      { partner: "A", paid: 100 },
      { partner: "A", paid: 200 },
    ];
    expect(run(checks, rows).groups.map(({ main }) => main.place.address)).toEqual(["C3", "C2"]);
  });

  test("lines of a text file are told apart by their line", () => {
    const { followUp, lines, totals } = prepare({
      rows: [
        { partner: "A", paid: 1 },
        { partner: "A", paid: 2 },
      ],
    });
    const inText = lines.map((line, index) => ({
      ...line,
      line: { ...line.line, paid: { ...line.line.paid!, place: { line: index + 4 } } },
    }));
    expect(runChecks(checks, followUp, inText, totals).groups).toHaveLength(2);
    const nowhere = lines.map((line) => ({ ...line, line: { ...line.line, paid: { ...line.line.paid!, place: {} } } }));
    expect(runChecks(checks, followUp, nowhere, totals).groups).toHaveLength(1);
  });
});

test.each([
  ["agreed", "B2"],
  ["paid", "C2"],
  ["cost", "E2"],
  ["partner", "A2"],
  ["table", "A2"],
] as const)("a finding at %s points at %s", (at, address) => {
  const { groups } = run([paidCheck("a", "info", at)], [{ partner: "A", agreed: 1, paid: 100, costs: [1, 1] }]);
  expect(groups[0]!.main.place).toEqual({ sheet: "Kv1", address });
});

test("where the column is missing it points at the partner", () => {
  const check = (at: Check["at"]) =>
    defineCheck({
      id: "a",
      rank: 1,
      at,
      needs: [],
      settings: {},
      source,
      inspect: () => ({ severity: "info", figures: {}, difference: null }),
      text,
    });
  for (const at of ["agreed", "paid", "cost"] as const)
    expect(run([check(at)], [{ partner: "A" }]).groups[0]!.main.place.address).toBe("A2");
});

describe("checks of the table", () => {
  const table = (found: Parameters<typeof defineTableCheck>[0]["inspect"]) =>
    defineTableCheck({ id: "t", rank: 2, at: "table", settings: {}, source, inspect: found, text });
  const deviation = { severity: "info" as const, figures: {}, difference: NIL };

  test("come after the lines', and see what those found", () => {
    const seen = table(({ findings }) => findings.map(({ difference }) => ({ ...deviation, difference })));
    const { groups } = run(
      [seen, paidCheck("a", "high")],
      [
        { partner: "A", paid: 5 },
        { partner: "B", paid: 7 },
      ],
    );
    expect(groups.filter(({ main }) => main.check === "t").map(({ main }) => main.difference)).toEqual([kr(7), kr(5)]);
  });

  test("stand each for itself, at the table unless they know better", () => {
    const two = table(() => [deviation, { ...deviation, place: { address: "B9" } }]);
    const { groups } = run([two], [{ partner: "A" }]);
    expect(groups.map(({ main }) => [main.partner, main.place.address])).toEqual([
      [null, "A1"],
      [null, "B9"],
    ]);
  });

  test("may mean one partner, and are then one of that partner's findings", () => {
    const one = table(({ lines }) => [{ ...deviation, partner: "A", place: lines[0]!.line.place }]);
    const { groups } = run([one, paidCheck("a", "high")], [{ partner: "A", paid: 5 }]);
    expect(groups.map(({ main, facets }) => [main.check, facets.map(({ check }) => check)])).toEqual([["a", ["t"]]]);
  });

  test("say themselves what could not be assessed", () => {
    expect(run([table(() => ({ notAssessable: "noTotal" }))], [{ partner: "A" }]).notAssessable).toEqual([
      { check: "t", partner: null, reason: "noTotal" },
    ]);
  });
});

test("rules switch checks off and on, and change settings", () => {
  const checks = [paidCheck("a", "high"), paidCheck("b", "high", "paid", true)];
  const rows = [{ partner: "A", paid: 100 }];
  expect(run(checks, rows).groups.flatMap(({ main, facets }) => [main, ...facets])).toHaveLength(1);
  const changed = run(checks, rows, { isOn: ({ id }) => id === "b", settingsOf: () => ({ floor: kr(50) }) });
  expect(changed.groups[0]!.main).toMatchObject({ check: "b", settings: { floor: kr(50) } });
  expect(run(checks, rows, { ...DEFAULT_RULES, settingsOf: () => ({ floor: kr(101) }) }).groups).toEqual([]);
});

test("the worst of some severities", () => {
  expect(worst(["info", "high", "medium"])).toBe("high");
  expect(worst([])).toBeNull();
});

test("a threshold somebody has set holds in place of the check's own, with where it is from", () => {
  const rules = rulesOf(
    new Map([["a", { settings: { floor: kr(100), nobodys: 3 }, source: "Nämndens beslut" }]]),
    new Map([["a", { settings: { floor: kr(200) } }]]),
    new Map([["a", { settings: { nobodys: 4 } }]]),
  );
  const { groups } = run(
    [paidCheck("a", "high")],
    [
      { partner: "A", paid: 199 },
      { partner: "B", paid: 200 },
    ],
    rules,
  );
  expect(groups.map(({ main }) => [main.partner, main.settings, main.source])).toEqual([
    ["B", { floor: kr(200) }, "Nämndens beslut"],
  ]);
});
