import { isoDate } from "../../src/domain/calendar.ts";
import type { PeriodCost } from "../../src/domain/follow-up.ts";
import { quarter } from "../../src/domain/period.ts";
import { overdueReports } from "../../src/domain/report-due.ts";
import { prepare } from "../checks/run-example.ts";

const AFTER_DAYS = 30;

const [line] = prepare({ rows: [{ agreed: 400_000, paid: 200_000, costs: [null, null] }] }).lines;

const withCosts = (costs: readonly PeriodCost[]) => ({ ...line!, line: { ...line!.line, costs } });

test("two quarters late are both said, the earliest first", () => {
  const late = overdueReports(line!, AFTER_DAYS, isoDate("2019-12-31")!);
  expect(late.map(({ due }) => due)).toEqual(["2019-04-30", "2019-07-30"]);
});

test("a column with a day and no period counts from that day", () => {
  const [first] = line!.line.costs;
  const late = overdueReports(withCosts([{ ...first!, span: null }]), AFTER_DAYS, isoDate("2019-05-01")!);
  expect(late.map(({ due }) => due)).toEqual(["2019-04-30"]);
});

test("without the agreement's days every period counts", () => {
  const { period: _, ...facts } = line!.facts;
  const late = overdueReports({ ...line!, facts }, AFTER_DAYS, isoDate("2019-05-01")!);
  expect(late).toHaveLength(1);
});

test("the last quarter of the year is due in the next", () => {
  const [first] = line!.line.costs;
  const fourth = { ...first!, span: quarter(4), end: isoDate("2019-12-31") };
  expect(overdueReports(withCosts([fourth]), AFTER_DAYS, isoDate("2020-01-30")!)).toEqual([]);
  expect(overdueReports(withCosts([fourth]), AFTER_DAYS, isoDate("2020-01-31")!)).toHaveLength(1);
});
