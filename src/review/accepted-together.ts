import type { AcceptedFinding } from "./accepted-findings.ts";

/** Of one partner, for one reason, on one day. */
export function acceptedTogether(
  accepted: readonly AcceptedFinding[],
): readonly (readonly [AcceptedFinding, ...AcceptedFinding[]])[] {
  const groups = new Map<string, [AcceptedFinding, ...AcceptedFinding[]]>();
  for (const each of accepted) {
    const { who, reason, signature, on } = each.as;
    const key = JSON.stringify([who, reason, signature, on, who.name === undefined && each.finding.check]);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}
