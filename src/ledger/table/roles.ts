/** What a column of a ledger is. A ledger has `amount`, or `debit` and `credit`. */
export type LedgerRole =
  | "date"
  | "counterparty"
  | "orgNumber"
  | "account"
  | "accountName"
  | "amount"
  | "debit"
  | "credit"
  | "voucher"
  | "text"
  | "currency";

/** The roles found, by column from the left; null is a column that is not used. To be confirmed by a person. */
export interface ProposedRoles {
  readonly headers: readonly string[];
  readonly roles: readonly (LedgerRole | null)[];
  /** Roles that several columns could have: one was not chosen over the other. */
  readonly ambiguous: readonly LedgerRole[];
}

/** Whom the money went to, in any form: *leverantör*, *leverantörens*, *lev*. */
const WHOM =
  "(?:leverantor|lev|(?:bidrags|betalnings)?mottagar|motpart|forening|foretag|partner|supplier|vendor|payee|counterparty)(?:e?ns|s|en?)?";
const NUMBER = "(?:nr|nummer|no|number|id|kod)";
const DAY = "(?:datum|dat|dag|date)";

/**
 * Headers by role, the more telling first, as they stand without marks, capitals and punctuation. The national specification
 * of open supplier ledgers (lankadedata.se/spec/leverantorsreskontra), and what Raindance, Unit4, Visma and Hypergene write.
 */
const WORDS: Readonly<Record<LedgerRole, readonly string[]>> = {
  orgNumber: [
    `(?:${WHOM} ?)?(?:org(?:anisations?)? ?${NUMBER}|organisation number|comp reg no|vat(?: reg)?(?: ?${NUMBER})?)`,
    // Some give the organisation number under this name, others a number of their own; the check digit tells.
    `(?:leverantor|supplier) id`,
  ],
  counterparty: [
    `${WHOM} ?(?:namn|name|t)|resk nr t`,
    "leverantor(?:en)?|(?:bidrags|betalnings)?mottagare|forening|organisation|partner|supplier|vendor|payee|counterparty",
    "motpart|namn|name|foretag",
  ],
  voucher: [
    `(?:ver(?:ifikat(?:ion)?s?)?|voucher)(?: ?${NUMBER})?`,
    `(?:trans(?:aktions?)?|lop|dokument) ?${NUMBER}`,
    `(?:faktura|fakt|invoice)(?: ?${NUMBER})?`,
  ],
  accountName: ["(?:konto|(?:gl )?account) ?(?:text|namn|name|benamning|beskrivning|t)"],
  account: [`(?:konto|bas ?konto|(?:gl )?account)(?: ?${NUMBER})?|slag`],
  date: [
    `(?:bokforings?|bokf|ver(?:ifikations?)?|trans(?:aktions?)?|posting|booking) ?${DAY}`,
    `datum.*|date|dag|(?:utbetalnings?|betalnings?|payment) ?${DAY}`,
    `(?:faktura|fakt|invoice) ?${DAY}`,
    "(?:(?:bokforings?|redovisnings?) ?)?(?:period|manad)|month|ar manad",
  ],
  debit: ["(?:debet|debit)(?: ?belopp)?(?: kr| sek)?"],
  credit: ["(?:kredit|credit)(?: ?belopp)?(?: kr| sek)?"],
  amount: [
    "(?!.*(?:ink[lt]|valuta|currency))(?:(?:konterat|bokfort|netto|fakturerat|utbetalt|rad|fakt|faktura|net) ?)?(?:belopp|amount)(?: .*)?|(?:summa|utfall)(?! .*ink[lt])(?: .*)?|sum|kr|sek|value",
    "(?:belopp|amount|summa) .*",
  ],
  currency: ["valuta(?:kod)?|curr(?:ency)?(?: code)?"],
  text: [
    "(?:(?:verifikations?|trans(?:aktions?)?|rad|ver|faktura) ?)?(?:text|beskrivning|info)|kommentar|description|note|andamal|avser",
    "benamning",
  ],
};
const TESTS = Object.entries(WORDS).map(
  ([role, ranks]) => [role as LedgerRole, ranks.map((words) => new RegExp(`^(?:${words})$`))] as const,
);

/** The rank of a date column that names a month only: beside one with days it is no second choice. */
const MONTH = 3;

/** Roles by the headers. The most telling column of a role has it; another as telling makes the role ambiguous. */
export function proposeRoles(headers: readonly string[]): ProposedRoles {
  const found = headers.map(rankOf);
  const ambiguous = new Set<LedgerRole>();
  const roles = found.map((own, column): LedgerRole | null => {
    if (own === null) return null;
    const isBetter = found.some(
      (other, at) =>
        other?.role === own.role &&
        at !== column &&
        (other.rank < own.rank || (other.rank === own.rank && at < column)),
    );
    if (!isBetter) return own.role;
    const best = Math.min(...found.map((other) => (other?.role === own.role ? other.rank : Infinity)));
    // Of several days or amounts each may be the one that is meant.
    const isRival = own.role === "amount" || (own.role === "date" ? own.rank < MONTH : own.rank === best);
    if (isRival && !MANY.has(own.role)) ambiguous.add(own.role);
    return null;
  });
  return { headers, roles: withAccount(roles, headers), ambiguous: [...ambiguous] };
}

function rankOf(header: string): { readonly role: LedgerRole; readonly rank: number } | null {
  const bare = bareHeader(header);
  for (const [role, ranks] of TESTS) {
    const rank = ranks.findIndex((words) => words.test(bare));
    if (rank >= 0) return { role, rank };
  }
  return null;
}

const bareHeader = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[åä]/g, "a")
    .replace(/ö/g, "o")
    .replace(/[\s\u00a0_.,:;()/-]+/g, " ")
    .trim();

/** What an account is called stands for its number where there is none; *benämning* beside a number is its name. */
function withAccount(
  roles: readonly (LedgerRole | null)[],
  headers: readonly string[],
): readonly (LedgerRole | null)[] {
  const hasName = roles.includes("accountName");
  if (!roles.includes("account")) return roles.map((role) => (role === "accountName" ? "account" : role));
  return roles.map((role, column) =>
    !hasName && roles[column - 1] === "account" && bareHeader(headers[column]!) === "benamning" ? "accountName" : role,
  );
}

/** A second column of these is ordinary, and the first is the one. */
const MANY: ReadonlySet<LedgerRole> = new Set(["text", "account", "accountName", "voucher"]);

/** Whether these roles make a ledger. */
export const isLedger = (roles: readonly (LedgerRole | null)[]): boolean =>
  roles.includes("amount") || (roles.includes("debit") && roles.includes("credit"));
