import type { FollowUpLine } from "../../domain/follow-up.ts";
import { aliasKey } from "../../matching/compare-pair.ts";
import type { CounterpartyMatch } from "../reconcile-ledger.ts";
import type { NameBands, NameMatch, Said } from "./ledger-view.ts";

/** Of each band this many are shown, the largest sums first; the rest are counted. */
const MOST = 200;

/**
 * The matches in bands: what somebody has confirmed, and what is proposed, asked, or nobody's.
 * @param nobodys keys of names that somebody has said are nobody's here
 */
export function namesOf(
  matches: readonly CounterpartyMatch[],
  lines: readonly FollowUpLine[],
  nobodys: ReadonlySet<string>,
): NameBands {
  const bands = {
    confirmed: [] as NameMatch[],
    same: [] as NameMatch[],
    ask: [] as NameMatch[],
    different: [] as NameMatch[],
  };
  const left = { confirmed: 0, same: 0, ask: 0, different: 0 };
  for (const match of matches) {
    const isNobodys = nobodys.size > 0 && nobodys.has(aliasKey(match.counterparty.name));
    const band = match.confirmed !== null ? "confirmed" : isNobodys ? "different" : match.best.decision;
    if (bands[band].length === MOST) left[band]++;
    else bands[band].push({ ...nameMatch(match, lines), ...(isNobodys && { reason: SAID }) });
  }
  return { ...bands, left };
}

/** Names that come to the same letters need no other reason. */
const reasonOf = (name: string, partner: string, sentence: Said): Said =>
  aliasKey(name) === aliasKey(partner) ? EQUAL : sentence;

const EQUAL: Said = { sv: "Samma namn.", en: "The same name." };

const SAID: Said = {
  sv: "Du har svarat att namnet inte hör till någon i uppföljningen.",
  en: "You have answered that the name belongs to nobody in the follow-up.",
};

function nameMatch(match: CounterpartyMatch, lines: readonly FollowUpLine[]): NameMatch {
  const { counterparty, rows, booked, best, confirmed } = match;
  return {
    name: counterparty.name,
    orgNumber: counterparty.orgNumber,
    rows,
    booked,
    decision: best.decision,
    reason: best.match ? reasonOf(counterparty.name, best.match.name, best.sentence()) : best.sentence(),
    candidates: best.candidates.map(({ name, pair }) => ({
      partner: name,
      reason: reasonOf(counterparty.name, name, pair.sentence),
    })),
    confirmed: confirmed === null ? null : (lines[confirmed]?.partner ?? null),
  };
}
