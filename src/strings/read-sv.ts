import type { ReadStrings } from "./read-strings.ts";

export const readSv: ReadStrings = {
  heading: "Läs in en tabell",
  intro: "Kopiera tabellen i rapporten, e-brevet eller webbsidan och klistra in den här, eller öppna en fil.",
  example: [
    "Exempel: samverkan med föreningar januari–mars 2019",
    "Organisation",
    "Belopp, tkr",
    "Utbetalt t.o.m. 30/4, tkr Kostnader Kv1, tkr",
    "Fryshuset* 4 200 1 050 1 028",
    "Folkets Husby 1 800 900 433",
    "Rinkeby Folkets Hus 1 800 900 380",
    "Studiefrämjandet 1 636 818 267",
    "Kista SC 500 250 131",
    "Somaliska Medieföreningen 900 450 189",
    "Löparakademin 350 175 0",
    "Shanta IF 200 200 0",
    "Summa 11 386 4 743 2 428",
    "*Fakturerar månadsvis",
  ].join("\n"),
  paste: "Klistra in tabell",
  pasteHint: "Text ur en PDF går bra, även där siffrorna har glidit ihop.",
  readPasted: "Läs tabellen",
  openFile: "Öppna fil …",
  fileHint:
    "En tabell som csv, txt eller xlsx, eller en huvudbok (SIE, csv eller xlsx) att stämma av mot. Filen läses här i datorn och skickas ingenstans.",
  nothingPasted: "Klistra in en tabell först.",
  reading: (name) => (name ? `Läser ${name} …` : "Läser tabellen …"),
  stop: "Avbryt",
  stopped: "Inläsningen är avbruten.",
  ofFile: (name) => `Filen: ${name}`,
  startOver: "Börja om",
  tryAnother: "Klistra in något annat eller öppna en annan fil.",
  fileNotOpened: "Filen gick inte att öppna. Stäng den i andra program och försök igen.",
  tooLarge: (megabytes) => `Filen är större än ${megabytes} MB. Spara tabellen i en egen fil och öppna den.`,

  untitled: "Tabellen som den är läst",
  whichTable: "Välj tabell",
  tableChoice: (number, title, rows) => `${number}. ${title}, ${rows}`,
  solved: (readings, by) =>
    `Siffrorna kan läsas på ${readings} sätt. ` +
    (by === "identities"
      ? "Ett av dem stämmer med summorna och med sambandet mellan kolumnerna, och det visas här."
      : "Ett av dem stämmer med summorna, och det visas här."),
  oneReading: "Siffrorna kan bara läsas på ett sätt.",
  remembered: "Kolumnerna är förstådda som förra gången en tabell med samma rubriker lästes in.",
  yearNeeded: "Året framgår inte. Utan år går kostnaderna inte att jämföra med budget.",
  unitNeeded: "Enheten framgår inte av tabellen.",
  noPartners: "Ingen kolumn med föreningar är funnen. Ange vilken det är för att kunna kontrollera tabellen.",
  noAmounts:
    "Ingen kolumn med belopp, utbetalt eller kostnad är funnen. Ange vilken det är för att kunna kontrollera tabellen.",
  totalAgrees: (label) => `${label}: stämmer med raderna`,
  totalDiffers: (label, column, printed, summed, difference) =>
    `${label}, ${column}: ${printed} är tryckt men raderna ger ${summed}, skillnad ${difference}`,
  totalNotCompared: (label) => `${label}: kunde inte jämföras med raderna`,

  columns: "Kolumner",
  kind: "Innehåll",
  lastDay: "Gäller t.o.m.",
  columnDone: "Klar",
  columnUnit: "Enhet",
  changeColumn: (header) => `Ändra kolumnen ${header}`,
  noHeader: (number) => `Kolumn ${number}`,
  noDate: "datum framgår inte",

  rows: "Rader",
  showAll: (rows) => `Visa alla ${rows}`,
  firstRows: (shown, all) => `De första ${shown} av ${all}`,
  footnotes: "Fotnoter",

  problems: (n) => `Att se över: ${n}`,
  whichReading: (text) => `Så ska ”${text}” läsas`,
  notChosen: "inte valt",
  unread: (n) => `Text som inte hör till tabellen: ${n}`,

  place: "Lägg i nytt blad",
  placing: "Lägger tabellen i ett nytt blad …",
  placeHint: "Tabellen läggs i ett nytt blad och kontrolleras där. Inget annat i arbetsboken ändras.",
  placed: (sheet) => `Tabellen ligger i bladet ${sheet}.`,
};
