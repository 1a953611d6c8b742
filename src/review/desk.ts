import type { Language } from "../domain/finding.ts";
import type { Place, ReadProblem, ReadTable } from "../domain/table.ts";
import type { WorkbookFault } from "../workbook/port.ts";
import type { Review, ReviewOptions } from "./review.ts";
import type { Source, SourceRead } from "./source.ts";

/** What came of a click on *Kontrollera*. Every outcome has something for the user to do next. */
export type CheckResult =
  | { readonly kind: "reviewed"; readonly review: Review; readonly marked: boolean; readonly markFault?: WorkbookFault }
  /** The active sheet has no table with amounts. */
  | { readonly kind: "noTable"; readonly sheet: string | null; readonly problems: readonly ReadProblem[] }
  /** Several tables could be meant: the user chooses. */
  | { readonly kind: "several"; readonly candidates: readonly ReadTable[] }
  | { readonly kind: "failed"; readonly fault: WorkbookFault; readonly where: string | null };

/** What came of placing a table on a sheet of its own. */
export type PlaceResult =
  | { readonly kind: "placed"; readonly sheet: string; readonly address: string }
  | { readonly kind: "failed"; readonly fault: WorkbookFault; readonly where: string | null };

/** What the pane and the ribbon commands can do. One object serves both, so that they never differ. */
export interface Desk {
  /** Reads the active sheet anew, reviews it and marks the deviating cells (unless `marks` is false). */
  check(
    options?: ReviewOptions & {
      readonly marks?: boolean;
      /** Which of several tables, by its place. */ readonly table?: Place;
    },
  ): Promise<CheckResult>;
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
  /** The latest outcome, kept so that the pane can show what a ribbon command found; null before the first. */
  readonly latest: CheckResult | null;
  /** Called after each check, whoever asked for it. Returns how to stop listening. */
  onChecked(listener: (result: CheckResult) => void): () => void;
}
