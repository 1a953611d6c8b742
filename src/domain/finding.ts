import type { CalendarDate } from "./calendar.ts";
import type { Missing } from "./figures.ts";
import type { Ore } from "./money.ts";
import type { Place } from "./table.ts";

export type Language = "sv" | "en";

/** From worst to least. On screen *Fel, Utred, Följ upp, Upplysning*. */
export const SEVERITIES = ["critical", "high", "medium", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const worst = (severities: readonly Severity[]): Severity | null =>
  SEVERITIES.find((severity) => severities.includes(severity)) ?? null;

/**
 * What a check found, with its own numbers. `figures` are named as the check's formula names them; amounts in öre.
 * `share` is the difference as a part of what it is compared with, where that says something.
 */
export interface Deviation {
  readonly severity: Severity;
  readonly figures: Readonly<Record<string, Ore>>;
  readonly difference: Ore | null;
  readonly share?: number;
  /** Words for the sentence that are no amounts: a date, a header, a count. */
  readonly words?: Readonly<Record<string, string | number>>;
  /** Where it stands, when the check knows better than the runner. */
  readonly place?: Place;
  /** The line it concerns, when a check of the whole table means one partner. */
  readonly partner?: string | null;
}

/** What a check says when it lacks something: never an empty result, which would look passed. */
export interface NotAssessed {
  readonly notAssessable: Missing;
}

/** A deviation of one partner, or of the table (`partner` null), found by one check. */
export interface Finding extends Deviation {
  readonly check: string;
  readonly partner: string | null;
  readonly place: Place;
  /** The settings that were in force. */
  readonly settings: Settings;
  /** Where they come from, where the workbook says so in place of the check. */
  readonly source?: string;
}

/** One root cause: the finding that says most, and what else the same partner's figures show. */
export interface FindingGroup {
  readonly main: Finding;
  readonly facets: readonly Finding[];
}

/** A check that could not run, and why. Never shown as passed. */
export interface NotAssessable {
  readonly check: string;
  /** Null where it holds for every partner of the table. */
  readonly partner: string | null;
  readonly reason: Missing;
}

export type Settings = Readonly<Record<string, number>>;

/** Puts values into sentences. Made at the edge (pane, report, command line) with `Intl`; the domain formats nothing. */
export interface Show {
  /** An amount in the follow-up's unit with the unit's word: `142 tkr`. */
  money(amount: Ore): string;
  /** The same without the unit's word. */
  plain(amount: Ore): string;
  /** A share as percent: `34,7 %`. */
  percent(share: number): string;
  date(date: CalendarDate): string;
}
