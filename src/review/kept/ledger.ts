import * as v from "valibot";
import type { Section } from "./section.ts";

const MOST_ACCOUNTS = 500;
const MOST_COLUMNS = 200;
const MOST_ROLES = 20;
const Accounts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(MOST_ACCOUNTS), v.readonly());

/** Which rows of a ledger are payments to partners: accounts, and where the counterparty stands. */
const Setting = v.object({
  accounts: v.nullable(Accounts),
  interim: Accounts,
  counterparty: v.variant("kind", [
    v.object({ kind: v.literal("dimension"), dimension: v.pipe(v.string(), v.maxLength(40)) }),
    v.object({ kind: v.literal("text") }),
    v.object({ kind: v.literal("column") }),
  ]),
});

const Role = v.picklist([
  "date",
  "counterparty",
  "orgNumber",
  "account",
  "accountName",
  "amount",
  "debit",
  "credit",
  "voucher",
  "text",
  "currency",
]);

/** What the columns of a csv or xlsx ledger are, by their headers. */
const Roles = v.object({
  headers: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(MOST_COLUMNS), v.readonly()),
  roles: v.pipe(v.array(v.nullable(Role)), v.maxLength(MOST_COLUMNS), v.readonly()),
});

/** How ledgers are understood in this workbook. Accounts, headers and kinds only: no names and no amounts. */
const Ledger = v.object({
  setting: v.nullable(Setting),
  /** The newest first; the oldest go. */
  roles: v.pipe(v.array(Roles), v.maxLength(MOST_ROLES), v.readonly()),
});
export type KeptLedger = v.InferOutput<typeof Ledger>;
export type KeptRoles = v.InferOutput<typeof Roles>;

export const keptLedger: Section<KeptLedger> = {
  name: "ledger",
  schema: Ledger,
  empty: { setting: null, roles: [] },
};

/** The setting and the columns in use, in the place of what was kept for the same headers. */
export const withLedger =
  (setting: KeptLedger["setting"], roles: readonly KeptRoles[]) =>
  (before: KeptLedger): KeptLedger => ({
    setting,
    roles: [
      ...roles,
      ...before.roles.filter(({ headers }) => !roles.some((each) => isSame(each.headers, headers))),
    ].slice(0, MOST_ROLES),
  });

/** The kept roles of columns with these headers, or null. */
export const rolesFor = ({ roles }: KeptLedger, headers: readonly string[]): KeptRoles["roles"] | null =>
  roles.find((each) => isSame(each.headers, headers))?.roles ?? null;

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((header, index) => header === b[index]);
