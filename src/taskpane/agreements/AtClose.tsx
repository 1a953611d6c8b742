import { ore } from "../../domain/money.ts";
import type { AtClose as Closed } from "../../review/agreements-desk.ts";
import { missingSentence } from "../../review/missing.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { HowComputed } from "../parts/HowComputed.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useAgreements } from "./agreements-context.ts";
import { useAgreementStyles } from "./styles.ts";

/** What is to be repaid of each agreement that has ended; of those that run, how many there are. */
export function AtClose() {
  const { t } = useScreen();
  const { a, overview } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  const { atClose, followUp, asOf } = overview;
  if (!followUp || !asOf) return null;
  const ended = atClose.filter((each): each is Exclude<Closed, { kind: "runs" }> => each.kind !== "runs");
  const running = atClose.length - ended.length;
  return (
    <section className={styles.section}>
      <h3 className={text.subheading}>{a.close.heading}</h3>
      {ended.length === 0 && <p className={text.body}>{a.close.none}</p>}
      <LongList items={ended}>
        {(each, index) => (
          <li key={index} className={styles.item}>
            <p className={styles.what}>{each.line.line.partner}</p>
            {each.kind === "closed" ? (
              <Settled closing={each} />
            ) : (
              <p className={text.body}>{missingSentence(each.lack, t.language)}</p>
            )}
          </li>
        )}
      </LongList>
      {running > 0 && <p className={text.quiet}>{a.close.running(running)}</p>}
    </section>
  );
}

function Settled({ closing }: { readonly closing: Extract<Closed, { kind: "closed" }> }) {
  const { show, figures } = useScreen();
  const { a } = useAgreements();
  const styles = useAgreementStyles();
  const { line, lastDay, agreed, paid, cost, repaid, open, limit } = closing;
  const day = figures.day(lastDay);
  const covered = ore(Math.min(agreed, cost));
  return (
    <>
      <p className={styles.body}>{open > 0 ? a.close.due(show.money(open), day) : a.close.settled(day)}</p>
      <div className={styles.actions}>
        <CellLink place={line.line.paid?.place ?? line.line.place} />
        <HowComputed
          of={line.line.partner}
          lines={[
            a.close.formula(
              show.plain(paid),
              show.plain(covered),
              show.plain(repaid),
              show.plain(ore(paid - covered - repaid)),
            ),
            a.close.limit(show.money(limit)),
          ]}
        />
      </div>
    </>
  );
}
