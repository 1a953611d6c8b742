import { readSource } from "../review/read-source.ts";
import type { Source } from "../review/source.ts";

/** Reads one source on a thread of its own and answers once; the pane ends the thread to stop it. */
addEventListener("message", (event: MessageEvent<Source>) => {
  readSource(event.data).then(postMessage, (error: unknown) => {
    // Seen by the pane as the worker's error.
    setTimeout(() => {
      throw error;
    });
  });
});
