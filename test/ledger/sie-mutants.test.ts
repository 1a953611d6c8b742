import { sieSentence } from "../../src/ledger/sie/problem-text.ts";
import { SieReader } from "../../src/ledger/sie/reader.ts";
import { tryMutants } from "./mutants.ts";
import { HEADER, pc8 } from "./sie-text.ts";

const VOUCHERS = [
  '#VER A 1 20250115 "Förening"',
  "{",
  '#TRANS 4510 {6 "P1"} 1050.00 20250115 "Åsa \\"x\\""',
  "#TRANS 1930 {} -1050.00",
  "}",
  "#VER # 2 20250230",
  "{",
  "\t#BTRANS 4510 {} 1",
  '  #RTRANS 4510 {"1" "KS 01"} 99999999999999999999.99',
  '#TRANS 4510 {"1" "KS 01"} 2,5 "" "a b" 3',
  "}",
];
const SIE = [
  [...HEADER, ...VOUCHERS],
  ["#FLAGGA 0", '#FORMAT "PC8"', "#SIETYP 4", "#RAR 0 20250101 20251231", "#KSUMMA", ...VOUCHERS, "#KSUMMA 1"],
  ["#SIETYP 4", '#KONTO 1930 "Företagskonto"', "#IB 0 1930 100.00", "#UB 0 1930 50.00", ...VOUCHERS.slice(0, 4)],
].flatMap((lines) => [pc8(lines.join("\r\n")), new TextEncoder().encode(lines.join("\n")), pc8(lines.join("\r"))]);

test("SIE: none throws or hangs, and chunked = whole", () => {
  tryMutants(
    SIE,
    () => new SieReader(),
    (reading) => {
      const said = reading.ledger ? reading.ledger.problems : [reading.refused];
      for (const problem of said) expect(sieSentence(problem, "sv")).not.toMatch(/\{[a-z]+\}/);
    },
  );
});
