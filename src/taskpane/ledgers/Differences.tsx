import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import type { CalendarDate } from "../../domain/calendar.ts";
import type { FollowUp } from "../../domain/follow-up.ts";
import { currencyWord } from "../../domain/currency.ts";
import type { LedgerDesk } from "../../review/ledger-desk.ts";
import type { LedgerOutcome, PartnerBooked, PartnerGroup } from "../../review/ledgers/ledger-view.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { Control } from "./Control.tsx";
import { Figure } from "./Figure.tsx";
import { useLedgerWords } from "./ledger-context.ts";
import { useLedgerStyles } from "./ledger-styles.ts";
import { Vouchers } from "./Vouchers.tsx";

type Reconciled = Extract<LedgerOutcome, { kind: "reconciled" }>;

/** What is folded away, in this order, under what has to be looked at. */
const FOLDED = ["waiting", "rounding", "agrees", "noFigure"] as const satisfies readonly PartnerGroup[];

/** Booked against paid, partner by partner: what differs first, and the proof that no row has been lost last. */
export function Differences(props: {
  readonly outcome: Reconciled;
  readonly followUp: FollowUp;
  readonly desk: LedgerDesk;
  /** The follow-up has changed since it was checked. */
  readonly isStale: boolean;
  readonly onCheckAgain: () => void;
}) {
  const { figures, t } = useScreen();
  const { l, number } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const id = useId();
  const { outcome, followUp, desk, isStale, onCheckAgain } = props;
  const { partners, control, otherYears, inTwoFiles } = outcome;
  const { year, paidDate, currency } = followUp;
  const of = (group: PartnerGroup) => partners.filter((each) => each.group === group);
  const list = (some: readonly PartnerBooked[]) => (
    <LongList items={some}>
      {(each) => <Partner key={each.line} booked={each} followUp={followUp} desk={desk} />}
    </LongList>
  );
  const differs = of("differs");
  const isAllElsewhere = control.partners === 0 && control.unmatched === 0;
  return (
    <section className={text.section} aria-labelledby={id}>
      <h2 id={id} className={text.heading}>
        {l.differences.heading}
      </h2>
      {year !== null && paidDate ? (
        <p className={text.quiet}>
          {l.differences.period(
            figures.days(`${year}-01-01` as CalendarDate, paidDate),
            currencyWord(currency, t.language),
          )}
        </p>
      ) : (
        <p className={text.body}>{l.differences.noPeriod}</p>
      )}
      {isStale && (
        <div className={styles.write}>
          <p className={text.body}>{l.differences.stale}</p>
          <Button onClick={onCheckAgain}>{l.payments.checkAgain}</Button>
        </div>
      )}
      {otherYears.length > 0 && (
        <p className={text.body}>
          {isAllElsewhere && year !== null
            ? l.differences.onlyOtherYears(otherYears.join(", "), String(year))
            : l.differences.otherYears(otherYears.join(", "))}
        </p>
      )}
      {inTwoFiles.map((sentence, index) => (
        <p key={index} className={text.body}>
          {sentence[t.language]}
        </p>
      ))}
      <p className={text.body}>
        {l.differences.agree(
          number(partners.filter(({ difference }) => difference === 0).length),
          partners.length,
          of("waiting").length,
        )}
      </p>
      {differs.length > 0 && (
        <>
          <h3 className={mergeClasses(text.subheading, styles.part)}>{l.differences.group.differs(differs.length)}</h3>
          {list(differs)}
        </>
      )}
      {FOLDED.map(
        (group) =>
          of(group).length > 0 && (
            <Folded key={group} label={l.differences.group[group](of(group).length)}>
              {list(of(group))}
            </Folded>
          ),
      )}
      <Unmatched outcome={outcome} />
      <Control control={control} />
    </section>
  );
}

function Folded({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure strong label={label} isOpen={isOpen} onToggle={setOpen}>
      {children}
    </Disclosure>
  );
}

function Partner(props: { readonly booked: PartnerBooked; readonly followUp: FollowUp; readonly desk: LedgerDesk }) {
  const { t } = useScreen();
  const { l, kr } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const own = useStyles();
  const { booked: each, followUp, desk } = props;
  const line = followUp.lines[each.line];
  const [isOpen, setOpen] = useState(false);
  if (!line) return null;
  const paid = line.paid?.hundredths ?? null;
  return (
    <li className={styles.item}>
      <p className={styles.name}>{line.partner}</p>
      <dl className={styles.list}>
        <Figure label={l.differences.booked} value={kr(each.booked)} />
        {each.interim !== 0 && <Figure label={l.differences.interim} value={kr(each.interim)} isPart />}
        <Figure label={l.differences.paid} value={paid === null ? "–" : kr(paid)} />
        {each.difference !== null && <Figure label={l.differences.difference} value={kr(each.difference)} isSum />}
      </dl>
      {each.group !== "waiting" &&
        each.remarks.map(({ sentence }, index) => (
          <p key={index} className={text.body}>
            {sentence[t.language]}
          </p>
        ))}
      <div className={own.actions}>
        {line.paid && <CellLink place={line.paid.place} />}
        {each.rows > 0 && (
          <Disclosure
            label={l.differences.vouchers}
            fullLabel={l.differences.vouchersOf(line.partner)}
            isOpen={isOpen}
            onToggle={setOpen}
          >
            <Vouchers desk={desk} line={each.line} key={`${each.booked} ${each.rows}`} />
          </Disclosure>
        )}
      </div>
    </li>
  );
}

/** Booked on the accounts, on others than the follow-up's partners. */
function Unmatched({ outcome: { unmatched, unmatchedLeft } }: { readonly outcome: Reconciled }) {
  const { l, kr } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  if (unmatched.length === 0) return null;
  return (
    <Folded label={l.differences.unmatched(unmatched.length + unmatchedLeft)}>
      <LongList items={unmatched}>
        {({ name, booked }, index) => (
          <li key={index} className={mergeClasses(text.body, styles.line)}>
            <span>{name || l.differences.noCounterparty}</span>
            <span className={text.number}>{kr(booked)}</span>
          </li>
        )}
      </LongList>
      {unmatchedLeft > 0 && <p className={text.quiet}>{l.notShown(unmatchedLeft)}</p>}
    </Folded>
  );
}

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    minHeight: "28px",
    // What opens takes the whole width.
    "& > div": { flexBasis: "100%" },
  },
});
