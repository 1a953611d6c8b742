import { PARTS } from "../../src/report/source.ts";
import { reportWords } from "../../src/review/report-words.ts";
import { CHECK_WORDS } from "../../src/review/words.ts";
import { examples } from "../../src/checks/examples.ts";
import { checks } from "../../src/checks/index.ts";
import { type CalendarDate, addDays } from "../../src/domain/calendar.ts";
import { asItWas, factsOf, printOfFacts } from "../../src/review/accepted-facts.ts";
import { accepted, withoutAccepted } from "../../src/review/kept/accepted.ts";
import { keptIn, withKept } from "../../src/review/kept/section.ts";
import { marksOf } from "../../src/review/marks.ts";
import { allFindings } from "../../src/review/snapshot-take.ts";
import { runExample } from "../checks/run-example.ts";
import { GRID_2019, ROWS_2019 } from "../workbooks/follow-up-2019.ts";
import { type Rows, accept, findingOf, reviewed, rowsWith, tableOn } from "./memory-helpers.ts";

const before = reviewed();
const STUDIE = findingOf(before, "Studiefrämjandet", "underspend-to-date");
const xml = accept(null, before, [STUDIE]);
const groupOf = (review: ReturnType<typeof reviewed>, partner: string | null) =>
  review.groups.find(({ main }) => main.partner === partner);

test("what is accepted is in no group, is shown with its reason, and is neither in order nor gone", () => {
  const review = reviewed(xml);
  expect(review.accepted.map(({ finding, as }) => [finding.partner, finding.check, as.reason, as.on])).toEqual([
    ["Studiefrämjandet", "underspend-to-date", "Väntas i april", "2019-05-10"],
  ]);
  expect(review.groups.flatMap(({ main, facets }) => [main, ...facets])).not.toContainEqual(STUDIE);
  expect(review.inOrder).toEqual(before.inOrder);
  expect(allFindings(review)).toHaveLength(allFindings(before).length);
});

test("what else the partner's figures show stands on its own until it is accepted too", () => {
  const group = groupOf(before, "Studiefrämjandet")!;
  expect(groupOf(reviewed(xml), "Studiefrämjandet")!.main).toEqual(group.facets[0]);
  const whole = reviewed(accept(null, before, [group.main, ...group.facets]));
  expect(groupOf(whole, "Studiefrämjandet")).toBeUndefined();
  expect(whole.inOrder).not.toContain("Studiefrämjandet");
  const marked = marksOf(whole, () => 1).map(({ address }) => address);
  expect(marked).not.toContain("D5");
  expect(marked).toHaveLength(4);
});

test("the board is told what was accepted, when and why", () => {
  const group = groupOf(before, "Studiefrämjandet")!;
  const review = reviewed(accept(null, before, [group.main, ...group.facets]));
  for (const [language, severity, end] of [
    ["sv", "Godtagen", /. Godtagen 10 maj 2019: Väntas i april$/],
    ["en", "Accepted", /. Accepted on 10 May 2019: Väntas i april$/],
  ] as const) {
    const { findings } = reportWords(review, CHECK_WORDS[language], { language, parts: PARTS });
    const said = findings.filter(({ partner }) => partner === "Studiefrämjandet");
    expect(said).toEqual([expect.objectContaining({ severity, sentence: expect.stringMatching(end) })]);
  }
});

test("it stays accepted when the table is sorted, when a quarter nobody has reported is added, and on another sheet", () => {
  const [header, ...rest] = ROWS_2019;
  const sorted: Rows = [header!, ...rest.slice(0, 8).toReversed(), ...rest.slice(8)];
  const wider: Rows = ROWS_2019.map((row, index) => [...row, index === 0 ? "Kostnader Kv2, tkr" : null]);
  for (const rows of [sorted, wider]) expect(reviewed(xml, rows).accepted).toHaveLength(1);
  const cells = sorted.flatMap((row) => row[0]).indexOf("Studiefrämjandet");
  expect(reviewed(xml, sorted).accepted[0]!.finding.place.address).toBe(`D${cells + 1}`);
});

test("it is open again when a figure changes, and the old figure can be said", () => {
  const review = reviewed(xml, rowsWith("Studiefrämjandet", 3, 250));
  expect(review.accepted).toEqual([]);
  const finding = findingOf(review, "Studiefrämjandet", "underspend-to-date");
  const was = review.reopened.get(finding)!;
  expect([was.facts.difference, finding.difference]).toEqual([14_200_000, 15_900_000]);
  expect(asItWas(finding, was.facts, was.share)).toEqual({ ...STUDIE, place: finding.place });
  // Put back, it is accepted as before.
  expect(reviewed(xml).accepted).toHaveLength(1);
});

test("a figure that is no longer remarked on is not accepted, nor open", () => {
  const review = reviewed(xml, rowsWith("Studiefrämjandet", 3, 400));
  expect([review.accepted.length, review.reopened.size]).toEqual([0, 0]);
});

test("zero reported is open again when another quarter is zero, though its figures are the same", () => {
  const zero = accept(null, before, [findingOf(before, "Löparakademin", "zero-cost-reported")]);
  const half: Rows = ROWS_2019.map((row, index) => [
    ...row,
    index === 0 ? "Kostnader Kv2, tkr" : index === 9 ? 0 : index > 9 ? null : 0,
  ]);
  const review = reviewed(zero, half, [], { costColumns: "perPeriod" });
  const finding = findingOf(review, "Löparakademin", "zero-cost-reported");
  expect(review.reopened.get(finding)?.facts.words).toEqual({ costDate: "2019-03-31" });
});

test("more severe than when it was accepted, it is open again", () => {
  const rinkeby = findingOf(before, "Rinkeby Folkets Hus", "underspend-to-date");
  const kept = accept(null, before, [rinkeby]);
  expect(reviewed(kept).accepted).toHaveLength(1);
  const worse = kept.replace('"severity":"medium"', '"severity":"info"');
  const review = reviewed(worse);
  expect(review.accepted).toEqual([]);
  expect(review.reopened.size).toBe(1);
});

describe("renamed, it is the same partner where the workbook says so", () => {
  const renamed = rowsWith("Studiefrämjandet", 0, "Studieförbundet SFR");
  test("and another where nothing does", () => {
    const review = reviewed(xml, renamed);
    expect(review.accepted).toEqual([]);
    expect(review.reopened.size).toBe(0);
  });
  test("by case and blanks", () => {
    expect(reviewed(xml, rowsWith("Studiefrämjandet", 0, " studieFRÄMJANDET")).accepted).toHaveLength(1);
  });
  test("by an alias", () => {
    const aliases = tableOn("Alias", [
      ["Alias", "Part"],
      ["Studiefrämjandet", "Studieförbundet SFR"],
    ]);
    expect(reviewed(xml, renamed, [aliases]).accepted).toHaveLength(1);
  });

  const withColumn = (rows: Rows, header: string, of: (partner: unknown) => string | null): Rows =>
    rows.map((row, index) => [...row, index === 0 ? header : of(row[0])]);
  test.each([
    ["Org.nr", "802400-5954"],
    ["Diarienr", "RK 2019/12"],
  ])("by %s", (header, id) => {
    const isThem = (partner: unknown) => partner === "Studiefrämjandet" || partner === "Studieförbundet SFR";
    const numbered = (rows: Rows) => withColumn(rows, header, (partner) => (isThem(partner) ? id : null));
    const first = reviewed(null, numbered(ROWS_2019));
    const kept = accept(null, first, [findingOf(first, "Studiefrämjandet", "underspend-to-date")]);
    expect(reviewed(kept, numbered(renamed)).accepted).toHaveLength(1);
    const another = withColumn(ROWS_2019, header, (partner) => (isThem(partner) ? "556036-0793" : null));
    // Another number of agreement is another agreement; another organisation number beside the same name is a correction.
    expect(reviewed(kept, another).accepted).toHaveLength(header === "Org.nr" ? 1 : 0);
  });
});

test("a finding of the table is accepted too", () => {
  const finding = findingOf(before, null, "net-hides-gross");
  const review = reviewed(accept(null, before, [finding]));
  expect(review.accepted.map(({ finding: each }) => each.check)).toEqual(["net-hides-gross"]);
  expect(review.inOrder).toEqual(before.inOrder);
});

test("a finding of the register, taken back", () => {
  const agreements = tableOn("Överenskommelser", [
    ["Diarienr", "Part", "Org.nr", "Start", "Slut"],
    ["D1", "Kista SC", "8002012-1581", "2019-01-01", "2019-12-31"],
  ]);
  const first = reviewed(null, ROWS_2019, [agreements]);
  const finding = findingOf(first, "Kista SC", "orgnr-invalid");
  const kept = accept(null, first, [finding]);
  expect(kept).not.toContain("1581");
  const review = reviewed(kept, ROWS_2019, [agreements]);
  expect(review.accepted.map(({ as }) => as.who)).toEqual([{ agreement: "D1", name: "Kista SC" }]);
  const back = withKept(kept, accepted, withoutAccepted([review.accepted[0]!.as]));
  expect(keptIn(back, accepted).value).toEqual([]);
  // Another wrong number is another fact, told of as such: the words that were accepted are not kept.
  const other = tableOn("Överenskommelser", [
    agreements.values[0]!,
    ["D1", "Kista SC", "8002012-1582", "2019-01-01", "2019-12-31"],
  ]);
  const changed = reviewed(kept, ROWS_2019, [other]);
  const now = findingOf(changed, "Kista SC", "orgnr-invalid");
  expect(asItWas(now, changed.reopened.get(now)!.facts, undefined)).toBeNull();
});

test("a personal number is never kept", () => {
  const rows: Rows = ROWS_2019.map((row, index) => [
    ...row,
    index === 0 ? "Org.nr" : row[0] === "Studiefrämjandet" ? "811228-9874" : null,
  ]);
  const first = reviewed(null, rows);
  const kept = accept(null, first, [findingOf(first, "Studiefrämjandet", "underspend-to-date")]);
  expect(kept).not.toMatch(/8112\d\d/);
  expect(reviewed(kept, rows).accepted).toHaveLength(1);
});

test("two of a kind where one was accepted: nobody is guessed for", () => {
  const outcomes = (first: string) =>
    tableOn("Mål", [
      ["Part", "Mål", "Måltal", "Utfall", "Period"],
      ["Kista SC", "Ledare", "50", first, "2018"],
      ["Kista SC", "Läger", "16", "8", "2018"],
    ]);
  const first = reviewed(null, ROWS_2019, [outcomes("47")]);
  const missed = allFindings(first).filter(({ check }) => check === "kpi-missed");
  expect(missed).toHaveLength(2);
  const one = accept(null, first, [missed[0]!]);
  expect(reviewed(one, ROWS_2019, [outcomes("47")]).accepted).toHaveLength(1);
  const both = accept(null, first, missed);
  const review = reviewed(both, ROWS_2019, [outcomes("40")]);
  expect([review.accepted.length, review.reopened.size]).toEqual([1, 1]);
  // Both open and one accepted: it answers to either, so to neither.
  const neither = reviewed(one.replace(/"actual":\d+/, '"actual":1'), ROWS_2019, [outcomes("40")]);
  expect([neither.accepted.length, neither.reopened.size]).toEqual([0, 0]);
});

test.each(checks.map(({ id }) => id))("%s says the same the day after, where nothing else has changed", (id) => {
  const check = checks.find((each) => each.id === id)!;
  for (const example of examples[id]!) {
    const asOf = (example.asOf ?? "2019-04-30") as CalendarDate;
    const [first, next] = [asOf, addDays(asOf, 1)].map(
      (on) => runExample(check, { ...example, asOf: on }, checks).findings,
    );
    for (const finding of first!) {
      const same = next!.find(
        (each) => each.place.address === finding.place.address && each.severity === finding.severity,
      );
      const isUnchanged = JSON.stringify(same?.figures) === JSON.stringify(finding.figures);
      if (same && isUnchanged) expect(printOfFacts(factsOf(same))).toBe(printOfFacts(factsOf(finding)));
    }
  }
});

test("a damaged section: the checks run, nothing is taken for accepted, and it is said", () => {
  const review = reviewed(xml.replace(/<accepted>.*<\/accepted>/, "<accepted>[{]</accepted>"));
  expect(review.accepted).toEqual([]);
  expect(review.groups).toEqual(before.groups);
  expect(review.problems).toContainEqual({
    place: {},
    text: "",
    reason: "kept-damaged",
    details: { what: "accepted" },
  });
  expect(GRID_2019.values).toBe(ROWS_2019);
});
