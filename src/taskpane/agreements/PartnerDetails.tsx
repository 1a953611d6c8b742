import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PartnerOverview } from "../../domain/partner-overview.ts";
import { minus, sum } from "../../domain/money.ts";
import { lackOf, placeOf } from "../../domain/register.ts";
import { missingSentence } from "../../review/missing.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { AgreementItem } from "./AgreementItem.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { Row } from "./Row.tsx";
import { useAgreements } from "./agreements-context.ts";
import { useAgreementStyles } from "./styles.ts";

/** One partner: its agreements in time, its outcomes beside its money, criteria and cost lines. */
export function PartnerDetails({ partner }: { readonly partner: PartnerOverview }) {
  const { a } = useAgreements();
  const text = useText();
  const { agreements } = partner;
  return (
    <>
      <ul className={text.list}>
        {agreements.map((each, index) => (
          <AgreementItem key={index} timed={each} before={agreements.slice(0, index)} of={partner} />
        ))}
      </ul>
      <Money partner={partner} />
      {partner.outcomes.length > 0 && (
        <Part heading={a.partners.outcomes}>
          <Outcomes outcomes={partner.outcomes} />
        </Part>
      )}
      <Criteria partner={partner} />
      <CostLines partner={partner} />
    </>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const text = useText();
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <h3 className={text.subheading}>{heading}</h3>
      {children}
    </section>
  );
}

function Money({ partner: { lines, payments } }: { readonly partner: PartnerOverview }) {
  const { t, show, figures } = useScreen();
  const { a } = useAgreements();
  const styles = useAgreementStyles();
  if (lines.length === 0 && payments.length === 0) return null;
  const known = payments.flatMap(({ amount }) => amount ?? []);
  return (
    <Part heading={a.partners.money}>
      {lines.map(({ line, facts }, index) => (
        <div key={index}>
          <dl className={styles.list}>
            {facts.agreed !== undefined && <Row label={t.summary.agreed}>{show.money(facts.agreed)}</Row>}
            {facts.paid !== undefined && (
              <Row label={t.summary.paid(facts.paidDate ? figures.day(facts.paidDate) : null)}>
                {show.money(facts.paid)}
              </Row>
            )}
            {facts.cost !== undefined && (
              <Row label={t.summary.cost(facts.costDate ? figures.day(facts.costDate) : null)}>
                {show.money(facts.cost)}
              </Row>
            )}
          </dl>
          <CellLink place={line.place} />
        </div>
      ))}
      {payments.length > 0 && (
        <div className={styles.actions}>
          <p className={styles.body}>{a.partners.payments(payments.length, show.money(sum(known)))}</p>
          <CellLink place={placeOf(payments[0]!, "amount")} />
        </div>
      )}
    </Part>
  );
}

/** Answers under the list they answer: lists change, and an answer holds for its own. */
function Criteria({ partner: { criteria } }: { readonly partner: PartnerOverview }) {
  const { t } = useScreen();
  const { a } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  if (criteria.length === 0) return null;
  const lists = [...new Set(criteria.map(({ list }) => list))];
  return (
    <Part heading={a.partners.criteria}>
      {lists.map((list) => (
        <div key={list}>
          <p className={text.quiet}>{list ? a.partners.list(list) : a.partners.noList}</p>
          <ul className={text.list}>
            {criteria
              .filter((row) => row.list === list)
              .map((row, index) => (
                <li key={index} className={styles.actions}>
                  <span className={styles.body}>
                    {row.criterion}:{" "}
                    {row.answer
                      ? a.partners.answer[row.answer]
                      : lackOf(row, "answer") === "notUnderstood"
                        ? missingSentence("notUnderstood", t.language)
                        : a.partners.notAnswered}
                    {row.comment && ` (${row.comment})`}
                  </span>
                  <CellLink place={placeOf(row, "answer")} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}

function CostLines({ partner: { costLines } }: { readonly partner: PartnerOverview }) {
  const { show } = useScreen();
  const { a } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  if (costLines.length === 0) return null;
  return (
    <Part heading={a.partners.costLines}>
      <ul className={text.list}>
        {costLines.map((row, index) => {
          const { kind, budget, actual } = row;
          const money = (amount: typeof budget) => (amount === null ? null : show.money(amount));
          return (
            <li key={index} className={styles.actions}>
              <span className={styles.body}>
                {kind}: {a.partners.costLine(money(actual), money(budget))}
                {actual !== null &&
                  budget !== null &&
                  `; ${a.partners.costLineOver(show.money(minus(budget, actual)))}`}
              </span>
              <CellLink place={placeOf(row, "actual")} />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

const useStyles = makeStyles({ part: { paddingTop: tokens.spacingVerticalM } });
