import type { SerialEpoch } from "../../domain/calendar.ts";
import type { SheetTarget, Step, Things } from "./steps.ts";

/**
 * What an action asks of the workbook while it runs. Excel answers through Office.js (excel-talk.ts); in the fault tests a
 * model of a workbook does, so that the very same actions run there.
 */
export interface Talk<T extends Things> {
  /** Told from every other attempt, also of other people's. */
  readonly attempt: string;
  /** What a request may weigh, in bytes. */
  readonly limit: number;
  /** Two round trips. @throws WorkbookError where no sheet can be added */
  lookAtSheets(): Promise<SeenSheets<T>>;
  /** Three round trips, and more only above 5,000 rules of formulas. */
  lookAtMarks(): Promise<readonly MarkedSheet<T>[]>;
  /** One round trip where there are no parts of ours, else two. */
  lookAtParts(): Promise<readonly SeenPart<T>[]>;
  /** One round trip: all steps in their order. Answers who wrote each of the watched sheets just before. */
  send(steps: readonly Step<T>[], watched?: readonly SheetTarget<T["sheet"]>[]): Promise<readonly (string | null)[]>;
}

/** What is known of the workbook before sheets of our own are written. */
export interface SeenSheets<T extends Things> {
  readonly epoch: SerialEpoch;
  readonly sheets: readonly SeenSheet<T["sheet"]>[];
  /** Names of tables and of whatever else a table may not be called after. */
  readonly names: readonly string[];
}

export interface SeenSheet<S> {
  readonly sheet: S;
  readonly name: string;
  /** What the sheet says of itself (own-claim.ts). */
  readonly claim: string | null;
  readonly end: string | null;
  readonly isProtected: boolean;
  /** Tables on it, and charts that are ours. */
  readonly tables: readonly string[];
  readonly charts: readonly string[];
}

/** A sheet as far as marking is concerned. */
export interface MarkedSheet<T extends Things> {
  readonly sheet: T["sheet"];
  readonly name: string;
  /** Formats cannot be changed here. */
  readonly isProtected: boolean;
  /** The rules that are ours, known by how their formula starts. */
  readonly marks: readonly T["rule"][];
}

/** A custom XML part of ours. */
export interface SeenPart<T extends Things> {
  readonly part: T["part"];
  readonly xml: string;
}
