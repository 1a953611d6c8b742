import { type CalendarDate, fromSerial, isoDate, lastDay } from "../domain/calendar.ts";
import { inYear } from "../domain/period.ts";
import { parseDay, parseSpan, yearIn } from "../reading/days.ts";
import { wrong } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "PERIODEND",
  parameters: { text: "written", year: "year?" },
  result: "date",
  compute({ text: written, year }) {
    const text = String(written).trim();
    if (text === "") return MISSING;
    const serial = typeof written === "number" && written > 9999 ? fromSerial(Math.floor(written)) : null;
    const whole = serial ?? isoDate(text) ?? yearEnd(text);
    if (whole) return whole;
    // The year the text itself names goes before the one given.
    const named = yearIn(text) ?? year;
    const span = parseSpan(text);
    const day = span ? null : parseDay(text, named);
    if (!span && !day)
      return wrong(`”${text}” är ingen period och inget datum.`, `“${text}” is no period and no date.`);
    if (day?.date) return day.date;
    return span && named !== null ? inYear(span, named).end : NO_YEAR;
  },
});

const yearEnd = (text: string): CalendarDate | null =>
  /^(?:19|20)\d{2}$/.test(text) ? lastDay(Number(text), 12) : null;

const MISSING = wrong("En period saknas.", "A period is missing.");
const NO_YEAR = wrong("Ange vilket år perioden hör till.", "Say which year the period belongs to.");

export const text: FunctionText = {
  description: {
    sv: "Sista dagen i en period som är skriven som text: ”Kv1”, ”T2”, ”jan–mars”, ”30/4”. Formatera cellen som datum.",
    en: "The last day of a period written as text: “Q1”, “T2”, “Jan–Mar”, “30/4”. Format the cell as a date.",
  },
  parameters: {
    text: { sv: "Perioden eller dagen.", en: "The period or the day." },
    year: {
      sv: "Året, om texten inte själv säger det.",
      en: "The year, where the text does not say it itself.",
    },
  },
  help: {
    sv: "Förstår kvartal, tertial, månader, helår och datum på svenska och engelska. Svaret är ett datum i Excels vanliga datumsystem (1900).",
    en: "Understands quarters, tertials, months, full years and dates in Swedish and English. The answer is a date in Excel's ordinary date system (1900).",
  },
};

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "En kolumn med perioder", en: "A column of periods" },
    args: [[["Kv1"], ["T2"], ["jan–juni"], ["Utbetalt t.o.m. 30/4"], ["helår"]], [[2019]]],
    gives: [[43_555], [43_708], [43_646], [43_585], [43_830]],
  },
  { name: { sv: "Året står i texten", en: "The year stands in the text" }, args: [[["Q4 2024"]]], gives: [[45_657]] },
  {
    name: { sv: "Inget år; ingen period", en: "No year; no period" },
    args: [[["Kv1"], ["snart"]]],
    gives: [["#VALUE!"], ["#VALUE!"]],
  },
];
