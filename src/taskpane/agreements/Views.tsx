import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { VIEWS, type View } from "../../strings/agreements-strings.ts";
import { useAgreements } from "./agreements-context.ts";
import { Due } from "./Due.tsx";
import { NoMoney } from "./NoMoney.tsx";
import { Partners } from "./Partners.tsx";
import { Questions } from "./Questions.tsx";
import { Sheets } from "./Sheets.tsx";

const CONTENT: Readonly<Record<View, () => React.ReactNode>> = {
  due: Due,
  partners: Partners,
  noMoney: NoMoney,
  questions: Questions,
  sheets: Sheets,
};

/** One view at a time; the active one is said, not only shown. */
export function Views() {
  const { a, view, goToView } = useAgreements();
  const styles = useStyles();
  const id = useId();
  const Content = CONTENT[view];
  return (
    <>
      <nav aria-label={a.viewsLabel} className={styles.views}>
        {VIEWS.map((each) => (
          <Button
            key={each}
            appearance="subtle"
            size="small"
            aria-current={each === view ? "page" : undefined}
            className={mergeClasses(styles.view, each === view && styles.here)}
            onClick={() => goToView(each)}
          >
            <span className={each === view ? styles.hereWord : undefined}>{a.views[each]}</span>
          </Button>
        ))}
      </nav>
      <section aria-labelledby={id}>
        <h2 id={id} className={styles.heading}>
          {a.views[view]}
        </h2>
        <Content />
      </section>
    </>
  );
}

const useStyles = makeStyles({
  /** The view is named by its button, just above; the heading is for those who go by headings. */
  heading: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  views: {
    display: "flex",
    flexWrap: "wrap",
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalM} calc(-1 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))`,
  },
  view: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalS}`, ...typographyStyles.body1 },
  here: typographyStyles.body1Strong,
  /** As the pane's own places, in the quieter colour of a place within one. */
  hereWord: {
    textDecorationLine: "underline",
    textDecorationThickness: tokens.strokeWidthThick,
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textDecorationSkipInk: "none",
    textUnderlineOffset: "4px",
  },
});
