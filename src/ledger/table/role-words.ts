import type { Language } from "../../domain/finding.ts";
import type { LedgerRole } from "./roles.ts";

/** What a column of a ledger is called in a sentence. */
export const ROLE_WORDS: Readonly<Record<Language, Readonly<Record<LedgerRole, string>>>> = {
  sv: {
    date: "datum",
    counterparty: "motpart",
    orgNumber: "organisationsnummer",
    account: "konto",
    accountName: "kontonamn",
    amount: "belopp",
    debit: "debet",
    credit: "kredit",
    voucher: "verifikat",
    text: "text",
    currency: "valuta",
  },
  en: {
    date: "date",
    counterparty: "counterparty",
    orgNumber: "organisation number",
    account: "account",
    accountName: "account name",
    amount: "amount",
    debit: "debit",
    credit: "credit",
    voucher: "voucher",
    text: "text",
    currency: "currency",
  },
};
