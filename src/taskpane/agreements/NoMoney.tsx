import { useState } from "react";
import type { AgreementInTime, PartnerOverview } from "../../domain/partner-overview.ts";
import type { Outcome } from "../../domain/register.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { Empty } from "./Empty.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { Row } from "./Row.tsx";
import { useAgreements } from "./agreements-context.ts";
import { useAgreementStyles } from "./styles.ts";

interface Followed {
  readonly timed: AgreementInTime;
  readonly of: PartnerOverview;
  readonly outcomes: readonly Outcome[];
  readonly funding: string | null;
}

/** A follow-up without money, agreement by agreement: validity, purpose, activities, results and funding. */
export function NoMoney() {
  const { a, overview } = useAgreements();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const all = overview.partners.flatMap((of): Followed[] => of.agreements.map((timed) => followedOf(timed, of)));
  if (all.length === 0) return <Empty />;
  const [said, unsaid] = [true, false].map((isSaid) => all.filter((each) => isSomethingSaid(each) === isSaid));
  return (
    <>
      <p className={text.quiet}>{a.noMoney.explain}</p>
      <LongList items={said!}>{(each, index) => <Item key={index} {...each} />}</LongList>
      {unsaid!.length > 0 && (
        <Disclosure strong label={a.noMoney.nothing(unsaid!.length)} isOpen={isOpen} onToggle={setOpen}>
          <LongList items={unsaid!}>{(each, index) => <Item key={index} {...each} />}</LongList>
        </Disclosure>
      )}
    </>
  );
}

const followedOf = (timed: AgreementInTime, of: PartnerOverview): Followed => {
  const { agreement } = timed;
  return {
    timed,
    of,
    // Of a partner's several agreements only what says which one it is of can be told to be of this one.
    outcomes: of.outcomes.filter(
      ({ agreementId }) => agreementId === agreement.id || (agreementId === null && of.agreements.length === 1),
    ),
    funding: agreement.funding ?? (agreement.parties.map(({ name }) => name).join("; ") || null),
  };
};

const isSomethingSaid = ({ timed: { agreement }, outcomes, funding }: Followed): boolean =>
  [agreement.purpose, agreement.activities, agreement.results, funding].some(Boolean) || outcomes.length > 0;

function Item({ timed, of, outcomes, funding }: Followed) {
  const { show } = useScreen();
  const { a } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  const { agreement, period, length, stands, gapBefore } = timed;
  const { purpose, activities, results, extendableTo, status } = agreement;
  const rows = [
    [a.noMoney.purpose, purpose],
    [a.noMoney.activities, activities],
    [a.noMoney.results, results],
    [a.noMoney.funding, funding],
  ] as const;
  // Outcomes are results too.
  const lacking = rows.filter(([label, text]) => !text && !(label === a.noMoney.results && outcomes.length > 0));
  return (
    <li className={styles.item}>
      <h3 className={text.subheading}>
        {of.partner}
        {!agreement.isIdGenerated && <span className={text.quiet}> {agreement.id}</span>}
      </h3>
      <dl className={styles.list}>
        <Row label={a.noMoney.validity}>
          {period ? a.partners.interval(show.date(period.start), show.date(period.end), a.days(length!)) : a.notGiven}
          {stands && `; ${a.partners.stands[stands]}`}
          {gapBefore > 0 && `; ${a.partners.gap(a.days(gapBefore))}`}
          {status && `; ${a.partners.statusWord[status]}`}
        </Row>
        {extendableTo && <Row label={a.partners.extendable}>{show.date(extendableTo)}</Row>}
        {rows.map(
          ([label, said]) =>
            said && (
              <Row key={label} label={label}>
                {said}
              </Row>
            ),
        )}
      </dl>
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} />}
      {lacking.length > 0 && (
        <p className={text.quiet}>{a.noMoney.lacking(lacking.map(([label]) => label.toLowerCase()).join(", "))}</p>
      )}
      <CellLink place={agreement.place} />
    </li>
  );
}
