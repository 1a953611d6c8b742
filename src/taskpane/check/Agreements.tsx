import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { LineFigures, Terms } from "../../domain/figures.ts";
import type { Review } from "../../review/review.ts";
import { withTerms } from "../../review/choices.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import type { Checks } from "../use-checks.ts";
import { type AssumedGroup, asTerms, assumedGroups, modelOf, onlyEvent } from "./assumptions.ts";
import { TermsForm } from "./TermsForm.tsx";

type Said = readonly (readonly [string, Terms])[];

/** What was assumed of the agreements, one click to confirm; and each partner's terms, to change. */
export function Agreements({ review, checks }: { readonly review: Review; readonly checks: Checks }) {
  const { t } = useScreen();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const apply = (said: Said) => void checks.change(withTerms(checks.choices, said));
  return (
    <div className={styles.section}>
      <Assumptions groups={assumedGroups(review)} apply={apply} />
      <Disclosure label={t.assumed.perPartner} isOpen={isOpen} onToggle={setOpen}>
        <Partners lines={review.lines} apply={apply} />
      </Disclosure>
    </div>
  );
}

function Assumptions({
  groups,
  apply,
}: {
  readonly groups: readonly AssumedGroup[];
  readonly apply: (said: Said) => void;
}) {
  const { t } = useScreen();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={text.subheading}>
        {t.assumed.heading}
      </h3>
      <p className={text.quiet}>{t.assumed.explain}</p>
      <ul className={text.list}>
        {groups.map((group) => (
          <AssumedItem key={group.key} group={group} apply={apply} />
        ))}
      </ul>
      {groups.length > 1 && (
        <Button size="small" className={styles.all} onClick={() => apply(groups.flatMap(confirmed))}>
          {t.assumed.confirmAll(groups.length)}
        </Button>
      )}
    </section>
  );
}

function AssumedItem({ group, apply }: { readonly group: AssumedGroup; readonly apply: (said: Said) => void }) {
  const { t, figures } = useScreen();
  const text = useText();
  const styles = useStyles();
  const { value, why, partners } = group;
  const said = typeof value === "string" ? t.model[value] : `${figures.day(value.start)} – ${figures.day(value.end)}`;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={text.body}>{said}</span>
        <QuietButton aria-label={t.assumed.confirmWhat(said)} onClick={() => apply(confirmed(group))}>
          {t.assumed.confirm}
        </QuietButton>
      </div>
      <p className={text.quiet}>
        {partners.length <= FEW ? partners.join(", ") : t.partners(partners.length)}: {t.assumed.why[why]}
      </p>
    </li>
  );
}

const confirmed = (group: AssumedGroup): Said => group.partners.map((partner) => [partner, asTerms(group)]);

/** More partners than these are counted rather than named; they are all named one opening further in. */
const FEW = 3;

function Partners({ lines, apply }: { readonly lines: readonly LineFigures[]; readonly apply: (said: Said) => void }) {
  const [editing, setEditing] = useState<number | null>(null);
  return (
    <LongList items={lines}>
      {(line, index) => (
        <Partner
          key={index}
          line={line}
          isOpen={editing === index}
          onToggle={(on) => setEditing(on ? index : null)}
          onApply={(terms) => {
            setEditing(null);
            apply([[line.line.partner, terms]]);
          }}
        />
      )}
    </LongList>
  );
}

function Partner(props: {
  readonly line: LineFigures;
  readonly isOpen: boolean;
  readonly onToggle: (on: boolean) => void;
  readonly onApply: (terms: Terms) => void;
}) {
  const { t } = useScreen();
  const text = useText();
  const styles = useStyles();
  const { line, isOpen, onToggle, onApply } = props;
  const { partner } = line.line;
  const change = useRef<HTMLButtonElement>(null);
  /** The form has gone: back to where the reader came from. */
  const close = () => {
    onToggle(false);
    change.current?.focus();
  };
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.partner}>{partner}</span>
        <QuietButton
          ref={change}
          aria-label={t.read.changeWhat(partner)}
          aria-expanded={isOpen}
          onClick={() => onToggle(!isOpen)}
        >
          {t.read.change}
        </QuietButton>
      </div>
      {isOpen ? (
        <TermsForm
          line={line}
          onCancel={close}
          onApply={(terms) => {
            change.current?.focus();
            onApply(terms);
          }}
        />
      ) : (
        <p className={text.quiet}>
          <TermsInWords line={line} />
        </p>
      )}
    </li>
  );
}

/** Period, payment model, and how the cost falls where it does not fall evenly. */
function TermsInWords({ line }: { readonly line: LineFigures }) {
  const { t, figures } = useScreen();
  const { period, plan, profile } = line.facts;
  const model = modelOf(line);
  const event = onlyEvent(profile);
  return [
    period && `${figures.day(period.start)} – ${figures.day(period.end)}`,
    model ? t.model[model] : plan ? t.ownPlan : t.assumed.unknownModel,
    event ? t.assumed.eventOn(figures.day(event)) : profile.kind !== "linear" && t.assumed.falls[profile.kind],
  ]
    .filter(Boolean)
    .join(", ");
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalM },
  all: { marginTop: tokens.spacingVerticalM, marginBottom: tokens.spacingVerticalS },
  item: { paddingTop: tokens.spacingVerticalS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  partner: { ...typographyStyles.body1Strong },
});
