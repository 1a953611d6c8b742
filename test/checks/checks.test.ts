import { readdirSync } from "node:fs";
import { examples } from "../../src/checks/examples.ts";
import { checks } from "../../src/checks/index.ts";
import type { Check } from "../../src/domain/check.ts";
import type { ExpectedFinding } from "../../src/domain/example.ts";
import { makeShow } from "../../src/review/show.ts";
import { missingSentence } from "../../src/review/missing.ts";
import { runExample } from "./run-example.ts";

const LANGUAGES = ["sv", "en"] as const;
const of = (check: Check) => examples[check.id]!;

describe.each(checks.map((check) => [check.id, check] as const))("%s", (id, check) => {
  test.each(of(check).map((example) => [example.name.en, example] as const))("%s", (_name, example) => {
    const { findings, notAssessable } = runExample(check, example, checks);
    if (typeof example.finds === "string") {
      expect(findings).toEqual([]);
      expect(notAssessable.map(({ reason }) => reason)).toContain(example.finds);
      return;
    }
    expect(notAssessable).toEqual([]);
    const expected = [example.finds ?? []].flat() as ExpectedFinding[];
    expect(findings.map(({ severity }) => severity)).toEqual(expected.map(({ severity }) => severity));
    expected.forEach(({ difference, partner }, index) => {
      const found = findings[index]!;
      if (difference !== undefined) expect(found.difference! / 100).toBeCloseTo(difference, 2);
      if (partner !== undefined) expect(found.partner).toBe(partner);
    });
  });

  test("has an example of each outcome it can have", () => {
    const outcomes = of(check).map(({ finds }) => (finds === null ? "in order" : typeof finds));
    expect(outcomes).toContain("in order");
    expect(outcomes).toContain("object");
    // A check of the register may always have what it needs: that its tables are there.
    if (check.scope === "register") return;
    const canBeUnassessable = check.scope === "table" || check.needs.length > 0;
    expect(outcomes.includes("string")).toBe(canBeUnassessable);
  });

  test("names its examples once, in both languages", () => {
    for (const language of LANGUAGES) {
      const names = of(check).map(({ name }) => name[language]);
      expect(names.filter((name) => name.trim() === "")).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  describe.each(LANGUAGES)("says it in %s", (language) => {
    const text = check.text[language];
    const shows = (["one", "thousand"] as const).map((unit) => makeShow(language, unit, "SEK"));
    const found = of(check).flatMap((example) => runExample(check, example, checks).findings);
    const sentences = shows.flatMap((show) => [
      text.threshold(check.settings, show),
      ...found.flatMap((finding) => [text.finding(finding, show), text.formula(finding, show)]),
    ]);
    const fixed = [text.title, text.why, text.advice];

    test("with no gaps", () => {
      expect(found.length).toBeGreaterThan(0);
      for (const sentence of [...fixed, ...sentences]) {
        expect(sentence.trim()).not.toBe("");
        expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object| {2}/);
        expect(sentence.charAt(0)).toBe(sentence.charAt(0).toUpperCase());
      }
    });

    test("in a controller's words", () => {
      for (const sentence of [...fixed, ...sentences]) {
        expect(sentence).not.toMatch(/\bavtal|\brisk|\bvendor|\btransaction|[ĈτΣ]|T′/i);
        expect(sentence).not.toContain(id);
      }
    });

    test("with full stops in texts and none in findings", () => {
      for (const sentence of [text.why, text.advice]) expect(sentence).toMatch(/\.$/);
      for (const sentence of [text.title, ...sentences]) expect(sentence).not.toMatch(/\.$/);
    });
  });
});

describe("the catalogue", () => {
  const files = readdirSync("src/checks").filter((file) => file.endsWith(".ts"));

  test("holds every file, by its name", () => {
    const generated = [
      "examples.ts",
      "index.ts",
      "register-rules.ts",
      "rules.ts",
      "titles.ts",
      "words-en.ts",
      "words-sv.ts",
    ];
    const named = checks.map(({ id }) => `${id}.ts`);
    expect(named.sort()).toEqual(files.filter((file) => !generated.includes(file)).sort());
    expect(checks.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test("has an order of its own for each", () => {
    const ranks = checks.map(({ rank }) => rank);
    expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
  });

  test("says why whatever cannot be assessed cannot be", () => {
    const reasons = Object.values(examples).flatMap((list) =>
      list.flatMap(({ finds }) => (typeof finds === "string" ? [finds] : [])),
    );
    for (const reason of reasons)
      for (const language of LANGUAGES) expect(missingSentence(reason, language)).toMatch(/\.$/);
  });

  test("keeps settings as numbers a user can change, and sources said", () => {
    for (const { settings, source } of checks) {
      expect(Object.values(settings).every((value) => Number.isFinite(value) && value > 0)).toBe(true);
      for (const language of LANGUAGES) expect(source[language].length).toBeGreaterThan(10);
    }
  });
});

test.each(
  checks.flatMap((check) =>
    check.scope === "line" ? check.needs.map((need) => [check.id, need, check] as const) : [],
  ),
)("%s without %s is not assessable, never in order", (_id, need, check) => {
  const missingAll = runExample(
    check,
    { name: { sv: "", en: "" }, rows: [{}], year: null, paidDate: null, finds: null },
    checks,
  );
  expect(missingAll.findings).toEqual([]);
  expect(missingAll.notAssessable).toHaveLength(1);
  expect(need).not.toBe("");
});
