import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DUE_WITHIN_DAYS, type DueItem, REPORT_DUE_DAYS } from "../../domain/due.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { HowComputed } from "../parts/HowComputed.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { Asks } from "./Asks.tsx";
import { AtClose } from "./AtClose.tsx";
import { Empty } from "./Empty.tsx";
import { Findings } from "./Findings.tsx";
import { NextInstalments } from "./NextInstalments.tsx";
import { useAgreements } from "./agreements-context.ts";

/** *Att göra*: who has to be asked about, what has passed, what is coming, and what is known before the next payment. */
export function Due() {
  const { a, overview } = useAgreements();
  const text = useText();
  const { due, asOf, partners } = overview;
  if (partners.length === 0) return <Empty />;
  const [passed, coming] = [due.filter(({ days }) => days < 0), due.filter(({ days }) => days >= 0)];
  return (
    <>
      <Asks />
      {asOf && (
        <>
          <DueList heading={a.due.overdue(passed.length)} items={passed} />
          <DueList heading={a.due.ahead(coming.length)} items={coming} />
          {due.length === 0 && <p className={text.body}>{a.due.none(DUE_WITHIN_DAYS)}</p>}
        </>
      )}
      <NextInstalments />
      <AtClose />
      <Findings />
    </>
  );
}

function DueList({ heading, items }: { readonly heading: string; readonly items: readonly DueItem[] }) {
  const text = useText();
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={text.subheading}>{heading}</h3>
      <LongList items={items}>{(item, index) => <Item key={index} item={item} />}</LongList>
    </section>
  );
}

function Item({ item }: { readonly item: DueItem }) {
  const { figures, show } = useScreen();
  const { a, overview } = useAgreements();
  const text = useText();
  const styles = useStyles();
  const { day, days, partners, place } = item;
  const said = useSaid(item);
  const [earlier, later] = [day, overview.asOf!].sort().map((each) => show.date(each));
  const when = days === 0 ? a.due.sameDay : days > 0 ? a.due.in(days) : a.due.ago(-days);
  const who = partners.length > FEW ? a.partners.found(partners.length) : partners.join(", ");
  return (
    <li className={styles.item}>
      <p className={styles.what}>
        {figures.day(day)} <span className={text.quiet}>{when}</span>
      </p>
      <p className={text.body}>
        {who}: {said.what}
      </p>
      {said.more.map((line) => (
        <p key={line} className={text.quiet}>
          {line}
        </p>
      ))}
      <div className={styles.actions}>
        <CellLink place={place} />
        <HowComputed
          of={`${who}, ${said.what}`}
          lines={[...said.computed, a.due.computed(later!, earlier!, a.days(Math.abs(days)))]}
        />
      </div>
    </li>
  );
}

/** More partners than these are counted rather than named. */
const FEW = 4;

/** An item in words: what it is, what goes with it, and what its own day was computed from. */
function useSaid(item: DueItem): { what: string; more: readonly string[]; computed: readonly string[] } {
  const { figures, show } = useScreen();
  const { a } = useAgreements();
  const lines = (...given: (string | false | null)[]) => given.filter((line) => typeof line === "string");
  switch (item.kind) {
    case "payment":
      return {
        what: a.due.payment(item.amount === null ? null : show.money(item.amount)),
        more: lines(
          item.bankDay && a.due.bankDay(figures.day(item.bankDay)),
          item.condition !== null && a.due.waits(item.condition),
          !item.isPaidKnown && a.due.paidUnknown,
        ),
        computed: [],
      };
    case "gate":
      return {
        what: a.due.gate(item.condition),
        more: [a.due.gateOf(item.amount === null ? null : show.money(item.amount), item.due && figures.day(item.due))],
        computed: [],
      };
    case "report": {
      const { start, end } = item.period;
      return {
        what: a.due.report(start === end ? figures.day(end) : figures.days(start, end)),
        more: item.partners.length > FEW ? [item.partners.join(", ")] : [],
        computed: [a.due.reportDue(show.date(end), a.days(REPORT_DUE_DAYS), show.date(item.day))],
      };
    }
    case "extension":
      return { what: a.due.extension, more: [a.due.extensionTo(show.date(item.extendableTo))], computed: [] };
    case "ending":
      return {
        what: item.days < 0 ? a.due.ended : a.due.ending,
        more: item.agreement.isIdGenerated ? [] : [`${a.partners.number} ${item.agreement.id}`],
        computed: [],
      };
  }
}

const useStyles = makeStyles({
  section: { paddingTop: tokens.spacingVerticalM },
  item: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalXS },
  what: { ...typographyStyles.body1Strong, margin: 0, fontVariantNumeric: "tabular-nums" },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalL },
});
