import fc from "fast-check";
import type { Language } from "../../src/domain/finding.ts";
import { type Ore, kr, ore, sum } from "../../src/domain/money.ts";
import { controls } from "../../src/report/control.ts";
import { htmlReport } from "../../src/report/html.ts";
import { reportDocument } from "../../src/report/make-report.ts";
import { plainReport } from "../../src/report/plain.ts";
import { PARTS } from "../../src/report/source.ts";
import { reportSheet } from "../../src/review/report-sheet.ts";
import type { WholeReview } from "../../src/review/review.ts";
import { type Row, reportingOf, reviewOf, sheet, textOf } from "./report-setup.ts";

const LANGUAGES: readonly Language[] = ["sv", "en"];
const NAMES = [
  "Norra IF",
  "Folkets Hus",
  "Fryshuset",
  "<script>alert(1)</script>",
  "=1+1 & Co",
  "Å”Ä“Ö",
  "Förening 1:a",
];

const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 4000 }) },
  { weight: 2, arbitrary: fc.constantFrom<number | string | null>(0, null, "..", 0.4) },
);
const header = (unit: string, periods: readonly string[], paid: string, hasForecast: boolean): Row => [
  "Förening",
  `Belopp, ${unit}`,
  `Utbetalt${paid}, ${unit}`,
  ...periods.map((period) => `Kostnader ${period}, ${unit}`),
  ...(hasForecast ? [`Prognos, ${unit}`] : []),
  "Kommentar",
];
const follow = fc
  .record({
    unit: fc.constantFrom("tkr", "kr", "mnkr"),
    periods: fc.constantFrom(
      ["Kv1"],
      ["Kv1", "Kv2"],
      ["T1"],
      ["T1", "T2", "T3"],
      ["januari", "februari"],
      ["Kv1", "Kv2", "Kv3", "Kv4"],
    ),
    paid: fc.constantFrom(" t.o.m. 30/4", " t.o.m. 31/3", " t.o.m. 31/12", ""),
    hasForecast: fc.boolean(),
    year: fc.constantFrom("2019", "2020", "Blad1"),
    partners: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 7 }),
    remark: fc.constantFrom(null, "Avser sommarfesten den 20 juni", "Fakturerar månadsvis", "Is for the fair"),
    seed: fc.array(amount, { minLength: 60, maxLength: 60 }),
    frame: fc.constantFrom(undefined, 5_000_000, 900_000_000),
  })
  .map(({ unit, periods, paid, hasForecast, year, partners, remark, seed, frame }) => {
    const columns = 2 + periods.length + (hasForecast ? 1 : 0);
    const rows = partners.map((name, index): Row => [
      name,
      ...seed.slice(index * columns, (index + 1) * columns),
      remark,
    ]);
    return { grid: sheet(year, header(unit, periods, paid, hasForecast), ...rows), frame };
  })
  .filter(({ grid }) => grid.values.slice(1).some((row) => row.slice(1, 3).some((cell) => typeof cell === "number")));

function reviewed(grid: Parameters<typeof reviewOf>[0]): WholeReview | null {
  try {
    return reviewOf(grid);
  } catch {
    return null; // no table with amounts was read: nothing to write of
  }
}

const RUNS = { numRuns: 60 };
const forAll = (check: (review: WholeReview, frame: Ore | undefined) => void) =>
  fc.assert(
    fc.property(follow, ({ grid, frame }) => {
      const review = reviewed(grid);
      if (review) check(review, frame === undefined ? undefined : kr(frame));
    }),
    RUNS,
  );
const chosen = (frame: Ore | undefined) => (frame === undefined ? {} : { frame });

/** Every amount that a value holds, at any depth. */
const amountsIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : value === null || typeof value !== "object"
      ? []
      : Object.values(value).flatMap(amountsIn);

test("every amount of the text is a figure of the review, or the sum of those of the partners it counts", () => {
  forAll((review, frame) => {
    for (const language of LANGUAGES) {
      const { facts, w } = reportingOf(review, language, chosen(frame));
      const { forecast } = facts;
      const sums = [facts.noCost, facts.paidOver, facts.costOver, facts.comparison?.other ?? []].map((each) =>
        sum(each.map((one) => one.amount)),
      );
      const repaid = forecast ? [forecast.agreed - forecast.cost] : [];
      const known = [...amountsIn(facts), ...sums, ...repaid].filter(Number.isSafeInteger);
      const written = new Set(known.flatMap((each) => [w.money(ore(Math.abs(each))), w.exact(ore(Math.abs(each)))]));
      const plain = (text: string) => text.replace(/\u00a0/g, " ");
      const allowed = new Set([...written].map(plain));
      for (const paragraph of textOf(review, language, chosen(frame)))
        for (const [said] of paragraph.matchAll(AMOUNT[language])) expect([...allowed]).toContain(said);
    }
  });
});

const AMOUNT: Readonly<Record<Language, RegExp>> = {
  sv: /(?<![\d,])\d[\d ]*(?:,\d+)? (?:tkr|mnkr|kr)\b/g,
  en: /SEK \d[\d,]*(?:(?<!,)\.\d+)?(?: (?:thousand|million))?(?<![,.])/g,
};

test("the totals of the text are those of the review", () => {
  forAll((review) => {
    const { facts } = reportingOf(review, "sv");
    const { of, split } = review.totals;
    if (facts.agreed) expect(facts.agreed.amount).toBe(of.agreed.net);
    if (facts.paid) expect(facts.paid.amount).toBe(of.paid.net);
    if (facts.cost) expect(facts.cost.amount).toBe(of.cost.net);
    if (facts.comparison) expect(facts.comparison.variance).toBe(of.variance.net);
    if (facts.cash) expect(facts.cash.naive).toBe(of.naive.net);
    if (facts.cash?.split) {
      const parts = sum(facts.cash.split.parts.map(({ net }) => net));
      expect([facts.cash.split.naive, parts]).toEqual([split.naive.net, split.naive.net]);
    }
  });
});

test("no sentence is broken: no holes, no nil called an amount, numbers that fit their nouns", () => {
  forAll((review, frame) => {
    for (const language of LANGUAGES)
      for (const paragraph of textOf(review, language, chosen(frame))) {
        expect(paragraph).not.toMatch(/undefined|null|NaN|Infinity|\[object|\s{2}|\.\.|\s[.,;]|\(\)|,,/);
        expect(paragraph).not.toMatch(/(?<![\d ,])0 (?:tkr|kr|mnkr)\b|SEK 0(?![.\d])/);
        expect(paragraph).not.toMatch(/\b(?:en|1) föreningar\b|\b(?:två|tre|fyra) förening\b/);
        expect(paragraph).not.toMatch(/\bone partners\b|\b(?:two|three|four) partner\b/);
        expect(paragraph).toMatch(/[.”]$/);
      }
  });
});

test("every control holds to the öre where no printed total speaks against the rows", () => {
  forAll((review) => {
    for (const { what, one, other } of controls(reportingOf(review, "sv"))) expect([what, one]).toEqual([what, other]);
  });
});

test("the whole report is written as HTML, as plain text and as a sheet; names become no markup and no formula", () => {
  forAll((review, frame) => {
    for (const language of LANGUAGES) {
      const of = reportingOf(review, language, chosen(frame));
      const document = reportDocument(of, PARTS);
      const html = htmlReport(document);
      expect(html).not.toMatch(/<script|undefined|NaN|\[object/);
      expect(html.match(/<table/g)?.length).toBe(html.match(/<caption/g)?.length);
      expect(plainReport(document)).not.toMatch(/undefined|NaN|\[object|\u00a0/);
      const { rows, charts, tables } = reportSheet(of);
      for (const { value, holds } of rows.flat()) {
        expect(typeof value === "number").toBe(holds === "amount" && value !== null);
        if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      }
      for (const area of [...(tables ?? []).map((each) => each.area), ...(charts ?? []).map((each) => each.source)]) {
        const headers = rows[area.row]!.slice(0, area.columns).map(({ value }) => value);
        expect(new Set(headers).size).toBe(area.columns);
      }
    }
  });
});

test("the same review gives the same report", () => {
  forAll((review) => {
    const make = () =>
      JSON.stringify([reportSheet(reportingOf(review, "sv")), reportDocument(reportingOf(review, "en"), PARTS)]);
    expect(make()).toBe(make());
  });
});
