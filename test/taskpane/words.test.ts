import { agreementsEn } from "../../src/strings/agreements-en.ts";
import { agreementsSv } from "../../src/strings/agreements-sv.ts";
import { en } from "../../src/strings/en.ts";
import { shell } from "../../src/strings/shell.ts";
import { sv } from "../../src/strings/sv.ts";

/** Every text of a language; functions are called with stand-ins for what they are given. */
function texts(of: unknown, path = ""): [string, string][] {
  if (typeof of === "string") return [[path, of]];
  if (typeof of === "function") {
    const filled = {
      partner: "P",
      table: "T",
      sentence: "S",
      figures: ["F"],
      parts: [{ amount: "A", what: "W" }],
      less: [],
      toLowerCase: () => "p",
      toString: () => "7",
    };
    return [[path, String((of as (...given: unknown[]) => unknown)(filled, filled, filled))]];
  }
  return Object.entries(of as object).flatMap(([name, value]) => texts(value, `${path}.${name}`));
}

const SV = [...texts(sv), ...texts(shell.sv), ...texts(agreementsSv, ".agreements")];
const EN = [...texts(en), ...texts(shell.en), ...texts(agreementsEn, ".agreements")];

test("no text is empty, and none was forgotten in the other language", () => {
  expect([...SV, ...EN].filter(([, text]) => text.trim() === "")).toEqual([]);
  const swedish = new Map(SV);
  const same = EN.filter(([path, text]) => text.length > 12 && swedish.get(path) === text).map(([path]) => path);
  // *Plus* and *minus* are the same words in both.
  expect(same).toEqual([".plusMinus"]);
});

test("the words are a controller's", () => {
  const wrong = /\bavtal|\brisk|\bvarning|\bfelaktig|problem|!$/i;
  expect(SV.filter(([, text]) => wrong.test(text))).toEqual([]);
  const wrongInEnglish = /\bcontract\b|\brisk\b|\bwarning\b|\bvendor\b|\btransaction\b|\bbalance\b|\bproblem\b|!$/i;
  expect(EN.filter(([, text]) => wrongInEnglish.test(text))).toEqual([]);
});

test("one and many", () => {
  expect([sv.partners(1), sv.partners(8), en.partners(1), en.partners(8)]).toEqual([
    "1 förening",
    "8 föreningar",
    "1 partner",
    "8 partners",
  ]);
  expect(sv.partners(1200)).toBe("1\u00a0200 föreningar");
});
