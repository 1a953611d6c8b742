import { sentence, type ProblemReason } from "./problems.ts";

/** A file that can hold no table. It has one clear sentence in each language. */
export class UnusableInput extends Error {
  override readonly name = "UnusableInput";
  constructor(
    readonly reason: ProblemReason,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(sentence(reason, "", details, "en"));
  }

  /** What is wrong and what to do, without the file's name. */
  sentence(lang: "sv" | "en"): string {
    return sentence(this.reason, "", this.details, lang);
  }
}
