import { kr } from "../../src/domain/money.ts";
import { boardTable } from "../../src/report/board-table.ts";
import { notes } from "../../src/report/notes.ts";
import { splitTable } from "../../src/report/split-table.ts";
import { yearByPartner, yearNotes, yearTable } from "../../src/report/year-table.ts";
import { GRID_2019 } from "../workbooks/follow-up-2019.ts";
import { type Row, reportingOf, reviewOf, sheet } from "./report-setup.ts";

const KV1: Row = ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"];
const made = (header: Row, ...rows: readonly Row[]) => reportingOf(reviewOf(sheet("2019", header, ...rows)), "sv");
const plain = (text: string) => text.replace(/\u00a0/g, " ");
const texts = (row: readonly { readonly text: string }[]) => row.map(({ text }) => plain(text));

test("the board's table is that of the document: its headers, marks and total", () => {
  const { headers, rows, total } = boardTable(reportingOf(reviewOf(GRID_2019), "sv"));
  expect(headers).toEqual(["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"]);
  expect(rows.map(texts).slice(0, 2)).toEqual([
    ["Fryshuset*", "4 200", "1 050", "1 028"],
    ["Folkets Husby", "1 800", "900", "433"],
  ]);
  expect(texts(total!)).toEqual(["Summa", "11 386", "4 743", "2 428"]);
  const en = boardTable(reportingOf(reviewOf(GRID_2019), "en"));
  expect(en.headers).toEqual([
    "Partner",
    "Agreed amount, SEK thousand",
    "Paid to 30 April, SEK thousand",
    "Cost Q1, SEK thousand",
  ]);
});

test.each<[string, Row, Row, readonly string[]]>([
  [
    "periods and their sum",
    [
      "Förening",
      "Belopp, tkr",
      "Utbetalt t.o.m. 31/8, tkr",
      "Kostnader T1, tkr",
      "Kostnader T2, tkr",
      "Kostnader T3, tkr",
    ],
    [100, 50, 30, 20, null],
    ["Kostnader T1, tkr", "Kostnader T2, tkr", "Kostnader januari–augusti, tkr"],
  ],
  [
    "more periods than a page holds: their sum alone",
    [
      "Förening",
      "Belopp, tkr",
      "Utbetalt t.o.m. 31/5, tkr",
      ...["jan", "feb", "mars", "april", "maj"].map((m) => `Kostnader ${m}, tkr`),
    ],
    [100, 50, 8, 9, 7, 8, 9],
    ["Kostnader januari–maj, tkr"],
  ],
  [
    "from the start of the year",
    ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 31/8, tkr", "Kostnader t.o.m. Kv2, tkr"],
    [100, 50, 40],
    ["Kostnader januari–juni, tkr"],
  ],
  [
    "no period: the header's own words",
    ["Förening", "Belopp, tkr", "Utbetalt, tkr", "Redovisade kostnader, tkr"],
    [100, 50, 40],
    ["Kostnader, tkr"],
  ],
])("cost columns: %s", (_, header, row, expected) => {
  const rows = ["Norra IF", "Södra IF", "Östra IF"].map((name): Row => [name, ...row]);
  expect(boardTable(made(header, ...rows)).headers.slice(3)).toEqual(expected);
});

test("what is no figure stands as it was written: blank is not nil, and does not count", () => {
  const of = made(
    KV1,
    ["Norra IF", 1000, 500, 0],
    ["Södra IF", 400, 200, ".."],
    ["Östra IF", 400, 200, null],
    ["Västra IF", 4, 2, 1],
  );
  const { rows, total } = boardTable(of);
  expect(rows.map((row) => plain(row[3]!.text))).toEqual(["0", "..", "", "1"]);
  expect(plain(total![3]!.text)).toBe("1");
  expect(notes(of).map(plain)).toContain("Kostnader: uppgift finns för två av fyra föreningar.");
});

test("the small print: footnotes first, what was assumed and for whom, plus and minus of each net", () => {
  expect(notes(reportingOf(reviewOf(GRID_2019), "sv")).map(plain)).toEqual([
    "*Fakturerar månadsvis",
    "Antaget: överenskommelserna gäller kalenderåret 2019, eftersom inget annat är angivet.",
    "Antagen betalning, utifrån vad som är utbetalt: halvårsvis i förskott för Folkets Husby, Rinkeby Folkets Hus, Studiefrämjandet, Kista SC, Somaliska Medieföreningen och Löparakademin; månadsvis i efterskott för Fryshuset; hela beloppet vid start för Shanta IF. Antagandet används bara för att dela upp skillnaden mellan utbetalt och redovisad kostnad.",
    "Periodiserad budget är beloppet fördelat jämnt över överenskommelsens tid, räknat i månader. Avvikelse = budget − utfall; plus är lägre kostnad.",
    "Förskott enligt plan: netto 948 tkr, plus 1 298 tkr och minus 350 tkr.",
    "Lägre kostnad än periodiserad budget: netto 558 tkr, plus 566 tkr och minus 8 tkr.",
    "Utbetalt mot plan är ej bedömt: planen är antagen utifrån det utbetalda.",
  ]);
});

test("amounts that are rounded are said to be, where their sum shows it", () => {
  const of = made(KV1, ["Norra IF", 100.4, 50, 20], ["Södra IF", 100.4, 50, 20], ["Östra IF", 100.4, 50, 20]);
  expect(notes(of)).toContain("Beloppen är avrundade var för sig; summor kan skilja på sista siffran.");
});

test("an amount below nil that is known stands in a column of its own, left of nil", () => {
  const split = splitTable(made(KV1, ["Norra IF", 1000, 500, 200], ["Södra IF", 1200, 300, 400]))!;
  expect(split.headers).toEqual(["Post", "Känt, plus", "Känt, minus", "Beräknat, plus", "Beräknat, minus", "Netto"]);
  expect(texts(split.rows[0]!)).toEqual(["Utbetalt, ej redovisat", "300", "−100", "", "", "200"]);
  expect(split.series).toBe(5);
});

test("the board's forecast: plan, what comes back by ground, its cost against the frame", () => {
  const of = reportingOf(
    reviewOf(
      sheet(
        "2019",
        [
          "Förening",
          "Belopp, tkr",
          "Utbetalt t.o.m. 31/8, tkr",
          "Kostnader Kv1, tkr",
          "Kostnader Kv2, tkr",
          "Prognos, tkr",
        ],
        ["Norra IF", 1000, 500, 250, 200, 950],
        ["Södra IF", 400, 200, 50, 50, null],
        ["Östra IF", 300, 150, 70, 80, 320],
        ["Västra IF", 200, 100, 10, null, null],
      ),
    ),
    "sv",
    { frame: kr(1_600_000) },
  );
  const forecast = of.facts.forecast!;
  expect(yearTable(forecast, of).rows.map(texts)).toEqual([
    ["Belopp enligt överenskommelserna", "1 900"],
    ["Väntad återbetalning enligt lämnade prognoser", "50"],
    ["Väntad återbetalning enligt framskriven kostnad (beräknad)", "200"],
    ["Nämndens kostnad, högst", "1 650"],
    ["Ram", "1 600"],
    ["Kvar av ramen (minus: över ramen)", "−50"],
  ]);
  expect(yearByPartner(forecast, of).rows.map(texts)).toEqual([
    ["Norra IF", "prognos", "1 000", "950", "50"],
    ["Södra IF", "framskrivning", "400", "200", "200"],
    ["Östra IF", "prognos", "300", "320", "0"],
    ["Västra IF", "kunde inte bedömas", "200", "", ""],
  ]);
  expect(yearNotes(forecast, of).map(plain)).toEqual([
    "Återbetalning kunde inte bedömas för Västra IF. Cellen är tom.",
  ]);
});

test("after one quarter nothing comes back that anybody knows of, and no frame is made up", () => {
  const of = reportingOf(reviewOf(GRID_2019), "sv");
  const { assessed, cost, agreed, left } = of.facts.forecast!;
  expect([assessed, cost, left]).toEqual([0, agreed, null]);
  expect(yearNotes(of.facts.forecast!, of).map(plain)).toEqual([
    "Återbetalning kunde inte bedömas för åtta föreningar. Framskrivning görs först när två perioder är redovisade.",
    "Ramen är inte angiven, så kostnaden har inte jämförts med den.",
  ]);
});
