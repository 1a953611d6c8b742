import type { TableShape } from "../../src/ledger/table/look.ts";
import { tableSentence } from "../../src/ledger/table/problems.ts";
import { shapeOf } from "../../src/ledger/table/read-table.ts";
import { TableReader } from "../../src/ledger/table/table-reader.ts";
import { tryMutants } from "./mutants.ts";

const ROWS = [
  "2025-01-15;K1;4510;Folkets Park;text;1 050,00",
  '20250228;K1;4510 Bidrag;"Norr; Söder";"Ett ""citat""";-12,5',
  "2025-02-30;;1930;***;;1.050",
  "15/1 2025;K2;;Summa;text;99999999999999999",
  "",
  ";;;;;",
];
const TABLE = ["\n", "\r\n", "\r"].flatMap((end) => {
  const text = ["Datum;Ver;Konto;Motpart;Text;Belopp", ...ROWS, ...ROWS].join(end);
  return [new TextEncoder().encode(text), Uint8Array.from(text, (letter) => letter.charCodeAt(0))];
});
const SHAPE = shapeOf(
  new TextEncoder().encode(
    "Datum;Ver;Konto;Motpart;Text;Belopp\n2025-01-15;K1;4510;A;t;1,00\n2025-01-15;K1;4510;A;t;1,00\n",
  ),
) as TableShape;

test("csv: none throws or hangs, and chunked = whole", () => {
  tryMutants(
    TABLE,
    () => new TableReader("ledger.csv", SHAPE, 0),
    ({ ledger }) => {
      for (const problem of ledger?.problems ?? []) expect(tableSentence(problem, "sv")).not.toMatch(/\{[a-z]+\}/);
    },
  );
});
