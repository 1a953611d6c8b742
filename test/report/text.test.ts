import golden from "./text.golden.json";
import { textOf } from "./report-setup.ts";
import { TEXT_CASES } from "./text-cases.ts";

/** What is written of other tables than that of 2019, in both languages: read by a person, and pinned. */
const TEXTS = golden as Readonly<Record<string, Readonly<Record<"sv" | "en", readonly string[]>>>>;

test.each(Object.entries(TEXT_CASES))("%s", (name, { review, choices = {} }) => {
  const made = { sv: textOf(review(), "sv", choices), en: textOf(review(), "en", choices) };
  expect(made).toEqual(TEXTS[name]);
});

test("every pinned text is of a table that is written about", () => {
  expect(Object.keys(TEXTS)).toEqual(Object.keys(TEXT_CASES));
});

test("no text proposes a decision: how it is worded is for the board", () => {
  const said = JSON.stringify(TEXTS);
  expect(said).not.toMatch(/förslag till beslut|godkänner|lägg(?:er|s) .{0,40}till handlingarna|proposed decision/i);
});
