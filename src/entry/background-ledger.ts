import type { LedgerOpener, LedgerSource, OpenedFile } from "../review/ledger-source.ts";

/** Opens a ledger on a thread of its own, with progress; ending the thread leaves everything as it was. */
export const openLedgerInBackground: LedgerOpener = (source: LedgerSource, progress, signal) =>
  new Promise<OpenedFile>((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(/* webpackChunkName: "ledger" */ new URL("./ledger-worker.ts", import.meta.url));
    const end = (): void => {
      worker.terminate();
      signal?.removeEventListener("abort", stop);
    };
    const stop = (): void => {
      end();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener("abort", stop);
    worker.onmessage = ({ data }: MessageEvent<number | OpenedFile>) => {
      if (typeof data === "number") return progress(data);
      end();
      resolve(data);
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(event.message || "the reader of ledgers could not be loaded"));
    };
    worker.postMessage(source, [source.bytes.buffer]);
  });
