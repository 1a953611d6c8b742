import { describe, expect, test } from "@jest/globals";
import type { ReadTable } from "../../src/domain/table.ts";
import { readText } from "../../src/reading/read-text.ts";

const tableOf = (text: string): ReadTable => {
  const [table] = readText(text).tables;
  if (!table) throw new Error("no table");
  return table;
};
/** Rows as label and figures; `?` for a cell that is not read. */
const rowsOf = (text: string): string[] =>
  tableOf(text).rows.map(({ cells }) =>
    cells.map((c) => c.value ?? (c.state === "unreadable" ? "?" : c.state === "blank" ? "-" : c.text)).join(" | "),
  );
const reasonsOf = (text: string): string[] => tableOf(text).problems.map((p) => p.reason);
/** One cell a line, a blank line between. */
const cells = (text: string): string => text.split(" / ").join("\n\n");

describe("words and figures run together", () => {
  test("an amount after a name that ends in a dot is whole", () => {
    expect(rowsOf("Hakija euroa\nLinde ry.16 370\nViken-säätiö15 000\nNorden rf.0\nBy & Å rf.187 657")).toEqual([
      "Linde ry. | 16370",
      "Viken-säätiö | 15000",
      "Norden rf. | 0",
      "By & Å rf. | 187657",
    ]);
  });
  test("among lines parted by blanks, one that runs together is not cut in its thousands", () => {
    expect(rowsOf("Förening Belopp\nEkens IF 45 000\nBjörkens idrottsförening12 500\nGranens BK 8 000")).toContain(
      "Björkens idrottsförening | 12500",
    );
  });
  test("a currency's sign begins a number", () => {
    expect(rowsOf("Body 2020 2021\nNorth Care Ltd£613,408£997,824\nSouth Aid (East)£370,699£391,024")).toEqual([
      "North Care Ltd | 613408 | 997824",
      "South Aid (East) | 370699 | 391024",
    ]);
  });
  test("in a cell, a word and its first figure", () => {
    const text = cells(
      "Post / 2016 / 2015 / Avskrivning / -3 869 / -4 106 / Nedskrivning / -987 / -865 / Återföring65 166 / 160 / Summa / 60 310 / -4 811",
    );
    expect(rowsOf(text)).toContain("Återföring | 65166 | 160");
  });
});

describe("one cell a line", () => {
  test("words right under words are the same cell", () => {
    const text = cells(
      "Tkr / Kommunen\n2017 / Kommunen\n2016 / Ingående värde / 550 / 330 / Utgifter på byggnader\nej ägda av kommunen / -19 / -11 / Mark-\nreserv / 5 / 2 / Summa / 536 / 321",
    );
    expect(tableOf(text).columns.map((c) => c.header)).toEqual(["", "Kommunen 2017", "Kommunen 2016"]);
    expect(rowsOf(text)).toEqual([
      "Ingående värde | 550 | 330",
      "Utgifter på byggnader ej ägda av kommunen | -19 | -11",
      "Markreserv | 5 | 2",
    ]);
  });
  test("a row under 'varav' is in no sum and no larger than the row it is a part of", () => {
    const text = cells(
      "Tkr / Kommunen 2016 / Kommunen 2015 / Koncernen 2016 / Koncernen 2015 / Aktier / 63 025 / 63 025 / 3 489 / 3 529 / Varav ägd andel / Husbolaget AB 100% / 59 536 / 59 536 / Andelar / 36 200 / 36 200 / 36 200 / 36 200 / Lån / 5 354 / 6 801 / 5 354 / 6 801 / Fordran / 7 274 / Koncernlån / 150 705 / 156 073 / Bokfört värde / 255 284 / 262 099 / 45 043 / 53 804",
    );
    expect(rowsOf(text)).toEqual([
      "Aktier | 63025 | 63025 | 3489 | 3529",
      "Husbolaget AB 100% | 59536 | 59536 | - | -",
      "Andelar | 36200 | 36200 | 36200 | 36200",
      "Lån | 5354 | 6801 | 5354 | 6801",
      "Fordran | - | - | - | 7274",
      "Koncernlån | 150705 | 156073 | - | -",
    ]);
    expect(tableOf(text).totals.map((t) => t.label)).toEqual(["Bokfört värde"]);
  });
  test("several figures with decimals on one line among cells", () => {
    const text = `${cells("Nämnd / Budget / Utfall / Avvikelse / Kommunstyrelse / 281,9 / 283,1 / -1,2")}\nKultur\n\n6,5\n\n 6,6 -0,1\nSkola\n\n1 004,4  998,2 6,2`;
    expect(rowsOf(text)).toEqual([
      "Kommunstyrelse | 281.9 | 283.1 | -1.2",
      "Kultur | 6.5 | 6.6 | -0.1",
      "Skola | 1004.4 | 998.2 | 6.2",
    ]);
  });
  test("cells missing at the text's end are not placed", () => {
    const text = cells(
      "Nämnd / Budget / Utfall / Prognos / Rest / Ek / 281 / 283 / 290 / 7 / Al / 12 / 14 / 15 / 1 / Asp / 8 / 9 / 11 / 2 / Uttag / 5 / 4",
    );
    expect(rowsOf(text).at(-1)).toBe("Uttag | ? | ? | ? | ?");
    expect(reasonsOf(text)).toEqual(["no-reading"]);
  });
});

describe("nothing is read wrongly for want of a total", () => {
  test("lines that all fit three columns are not joined to one, whatever the header seems to say", () => {
    const text =
      "Organisation\nBelopp,\ntkr\n\nUtbetalt\nEkens hus 4 200 1 050 1 028\nAlens IF 1 800 900 433\nAskens IF 1 800 900 380\nLindens IF 200 200 0";
    const read = readText(text).tables.flatMap((t) => t.rows.flatMap((r) => r.cells.map((c) => c.value)));
    expect(read).not.toContain("1800900433");
    expect(read).not.toContain("1800900380");
  });
  test("a name after the last row does not begin the rows one cell later", () => {
    const text =
      "Sökande\n\nProjekt\n\nAnsökt\n\nBeviljat\n\nEken\n\nTak\n\n23 000\n\n20 000\n\nEken\n\nStall\n\n14 000\n\n\nAlen\n\nBro\n\n38 000\n\n\nAlen\n\nSkylt\n\n24 000\n\n24 000\n\nAsken";
    expect(rowsOf(text)).toEqual([
      "Eken | Tak | 23000 | 20000",
      "Eken | Stall | 14000 | -",
      "Alen | Bro | 38000 | -",
      "Alen | Skylt | 24000 | 24000",
    ]);
  });
  test("a result at the end that differs in one column is a total with a difference", () => {
    const text = cells(
      "Tkr / Kommunen 2016 / Kommunen 2015 / Koncernen 2016 / Ingående värde / 330 415 / 250 820 / 345 671 / Investeringar / 346 161 / 242 110 / 367 679 / Omföring / -125 641 / -162 515 / -138 451 / Bokfört värde / 550 935 / 330 416 / 574 899",
    );
    expect(tableOf(text).totals.map((t) => t.differences)).toEqual([[null, "0", "1", "0"]]);
  });
});

describe("lines", () => {
  test("a row of nothing but dashes is a row of nil", () => {
    const text =
      "Organisation Beviljat Utbetalt\nEkens IF 45 000 –\nGranens BK – –\nTallens BK 8 000 8 000\nSumma 53 000 8 000";
    expect(rowsOf(text)).toEqual(["Ekens IF | 45000 | 0", "Granens BK | 0 | 0", "Tallens BK | 8000 | 8000"]);
  });
  test("where the header tells the columns, faulty numbers leave the other rows read", () => {
    const text =
      "Förening Belopp\nEkens IF 45 000\nBjörkens BK 12 50\nGranens BK 8 000\nTallens BK 1 5000\nSumma 80 500";
    expect(rowsOf(text)).toEqual(["Ekens IF | 45000", "Björkens BK | ?", "Granens BK | 8000", "Tallens BK | ?"]);
    expect(reasonsOf(text)).toEqual(["no-reading", "no-reading"]);
  });
  test("a footnote's mark before the figures is no figure, and a footnote that ends in a year no row", () => {
    const text =
      "Förening Belopp, tkr\nEkens IF 1) 45\nBjörkens BK* 12\nGranens BK 2) 8\nSumma 65\n1) Avser även 2019\n2) Betalas i maj";
    expect(rowsOf(text)).toEqual(["Ekens IF | 45", "Björkens BK | 12", "Granens BK | 8"]);
    expect(tableOf(text).footnotes.map((n) => n.text)).toEqual(["Avser även 2019", "Betalas i maj"]);
  });
  test("a sign before the amount is no part of the name, nor is a comma", () => {
    expect(
      rowsOf("Vereniging Bedrag\nDe Linde € 12.500\nZuid, € 4.250\nHarmonie € 1.875,50\nTotaal € 18.625,50"),
    ).toEqual(["De Linde | 12500", "Zuid | 4250", "Harmonie | 1875.50"]);
  });
  test("a page's number inside a table is no row", () => {
    expect(
      rowsOf("Förening Belopp\nEkens IF 45 000\nBjörkens BK 12 500\n\nSida 3 (12)\n\nGranens BK 8 000\nSumma 65 500"),
    ).toEqual(["Ekens IF | 45000", "Björkens BK | 12500", "Granens BK | 8000"]);
  });
  test("a shortened word with its dot does not make a row a sentence", () => {
    expect(rowsOf("Förening Belopp\nEkens IF 45 000\nFören. Granens gård 15 000\nTallens BK 8 000").at(1)).toBe(
      "Fören. Granens gård | 15000",
    );
  });
  test("a dash before each figure is its minus where the identity says so", () => {
    const text =
      "(tkr) Utfall Budget Avvikelse\nRevision – 614 – 620 6\nValda – 4 646 – 4 937 291\nStyrelse – 37 264 – 37 500 236\nChef – 4 614 – 4 257 – 357\nMark 141 – 14 155";
    expect(rowsOf(text)).toEqual([
      "Revision | -614 | -620 | 6",
      "Valda | -4646 | -4937 | 291",
      "Styrelse | -37264 | -37500 | 236",
      "Chef | -4614 | -4257 | -357",
      "Mark | 141 | -14 | 155",
    ]);
  });
  test("the figure dash is a minus", () => {
    expect(rowsOf("Post;Utfall\nEk;‒ 5.860,50\nAl;12,00\nAsp;3,00").at(0)).toBe("Ek | -5860.50");
  });
});

test("a total whose word spanned the columns of words has its figure under the amounts", () => {
  const text =
    "Date | Club | Purpose | Amount £\n1 May 2018 | Ash Hall | Roof | 600\n2 May 2018 | Elm Club | Pitch | 700\n3 May 2018 | Oak Day | Fair | 2000\nTotal paid | 3300";
  expect(tableOf(text).totals.map((t) => t.differences.at(-1))).toEqual(["0"]);
});
