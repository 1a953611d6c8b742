import type { Added } from "../review/ledgers/books.ts";
import type { LedgerKeeper } from "../review/ledgers/ledger-keeper.ts";
import type { LedgerSource } from "../review/ledgers/open-as.ts";
import type { FromKeeper, FromReader, Question, ToThread } from "./ledger-messages.ts";

const newThread = (): Worker =>
  new Worker(/* webpackChunkName: "ledger" */ new URL("./ledger-worker.ts", import.meta.url));
const send = (thread: Worker, message: ToThread, transfer: Transferable[] = []): void =>
  thread.postMessage(message, transfer);

/**
 * Ledgers on threads of their own: each file is read on one that is ended to stop it, and what was read is kept on another,
 * where it is reckoned with. The page passes messages and nothing more.
 */
export function ledgersInBackground(): LedgerKeeper {
  let keeping: KeepingThread | null = null;
  const keeper = (): KeepingThread => (keeping ??= keepingThread(() => (keeping = null)));
  const ask =
    (method: Question["method"]) =>
    (...args: unknown[]) =>
      keeper().ask(method, args) as Promise<never>;
  return {
    async open(source, progress, signal) {
      const reading = newThread();
      try {
        const read = await untilRead(reading, source, progress, signal);
        if (read.kind !== "opened") return read;
        const added = await keeper().take(reading);
        if (!signal?.aborted) return added;
        // Told to stop between the two threads: nothing of it stays.
        if (added.kind === "added") await keeper().ask("remove", [added.files.map(({ id }) => id)]);
        throw signal.reason;
      } finally {
        reading.terminate();
      }
    },
    remove: ask("remove"),
    giveRoles: ask("giveRoles"),
    settings: ask("settings"),
    ask: ask("ask"),
    vouchers: ask("vouchers"),
    payments: ask("payments"),
    end() {
      keeping?.end();
      keeping = null;
    },
  };
}

type Read = Exclude<FromReader, number>;

/** @throws the signal's reason */
function untilRead(
  thread: Worker,
  source: LedgerSource,
  progress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Read> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    thread.onmessage = ({ data }: MessageEvent<FromReader>) =>
      typeof data === "number" ? progress(data) : resolve(data);
    thread.onerror = (event) => reject(new Error(event.message || "the reader of ledgers could not be loaded"));
    send(thread, { kind: "read", source }, [source.bytes.buffer]);
  });
}

interface KeepingThread {
  /** Takes over what a thread has read. */
  take(reading: Worker): Promise<Added>;
  ask(method: Question["method"], args: unknown[]): Promise<unknown>;
  end(): void;
}

/** @param onLost the thread is gone, and what it kept with it */
function keepingThread(onLost: () => void): KeepingThread {
  const thread = newThread();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let questions = 0;
  const asked = (message: (id: number) => ToThread, transfer: Transferable[] = []): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++questions;
      waiting.set(id, { resolve, reject });
      send(thread, message(id), transfer);
    });
  const end = (why: string): void => {
    thread.terminate();
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  thread.onmessage = ({ data }: MessageEvent<FromKeeper>) => {
    const of = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) of?.reject(new Error(data.error));
    else of?.resolve(data.value);
  };
  // A fault within an answer is told as one; this is the thread itself.
  thread.onerror = (event) => {
    onLost();
    end(event.message || "the ledgers' thread was lost");
  };
  return {
    take(reading) {
      const { port1, port2 } = new MessageChannel();
      const taken = asked((id) => ({ kind: "take", id, port: port1 }), [port1]) as Promise<Added>;
      send(reading, { kind: "hand", port: port2 }, [port2]);
      return taken;
    },
    ask: (method, args) => asked((id) => ({ kind: "ask", id, method, args })),
    end: () => end("closed"),
  };
}
