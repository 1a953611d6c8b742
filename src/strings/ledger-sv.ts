import type { LedgerStrings } from "./ledger-strings.ts";
import { numeral, plural } from "./plural.ts";

const count = plural("sv");
const number = numeral("sv");

export const ledgerSv: LedgerStrings = {
  heading: "Huvudbok",
  rows: (rows, vouchers) =>
    vouchers > 0 ? `${rows} i ${count(vouchers, { one: "verifikation", other: "verifikationer" })}` : rows,
  encoding: {
    cp437: "teckenkodning CP437",
    cp1252: "teckenkodning Windows-1252",
    mixed: "flera teckenkodningar",
  },
  year: (when) => `räkenskapsåret ${when}`,
  problems: (n) => `Att se över i filen: ${n}`,
  more: (n) => `och ${n} till av samma slag`,
  openAnother: "Öppna en fil till …",
  remove: "Ta bort",
  removeWhat: (name) => `Ta bort ${name} ur avstämningen`,
  removed: (name) => `${name} är borttagen ur avstämningen.`,
  readTable: "Läs in en tabell",
  showOpen: "Visa",
  backToLedger: "Tillbaka till huvudboken",
  isOpen: (names) => `Huvudboken är öppen: ${names}.`,
  isWhat: (name) => `${name} kan vara en tabell över föreningar eller en huvudbok. Vad är den?`,
  asTable: "En tabell med föreningar och belopp",
  asLedger: "En huvudbok med bokförda rader",
  share: (words, percent) => `${words} ${percent}`,
  tooLarge: (megabytes) => `Filen är större än ${megabytes} MB. Exportera en kortare period och öppna den.`,
  reckoning: "Räknar …",
  lost: "Huvudboken är inte längre öppen. Öppna filen igen. Uppföljningen är orörd.",

  setting: {
    heading: "Vad som räknas som utbetalt",
    accounts: "Konton",
    accountsHint: "Kontonummer med komma emellan. 45 tar med alla konton som börjar på 45.",
    allRows: "alla rader",
    interim: "Interimskonton för förutbetald kostnad",
    none: "inga konton",
    counterparty: "Motparten står i",
    source: {
      dimension: (id, name) => (name ? `${name} (dimension ${id})` : `dimension ${id}`),
      text: "radernas text",
      column: "motpartskolumnen",
    },
    inFile: (n) => `Konton i filen: ${n}`,
    include: "Ta med",
    includeWhat: (account) => `Ta med ${account}`,
    columns: "Kolumner",
    ambiguous: "flera kolumner kan vara det",
    role: {
      date: "datum",
      counterparty: "motpart",
      orgNumber: "organisationsnummer",
      account: "konto",
      accountName: "kontonamn",
      amount: "belopp",
      debit: "debet",
      credit: "kredit",
      voucher: "verifikat",
      text: "text",
      currency: "valuta",
      none: "används inte",
    },
    proposed: "Det här är ett förslag. Ändra det som inte stämmer.",
    use: "Använd inställningen",
    keep: "Spara inställningen i arbetsboken",
    kept: "Inställningen är sparad i arbetsboken.",
    notKept: {
      newer: "Det som är sparat i arbetsboken är skrivet av en nyare version av tillägget. Inget är ändrat.",
      damaged: "Det som är sparat i arbetsboken går inte att läsa. Inget är ändrat.",
      tooLarge: "Arbetsboken rymmer inte mer av det som tillägget sparar. Inget är ändrat.",
    },
    doesNotFit:
      "Inställningen som är sparad i arbetsboken passar inte: filen har inga rader på dess konton, eller motparten står inte där den säger. Här är ett nytt förslag.",
  },

  needsFollowUp:
    "Huvudboken stäms av mot uppföljningen. Gå till bladet med uppföljningen i arbetsboken och kontrollera det.",
  checkFirst: "Kontrollera bladet",
  goToCheck: "Gå till Kontroll",

  names: {
    heading: "Namnen i huvudboken",
    intro: "Inget räknas som bokfört på en förening förrän namnet är bekräftat.",
    same: (n) => `Samma förening, att bekräfta: ${n}`,
    sameHint: "Förslag efter namn eller organisationsnummer.",
    ask: (n) => `Kan vara samma, att avgöra: ${n}`,
    different: (n) => `Liknar ingen i uppföljningen: ${n}`,
    confirmed: (n) => `Bekräftade: ${n}`,
  },
  is: (name, partner) => `${name} = ${partner}`,
  confirm: "Bekräfta",
  confirmWhat: (name, partner) => `Bekräfta att ${name} är ${partner}`,
  confirmAll: (n) => `Bekräfta alla ${n}`,
  choose: "Det är den",
  chooseWhat: (name, partner) => `Det är den: ${name} är ${partner}`,
  notThis: "Nej",
  notThisWhat: (name, partner) => `Nej, ${name} är inte ${partner}`,
  noneOfThem: "Ingen av dem",
  noneOfWhat: (name) => `${name} är ingen av dem`,
  undo: "Ångra",
  undoWhat: (name) => `Ångra att ${name} är bekräftat`,
  notShown: (n) => `${number(n)} till visas inte; de har mindre belopp.`,
  twice: (partner) =>
    `${partner} står på flera rader i uppföljningen. Det bokförda kan inte fördelas på dem, och räknas inte.`,
  takenBack:
    "Svaret är tillbakataget. Har namnet sparats i bladet Alias gäller det igen vid nästa kontroll, tills raden tas bort där.",
  answered: (n) => count(n, { one: "namn är bekräftat.", other: "namn är bekräftade." }),
  givePartner: "Välj en förening.",
  partner: "Förening",

  aliases: {
    unsaved: (n) =>
      `${count(n, { one: "bekräftat namn är inte sparat och gäller", other: "bekräftade namn är inte sparade och gäller" })} tills arbetsboken stängs.`,
    save: "Spara namnen i tabellen Alias",
    question: (n) =>
      `${count(n, { one: "rad läggs", other: "rader läggs" })} till i tabellen Alias, i tomma celler. Finns ingen sådan tabell läggs den i ett nytt blad.`,
    write: "Spara namnen",
    saved: (sheet, isNew) =>
      isNew ? `Tabellen Alias ligger i det nya bladet ${sheet}.` : `Namnen står i tabellen Alias i bladet ${sheet}.`,
    occupied: (sheet) =>
      `Under tabellen Alias i bladet ${sheet} står något annat. Inget är skrivet. Flytta det som står under tabellen och försök igen.`,
    noTable: (sheet) =>
      `Alias i bladet ${sheet} är ingen Excel-tabell, så inget kan läggas till. Markera cellerna, välj Infoga, Tabell, och försök igen.`,
  },

  differences: {
    heading: "Bokfört mot utbetalt",
    period: (period, currency) => `${period}, ${currency}. Skillnad = bokfört − utbetalt.`,
    noPeriod:
      "Uppföljningen säger inte till vilken dag det utbetalda räknas, så alla rader räknas. Ange år och datum i Kontroll, under Vad som lästes.",
    stale: "Uppföljningen har ändrats sedan den kontrollerades.",
    agree: (agree, all, waiting) =>
      `Bokfört är detsamma som utbetalt för ${agree} av ${count(all, { one: "förening", other: "föreningar" })}.` +
      (waiting > 0 ? ` ${count(waiting, { one: "väntar", other: "väntar" })} på att namn bekräftas.` : ""),
    group: {
      differs: (n) => `Skillnad eller notering: ${n}`,
      waiting: (n) => `Väntar på att namn bekräftas: ${n}`,
      rounding: (n) => `Kan vara avrundning i uppföljningen: ${n}`,
      agrees: (n) => `Ingen skillnad: ${n}`,
      noFigure: (n) => `Utan utbetalt belopp i uppföljningen: ${n}`,
    },
    booked: "Bokfört",
    paid: "Utbetalt enligt uppföljningen",
    difference: "Skillnad",
    interim: "varav på interimskonto",
    vouchers: "Verifikationer",
    vouchersOf: (partner) => `Verifikationer: ${partner}`,
    line: (line) => `rad ${line}`,
    noDay: "utan datum",
    unmatched: (n) => `Bokfört på andra än föreningarna: ${n}`,
    noCounterparty: "(utan motpart)",
    control: "Kontroll av summan",
    controlHint: "Varje rad i filen finns på ett och bara ett ställe.",
    parts: {
      partners: "Föreningarna",
      unmatched: "Andra motparter",
      outOfPeriod: "Utanför tiden",
      undated: "Utan datum",
      onAccounts: "Kontona i huvudboken",
      otherAccounts: "Övriga konton",
      total: "Hela huvudboken",
    },
    otherYears: (years) => `Filen har också rader från ${years}. De räknas som utanför tiden.`,
    onlyOtherYears: (years, own) =>
      `Alla rader på kontona ligger utanför tiden: filen gäller ${years} och uppföljningen ${own}.`,
  },

  payments: {
    write: "Skriv tabellen Utbetalningar",
    question:
      "Det som är bokfört på föreningarna läggs i tabellen Utbetalningar, en rad för varje verifikation. Finns tabellen läggs de rader till som saknas, i tomma celler; annars läggs den i ett nytt blad.",
    writeIt: "Skriv tabellen",
    written: (sheet, added, isNew, others) =>
      (isNew
        ? `Tabellen Utbetalningar ligger i det nya bladet ${sheet}, ${added}.`
        : `Tabellen Utbetalningar i bladet ${sheet} har fått ${added} till.`) +
      (others > 0
        ? ` ${count(others, { one: "rad", other: "rader" })} i tabellen motsvaras inte av något bokfört; de är orörda.`
        : ""),
    blocked: (sheet) =>
      `Tabellen Utbetalningar i bladet ${sheet} kan inte byggas på: den är ingen Excel-tabell, har en summarad, eller något står under den. Den är orörd.`,
    none: "Inget är bokfört på föreningarna, så det finns inget att skriva.",
    tooMany: (most) =>
      `Det är fler än ${most} verifikationer att lägga till. Öppna en kortare period av huvudboken, eller byt namn på tabellen Utbetalningar så skrivs en ny.`,
    checkAgain: "Kontrollera uppföljningen igen",
  },
  cancel: "Avbryt",
  untouched: "Uppföljningen är orörd.",
};
