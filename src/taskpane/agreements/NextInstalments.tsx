import { isUndecided } from "../../domain/due.ts";
import type { InstalmentAhead, Release } from "../../domain/instalment-ahead.ts";
import { type Ore, ore } from "../../domain/money.ts";
import { missingSentence } from "../../review/missing.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { HowComputed } from "../parts/HowComputed.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useAgreements } from "./agreements-context.ts";
import { useAgreementStyles } from "./styles.ts";

/** Before each partner's next payment: does it fit, and what does the agreement's own condition release of it. */
export function NextInstalments() {
  const { t } = useScreen();
  const { a, overview } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  const { ahead, followUp } = overview;
  if (!followUp) return null;
  return (
    <section className={styles.section}>
      <h3 className={text.subheading}>{a.ahead.heading}</h3>
      {ahead.length === 0 && <p className={text.body}>{a.ahead.none}</p>}
      <LongList items={ahead}>
        {(each, index) => (
          <li key={index} className={styles.item}>
            <p className={styles.what}>{each.figures.line.partner}</p>
            {"lack" in each ? (
              <p className={text.body}>{missingSentence(each.lack, t.language)}</p>
            ) : (
              <Ahead ahead={each} />
            )}
          </li>
        )}
      </LongList>
    </section>
  );
}

function Ahead({ ahead }: { readonly ahead: InstalmentAhead }) {
  const { t, show, figures } = useScreen();
  const { a } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  const { instalment, amount, ceiling, release } = ahead;
  const condition = useRelease(release, amount);
  return (
    <>
      <p className={styles.body}>{a.ahead.on(show.money(amount), figures.day(instalment.due!))}</p>
      <p className={styles.body}>
        {typeof ceiling === "string"
          ? missingSentence(ceiling, t.language)
          : ceiling.left < 0
            ? a.ahead.over(show.money(ceiling.sum), show.money(ceiling.agreed), show.money(ore(-ceiling.left)))
            : a.ahead.fits(show.money(ceiling.sum), show.money(ceiling.agreed), show.money(ceiling.left))}
      </p>
      {isUndecided(instalment) && <p className={styles.body}>{a.due.waits(instalment.condition!)}</p>}
      {condition.said.map((line) => (
        <p key={line} className={styles.body}>
          {line}
        </p>
      ))}
      {condition.note && <p className={text.quiet}>{condition.note}</p>}
      <div className={styles.actions}>
        <CellLink place={instalment.cells["amount"]?.place ?? instalment.place} />
        <HowComputed
          of={ahead.figures.line.partner}
          lines={[
            ...(typeof ceiling === "string"
              ? []
              : [
                  a.ahead.ceiling(
                    show.plain(ceiling.paid),
                    show.plain(amount),
                    show.plain(ceiling.sum),
                    show.plain(ceiling.agreed),
                    show.plain(ceiling.left),
                  ),
                ]),
            ...condition.computed,
          ]}
        />
      </div>
    </>
  );
}

/** What the condition makes of the instalment, in words, and by which sums. */
function useRelease(release: InstalmentAhead["release"], next: Ore) {
  const { t, show } = useScreen();
  const { a } = useAgreements();
  if (release === null) return { said: [], note: a.ahead.noCondition, computed: [] };
  if (typeof release === "string") return { said: [missingSentence(release, t.language)], note: "", computed: [] };
  const percent = show.percent(release.percent / 100);
  const money = show.money(next);
  const outcome: Readonly<Record<Release["outcome"], () => string>> = {
    whole: () => a.ahead.whole(money),
    reduced: () => a.ahead.reduced(show.money(release.released!), money),
    none: () => a.ahead.nothing(money),
    ruleMissing: () => a.ahead.ruleMissing,
  };
  const { paid, cost } = release;
  const used = release.share === null ? [] : [a.ahead.used(show.percent(release.share), percent)];
  const ratio =
    release.share === null
      ? []
      : [a.ahead.share(show.plain(cost), show.plain(paid), show.percent(release.share), percent)];
  const result = () => show.plain(release.released!);
  const rule = {
    reduce: () => a.ahead.reduceBy(show.plain(next), show.plain(paid), show.plain(cost), result()),
    shortfall: () => a.ahead.shortfallBy(show.plain(next), percent, show.plain(paid), show.plain(cost), result()),
    none: () => a.ahead.noneBelow,
  };
  const isReduced = release.outcome === "reduced" || release.outcome === "none";
  return {
    said: [...used, outcome[release.outcome]()],
    note: release.outcome === "whole" ? "" : a.ahead.askForCost,
    computed: [...ratio, ...(isReduced ? [rule[release.rule!]()] : [])],
  };
}
