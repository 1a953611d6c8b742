import fc from "fast-check";
import type { CellValue } from "../../src/domain/cell-grid.ts";
import type { Mark } from "../../src/workbook/port.ts";
import { isOurs, markFormula } from "../../src/workbook/excel/mark-formula.ts";

const markOn = (value: CellValue, name: CellValue = "Norra IF", address = "C2"): Mark => ({
  sheet: "Blad1",
  address,
  severity: "high",
  value,
  partner: { address: "A2", name },
});

/**
 * The little of Excel's formula language that a mark is written in. Blank equals 0, FALSE and ""; texts are compared
 * without case; different kinds are never equal; an error shows no mark. Numbers are compared exactly, which is stricter
 * than Excel's 15 digits, so that what holds here holds there.
 */
function isShown(formula: string, cells: Readonly<Record<string, CellValue>>): boolean {
  const tokens =
    formula.slice(1).match(/"(?:[^"]|"")*"|\$?[A-Z]+\d+|[A-Z]+(?=\()|TRUE|FALSE|-?\d[\d.]*(?:e[+-]\d+)?|<>|[=(),]/gu) ??
    [];
  if (tokens.join("") !== formula.slice(1)) throw new Error(`not understood: ${formula}`);
  let at = 0;
  const expression = (): CellValue | Error => {
    const left = operand();
    const sign = tokens[at];
    if (sign !== "=" && sign !== "<>") return left;
    at += 1;
    const right = operand();
    if (left instanceof Error || right instanceof Error) return new Error("#VALUE!");
    return isSame(left, right) === (sign === "=");
  };
  const operand = (): CellValue | Error => {
    const token = tokens[at]!;
    at += 1;
    if (tokens[at] === "(") return functionOf(token);
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (token === "TRUE" || token === "FALSE") return token === "TRUE";
    if (/^[-\d]/.test(token)) return Number(token);
    return cells[token.replace("$", "")] ?? null;
  };
  const functionOf = (name: string): CellValue | Error => {
    const args: (CellValue | Error)[] = [];
    do {
      at += 1;
      args.push(expression());
    } while (tokens[at] === ",");
    at += 1;
    const error = args.find((arg) => arg instanceof Error);
    if (error) return error;
    const [first = null, second = null] = args as CellValue[];
    if (name === "AND") return args.every((arg) => arg === true);
    if (name === "N") return typeof first === "number" ? first : 0;
    if (name === "LEFT") return String(first ?? "").slice(0, Number(second));
    if (name !== "ROUND") throw new Error(`no function ${name}`);
    return typeof first === "string" ? new Error("#VALUE!") : Number(Number(first).toFixed(Number(second)));
  };
  return expression() === true;
}

function isSame(a: CellValue, b: CellValue): boolean {
  const blank = { number: 0, string: "", boolean: false } as Record<string, CellValue>;
  const left = a ?? blank[typeof b] ?? null;
  const right = b ?? blank[typeof a] ?? null;
  return typeof left === "string" && typeof right === "string"
    ? left.toLowerCase() === right.toLowerCase()
    : left === right;
}

const amount = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer().map((öre) => öre / 100),
  fc.double({ noNaN: true, min: -1e12, max: 1e12 }).filter((each) => each === 0 || Math.abs(each) > 1e-3),
);
const text = fc
  .oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('"', "a", "å", "'", "=", "\n"), maxLength: 260 }),
  )
  .filter((each) => each.trim() !== "");
const value: fc.Arbitrary<CellValue> = fc.oneof(amount, text, fc.boolean(), fc.constant(null));

test("a mark shows while the partner stands on its row and the value is the one reviewed", () => {
  fc.assert(
    fc.property(value, text, (reviewed, name) =>
      isShown(markFormula(markOn(reviewed, name)), { A2: name, C2: reviewed }),
    ),
  );
});

test("it goes out when another partner stands there", () => {
  fc.assert(
    fc.property(value, text, (reviewed, name) => {
      const formula = markFormula(markOn(reviewed, name));
      return !isShown(formula, { A2: `x${name}`, C2: reviewed }) && !isShown(formula, { A2: null, C2: reviewed });
    }),
  );
});

test("it goes out when the value is changed, emptied or becomes something else", () => {
  const others: CellValue[] = [null, "x", "0", "FALSKT", true, 0, 12.34, -1];
  fc.assert(
    fc.property(value, (reviewed) => {
      const formula = markFormula(markOn(reviewed));
      const isOther = (each: CellValue): boolean =>
        each !== reviewed && String(each).toLowerCase() !== String(reviewed).toLowerCase();
      return others.filter(isOther).every((other) => !isShown(formula, { A2: "Norra IF", C2: other }));
    }),
  );
});

test("a change of one öre puts it out", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (öre) => {
      const formula = markFormula(markOn(öre / 100));
      return !isShown(formula, { A2: "Norra IF", C2: (öre + 1) / 100 });
    }),
  );
});

test("it is never longer than Excel takes, and is known as ours", () => {
  fc.assert(
    fc.property(value, value, (reviewed, name) => {
      const formula = markFormula(markOn(reviewed, name, "XFD1048576"));
      return formula.length <= 255 && isOurs(formula);
    }),
  );
});

test.each([
  [markOn(267), '=AND(N("partneravstamning:1")=0,$A2="Norra IF",C2=267)'],
  [markOn(0), '=AND(N("partneravstamning:1")=0,$A2="Norra IF",C2=0,C2<>"")'],
  [markOn(null), '=AND(N("partneravstamning:1")=0,$A2="Norra IF",C2="")'],
  [markOn("1 050", 'Klubb "Söder"'), '=AND(N("partneravstamning:1")=0,$A2="Klubb ""Söder""",C2="1 050")'],
  [markOn(0.1 + 0.2), '=AND(N("partneravstamning:1")=0,$A2="Norra IF",ROUND(C2,13)=0.3)'],
  [markOn("Norra IF", "Norra IF", "A2"), '=AND(N("partneravstamning:1")=0,$A2="Norra IF")'],
  [markOn("x".repeat(300)), `=AND(N("partneravstamning:1")=0,$A2="Norra IF",LEFT(C2,80)="${"x".repeat(80)}")`],
])("%# is written so that a person can read it", (mark, formula) => {
  expect(markFormula(mark)).toBe(formula);
});

test.each(["=B2>1000", '=$A2="partneravstamning"', '=N("partneravstamning:1")=0'])(
  "%s is the user's own",
  (formula) => {
    expect(isOurs(formula)).toBe(false);
  },
);
