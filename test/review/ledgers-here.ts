import { Books } from "../../src/review/ledgers/books.ts";
import type { LedgerKeeper } from "../../src/review/ledgers/ledger-keeper.ts";
import { openAs } from "../../src/review/ledgers/open-as.ts";

/** Ledgers kept on the thread of the test: the same reckoning as in the pane, without a worker. */
export function ledgersHere(): LedgerKeeper {
  let books = new Books();
  return {
    async open(source, progress, signal) {
      signal?.throwIfAborted();
      const opened = await openAs(source, progress);
      signal?.throwIfAborted();
      return opened.kind === "opened" ? books.add(opened) : opened;
    },
    remove: async (ids) => books.remove(ids),
    giveRoles: async (id, roles) => books.giveRoles(id, roles),
    settings: async () => books.settings(),
    ask: async (question) => structuredClone(books.ask(structuredClone(question))),
    vouchers: async (line) => structuredClone(books.vouchers(line)),
    payments: async (most) => structuredClone(books.payments(most)),
    end: () => void (books = new Books()),
  };
}
