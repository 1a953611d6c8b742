import type { CellGrid } from "../../src/domain/cell-grid.ts";
import { readGrid } from "../../src/reading/read-grid.ts";
import type { ReviewOptions } from "../../src/review/review.ts";
import { runReview } from "../../src/review/run-review.ts";
import { GRID_2019 } from "../workbooks/follow-up-2019.ts";
import golden from "./review-2019.golden.json";

function review(options: ReviewOptions = {}, grid: CellGrid = GRID_2019) {
  const [table] = readGrid(grid).tables;
  return runReview(table!, options);
}

/** Öre as tkr with one decimal, as domain.md §3.3 prints them. */
const tkr = (amount: number | undefined) => Math.round(amount! / 10_000) / 10;

/** The figures of domain.md §3.3, one row a partner. */
const FIGURES: Record<string, readonly number[]> = {
  //                             A−P   A−C    E      E−C   P−C   Ĉ       Ĉ−C    P−Ĉ     S−E    P−S  E−Ĉ     4C
  Fryshuset: /*               */ [3150, 3172, 1050, 22, 22, 1370.7, 342.7, -320.7, -350, 0, 29.3, 4112],
  "Folkets Husby": /*         */ [900, 1367, 450, 17, 467, 577.3, 144.3, 322.7, 300, 0, 22.7, 1732],
  "Rinkeby Folkets Hus": /*   */ [900, 1420, 450, 70, 520, 506.7, 126.7, 393.3, 300, 0, 93.3, 1520],
  Studiefrämjandet: /*        */ [818, 1369, 409, 142, 551, 356, 89, 462, 272.7, 0, 189.3, 1068],
  "Kista SC": /*              */ [250, 369, 125, -6, 119, 174.7, 43.7, 75.3, 83.3, 0, -8, 524],
  "Somaliska Medieföreningen": [450, 711, 225, 36, 261, 252, 63, 198, 150, 0, 48, 756],
  Löparakademin: /*           */ [175, 350, 87.5, 87.5, 175, 0, 0, 175, 58.3, 0, 116.7, 0],
  "Shanta IF": /*             */ [0, 200, 50, 50, 200, 0, 0, 200, 133.3, 0, 66.7, 0],
};

test.each(Object.entries(FIGURES))("the figures of %s", (partner, expected) => {
  const { facts } = review().lines.find((line) => line.line.partner === partner)!;
  const { remaining, unspent, expected: e, variance, naive, carriedOn, carriedToEnd, split } = facts;
  expect(
    [
      remaining,
      unspent,
      e,
      variance,
      naive,
      carriedOn,
      split?.cutoff,
      split?.held,
      split?.schedule,
      split?.payment,
      split?.underspend,
      carriedToEnd,
    ].map(tkr),
  ).toEqual(expected);
});

test("the totals, plus and minus apart", () => {
  const { of, split } = review().totals;
  expect([of.agreed, of.paid, of.cost].map((sum) => tkr(sum.net))).toEqual([11386, 4743, 2428]);
  expect(of.variance).toMatchObject({ net: 41_850_000, plus: 42_450_000, minus: -600_000 });
  expect(split.naive.net).toBe(231_500_000);
  expect(split.cutoff.net).toBeCloseTo(80_933_333, -1);
  expect(
    [split.held, split.schedule, split.underspend].map((sum) => [tkr(sum.net), tkr(sum.plus), tkr(sum.minus)]),
  ).toEqual([
    [1505.7, 1826.3, -320.7],
    [947.7, 1297.7, -350],
    [558, 566, -8],
  ]);
  expect(split.payment.net).toBe(0);
});

test("counted in days instead", () => {
  const { of, split } = review({ basis: "days" }).totals;
  expect([of.expected.net, of.variance.net, split.held.net, split.schedule.net, split.underspend.net].map(tkr)).toEqual(
    [2807.5, 379.5, 1505.7, 999.7, 506],
  );
});

test("the findings, one a partner", () => {
  expect(review().groups.map(({ main }) => [main.check, main.partner, main.severity])).toEqual(golden);
  expect(review().inOrder).toEqual(["Fryshuset", "Folkets Husby", "Kista SC"]);
});

test("dates and assumptions are stated", () => {
  const { asOf, paidDate, costDate, assumed } = review();
  expect([asOf, paidDate, costDate]).toEqual(["2019-04-30", "2019-04-30", "2019-03-31"]);
  const plans = assumed.filter((each) => each.field === "plan").map(({ partner, value, why }) => [partner, value, why]);
  expect(plans).toContainEqual(["Fryshuset", "monthlyArrears", "footnote"]);
  expect(plans).toContainEqual(["Kista SC", "halfYearly", "explainsPaid"]);
  expect(plans).toContainEqual(["Shanta IF", "upFront", "explainsPaid"]);
  expect(assumed.filter((each) => each.field === "period")).toHaveLength(8);
});

test("the event of 6 June makes Shanta IF's lower use nothing", () => {
  const event = { kind: "events", events: [{ date: "2019-06-06" as never, weight: 1 }] } as const;
  const { totals, groups } = review({ termsOf: (partner) => (partner === "Shanta IF" ? { profile: event } : {}) });
  expect([totals.split.underspend.net, totals.split.schedule.net].map(tkr)).toEqual([491.3, 1014.3]);
  expect(groups.filter(({ main }) => main.partner === "Shanta IF" && main.severity !== "info")).toEqual([]);
});

test("without a year the dated checks are not assessable, and what needs no date is still said", () => {
  const { groups, notAssessable, totals } = review({}, { ...GRID_2019, name: "Blad1" });
  expect(totals.of.naive.net).toBe(231_500_000);
  expect(totals.of.expected.lines).toBe(0);
  expect(notAssessable).toContainEqual({ check: "underspend-to-date", partner: null, reason: "noYear" });
  expect(groups.map(({ main }) => main.check)).not.toContain("underspend-to-date");
});
