import type { OpenedLedger } from "../../ledger/open-ledger.ts";
import { type Refusal, type RefusalReason, refusalSentence } from "../../ledger/refusal.ts";
import { sieSentence } from "../../ledger/sie/problem-text.ts";
import type { Said } from "./ledger-view.ts";

/** Why a file is not taken in beside those already open: one sentence, and what is open stays as it is. */
export function refusedAs(reason: RefusalReason, details: Refusal["details"] = {}): Said {
  const refusal: Refusal = { kind: "refused", reason, details };
  return { sv: refusalSentence(refusal, "sv"), en: refusalSentence(refusal, "en") };
}

/** A SIE file of a type without vouchers says so itself. */
export function noRows(opened: OpenedLedger | undefined): Said {
  const problems = opened?.kind === "sie" ? opened.ledger.problems : [];
  const own = problems.find(({ reason }) => reason === "no-vouchers");
  return own ? { sv: sieSentence(own, "sv"), en: sieSentence(own, "en") } : refusedAs("no-rows");
}

export const NO_AMOUNT: Said = {
  sv: "Ange vilken kolumn som är belopp, eller en som är debet och en som är kredit.",
  en: "Say which column is the amount, or one that is debit and one that is credit.",
};

export const mixedAccounts = (file: string): Said => ({
  sv: `${file} har inte konton på samma sätt som det som redan är öppnat. Stäm av filerna var för sig.`,
  en: `${file} does not have accounts as what is open already has. Reconcile the files one at a time.`,
});
