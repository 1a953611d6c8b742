import type { Books } from "../review/ledgers/books.ts";
import type { LedgerSource, OpenedAs } from "../review/ledgers/open-as.ts";

/** A question to the opened ledgers: a method of theirs by its name. */
export interface Question {
  readonly kind: "ask";
  readonly id: number;
  readonly method: Exclude<keyof Books, "add">;
  readonly args: unknown[];
}

/** What the page says to a thread of ledgers: one reads a file, another keeps what was read. */
export type ToThread =
  | { readonly kind: "read"; readonly source: LedgerSource }
  /** What was read goes to the keeping thread through this port, so that the page never holds it. */
  | { readonly kind: "hand"; readonly port: MessagePort }
  | { readonly kind: "take"; readonly id: number; readonly port: MessagePort }
  | Question;

/** What a reading thread answers: the share read, 0–1, and last what came of it. */
export type FromReader = number | { readonly kind: "opened" } | Exclude<OpenedAs, { kind: "opened" }>;

/** What a keeping thread answers. */
export type FromKeeper =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };
