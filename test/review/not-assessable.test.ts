import type { NotAssessable } from "../../src/domain/finding.ts";
import { groupNotAssessable } from "../../src/review/not-assessable.ts";

const of = (check: string, partner: string | null, reason: NotAssessable["reason"]): NotAssessable => ({
  check,
  partner,
  reason,
});

test("one line for each check and reason, with each name once, those of one reason together", () => {
  expect(
    groupNotAssessable([
      of("payment-ahead", "A", "planAssumed"),
      of("payment-ahead", "B", "planAssumed"),
      of("forecast-over", "B", "onePeriod"),
      of("payment-ahead", "B", "planAssumed"),
      of("payment-behind", "A", "planAssumed"),
      of("payment-ahead", "C", "noPlan"),
    ]),
  ).toEqual([
    { check: "payment-ahead", reason: "planAssumed", partners: ["A", "B"] },
    { check: "payment-behind", reason: "planAssumed", partners: ["A"] },
    { check: "forecast-over", reason: "onePeriod", partners: ["B"] },
    { check: "payment-ahead", reason: "noPlan", partners: ["C"] },
  ]);
});

test("what holds for the whole table names nobody", () => {
  const groups = groupNotAssessable([of("sum", "A", "noTotal"), of("sum", null, "noTotal"), of("sum", "B", "noTotal")]);
  expect(groups).toEqual([{ check: "sum", reason: "noTotal", partners: null }]);
});
