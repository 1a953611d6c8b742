import { Books } from "../review/ledgers/books.ts";
import { openAs, type OpenedLedgers, transferable } from "../review/ledgers/open-as.ts";
import type { FromKeeper, FromReader, ToThread } from "./ledger-messages.ts";

/**
 * A thread that reads one ledger, or keeps those that have been read and answers what is asked of them. Columns are
 * transferred, never cloned. The pane ends the thread that reads to stop it.
 */
let opened: OpenedLedgers | null = null;
let books: Books | null = null;

const tell = (answer: FromReader, transfer: Transferable[] = []): void => postMessage(answer, { transfer });

addEventListener("message", ({ data }: MessageEvent<ToThread>) => {
  switch (data.kind) {
    case "read":
      return void openAs(data.source, (share) => tell(share)).then(
        (found) => {
          if (found.kind === "opened") {
            opened = found;
            tell({ kind: "opened" });
          } else tell(found, found.kind === "refused" ? [] : [found.bytes.buffer]);
        },
        (error: unknown) => {
          // Seen by the pane as the thread's error.
          setTimeout(() => {
            throw error;
          });
        },
      );
    case "hand": {
      if (!opened) return;
      const { ledgers, leftOut } = opened;
      return data.port.postMessage({ ledgers, leftOut } satisfies OpenedLedgers, transferable(ledgers));
    }
    case "take":
      data.port.onmessage = ({ data: handed }: MessageEvent<OpenedLedgers>) => {
        data.port.close();
        answer(data.id, (kept) => kept.add(handed));
      };
      return;
    case "ask":
      return answer(data.id, (kept) => (kept[data.method] as (...args: unknown[]) => unknown).apply(kept, data.args));
  }
});

function answer(id: number, action: (kept: Books) => unknown): void {
  const say = (to: FromKeeper): void => postMessage(to);
  try {
    books ??= new Books();
    say({ id, value: action(books) });
  } catch (error) {
    console.error(error);
    say({ id, error: String(error) });
  }
}
