import { extname } from "node:path";
import type { Unit } from "../domain/units.ts";
import { reportDocument, reporting } from "../report/make-report.ts";
import { type ReportChoices, PARTS } from "../report/source.ts";
import { splitTable } from "../report/split-table.ts";
import { frameOf } from "../review/report-frame.ts";
import { reportLanguage as en } from "../review/report-en.ts";
import { reportLanguage as sv } from "../review/report-sv.ts";
import { reportWords } from "../review/report-words.ts";
import type { WholeReview } from "../review/review.ts";
import { CHECK_WORDS } from "../review/words.ts";
import { reviewOf } from "./check.ts";
import { datesOf, type Given, runCommand } from "./command.ts";
import { writeOut } from "./files.ts";
import { chartSvg } from "./report-chart.ts";
import { reportDocx } from "./report-docx.ts";
import { reportPage } from "./report-page.ts";

const UNITS: Readonly<Record<string, Unit>> = { kr: "one", tkr: "thousand", mnkr: "million" };

/** `report FILE --out board.html|board.docx`: the text for the board with all its parts. 2 is unusable input, and nothing written. */
export const runReport = (args: string[]): Promise<number> =>
  runCommand("report", args, async (given) => {
    const { files, language, option, refuse } = given;
    const [out, frame, unit] = [option("out"), option("frame"), unitOf(given)];
    if (out === undefined)
      return refuse(
        "Ange var texten ska skrivas, med .html eller .docx: --out text.html",
        "Say where the text is to be written, with .html or .docx: --out text.html",
      );
    const review = await reviewOf(files[0]!, datesOf(given), language);
    const said = frame === undefined ? undefined : frameOf(frame, unit ?? review.followUp.unit, language);
    if (said === null)
      return refuse(
        `--frame ${frame} är inget belopp. Skriv till exempel ”12 000 tkr”.`,
        `--frame ${frame} is no amount. Write for example “12,000”.`,
      );
    const choices = { language, parts: PARTS, ...(unit && { unit }), ...(said && { frame: said }) };
    const isWord = extname(out).toLowerCase() === ".docx";
    await writeOut(out, isWord ? await docxOf(review, choices) : pageOf(review, choices), language);
    return 0;
  });

function unitOf({ option, refuse }: Given): Unit | undefined {
  const unit = option("unit");
  if (unit !== undefined && !Object.hasOwn(UNITS, unit))
    refuse(`--unit ska vara kr, tkr eller mnkr, inte ${unit}.`, `--unit is kr, tkr or mnkr, not ${unit}.`);
  return unit === undefined ? undefined : UNITS[unit];
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
