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
  const { text } = decodeText(bytes);
  const separator = findSeparator(text);
  if (separator === null) return null;
  const records = recordsOf(bytes, separator.charCodeAt(0));
  const at = records.slice(0, HEADER_WITHIN).findIndex((fields) => isLedger(proposeRoles(fields).roles));
  if (at < 0) return null;
  const proposed = proposeRoles(records[at]!);
  return {
    ...proposed,
    separator: separator.charCodeAt(0),
    headerRecords: at + 1,
    decimal: decimalOf(records.slice(at + 1), proposed.roles),
  };
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

function recordsOf(bytes: Uint8Array, separator: number): string[][] {
  const splitter = new RecordSplitter(separator);
  const records: string[][] = [];
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = start; at < bytes.length;) {
    at = splitter.split(bytes, at, bytes.length, true);
    records.push(
      Array.from({ length: splitter.count }, (_, field) => {
        const raw = bytes.subarray(splitter.start[field], splitter.end[field]);
        return decodeText(unquoted(raw)).text.trim();
      }),
    );
  }
  return records;
}

/** The sign before one or two last digits, where all amounts that tell agree. */
function decimalOf(records: readonly string[][], roles: readonly (LedgerRole | null)[]): "," | "." | null {
  const columns = roles.flatMap((role, column) =>
    role === "amount" || role === "debit" || role === "credit" ? [column] : [],
  );
  const signs = new Set<string>();
  for (const record of records.slice(0, AMOUNTS_LOOKED_AT)) {
    for (const column of columns) {
      const readings = numberReadings(record[column] ?? "");
      const [only] = readings;
      if (only && readings.length === 1 && only.decimal !== null) signs.add(only.decimal);
    }
  }
  const [sign] = signs;
  return signs.size === 1 ? (sign as "," | ".") : null;
}
