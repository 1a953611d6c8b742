import { type Finding, SEVERITIES } from "../domain/finding.ts";
import { factsOf, printOfFacts, printOfFinding } from "./accepted-facts.ts";
import type { Accepted } from "./kept/accepted.ts";
import type { Identify } from "./who.ts";

/** A finding that has been accepted as it is, and how. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly as: Accepted;
}

/** What came of holding the findings of a review against what has been accepted. */
export interface Settled {
  readonly accepted: ReadonlyMap<Finding, Accepted>;
  /** Accepted once and open again: a figure has changed, or it has become more severe. */
  readonly reopened: ReadonlyMap<Finding, Accepted>;
}

/**
 * A finding is accepted while it says what it said then and is no more severe. One of the same kind of the same partner that
 * says something else is open again, where it can be told which it answers to: one to one.
 */
export function settle(found: readonly Finding[], kept: readonly Accepted[], identify: Identify): Settled {
  if (kept.length === 0) return { accepted: new Map(), reopened: new Map() };
  const accepted = new Map<Finding, Accepted>();
  const reopened = new Map<Finding, Accepted>();
  const keptOf = identify.among(kept, ({ who }) => who);
  const prints = new Map(kept.map((each) => [each, printOfFacts(each.facts)]));
  const used = new Set<Accepted>();
  const open: { readonly finding: Finding; readonly candidates: readonly Accepted[] }[] = [];
  for (const finding of found) {
    const candidates = keptOf(identify.ofFinding(finding)).filter(({ check }) => check === finding.check);
    if (candidates.length === 0) continue;
    const print = printOfFinding(finding);
    const same = candidates.find((each) => prints.get(each) === print && !isWorse(finding, each));
    if (same) {
      accepted.set(finding, same);
      used.add(same);
    } else open.push({ finding, candidates });
  }
  const free = open.map(({ finding, candidates }) => ({
    finding,
    candidates: candidates.filter((each) => !used.has(each)),
  }));
  const answers = new Map<Accepted, number>();
  for (const each of free.flatMap(({ candidates }) => candidates)) answers.set(each, (answers.get(each) ?? 0) + 1);
  for (const { finding, candidates } of free) {
    const [only, another] = candidates;
    if (only && !another && answers.get(only) === 1) reopened.set(finding, only);
  }
  return { accepted, reopened };
}

const isWorse = (finding: Finding, { severity }: Accepted): boolean =>
  SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(severity);

/** A finding as it is kept when somebody accepts it. */
export function asAccepted(
  finding: Finding,
  identify: Identify,
  { reason, signature, on }: Pick<Accepted, "reason" | "signature" | "on">,
): Accepted {
  return {
    who: identify.ofFinding(finding),
    check: finding.check,
    severity: finding.severity,
    facts: factsOf(finding),
    ...(finding.share !== undefined && { share: finding.share }),
    reason: reason.trim(),
    ...(signature?.trim() && { signature: signature.trim() }),
    on,
  };
}
