import { isoDate } from "../domain/calendar.ts";
import type { Finding } from "../domain/finding.ts";
import type { Facts } from "./kept/accepted.ts";

/** Words that follow from the day the check is of, and not from what stands in the workbook. */
const OF_THE_DAY = new Set(["asOf", "days"]);

/**
 * What a finding says, so that it can be told whether it still says the same: its figures, dates and counts, and a print of
 * its other words. Not where it stands, nor what the partner is called.
 */
export function factsOf({ figures, difference, words = {} }: Finding): Facts {
  const said = Object.entries(words).filter(([name]) => !OF_THE_DAY.has(name));
  const isKept = (value: string | number) => typeof value === "number" || isoDate(value) !== null;
  const texts = said.filter(([, value]) => !isKept(value));
  return {
    difference,
    figures: Object.fromEntries(sorted(Object.entries(figures))),
    words: Object.fromEntries(sorted(said.filter(([, value]) => isKept(value)))) as Facts["words"],
    ...(texts.length > 0 && { print: printOf(JSON.stringify(sorted(texts))) }),
  };
}

/** One text for all that a finding says: two with the same are the same finding. */
export function printOfFinding(finding: Finding): string {
  const print = prints.get(finding) ?? printOfFacts(factsOf(finding));
  prints.set(finding, print);
  return print;
}

/** Held against what was accepted and against what was kept: made once. */
const prints = new WeakMap<Finding, string>();

export const printOfFacts = (facts: Facts): string =>
  printOf(
    JSON.stringify([
      facts.difference,
      sorted(Object.entries(facts.figures)),
      sorted(Object.entries(facts.words)),
      facts.print ?? "",
    ]),
  );

/**
 * The finding as it was when these facts were kept, said with today's names and headers; null where other words than figures
 * have changed, so that its sentence can no longer be written.
 */
export function asItWas(now: Finding, facts: Facts, share: number | undefined): Finding | null {
  if (factsOf(now).print !== facts.print) return null;
  const texts = Object.entries(now.words ?? {}).filter(
    ([name, value]) => OF_THE_DAY.has(name) || (typeof value === "string" && isoDate(value) === null),
  );
  const { share: _, ...rest } = now;
  return {
    ...rest,
    figures: facts.figures,
    difference: facts.difference,
    words: { ...Object.fromEntries(texts), ...facts.words },
    ...(share !== undefined && { share }),
  };
}

const sorted = <T>(entries: readonly (readonly [string, T])[]) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

/** 64 bits in 16 signs: enough to tell a change of a finding, and nothing can be read out of it. */
function printOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
