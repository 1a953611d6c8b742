import type { Desk } from "../../../src/review/desk.ts";
import { type Store, createStore } from "../../../src/review/kept/store.ts";
import { WorkbookError, type WorkbookFault } from "../../../src/workbook/port.ts";
import { deskHere } from "../../review/desk-here.ts";
import type { Bench } from "../adapter-setup.ts";
import type { Writes } from "./a-workbook.ts";

/** What a command came to: null, or what the user is told. */
export type Told = WorkbookFault | "nothing" | null;

export interface Command {
  /** Done before, once, in fair weather. */
  readonly before?: (at: At) => unknown;
  /** What every pane is told first, in fair weather: another one is told it anew. */
  readonly prepare?: (at: At) => Promise<unknown>;
  readonly run: (at: At) => Promise<Told>;
  /** It checks first: the second time, what the first has written is read too, and marked accordingly. */
  readonly isReviewedAnew?: true;
  /** What it writes on the user's own sheets. */
  readonly writes?: Writes;
  /** A sheet of the user's that it is about beside the follow-up. */
  readonly on?: string;
  /** A later ExcelApi than the one asked for. */
  readonly api?: number;
}

/** The workbook, and the desk over it as the pane has it. */
export interface At extends Bench {
  readonly desk: Desk;
  readonly store: Store;
}

export const deskAt = (made: Bench): At => ({
  ...made,
  desk: deskHere(made.workbook),
  store: createStore(made.workbook),
});

/** What a method of the port comes to. */
export const told = async (action: Promise<unknown>): Promise<Told> => {
  try {
    await action;
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error.fault;
    throw error;
  }
};

/** What a desk answers: a fault has its sentence, and what is not done for another reason says so in the pane. */
export const toldBy = (result: { readonly kind: string; readonly fault?: unknown }, ...done: string[]): Told =>
  result.kind === "failed" ? (result.fault as WorkbookFault) : done.includes(result.kind) ? null : "nothing";

export const checked = async ({ desk }: At): Promise<Told> => {
  const result = await desk.check();
  if (result.kind === "failed") return result.fault;
  return result.kind === "reviewed" ? (result.markFault ?? null) : "nothing";
};
