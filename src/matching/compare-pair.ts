import type { Language } from "../domain/finding.ts";
import { checkOrgNumber } from "../domain/organisation-number.ts";
import { type Decision, type TextDecision, decideByText } from "./decide.ts";
import { reasonSentence } from "./reason.ts";
import { type PreparedName, prepareName } from "./words.ts";

export type { Decision } from "./decide.ts";

export interface PairOptions {
  /** Organisation numbers as written. Count only where both are given. */
  readonly orgA?: string | null;
  readonly orgB?: string | null;
  /** Confirmed by a person: other name → partner's name. */
  readonly aliases?: Aliases;
}

/** Confirmed answers, by the name as written without regard to case, punctuation and small words. */
export type Aliases = ReadonlyMap<string, string>;

/** What settled it. `conflict`: numbers and names contradict each other, and a person must look. */
export type Basis = "organisation-number" | "alias" | "text" | "conflict";

export interface Reason {
  readonly basis: Basis;
  readonly text: TextDecision;
  /** The numbers in normal form, where both were given and readable. */
  readonly numbers: readonly [string, string] | null;
}

export interface PairDecision {
  readonly decision: Decision;
  readonly reason: Reason;
  readonly sentence: Readonly<Record<Language, string>>;
  /** For ranking within one list: above 0.85 same, from 0.5 ask. No probability. */
  readonly score: number;
}

/**
 * Are these two names of one body? *same* is still a proposal that a person confirms once; a wrong merge is worse than a
 * question, so what the text leaves open is *ask*.
 * Order: organisation numbers (both given), confirmed alias, text. Numbers and text that contradict each other: *ask*.
 */
export function comparePair(a: string, b: string, options: PairOptions = {}): PairDecision {
  return comparePrepared(prepareName(a), prepareName(b), options);
}

export function comparePrepared(a: PreparedName, b: PreparedName, options: PairOptions = {}): PairDecision {
  const text = decideByText(a, b);
  const numbers = readableNumbers(options.orgA, options.orgB);
  if (numbers) return byNumbers(a, b, text, numbers);
  if (options.aliases && areAliases(a, b, options.aliases)) {
    return decided("same", { basis: "alias", text, numbers: null }, a, b, 1);
  }
  return decided(text.decision, { basis: "text", text, numbers: null }, a, b, text.score);
}

function byNumbers(
  a: PreparedName,
  b: PreparedName,
  text: TextDecision,
  numbers: readonly [string, string],
): PairDecision {
  const isEqual = numbers[0] === numbers[1];
  const isConflict = text.decision === (isEqual ? "different" : "same");
  const reason: Reason = { basis: isConflict ? "conflict" : "organisation-number", text, numbers };
  if (isConflict) return decided("ask", reason, a, b, 0.5);
  return decided(isEqual ? "same" : "different", reason, a, b, isEqual ? 1 : 0);
}

const decided = (decision: Decision, reason: Reason, a: PreparedName, b: PreparedName, score: number): PairDecision =>
  new DecidedPair(decision, reason, score, a, b);

/** The sentence is written only when somebody reads it. */
class DecidedPair implements PairDecision {
  constructor(
    readonly decision: Decision,
    readonly reason: Reason,
    readonly score: number,
    private readonly a: PreparedName,
    private readonly b: PreparedName,
  ) {}

  get sentence(): Readonly<Record<Language, string>> {
    const { decision, reason, a, b } = this;
    return { sv: reasonSentence(decision, reason, a, b, "sv"), en: reasonSentence(decision, reason, a, b, "en") };
  }
}

/**
 * Both numbers, where both can be read. A number with a wrong check digit tells when it is the same on both sides
 * (one in a thousand published numbers is such), but not when the two differ: it may be the slip.
 */
function readableNumbers(a?: string | null, b?: string | null): readonly [string, string] | null {
  const [x, y] = [checkOrgNumber(a ?? null), checkOrgNumber(b ?? null)];
  if (x.normal === null || y.normal === null || x.verdict === "placeholder" || y.verdict === "placeholder") return null;
  const isSlip = x.verdict === "bad_check_digit" || y.verdict === "bad_check_digit";
  return isSlip && x.normal !== y.normal ? null : [x.normal, y.normal];
}

/** The key under which a confirmed answer is kept. */
export const aliasKey = (name: string): string => prepareName(name).key;

function areAliases(a: PreparedName, b: PreparedName, aliases: Aliases): boolean {
  const main = (name: PreparedName): string => {
    const to = aliases.get(name.key);
    return to === undefined ? name.key : aliasKey(to);
  };
  const isKept = aliases.has(a.key) || aliases.has(b.key);
  return isKept && main(a) === main(b) && main(a) !== "";
}
