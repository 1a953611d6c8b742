import { type LedgerSource, openSource, transferable } from "../review/ledger-source.ts";

/**
 * Reads one ledger on a thread of its own: answers numbers (the share read) and last what was opened. Columns are
 * transferred, never cloned. The pane ends the thread to stop it.
 */
addEventListener("message", (event: MessageEvent<LedgerSource>) => {
  openSource(event.data, (share) => postMessage(share)).then(
    (opened) => postMessage(opened, { transfer: transferable(opened) }),
    (error: unknown) => {
      // Seen by the pane as the worker's error.
      setTimeout(() => {
        throw error;
      });
    },
  );
});
