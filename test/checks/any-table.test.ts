import fc from "fast-check";
import { checks } from "../../src/checks/index.ts";
import type { Ruled } from "../../src/domain/rules.ts";
import type { Example, ExampleCell, ExampleRow } from "../../src/domain/example.ts";
import { runChecks } from "../../src/domain/run-checks.ts";
import { makeShow } from "../../src/review/show.ts";
import { missingSentence } from "../../src/review/missing.ts";
import { prepare } from "./run-example.ts";

/** Amounts as they come: round, odd, zero, negative, out of proportion, blank, missing, words, numbers as text. */
const cell: fc.Arbitrary<ExampleCell> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 4000 }).map((n) => n * 1000) },
  { weight: 2, arbitrary: fc.integer({ min: -500_000, max: 2_000_000_000 }).map((n) => n / 100) },
  { weight: 2, arbitrary: fc.constantFrom<ExampleCell>(0, null, "..", "många", "'1050") },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });
const row = (periods: number): fc.Arbitrary<ExampleRow> =>
  fc
    .record({
      agreed: maybe(cell),
      paid: maybe(cell),
      costs: fc.array(cell, { minLength: periods, maxLength: periods }),
      forecast: fc.option(cell, { nil: undefined, freq: 1 }),
      note: fc.constantFrom(undefined, undefined, "Fakturerar månadsvis"),
      period: fc.constantFrom<ExampleRow["period"]>(
        undefined,
        undefined,
        ["2019-01-01", "2019-12-31"],
        ["2019-03-10", "2020-03-09"],
        ["2020-01-01", "2020-12-31"],
      ),
      plan: fc.constantFrom<ExampleRow["plan"]>(undefined, undefined, "halfYearly", "monthlyArrears", "quarterly"),
      event: fc.constantFrom(undefined, undefined, undefined, "2019-02-14", "2019-06-06"),
    })
    .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)));
const table = fc.integer({ min: 0, max: 4 }).chain((periods) =>
  fc.record({
    rows: fc.array(row(periods), { maxLength: 9 }),
    year: fc.constantFrom(2019, 2019, 2019, null),
    paidDate: fc.constantFrom("2019-04-30", "2019-03-31", "2018-12-31", null),
    answered: fc.constantFrom<Example["answered"]>(undefined, "perPeriod", "cumulative"),
  }),
);
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

const ALL_ON = { isOn: () => true, settingsOf: (check: Ruled) => check.settings };

function review({ answered, ...rest }: Table) {
  const prepared = prepare({ ...rest, ...(answered && { answered }) });
  const { groups, notAssessable } = runChecks(checks, prepared.followUp, prepared.lines, prepared.totals, {
    rules: ALL_ON,
  });
  return { ...prepared, findings: groups.flatMap(({ main, facets }) => [main, ...facets]), groups, notAssessable };
}

const RUNS = { numRuns: 100 };

test("every table can be checked, and every sentence be written, in both languages", () => {
  fc.assert(
    fc.property(table, (given) => {
      const { findings, notAssessable } = review(given);
      for (const language of ["sv", "en"] as const) {
        const show = makeShow(language, "thousand", "SEK");
        for (const finding of findings) {
          const text = checks.find(({ id }) => id === finding.check)!.text[language];
          const said = `${text.finding(finding, show)} ${text.formula(finding, show)}`;
          expect(said).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
        }
        for (const { reason } of notAssessable) expect(missingSentence(reason, language)).not.toBe("");
      }
    }),
    RUNS,
  );
});

test("a check of a line says one thing of each partner: a finding, in order, or not assessable", () => {
  fc.assert(
    fc.property(table, (given) => {
      const { findings, notAssessable, lines } = review(given);
      for (const check of checks.filter(({ scope }) => scope === "line")) {
        const found = findings.filter((finding) => finding.check === check.id);
        const lacking = notAssessable.filter((each) => each.check === check.id);
        const forAll = lacking.some(({ partner }) => partner === null);
        const partners = [...found, ...lacking].map(({ partner }) => partner);
        expect(new Set(partners).size).toBe(partners.length);
        if (forAll && lines.length > 1) expect(partners).toEqual([null]);
      }
    }),
    RUNS,
  );
});

test("a finding has true figures: whole öre, a place, and a difference that its own figures give", () => {
  fc.assert(
    fc.property(table, (given) => {
      for (const { figures, difference, place, severity, check } of review(given).findings) {
        const amounts = Object.values(figures);
        expect(amounts.every(Number.isSafeInteger)).toBe(true);
        expect(place.address).toMatch(/^[A-Z]\d+$/);
        expect(["critical", "high", "medium", "info"]).toContain(severity);
        // The difference is one of the figures, or the sum or difference of two of them.
        const isReached = amounts.some(
          (a) => a === difference || amounts.some((b) => [a - b, a + b].includes(difference!)),
        );
        if (difference !== null) expect({ check, isReached }).toEqual({ check, isReached: true });
      }
    }),
    RUNS,
  );
});

test("the order of the rows changes nothing that is said of a partner", () => {
  const said = (given: Table) => {
    const { findings } = review(given);
    return findings
      .map(({ check, partner, severity, difference }) => `${partner} ${check} ${severity} ${difference}`)
      .sort();
  };
  fc.assert(
    fc.property(table, (given) => {
      const rows = given.rows.map((each, index) => ({ ...each, partner: `P${index}` }));
      expect(said({ ...given, rows: [...rows].reverse() })).toEqual(said({ ...given, rows }));
    }),
    RUNS,
  );
});

test("one partner, one group", () => {
  fc.assert(
    fc.property(table, (given) => {
      const partners = review(given).groups.flatMap(({ main }) => main.partner ?? []);
      expect(new Set(partners).size).toBe(partners.length);
    }),
    RUNS,
  );
});
