import { type CalendarDate, date } from "../domain/calendar.ts";
import type { Terms } from "../domain/figures.ts";
import type { Amount, FollowUp, FollowUpLine } from "../domain/follow-up.ts";
import type { Ore } from "../domain/money.ts";
import type { BookedLedger, Counterparty } from "../ledger/booked-ledger.ts";
import { bookedLedger, type OpenedLedger, proposeCounterparty } from "../ledger/open-ledger.ts";
import {
  paymentAccounts,
  type PaymentSetting,
  type ProposedSetting,
  proposeSetting,
} from "../ledger/payment-setting.ts";
import { reconcile, type Reconciliation, type ReconcilePartner } from "../ledger/reconcile.ts";
import type { Refusal } from "../ledger/refusal.ts";
import { type BestMatch, createMatcher } from "../matching/best-match.ts";
import { type Aliases, aliasKey } from "../matching/compare-pair.ts";

/** What is proposed for the opened ledgers: the setting of the first that has one, to be confirmed and saved. */
export function proposeFor(ledgers: readonly OpenedLedger[]): ProposedSetting {
  const proposals = ledgers.map((opened) => {
    const source = proposeCounterparty(opened);
    return proposeSetting(bookedLedger(opened, source), source);
  });
  const telling = proposals.find(({ proposal }) => proposal.accounts === null || proposal.accounts.length > 0);
  return (
    telling ?? proposals[0] ?? { proposal: { accounts: [], interim: [], counterparty: { kind: "text" } }, why: [] }
  );
}

/** A counterparty with rows on the chosen accounts, and whom it may be. */
export interface CounterpartyMatch {
  readonly counterparty: Counterparty;
  readonly rows: number;
  /** Σ of its rows on those accounts, whatever their day. */
  readonly booked: number;
  readonly best: BestMatch;
  /** Index of the line of the follow-up; null until somebody has confirmed it. *Same* is still a proposal. */
  readonly confirmed: number | null;
}

/**
 * Whom the counterparties of the ledgers may be among the follow-up's partners; the largest sums first.
 * Confirmed is what stands among the aliases, nothing else.
 */
export function matchCounterparties(
  ledgers: readonly BookedLedger[],
  setting: PaymentSetting,
  lines: readonly FollowUpLine[],
  aliases: Aliases,
): CounterpartyMatch[] {
  const matcher = createMatcher(
    lines.map(({ partner, orgNumber }) => ({ name: partner, orgNumber })),
    aliases,
  );
  const lineOf = linesByKey(lines);
  return [...totals(ledgers, setting).values()]
    .sort((a, b) => Math.abs(b.booked) - Math.abs(a.booked))
    .map(({ counterparty, rows, booked }) => ({
      counterparty,
      rows,
      booked,
      best: matcher.bestMatch(counterparty.name, counterparty.orgNumber),
      confirmed: confirmedLine(counterparty.name, lineOf, aliases),
    }));
}

/** The proposals called *same*, as aliases: one click of the user confirms them all. */
export function aliasesOfSame(matches: readonly CounterpartyMatch[]): Aliases {
  return new Map(
    matches.flatMap(({ counterparty, best }) =>
      best.match ? [[aliasKey(counterparty.name), best.match.name] as const] : [],
    ),
  );
}

export interface LedgerReview {
  readonly setting: PaymentSetting;
  readonly aliases: Aliases;
  /** What is known of each agreement beyond the follow-up's own columns. */
  readonly termsOf?: (partner: string) => Terms;
  readonly gatesOf?: (partner: string) => ReconcilePartner["gates"];
  /** First day that counts; the first of the follow-up's year where it is left out. */
  readonly from?: CalendarDate;
}

/** Booked against the follow-up's paid to date, with confirmed counterparties only. Changes nothing. */
export function reconcileLedgers(
  ledgers: readonly BookedLedger[],
  followUp: FollowUp,
  { setting, aliases, termsOf, gatesOf, from }: LedgerReview,
): Reconciliation | Refusal {
  const lineOf = linesByKey(followUp.lines);
  const partners = followUp.lines.map((line): ReconcilePartner => {
    const terms = termsOf?.(line.partner);
    return {
      name: line.partner,
      paid: figure(line.paid),
      agreed: figure(line.agreed),
      period: terms?.period ?? null,
      instalments: terms?.plan && "instalments" in terms.plan ? terms.plan.instalments : [],
      gates: gatesOf?.(line.partner) ?? [],
    };
  });
  const matched = ledgers.map((ledger) => ({
    ledger,
    partnerOf: ledger.counterparties.map(({ name }) => confirmedLine(name, lineOf, aliases) ?? -1),
  }));
  const firstOfYear = followUp.year === null ? null : date(followUp.year, 1, 1);
  return reconcile(matched, partners, {
    setting,
    from: from ?? firstOfYear,
    asOf: followUp.paidDate,
    currency: followUp.currency,
  });
}

const figure = (amount: Amount | null): Ore | null => amount?.hundredths ?? null;

/** Lines by the key of their name; −1 where two partners share it: then nobody is chosen. */
function linesByKey(lines: readonly FollowUpLine[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  lines.forEach(({ partner }, index) => {
    const key = aliasKey(partner);
    found.set(key, found.has(key) ? -1 : index);
  });
  return found;
}

function confirmedLine(name: string, lineOf: ReadonlyMap<string, number>, aliases: Aliases): number | null {
  const partner = aliases.get(aliasKey(name));
  const line = partner === undefined ? -1 : (lineOf.get(aliasKey(partner)) ?? -1);
  return line < 0 ? null : line;
}

/** Rows and sums on the chosen accounts per counterparty, one name and number counted once over all ledgers. */
function totals(ledgers: readonly BookedLedger[], setting: PaymentSetting) {
  const found = new Map<string, { counterparty: Counterparty; rows: number; booked: number }>();
  for (const { rows, accounts, counterparties, counterpartyOfKey } of ledgers) {
    const isPayment = paymentAccounts(accounts, setting);
    const counts = new Int32Array(counterparties.length);
    const sums = new Float64Array(counterparties.length);
    for (let row = 0; row < rows.count; row++) {
      const counterparty = counterpartyOfKey[rows.key[row]!]!;
      if (counterparty < 0 || isPayment[rows.account[row]!] !== 1) continue;
      counts[counterparty]!++;
      sums[counterparty]! += rows.amount[row]!;
    }
    counterparties.forEach((counterparty, index) => {
      if (counts[index] === 0) return;
      const key = `${counterparty.name}\n${counterparty.orgNumber ?? ""}`;
      const known = found.get(key) ?? { counterparty, rows: 0, booked: 0 };
      known.rows += counts[index]!;
      known.booked += sums[index]!;
      found.set(key, known);
    });
  }
  return found;
}
