import type { ReadProblem, ReadResult } from "../domain/table.ts";

/** What the user pasted or opened. HTML is what the clipboard holds beside the text, when it was copied from a table. */
export type Source =
  | { readonly kind: "paste"; readonly text: string; readonly html: string | null }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array };

/** Tables found, or the one sentence why there can be none. */
export type SourceRead =
  | {
      readonly kind: "read";
      readonly result: ReadResult;
      /** Indexes of the tables whose columns are understood as the workbook remembers them. */
      readonly remembered: readonly number[];
    }
  | { readonly kind: "unusable"; readonly problem: ReadProblem };

/** Reads a source; away from the pane where that can be, so that the pane never stands still. Ends when told to. */
export type SourceReader = (source: Source, signal?: AbortSignal) => Promise<SourceRead>;
