import Papa from "papaparse";
import type { Language } from "../domain/finding.ts";
import { comparePair } from "../matching/compare-pair.ts";
import { decodeText } from "../reading/encoding.ts";
import { type Given, runCommand } from "./command.ts";
import { bytesOf } from "./files.ts";

/** `match PAIRS.csv`: are the two names of each line one body's? 0 done, 2 unusable input. */
export const runMatch = (args: string[]): Promise<number> =>
  runCommand("match", args, async (given) => {
    const pairs = (await readPairs(given)).map(({ a, b, orgA, orgB }) => {
      const { decision, sentence } = comparePair(a, b, { orgA, orgB });
      return { a, b, decision, reason: sentence[given.language] };
    });
    process.stdout.write(given.json ? `${JSON.stringify({ pairs })}\n` : plainLines(pairs, given.language));
    return 0;
  });

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly orgA: string | null;
  readonly orgB: string | null;
}

async function readPairs({ files, language, refuse }: Given): Promise<Pair[]> {
  const file = files[0]!;
  const bytes = await bytesOf(file, language);
  const { data } = Papa.parse<string[]>(decodeText(bytes).text, { skipEmptyLines: "greedy" });
  const [header, ...rows] = data;
  const at = (name: string): number =>
    header?.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase()) ?? -1;
  const [a, b, orgA, orgB] = [at("a"), at("b"), at("orgA"), at("orgB")];
  if (a < 0 || b < 0) {
    refuse(`${file}: kolumnerna a och b saknas i första raden.`, `${file}: no columns a and b in the first line.`);
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
