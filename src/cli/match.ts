import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import type { Language } from "../domain/finding.ts";
import { comparePair } from "../matching/compare-pair.ts";
import { decodeText } from "../reading/encoding.ts";

/** `match PAIRS.csv`: are the two names of each line one body's? 0 done, 2 unusable input. */
export async function runMatch(args: string[]): Promise<number> {
  try {
    const { file, json, language } = readArguments(args);
    const pairs = (await readPairs(file, language)).map(({ a, b, orgA, orgB }) => {
      const { decision, sentence } = comparePair(a, b, { orgA, orgB });
      return { a, b, decision, reason: sentence[language] };
    });
    process.stdout.write(json ? `${JSON.stringify({ pairs })}\n` : plainLines(pairs, language));
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** One clear line for the user; exit code 2. */
class Refused extends Error {}

const refuse = (language: Language, sv: string, en: string): never => {
  throw new Refused(language === "sv" ? sv : en);
};

function readArguments(args: string[]): { file: string; json: boolean; language: Language } {
  const { values, positionals } = parse(args);
  const language: Language = values.lang === "en" ? "en" : "sv";
  if (values.lang !== undefined && values.lang !== "sv" && values.lang !== "en") {
    refuse("sv", `--lang ska vara sv eller en, inte ${values.lang}.`, "");
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    return refuse(language, "Ange en fil med namnpar: match PAR.csv", "Name one file of pairs: match PAIRS.csv");
  }
  return { file, json: values.json === true, language };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean" }, lang: { type: "string" } },
    });
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message.split("\n")[0] : String(error));
  }
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly orgA: string | null;
  readonly orgB: string | null;
}

async function readPairs(file: string, language: Language): Promise<Pair[]> {
  const bytes = await readFile(file).catch(() =>
    refuse(language, `Filen ${file} går inte att läsa.`, `The file ${file} cannot be read.`),
  );
  const { data } = Papa.parse<string[]>(decodeText(bytes).text, { skipEmptyLines: "greedy" });
  const [header, ...rows] = data;
  const at = (name: string): number =>
    header?.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase()) ?? -1;
  const [a, b, orgA, orgB] = [at("a"), at("b"), at("orgA"), at("orgB")];
  if (a < 0 || b < 0) {
    refuse(
      language,
      `${file}: kolumnerna a och b saknas i första raden.`,
      `${file}: no columns a and b in the first line.`,
    );
  }
  const cell = (row: string[], column: number): string => (column < 0 ? "" : (row[column] ?? "").trim());
  return rows.map((row) => ({
    a: cell(row, a),
    b: cell(row, b),
    orgA: cell(row, orgA) || null,
    orgB: cell(row, orgB) || null,
  }));
}

const WORDS: Readonly<Record<Language, Record<"same" | "different" | "ask", string>>> = {
  sv: { same: "samma", different: "olika", ask: "fråga" },
  en: { same: "same", different: "different", ask: "ask" },
};

const plainLines = (
  pairs: readonly { a: string; b: string; decision: "same" | "different" | "ask"; reason: string }[],
  language: Language,
): string =>
  pairs.map(({ a, b, decision, reason }) => `${WORDS[language][decision]}: ${a} | ${b}. ${reason}\n`).join("");
