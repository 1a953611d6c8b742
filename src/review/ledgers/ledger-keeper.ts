import type { Added, Books } from "./books.ts";
import type { LedgerSource, OpenedAs } from "./open-as.ts";

/** What came of opening a file beside those already open. */
export type Opening = Added | Exclude<OpenedAs, { kind: "opened" }>;

type Asked = { readonly [K in keyof Books]: (...args: Parameters<Books[K]>) => Promise<ReturnType<Books[K]>> };

/** Opened ledgers, kept and reckoned with away from the pane: it never holds a row of them. */
export interface LedgerKeeper extends Omit<Asked, "add"> {
  /**
   * Opens a file beside those already open. Ends when told to, and then nothing has changed.
   * @param progress told the share read, 0–1
   * @throws the signal's reason when it is told to stop
   */
  open(source: LedgerSource, progress: (share: number) => void, signal?: AbortSignal): Promise<Opening>;
  /** Lets go of everything. What is opened next begins anew. */
  end(): void;
}
