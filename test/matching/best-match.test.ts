import { aliasKey } from "../../src/matching/compare-pair.ts";
import { bestMatch, createMatcher } from "../../src/matching/best-match.ts";

const PARTNERS = ["Västra Folkets Hus", "Folkets Husö", "Ekeby IF", "Gröna Vågen", "Kista Konstförening", "Tornet"];

test("the one that fits", () => {
  const found = bestMatch("EKEBY IDROTTSFÖRENING", PARTNERS);
  expect(found).toMatchObject({ decision: "same", match: { index: 2, name: "Ekeby IF" } });
  expect(found.sentence().sv).toBe("IDROTTSFÖRENING = IF.");
});

test("a part of a name is asked about, never chosen", () => {
  const found = bestMatch("Folkets Hus", PARTNERS);
  expect(found).toMatchObject({ decision: "ask", match: null });
  expect(found.candidates.map((candidate) => candidate.name)).toContain("Västra Folkets Hus");
});

test("two that fit as well are asked about", () => {
  const found = bestMatch("Ekeby SK", ["Ekeby Simklubb", "Ekeby Skidklubb", "Ekeby IF"]);
  expect(found).toMatchObject({ decision: "ask", match: null });
  expect(found.sentence().en).toBe("Several are possible: Ekeby Simklubb; Ekeby Skidklubb.");
});

test("the name letter for letter goes before names that come to the same", () => {
  expect(bestMatch("Ekeby SK", ["Ekeby Simklubb", "Ekeby SK"])).toMatchObject({
    decision: "same",
    match: { index: 1 },
  });
});

test("the same name twice in the list is asked about", () => {
  expect(bestMatch("Tornet", ["Tornet", "Tornet"]).decision).toBe("ask");
});

test("a name that resembles none is new", () => {
  const found = bestMatch("Blåsorkestern i Arboga", PARTNERS);
  expect(found).toMatchObject({ decision: "different", match: null, candidates: [] });
  expect(found.sentence().sv).toBe("Inget namn i listan liknar detta.");
  expect(bestMatch("", PARTNERS).decision).toBe("different");
  expect(bestMatch("Tornet", []).decision).toBe("different");
});

test("an organisation number finds what the name does not, and asks where the two contradict", () => {
  const matcher = createMatcher([{ name: "Kvinnor Barn Ekeby", orgNumber: "556016-0680" }, { name: "Tornet" }]);
  expect(matcher.bestMatch("KBE", "5560160680")).toMatchObject({ decision: "same", match: { index: 0 } });
  expect(matcher.bestMatch("Gröna Vågen", "5560160680").decision).toBe("ask");
  expect(matcher.bestMatch("Kvinnor Barn Ekeby", "556103-4249").decision).toBe("ask");
});

test("a confirmed alias is remembered", () => {
  const matcher = createMatcher(PARTNERS, new Map([[aliasKey("Tornhuset"), "Tornet"]]));
  expect(matcher.bestMatch("TORNHUSET")).toMatchObject({ decision: "same", match: { name: "Tornet" } });
});

test("one search leaves nothing behind for the next", () => {
  const matcher = createMatcher(PARTNERS);
  const first = matcher.bestMatch("Folkets Hus").candidates.map(({ name }) => name);
  matcher.bestMatch("Kista Konst");
  expect(matcher.bestMatch("Folkets Hus").candidates.map(({ name }) => name)).toEqual(first);
});
