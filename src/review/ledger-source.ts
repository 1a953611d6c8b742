import { buffersOfOpened, openLedger, type OpenedFile } from "../ledger/open-ledger.ts";
import type { LedgerRole } from "../ledger/table/roles.ts";

export type { OpenedFile } from "../ledger/open-ledger.ts";

/** A file to open. Its bytes are handed over: whoever gave them has none afterwards. */
export interface LedgerSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Roles of the columns of a csv or xlsx ledger, once confirmed. */
  readonly roles?: readonly (LedgerRole | null)[];
}

/** Opens a ledger, away from the pane where that can be. Ends when told to, and then nothing has changed. */
export type LedgerOpener = (
  source: LedgerSource,
  progress: (share: number) => void,
  signal?: AbortSignal,
) => Promise<OpenedFile>;

/** Opens it here and now. Every kind of ledger is among this, so it is loaded when it is needed. */
export const openSource = (
  { name, bytes, roles }: LedgerSource,
  progress: (share: number) => void,
): Promise<OpenedFile> => openLedger(name, bytes, { progress, ...(roles && { roles }) });

/** The buffers of what was opened, to be transferred from a worker. */
export const transferable = (opened: OpenedFile): ArrayBuffer[] =>
  opened.kind === "refused"
    ? []
    : buffersOfOpened(opened.ledgers).filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer);
