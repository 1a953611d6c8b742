import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { isoDate } from "../domain/calendar.ts";
import type { Language } from "../domain/finding.ts";
import { readForReview } from "../reading/read-file.ts";
import { UnusableInput } from "../reading/unusable-input.ts";
import { remembered } from "../review/kept/mappings.ts";
import { memoryOfParts } from "../review/memory.ts";
import { PRESET_IDS, isPreset } from "../review/presets.ts";
import { registerSource } from "../review/register-source.ts";
import type { Review, ReviewOptions, WholeReview } from "../review/review.ts";
import { runReview } from "../review/run-review.ts";
import { isFollowUp } from "../domain/understand.ts";
import { flaggedWorkbook } from "./flagged-workbook.ts";
import { keptPartsOf } from "./kept-part.ts";
import { reviewJson } from "./review-json.ts";
import { reviewPlain } from "./review-plain.ts";

/** `check FILE…`: the one-click review over files. 0 fine, 1 critical with `--fail-on critical`, 2 unusable input and nothing written. */
export async function runCheck(args: string[]): Promise<number> {
  try {
    const { files, options, language, json, out, failOn } = read(args);
    const reviews: { file: string; review: Review }[] = [];
    for (const file of files) reviews.push({ file: basename(file), review: await reviewOf(file, options, language) });
    if (out) await writeFile(out, await flaggedWorkbook(reviews[0]!.review, language));
    process.stdout.write(
      json ? jsonOf(reviews) : reviews.map(({ file, review }) => reviewPlain(review, language, file)).join("\n"),
    );
    const isCritical = reviews.some(({ review }) => review.groups.some((group) => group.main.severity === "critical"));
    return failOn && isCritical ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** One clear line for the user; exit code 2. */
export class Refused extends Error {}

function read(args: string[]) {
  const { values, positionals } = parse(args);
  const language: Language = values.lang === "en" ? "en" : "sv";
  const say = (sv: string, en: string): never => {
    throw new Refused(language === "sv" ? sv : en);
  };
  if (positionals.length === 0) say("Ange en fil att kontrollera: check FIL…", "Name a file to check: check FILE…");
  if (values.lang && values.lang !== "sv" && values.lang !== "en")
    say(`--lang ska vara sv eller en, inte ${values.lang}.`, "");
  const asOf = values["as-of"] === undefined ? undefined : isoDate(values["as-of"]);
  if (asOf === null)
    say(
      `--as-of ${values["as-of"]} är inget datum. Skriv ÅÅÅÅ-MM-DD.`,
      `--as-of ${values["as-of"]} is no date. Write YYYY-MM-DD.`,
    );
  const year = values.year === undefined ? undefined : Number(values.year);
  if (year !== undefined && !(Number.isInteger(year) && year >= 1900 && year <= 9999))
    say(
      `--year ${values.year} är inget år. Skriv fyra siffror.`,
      `--year ${values.year} is no year. Write four digits.`,
    );
  if (values.basis && values.basis !== "months" && values.basis !== "days")
    say(`--basis ska vara months eller days, inte ${values.basis}.`, `--basis is months or days, not ${values.basis}.`);
  const { preset } = values;
  if (preset !== undefined && !isPreset(preset))
    return say(
      `Förvalet ${preset} finns inte. De som finns: ${PRESET_IDS.join(", ")}.`,
      `There is no preset ${preset}. There are: ${PRESET_IDS.join(", ")}.`,
    );
  if (values["fail-on"] && values["fail-on"] !== "critical")
    say(
      `--fail-on kan bara vara critical, inte ${values["fail-on"]}.`,
      `--fail-on can only be critical, not ${values["fail-on"]}.`,
    );
  if (values.out && positionals.length > 1) say("--out tar en fil i taget.", "--out takes one file at a time.");
  const options: ReviewOptions = {
    ...(asOf && { asOf }),
    ...(year !== undefined && { year }),
    ...(values.basis && { basis: values.basis as "months" | "days" }),
    ...(preset && { preset }),
  };
  return {
    files: positionals,
    options,
    language,
    json: values.json === true,
    out: values.out,
    failOn: values["fail-on"] !== undefined,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        "as-of": { type: "string" },
        year: { type: "string" },
        preset: { type: "string" },
        basis: { type: "string" },
        lang: { type: "string" },
        json: { type: "boolean" },
        out: { type: "string" },
        "fail-on": { type: "string" },
      },
    });
  } catch (error) {
    throw new Refused((error as Error).message);
  }
}

/** The review of the one follow-up in a file. @throws Refused with a sentence where there is none, or several */
export async function reviewOf(file: string, options: ReviewOptions, language: Language): Promise<WholeReview> {
  const name = basename(file);
  const bytes = await readFile(file).catch(() => {
    throw new Refused(
      language === "sv"
        ? `${name}: filen finns inte eller kan inte läsas.`
        : `${name}: the file does not exist or cannot be read.`,
    );
  });
  const { read, register } = await readForReview(name, bytes).catch((error: unknown) => {
    throw error instanceof UnusableInput ? new Refused(`${name}: ${error.sentence(language)}`) : error;
  });
  const memory = memoryOfParts(keptPartsOf(bytes));
  const candidates = read.tables.map((table) => remembered(table, memory.mappings, "placed").table).filter(isFollowUp);
  if (candidates.length === 1) return runReview(candidates[0]!, { ...options, ...registerSource(register), memory });
  if (candidates.length === 0)
    throw new Refused(
      language === "sv"
        ? `${name}: här finns ingen tabell med föreningar och belopp. Kontrollera att tabellen har en rubrikrad, till exempel Förening, Belopp, Utbetalt t.o.m. 30/4, Kostnader Kv1.`
        : `${name}: there is no table of partners and amounts here. See that the table has a header row, for example Partner, Agreed, Paid to 30 April, Costs Q1.`,
    );
  const places = candidates
    .map((table) => table.place.sheet ?? `${language === "sv" ? "rad" : "line"} ${table.place.line}`)
    .join(", ");
  throw new Refused(
    language === "sv"
      ? `${name}: flera tabeller kan vara uppföljningen (${places}). Lägg den som avses i en egen fil.`
      : `${name}: several tables could be the follow-up (${places}). Put the one you mean in a file of its own.`,
  );
}

function jsonOf(reviews: readonly { file: string; review: Review }[]): string {
  const all = reviews.map(({ file, review }) =>
    reviews.length === 1 ? reviewJson(review) : { file, ...reviewJson(review) },
  );
  return `${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`;
}
