import fc from "fast-check";
import { fromSwedish, toSwedish, withCommas } from "../../sandbox/grid/swedish-formula.ts";

test.each([
  ["=PARTNER.CASHHELD(C2;D2)", "=PARTNER.CASHHELD(C2,D2)"],
  ["=SUMMA(B2:B9;1,5)", "=SUM(B2:B9,1.5)"],
  ["=OM(B2>1000,5;\"stor; 1,5\";'Kv1; 2019'!B2)", "=IF(B2>1000.5,\"stor; 1,5\",'Kv1; 2019'!B2)"],
  ["=SUMMA.OM(A:A;$B$2;C:C)", "=SUMIF(A:A,$B$2,C:C)"],
  ["={1,5\\2;3\\4}", "={1.5,2;3,4}"],
  ["=PARTNER.VARIANCE(B2;D2;DATUM(2019;1;1))", "=PARTNER.VARIANCE(B2,D2,DATE(2019,1,1))"],
])("%s is stored as %s and shown again as typed", (swedish, us) => {
  expect(fromSwedish(swedish)).toBe(us);
  expect(toSwedish(us)).toBe(swedish);
});

test("a comma between two cells, as in US notation, is left alone", () => {
  expect(fromSwedish("=SUM(B2,C2)")).toBe("=SUM(B2,C2)");
});

const cell = fc
  .tuple(fc.constantFrom("A", "B", "AA"), fc.integer({ min: 1, max: 99 }))
  .map(([column, row]) => `${column}${row}`);
const number = fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`);
const text = fc.string({ maxLength: 8 }).map((inside) => `"${inside.replaceAll('"', '""')}"`);
const argument = fc.oneof(cell, number, text);
const formula = fc
  .tuple(fc.constantFrom("SUM", "IF", "PARTNER.UNSPENT", "SUMIFS"), fc.array(argument, { minLength: 1, maxLength: 4 }))
  .map(([name, args]) => `=${name}(${args.join(",")})`);

test("what is shown in Swedish is read back as the same formula", () => {
  fc.assert(fc.property(formula, (us) => fromSwedish(toSwedish(us)) === us));
});

test("while typing, semicolons become commas in their own places", () => {
  fc.assert(
    fc.property(formula, (us) => {
      const typed = toSwedish(us);
      return withCommas(typed).length === typed.length;
    }),
  );
  expect(withCommas('=OM(A1;"a;b";{1;2})')).toBe('=OM(A1,"a;b",{1;2})');
});
