import { buffersOfOpened, openLedger, type OpenedLedger } from "../../ledger/open-ledger.ts";
import { kindOfColumns, kindOfFile } from "./kind-of-file.ts";
import type { Said } from "./ledger-view.ts";

/** A file to open. Its bytes are handed over: whoever gave them has none afterwards. */
export interface LedgerSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The user says that it is a ledger. */
  readonly isLedger?: boolean;
}

/** The ledgers of a file; a workbook may have a sheet a month. */
export interface OpenedLedgers {
  readonly ledgers: readonly OpenedLedger[];
  /** Sheets of the workbook that are no ledgers. */
  readonly leftOut: readonly string[];
}

/** What came of opening a file. Bytes are given back where the file is left to others. */
export type OpenedAs =
  | ({ readonly kind: "opened" } & OpenedLedgers)
  | { readonly kind: "refused"; readonly sentence: Said }
  /** It is a table of partners and amounts, or could be: to be read as one, or opened as a ledger when the user says so. */
  | { readonly kind: "table" | "either"; readonly bytes: Uint8Array };

/** Opens a file as a ledger where it is one. */
export async function openAs(
  { name, bytes, isLedger }: LedgerSource,
  progress: (share: number) => void,
): Promise<OpenedAs> {
  const kind = isLedger ? "ledger" : kindOfFile(name, bytes);
  if (kind === "table" || kind === "either") return { kind, bytes };
  const file = await openLedger(name, bytes, { progress });
  // What is no ledger is told why by those who read tables, unless it was called one.
  if (file.kind === "refused") return kind === "ledger" ? file : { kind: "table", bytes };
  const kinds = file.ledgers.map((each) => (each.kind === "sie" ? "ledger" : kindOfColumns(name, each.ledger.shape)));
  const isSure = kinds.includes("ledger") && !kinds.includes("either");
  if (kind === null && !isSure) return { kind: kinds.includes("either") ? "either" : "table", bytes };
  // A workbook of ledgers may have a sheet of partners and sums too, which would be counted once more.
  const isOther = (index: number): boolean => kinds[index] === "table" && kinds.some((each) => each !== "table");
  return {
    kind: "opened",
    ledgers: file.ledgers.filter((_, index) => !isOther(index)),
    leftOut: file.ledgers.filter((_, index) => isOther(index)).map((each) => each.name),
  };
}

/** The buffers of what was opened, to be transferred between threads. */
export const transferable = (ledgers: readonly OpenedLedger[]): ArrayBuffer[] =>
  buffersOfOpened(ledgers).filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer);
