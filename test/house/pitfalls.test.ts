import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** docs/pitfalls.md names files that are there, and what it says is never used is not. */
const page = readFileSync("docs/pitfalls.md", "utf8");
const rows = [...page.matchAll(/^\| (\d+) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)];

test("every fault has its guard and its test, or says that there is none", () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
  for (const [, number, , , proof] of rows) expect([number, /`(?:test|bench)\//.test(proof!)]).toEqual([number, true]);
  for (const [, file] of page.matchAll(/`((?:src|test|bench|scripts|docs)\/[^`]+)`/g))
    expect([file, existsSync(file!)]).toEqual([file, true]);
  for (const [, link] of page.matchAll(/\]\(([^)]+\.md)\)/g))
    expect([link, existsSync(join("docs", link!))]).toEqual([link, true]);
});

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join("src", file), "utf8") }));

test.each<[what: string, pattern: RegExp]>([
  ["local formulas and formats", /\b(?:formulasLocal|numberFormatLocal|formulasR1C1)\b/],
  ["several areas in one address", /\.getRanges\(/],
  ["the browser's history", /\bhistory\.(?:push|replace)State\b/],
  ["a start with the document", /\bsetStartupBehavior\b/],
  ["a ribbon that changes", /\brequestUpdate\b/],
  ["events of Excel's", /\.on(?:Changed|SelectionChanged|Activated|Calculated|Added|Deleted)\.add\(/],
  ["text as markup", /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/],
  ["text as script", /\beval\(|\bnew Function\(/],
  ["unfinished parts of Fluent", /from "@fluentui\/(?!react-components"|react-icons")/],
  ["Excel's own key F6", /["']F6["']/],
  ["anybody else's address", /(?:^|[^.\w])fetch\((?!\))|\b(?:XMLHttpRequest|sendBeacon|WebSocket|EventSource)\b/],
])("never used: %s", (_, pattern) => {
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
});
