import { readText } from "../../src/reading/read-text.ts";

const rowsOf = (text: string) =>
  readText(text).tables[0]!.rows.map(({ cells }) => cells.map((cell) => cell.value ?? cell.text).join("|"));

test.each(["\t", ";"])("an amount that could be a year, right under the header, is an amount (%j)", (sign) => {
  const lines = ["Förening|Belopp, kr", "Alfa|2000", "Beta|500", "Gamma|700"];
  expect(rowsOf(lines.join("\n").replaceAll("|", sign))).toEqual(["Alfa|2000", "Beta|500", "Gamma|700"]);
});

test("a row of years under a header that spans them is a header still", () => {
  const [table] = readText("Område\tUtfall\t\n\t2019\t2020\nSkola\t10\t20\nVård\t30\t40").tables;
  expect(table!.columns.map(({ header }) => header)).toEqual([
    "Område",
    "Utfall 2019",
    expect.stringContaining("2020"),
  ]);
  expect(table!.rows).toHaveLength(2);
});
