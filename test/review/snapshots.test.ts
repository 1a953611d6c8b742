import { snapshots, withoutSnapshot } from "../../src/review/kept/snapshots.ts";
import { keptIn, withKept } from "../../src/review/kept/section.ts";
import { hasChanges } from "../../src/review/snapshot-compare.ts";
import { allFindings } from "../../src/review/snapshot-take.ts";
import { ROWS_2019 } from "../workbooks/follow-up-2019.ts";
import { type Rows, accept, findingOf, keep, reviewed, rowsWith, tableOn } from "./memory-helpers.ts";

const before = reviewed();
const xml = keep(null, before);
const kept = (part: string) => keptIn(part, snapshots).value;

/** The table half a year on: Kv2 beside Kv1, and paid to 31 July. */
const half: Rows = ROWS_2019.map((row, index) => {
  if (index === 0) return [...row, "Utbetalt t.o.m. 31/7, tkr", "Kostnader Kv2, tkr"];
  return index > 8 ? [...row, null, null] : [...row, Number(row[2]) + 100, Number(row[3]) + 10];
});
const HALF = { costColumns: "perPeriod" } as const;

test("a snapshot holds each partner's figures and what was found, and is read back as it was", () => {
  const [snapshot] = kept(xml);
  expect(snapshot).toMatchObject({ on: "2019-05-10", asOf: "2019-04-30", costDate: "2019-03-31", year: 2019 });
  expect(snapshot!.lines[3]).toEqual({
    who: { name: "Studiefrämjandet" },
    agreed: 163_600_000,
    paid: 81_800_000,
    cost: 26_700_000,
    amounts: [26_700_000, 81_800_000],
  });
  expect(snapshot!.findings).toHaveLength(allFindings(before).length);
});

test("the same table again: nothing has changed", () => {
  const { sinceLast } = reviewed(xml);
  expect(hasChanges(sinceLast!)).toBe(false);
  expect(sinceLast).toMatchObject({ on: "2019-05-10", findings: { same: allFindings(before).length } });
});

test("nothing kept, or of another year, or of other partners: nothing is compared", () => {
  expect(before.sinceLast).toBeNull();
  const others: Rows = ROWS_2019.map((row, index) => [
    index > 0 && index < 9 ? `Nya ${index}` : row[0]!,
    ...row.slice(1),
  ]);
  expect(reviewed(xml, others).sinceLast).toBeNull();
  expect(reviewed(xml, ROWS_2019, [], { year: 2020 }).sinceLast).toBeNull();
});

test("new, changed and gone: findings, figures and partners", () => {
  const rows = rowsWith(
    "Studiefrämjandet",
    3,
    250,
    rowsWith("Somaliska Medieföreningen", 3, 225, rowsWith("Kista SC", 2, 501)),
  );
  const changed = rows.map((row) => (row[0] === "Shanta IF" ? ["Ny förening", 100, 50, 25] : row));
  const { findings, figures, newPartners, gonePartners } = reviewed(xml, changed).sinceLast!;
  expect(findings.new.map(({ partner, check }) => [partner, check])).toContainEqual([
    "Kista SC",
    "paid-exceeds-agreed",
  ]);
  expect(
    findings.changed.map(({ finding, was }) => [finding.partner, finding.check, was.difference, finding.difference]),
  ).toContainEqual(["Studiefrämjandet", "underspend-to-date", 14_200_000, 15_900_000]);
  expect(findings.gone.map(({ partner, check }) => [partner, check])).toEqual(
    expect.arrayContaining([
      ["Somaliska Medieföreningen", "underspend-to-date"],
      ["Shanta IF", "zero-cost-reported"],
    ]),
  );
  expect(figures).toEqual([
    { partner: "Studiefrämjandet", figure: "cost", was: 26_700_000, now: 25_000_000 },
    { partner: "Kista SC", figure: "paid", was: 25_000_000, now: 50_100_000 },
    { partner: "Somaliska Medieföreningen", figure: "cost", was: 18_900_000, now: 22_500_000 },
  ]);
  expect([newPartners, gonePartners]).toEqual([["Ny förening"], ["Shanta IF"]]);
});

test("what has been accepted since has not gone", () => {
  const both = accept(xml, before, [findingOf(before, "Studiefrämjandet", "underspend-to-date")]);
  const review = reviewed(both);
  expect(review.accepted).toHaveLength(1);
  expect(hasChanges(review.sinceLast!)).toBe(false);
});

test("a renamed partner is the same where the workbook says so", () => {
  const aliases = tableOn("Alias", [
    ["Alias", "Part"],
    ["Kista SC", "Kista Sports Club"],
  ]);
  const { newPartners, gonePartners } = reviewed(xml, rowsWith("Kista SC", 0, "Kista Sports Club"), [
    aliases,
  ]).sinceLast!;
  expect([newPartners, gonePartners]).toEqual([[], []]);
});

test("two rows of one name are told apart by nobody, and are compared with nothing", () => {
  const double = rowsWith("Kista SC", 0, "Shanta IF");
  const twice = keep(null, reviewed(null, double));
  expect(reviewed(twice, rowsWith("Shanta IF", 3, 7, double)).sinceLast!.figures).toEqual([]);
});

describe("a figure changed after its quarter was closed", () => {
  const restated = (part: string | null, rows: Rows, options = {}) =>
    allFindings(reviewed(part, rows, [], options)).filter(({ check }) => check === "late-restatement");
  const later = rowsWith("Kista SC", 3, 140, half);

  test("by the next quarter's command, at once", () => {
    const closing = keep(null, before, "2019-05-10", true);
    const [found, ...more] = restated(closing, rowsWith("Kista SC", 3, 140));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      partner: "Kista SC",
      severity: "high",
      difference: 900_000,
      figures: { was: 13_100_000, now: 14_000_000 },
      words: { keptOn: "2019-05-10", header: "Kostnader Kv1, tkr", more: 0 },
      place: { address: "D6" },
    });
    expect(restated(closing, ROWS_2019)).toEqual([]);
  });

  test("without it, once a later quarter has been reported", () => {
    expect(restated(xml, rowsWith("Kista SC", 3, 140))).toEqual([]);
    expect(restated(xml, later, HALF)).toMatchObject([{ partner: "Kista SC", difference: 900_000 }]);
    expect(restated(xml, half, HALF)).toEqual([]);
  });

  test("against the figures that closed it, whatever was kept since", () => {
    const closing = keep(null, before, "2019-05-10", true);
    const since = keep(closing, reviewed(null, rowsWith("Kista SC", 3, 140)), "2019-06-01");
    expect(restated(since, later, HALF)).toMatchObject([{ words: { keptOn: "2019-05-10" } }]);
  });

  test("what was paid to a day of its own too", () => {
    const paid = rowsWith("Kista SC", 2, 251, half);
    expect(restated(xml, paid, HALF)).toMatchObject([
      { partner: "Kista SC", difference: 100_000, words: { of: "paid" } },
    ]);
  });

  test("accepted with a reason, it is silent until it is changed again", () => {
    const closing = keep(null, before, "2019-05-10", true);
    const rows = rowsWith("Kista SC", 3, 140);
    const review = reviewed(closing, rows);
    const both = accept(closing, review, [findingOf(review, "Kista SC", "late-restatement")]);
    expect(reviewed(both, rows).accepted).toHaveLength(1);
    expect(reviewed(both, rowsWith("Kista SC", 3, 141)).reopened.size).toBe(1);
  });

  test("a part without snapshots, or with damaged ones, finds none", () => {
    const damaged = xml.replace(/<snapshots>.*<\/snapshots>/, "<snapshots>{}</snapshots>");
    expect(restated(damaged, later, HALF)).toEqual([]);
    expect(reviewed(damaged).problems.map(({ details }) => details?.["what"])).toContain("snapshots");
  });
});

test("pressed twice the same day it is kept once; another day beside it; one can be taken away", () => {
  const twice = keep(xml, before);
  expect(kept(twice)).toHaveLength(1);
  const two = keep(xml, before, "2019-05-11");
  expect(kept(two).map(({ on }) => on)).toEqual(["2019-05-11", "2019-05-10"]);
  const one = withKept(two, snapshots, withoutSnapshot(kept(two)[0]!));
  expect(kept(one).map(({ on }) => on)).toEqual(["2019-05-10"]);
});

test("a table of a thousand partners fits more than once", () => {
  const many: Rows = [
    ROWS_2019[0]!,
    ...Array.from({ length: 1000 }, (_, index) => [`Föreningen nummer ${index}`, 400, 200, index % 3 === 0 ? 0 : 60]),
  ];
  const review = reviewed(null, many);
  const part = keep(null, review);
  expect(kept(part)[0]!.findings.length).toBeGreaterThan(1000);
  expect(part.length).toBeLessThan(480_000);
});
