import { type Finding, type FindingGroup, SEVERITIES, type Severity } from "../../domain/finding.ts";
import type { LineFigures } from "../../domain/figures.ts";
import type { Place } from "../../domain/table.ts";
import type { Strings } from "../../strings/strings.ts";
import type { Review } from "../../review/review.ts";

/** What asks something of the controller: everything above *Upplysning*. */
export const lookAt = (review: Review): readonly FindingGroup[] =>
  review.groups.filter(({ main }) => main.severity !== "info");

export const forInformation = (review: Review): readonly FindingGroup[] =>
  review.groups.filter(({ main }) => main.severity === "info");

/** The review in a few words: how much there is to look at. */
export function verdict(review: Review, t: Strings): string {
  const count = lookAt(review).length;
  if (count > 0) return t.findings.heading(count);
  return review.partlyChecked.length === 0 ? t.findings.none : t.findings.noneOfChecked;
}

/** The partner's line a finding is about. Two agreements may carry one partner's name: the row tells them apart. */
export const lineOf = (review: Review, { partner, place }: Finding): LineFigures | undefined =>
  review.lines.find(({ line }) => line.partner === partner && isSameRow(line.place, place));

const isSameRow = (a: Place, b: Place): boolean =>
  a.sheet === b.sheet && rowOf(a.address) === rowOf(b.address) && a.line === b.line;

const rowOf = (address = ""): string | undefined => /\d+/.exec(address)?.[0];

export function bySeverity(
  groups: readonly FindingGroup[],
): readonly { readonly severity: Severity; readonly groups: readonly FindingGroup[] }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    groups: groups.filter(({ main }) => main.severity === severity),
  })).filter(({ groups }) => groups.length > 0);
}
