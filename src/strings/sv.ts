import { numeral, plural } from "./plural.ts";
import type { ConclusionPart, Strings } from "./strings.ts";

const count = plural("sv");
const number = numeral("sv");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const sv: Strings = {
  language: "sv",
  partners: (n) => count(n, { one: "förening", other: "föreningar" }),
  rows: (n) => count(n, { one: "rad", other: "rader" }),
  wholeTable: "Hela tabellen",
  row: (line) => `rad ${line}`,
  howComputed: "Så är det uträknat",
  plusMinus: (plus, minus) => `plus ${plus}, minus ${minus}`,
  covers: (known, all) => `${known} av ${count(all, { one: "förening", other: "föreningar" })}`,
  rounding: "Avrundade belopp: summan kan skilja på sista siffran. Uträkningen görs i ören.",
  showMore: (next, left) =>
    next === left ? `Visa ${next} till` : `Visa ${next} till, av ${number(left)} som återstår`,
  showCell: (address) => `Visa cell ${address}`,
  unit: { one: "kronor", thousand: "tusental kronor (tkr)", million: "miljoner kronor (mnkr)" },
  basis: { months: "månader", days: "dagar" },
  costColumns: { perPeriod: "varje period för sig", cumulative: "från årets början" },
  model: {
    upFront: "hela beloppet vid start",
    halfYearly: "halvårsvis i förskott",
    quarterly: "kvartalsvis i förskott",
    monthlyAdvance: "månadsvis i förskott",
    monthlyArrears: "månadsvis i efterskott",
  },
  ownPlan: "egen betalningsplan",
  columnKind: {
    partner: "förening",
    orgNumber: "organisationsnummer",
    agreed: "belopp enligt överenskommelse",
    paid: "utbetalt",
    cost: "redovisad kostnad",
    forecast: "prognos",
    other: "används inte",
  },
  besideColumn: { comment: "anmärkning", attested: "intygat", agreementId: "diarienummer" },
  unknown: "framgår inte",

  read: {
    paidTo: (date) => `utbetalt t.o.m. ${date}`,
    costTo: (date) => `kostnad t.o.m. ${date}`,
    details: "Vad som lästes",
    detailsWithAssumed: (n) => `Vad som lästes och ${count(n, { one: "antagande", other: "antaganden" })}`,
    place: "Område",
    columns: "Kolumner",
    unit: "Enhet",
    year: "År",
    paidDate: "Utbetalt t.o.m.",
    costDate: "Kostnad t.o.m.",
    basis: "Periodiseras i",
    costColumns: "Kostnadskolumner avser",
    change: "Ändra",
    changeWhat: (what) => `Ändra: ${what}`,
    give: {
      unit: "Ange enhet",
      year: "Ange år",
      paidDate: "Ange datum",
      costDate: "Ange datum för kostnaden",
      costColumns: "Ange hur de ska läsas",
      columns: "Ange vilken det är",
    },
    apply: "Använd",
    cancel: "Avbryt",
    yearNeeded: "Året framgår inte av tabellen. Utan år går det inte att periodisera.",
    yearInvalid: "Ange ett årtal med fyra siffror, till exempel 2019.",
    dateInvalid: "Ange ett datum.",
    columnsNeeded: "Ingen kolumn med redovisad kostnad hittades.",
    costColumnsNeeded: "Kostnaderna kan vara ackumulerade. De räknas inte förrän det är sagt hur de ska läsas.",
    unitAssumed: "Ingen enhet står i tabellen. Beloppen är lästa som kronor.",
    paidDateNeeded: "Datumet för det utbetalda framgår inte av rubriken.",
    costDateNeeded: "Vilken dag kostnaderna räknas till framgår inte av rubriken.",
    kept: "Ändringarna gäller så länge tabellen står på samma plats, tills arbetsboken stängs. De sparas inte i arbetsboken.",
  },

  assumed: {
    heading: "Antaganden",
    explain:
      "Det som är antaget används för att dela upp det som är utbetalt och inte redovisat, aldrig för ett förfallodatum.",
    perPartner: "Tid och betalningsmodell per förening",
    model: "Betalningsmodell",
    start: "Start",
    end: "Slut",
    unknownModel: "betalningsmodell framgår inte",
    why: {
      calendarYear: "kalenderåret, eftersom inget annat är angivet",
      explainsPaid: "den enklaste modell som förklarar det utbetalda beloppet exakt",
      footnote: "enligt tabellens fotnot och det utbetalda beloppet",
    },
    assumedMark: "antaget",
    confirm: "Bekräfta",
    confirmWhat: (what) => `Bekräfta ${what}`,
    confirmAll: (n) => (n === 1 ? "Bekräfta antagandet" : `Bekräfta alla ${n} antaganden`),
    periodInvalid: "Slutet måste ligga efter starten.",
    fall: "Kostnaden faller",
    falls: { linear: "jämnt över tiden", events: "allt vid ett datum", quarters: "kvartal för kvartal" },
    eventDay: "Datum för kostnaden",
    eventOn: (date) => `all kostnad ${date}`,
    eventInvalid: "Datumet måste ligga inom överenskommelsens tid.",
  },

  summary: {
    heading: "Läget",
    agreed: "Belopp enligt överenskommelse",
    paid: (date) => (date ? `Utbetalt t.o.m. ${date}` : "Utbetalt"),
    cost: (date) => (date ? `Redovisad kostnad t.o.m. ${date}` : "Redovisad kostnad"),
    lower: "lägre kostnad än periodiserad budget",
    higher: "högre kostnad än periodiserad budget",
    equal: "Kostnaden är densamma som periodiserad budget",
    shareOfAgreed: "andel av beloppet enligt överenskommelse",
    sums: "Belopp, utbetalt och redovisad kostnad är summor av föreningarnas rader.",
    ratio: (part, whole, result) => `${part} / ${whole} = ${result}`,
    difference: (expected, cost, result) =>
      `Periodiserad budget − redovisad kostnad = ${expected} − ${cost} = ${result}`,
    shareOfExpected: (variance, expected, result) =>
      `Avvikelse / periodiserad budget = ${variance} / ${expected} = ${result}`,
    basis: (partners, basis) => `Räknat för ${partners}, med överenskommelsens tid i ${basis}.`,
    sign: "Avvikelse = budget − utfall. Plus är lägre kostnad än budget.",
    notKnown: (why) => `Avvikelsen mot periodiserad budget kan inte beräknas. ${why}`,
  },

  cash: {
    heading: "Utbetalt, ej redovisat",
    known: "Känt",
    computed: (paidDate, basis) =>
      `Beräknat till ${paidDate}, vid oförändrad kostnadstakt och jämn fördelning över överenskommelsens tid, räknat i ${basis}`,
    cutoff: "Utbetalt och kostnad avser olika datum",
    schedule: "Förskott enligt plan",
    arrears: "Betalas i efterskott enligt plan",
    underspend: "Lägre kostnad än periodiserad budget",
    overspend: "Högre kostnad än periodiserad budget",
    payment: "Utbetalt utöver plan",
    behind: "Utbetalt mindre än plan",
    paymentAssumed: "ej bedömt (plan antagen)",
    assessed: (known, all) => `${known} av ${all} bedömda`,
    covers: (known, all, paid, cost) =>
      `Gäller ${known} av ${all} föreningar, de som har både utbetalt och kostnad: ${paid} − ${cost}`,
    between: (days, isLess) => (isLess ? `avgår beräknad kostnad ${days}` : `beräknad kostnad ${days}`),
    carriedOnTo: (date) => `kostnaden framskriven till ${date}`,
    plansAssumed: (assumed, all) =>
      `${assumed === all ? "planerna är antagna" : `${assumed} av ${all} planer är antagna`} utifrån det utbetalda`,
    computedUneven: (paidDate, basis) =>
      `Beräknat till ${paidDate}, vid oförändrad kostnadstakt och med den fördelning över tiden som är angiven, räknat i ${basis}`,
    conclusion: ({ whole, isOverPaid, parts, less }) => {
      const subject = isOverPaid ? `de ${whole} som kostnaden överstiger det utbetalda` : whole;
      const [first, ...rest] = parts;
      if (!first) return "";
      if (less.length > 0) {
        const said = (each: readonly ConclusionPart[]) => each.map(({ amount, what }) => `${amount} ${what}`);
        return `${capital(subject)} är ${said(parts).join(" plus ")}, minus ${said(less).join(", minus ")}.`;
      }
      if (rest.length === 0) return `Hela beloppet är ${first.what}.`;
      const others = rest.map(({ amount, what }) => `; ${amount} är ${what}`).join("");
      return `Av ${subject} är ${first.amount} ${first.what}${others}.`;
    },
    part: {
      datesAndAdvance: (date) => `beräknad kostnad fram till ${date} och förskott`,
      dates: (date) => `beräknad kostnad fram till ${date}`,
      datesBack: (date) => `beräknad kostnad efter ${date}`,
      advance: () => "förskott enligt plan",
      arrears: () => "betalning i efterskott enligt plan",
      lower: () => "lägre kostnad än periodiserat",
      higher: () => "högre kostnad än periodiserat",
      beyond: () => "utbetalt utöver plan",
      behind: () => "utbetalt mindre än plan",
    },
    identity: "Delarna ger tillsammans det utbetalda som inte är redovisat:",
    formula: {
      naive: "Utbetalt − redovisad kostnad",
      cutoff: "Framskriven kostnad − redovisad kostnad",
      schedule: "Förfallet enligt plan − periodiserad budget",
      payment: "Utbetalt − förfallet enligt plan",
      underspend: "Periodiserad budget − framskriven kostnad",
    },
    pace: (costDate, paidDate) =>
      `Framskriven kostnad är den redovisade kostnaden t.o.m. ${costDate} förd i samma takt till ${paidDate}. ` +
      "Periodiserad budget och plan räknas till samma dag. Varje del räknas per förening och summeras.",
    notSplit: (why) => `Beloppet kan inte delas upp. ${why}`,
    partlySplit: (known, all, amount) => `Uppdelningen omfattar ${known} av ${all} föreningar, tillsammans ${amount}.`,
  },

  findings: {
    heading: (n) => `${n} att titta på`,
    none: "Inget att titta på",
    noneOfChecked: "Inget att titta på i det som kunde kontrolleras",
    marks: "Markera i bladet",
    notMarked: (why) => `Cellerna markerades inte. ${why}`,
    why: "Varför",
    whyWho: (who) => `Varför: ${who}`,
    formula: "Uträkning",
    threshold: "Gräns",
    source: "Källa",
    usual: "Vad det brukar bero på",
    advice: "Att göra",
    facets: "Syns också som",
    copyQuestion: "Kopiera fråga",
    toQuestions: "Till frågorna",
    toQuestionsOf: (partner) => `Till frågorna: ${partner}`,
    copyQuestionTo: (partner) => `Kopiera fråga till ${partner}`,
    copied: (partner) => `Frågan till ${partner} är kopierad.`,
    notCopied: "Urklipp kunde inte nås. Markera texten och kopiera den:",
    forInformation: (n) => count(n, { one: "upplysning", other: "upplysningar" }),
  },

  question: ({ partner, table, sentence, figures }) =>
    [
      "Hej!",
      "",
      `I uppföljningen av överenskommelsen med ${partner} (${table}) ser vi följande: ${sentence}`,
      "",
      ...figures.map((figure) => `${figure}.`),
      "",
      "Stämmer uppgifterna? Beskriv gärna kort vad skillnaden beror på och hur ni ser på resten av året.",
    ].join("\n"),

  periodised: ({ date, amount, part, isEven }) =>
    `Periodiserad budget t.o.m. ${date}: ${amount}` +
    (part
      ? `, ${part.share} av beloppet ${part.agreed}${isEven ? " eftersom så stor del av överenskommelsens tid har gått" : ""}`
      : ""),

  rest: {
    inOrder: (n) => `I ordning: ${n}`,
    partlyChecked: (n) => `Utan notering, men bara delvis kontrollerade: ${n}`,
    notAssessable: (n) => `Kunde inte kontrolleras: ${n}`,
    notAssessableExplain: "Det som inte kunde kontrolleras räknas aldrig som i ordning.",
    notRead: (n) => `Om inläsningen: ${n}`,
    lowerBy: (amount, share) => `${amount} lägre kostnad än periodiserad budget${share ? ` (${share})` : ""}`,
    higherBy: (amount, share) => `${amount} högre kostnad än periodiserad budget${share ? ` (${share})` : ""}`,
    asExpected: "samma kostnad som periodiserad budget",
    noVariance: (why) => `Kostnaden har inte jämförts med periodiserad budget. ${why}`,
    hiddenRow: "dold rad",
  },

  status: {
    shown: (address) => `Cell ${address} är markerad i bladet.`,
  },

  noTable: {
    heading: "Här finns ingen uppföljningstabell",
    todo: "Står uppföljningen på det här bladet är det rubrikraden som saknas eller inte går att tyda: skriv en och kontrollera igen. Står den på ett annat blad: gå dit. Finns den någon annanstans: hämta den hit.",
    needs:
      "En tabell har en rubrikrad och en rad för varje förening, med minst ett av: belopp enligt överenskommelse, utbetalt och kostnader. Rubrikerna får stå på svenska eller engelska, var som helst på bladet.",
    paste: "Klistra in en tabell",
    open: "Öppna en fil",
    example: "Prova med exemplet",
    sheet: (name) => `Blad: ${name}`,
    backTo: (sheet) => `Kontrollera ${sheet}`,
  },

  several: {
    heading: (n) => `Bladet har ${n} tabeller med belopp`,
    todo: "Välj den som ska kontrolleras.",
    another: "Välj en annan tabell",
  },

  fault: {
    cellBeingEdited: {
      happened: "En cell redigeras just nu.",
      todo: "Avsluta redigeringen med Retur och försök igen.",
      unharmed: "Det du skriver är kvar.",
    },
    protected: {
      happened: "Bladet är skyddat.",
      todo: "Ta bort bladets skydd om cellerna ska kunna markeras, eller läs resultatet här i panelen.",
      unharmed: "Skyddet och bladet är orörda.",
    },
    ownSheetProtected: {
      happened: "Bladet är skyddat och kan inte skrivas om.",
      todo: "Ta bort skyddet under Granska, Ta bort bladets skydd, och försök igen.",
      unharmed: "Skyddet och bladet är orörda.",
    },
    structureProtected: {
      happened: "Arbetsbokens struktur är skyddad, så inget blad kan läggas till.",
      todo: "Ta bort skyddet under Granska, Skydda arbetsbok, eller klistra in i en annan arbetsbok.",
      unharmed: "Arbetsboken är orörd.",
    },
    sheetGone: {
      happened: "Bladet finns inte längre.",
      todo: "Gå till bladet med uppföljningen och kontrollera igen.",
      unharmed: "Resten av arbetsboken är orörd.",
    },
    tooLarge: {
      happened: "Bladet är större än vad Excel lämnar ut på en gång.",
      todo: "Flytta tabellen till ett eget blad eller ta bort tomma rader och kolumner, och försök igen.",
      unharmed: "Arbetsboken är orörd.",
    },
    busy: {
      happened: "Excel är upptaget.",
      todo: "Vänta en stund och försök igen.",
      unharmed: "Arbetsboken är orörd.",
    },
    sessionExpired: {
      happened: "Anslutningen till arbetsboken har gått ut.",
      todo: "Läs in sidan på nytt och försök igen.",
      unharmed: "Det som är sparat är kvar.",
    },
    noAnswer: {
      happened: "Excel svarade inte.",
      todo: "Vänta en stund och försök igen.",
      unharmed: "Inga värden är ändrade.",
    },
    notSupported: {
      happened: "Den här versionen av Excel saknar något som behövs.",
      todo: "Uppdatera Excel, eller öppna arbetsboken i Excel på webben.",
      unharmed: "Arbetsboken är orörd.",
    },
    unknown: {
      happened: "Det gick inte att slutföra.",
      todo: "Försök igen. Hjälper inte det, stäng panelen och öppna den på nytt.",
      unharmed: "Inga värden är ändrade.",
    },
  },
  faultAt: (where) => `Gäller ${where}.`,
};
