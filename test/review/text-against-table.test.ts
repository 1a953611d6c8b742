import { readText } from "../../src/reading/read-text.ts";
import { problemSentence } from "../../src/review/problem-sentence.ts";
import { textAgainstTable } from "../../src/review/text-against-table.ts";

const TABLE = "Förening\tBelopp, tkr\tUtbetalt, tkr\nAlfa\t4 200\t1 050\nBeta\t1 800\t900\nSumma\t6 000\t1 950";
const said = (sentence: string) => {
  const { tables } = readText(TABLE);
  return textAgainstTable(tables[0]!, [{ place: { line: 1 }, text: sentence }]);
};

test("a total in the text that is not the table's is named with both figures", () => {
  const [problem] = said("Bakgrund. Totalt har 1 900 tkr betalats ut till föreningarna.");
  expect(problem).toMatchObject({
    reason: "text-vs-table",
    place: { line: 1 },
    details: { said: "1 900 tkr", column: "Utbetalt, tkr" },
  });
  expect(String(problem!.details!["summed"]).replace(/\s/g, " ")).toBe("1 950 tkr");
  for (const language of ["sv", "en"] as const) expect(problemSentence(problem!, language)).toContain("1 900 tkr");
});

test.each([
  "Totalt har 1 950 tkr betalats ut.",
  "Totalt har 1,95 miljoner kronor betalats ut.",
  "Totalt har 2 mkr betalats ut.", // rounded to what it says
  "Sammanlagt har 1 950 000 kronor utbetalats.",
  "Alfa har fått 1 000 tkr utbetalt.", // no total
  "Totalt har 1 900 tkr av 6 000 tkr betalats ut.", // two amounts
  "Totalt 1 900 tkr.", // of what?
  "Totalt 1 900 tkr i utbetalt och kostnader.", // of two
  "Totalt 3 föreningar har fått utbetalt.",
  "",
])("in order or not to be decided: %s", (sentence) => expect(said(sentence)).toEqual([]));
