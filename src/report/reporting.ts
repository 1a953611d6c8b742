import type { Language } from "../domain/finding.ts";
import type { Labels } from "./labels.ts";
import type { ReportCell } from "./document.ts";
import type { Ore } from "../domain/money.ts";
import type { ReportSource, ReportWords } from "./source.ts";
import type { TextFacts } from "./text-facts.ts";
import type { TextWords } from "./text-words.ts";
import type { Written } from "./written.ts";

/** The language of a report: its sentences and its labels. */
export interface ReportLanguage {
  readonly language: Language;
  readonly text: TextWords;
  readonly labels: Labels;
}

/** What every part of a report is made from. */
export interface Reporting extends ReportLanguage {
  readonly source: ReportSource;
  readonly words: ReportWords;
  readonly facts: TextFacts;
  readonly w: Written;
  /** The unit as it stands over a column. */
  readonly unitName: string;
}

export const textCell = (text: string): ReportCell => ({ text });
export const amountCell = (amount: Ore, { w }: Pick<Reporting, "w">): ReportCell => ({
  text: w.number(amount),
  amount,
});

/** How amounts stand in the tables of a report: millions with a decimal, all else whole. */
export const tableUnit = ({ w: { unit } }: Pick<Reporting, "w">) => ({ unit, decimals: unit === "million" ? 1 : 0 });

/** Names while they are few, else how many they are; null where it is everybody. */
export function who(names: readonly string[], { labels, w, facts }: Reporting): string | null {
  if (names.length === facts.partners) return null;
  return names.length <= MOST_NAMED ? w.list(names) : labels.ofSome(w.count(names.length));
}

const MOST_NAMED = 6;
