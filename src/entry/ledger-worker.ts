import type { Books } from "../review/ledgers/books.ts";
import type { LedgerSource, OpenedLedgers } from "../review/ledgers/open-as.ts";
import type { FromKeeper, FromReader, ToThread } from "./ledger-messages.ts";

/**
 * A thread that reads one ledger, or keeps those that have been read and answers what is asked of them. Columns are
 * transferred, never cloned. The pane ends the thread that reads to stop it.
 */
let opened: OpenedLedgers | null = null;
let books: Promise<Books> | null = null;

const reader = () => import(/* webpackChunkName: "ledger-reader" */ "../review/ledgers/open-as.ts");
const kept = (): Promise<Books> =>
  (books ??= import(/* webpackChunkName: "ledger-books" */ "../review/ledgers/books.ts").then(
    ({ Books }) => new Books(),
  ));
const tell = (answer: FromReader, transfer: Transferable[] = []): void => postMessage(answer, { transfer });

addEventListener("message", ({ data }: MessageEvent<ToThread>) => {
  switch (data.kind) {
    case "read":
      return void read(data.source).catch(seen);
    case "hand":
      return void hand(data.port).catch(seen);
    case "take":
      data.port.onmessage = ({ data: handed }: MessageEvent<OpenedLedgers>) => {
        data.port.close();
        void answer(data.id, (own) => own.add(handed));
      };
      return;
    case "ask":
      return void answer(data.id, (own) => (own[data.method] as (...args: unknown[]) => unknown).apply(own, data.args));
  }
});

async function read(source: LedgerSource): Promise<void> {
  const { openAs } = await reader();
  const found = await openAs(source, (share) => tell(share));
  if (found.kind === "opened") {
    opened = found;
    tell({ kind: "opened" });
  } else tell(found, found.kind === "refused" ? [] : [found.bytes.buffer]);
}

async function hand(port: MessagePort): Promise<void> {
  if (!opened) return;
  const { transferable } = await reader();
  const { ledgers, leftOut } = opened;
  port.postMessage({ ledgers, leftOut } satisfies OpenedLedgers, transferable(ledgers));
}

async function answer(id: number, action: (own: Books) => unknown): Promise<void> {
  const say = (to: FromKeeper): void => postMessage(to);
  try {
    say({ id, value: action(await kept()) });
  } catch (error) {
    console.error(error);
    say({ id, error: String(error) });
  }
}

/** Seen by the pane as the thread's error. */
const seen = (error: unknown): void => {
  setTimeout(() => {
    throw error;
  });
};
