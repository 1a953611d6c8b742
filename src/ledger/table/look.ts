import { decodeText } from "../../reading/encoding.ts";
import { findSeparator } from "../../reading/layouts/delimited.ts";
import { numberReadings } from "../../reading/numbers.ts";
import { LINE_FEED, RecordSplitter, unquoted } from "./record.ts";
import { isLedger, type LedgerRole, type ProposedRoles, proposeRoles } from "./roles.ts";

/** How a delimited ledger is written, found from its beginning. Roles are a proposal until somebody confirms them. */
export interface TableShape extends ProposedRoles {
  readonly separator: number;
  /** Records up to and with the header. */
  readonly headerRecords: number;
  /** Null where no amount in the beginning tells. */
  readonly decimal: "," | "." | null;
}

/** Bytes that are looked at. */
export const LOOK_BYTES = 1 << 16;
const HEADER_WITHIN = 40;
const AMOUNTS_LOOKED_AT = 500;

/** The shape of a ledger from the first bytes of its file, or null where no row names the columns of one. */
export function lookAt(beginning: Uint8Array): TableShape | null {
  const bytes = wholeLines(beginning.subarray(0, LOOK_BYTES));
  const found = findSeparator(decodeText(bytes).text);
  if (found === null) return null;
  const separator = found.charCodeAt(0);
  const splitter = new RecordSplitter(separator);
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let headerRecords = 1; headerRecords <= HEADER_WITHIN && at < bytes.length; headerRecords++) {
    at = splitter.split(bytes, at, bytes.length, true);
    const proposed = proposeRoles(
      Array.from({ length: splitter.count }, (_, field) => fieldOf(bytes, splitter, field)),
    );
    // A title may hold the word for an amount too.
    if (!isLedger(proposed.roles) || proposed.roles.filter((role) => role !== null).length < 2) continue;
    return { ...proposed, separator, headerRecords, decimal: decimalOf(bytes, at, splitter, proposed.roles) };
  }
  return null;
}

/** The shape with other roles, as a person has confirmed them. */
export const withRoles = (shape: TableShape, roles: readonly (LedgerRole | null)[]): TableShape => ({
  ...shape,
  roles,
  ambiguous: [],
});

/** A cut character or record at the end would be misread. A file without a line end is one line. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const last = bytes.lastIndexOf(LINE_FEED);
  return bytes.length < LOOK_BYTES || last < 0 ? bytes : bytes.subarray(0, last + 1);
}

const fieldOf = (bytes: Uint8Array, { start, end }: RecordSplitter, field: number): string =>
  decodeText(unquoted(bytes.subarray(start[field], end[field]))).text.trim();

/** The sign before one or two last digits of the amounts after the header, where all that tell agree. */
function decimalOf(
  bytes: Uint8Array,
  from: number,
  splitter: RecordSplitter,
  roles: readonly (LedgerRole | null)[],
): "," | "." | null {
  const columns = roles.flatMap((role, column) =>
    role === "amount" || role === "debit" || role === "credit" ? [column] : [],
  );
  const signs = new Set<string>();
  for (let record = 0, at = from; record < AMOUNTS_LOOKED_AT && at < bytes.length; record++) {
    at = splitter.split(bytes, at, bytes.length, true);
    for (const column of columns) {
      const readings = column < splitter.count ? numberReadings(fieldOf(bytes, splitter, column)) : [];
      const [only] = readings;
      if (only && readings.length === 1 && only.decimal !== null) signs.add(only.decimal);
    }
  }
  const [sign] = signs;
  return signs.size === 1 ? (sign as "," | ".") : null;
}
