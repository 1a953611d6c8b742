import { basename } from "node:path";
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
import { datesOf, type Given, runCommand } from "./command.ts";
import { bytesOf, writeOut } from "./files.ts";
import { flaggedWorkbook } from "./flagged-workbook.ts";
import { keptPartsOf } from "./kept-part.ts";
import { Refused } from "./refused.ts";
import { reviewJson } from "./review-json.ts";
import { reviewPlain } from "./review-plain.ts";

/** `check FILE…`: the one-click review over files. 0 fine, 1 critical with `--fail-on critical`, 2 unusable input and nothing written. */
export const runCheck = (args: string[]): Promise<number> =>
  runCommand("check", args, async (given) => {
    const { files, language, json, option } = given;
    const options = optionsFor(given);
    const out = option("out");
    const reviews: { file: string; review: Review }[] = [];
    for (const file of files) reviews.push({ file: basename(file), review: await reviewOf(file, options, language) });
    if (out !== undefined) await writeOut(out, await flaggedWorkbook(reviews[0]!.review, language), language);
    process.stdout.write(
      json ? jsonOf(reviews) : reviews.map(({ file, review }) => reviewPlain(review, language, file)).join("\n"),
    );
    const isCritical = reviews.some(({ review }) => review.groups.some((group) => group.main.severity === "critical"));
    return option("fail-on") !== undefined && isCritical ? 1 : 0;
  });

function optionsFor(given: Given): ReviewOptions {
  const { option, refuse } = given;
  const [basis, preset, failOn] = [option("basis"), option("preset"), option("fail-on")];
  if (basis !== undefined && basis !== "months" && basis !== "days")
    return refuse(`--basis ska vara months eller days, inte ${basis}.`, `--basis is months or days, not ${basis}.`);
  if (preset !== undefined && !isPreset(preset))
    return refuse(
      `Förvalet ${preset} finns inte. De som finns: ${PRESET_IDS.join(", ")}.`,
      `There is no preset ${preset}. There are: ${PRESET_IDS.join(", ")}.`,
    );
  if (failOn !== undefined && failOn !== "critical")
    refuse(`--fail-on kan bara vara critical, inte ${failOn}.`, `--fail-on can only be critical, not ${failOn}.`);
  if (option("out") !== undefined && given.files.length > 1)
    refuse("--out tar en fil i taget.", "--out takes one file at a time.");
  return { ...datesOf(given), ...(basis && { basis }), ...(preset && { preset }) };
}

/** The review of the one follow-up in a file. @throws Refused with a sentence where there is none, or several */
export async function reviewOf(file: string, options: ReviewOptions, language: Language): Promise<WholeReview> {
  const name = basename(file);
  const bytes = await bytesOf(file, language);
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
