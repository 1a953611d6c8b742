import type { FollowUp } from "../../domain/follow-up.ts";
import { HUNDREDTHS } from "../../domain/units.ts";
import type { PartnerReconciliation, Reconciliation } from "../../ledger/reconcile.ts";
import { type Refusal, refusalSentence } from "../../ledger/refusal.ts";
import { inTwoFilesSentence, remarkSentence } from "../../ledger/remark-text.ts";
import type { BookedVoucher } from "../../ledger/vouchers.ts";
import type { LedgerOutcome, PartnerBooked, PartnerGroup, VoucherLine } from "./ledger-view.ts";

/** Nobody's rows that are named one by one. */
const MOST_UNMATCHED = 200;
/** Of one partner; more say no more. */
const MOST_REMARKS = 50;

/** @param waiting partners that a name not yet confirmed may mean */
export function outcomeOf(
  found: Reconciliation | Refusal,
  followUp: FollowUp,
  waiting: ReadonlySet<string>,
): LedgerOutcome {
  if (found.kind === "refused")
    return {
      kind: "refused",
      reason: found.reason,
      sentence: { sv: refusalSentence(found, "sv"), en: refusalSentence(found, "en") },
    };
  const { partners, unmatched, control, otherYears, inTwoFiles } = found;
  return {
    kind: "reconciled",
    partners: partners.map((each) => partnerBooked(each, followUp, waiting)).sort(byDifference),
    unmatched: unmatched.slice(0, MOST_UNMATCHED).map(({ name, booked, rows }) => ({ name, booked, rows })),
    unmatchedLeft: Math.max(0, unmatched.length - MOST_UNMATCHED),
    control,
    otherYears,
    inTwoFiles: inTwoFiles.map((files) => ({
      sv: inTwoFilesSentence(files, followUp.currency, "sv"),
      en: inTwoFilesSentence(files, followUp.currency, "en"),
    })),
  };
}

function partnerBooked(each: PartnerReconciliation, followUp: FollowUp, waiting: ReadonlySet<string>): PartnerBooked {
  const { partner, booked, interim, difference, remarks, rows } = each;
  return {
    line: partner,
    booked,
    interim,
    difference,
    group: groupOf(each, followUp, waiting),
    rows,
    remarks: remarks.slice(0, MOST_REMARKS).map((remark) => ({
      kind: remark.kind,
      sentence: {
        sv: remarkSentence(remark, followUp.currency, "sv"),
        en: remarkSentence(remark, followUp.currency, "en"),
      },
    })),
  };
}

/** A payment that was booked and taken back only explains; anything else that is remarked on is worth a look. */
function groupOf(
  { partner, booked, difference, remarks }: PartnerReconciliation,
  followUp: FollowUp,
  waiting: ReadonlySet<string>,
): PartnerGroup {
  const isOff = difference === null ? booked !== 0 : difference !== 0;
  if (isOff && waiting.has(followUp.lines[partner]!.partner)) return "waiting";
  const rounds = difference !== null && isRounding(difference, followUp, partner);
  if ((isOff && !rounds) || remarks.some(({ kind }) => kind !== "reversed")) return "differs";
  return difference === null ? "noFigure" : rounds ? "rounding" : "agrees";
}

const byDifference = (a: PartnerBooked, b: PartnerBooked): number =>
  Math.abs(b.difference ?? b.booked) - Math.abs(a.difference ?? a.booked);

/** A figure in whole tkr says nothing of the kronor: half a unit is as near as it can be. In kronor there is nothing to round. */
function isRounding(difference: number, { unit, lines }: FollowUp, line: number): boolean {
  const paid = lines[line]?.paid?.hundredths ?? null;
  const step = HUNDREDTHS[unit];
  return unit !== "one" && difference !== 0 && paid !== null && paid % step === 0 && Math.abs(difference) * 2 <= step;
}

export const voucherLine = ({ name, file, day, booked, line, text }: BookedVoucher): VoucherLine => ({
  name,
  file,
  day,
  booked,
  line,
  text,
});
