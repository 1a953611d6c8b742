import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { LineFigures, Terms } from "../../domain/figures.ts";
import type { PaymentModel } from "../../domain/payment-plan.ts";
import type { Review } from "../../review/review.ts";
import { withTerms } from "../choices.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import type { Checks } from "../use-checks.ts";
import { useScreen } from "../screen-context.ts";
import { TermsForm } from "./TermsForm.tsx";

/** What was assumed of each partner's agreement, with one click to confirm it and one to change it. */
export function Agreements({ review, checks }: { readonly review: Review; readonly checks: Checks }) {
  const { t } = useScreen();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const [editing, setEditing] = useState<string | null>(null);
  const { lines, assumed } = review;

  const apply = (said: readonly (readonly [string, Terms])[]) => {
    setEditing(null);
    void checks.change(withTerms(checks.choices, said));
  };
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={text.subheading}>
        {t.assumed.heading}
      </h3>
      <p className={text.quiet}>{t.assumed.explain}</p>
      {assumed.length > 0 && (
        <Button
          size="small"
          className={styles.all}
          onClick={() => apply(lines.filter(isAssumed).map((line) => [line.line.partner, confirmed(line)]))}
        >
          {t.assumed.confirmAll(assumed.length)}
        </Button>
      )}
      <ul className={text.list}>
        {lines.map((line, index) => {
          const { partner } = line.line;
          return (
            <li key={index} className={styles.item}>
              <div className={styles.name}>
                <span className={styles.partner}>{partner}</span>
                <span className={styles.actions}>
                  {isAssumed(line) && (
                    <QuietButton
                      aria-label={t.assumed.confirmWhat(partner)}
                      onClick={() => apply([[partner, confirmed(line)]])}
                    >
                      {t.assumed.confirm}
                    </QuietButton>
                  )}
                  <QuietButton
                    aria-label={t.read.changeWhat(partner)}
                    aria-expanded={editing === partner}
                    onClick={() => setEditing(editing === partner ? null : partner)}
                  >
                    {t.read.change}
                  </QuietButton>
                </span>
              </div>
              {editing === partner ? (
                <TermsForm line={line} onCancel={() => setEditing(null)} onApply={(said) => apply([[partner, said]])} />
              ) : (
                <TermsText line={line} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function TermsText({ line }: { readonly line: LineFigures }) {
  const { t, figures } = useScreen();
  const text = useText();
  const { period } = line.facts;
  const model = modelOf(line);
  const whys = line.assumed.map(({ why }) => t.assumed.why[why]);
  const plan =
    line.facts.plan && "instalments" in line.facts.plan ? t.ownPlan : model ? t.model[model] : t.assumed.unknownModel;
  return (
    <>
      <p className={text.body}>
        {period && `${figures.day(period.start)} – ${figures.day(period.end)}, `}
        {plan}
      </p>
      {whys.length > 0 && (
        <p className={text.quiet}>
          {t.assumed.assumedMark}: {whys.join("; ")}
        </p>
      )}
    </>
  );
}

const isAssumed = (line: LineFigures): boolean => line.assumed.length > 0;

/** The model in force, said or assumed. */
export function modelOf(line: LineFigures): PaymentModel | undefined {
  const { plan } = line.facts;
  if (plan) return "model" in plan ? plan.model : undefined;
  const assumption = line.assumed.find(({ field }) => field === "plan");
  return typeof assumption?.value === "string" ? assumption.value : undefined;
}

/** What was assumed, as said by the user. */
function confirmed(line: LineFigures): Terms {
  const model = modelOf(line);
  return {
    ...(line.facts.period && { period: line.facts.period }),
    ...(model && { plan: { model } }),
  };
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  all: { marginTop: tokens.spacingVerticalS },
  item: { paddingTop: tokens.spacingVerticalM },
  name: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  partner: { ...typographyStyles.body1Strong },
  actions: { display: "flex", columnGap: tokens.spacingHorizontalM },
});
