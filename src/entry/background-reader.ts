import type { Source, SourceRead, SourceReader } from "../review/source.ts";

/** Reads on a thread of its own, so that the pane answers meanwhile and reading can be stopped at any moment. */
export const readInBackground: SourceReader = (source: Source, signal?: AbortSignal) =>
  new Promise<SourceRead>((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(/* webpackChunkName: "reader" */ new URL("./reading-worker.ts", import.meta.url));
    const end = (): void => {
      worker.terminate();
      signal?.removeEventListener("abort", stop);
    };
    const stop = (): void => {
      end();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener("abort", stop);
    worker.onmessage = ({ data }: MessageEvent<SourceRead>) => {
      end();
      resolve(data);
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(event.message || "the reader could not be loaded"));
    };
    // A file's bytes are handed over, not copied.
    worker.postMessage(source, source.kind === "file" ? [source.bytes.buffer] : []);
  });
