import { plural } from "./plural.ts";
import type { RulesStrings } from "./rules-strings.ts";

const count = plural("sv");
const listed = (parts: readonly (string | false | null)[]) => parts.filter(Boolean).join(", ");

export const rulesSv: RulesStrings = {
  intro:
    "Vilka kontroller som görs och från vilka gränser. Det du ändrar gäller den här arbetsboken, för alla som använder den, när du har sparat.",
  loading: "Hämtar det som är sparat …",
  again: "Försök igen",

  preset: { label: "Förval", unverified: "Obekräftad: källan är inte hittad." },
  from: {
    label: "Gäller från",
    hint: "En kontroll som avser en tidigare dag använder det som gällde då.",
    invalid: "Ange ett datum.",
    tooLate: (day) => `Den senaste kontrollen avser ${day} och påverkas inte.`,
  },

  list: {
    heading: "Kontroller och gränser",
    search: "Sök kontroll",
    onlyChanged: (n) => `Bara ändrade (${n})`,
    found: (n) => count(n, { one: "kontroll", other: "kontroller" }),
    none: "Ingen kontroll passar sökningen.",
    group: {
      cost: "Kostnad",
      paid: "Belopp och utbetalt",
      table: "Tabellen som den är läst",
      payments: "Plan och utbetalningar",
      agreements: "Överenskommelser",
      outcomes: "Mål och kriterier",
    },
    groupLine: (name, on, all) => `${name}: ${on} av ${all} på`,
    off: "av",
    changed: "ändrad",
  },
  rule: {
    on: "Kontrollen görs",
    settings: {
      floor: "Lägsta belopp",
      mediumPercent: "Följ upp, andel",
      mediumFloor: "Följ upp, lägsta belopp",
      highPercent: "Utred, andel",
      highFloor: "Utred, lägsta belopp",
      percent: "Gräns, andel",
      ceilingPercent: "Högst, andel av beloppet",
      earlierPercent: "Andel av tidigare utbetalningar",
      elapsedPercent: "Andel av tiden som har gått",
      thousandthPercent: "Avvikelse från tusendelen",
      rule: "Om villkoret inte är uppfyllt",
      deMinimis: "Lägsta belopp att återkräva",
      tolerance: "Tillåten skillnad",
      within: "Tillåten skillnad",
      days: "Antal dagar",
      daysBefore: "Dagar före",
      graceDays: "Dagar efter förfallodagen",
      afterDays: "Dagar efter slutet",
      dueDays: "Dagar efter periodens slut",
      highDays: "Utred efter så många dagar",
      withinDays: "Inom så många dagar",
      mediumMonths: "Följ upp över, månader",
      highMonths: "Utred över, månader",
      times: "Gånger beloppet",
      rows: "Minsta antal rader",
    },
    settingOf: {
      amount: "Belopp",
      percent: "Andel",
      days: "Dagar",
      months: "Månader",
      number: "Antal",
      choice: "Val",
    },
    unit: { amount: "kr", percent: "%", days: "dagar", months: "månader", number: "", choice: "" },
    choices: {
      rule: [
        "delutbetalningen minskas med allt outnyttjat",
        "delutbetalningen minskas med det som fattas",
        "inget betalas förrän villkoret är uppfyllt",
      ],
    },
    fault: {
      noNumber: "Skriv ett tal, till exempel 25 000 eller 12,5.",
      negative: "Gränsen kan inte vara lägre än 0.",
      tooLarge: "Talet är för stort för en gräns.",
      notWhole: "Skriv ett helt tal; belopp med högst två decimaler.",
      aboveHigh: "Gränsen för Följ upp kan inte vara högre än den för Utred.",
    },
    threshold: "Gräns",
    source: "Källa",
    ownSource: "Egen källa, till exempel ett beslut",
    example: "Exempel",
    reset: "Återställ till förvalet",
    resetNamed: (title) => `Återställ till förvalet: ${title}`,
  },
  save: "Spara i arbetsboken",
  saved: (from) => `Reglerna är sparade i arbetsboken. De gäller kontroller som avser ${from} eller senare.`,
  unsaved: "Ändringarna gäller först när de är sparade.",
  notSaved: "Rätta det som är markerat först. Inget har sparats.",
  check: "Kontrollera med reglerna",

  sets: {
    heading: "Sparade regler",
    line: ({ from, preset, changed }) =>
      listed([
        from ? `Från ${from}` : "Sedan tidigare",
        preset,
        changed > 0 && count(changed, { one: "ändrad kontroll", other: "ändrade kontroller" }),
      ]),
    edit: "Visa",
    editNamed: (line) => `Visa och ändra: ${line}`,
    editing: "visas ovan",
    remove: "Ta bort",
    removeNamed: (line) => `Ta bort regler: ${line}`,
    removed: "Reglerna är borttagna ur arbetsboken.",
  },

  kept: {
    heading: "Vad som sparats i arbetsboken",
    explain: "Allt som tillägget har sparat i filen. Det följer med när filen kopieras, skickas eller lämnas ut.",
    nothing: "Inget är sparat i arbetsboken.",
    size: (kB) => `${kB} kB`,
    total: (kB) => `Sammanlagt ${kB} kB av högst 1 000 kB.`,
    section: {
      mappings: "Hur kolumner läses",
      rules: "Regler",
      accepted: "Godtagna noteringar",
      snapshots: "Avstämningar",
      ledger: "Bokföringens konton och motparter",
      aside: "Undanlagt, gick inte att läsa",
    },
    other: (name) => `Annat (${name})`,
    damaged: "Går inte att läsa. Står kvar som det är tills något nytt sparas, och läggs då undan.",
    asWritten: "Så står det i filen",
    mapping: (headers) => `Tabell med rubrikerna ${headers}`,
    mappingColumn: (header, kind) => `”${header}” läses som ${kind}`,
    rule: ({ title, isOn, settings, source }) =>
      `${title}: ${listed([isOn === null ? null : isOn ? "på" : "av", ...settings, source && `källa: ${source}`])}`,
    accepted: ({ who, title, on, signature }) => `${who}: ${title}. Godtagen ${listed([on, signature])}.`,
    acceptedFigures: ({ amounts, difference, dates }) =>
      listed([
        difference && `skillnad ${difference}`,
        amounts.length > 0 && `belopp ${amounts.join("; ")}`,
        dates.length > 0 && `uppgifter ${dates.join("; ")}`,
      ]),
    ids: (agreement, orgNumber) =>
      listed([agreement && `diarienummer ${agreement}`, orgNumber && `org.nr ${orgNumber}`]),
    print: "ett avtryck som visar om texten i bladet har ändrats",
    snapshot: ({ title, on, isClosing }) => listed([title, `sparad ${on}`, isClosing && "avslutad period"]),
    snapshotDays: (paid, cost) => listed([paid && `utbetalt t.o.m. ${paid}`, cost && `kostnad t.o.m. ${cost}`]),
    snapshotLine: ({ who, agreed, paid, cost, amounts }) =>
      `${who}: belopp ${agreed}, utbetalt ${paid}, kostnad ${cost}${amounts.length > 0 ? ` (${amounts.join("; ")})` : ""}`,
    column: (of, end) => (of === "paid" ? `utbetalt t.o.m. ${end}` : `kostnad t.o.m. ${end}`),
    remove: "Ta bort",
    removeNamed: (what) => `Ta bort: ${what}`,
    removed: "Borttaget ur arbetsboken.",
  },
  forget: {
    button: "Ta bort allt ur filen",
    goes: "Det här tas bort: allt som står ovan, och markeringarna i bladen. Nästa kontroll görs med förvalet Sverige/IOP, och godtagna noteringar blir öppna igen.",
    stays: (sheets) =>
      sheets.length === 0
        ? "Bladens innehåll och formler ligger kvar."
        : `Det här ligger kvar: bladens innehåll och formler, och ${sheets.length === 1 ? "bladet" : "bladen"} som tillägget har gjort: ${sheets.join(", ")}.`,
    final: "Räkna inte med att det går att ångra.",
    confirm: "Ta bort allt",
    done: "Allt som tillägget hade sparat är borttaget ur filen. Spara arbetsboken för att det ska gälla på disken.",
    left: (sheet) =>
      `Det sparade är borttaget, men bladet ”${sheet}” är skyddat och har kvar sina markeringar. Ta bort skyddet och sedan markeringarna.`,
  },
  refused: {
    newer:
      "En senare version av tillägget har sparat i arbetsboken. Den här versionen visar det men ändrar det inte. Uppdatera tillägget.",
    damaged:
      "Det som är sparat i arbetsboken kan inte läsas och ändras därför inte. Ta bort det nedan och försök igen.",
    tooLarge: "Arbetsboken rymmer inte mer av det tillägget sparar. Ta bort äldre avstämningar nedan.",
  },
};
