import { type CalendarDate, isoDate } from "../../src/domain/calendar.ts";
import type { ExampleRegister, ExampleRow } from "../../src/domain/example.ts";
import { partnersOf, standsOf } from "../../src/domain/partner-overview.ts";
import { prepare } from "../checks/run-example.ts";

const d = (text: string | null): CalendarDate | null => (text === null ? null : isoDate(text));
const partners = (register: ExampleRegister, rows: readonly ExampleRow[] = [], asOf: string | null = "2023-03-23") =>
  partnersOf(prepare({ rows, register, asOf }).view!, d(asOf));

describe("agreements of a partner", () => {
  const times = (agreements: NonNullable<ExampleRegister["agreements"]>, asOf?: string | null) =>
    partners({ agreements }, [], asOf)[0]!.agreements.map(
      ({ agreement: { id }, length, gapBefore, inCommon, stands }) => [id, length, gapBefore, inCommon, stands],
    );

  test("264 days between Himmel och pannkaka I and II", () => {
    expect(
      times([
        { id: "E4", start: "2022-09-22", end: "2025-08-31" },
        { id: "E3", start: "2020-02-10", end: "2021-12-31" },
      ]),
    ).toEqual([
      ["E3", 691, 0, 0, "over"],
      ["E4", 1075, 264, 0, "runs"],
    ]);
  });

  test("a short one within a long one leaves no gap, and both days in common are counted", () => {
    expect(
      times([
        { id: "A", start: "2019-01-01", end: "2020-12-31" },
        { id: "B", start: "2019-02-01", end: "2019-02-28" },
        { id: "C", start: "2021-01-02", end: "2024-12-31" },
      ]),
    ).toEqual([
      ["A", 731, 0, 0, "over"],
      ["B", 28, 0, 28, "over"],
      ["C", 1460, 1, 0, "runs"],
    ]);
  });

  test("an extension made is part of its time; refused ones and those without days count for nothing", () => {
    expect(
      times([
        { id: "A", start: "2019-01-01", end: "2019-12-31", extendableTo: "2020-12-31", status: "extended" },
        { id: "R", start: "2021-03-01", end: "2021-12-31", status: "refused" },
        { id: "B", start: "2021-02-01", end: "2024-12-31" },
        { id: "U", start: null, end: null },
        { id: "V", start: null, end: null },
      ]),
    ).toEqual([
      ["A", 731, 0, 0, "over"],
      ["B", 1430, 31, 0, "runs"],
      ["R", 306, 0, 0, "over"],
      ["U", null, 0, 0, null],
      ["V", null, 0, 0, null],
    ]);
  });

  test("ahead, and unknown where no day is given", () => {
    const agreements = [{ start: "2024-01-01", end: "2024-12-31" }];
    expect(times(agreements)[0]![4]).toBe("ahead");
    expect(times(agreements, null)[0]![4]).toBeNull();
  });
});

test("everything of one partner stands together, by number, alias or name", () => {
  const register: ExampleRegister = {
    agreements: [
      { id: "D1", partner: "Kista Sports Club", start: "2019-01-01", end: "2019-12-31" },
      { id: "D2", partner: "Södra IF", start: "2019-01-01", end: "2019-12-31" },
    ],
    aliases: [{ alias: "Kista SC", partner: "Kista Sports Club" }],
    outcomes: [
      { partner: "Kista SC", goal: "Ledarskap" },
      { partner: "Kista SC", goal: "Sportlov" },
    ],
    criteria: [{ partner: "", agreementId: "D1", criterion: "Båda finansierar" }],
    costLines: [{ partner: "Okända", kind: "Personal" }],
    payments: [{ partner: "", agreementId: null, amount: 5 }],
    yearAmounts: [{ partner: "", agreementId: "D2", year: 2019 }],
    questions: [{ partner: "södra if", question: "Varför?" }],
  };
  const found = partners(register, [{ partner: "Kista SC", agreed: 1 }, { partner: "Ny förening" }]);
  expect(
    found.map(({ partner, lines, outcomes, criteria, costLines, payments, yearAmounts, questions }) => [
      partner,
      lines.length,
      outcomes.length,
      criteria.length,
      costLines.length,
      payments.length,
      yearAmounts.length,
      questions.length,
    ]),
  ).toEqual([
    ["Kista Sports Club", 1, 2, 1, 0, 0, 0, 0],
    ["Södra IF", 0, 0, 0, 0, 0, 1, 1],
    ["Ny förening", 1, 0, 0, 0, 0, 0, 0],
    ["Okända", 0, 0, 0, 1, 0, 0, 0],
  ]);
});

test.each([
  ["answered", { answer: "Ja", answerBy: "2019-05-01" }, "2019-06-01", "answered"],
  ["the day after", { sent: "2019-04-01", answerBy: "2019-05-01" }, "2019-05-02", "overdue"],
  ["on the day", { sent: "2019-04-01", answerBy: "2019-05-01" }, "2019-05-01", "waiting"],
  ["not sent yet", { answerBy: "2019-05-01" }, "2019-04-01", "notSent"],
  ["neither sent nor asked for by a day", {}, "2019-04-01", "notSent"],
  ["sent, without a day to answer by", { sent: "2019-04-01" }, null, "waiting"],
  ["no day is given", { sent: "2019-04-01", answerBy: "2019-05-01" }, null, "noAsOf"],
  ["the day cannot be read", { sent: "2019-04-01", unreadable: ["answerBy"] as const }, "2019-04-01", "notUnderstood"],
] as const)("a question: %s", (_, row, asOf, expected) => {
  const { view } = prepare({ rows: [], register: { questions: [row] } });
  expect(standsOf(view!.register.questions[0]!, d(asOf))).toBe(expected);
});
