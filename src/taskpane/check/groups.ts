import { type FindingGroup, SEVERITIES, type Severity } from "../../domain/finding.ts";
import type { Review } from "../../review/review.ts";

/** What asks something of the controller: everything above *Upplysning*. */
export const lookAt = (review: Review): readonly FindingGroup[] =>
  review.groups.filter(({ main }) => main.severity !== "info");

export const forInformation = (review: Review): readonly FindingGroup[] =>
  review.groups.filter(({ main }) => main.severity === "info");

export function bySeverity(
  groups: readonly FindingGroup[],
): readonly { readonly severity: Severity; readonly groups: readonly FindingGroup[] }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    groups: groups.filter(({ main }) => main.severity === severity),
  })).filter(({ groups }) => groups.length > 0);
}
