import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { FollowUp } from "../../domain/follow-up.ts";
import type { LedgerDesk } from "../../review/ledger-desk.ts";
import type { LedgerOutcome, PartnerBooked } from "../../review/ledgers/ledger-view.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { Control } from "./Control.tsx";
import { useLedgerWords } from "./ledger-context.ts";
import { Vouchers } from "./Vouchers.tsx";

type Reconciled = Extract<LedgerOutcome, { kind: "reconciled" }>;

/** Booked against paid, partner by partner: what differs first, and the proof that no row has been lost last. */
export function Differences(props: {
  readonly outcome: Reconciled;
  readonly followUp: FollowUp;
  readonly desk: LedgerDesk;
}) {
  const { l, day } = useLedgerWords();
  const text = useText();
  const id = useId();
  const { outcome, followUp, desk } = props;
  const { partners, control, otherYears } = outcome;
  const { year, paidDate } = followUp;
  const groups = grouped(partners);
  const item = (partner: PartnerBooked) => (
    <Partner key={partner.line} booked={partner} followUp={followUp} desk={desk} />
  );
  const folded = (label: (count: number) => string, of: readonly PartnerBooked[]) =>
    of.length > 0 && (
      <Folded label={label(of.length)}>
        <LongList items={of}>{item}</LongList>
      </Folded>
    );
  const isOtherYear = otherYears.length > 0 && control.partners === 0 && control.unmatched === 0;
  return (
    <section className={text.section} aria-labelledby={id}>
      <h2 id={id} className={text.heading}>
        {l.differences.heading}
      </h2>
      {year !== null && paidDate ? (
        <p className={text.quiet}>{l.differences.period(`${day(`${year}-01-01`)} – ${day(paidDate)}`)}</p>
      ) : (
        <p className={text.body}>{l.differences.noPeriod}</p>
      )}
      {otherYears.length > 0 && (
        <p className={text.body}>
          {isOtherYear && year !== null
            ? l.differences.onlyOtherYears(otherYears.join(", "), String(year))
            : l.differences.otherYears(otherYears.join(", "))}
        </p>
      )}
      <p className={text.body}>
        {l.differences.agree(partners.filter(({ difference }) => difference === 0).length, partners.length)}
      </p>
      {groups.differs.length > 0 && (
        <>
          <Heading>{l.differences.differs(groups.differs.length)}</Heading>
          <LongList items={groups.differs}>{item}</LongList>
        </>
      )}
      {folded(l.differences.rounding, groups.rounding)}
      {folded(l.differences.agrees, groups.agrees)}
      {folded(l.differences.noFigure, groups.noFigure)}
      <Unmatched outcome={outcome} />
      <Control control={control} />
    </section>
  );
}

/** What is worth a look first, the largest differences first; a payment that was booked and taken back only explains. */
function grouped(partners: readonly PartnerBooked[]) {
  const groups = {
    differs: [] as PartnerBooked[],
    rounding: [] as PartnerBooked[],
    agrees: [] as PartnerBooked[],
    noFigure: [] as PartnerBooked[],
  };
  for (const each of partners) {
    const isRemarked = each.remarks.some(({ kind }) => kind !== "reversed");
    const of =
      isRemarked || (each.difference === null ? each.booked !== 0 : each.difference !== 0 && !each.isRounding)
        ? "differs"
        : each.difference === null
          ? "noFigure"
          : each.isRounding
            ? "rounding"
            : "agrees";
    groups[of].push(each);
  }
  groups.differs.sort((a, b) => Math.abs(b.difference ?? b.booked) - Math.abs(a.difference ?? a.booked));
  return groups;
}

function Heading({ children }: { readonly children: string }) {
  const text = useText();
  const styles = useStyles();
  return <h3 className={mergeClasses(text.subheading, styles.heading)}>{children}</h3>;
}

function Folded({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
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
  const styles = useStyles();
  const { booked: each, followUp, desk } = props;
  const line = followUp.lines[each.line];
  const [isOpen, setOpen] = useState(false);
  if (!line) return null;
  const paid = line.paid?.hundredths ?? null;
  return (
    <li className={styles.item}>
      <p className={styles.who}>{line.partner}</p>
      <dl className={styles.figures}>
        <Row label={l.differences.booked} value={kr(each.booked)} />
        {each.interim !== 0 && <Row label={l.differences.interim} value={kr(each.interim)} isPart />}
        <Row label={l.differences.paid} value={paid === null ? "–" : kr(paid)} />
        {each.difference !== null && <Row label={l.differences.difference} value={kr(each.difference)} isSum />}
      </dl>
      {each.remarks.map(({ sentence }, index) => (
        <p key={index} className={text.body}>
          {sentence[t.language]}
        </p>
      ))}
      <div className={styles.actions}>
        {line.paid && <CellLink place={line.paid.place} />}
        {each.rows === 0 ? (
          <span className={text.quiet}>{l.differences.noVouchers}</span>
        ) : (
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

function Row(props: {
  readonly label: string;
  readonly value: string;
  readonly isPart?: boolean;
  readonly isSum?: boolean;
}) {
  const text = useText();
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.row, props.isPart && text.quiet, props.isSum && styles.sum)}>
      <dt>{props.label}</dt>
      <dd className={mergeClasses(text.number, styles.value)}>{props.value}</dd>
    </div>
  );
}

/** Booked on the accounts, on others than the follow-up's partners. */
function Unmatched({ outcome: { unmatched, unmatchedLeft } }: { readonly outcome: Reconciled }) {
  const { l, kr } = useLedgerWords();
  const text = useText();
  const styles = useStyles();
  if (unmatched.length === 0) return null;
  return (
    <Folded label={l.differences.unmatched(unmatched.length + unmatchedLeft)}>
      <LongList items={unmatched}>
        {({ name, booked }, index) => (
          <li key={index} className={styles.row}>
            <span className={styles.name}>{name || l.differences.noCounterparty}</span>
            <span className={text.number}>{kr(booked)}</span>
          </li>
        )}
      </LongList>
      {unmatchedLeft > 0 && <p className={text.quiet}>{l.notShown(unmatchedLeft)}</p>}
    </Folded>
  );
}

const useStyles = makeStyles({
  heading: { paddingTop: tokens.spacingVerticalM },
  item: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  who: { ...typographyStyles.body1Strong, margin: 0 },
  figures: { margin: `${tokens.spacingVerticalXXS} 0`, ...typographyStyles.body1 },
  row: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  sum: {
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  value: { margin: 0 },
  name: { overflowWrap: "anywhere", minWidth: 0 },
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
