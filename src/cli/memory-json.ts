import type { Finding } from "../domain/finding.ts";
import type { Ore } from "../domain/money.ts";
import type { Accepted } from "../review/kept/accepted.ts";
import type { Review } from "../review/review.ts";
import { writtenSetting } from "../review/rules-settings.ts";

/**
 * What the workbook remembers, as data beside the review: the rules it was made by, what has been accepted, and what has changed
 * since figures were last kept. Thresholds as a person writes them: kronor, percent, days.
 */
export function memoryJson<T>(review: Review, say: (finding: Finding) => T) {
  const { rules, accepted, sinceLast } = review;
  return {
    rules: {
      from: rules.from,
      changed: rules.changes.map(({ check, isOn, settings, source }) => ({
        check,
        ...(isOn !== undefined && { on: isOn }),
        ...(settings && { settings: settingsJson(settings) }),
        ...(source && { source }),
      })),
    },
    accepted: accepted.map(({ finding, as }) => ({ ...say(finding), accepted: acceptedJson(as) })),
    sinceLast: sinceLast && {
      kept: sinceLast.on,
      asOf: sinceLast.asOf,
      findings: {
        new: sinceLast.findings.new.map(subject),
        changed: sinceLast.findings.changed.map(({ finding, was }) => ({
          ...subject(finding),
          was: { severity: was.severity, difference: kronor(was.difference) },
        })),
        gone: sinceLast.findings.gone.map(subject),
        same: sinceLast.findings.same,
      },
      figures: sinceLast.figures.map(({ partner, figure, was, now }) => ({
        partner,
        figure,
        was: kronor(was),
        now: kronor(now),
      })),
      newPartners: sinceLast.newPartners,
      gonePartners: sinceLast.gonePartners,
    },
  };
}

/** What a finding was when it was accepted, where it says something else now. */
export const reopenedJson = (was: Accepted | undefined) =>
  was && { reopened: { ...acceptedJson(was), difference: kronor(was.facts.difference), severity: was.severity } };

const acceptedJson = ({ reason, on, signature }: Accepted) => ({ reason, on, ...(signature && { signature }) });

/** A setting of a later version is passed on as it stands. */
function settingsJson(settings: Readonly<Record<string, number>>) {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      try {
        return [name, writtenSetting(name, value)];
      } catch {
        return [name, value];
      }
    }),
  );
}

const subject = ({
  check,
  partner,
  severity,
  difference,
}: Pick<Finding, "check" | "partner" | "severity" | "difference">) => ({
  check,
  partner,
  severity,
  difference: kronor(difference),
});

const kronor = (amount: Ore | null): number | null => (amount === null ? null : amount / 100);
