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
  /** A blank row below the table: what is made up in it. */
  readonly note?: string;
}

type Row = Readonly<Record<string, string | number | undefined>>;

/** Rows by header: a header left out of a row is a blank cell. */
function sheet(name: string, headers: readonly string[], rows: readonly Row[], note?: string): EverythingSheet {
  const unknown = rows.flatMap((row) => Object.keys(row)).find((header) => !headers.includes(header));
  if (unknown !== undefined) throw new Error(`${name} has no column ${unknown}`);
  const cells = rows.map((row) => headers.map((header) => row[header] ?? null));
  return { name, isTable: true, cells: [headers, ...cells], ...(note && { note }) };
}

const LIST = "dnr 171-84/2017";
const HUSBY_2024 = "JÄRVA 2023/549";
const MADE_UP =
  "Diarienummer med X är påhittade för exemplet: dokumenten anger inga. JÄRVA 2023/549 står i dokumentet. Tomma celler: dokumenten säger inget.";

/** The agreements of the table of 2019: start and end are in no document. */
const OF_2019: readonly Row[] = [
  { Part: "Fryshuset", Belopp: 4_200_000, Betalningsmodell: "månadsvis i efterskott" },
  { Part: "Folkets Husby", Belopp: 1_800_000 },
  { Part: "Rinkeby Folkets Hus", Belopp: 1_800_000 },
  { Part: "Studiefrämjandet", Belopp: 1_636_000 },
  { Part: "Kista Sports Club", Belopp: 500_000 },
  { Part: "Somaliska Mediaföreningen", Belopp: 900_000 },
  { Part: "Löparakademin", Belopp: 350_000 },
  { Part: "Shanta IF", Belopp: 200_000, Periodisering: "nationaldagen 2019-06-06" },
].map((row, index) => ({ Diarienr: `X-2019-${index + 1}`, Status: "aktiv", ...row }));

/** Enskede-Årsta-Vantör's follow-up of 2022: validity, purpose, activities, results and who pays; no amounts. */
const OF_2022: readonly Row[] = [
  {
    Diarienr: "X-E1",
    Part: "Convictus",
    "Org.nr": "8002012-1581",
    Start: "2019-07-01",
    Slut: "2022-06-30",
    Syfte: "Samverkan kring hemlösa personer; Bryggan Vantör",
    Aktiviteter: "Informationsutbyte; uppföljning av enkät om tak över huvudet-garantin",
    Resultat: "Regelbunden samverkan; uppsökarna har inte kunnat vara på plats som planerat",
    Finansiering: "Både nämnden och Convictus",
  },
  {
    Diarienr: "X-E2",
    Part: "Drömstort",
    "Org.nr": "802461-\n9168",
    Start: "2022-09-01",
    Slut: "den1 juni 2023",
    "Förlängning t.o.m.": "2024-06-01",
    Syfte: "Vuxenledd läxläsning i Rågsved; skolprogrammet",
    Aktiviteter: "Läxläsning varje onsdag",
    Resultat: "Återkommande deltagare; god kontinuitet på ledare",
    Finansiering: "Både nämnden och Drömstort",
  },
  ...[
    { Diarienr: "X-E3", Start: "2020-02-10", Slut: "2021-12-31" },
    {
      Diarienr: "X-E4",
      Start: "2022-09-22",
      Slut: "2025-08-31",
      Aktiviteter: "Tillgänglig mötesplats",
      Resultat: "Välbesökt",
    },
  ].map((row) => ({
    Part: "Himmel och pannkaka",
    "Org.nr": "252000-0676",
    Parter: "Nämnden; Farsta stadsdelsnämnd; Farsta församling (252000-0676); Stiftelsen Stora Sköndal (802012-7562)",
    Syfte: "Öppen mötesplats för unga; programmet för tillgänglighet och delaktighet",
    Finansiering: "Alla parter",
    ...row,
  })),
  {
    Diarienr: "X-E5",
    Part: "Inkluderande Enskede",
    "Org.nr": "802519-4302",
    Start: "2020-10-01",
    Slut: "2022-09-30",
    Syfte: "Aktiviteter för nyanlända i genomgångsbostaden Sandstugan",
    Aktiviteter: "Barnbokscirkel; språk- och pysselcafé; länkning till föreningslivet; sommarfest; språkpromenader",
    Resultat: "Alla aktiviteter välbesökta; ökad integration",
    Finansiering: "Både nämnden och Inkluderande Enskede",
  },
  ...[
    { Diarienr: "X-E6", Start: "2019-06-01", Slut: "2022-05-31" },
    {
      Diarienr: "X-E7",
      Start: "2022-06-01",
      Slut: "2024-05-31",
      "Förlängning t.o.m.": "2025-05-31",
      Aktiviteter: "Lovaktiviteter; kartläggning av föreningar; nätverk med andra föreningar",
      Resultat: "Många deltagare; svårt att dra långtgående slutsatser efter pandemin",
    },
  ].map((row) => ({
    Part: "Rågsveds IF",
    "Org.nr": "802005-6175",
    Syfte: "Organiserad fritid i Rågsved, Hagsätra och Högdalen/Bandhagen; idrottspolitiska programmet",
    Finansiering: "Både nämnden och Rågsveds IF",
    ...row,
  })),
  {
    Diarienr: "X-E8",
    Part: "Stacken",
    "Org.nr": "802400-\n5954",
    Start: "2019-10-01",
    Slut: "2023-09-30",
    Syfte: "Meningsfull fritid i parkleken Stacken",
    Aktiviteter: "Höstfest; loppis; föräldraträffar och seniorverksamhet",
    Resultat: "Aktiviteterna har varit välbesökta",
    Finansiering: "Både nämnden och Stacken",
  },
  ...[
    { Diarienr: "X-E9", Start: "2021-06-01", Slut: "2022-05-31" },
    {
      Diarienr: "X-E10",
      Start: "2022-06-01",
      Slut: "2023-05-31",
      "Förlängning t.o.m.": "2024-05-31",
      Aktiviteter: "Hänvisning av deltagare; individuellt anpassad sysselsättning",
      Resultat: "Ingen deltagare inskriven hos Jobbtorg eller Arbetsförmedlingen ännu; flera har minskat sitt missbruk",
    },
  ].map((row) => ({
    Part: "Street Minds",
    "Org.nr": "802524-2879",
    Syfte: "Egen försörjning för personer i utsatthet; programmet mot hemlöshet 2020–2025",
    Finansiering: "Både nämnden och Street Minds",
    ...row,
  })),
];

/** Dates, numbers and words as the documents give them; organisation numbers as printed, slips and all. */
const AGREEMENTS: readonly Row[] = [
  ...OF_2019,
  {
    Diarienr: "X-2019-9",
    Part: "Husby Konst & Hantverksförening",
    Start: "2019-06-01",
    Slut: "2020-08-31",
    Syfte: "Skapande verksamhet för barn och unga",
    Aktiviteter: "Art Camp; Konstakuten",
    Resultat: "Följdes upp löpande",
  },
  {
    Diarienr: "X-2022-1",
    Part: "Husby Konst – och Hantverksförening",
    Belopp: 324_000,
    Start: "2022-01-01",
    Slut: "den sista december 2022",
    Nämndbeslut: "2022-03-24",
    Status: "bifall",
    Syfte: "Förebyggande och tidiga insatser för barn och unga",
    Aktiviteter: "Art Camp; Konstakuten",
  },
  {
    Diarienr: "X-2022-2",
    Part: "Stadsmissionen",
    Ansökt: "2022-02-11",
    Nämndbeslut: "2022-03-24",
    Status: "avslag",
    Syfte: "Nätverk och sociala sammanhang för barn, unga och familjer",
  },
  {
    Diarienr: HUSBY_2024,
    Part: "Folkets husby",
    Belopp: 1_400_000,
    Start: "2024-01-01",
    Slut: "2024-12-31",
    "Förlängning t.o.m.": "2026-12-31",
    Status: "aktiv",
    Syfte: "Arbete, praktik och studier för unga 19–29 år",
    Aktiviteter: "Drop-in; mentorskap; studiemässor. Alla planerade aktiviteter har genomförts",
    Resultat: "Drygt 300 fick råd och stöd; 47 av 50 inskrivna; 8 av 16 i mentorskap",
    Finansiering: "Nämnden; största kostnadsposten är personal",
  },
  ...OF_2022,
];

/** What was counted, per partner: goal, indicator, target, outcome, women, men, comment. */
type Counted = readonly [string, string, string | number, string | number, (number | "")?, (number | "")?, string?];
const counted = (reference: Row, period: string, rows: readonly Counted[]): Row[] =>
  rows.map(([goal, indicator, target, actual, women = "", men = "", comment = ""]) => ({
    ...reference,
    Mål: goal,
    Indikator: indicator,
    ...(target !== "" && { Måltal: target }),
    ...(actual !== "" && { Utfall: actual }),
    Period: period,
    ...(women !== "" && { Kvinnor: women }),
    ...(men !== "" && { Män: men }),
    ...(comment !== "" && { Kommentar: comment }),
  }));

const OUTCOMES: readonly Row[] = [
  ...counted({ Diarienr: HUSBY_2024, Part: "Folkets husby" }, "2024", [
    ["Råd och stöd", "personer", 300, "drygt 300"],
    ["Vägledning", "inskrivna", 50, 47],
    ["Mentorprogram", "deltagare", 16, 8, "", "", "första aktören drog sig ur"],
    ["Studiemässa i april", "besökare", 50, "drygt 50"],
    ["Studiemässa två", "besökare", 50, "drygt 50"],
    ["Öppen mottagning", "besök februari–december", "", 146],
    ["Avslutade", "av de inskrivna", "", 23, "", "", "18 + 4 + 1; avslutsorsak framgår inte för 24"],
    ["Könsfördelning i början", "procent", "", 100, 30, 70],
    ["Könsfördelning i slutet", "procent", "", 100, 45, 55],
    ["Styrgrupp", "möten", "", 4, "", "", "arbetsgruppen har stämt av varje vecka"],
  ]),
  ...counted({ Part: "Fryshuset" }, "jan 2019", [
    ["Aktiviteter", "deltagare", "", "mellan 20 och 217", "", "", "indikerar ett mervärde"],
    ["Uppsökande", "deltagare", "", 521],
  ]),
  ...counted({ Part: "Fryshuset" }, "feb 2019", [
    ["Aktiviteter", "deltagare", "", "mellan 26 och 408"],
    ["Uppsökande", "deltagare", "", 385],
  ]),
  ...counted({ Part: "Fryshuset" }, "mars 2019", [
    ["Aktiviteter", "deltagare", "", "mellan 72 och 339"],
    ["Uppsökande", "deltagare", "", 333, "", "", "könsuppdelad statistik finns endast för mars"],
  ]),
  ...counted({ Part: "Kista Sports Club" }, "jan–mars 2019", [
    ["Ledarskap", "deltagare", "", 38, 16, 22, "indikerar ett mervärde"],
    ["Sportlov", "barn", "", "cirka 450"],
  ]),
  ...counted({ Part: "Löparakademin" }, "jan–mars 2019", [
    ["Löpcoacher", "certifierade", "", 7, "", "", "anses ha gett ett mervärde"],
    ["Ungdomsprogram", "deltagare", "", 30, 20, 10],
  ]),
  ...counted({ Part: "Rinkeby Folkets Hus" }, "jan–mars 2019", [
    ["Mamma-makt", "deltagare", "", 28, "", "", "minirapport klar vecka 14; mervärde främst för unga"],
    ["Mentorskap", "anmälda", "", 15, 10, 5],
  ]),
  ...counted({ Part: "Somaliska Mediaföreningen" }, "jan–mars 2019", [
    ["Körkortsteori", "deltagare", "", 66, 43, 23, "indikerat mervärde"],
    ["Unga flickor", "deltagare", "", 32, 32],
  ]),
  ...counted({ Part: "Studiefrämjandet" }, "jan–mars 2019", [
    ["Föreläsning om socialtjänstlagen", "deltagare", "", 100, 60, 40, "indikerar ett mervärde"],
  ]),
  ...counted({ Part: "Folkets Husby", Diarienr: "X-2019-2" }, "jan–mars 2019", [
    ["Faddrar", "utbildade", "", 16, "", "", "hittills indikerat mervärde"],
    ["Projektledarutbildning", "deltagare", "", 16, 11, 5],
  ]),
  ...counted({ Part: "Shanta IF" }, "jan–mars 2019", [
    ["Nationaldagsfirande", "besökare", "", "", "", "", "planering pågår; väntas ge ett mervärde"],
  ]),
  ...counted({ Part: "Inkluderande Enskede" }, "2022", [
    ["Aktiviteter", "besökare i genomsnitt", "", "ungefär 20"],
    ["Aktiviteter", "varav volontärer", "", "5-10"],
  ]),
  ...counted({ Part: "Stacken" }, "2022", [["Höstfest", "besökare", "", "ungefär 2 000"]]),
  ...counted({ Part: "Street Minds", Diarienr: "X-E10" }, "2022", [
    ["Sysselsättning", "deltagare", "", 10],
    ["Arbetsmarknad", "inskrivna hos Jobbtorg", "", 0],
  ]),
  ...counted({ Part: "Drömstort" }, "2021", [
    ["Områdesfakta, Rågsved", "procent behöriga till gymnasiet", "", "78,6", "", "", "hela staden: 91 procent"],
  ]),
];

const PROGRAMME = "Led i ett politiskt program som nämner idéburna organisationer";
const BOTH_PAY = "Bägge parterna finansierar";

const CRITERIA: readonly Row[] = [
  { Part: "Stacken", Kriterielista: LIST, Kriterium: "Ingen marknad eller konkurrenssituation", Svar: "nej" },
  { Part: "Stacken", Kriterielista: LIST, Kriterium: PROGRAMME, Svar: "nej" },
  { Part: "Stacken", Kriterielista: LIST, Kriterium: BOTH_PAY, Svar: "ja" },
  {
    Part: "Stacken",
    Kriterielista: "Förslag till nya riktlinjer, dnr KS 2022/1171",
    Kriterium: "Inte något som måste upphandlas",
    Svar: "nej",
  },
  { Part: "Stacken", Kriterium: "Formulerad samhällsutmaning", Svar: "nej" },
  { Part: "Convictus", Kriterielista: LIST, Kriterium: PROGRAMME, Svar: "nej" },
  { Part: "Convictus", Kriterielista: LIST, Kriterium: BOTH_PAY, Svar: "ja" },
  { Part: "Convictus", Kriterium: "Formulerad samhällsutmaning", Svar: "nej" },
  {
    Part: "Convictus",
    Kriterielista: "Stadens åtagande",
    Kriterium: "Uppsökare regelbundet på Bryggan Vantör",
    Svar: "nej",
  },
  { Part: "Inkluderande Enskede", Kriterielista: LIST, Kriterium: PROGRAMME, Svar: "nej" },
  { Part: "Inkluderande Enskede", Kriterielista: LIST, Kriterium: BOTH_PAY, Svar: "ja" },
  ...[
    ["Drömstort", ""],
    ["Himmel och pannkaka", "X-E4"],
    ["Rågsveds IF", "X-E7"],
    ["Street Minds", "X-E10"],
  ].flatMap(([partner, number]) =>
    [PROGRAMME, BOTH_PAY].map((criterion) => ({
      Part: partner!,
      ...(number && { Diarienr: number }),
      Kriterielista: LIST,
      Kriterium: criterion,
      Svar: "ja",
    })),
  ),
  {
    Part: "Husby Konst – och Hantverksförening",
    Diarienr: "X-2022-1",
    Kriterielista: LIST,
    Kriterium: "Avses drivas under längre tid",
    Kommentar: "ett år; frågan är inte besvarad i dokumentet",
  },
  { Part: "Stadsmissionen", Kriterium: "Kompletterar ordinarie verksamhet", Svar: "nej" },
  { Part: "Stadsmissionen", Kriterium: "Anger vilka enheter samverkan avser", Svar: "nej" },
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
      "Aktiviteter",
      "Resultat",
      "Finansiering",
    ],
    AGREEMENTS,
    MADE_UP,
  ),
  sheet(
    "Årsbelopp",
    ["Diarienr", "År", "Belopp", "Indexuppräkning", "Tilläggsbeslut"],
    [
      { Diarienr: "X-2019-2", År: 2019, Belopp: 1_800_000 },
      { Diarienr: "X-2022-1", År: 2022, Belopp: 324_000 },
      { Diarienr: HUSBY_2024, År: 2024, Belopp: 1_400_000 },
    ],
    MADE_UP,
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
    ["Part", "Diarienr", "Datum", "Belopp", "Verifikat"],
    [{ Part: "Folkets husby", Diarienr: HUSBY_2024, Belopp: "1 400 000 kr" }],
    "Dokumentet säger att beloppet har betalats ut för 2024, inte när.",
  ),
  sheet(
    "Mål",
    ["Part", "Diarienr", "Mål", "Indikator", "Måltal", "Utfall", "Period", "Kvinnor", "Män", "Kommentar"],
    OUTCOMES,
    MADE_UP,
  ),
  sheet("Kriterier", ["Part", "Diarienr", "Kriterielista", "Kriterium", "Svar", "Kommentar"], CRITERIA, MADE_UP),
  sheet(
    "Kostnadsslag",
    ["Part", "Diarienr", "Kostnadsslag", "Budget", "Utfall"],
    [{ Part: "Folkets husby", Diarienr: HUSBY_2024, Kostnadsslag: "Personal" }],
    "Dokumentet säger att personal är den största kostnadsposten, inte hur stor.",
  ),
  sheet(
    "Frågor",
    ["Part", "Fråga", "Skickad", "Svar senast", "Svar", "Möte"],
    [{ Part: "Folkets Hus", Fråga: "Vilken av föreningarna avses i texten?" }],
    "Frågan är ställd för exemplet. Dokumentet säger att varje förening har haft möten om ekonomin, inte när.",
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

/** Wide enough for what stands in each column, within reason: long texts are read in the formula bar. */
export const widthsOf = ({ cells }: EverythingSheet): readonly number[] =>
  cells[0]!.map((_, column) => {
    const letters = cells.map((row) =>
      Math.max(
        ...String(row[column] ?? "")
          .split("\n")
          .map((line) => line.length),
      ),
    );
    return Math.min(36, Math.max(9, ...letters) + 2) * 5.5;
  });
