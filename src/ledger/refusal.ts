import type { Language } from "../domain/finding.ts";
import type { BookedLedger } from "./booked-ledger.ts";
import type { ReconcileOptions } from "./reconcile.ts";

export type RefusalReason =
  | "no-rows"
  | "no-accounts"
  | "unknown-accounts"
  | "unknown-dimension"
  | "same-file-twice"
  | "already-open"
  | "other-currency"
  | "several-years"
  | "beyond-safe-range";

/** Why nothing was reconciled. One sentence; the follow-up is as it was. */
export interface Refusal {
  readonly kind: "refused";
  readonly reason: RefusalReason;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What stands against reconciling these ledgers, or null. */
export function refusalOf(
  ledgers: readonly BookedLedger[],
  years: readonly number[],
  { currency, from, asOf, setting }: ReconcileOptions,
): Refusal | null {
  const refuse = (reason: RefusalReason, details: Refusal["details"] = {}): Refusal => ({
    kind: "refused",
    reason,
    details,
  });
  if (ledgers.every(({ rows }) => rows.count === 0)) return refuse("no-rows");
  const foreign = ledgers.find((ledger) => ledger.currency !== null && ledger.currency !== currency);
  if (foreign) return refuse("other-currency", { file: foreign.name, ledger: foreign.currency!, followUp: currency });
  const twin = ledgers.find((ledger, index) =>
    ledgers.slice(0, index).some((earlier) => isSameLedger(earlier, ledger)),
  );
  if (twin) return refuse("same-file-twice", { file: twin.name });
  if (setting.accounts?.length === 0 && setting.interim.length === 0) return refuse("no-accounts");
  const beginnings = [...(setting.accounts ?? []), ...setting.interim];
  if (
    setting.accounts !== null &&
    !ledgers.some(({ accounts }) => accounts.some(({ id }) => beginsWithOne(id, beginnings)))
  )
    return refuse("unknown-accounts", { accounts: beginnings.join(", ") });
  // Every row would be nobody's.
  const { counterparty } = setting;
  if (counterparty.kind === "dimension" && ledgers.every(({ counterparties }) => counterparties.length === 0))
    return refuse("unknown-dimension", { dimension: counterparty.dimension });
  if (years.length > 1 && (from === null || asOf === null)) return refuse("several-years", { years: years.join(", ") });
  return null;
}

const beginsWithOne = (id: string, beginnings: readonly string[]): boolean =>
  beginnings.some((start) => start !== "" && id.startsWith(start));

/** The same rows in the same order, whatever the file is called and however it was saved. */
export function isSameLedger(a: BookedLedger, b: BookedLedger): boolean {
  const count = a.rows.count;
  if (count !== b.rows.count || count === 0) return false;
  for (let row = 0; row < count; row++) {
    if (a.rows.amount[row] !== b.rows.amount[row] || a.rows.day[row] !== b.rows.day[row]) return false;
    if (a.accounts[a.rows.account[row]!]?.id !== b.accounts[b.rows.account[row]!]?.id) return false;
    const [x, y] = [a, b].map(
      ({ counterparties, counterpartyOfKey, rows }) => counterparties[counterpartyOfKey[rows.key[row]!]!],
    );
    if (x?.name !== y?.name || x?.orgNumber !== y?.orgNumber) return false;
  }
  return true;
}

const SENTENCES: Readonly<Record<RefusalReason, Record<Language, string>>> = {
  "no-rows": {
    sv: "Huvudboken har inga rader att stämma av.",
    en: "The ledger has no rows to reconcile.",
  },
  "no-accounts": {
    sv: "Ange vilka konton som är utbetalningar; inget konto heter något som säger det.",
    en: "Say which accounts are payments; no account has a name that tells.",
  },
  "unknown-accounts": {
    sv: "Huvudboken har inget konto som börjar med {accounts}. Ange andra konton.",
    en: "The ledger has no account that begins with {accounts}. Give other accounts.",
  },
  "unknown-dimension": {
    sv: "Ingen rad i huvudboken har ett objekt i dimension {dimension}. Ange en annan dimension för motparten, eller radernas text.",
    en: "No row of the ledger has an object in dimension {dimension}. Give another dimension for the counterparty, or the rows' text.",
  },
  "same-file-twice": {
    sv: "{file} är öppnad två gånger (samma rader); den räknas inte dubbelt. Ta bort den ena.",
    en: "{file} has been opened twice (the same rows); it is not counted double. Remove one of them.",
  },
  "already-open": {
    sv: "{file} har samma rader som {other}, som redan är öppen. Filen lades inte till.",
    en: "{file} has the same rows as {other}, which is open already. The file was not added.",
  },
  "other-currency": {
    sv: "{file} är i {ledger}, uppföljningen i {followUp}: belopp i olika valutor stäms inte av.",
    en: "{file} is in {ledger}, the follow-up in {followUp}: amounts in different currencies are not reconciled.",
  },
  "several-years": {
    sv: "Rader från flera år ({years}): ange från och till vilken dag som ska stämmas av.",
    en: "Rows of several years ({years}): say from and to which day to reconcile.",
  },
  "beyond-safe-range": {
    sv: "Beloppen är tillsammans för stora för att summeras exakt i ören. Dela upp filen.",
    en: "Together the amounts are too large to be summed exactly. Divide the file.",
  },
};

export function refusalSentence({ reason, details }: Refusal, language: Language): string {
  return SENTENCES[reason][language].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ""));
}
