import type { Language } from "./finding.ts";
import type { Missing } from "./figures.ts";

/** Why something could not be checked, and what to do about it. */
export const missingSentences: Readonly<Record<Missing, Readonly<Record<Language, string>>>> = {
  noColumn: { sv: "Tabellen har ingen sådan kolumn.", en: "The table has no such column." },
  noCostColumn: {
    sv: "Kolumn för kostnaderna saknas. Skriv den i rubriken, till exempel ”Kostnader Kv1”.",
    en: "The column of the costs is missing. Write it in the header, for example “Costs Q1”.",
  },
  blank: { sv: "Cellen är tom.", en: "The cell is empty." },
  notAvailable: { sv: "Uppgiften är markerad som saknad.", en: "The figure is marked as not available." },
  unreadable: {
    sv: "Det som står i cellen kan inte läsas som ett belopp.",
    en: "What stands in the cell cannot be read as an amount.",
  },
  noYear: {
    sv: "Året framgår inte. Ange det, eller skriv det i en rubrik eller i bladets namn.",
    en: "The year is not stated. Give it, or write it in a header or in the sheet's name.",
  },
  noPaidDate: {
    sv: "Datum för utbetalningarna saknas. Skriv det i rubriken, till exempel ”Utbetalt t.o.m. 30/4”.",
    en: "The date of the payments is missing. Write it in the header, for example “Paid to 30 April”.",
  },
  noCostDate: {
    sv: "Period för kostnaderna saknas. Skriv den i rubriken, till exempel ”Kostnader Kv1”.",
    en: "The period of the costs is missing. Write it in the header, for example “Costs Q1”.",
  },
  noPeriod: { sv: "Överenskommelsens start och slut saknas.", en: "The agreement's start and end are missing." },
  noPlan: {
    sv: "Ingen enkel betalningsmodell förklarar vad som är utbetalt. Ange betalningsplanen.",
    en: "No simple payment model explains what has been paid. Give the payment plan.",
  },
  planAssumed: {
    sv: "Betalningsplanen är antagen utifrån det utbetalda beloppet och kan inte prövas mot det.",
    en: "The payment plan is assumed from the amount paid and cannot be tested against it.",
  },
  cumulativeSuspect: {
    sv: "Kostnaderna kan vara ackumulerade. Ange om kolumnerna avser varje period för sig eller perioden från årets början.",
    en: "The costs may be cumulative. Say whether each column stands for its own period or runs from the start of the year.",
  },
  beforeStart: {
    sv: "Kostnaden avser tid före överenskommelsens start.",
    en: "The cost refers to a time before the agreement starts.",
  },
  onePeriod: {
    sv: "Framskrivning görs först när två perioder är redovisade.",
    en: "Costs are carried on to the end only when two periods have been reported.",
  },
  unevenCost: {
    sv: "Kostnaden är inte jämnt fördelad över tiden och kan inte skrivas fram. Ange en prognos.",
    en: "The cost is not spread evenly over time and cannot be carried on. Give a forecast.",
  },
  noReading: {
    sv: "Tabellen är inte läst ur ett blad eller en text, så inläsningen kan inte prövas.",
    en: "The table was not read from a sheet or a text, so its reading cannot be tested.",
  },
  noTotal: {
    sv: "Tabellen har ingen summarad att jämföra med.",
    en: "The table has no row of totals to compare with.",
  },
  notUnderstood: {
    sv: "Det som står i cellen kan inte läsas; se läsanteckningarna.",
    en: "What stands in the cell cannot be read; see the notes on reading.",
  },
  noAsOf: {
    sv: "Det framgår inte vilken dag kontrollen avser. Ange datum eller år.",
    en: "It is not stated which day the check is of. Give a date or a year.",
  },
  noAgreement: {
    sv: "Raden hör inte till någon överenskommelse i registret. Ange diarienummer.",
    en: "The row belongs to no agreement of the register. Give the agreement's number.",
  },
  severalAgreements: {
    sv: "Flera överenskommelser kan avses. Ange diarienummer.",
    en: "Several agreements could be meant. Give the agreement's number.",
  },
  unknownAgreement: {
    sv: "Raden har ett diarienummer som inte finns i registret. Rätta numret eller lägg in överenskommelsen.",
    en: "The row gives an agreement's number that is not in the register. Correct it or enter the agreement.",
  },
  noShare: {
    sv: "Kostnaderna avser hela verksamheten och nämndens andel är inte angiven.",
    en: "The costs are of the whole activity and the funder's share is not given.",
  },
  costNotFinal: {
    sv: "Överenskommelsen har löpt ut men kostnaden är inte redovisad till och med dess sista dag.",
    en: "The agreement has ended but the cost is not reported to its last day.",
  },
  inexact: {
    sv: "Talet är ungefärligt, ett intervall eller en övre gräns och kan inte jämföras med säkerhet.",
    en: "The number is rough, a span or an upper limit and cannot be compared with certainty.",
  },
};

export function missingSentence(reason: string, language: Language): string {
  const sentence = missingSentences[reason as Missing];
  if (!sentence) throw new Error(`no sentence for "${reason}"`);
  return sentence[language];
}
