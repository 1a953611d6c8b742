import { allRules } from "../checks/register-rules.ts";
import type { CalendarDate } from "../domain/calendar.ts";
import type { Finding, Language, Settings } from "../domain/finding.ts";
import { readPart, type PartFault } from "../workbook/part.ts";
import type { Workbook, WorkbookFault } from "../workbook/port.ts";
import { asAccepted } from "./accepted-findings.ts";
import { type Accepted, accepted, withAccepted, withoutAccepted } from "./kept/accepted.ts";
import { type RuleSet, rules, withRules, withoutRules } from "./kept/rules.ts";
import { type Snapshot, snapshots, withSnapshot, withoutSnapshot } from "./kept/snapshots.ts";
import type { KeepResult, Store } from "./kept/store.ts";
import { type Memory, memoryOf } from "./memory.ts";
import { type NextPeriod, type NoNextPeriod, carriedOver, columnsFor, nextPeriod } from "./next-period.ts";
import type { PlaceResult } from "./desk.ts";
import { amountsKnown, yearAfter } from "./next-year.ts";
import type { WholeReview } from "./review.ts";
import { type RuleGroup, groupOf } from "./rules-groups.ts";
import { snapshotOf } from "./snapshot-take.ts";
import { createIdentify } from "./who.ts";

/** Something Excel could not do. */
export interface Failed {
  readonly kind: "failed";
  readonly fault: WorkbookFault;
  readonly where: string | null;
}

/** A kind of thing that is kept, as it stands in the file. */
export interface KeptSection {
  readonly name: string;
  readonly text: string;
  readonly isDamaged: boolean;
}

/** Everything the add-in keeps in the workbook. */
export interface KeptContents {
  readonly kind: "read";
  /** The whole part as text; null where nothing is kept. */
  readonly part: string | null;
  /** Why the part cannot be taken apart; then there are no sections. */
  readonly fault: PartFault | null;
  readonly sections: readonly KeptSection[];
  readonly memory: Memory;
}

/** A check for who sets its rule. */
export interface RuleEntry {
  readonly id: string;
  readonly group: RuleGroup;
  readonly isOn: boolean;
  readonly settings: Settings;
}

export type ForgetResult =
  /** `left` is a protected sheet whose marks could not be taken away. */
  { readonly kind: "forgotten"; readonly left: string | null } | Failed;

export type NextResult =
  | { readonly kind: "begun"; readonly sheet: string; readonly address: string | null; readonly isNewSheet: boolean }
  /** The year after stands on a sheet of its own; so many partners have an amount there. */
  | { readonly kind: "yearBegun"; readonly sheet: string; readonly amounts: number }
  /** The sheet has changed since it was checked: nothing was written or kept. */
  | { readonly kind: "stale" }
  | { readonly kind: "refused"; readonly fault: PartFault }
  | Failed;

/** How a finding is accepted. */
export type Acceptance = Pick<Accepted, "reason" | "signature" | "on">;

/** What is kept in the workbook and what comes of it. Every method that keeps something is asked for by a button of its own. */
export interface MemoryDesk {
  contents(): Promise<KeptContents | Failed>;
  /** Every check as it is by itself: what presets and the workbook's own rules change. */
  checks(): Promise<readonly RuleEntry[]>;
  saveRules(set: RuleSet): Promise<KeepResult>;
  removeRules(from: CalendarDate | null): Promise<KeepResult>;
  /** Of the latest review. Those that answer to one accepted before take its place. */
  accept(findings: readonly Finding[], how: Acceptance): Promise<KeepResult>;
  withdraw(gone: readonly Accepted[]): Promise<KeepResult>;
  /** The figures and findings of the latest review. */
  saveSnapshot(on: CalendarDate): Promise<KeepResult>;
  removeSnapshot(gone: Snapshot): Promise<KeepResult>;
  /** What the next period's command would write for the table of the latest review; null before a review. */
  next(language: Language, paidDate?: CalendarDate): Promise<NextPeriod | NoNextPeriod | null>;
  /** Keeps the latest review as closed, and adds the next period's columns: in the table where there is room, else on a new sheet; a new year on a sheet of its own. */
  beginNext(next: NextPeriod, on: CalendarDate, language: Language): Promise<NextResult>;
  /** Sheets that stay when everything else is taken away. */
  ownSheets(): Promise<readonly string[] | Failed>;
  forget(): Promise<ForgetResult>;
}

/** What the memory needs of the desk it belongs to. */
export interface MemoryNeeds {
  readonly workbook: Workbook;
  readonly store: Store;
  /** The latest review; null before one. */
  readonly review: () => WholeReview | null;
  readonly hasChanged: () => Promise<boolean>;
  readonly place: (table: WholeReview["table"], language: Language) => Promise<PlaceResult>;
  readonly failed: (error: unknown) => Failed;
  /** The marks have gone. */
  readonly cleared: () => void;
}

export function createMemoryDesk(needs: MemoryNeeds): MemoryDesk {
  const { workbook, store, review, hasChanged, place, failed, cleared } = needs;
  const attempt = <T>(action: () => Promise<T>): Promise<T | Failed> => action().catch(failed);
  const current = (): WholeReview => {
    const found = review();
    if (!found) throw new Error("nothing has been reviewed");
    return found;
  };
  return {
    contents: () =>
      attempt(async () => {
        const part = await store.read();
        const read = readPart(part);
        const memory = memoryOf(part);
        const damaged = new Set(memory.problems.map(({ details }) => details?.["what"]));
        const sections = read.kind === "part" ? [...read.sections] : [];
        return {
          kind: "read",
          part,
          fault: read.kind === "part" ? null : read.fault,
          sections: sections.map(([name, text]) => ({ name, text, isDamaged: damaged.has(name) })),
          memory,
        };
      }),
    checks: async () =>
      allRules.map((check) => ({
        id: check.id,
        group: groupOf(check),
        isOn: !check.off,
        settings: check.settings,
      })),
    saveRules: (set) => store.change(rules, withRules(set)),
    removeRules: (from) => store.change(rules, withoutRules(from)),
    async accept(findings, how) {
      const { followUp, register, reopened } = current();
      const identify = createIdentify(followUp, register);
      const before = new Map([...reopened].map(([finding, was]) => [JSON.stringify(finding), was]));
      const replaced = findings.flatMap((finding) => before.get(JSON.stringify(finding)) ?? []);
      const added = findings.map((finding) => asAccepted(finding, identify, how));
      return store.change(accepted, withAccepted(added, replaced));
    },
    withdraw: (gone) => store.change(accepted, withoutAccepted(gone)),
    saveSnapshot: async (on) => store.change(snapshots, withSnapshot(snapshotOf(current(), on, false))),
    removeSnapshot: (gone) => store.change(snapshots, withoutSnapshot(gone)),
    async next(language, paidDate) {
      const found = review();
      return found && nextPeriod(found, language, paidDate);
    },
    async beginNext(next, on, language) {
      if (await hasChanged()) return { kind: "stale" };
      const closed = current();
      // First what must not be lost: a table without its new column can be asked for again.
      const kept = await store.change(snapshots, withSnapshot(snapshotOf(closed, on, true)));
      if (kept.kind !== "kept") return kept;
      return attempt(async (): Promise<NextResult> => {
        if (next.newYear !== null) {
          const placed = await place(yearAfter(closed, next, language), language);
          const amounts = amountsKnown(closed, next.newYear);
          return placed.kind === "placed" ? { kind: "yearBegun", sheet: placed.sheet, amounts } : placed;
        }
        const columns = columnsFor(closed, next);
        if (!columns) return { kind: "begun", sheet: closed.table.place.sheet ?? "", address: null, isNewSheet: false };
        const added = await workbook.addColumns(columns);
        if (added) return { kind: "begun", ...added, isNewSheet: false };
        const placed = await place(carriedOver(closed, next, language), language);
        return placed.kind === "placed" ? { ...placed, kind: "begun", isNewSheet: true } : placed;
      });
    },
    ownSheets: () => attempt(() => workbook.ownSheets()),
    forget: () =>
      attempt(async () => {
        const left = await workbook.forget();
        cleared();
        return { kind: "forgotten", left };
      }),
  };
}
