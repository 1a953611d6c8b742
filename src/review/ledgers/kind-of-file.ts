import { LOOK_BYTES } from "../../ledger/table/look.ts";
import { shapeOf } from "../../ledger/table/read-table.ts";
import { isLedger, type ProposedRoles } from "../../ledger/table/roles.ts";
import { monthInName } from "../../ledger/table/field-values.ts";
import { isNamedSie, startsAsSie } from "../../ledger/open-ledger.ts";
import { kindOf } from "../../reading/headers.ts";

/** What a file is most likely opened as; `either` is for the user to say. */
export type FileKind = "ledger" | "table" | "either";

/** By what its bytes and headers are, before it is read. Null for a workbook, whose sheets have to be opened first. */
export function kindOfFile(name: string, bytes: Uint8Array): FileKind | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return null;
  if (isNamedSie(name) || startsAsSie(bytes.subarray(0, 4_096))) return "ledger";
  const shape = shapeOf(bytes.subarray(0, LOOK_BYTES));
  // What is no ledger is told why by those who read tables.
  return "refused" in shape ? "table" : kindOfColumns(name, shape);
}

const BOOKED: ReadonlySet<unknown> = new Set(["date", "account", "voucher", "debit"]);
const FOLLOWED_UP: ReadonlySet<string> = new Set(["paid", "cost", "forecast"]);

/**
 * A row of a ledger says when, on what or by which voucher something was booked; a row of a follow-up says what was paid or
 * has cost. Amounts by name alone are a follow-up, unless the file is called by a month, as supplier ledgers are.
 */
export function kindOfColumns(name: string, { headers, roles }: Pick<ProposedRoles, "headers" | "roles">): FileKind {
  if (!isLedger(roles)) return "table";
  const isFollowUp = headers.some((header) => FOLLOWED_UP.has(kindOf(header)));
  if (roles.some((role) => BOOKED.has(role))) return isFollowUp ? "either" : "ledger";
  return !isFollowUp && roles.includes("counterparty") && monthInName(name) !== null ? "either" : "table";
}
