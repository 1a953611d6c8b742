import type { CellValue } from "../../src/domain/cell-grid.ts";
import { understand } from "../../src/domain/understand.ts";
import { missingSentence } from "../../src/domain/missing.ts";
import { readGrid } from "../../src/reading/read-grid.ts";

const linesOf = (...values: CellValue[][]) =>
  understand(readGrid({ name: "Kv1 2019", origin: "A1", values }).tables[0]!).followUp.lines;

test("columns of certified use and of the agreement's number are read beside the figures", () => {
  const lines = linesOf(
    ["Förening", "Diarienr", "Org.nr", "Belopp, kr", "Kostnader Kv1, kr", "Intygat"],
    ["Norra IF", "2019/12", "802005-6175", 100, 20, "Ja"],
    ["Södra IF", "2019/13", null, 100, 20, "nej"],
    ["Östra IF", null, null, 100, 30, null],
    ["Västra IF", "2019/14", null, 100, 30, "vet ej"],
  );
  expect(lines.map(({ agreementId, orgNumber, attested }) => [agreementId, orgNumber, attested])).toEqual([
    ["2019/12", "802005-6175", "yes"],
    ["2019/13", null, "no"],
    [null, null, null],
    ["2019/14", null, null],
  ]);
});

test("without such columns nothing is said of them", () => {
  const [line] = linesOf(["Förening", "Belopp, kr"], ["Norra IF", 100], ["Södra IF", 200]);
  expect(line).not.toHaveProperty("attested");
  expect(line).not.toHaveProperty("agreementId");
});

test("a reason without a sentence is a fault of ours", () => {
  expect(() => missingSentence("whatever", "sv")).toThrow("whatever");
});
