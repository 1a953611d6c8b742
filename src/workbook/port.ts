import type { CellGrid, CellValue } from "../domain/cell-grid.ts";
import type { Severity } from "../domain/finding.ts";
import type { Place } from "../domain/table.ts";

/** A cell to mark: it stays marked only while the partner stands on its row and its value is the one reviewed. */
export interface Mark {
  readonly sheet: string;
  readonly address: string;
  readonly severity: Severity;
  /** The value the cell had when it was reviewed. */
  readonly value: CellValue;
  readonly partner: { readonly address: string; readonly name: CellValue };
}

/** What the host answered that a controller can do something about. Each has one sentence in sv and en. */
export type WorkbookFault =
  | "cellBeingEdited"
  | "protected"
  | "sheetGone"
  | "tooLarge"
  | "busy"
  | "sessionExpired"
  | "noAnswer"
  | "notSupported"
  | "unknown";

export class WorkbookError extends Error {
  constructor(
    readonly fault: WorkbookFault,
    /** Sheet or range it happened to, where known. */
    readonly where: string | null = null,
    options?: ErrorOptions,
  ) {
    super(where ? `${fault}: ${where}` : fault, options);
    this.name = "WorkbookError";
  }
}

/** What a review needs from a workbook, nothing more. Every method throws only `WorkbookError`. */
export interface Workbook {
  /**
   * The active sheet: its Excel tables each as a grid of its own, else its used range as one grid (empty sheet: no grid).
   * At most three round trips, and one more for each 50,000 cells.
   */
  read(): Promise<readonly CellGrid[]>;
  /** Replaces all our marks with these. Writes conditional formats of our own and nothing else. */
  mark(marks: readonly Mark[]): Promise<void>;
  /** Takes away all our marks, on every sheet. Leaves everything else as it was. */
  clearMarks(): Promise<void>;
  /** Selects the cell. `"changed"` when it no longer holds the value reviewed. */
  show(place: Place, reviewed?: CellValue): Promise<"shown" | "changed">;
}
