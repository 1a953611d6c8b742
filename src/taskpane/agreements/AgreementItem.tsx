import { addDays } from "../../domain/calendar.ts";
import { byDays, retroactiveDays } from "../../domain/interval.ts";
import { NIL, sum } from "../../domain/money.ts";
import type { AgreementInTime, PartnerOverview } from "../../domain/partner-overview.ts";
import { type YearAmount, placeOf } from "../../domain/register.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { HowComputed } from "../parts/HowComputed.tsx";
import { useScreen } from "../screen-context.ts";
import { Row } from "./Row.tsx";
import { useAgreements } from "./agreements-context.ts";
import { useAgreementStyles } from "./styles.ts";

/** One agreement: its days and what lies before them, status, the three dates, amount, parties and condition. */
export function AgreementItem(props: {
  readonly timed: AgreementInTime;
  /** The partner's earlier ones. */
  readonly before: readonly AgreementInTime[];
  readonly of: PartnerOverview;
}) {
  const { show } = useScreen();
  const { a } = useAgreements();
  const styles = useAgreementStyles();
  const { timed, before, of } = props;
  const { agreement, period, length, gapBefore, inCommon, stands } = timed;
  const { extendableTo, status, applied, decided, signed, amount, parties, purpose, tranchePercent } = agreement;
  const days = (count: number) => a.days(count);
  const previous = before
    .flatMap((each) => each.period?.end ?? [])
    .sort()
    .at(-1);
  const retroactive = period && decided ? retroactiveDays(period, decided) : 0;
  const years = of.yearAmounts.filter(({ agreementId }) => agreementId === agreement.id || of.agreements.length === 1);
  return (
    <li className={styles.item}>
      <div className={styles.actions}>
        <p className={styles.what}>{agreement.isIdGenerated ? a.partners.noNumber : agreement.id}</p>
        <CellLink place={agreement.place} />
      </div>
      <dl className={styles.list}>
        <Row label={a.partners.time}>
          {period ? a.partners.interval(show.date(period.start), show.date(period.end), days(length!)) : a.notGiven}
          {stands && `; ${a.partners.stands[stands]}`}
          {gapBefore > 0 && `; ${a.partners.gap(days(gapBefore))}`}
          {inCommon > 0 && `; ${a.partners.inCommon(days(inCommon))}`}
        </Row>
        {extendableTo && <Row label={a.partners.extendable}>{show.date(extendableTo)}</Row>}
        <Row label={a.partners.status}>{status ? a.partners.statusWord[status] : a.notGiven}</Row>
        {applied && <Row label={a.partners.applied}>{show.date(applied)}</Row>}
        {decided && (
          <Row label={a.partners.decided}>
            {show.date(decided)}
            {retroactive > 0 &&
              `; ${a.partners.retroactive(days(retroactive), amount === null ? null : show.money(byDays(amount, retroactive, period!)))}`}
          </Row>
        )}
        {signed && <Row label={a.partners.signed}>{show.date(signed)}</Row>}
        {amount !== null && <Row label={a.partners.amount}>{show.money(amount)}</Row>}
        {years.map((row, index) => (
          <YearRow key={index} row={row} />
        ))}
        {parties.length > 0 && (
          <Row label={a.partners.parties}>
            {parties
              .map(({ name, share }) => a.partners.partyShare(name, share === null ? null : show.money(share)))
              .join("; ")}
            {amount !== null &&
              parties.every(({ share }) => share !== null) &&
              `. ${a.partners.partiesSum(show.money(sum(parties.map(({ share }) => share!))), show.money(amount))}`}
          </Row>
        )}
        {tranchePercent !== null && (
          <Row label={a.partners.condition}>{a.partners.conditionOf(show.percent(tranchePercent / 100))}</Row>
        )}
        {purpose && <Row label={a.noMoney.purpose}>{purpose}</Row>}
      </dl>
      {gapBefore > 0 && previous && (
        <div className={styles.actions}>
          <HowComputed
            of={`${of.partner} ${agreement.id}`}
            lines={[
              a.partners.gapComputed(show.date(addDays(previous, gapBefore + 1)), show.date(previous), days(gapBefore)),
            ]}
          />
        </div>
      )}
    </li>
  );
}

function YearRow({ row }: { readonly row: YearAmount }) {
  const { show } = useScreen();
  const { a } = useAgreements();
  const { amount, indexation, additional } = row;
  if (amount === null) return null;
  const total = sum([amount, indexation ?? NIL, additional ?? NIL]);
  return (
    <Row label={a.partners.yearAmount(row.year === null ? "" : String(row.year))}>
      {indexation === null && additional === null
        ? show.money(total)
        : a.partners.yearParts(
            show.plain(amount),
            show.plain(indexation ?? NIL),
            show.plain(additional ?? NIL),
            show.money(total),
          )}{" "}
      <CellLink place={placeOf(row, "amount")} />
    </Row>
  );
}
