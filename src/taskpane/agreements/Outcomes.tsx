import { type Measured, type Outcome, placeOf } from "../../domain/register.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { HowComputed } from "../parts/HowComputed.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useAgreements } from "./agreements-context.ts";
import { useAgreementStyles } from "./styles.ts";

/** Target and outcome as they are written; a share only of two exact numbers. */
export function Outcomes({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const text = useText();
  return (
    <ul className={text.list}>
      {outcomes.map((outcome, index) => (
        <OutcomeItem key={index} outcome={outcome} />
      ))}
    </ul>
  );
}

function OutcomeItem({ outcome }: { readonly outcome: Outcome }) {
  const { show } = useScreen();
  const { a } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  const { goal, indicator, target, actual, period, women, men, comment } = outcome;
  const name = [goal, indicator].filter(Boolean).join(", ");
  const isExact = target?.isExact && actual?.isExact && target.from > 0;
  return (
    <li className={styles.item}>
      <p className={styles.body}>
        {name}
        {period && ` (${period})`}: {a.partners.outcome(asWritten(actual), asWritten(target))}
        {isExact && ` (${show.percent(actual!.from / target!.from)})`}
      </p>
      {women !== null && men !== null && <p className={text.quiet}>{a.partners.gender(String(women), String(men))}</p>}
      {actual && !actual.isExact && <p className={text.quiet}>{a.partners.inexact}</p>}
      {comment && <p className={text.quiet}>{comment}</p>}
      <div className={styles.actions}>
        <CellLink place={placeOf(outcome, "actual")} />
        <HowComputed
          of={name}
          lines={
            isExact
              ? [a.partners.outcomeShare(actual!.text, target!.text, show.percent(actual!.from / target!.from))]
              : []
          }
        />
      </div>
    </li>
  );
}

const asWritten = (measured: Measured | null): string | null => measured && measured.text;
