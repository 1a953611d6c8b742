import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Finding } from "../../domain/finding.ts";
import type { Ore } from "../../domain/money.ts";
import { describe, titleOf } from "../../review/describe.ts";
import type { Review } from "../../review/review.ts";
import { hasChanges } from "../../review/snapshot-compare.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen, useWords } from "../screen-context.ts";
import { useMemoryWords } from "./memory-context.ts";

/** What is new, changed and gone since figures were last kept: one line, which opens to each with what it was. */
export function SinceLast({ review }: { readonly review: Review }) {
  const { figures } = useScreen();
  const { since } = useMemoryWords();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { sinceLast } = review;
  if (!sinceLast) return null;
  const heading = since.heading(figures.day(sinceLast.on));
  const shown = worthShowing(sinceLast, review);
  if (!hasChanges(shown))
    return (
      <p className={text.body}>
        {heading}: {since.nothing}
      </p>
    );
  const { findings, newPartners, gonePartners } = shown;
  const counts = since.counts({
    fresh: findings.new.length,
    changed: findings.changed.length,
    gone: findings.gone.length,
    figures: shown.figures.length + newPartners.length + gonePartners.length,
  });
  return (
    <Disclosure strong label={`${heading}: ${counts}`} isOpen={isOpen} onToggle={setOpen}>
      <Changes shown={shown} />
    </Disclosure>
  );
}

/**
 * What asks something of the controller: of each partner the worst that is new or changed, since one figure shows in several
 * findings, and what it had most of all and has no longer. Notes ask for nothing.
 */
function worthShowing(all: Changed, { groups }: Review): Changed {
  const { findings } = all;
  const news = new Set<Finding>([...findings.new, ...findings.changed.map(({ finding }) => finding)]);
  const worst = groups.flatMap(({ main, facets }) => [main, ...facets].find((each) => news.has(each)) ?? []);
  const isShown = (finding: Finding) => finding.severity !== "info" && worst.includes(finding);
  const seen = new Set<string>();
  return {
    ...all,
    findings: {
      ...findings,
      new: findings.new.filter(isShown),
      changed: findings.changed.filter(({ finding }) => isShown(finding)),
      gone: findings.gone.filter(({ partner, check, severity }) => {
        const key = partner ?? check;
        return severity !== "info" && !seen.has(key) && seen.add(key);
      }),
    },
  };
}

type Changed = NonNullable<Review["sinceLast"]>;

function Changes({ shown }: { readonly shown: Changed }) {
  const { t, show } = useScreen();
  const words = useWords();
  const { since } = useMemoryWords();
  const { findings, figures, newPartners, gonePartners } = shown;
  const amount = (value: Ore | null) => (value === null ? since.none : show.money(value));
  const title = ({ check, partner }: Pick<Finding, "check" | "partner">) =>
    `${partner ?? t.wholeTable}: ${titleOf(check, words)}`;
  return (
    <>
      <Part heading={since.fresh} items={findings.new}>
        {(finding) => `${finding.partner ?? t.wholeTable}: ${describe(finding, words, show).sentence}`}
      </Part>
      <Part heading={since.changed} items={findings.changed}>
        {({ finding, was }) => `${title(finding)}, ${since.change(amount(was.difference), amount(finding.difference))}`}
      </Part>
      <Part heading={since.gone} items={findings.gone}>
        {(finding) => `${title(finding)}${finding.difference ? `, ${show.money(finding.difference)}` : ""}`}
      </Part>
      <Part heading={since.figures} items={figures}>
        {({ partner, figure, was, now }) =>
          `${partner}, ${since.of[figure]}: ${since.change(amount(was), amount(now))}`
        }
      </Part>
      <Part heading={since.rows} items={[...newPartners.map(since.newPartner), ...gonePartners.map(since.gonePartner)]}>
        {(sentence) => sentence}
      </Part>
    </>
  );
}

function Part<T>(props: {
  readonly heading: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}) {
  const text = useText();
  const styles = useStyles();
  if (props.items.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={text.quiet}>{props.heading}</h3>
      <LongList items={props.items}>
        {(item, index) => (
          <li key={index} className={styles.item}>
            {props.children(item)}
          </li>
        )}
      </LongList>
    </section>
  );
}

const useStyles = makeStyles({
  part: { paddingTop: tokens.spacingVerticalS },
  item: { paddingTop: tokens.spacingVerticalXS, fontVariantNumeric: "tabular-nums" },
});
