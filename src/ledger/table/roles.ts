/** What a column of a ledger is. A ledger has `amount`, or `debit` and `credit`. */
export type LedgerRole =
  "date" | "counterparty" | "orgNumber" | "account" | "amount" | "debit" | "credit" | "voucher" | "text" | "currency";

/** The roles found, by column from the left; null is a column that is not used. To be confirmed by a person. */
export interface ProposedRoles {
  readonly headers: readonly string[];
  readonly roles: readonly (LedgerRole | null)[];
  /** Roles that several columns could have: one was not chosen over the other. */
  readonly ambiguous: readonly LedgerRole[];
}

/** Words of headers, the more telling first; each is tried on the whole header without case. */
const WORDS: readonly (readonly [LedgerRole, RegExp])[] = [
  [
    "orgNumber",
    /^(?:org\.?\s?(?:anisations)?(?:nr|nummer|no)\.?|organisation number|vat(?: number)?|(?:leverantörs?|motparts?|supplier)\s?(?:org\.?\s?nr|orgnummer))$/i,
  ],
  [
    "counterparty",
    /^(?:motpart(?:s?namn)?|leverantör(?:s?namn|en)?|förening(?:ens namn)?|mottagare|partner|betalningsmottagare|organisation|supplier(?: name)?|payee|counterparty|vendor(?: name)?|namn|name|leverantör \(namn\))$/i,
  ],
  [
    "voucher",
    /^(?:ver(?:ifikat(?:ion)?s?)?\.?\s?-?(?:nr|nummer|no|id)?\.?|vernr|voucher(?: (?:no|number|id))?|faktura(?:nr|nummer)?|dokument(?:nr|nummer)?|invoice(?: (?:no|number))?|transaktions?(?:nr|id)|löpnr|löpnummer)$/i,
  ],
  ["account", /^(?:konto(?:nr|nummer|text|namn)?|bas-?konto|account(?: (?:no|number|name))?|konto \(t\)|slag)$/i],
  [
    "date",
    /^(?:(?:bokförings|verifikations|ver|bokf\.?|faktura|betalnings|transaktions|utbetalnings)?-?\s?(?:datum|dag)|datum.*|date|posting date|(?:booking|payment|invoice) date|period|månad|month|år-?månad|bokföringsperiod)$/i,
  ],
  ["debit", /^(?:debet|debit)(?: \(?(?:kr|sek)\)?)?$/i],
  ["credit", /^(?:kredit|credit)(?: \(?(?:kr|sek)\)?)?$/i],
  ["amount", /^(?:(?:bokfört |netto|fakturerat |utbetalt )?belopp.*|summa.*|amount.*|sum|utfall.*|kr|sek|value)$/i],
  ["currency", /^(?:valuta(?:kod)?|currency(?: code)?)$/i],
  [
    "text",
    /^(?:(?:verifikations|transaktions|rad|ver|faktura)?-?(?:text|beskrivning)|benämning|kommentar|description|text|note|ändamål)$/i,
  ],
];

/** Roles by the headers. The first column of a role has it; a second makes the role ambiguous, save for text and account. */
export function proposeRoles(headers: readonly string[]): ProposedRoles {
  const ambiguous = new Set<LedgerRole>();
  const taken = new Set<LedgerRole>();
  const roles = headers.map((header): LedgerRole | null => {
    const bare = header.replace(/[\s\u00a0_]+/g, " ").trim();
    const role = WORDS.find(([, words]) => words.test(bare))?.[0] ?? null;
    if (role === null) return null;
    if (!taken.has(role)) {
      taken.add(role);
      return role;
    }
    if (!MANY.has(role)) ambiguous.add(role);
    return null;
  });
  return { headers, roles, ambiguous: [...ambiguous] };
}

/** A second column of these (account number and account name) is ordinary, and the first is the one. */
const MANY: ReadonlySet<LedgerRole> = new Set(["text", "account", "voucher"]);

/** Whether these roles make a ledger. */
export const isLedger = (roles: readonly (LedgerRole | null)[]): boolean =>
  roles.includes("amount") || (roles.includes("debit") && roles.includes("credit"));
