import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { isoDate } from "../domain/calendar.ts";
import type { Language } from "../domain/finding.ts";
import type { Unit } from "../domain/units.ts";
import { reportDocument, reporting } from "../report/make-report.ts";
import { type ReportChoices, PARTS } from "../report/source.ts";
import { splitTable } from "../report/split-table.ts";
import { frameOf } from "../review/report-frame.ts";
import { reportLanguage as en } from "../review/report-en.ts";
import { reportLanguage as sv } from "../review/report-sv.ts";
import { reportWords } from "../review/report-words.ts";
import type { WholeReview, ReviewOptions } from "../review/review.ts";
import { CHECK_WORDS } from "../review/words.ts";
import { Refused, reviewOf } from "./check.ts";
import { chartSvg } from "./report-chart.ts";
import { reportDocx } from "./report-docx.ts";
import { reportPage } from "./report-page.ts";

const UNITS: Readonly<Record<string, Unit>> = { kr: "one", tkr: "thousand", mnkr: "million" };

/** `report FILE --out board.html|board.docx`: the text for the board with all its parts. 2 is unusable input, and nothing written. */
export async function runReport(args: string[]): Promise<number> {
  try {
    const { file, out, unit, frame, language, options } = read(args);
    const review = await reviewOf(file, options, language);
    const said = frame === undefined ? undefined : frameOf(frame, unit ?? review.followUp.unit, language);
    if (said === null)
      throw new Refused(
        language === "sv"
          ? `--frame ${frame} är inget belopp. Skriv till exempel ”12 000 tkr”.`
          : `--frame ${frame} is no amount. Write for example “12,000”.`,
      );
    const choices = { language, parts: PARTS, ...(unit && { unit }), ...(said && { frame: said }) };
    await writeFile(out, extname(out) === ".docx" ? await docxOf(review, choices) : pageOf(review, choices));
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

const reportingOf = (review: WholeReview, choices: ReportChoices) =>
  reporting(review, reportWords(review, CHECK_WORDS[choices.language], choices), choices, { sv, en }[choices.language]);

function pageOf(review: WholeReview, choices: ReportChoices): string {
  const of = reportingOf(review, choices);
  const split = splitTable(of);
  return reportPage(reportDocument(of, choices.parts), split && chartSvg(split));
}

const docxOf = (review: WholeReview, choices: ReportChoices): Promise<Buffer> =>
  reportDocx(reportDocument(reportingOf(review, choices), choices.parts));

function read(args: string[]) {
  const { values, positionals } = parse(args);
  const language: Language = values.lang === "en" ? "en" : "sv";
  const refuse = (swedish: string, english: string): never => {
    throw new Refused(language === "sv" ? swedish : english);
  };
  const [file] = positionals;
  const { out, unit } = values;
  if (file === undefined || positionals.length > 1)
    return refuse("Ange en fil: report FIL --out text.html", "Name one file: report FILE --out text.html");
  if (values.lang && values.lang !== "sv" && values.lang !== "en")
    return refuse(`--lang ska vara sv eller en, inte ${values.lang}.`, "");
  if (out === undefined || !/\.(?:html?|docx)$/i.test(out))
    return refuse(
      "Ange var texten ska skrivas, med .html eller .docx: --out text.html",
      "Say where the text is to be written, with .html or .docx: --out text.html",
    );
  if (unit !== undefined && !(unit in UNITS))
    return refuse(`--unit ska vara kr, tkr eller mnkr, inte ${unit}.`, `--unit is kr, tkr or mnkr, not ${unit}.`);
  const asOf = values["as-of"] === undefined ? undefined : isoDate(values["as-of"]);
  if (asOf === null)
    return refuse(
      `--as-of ${values["as-of"]} är inget datum. Skriv ÅÅÅÅ-MM-DD.`,
      `--as-of ${values["as-of"]} is no date. Write YYYY-MM-DD.`,
    );
  if (values.year !== undefined && !/^(?:19|[2-9]\d)\d\d$/.test(values.year))
    return refuse(
      `--year ${values.year} är inget år. Skriv fyra siffror.`,
      `--year ${values.year} is no year. Write four digits.`,
    );
  const options: ReviewOptions = { ...(asOf && { asOf }), ...(values.year && { year: Number(values.year) }) };
  return { file, out, ...(unit && { unit: UNITS[unit]! }), frame: values.frame, language, options };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: "string" },
        lang: { type: "string" },
        unit: { type: "string" },
        frame: { type: "string" },
        year: { type: "string" },
        "as-of": { type: "string" },
      },
    });
  } catch (error) {
    throw new Refused((error as Error).message);
  }
}
