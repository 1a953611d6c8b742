import { CELLS_2019, SHEET_2019 } from "./workbook-2019.ts";

/**
 * The workbook that holds everything the five source documents say (domain.md §1.1–1.5): the table of 2019 as it stood, and
 * the register beside it. What no document says is blank: nothing is filled in, and no person is named.
 */
export interface EverythingSheet {
  /** Of the sheet, and of its Excel table where it has one. */
  readonly name: string;
  readonly isTable: boolean;
  /** What stands in each cell from A1, typed as a person would. */
  readonly cells: readonly (readonly (string | number | null)[])[];
}

type Row = Readonly<Record<string, string | number | undefined>>;

/** Rows by header: a header left out of a row is a blank cell. */
function sheet(name: string, headers: readonly string[], rows: readonly Row[]): EverythingSheet {
  const cells = rows.map((row) => headers.map((header) => row[header] ?? null));
  return { name, isTable: true, cells: [headers, ...cells] };
}

const LIST = "dnr 171-84/2017";
const HUSBY_2024 = "JÄRVA 2023/549";

/** Dates, numbers and words as the documents give them; organisation numbers as printed, slips and all. */
const AGREEMENTS: readonly Row[] = [
  {
    Diarienr: "2019-1",
    Part: "Fryshuset",
    Belopp: 4_200_000,
    Betalningsmodell: "månadsvis i efterskott",
    Status: "aktiv",
  },
  { Diarienr: "2019-2", Part: "Folkets Husby", Belopp: 1_800_000, Status: "aktiv" },
  { Diarienr: "2019-3", Part: "Rinkeby Folkets Hus", Belopp: 1_800_000, Status: "aktiv" },
  { Diarienr: "2019-4", Part: "Studiefrämjandet", Belopp: 1_636_000, Status: "aktiv" },
  { Diarienr: "2019-5", Part: "Kista Sports Club", Belopp: 500_000, Status: "aktiv" },
  { Diarienr: "2019-6", Part: "Somaliska Mediaföreningen", Belopp: 900_000, Status: "aktiv" },
  { Diarienr: "2019-7", Part: "Löparakademin", Belopp: 350_000, Status: "aktiv" },
  {
    Diarienr: "2019-8",
    Part: "Shanta IF",
    Belopp: 200_000,
    Periodisering: "nationaldagen 2019-06-06",
    Status: "aktiv",
  },
  {
    Diarienr: "2019-9",
    Part: "Husby Konst & Hantverksförening",
    Start: "2019-06-01",
    Slut: "2020-08-31",
  },
  {
    Diarienr: "2022-1",
    Part: "Husby Konst – och Hantverksförening",
    Belopp: 324_000,
    Start: "2022-01-01",
    Slut: "2022-12-31",
    Nämndbeslut: "2022-03-24",
    Status: "bifall",
  },
  { Diarienr: "2022-2", Part: "Stadsmissionen", Ansökt: "2022-02-11", Nämndbeslut: "2022-03-24", Status: "avslag" },
  {
    Diarienr: HUSBY_2024,
    Part: "Folkets husby",
    Belopp: 1_400_000,
    Start: "2024-01-01",
    Slut: "2024-12-31",
    "Förlängning t.o.m.": "2026-12-31",
    Status: "aktiv",
  },
  {
    Diarienr: "E1",
    Part: "Convictus",
    "Org.nr": "8002012-1581",
    Start: "2019-07-01",
    Slut: "2022-06-30",
  },
  {
    Diarienr: "E2",
    Part: "Drömstort",
    "Org.nr": "802461-\n9168",
    Start: "2022-09-01",
    Slut: "den1 juni 2023",
    "Förlängning t.o.m.": "2024-06-01",
    Syfte: "skolprogram",
  },
  ...[
    { Diarienr: "E3", Start: "2020-02-10", Slut: "2021-12-31" },
    { Diarienr: "E4", Start: "2022-09-22", Slut: "2025-08-31" },
  ].map((row) => ({
    Part: "Himmel och pannkaka",
    "Org.nr": "252000-0676",
    Parter: "Nämnden; Den andra nämnden; Farsta församling; Stiftelsen Stora Sköndal (802012-7562)",
    ...row,
  })),
  {
    Diarienr: "E5",
    Part: "Inkluderande Enskede",
    "Org.nr": "802519-4302",
    Start: "2020-10-01",
    Slut: "2022-09-30",
  },
  ...[
    { Diarienr: "E6", Start: "2019-06-01", Slut: "2022-05-31" },
    { Diarienr: "E7", Start: "2022-06-01", Slut: "2024-05-31", "Förlängning t.o.m.": "2025-05-31" },
  ].map((row) => ({ Part: "Rågsveds IF", "Org.nr": "802005-6175", ...row })),
  {
    Diarienr: "E8",
    Part: "Stacken",
    "Org.nr": "802400-\n5954",
    Start: "2019-10-01",
    Slut: "2023-09-30",
  },
  ...[
    { Diarienr: "E9", Start: "2021-06-01", Slut: "2022-05-31" },
    { Diarienr: "E10", Start: "2022-06-01", Slut: "2023-05-31", "Förlängning t.o.m.": "2024-05-31" },
  ].map((row) => ({ Part: "Street Minds", "Org.nr": "802524-2879", ...row })),
];

export const EVERYTHING: readonly EverythingSheet[] = [
  { name: SHEET_2019, isTable: false, cells: CELLS_2019 },
  sheet(
    "Överenskommelser",
    [
      "Diarienr",
      "Part",
      "Org.nr",
      "Parter",
      "Belopp",
      "Kostnader avser",
      "Nämndens andel %",
      "Moms",
      "Start",
      "Slut",
      "Förlängning t.o.m.",
      "Status",
      "Ansökt",
      "Nämndbeslut",
      "Undertecknad",
      "Betalningsmodell",
      "Periodisering",
      "Medfinansiering",
      "Återkrävs inte under",
      "Syfte",
    ],
    AGREEMENTS,
  ),
  sheet(
    "Årsbelopp",
    ["Diarienr", "År", "Belopp", "Indexuppräkning", "Tilläggsbeslut"],
    [
      { Diarienr: "2019-2", År: 2019, Belopp: 1_800_000 },
      { Diarienr: "2022-1", År: 2022, Belopp: 324_000 },
      { Diarienr: HUSBY_2024, År: 2024, Belopp: 1_400_000 },
    ],
  ),
  sheet(
    "Betalningsplan",
    ["Part", "Förfallodag", "Belopp", "Villkor", "Villkorsdatum", "Villkor uppfyllt", "Beslutad", "Underlag"],
    [
      {
        Part: "Somaliska Mediaföreningen",
        Förfallodag: "2019-06-15",
        Belopp: "450 000 kr",
        Villkor: "Budget i balans; annars övervägs att upplösa partnerskapet",
        Villkorsdatum: "2019-06-10",
        "Villkor uppfyllt": "ej avgjort",
      },
    ],
  ),
  sheet(
    "Utbetalningar",
    ["Part", "Datum", "Belopp", "Verifikat"],
    [{ Part: "Exempel", Datum: "2019-01-15", Belopp: 1, Verifikat: "A 1" }],
  ),
  sheet(
    "Mål",
    ["Part", "Diarienr", "Mål", "Indikator", "Måltal", "Utfall", "Period", "Kvinnor", "Män", "Kommentar"],
    [
      ["Råd och stöd", "personer", 300, "drygt 300", ""],
      ["Vägledning", "inskrivna", 50, 47, ""],
      ["Mentorprogram", "deltagare", 16, 8, "orsak angiven"],
      ["Studiemässa i mars", "besökare", 50, "drygt 50", ""],
      ["Studiemässa i september", "besökare", 50, "drygt 50", ""],
      ["Öppen mottagning", "besök februari–december", "", 146, ""],
      ["Avslutade", "av de inskrivna", "", 23, "18 + 4 + 1; avslutsorsak framgår inte för 24"],
    ].map(([goal, indicator, target, actual, comment]) => ({
      Part: "Folkets husby",
      Diarienr: HUSBY_2024,
      Mål: goal!,
      Indikator: indicator!,
      ...(target !== "" && { Måltal: target! }),
      Utfall: actual!,
      Period: "2024",
      ...(comment !== "" && { Kommentar: comment! }),
    })),
  ),
  sheet(
    "Kriterier",
    ["Part", "Kriterielista", "Kriterium", "Svar", "Kommentar"],
    [
      { Part: "Stacken", Kriterielista: LIST, Kriterium: "Ingen marknad eller konkurrens", Svar: "nej" },
      { Part: "Stacken", Kriterielista: LIST, Kriterium: "Del av ett politiskt program", Svar: "nej" },
      { Part: "Convictus", Kriterielista: LIST, Kriterium: "Del av ett politiskt program", Svar: "nej" },
      { Part: "Convictus", Kriterielista: "Stadens åtagande", Kriterium: "Stadens uppsökande arbete", Svar: "nej" },
      { Part: "Inkluderande Enskede", Kriterielista: LIST, Kriterium: "Del av ett politiskt program", Svar: "nej" },
      { Part: "Himmel och pannkaka", Kriterielista: LIST, Kriterium: "Båda parter finansierar", Svar: "ja" },
      { Part: "Stadsmissionen", Kriterium: "Kompletterar ordinarie verksamhet", Svar: "nej" },
      { Part: "Stadsmissionen", Kriterium: "Anger vilka enheter samverkan avser", Svar: "nej" },
    ],
  ),
  sheet(
    "Kostnadsslag",
    ["Diarienr", "Kostnadsslag", "Budget", "Utfall"],
    [{ Diarienr: "Exempel", Kostnadsslag: "Personal", Budget: 1, Utfall: 1 }],
  ),
  sheet(
    "Frågor",
    ["Part", "Fråga", "Skickad", "Svar senast", "Svar", "Möte"],
    [{ Part: "Folkets Hus", Fråga: "Vilken av föreningarna avses?" }],
  ),
  sheet(
    "Alias",
    ["Alias", "Part"],
    [
      { Alias: "Kista SC", Part: "Kista Sports Club" },
      { Alias: "Somaliska Medieföreningen", Part: "Somaliska Mediaföreningen" },
    ],
  ),
];
