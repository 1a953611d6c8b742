import { type CalendarDate, isoDate } from "../../src/domain/calendar.ts";
import { type DueItem, dueItems } from "../../src/domain/due.ts";
import type { ExampleAgreement, ExampleRegister, ExampleRow } from "../../src/domain/example.ts";
import { prepare } from "../checks/run-example.ts";

const d = (text: string): CalendarDate => isoDate(text)!;
const YEAR: ExampleAgreement = { start: "2019-01-01", end: "2019-12-31" };
const PLAN = [
  { due: "2019-01-15", amount: 450_000 },
  {
    due: "2019-06-15",
    amount: 450_000,
    condition: "Budget i balans",
    conditionDate: "2019-06-10",
    met: "undecided" as const,
  },
];

function due(register: ExampleRegister, rows: readonly ExampleRow[], asOf = "2019-04-30", within?: number) {
  const { view } = prepare({ rows, register, asOf });
  return dueItems(view!, d(asOf), within);
}
const kinds = (items: readonly DueItem[]) => items.map(({ kind, day, days }) => `${kind} ${day} ${days}`);

test("the condition of 10 June before 450 000 kr on 15 June, a Saturday", () => {
  const items = due({ agreements: [YEAR], instalments: PLAN, payments: [{ date: "2019-01-15", amount: 450_000 }] }, [
    { agreed: 900_000, paid: 450_000, costs: [189_000] },
  ]);
  expect(kinds(items)).toEqual(["gate 2019-06-10 41", "payment 2019-06-15 46", "report 2019-07-30 91"].slice(0, 2));
  expect(items[0]).toMatchObject({ kind: "gate", condition: "Budget i balans", amount: 45_000_000, due: "2019-06-15" });
  expect(items[1]).toMatchObject({
    kind: "payment",
    amount: 45_000_000,
    bankDay: "2019-06-17",
    isPaidKnown: true,
    condition: "Budget i balans",
    partners: ["Förening 1"],
  });
});

describe("payments", () => {
  const payments = (register: ExampleRegister, rows: readonly ExampleRow[] = [], asOf = "2019-04-30") =>
    due(register, rows, asOf).filter((each) => each.kind === "payment");
  const [first] = PLAN;

  test("one without a payment is overdue, and comes first", () => {
    const items = payments({ agreements: [YEAR], instalments: [PLAN[1]!, first!], payments: [] });
    expect(kinds(items)).toEqual(["payment 2019-01-15 -105", "payment 2019-06-15 46"]);
    expect(items[0]).toMatchObject({ isPaidKnown: true, bankDay: null, condition: null });
  });

  test("one stopped by its condition is not due; one whose condition is met is", () => {
    const plan = (met: "yes" | "no") => ({ agreements: [YEAR], instalments: [{ ...PLAN[1]!, met }], payments: [] });
    expect(payments(plan("no"))).toEqual([]);
    expect(payments(plan("yes"))).toMatchObject([{ condition: null }]);
  });

  test("without a list of payments nobody can tell, unless the follow-up says that as much has been paid", () => {
    const register = {
      agreements: [YEAR],
      instalments: [first!, { due: "2019-02-15", amount: null }, { due: null, amount: 1 }],
    };
    const said = (rows: readonly ExampleRow[]) =>
      payments(register, rows).map(({ day, isPaidKnown }) => [day, isPaidKnown]);
    expect(said([{ agreed: 900_000, paid: 450_000 }])).toEqual([]);
    expect(said([{ agreed: 900_000, paid: 449_999 }])).toEqual([
      ["2019-01-15", false],
      ["2019-02-15", false],
    ]);
    expect(said([{ agreed: 900_000 }])).toHaveLength(2);
    expect(payments({ instalments: [first!] })).toMatchObject([{ isPaidKnown: false }]);
  });

  test("ahead of the day nothing has been paid, list or not; further ahead than asked for is left out", () => {
    const register = {
      agreements: [YEAR],
      instalments: [
        { due: "2019-07-29", amount: 1 },
        { due: "2019-07-30", amount: 2 },
      ],
    };
    expect(payments(register)).toMatchObject([{ day: "2019-07-29", days: 90, isPaidKnown: true }]);
    expect(due(register, [], "2019-04-30", 91)).toHaveLength(2);
  });
});

test("a condition without a date of its own is due with its payment; decided ones are not", () => {
  const gates = (row: object) =>
    due({ instalments: [{ due: "2019-06-15", amount: 1, condition: "Rapport", ...row }] }, []).filter(
      ({ kind }) => kind === "gate",
    );
  expect(gates({})).toMatchObject([{ day: "2019-06-15", partners: ["Förening 1"] }]);
  expect(gates({ met: "no" })).toEqual([]);
  expect(gates({ due: null })).toEqual([]);
});

describe("reports", () => {
  const reports = (rows: readonly ExampleRow[], asOf: string, agreements: readonly ExampleAgreement[] = []) =>
    due({ agreements }, rows, asOf)
      .filter((each) => each.kind === "report")
      .map(({ day, days, partners, period }) => [day, days, partners, `${period.start}–${period.end}`]);
  const reported = { agreed: 900_000, paid: 1, costs: [1] };

  test("the next quarter of everybody is one item", () => {
    expect(reports([reported, { ...reported, partner: "B" }], "2019-05-02")).toEqual([
      ["2019-07-30", 89, ["Förening 1", "B"], "2019-04-01–2019-06-30"],
    ]);
    expect(reports([reported], "2019-05-01")).toHaveLength(1);
    expect(reports([reported], "2019-04-30")).toEqual([]);
  });

  test("a column that should have been filled in by now is overdue, once", () => {
    expect(reports([{ ...reported, costs: [1, null] }], "2019-08-01")).toEqual([
      ["2019-07-30", -2, ["Förening 1"], "2019-04-01–2019-06-30"],
    ]);
  });

  test("nothing is due of who has certified the use, has reported the year, or reports without periods", () => {
    expect(reports([{ ...reported, attested: "yes" }], "2019-07-01")).toEqual([]);
    expect(reports([{ ...reported, costs: [1, 1, 1, 1] }], "2020-01-15")).toEqual([]);
    expect(reports([{ agreed: 1, paid: 1 }], "2019-07-01")).toEqual([]);
    expect(reports([reported], "2019-07-01", [{ start: "2019-01-01", end: "2019-03-31" }])).toEqual([]);
    const { view } = prepare({ rows: [reported], register: {}, asOf: "2019-07-01", year: null, paidDate: null });
    expect(dueItems(view!, d("2019-07-01"))).toEqual([]);
  });

  test("a period without months, overdue", () => {
    const { view } = prepare({ rows: [{ ...reported, costs: [null] }], register: {}, asOf: "2019-05-01" });
    const [line] = view!.lines;
    const cost = { ...line!.figures.line.costs[0]!, span: null };
    const figures = { ...line!.figures, line: { ...line!.figures.line, costs: [cost] } };
    expect(dueItems({ ...view!, lines: [{ ...line!, figures }] }, d("2019-05-01"))).toMatchObject([
      { kind: "report", period: { start: "2019-03-31", end: "2019-03-31" }, span: null },
    ]);
  });
});

describe("agreements", () => {
  const ofAgreements = (agreements: readonly ExampleAgreement[], asOf = "2023-03-23") =>
    kinds(due({ agreements }, [], asOf));
  const streetMinds = { start: "2022-06-01", end: "2023-05-31" };

  test("69 days left, and it may be extended", () => {
    expect(ofAgreements([{ ...streetMinds, extendableTo: "2024-05-31" }])).toEqual(["extension 2023-05-31 69"]);
  });
  test("one that cannot be extended, or has been, ends", () => {
    expect(ofAgreements([streetMinds])).toEqual(["ending 2023-05-31 69"]);
    expect(ofAgreements([{ ...streetMinds, extendableTo: "2023-05-31" }])).toEqual(["ending 2023-05-31 69"]);
    expect(
      ofAgreements([{ start: "2020-01-01", end: "2022-05-31", extendableTo: "2023-05-31", status: "extended" }]),
    ).toEqual(["ending 2023-05-31 69"]);
  });
  test("one that has ended without a successor is overdue, extendable or not", () => {
    expect(ofAgreements([{ start: "2019-07-01", end: "2022-06-30" }])).toEqual(["ending 2022-06-30 -266"]);
    expect(ofAgreements([{ start: "2019-07-01", end: "2022-06-30", extendableTo: "2023-06-30" }])).toEqual([
      "ending 2022-06-30 -266",
    ]);
  });
  test("nothing is due of one that is closed, followed by another, refused, without an end, or far from it", () => {
    const ended = { start: "2019-07-01", end: "2022-06-30" };
    expect(ofAgreements([{ ...ended, status: "closed" }])).toEqual([]);
    expect(ofAgreements([ended, { id: "D2", start: "2022-07-01", end: "2024-06-30" }])).toEqual([]);
    expect(ofAgreements([{ ...ended, status: "refused" }])).toEqual([]);
    expect(ofAgreements([{ start: "2019-07-01", end: null }])).toEqual([]);
    expect(ofAgreements([{ start: "2019-07-01", end: "2023-12-31" }])).toEqual([]);
  });
});
