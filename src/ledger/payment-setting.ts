import type { Language } from "../domain/finding.ts";
import type { BookedLedger } from "./booked-ledger.ts";
import type { LedgerAccount } from "./ledger.ts";

/** Where the ledger says whom a row was paid to. */
export type CounterpartySource =
  /** A SIE dimension, by its number without leading zeros. */
  | { readonly kind: "dimension"; readonly dimension: string }
  /** The row's own text, else its voucher's. */
  | { readonly kind: "text" }
  /** The column of a csv or xlsx ledger. */
  | { readonly kind: "column" };

/**
 * Which rows of a ledger are payments to partners. Saved in the workbook, and never assumed in silence: a proposal is a
 * type of its own that somebody has to accept.
 */
export interface PaymentSetting {
  /** Beginnings of account numbers (`45`, `4510`) where payments are booked as cost; null: every row of the ledger. */
  readonly accounts: readonly string[] | null;
  /** Beginnings of interim accounts for prepaid cost: what has been paid but is not cost yet stands there. */
  readonly interim: readonly string[];
  readonly counterparty: CounterpartySource;
}

/** What could be meant, with the reason for each part. */
export interface ProposedSetting {
  readonly proposal: PaymentSetting;
  readonly why: readonly Readonly<Record<Language, string>>[];
}

/** Words of account names for contributions handed out: nobody has verified a fixed account group, so names decide. */
const CONTRIBUTION = /bidrag|partnerskap|överenskommelse|(?<!\p{L})iop(?!\p{L})|förening|grant|contribution/iu;
/** Contributions received, and what is bought or owed, are none. */
const RECEIVED = /erhåll|mottag|stats?bidrag|eu-bidrag|avgift|received|skuld|fordr(?!.*förutbet)/iu;
const PREPAID = /förutbetal|interim.*(?:kostnad|bidrag)|prepaid/iu;

/** A sensible setting for a ledger: accounts by their names, among those with rows. Null accounts where none has a name. */
export function proposeSetting(ledger: BookedLedger, counterparty: CounterpartySource): ProposedSetting {
  const used = new Set(ledger.rows.account.subarray(0, ledger.rows.count));
  const accounts = ledger.accounts.filter((_, index) => used.has(index));
  const chosen = accounts.filter(
    ({ name, type, id }) =>
      name !== null && CONTRIBUTION.test(name) && !RECEIVED.test(name) && !PREPAID.test(name) && isCost(id, type),
  );
  const interim = accounts.filter(({ name }) => name !== null && PREPAID.test(name));
  const source = SOURCE_WORDS[counterparty.kind];
  if (accounts.every(({ id }) => id === "")) {
    return {
      proposal: { accounts: null, interim: [], counterparty },
      why: [
        {
          sv: "Filen har ingen kontokolumn: alla rader räknas.",
          en: "The file has no account column: every row counts.",
        },
        source,
      ],
    };
  }
  return {
    proposal: { accounts: chosen.map(({ id }) => id), interim: interim.map(({ id }) => id), counterparty },
    why: [chosenWords(chosen), ...(interim.length > 0 ? [interimWords(interim)] : []), source],
  };
}

/** Cost by the file's own word for it, else by the first digit of the account: 4–8, in Kommun-Bas and BAS alike. */
const isCost = (id: string, type: string | null): boolean => (type === null ? /^[4-8]/.test(id) : type === "K");

const list = (accounts: readonly LedgerAccount[]): string =>
  accounts.map(({ id, name }) => (name ? `${id} ${name}` : id)).join(", ");

const chosenWords = (accounts: readonly LedgerAccount[]): Record<Language, string> =>
  accounts.length === 0
    ? {
        sv: "Inget konto heter något med bidrag eller förening: ange vilka konton som är utbetalningar.",
        en: "No account is named after contributions or associations: say which accounts are payments.",
      }
    : { sv: `Konton efter sina namn: ${list(accounts)}.`, en: `Accounts by their names: ${list(accounts)}.` };

const interimWords = (accounts: readonly LedgerAccount[]): Record<Language, string> => ({
  sv: `Interimskonton för förutbetald kostnad räknas med: ${list(accounts)}.`,
  en: `Interim accounts for prepaid cost are counted too: ${list(accounts)}.`,
});

const SOURCE_WORDS: Readonly<Record<CounterpartySource["kind"], Record<Language, string>>> = {
  dimension: { sv: "Motparten tas ur en dimension.", en: "The counterparty is taken from a dimension." },
  text: { sv: "Motparten tas ur radernas text.", en: "The counterparty is taken from the rows' text." },
  column: { sv: "Motparten står i en egen kolumn.", en: "The counterparty has a column of its own." },
};

/** One value an account: 1 where the setting counts it. */
export function paymentAccounts(accounts: readonly LedgerAccount[], setting: PaymentSetting): Uint8Array {
  if (setting.accounts === null) return new Uint8Array(accounts.length).fill(1);
  const beginnings = [...setting.accounts, ...setting.interim];
  return Uint8Array.from(accounts, ({ id }) =>
    beginnings.some((start) => start !== "" && id.startsWith(start)) ? 1 : 0,
  );
}

/** One value an account: 1 for an interim account. */
export const interimAccounts = (accounts: readonly LedgerAccount[], { interim }: PaymentSetting): Uint8Array =>
  Uint8Array.from(accounts, ({ id }) => (interim.some((start) => start !== "" && id.startsWith(start)) ? 1 : 0));
