import type { MemoryStrings } from "./memory-strings.ts";
import { plural } from "./plural.ts";

const count = plural("sv");

export const memorySv: MemoryStrings = {
  rulesLine: ({ preset, changed, from }) =>
    [
      `Regler: ${preset}`,
      changed > 0 && count(changed, { one: "ändrad i arbetsboken", other: "ändrade i arbetsboken" }),
      from && `gäller från ${from}`,
    ]
      .filter(Boolean)
      .join(", "),
  rulesBegin: (from) =>
    `Arbetsbokens egna regler gäller från ${from} och har inte använts: kontrollen avser en tidigare dag.`,
  rulesInKronor: (currency) => `Reglernas lägsta belopp är satta för kronor. Här räknas de som ${currency}.`,
  showRules: "Visa regler",

  accept: "Godta",
  acceptWho: (who) => `Godta med motivering: ${who}`,
  reason: "Motivering",
  reasonNeeded: "Skriv en motivering. Den visas för den som läser kontrollen nästa gång.",
  reasonHint: "Sparas i arbetsboken med dagens datum. Filen kan begäras ut: skriv inga personuppgifter.",
  signature: "Signatur, om du vill",
  also: "Godtas samtidigt",
  nothingChosen: "Välj minst en notering att godta.",
  cancel: "Avbryt",
  accepted: (n) => `${count(n, { one: "notering är godtagen", other: "noteringar är godtagna" })}.`,
  acceptedOn: (day, signature) => (signature ? `Godtagen ${day}, ${signature}` : `Godtagen ${day}`),
  acceptedList: (n) => `Godtagna: ${n}`,
  withdraw: "Ta tillbaka",
  withdrawWho: (who) => `Ta tillbaka det som godtagits: ${who}`,
  withdrawn: "Noteringen är öppen igen.",
  reopened: (day, reason) => `Godtogs ${day} (”${reason}”) men är öppen igen.`,
  reopenedWas: (sentence) => `Då: ${sentence}.`,
  reopenedOther: "Uppgifterna i bladet är andra än då.",

  since: {
    heading: (day) => `Sedan avstämningen ${day}`,
    nothing: "inget nytt att titta på",
    counts: ({ fresh, changed, gone, figures }) =>
      [
        fresh > 0 && count(fresh, { one: "ny notering", other: "nya noteringar" }),
        changed > 0 && count(changed, { one: "ändrad", other: "ändrade" }),
        gone > 0 && `${gone} borta`,
        figures > 0 && count(figures, { one: "ändrat belopp", other: "ändrade belopp" }),
      ]
        .filter(Boolean)
        .join(", "),
    fresh: "Nya noteringar",
    changed: "Ändrade noteringar",
    gone: "Noteringar som inte längre finns",
    figures: "Belopp som är andra",
    rows: "Rader",
    of: { agreed: "belopp enligt överenskommelse", paid: "utbetalt", cost: "redovisad kostnad" },
    none: "inget",
    change: (was, now) => `${was} → ${now}`,
    newPartner: (partner) => `${partner} har en ny rad.`,
    gonePartner: (partner) => `${partner} har ingen rad längre.`,
    more: (n) => `och ${n} till`,
  },

  keep: {
    heading: "Avstämning",
    explain:
      "Sparar kontrollens belopp och noteringar i arbetsboken, så att nästa kontroll kan visa vad som har ändrats.",
    save: "Spara som avstämning",
    saved: "Avstämningen är sparad i arbetsboken.",
    next: { month: "Nästa månad", quarter: "Nästa kvartal", tertial: "Nästa tertial", other: "Nästa period" },
    nextExplain: "Avslutar perioden och lägger till kolumner för nästa. Inget som står i bladet ändras.",
    confirm: {
      closes: (header) => `”${header}” sparas som avslutad: ändras beloppen efteråt blir det en notering.`,
      writes: (headers) =>
        headers.length === 1
          ? `Rubriken ”${headers[0]}” skrivs till höger om tabellen, i tomma celler.`
          : `Rubrikerna ${headers.map((header) => `”${header}”`).join(" och ")} skrivs till höger om tabellen, i tomma celler.`,
      nothingToWrite: "Kolumner för nästa period finns redan. Inget skrivs i bladet.",
      room: "Finns inte plats läggs ett nytt blad med samma föreningar, belopp och tidigare perioder.",
      paidDate: "Utbetalt t.o.m.",
      begin: "Börja nästa period",
      yearOnSheet: (year, headers) =>
        `Året är slut. Ett nytt blad för ${year} läggs till med samma föreningar och rubrikerna ${headers.map((header) => `”${header}”`).join(" och ")}. Beloppen tas ur Årsbelopp; de som inte står där lämnas tomma.`,
      beginYear: (year) => `Börja ${year}`,
    },
    yearBegun: (sheet, amounts) =>
      `Nästa år står på bladet ”${sheet}”, med belopp för ${count(amounts, { one: "förening", other: "föreningar" })}. Fyll i resten.`,
    begun: (place) => `Nästa period är tillagd i ${place}.`,
    begunOnSheet: (sheet) => `Där fanns inte plats. Nästa period står på bladet ”${sheet}”.`,
    closed: "Perioden är sparad som avslutad.",
    stale: "Bladet har ändrats sedan kontrollen. Kontrollera igen först. Inget har skrivits.",
    dateInvalid: "Ange ett datum efter det senaste utbetalningsdatumet.",
    none: {
      nothingReported: "Ingen kostnad är redovisad, så det finns ingen period att avsluta.",
      periodUnknown:
        "Rubrikerna säger inte vilken period kostnaderna avser. Skriv till exempel ”Kostnader Kv1” och ange år.",
      paidDateUnreadable: "Datumet för nästa utbetalning går inte att skriva i rubriken. Ange ett senare datum.",
    },
  },

  refused: {
    newer:
      "En senare version av tillägget har sparat i arbetsboken. Den här versionen skriver inte över det. Uppdatera tillägget.",
    damaged:
      "Det som tidigare är sparat i arbetsboken kan inte läsas och lämnas orört. Ta bort det under Regler, Vad som sparats i arbetsboken, och försök igen.",
    tooLarge:
      "Arbetsboken rymmer inte mer av det tillägget sparar. Ta bort äldre avstämningar under Regler, Vad som sparats i arbetsboken.",
  },
};
