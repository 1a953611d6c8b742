import type { Language } from "../../domain/finding.ts";
import type { ReadProblem } from "../../domain/table.ts";

/** What can be wrong in a register table, one sentence each. Everything else of the table is read all the same. */
const SENTENCES = {
  "register-no-day": {
    sv: (text) => `”${text}” är ingen dag i kalendern. Skriv ÅÅÅÅ-MM-DD.`,
    en: (text) => `“${text}” is no day of the calendar. Write YYYY-MM-DD.`,
  },
  "register-no-amount": {
    sv: (text) => `”${text}” är inget belopp. Skriv kronor med siffror.`,
    en: (text) => `“${text}” is no amount. Write kronor in figures.`,
  },
  "register-no-number": {
    sv: (text) => `”${text}” är inget tal.`,
    en: (text) => `“${text}” is no number.`,
  },
  "register-no-percent": {
    sv: (text) => `”${text}” är ingen andel. Skriv procent mellan 0 och 100.`,
    en: (text) => `“${text}” is no share. Write a percentage from 0 to 100.`,
  },
  "register-no-year": {
    sv: (text) => `”${text}” är inget år. Skriv fyra siffror.`,
    en: (text) => `“${text}” is no year. Write four digits.`,
  },
  "register-unknown-word": {
    sv: (text) => `”${text}” är inget av de ord som kolumnen kan hålla.`,
    en: (text) => `“${text}” is none of the words that the column can hold.`,
  },
  "register-unknown-status": {
    sv: (text) =>
      `”${text}” är ingen känd status. De som finns: intresse, ansökan, beredning, bifall, avslag, tecknad, aktiv, förlängd, utlöpt, avslutad.`,
    en: (text) =>
      `“${text}” is no known status. There are: interest, application, preparation, approved, refused, signed, active, extended, expired, closed.`,
  },
  "register-no-profile": {
    sv: (text) =>
      `”${text}” säger inte hur kostnaden fördelas. Skriv jämnt, fyra andelar som 10/20/30/40, eller den dag kostnaden faller.`,
    en: (text) =>
      `“${text}” does not say how cost is spread. Write even, four shares such as 10/20/30/40, or the day on which the cost falls.`,
  },
  "register-weights": {
    sv: (text) => `Andelarna i ”${text}” blir inte 100 procent tillsammans. De används inte.`,
    en: (text) => `The shares of “${text}” do not add up to 100 percent. They are not used.`,
  },
  "register-end-before-start": {
    sv: () => "Slutet ligger före starten. Överenskommelsens tid används inte.",
    en: () => "The end is before the start. The agreement's time is not used.",
  },
  "register-extension-before-end": {
    sv: (text) =>
      `Förlängningen till ${text} ligger före slutet. Skriv den sista dag som en förlängning får räcka till.`,
    en: (text) => `The extension to ${text} is before the end. Write the last day that an extension may reach.`,
  },
  "register-same-number": {
    sv: (text) =>
      `Två överenskommelser har diarienummer ${text}. Rader som anger det kan inte föras till någon av dem.`,
    en: (text) => `Two agreements have the number ${text}. Rows that give it cannot be joined to either.`,
  },
  "register-condition-alone": {
    sv: () => "Villkoret står på en rad utan förfallodag och belopp och hör inte till någon delutbetalning.",
    en: () => "The condition stands on a row without due day and amount, and belongs to no instalment.",
  },
  "register-no-partner": {
    sv: () => "Raden säger inte vilken förening den gäller. Den är inte läst.",
    en: () => "The row does not say which partner it is about. It is not read.",
  },
  "register-no-reference": {
    sv: (text) =>
      `”${text}” har ingen kolumn som säger vilken förening en rad gäller. Lägg till Part eller Diarienr; tabellen är inte läst.`,
    en: (text) =>
      `“${text}” has no column that says which partner a row is about. Add Partner or Agreement no; the table is not read.`,
  },
  "register-example-changed": {
    sv: (text) =>
      `Raden är märkt som exempel och läses inte, men ”${text}” är ändrat. Ta bort märkningen om raden ska räknas.`,
    en: (text) =>
      `The row is marked as an example and is not read, yet “${text}” has been changed. Remove the mark if the row is to count.`,
  },
  "register-column-missing": {
    sv: (text) => `Kolumnen ${text} saknas. Det som behöver den kontrolleras inte.`,
    en: (text) => `The column ${text} is missing. What needs it is not checked.`,
  },
  "register-not-searched": {
    sv: (text) =>
      `Bladet ”${text}” har inte sökts igenom efter uppföljningsblad: arbetsboken är för stor. Gör tabellen där till en Exceltabell.`,
    en: (text) =>
      `The sheet “${text}” was not searched for follow-up tables: the workbook is too large. Make the table there an Excel table.`,
  },
  "register-twice": {
    sv: (text) => `Det finns två tabeller ”${text}”. Den första är läst och denna är inte läst.`,
    en: (text) => `There are two tables “${text}”. The first is read and this one is not.`,
  },
} satisfies Record<string, Record<Language, (text: string) => string>>;

export type RegisterProblem = keyof typeof SENTENCES;

/** A problem of a register table in words; null where it is another's. */
export function registerProblemSentence({ reason, text, details }: ReadProblem, language: Language): string | null {
  if (!Object.hasOwn(SENTENCES, reason)) return null;
  // A header is called by the reader's own language.
  const named = language === "en" && reason === "register-column-missing" ? String(details?.["en"] ?? text) : text;
  return SENTENCES[reason as RegisterProblem][language](named.length > 80 ? `${named.slice(0, 79)}…` : named);
}
