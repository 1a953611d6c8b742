import type { Labels } from "./labels.ts";

export const labelsSv: Labels = {
  title: (time) => `Redovisning${time ? ` ${time}` : ""}`,
  sheetName: "Redovisning",
  basedOn: (paid, cost) =>
    [
      paid && `Utbetalt t.o.m. ${paid}.`,
      cost && `Kostnad t.o.m. ${cost}.`,
      "Bladet skrivs om när redovisningen skrivs på nytt.",
    ]
      .filter(Boolean)
      .join(" "),
  partner: "Förening",
  agreed: "Belopp",
  paid: (day) => (day ? `Utbetalt t.o.m. ${day}` : "Utbetalt"),
  cost: (what) => `Kostnader ${what}`,
  shortDay: (day, month, _, year) => `${day}/${month}${year === null ? "" : ` ${year}`}`,
  span: ({ from, to }) =>
    to - from === 2 && from % 3 === 1
      ? `Kv${(from + 2) / 3}`
      : to - from === 3 && from % 4 === 1
        ? `T${(from + 3) / 4}`
        : null,
  costOfAll: "Kostnader, summa",
  forecast: "Prognos",
  total: "Summa",
  withUnit: (header, unit) => `${header}, ${unit}`,
  tableCaption: "Belopp, utbetalt och redovisad kostnad per förening",

  assumedYear: (year, who) =>
    `Antaget: överenskommelserna${who ? ` med ${who}` : ""} gäller kalenderåret ${year}, eftersom inget annat är angivet.`,
  assumedPlans: (plans) =>
    `Antagen betalning, utifrån vad som är utbetalt: ${plans}. Antagandet används bara för att dela upp skillnaden mellan utbetalt och redovisad kostnad.`,
  planFor: (model, who) => `${model} för ${who}`,
  model: {
    upFront: "hela beloppet vid start",
    halfYearly: "halvårsvis i förskott",
    quarterly: "kvartalsvis i förskott",
    monthlyAdvance: "månadsvis i förskott",
    monthlyArrears: "månadsvis i efterskott",
  },
  ofSome: (n) => `${n} föreningar`,
  periodised: (basis, isEven) =>
    `Periodiserad budget är beloppet fördelat ${isEven ? "jämnt " : ""}över överenskommelsens tid${isEven ? "" : " så som det är angivet"}, räknat i ${basis}. Avvikelse = budget − utfall; plus är lägre kostnad.`,
  basis: { months: "månader", days: "dagar" },
  netOf: (what, net, plus, minus) => `${what}: netto ${net}, plus ${plus} och minus ${minus}.`,
  sumMismatch: (header, printed, summed, difference) =>
    `Tabellens egen summa för ${header} är ${printed}; raderna ger ${summed}. Skillnaden är ${difference}.`,
  coverage: (header, some) => `${header}: uppgift finns för ${some}.`,
  refused: (names, isOne) => `${names} ingår inte i summan: ansökan är avslagen${isOne ? "" : " för dem"}.`,
  boardsPart: "Kostnader som avser hela verksamheten räknas med nämndens andel.",
  inDoubt:
    "Kostnaderna summeras inte: det framgår inte om varje kolumn avser sin egen period eller perioden från årets början.",
  rounded: "Beloppen är avrundade var för sig; summor kan skilja på sista siffran.",

  cash: {
    heading: "Utbetalt, ej redovisat",
    caption: "Känt och beräknat",
    item: "Post",
    known: "Känt",
    knownBelow: ["Känt, plus", "Känt, minus"],
    plus: "Beräknat, plus",
    minus: "Beräknat, minus",
    net: "Netto",
    naive: "Utbetalt, ej redovisat",
    cutoff: (span) => `Kostnader ${/\d/.test(span) ? span : `i ${span}`}`,
    sameDay: "Kostnader mellan datumen",
    schedule: "Förskott enligt plan (minus: efterskott)",
    payment: "Utbetalt utöver plan (minus: mindre än plan)",
    underspend: "Lägre kostnad än periodiserad budget (minus: högre)",
    sum: "Summa beräknat",
    notAssessed: "Utbetalt mot plan är ej bedömt: planen är antagen utifrån det utbetalda.",
    covers: (some) => `Uppdelningen gäller ${some}.`,
    chart: "Utbetalt, ej redovisat: känt och beräknat",
    chartText: (known, parts) => `Liggande staplar. Känt: utbetalt, ej redovisat ${known}. Beräknat: ${parts}.`,
    chartPart: (name, plus, minus) => (minus ? `${name} plus ${plus}, minus ${minus}` : `${name} ${plus}`),
    perPartner: "Utbetalt, ej redovisat per förening",
  },

  findings: "Noteringar",
  noFindings: "Inga noteringar.",
  severity: "Bedömning",
  finding: "Notering",
  wholeTable: "Hela tabellen",
  notAssessable: "Kunde inte kontrolleras",
  nothingNotAssessable: "Alla kontroller kunde göras.",
  notAssessed: (title, who, reason) => `${title}${who ? ` (${who})` : ""}: ${reason}`,

  year: {
    heading: "Helårsprognos",
    caption: "Nämndens kostnad för helåret",
    item: "Post",
    agreed: "Belopp enligt överenskommelserna",
    repaymentBy: {
      reported: "Väntad återbetalning enligt kostnad redovisad för hela tiden",
      forecast: "Väntad återbetalning enligt lämnade prognoser",
      carriedOn: "Väntad återbetalning enligt framskriven kostnad (beräknad)",
    },
    cost: "Nämndens kostnad",
    costAtMost: "Nämndens kostnad, högst",
    frame: "Ram",
    left: "Kvar av ramen (minus: över ramen)",
    noFrame: "Ramen är inte angiven, så kostnaden har inte jämförts med den.",
    notAssessed: (who, reason) => `Återbetalning kunde inte bedömas för ${who}. ${reason}`,
    withoutRow: (names) => `Överenskommelser utan rad i tabellen ingår inte: ${names}.`,
    perPartner: "Väntad återbetalning per förening",
    outlook: "Kostnad vid årets slut",
    ground: "Grund",
    grounds: { reported: "redovisad kostnad", forecast: "prognos", carriedOn: "framskrivning" },
    repayment: "Väntad återbetalning",
    notTold: "kunde inte bedömas",
  },

  control: {
    heading: "Kontrollsummor",
    caption: "Kontrollsummor, uträknade i ören",
    what: "Kontroll",
    one: "Ena sidan",
    other: "Andra sidan",
    difference: "Skillnad",
    verdict: "Utfall",
    holds: "stämmer",
    differs: "stämmer inte",
    printed: (header) => `Tabellens summa: ${header}`,
    partners: (header) => `Per förening: ${header}`,
    refused: (header) => `Räknade + ej räknade rader: ${header}`,
    heldBy: "Kvar hos föreningarna",
    naive: "Utbetalt, ej redovisat = mellan datumen + kvar",
    held: "Kvar = förskott + utöver plan + lägre kostnad",
    naiveOfPartners: "Utbetalt − kostnad = summan av skillnaderna",
  },
};
