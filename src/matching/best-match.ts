import type { Language } from "../domain/finding.ts";
import { checkOrgNumber } from "../domain/organisation-number.ts";
import { type Aliases, type Decision, type PairDecision, aliasKey, comparePrepared } from "./compare-pair.ts";
import { indexNames } from "./name-index.ts";
import { type PreparedName, prepareName } from "./words.ts";

export interface NamedBody {
  readonly name: string;
  /** As written. */
  readonly orgNumber?: string | null;
}

export interface Candidate {
  /** Position in the list of names. */
  readonly index: number;
  readonly name: string;
  readonly pair: PairDecision;
}

/**
 * same: exactly one name fits, to be confirmed once. ask: several, or one that leaves a doubt: none is chosen.
 * different: none is near (a new name).
 */
export interface BestMatch {
  readonly decision: Decision;
  /** The one that fits, for *same*; else null. */
  readonly match: Candidate | null;
  /** What a person may choose among, best first; for *same* the one. */
  readonly candidates: readonly Candidate[];
  readonly sentence: () => Readonly<Record<Language, string>>;
}

export interface NameMatcher {
  bestMatch(name: string, orgNumber?: string | null): BestMatch;
}

/** Names compared in full for each search. */
const COMPARED = 6;
/** Candidates shown to a person. */
const SHOWN = 5;

/** Prepares a list of names (the partners) for many searches (the ledger's counterparties). */
export function createMatcher(bodies: readonly (string | NamedBody)[], aliases: Aliases = new Map()): NameMatcher {
  const list = bodies.map((body): NamedBody => (typeof body === "string" ? { name: body } : body));
  const names = list.map((body) => prepareName(body.name));
  const index = indexNames(names);
  const byNumber = positions(list.map((body) => checkOrgNumber(body.orgNumber ?? null).normal));
  const byKey = positions(names.map((name) => name.key));

  const compare = (name: PreparedName, at: number, orgNumber: string | null): Candidate => ({
    index: at,
    name: list[at]!.name,
    pair: comparePrepared(name, names[at]!, { orgA: orgNumber, orgB: list[at]!.orgNumber ?? null, aliases }),
  });

  return {
    bestMatch(written, orgNumber = null) {
      const name = prepareName(written);
      const known = aliases.get(name.key);
      const number = checkOrgNumber(orgNumber).normal;
      const equal = [
        ...((number !== null && byNumber.get(number)) || []),
        ...((known !== undefined && byKey.get(aliasKey(known))) || []),
        ...(byKey.get(name.key) ?? []),
      ];
      // One name letter for letter, and no number that could gainsay it: nothing else is compared.
      if (equal.length === 1 && number === null && known === undefined) return choose([compare(name, equal[0]!, null)]);
      const near = index.near(name, COMPARED);
      const places = equal.length === 0 ? near : [...new Set([...equal, ...near])];
      const found = places
        .map((at) => compare(name, at, orgNumber))
        .filter((candidate) => candidate.pair.decision !== "different")
        .sort((x, y) => y.pair.score - x.pair.score || x.index - y.index);
      return choose(found);
    },
  };
}

/** One search in a list; for many searches in the same list prepare it with `createMatcher`. */
export const bestMatch = (name: string, names: readonly (string | NamedBody)[], aliases?: Aliases): BestMatch =>
  createMatcher(names, aliases).bestMatch(name);

function positions(keys: readonly (string | null)[]): ReadonlyMap<string, readonly number[]> {
  const at = new Map<string, number[]>();
  keys.forEach((key, i) => {
    if (key === null || key === "") return;
    const list = at.get(key);
    if (list) list.push(i);
    else at.set(key, [i]);
  });
  return at;
}

function choose(found: readonly Candidate[]): BestMatch {
  const settled = found.filter(
    ({ pair }) => pair.decision === "same" && pair.reason.basis !== "text" && pair.reason.basis !== "conflict",
  );
  const same = settled.length > 0 ? settled : found.filter(({ pair }) => pair.decision === "same");
  // The name letter for letter goes before names that only come to the same.
  const equal = same.filter(({ pair }) => pair.score === 1);
  const [only, ...others] = equal.length > 0 ? equal : same;
  if (only && others.length === 0) {
    return { decision: "same", match: only, candidates: [only], sentence: () => only.pair.sentence };
  }
  const candidates = found.slice(0, SHOWN);
  if (candidates.length === 0) return NONE;
  return { decision: "ask", match: null, candidates, sentence: () => askSentence(candidates) };
}

const NONE: BestMatch = {
  decision: "different",
  match: null,
  candidates: [],
  sentence: () => ({ sv: "Inget namn i listan liknar detta.", en: "No name in the list resembles this one." }),
};

function askSentence(candidates: readonly Candidate[]): Readonly<Record<Language, string>> {
  const [first] = candidates;
  if (first && candidates.length === 1) return first.pair.sentence;
  const names = candidates.map((candidate) => candidate.name).join("; ");
  return { sv: `Flera är möjliga: ${names}.`, en: `Several are possible: ${names}.` };
}
