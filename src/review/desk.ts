import type { Language } from "../domain/finding.ts";
import type { Place, ReadProblem, ReadTable } from "../domain/table.ts";
import type { WorkbookFault } from "../workbook/port.ts";
import type { AgreementsDesk } from "./agreements-desk.ts";
import type { Choices } from "./choices.ts";
import type { FormulaDesk } from "./formula-desk.ts";
import type { LedgerDesk } from "./ledger-desk.ts";
import type { MemoryDesk } from "./memory-desk.ts";
import type { ReportDesk } from "./report-desk.ts";
import type { Review } from "./review.ts";
import type { Source, SourceRead } from "./source.ts";

/** What came of a click on *Kontrollera*. Every outcome has something for the user to do next. */
export type CheckResult<R = Review> =
  | {
      readonly kind: "reviewed";
      readonly review: R;
      readonly marked: boolean;
      readonly markFault?: WorkbookFault;
      /** What the user has said of the table, used in the review; left out where nothing was said. */
      readonly choices?: Choices;
      /** The table is one of several on its sheet, picked by the user. */
      readonly isPicked?: boolean;
    }
  /** The active sheet has no table with amounts. */
  | { readonly kind: "noTable"; readonly sheet: string | null; readonly problems: readonly ReadProblem[] }
  /** Several tables could be meant: the user chooses. */
  | { readonly kind: "several"; readonly candidates: readonly ReadTable[] }
  | { readonly kind: "failed"; readonly fault: WorkbookFault; readonly where: string | null };

/** What came of placing a table on a sheet of its own. */
export type PlaceResult =
  | { readonly kind: "placed"; readonly sheet: string; readonly address: string }
  | { readonly kind: "failed"; readonly fault: WorkbookFault; readonly where: string | null };

export interface CheckOptions {
  /** False leaves the sheet unmarked. */
  readonly marks?: boolean;
  /** Which of several tables, by its place; null asks again. Left out: the one picked before. */
  readonly table?: Place | null;
  /**
   * What the user says of the table that stands at `of`, in place of what was said of it before. Of no use where another
   * table is found: the sheet may have been changed in the meantime.
   */
  readonly said?: { readonly of: Place; readonly choices: Choices };
}

/** What can be done at the desk, by whoever stands there. Everything asked and answered is data, but for callbacks and signals. */
export interface DeskWork {
  /**
   * Reads the active sheet anew, reviews it with what the user has said of its table, and marks the deviating cells. The
   * same table gives the same figures whoever asks.
   * @throws the signal's reason when it is told to stop before it marks; then the latest check is the one before
   */
  check(options?: CheckOptions, signal?: AbortSignal): Promise<CheckResult>;
  /**
   * Whether the sheet that was reviewed, read again, is another than it was. False where that is not known: another sheet
   * is open, or Excel did not answer.
   */
  hasChanged(): Promise<boolean>;
  clearMarks(): Promise<{ readonly fault: WorkbookFault | null }>;
  show(place: Place): Promise<"shown" | "changed" | WorkbookFault>;
  /**
   * Reads what was pasted or opened. Nothing is written.
   * @throws the signal's reason when it is told to stop
   */
  read(source: Source, signal?: AbortSignal): Promise<SourceRead>;
  /**
   * Places a table, as put right by the user, on a new sheet, and remembers in the workbook what its headers do not say.
   * @param asRead the same table before it was put right
   * @param language of the words that are added to it: a unit, *Kommentar*
   */
  place(table: ReadTable, asRead: ReadTable, language: Language): Promise<PlaceResult>;
  /** The cell formulas: for the table of the latest check, and for the sheet as a whole. */
  readonly formulas: FormulaDesk;
  /** Agreements, plans, conditions, outcomes and questions, beside the follow-up or without one. */
  readonly agreements: AgreementsDesk;
  /** Ledgers, held against the follow-up of the latest check. */
  readonly ledger: LedgerDesk;
  /** What the workbook remembers: rules, accepted findings, figures of earlier checks, and the next period. */
  readonly memory: MemoryDesk;
  /** The text for the board, made of the latest check. */
  readonly report: ReportDesk;
  /** Called when the marks have been taken away, whoever asked for it. */
  onCleared(listener: () => void): void;
}

/** What the pane and the ribbon commands have. One object serves both, so that they never differ. */
export interface Desk extends DeskWork {
  /** The latest outcome, kept so that the pane can show what a ribbon command found; null before the first. */
  readonly latest: CheckResult | null;
  /** Called after each check, whoever asked for it. Returns how to stop listening. */
  onChecked(listener: (result: CheckResult) => void): () => void;
  /** Called when the marks have been taken away, whoever asked for it. Returns how to stop listening. */
  onCleared(listener: () => void): () => void;
}
