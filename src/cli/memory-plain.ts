import type { Finding, Language, Show } from "../domain/finding.ts";
import type { Ore } from "../domain/money.ts";
import { describe, titleOf } from "../review/describe.ts";
import { presetWords } from "../review/presets.ts";
import type { Review } from "../review/review.ts";
import { type SinceLast, hasChanges } from "../review/snapshot-compare.ts";
import { CHECK_WORDS } from "../review/words.ts";

const WORDS = {
  sv: {
    rules: "Regler",
    from: (day: string) => `gäller från ${day}`,
    changed: (count: number) => `${count} ${count === 1 ? "ändrad" : "ändrade"} i arbetsboken`,
    accepted: "Godtagna",
    on: (day: string, reason: string, signature?: string) =>
      `godtagen ${day}${signature ? ` av ${signature}` : ""}: ${reason}`,
    reopened: (day: string, was: string) => `öppen igen: godtagen ${day}${was && `, då ${was}`}`,
    since: (day: string) => `Sedan förra gången (${day})`,
    nothing: "Inget har ändrats.",
    new: "Ny",
    gone: "Borta",
    changedFinding: "Ändrad",
    table: "Tabellen",
    none: "inget belopp",
    newPartner: "Ny rad",
    gonePartner: "Raden finns inte längre",
    figure: { agreed: "belopp enligt överenskommelse", paid: "utbetalt", cost: "redovisad kostnad" },
  },
  en: {
    rules: "Rules",
    from: (day: string) => `holding from ${day}`,
    changed: (count: number) => `${count} changed in the workbook`,
    accepted: "Accepted",
    on: (day: string, reason: string, signature?: string) =>
      `accepted ${day}${signature ? ` by ${signature}` : ""}: ${reason}`,
    reopened: (day: string, was: string) => `open again: accepted ${day}${was && `, then ${was}`}`,
    since: (day: string) => `Since last time (${day})`,
    nothing: "Nothing has changed.",
    new: "New",
    gone: "Gone",
    changedFinding: "Changed",
    table: "The table",
    none: "no amount",
    newPartner: "New row",
    gonePartner: "The row is no longer there",
    figure: { agreed: "agreed amount", paid: "paid", cost: "reported cost" },
  },
} as const;

/** The rules a review was made by, as one line. */
export function rulesLine({ rules }: Review, language: Language): string {
  const words = WORDS[language];
  const { preset, from, changes } = rules;
  const said = [
    presetWords[preset][language].name,
    changes.length > 0 && words.changed(changes.length),
    from && words.from(from),
  ];
  return `${words.rules}: ${said.filter(Boolean).join(", ")}`;
}

/** What has been accepted, each with its reason, and how they are headed. */
export function acceptedLines(
  { accepted }: Review,
  language: Language,
  show: Show,
): readonly [string, readonly string[]] {
  const words = WORDS[language];
  const lines = accepted.map(({ finding, as }) => {
    const { sentence } = describe(finding, CHECK_WORDS[language], show);
    return `${finding.partner ?? words.table}: ${sentence} (${words.on(as.on, as.reason, as.signature)})`;
  });
  return [`${words.accepted} (${lines.length})`, lines];
}

/** What is said under a finding that was accepted once and says something else now. */
export function reopenedLine(finding: Finding, { reopened }: Review, language: Language, show: Show): string[] {
  const was = reopened.get(finding);
  if (!was) return [];
  const { difference } = was.facts;
  return [WORDS[language].reopened(was.on, difference === null ? "" : show.money(difference))];
}

export function sinceLastLines(since: SinceLast, language: Language, show: Show): readonly [string, readonly string[]] {
  const words = WORDS[language];
  const { findings, figures, newPartners, gonePartners } = since;
  const said = ({ check, partner, difference }: Pick<Finding, "check" | "partner" | "difference">) =>
    `${partner ?? words.table}, ${titleOf(check, CHECK_WORDS[language])}${difference === null ? "" : ` (${show.money(difference)})`}`;
  const amount = (value: Ore | null) => (value === null ? words.none : show.money(value));
  const lines = [
    ...findings.new.map((finding) => `${words.new}: ${said(finding)}`),
    ...findings.changed.map(
      ({ finding, was }) =>
        `${words.changedFinding}: ${said({ ...finding, difference: was.difference })} → ${amount(finding.difference)}`,
    ),
    ...findings.gone.map((finding) => `${words.gone}: ${said(finding)}`),
    ...figures.map(
      ({ partner, figure, was, now }) => `${partner}, ${words.figure[figure]}: ${amount(was)} → ${amount(now)}`,
    ),
    ...newPartners.map((partner) => `${words.newPartner}: ${partner}`),
    ...gonePartners.map((partner) => `${words.gonePartner}: ${partner}`),
  ];
  return [words.since(since.on), hasChanges(since) ? lines : [words.nothing]];
}
