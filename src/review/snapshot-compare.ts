import type { CalendarDate } from "../domain/calendar.ts";
import type { LineFigures } from "../domain/figures.ts";
import type { Finding } from "../domain/finding.ts";
import type { Ore } from "../domain/money.ts";
import { printOfFinding } from "./accepted-facts.ts";
import type { KeptFinding, Snapshot } from "./kept/snapshots.ts";
import type { Who } from "./kept/shapes.ts";
import { matchLines } from "./snapshot-lines.ts";
import type { Identify } from "./who.ts";

/** A figure of a partner that is another than it was; null where there was or is none. */
export interface ChangedFigure {
  readonly partner: string;
  readonly figure: "agreed" | "paid" | "cost";
  readonly was: Ore | null;
  readonly now: Ore | null;
}

/** A finding of the snapshot that is not there now, as far as it was kept. */
export interface GoneFinding extends Pick<KeptFinding, "check" | "severity" | "difference"> {
  /** Null of the table. */
  readonly partner: string | null;
}

export interface ChangedFinding {
  readonly finding: Finding;
  readonly was: Pick<KeptFinding, "severity" | "difference">;
}

/** What a review shows that the latest snapshot did not, and the other way round. */
export interface SinceLast {
  /** When it was kept, and the day it is of. */
  readonly on: CalendarDate;
  readonly asOf: CalendarDate | null;
  readonly isClosing: boolean;
  readonly findings: {
    readonly new: readonly Finding[];
    readonly changed: readonly ChangedFinding[];
    readonly gone: readonly GoneFinding[];
    readonly same: number;
  };
  readonly figures: readonly ChangedFigure[];
  /** Partners with a row now and none then, and the other way round. */
  readonly newPartners: readonly string[];
  readonly gonePartners: readonly string[];
}

export const hasChanges = ({ findings, figures, newPartners, gonePartners }: SinceLast): boolean =>
  [findings.new, findings.changed, findings.gone, figures, newPartners, gonePartners].some(({ length }) => length > 0);

/** Null where nothing is kept of this follow-up: no snapshot of its year has a partner of it. */
export function sinceLast(
  {
    lines,
    year,
    findings,
  }: { readonly lines: readonly LineFigures[]; readonly year: number | null; readonly findings: readonly Finding[] },
  kept: readonly Snapshot[],
  identify: Identify,
): SinceLast | null {
  const ofLines = lines.map(({ line }) => line);
  for (const snapshot of kept.filter((each) => each.year === year)) {
    const matched = matchLines(ofLines, snapshot, identify);
    if (matched.size === 0) continue;
    const still = new Set(matched.values());
    return {
      on: snapshot.on,
      asOf: snapshot.asOf,
      isClosing: snapshot.isClosing,
      findings: compareFindings(findings, snapshot, identify),
      figures: lines.flatMap(({ line, facts }) => {
        const was = matched.get(line);
        if (!was) return [];
        return FIGURES.flatMap((figure): ChangedFigure[] => {
          const now = facts[figure] ?? null;
          return now === was[figure] ? [] : [{ partner: line.partner, figure, was: was[figure], now }];
        });
      }),
      newPartners: ofLines.filter((line) => !matched.has(line)).map(({ partner }) => partner),
      gonePartners: snapshot.lines.filter((line) => !still.has(line)).map(({ who }) => nameOf(who)),
    };
  }
  return null;
}

const FIGURES = ["agreed", "paid", "cost"] as const;

const nameOf = ({ name = "" }: Who): string => name;

/** First those that say just the same; of what is left, one of a kind then and one now are one that has changed. */
function compareFindings(findings: readonly Finding[], snapshot: Snapshot, identify: Identify): SinceLast["findings"] {
  const whoOf = ({ of }: KeptFinding): Who =>
    of < 0 ? {} : (snapshot.lines[of]?.who ?? snapshot.others[of - snapshot.lines.length] ?? {});
  const keptOf = identify.among(snapshot.findings, whoOf);
  const used = new Set<KeptFinding>();
  const left = findings.flatMap((finding) => {
    const candidates = keptOf(identify.ofFinding(finding)).filter(({ check }) => check === finding.check);
    const print = printOfFinding(finding);
    const same = candidates.find(
      (each) => each.print === print && each.severity === finding.severity && !used.has(each),
    );
    if (same) used.add(same);
    return same ? [] : [{ finding, candidates }];
  });
  const fresh: Finding[] = [];
  const changed: ChangedFinding[] = [];
  const same = used.size;
  for (const { finding, candidates } of left) {
    const was = candidates.find((each) => !used.has(each));
    if (!was) fresh.push(finding);
    else {
      used.add(was);
      changed.push({ finding, was });
    }
  }
  const gone = snapshot.findings
    .filter((each) => !used.has(each))
    .map((each) => ({ ...each, partner: each.of < 0 ? null : nameOf(whoOf(each)) }));
  return { new: fresh, changed, gone, same };
}
