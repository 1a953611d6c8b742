import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReadTable } from "../../domain/table.ts";
import { Message } from "../parts/Message.tsx";
import type { Checks } from "../use-checks.ts";
import { useScreen } from "../screen-context.ts";

/** Which of several tables is meant is never guessed: each is shown with what tells it apart. */
export function Several({
  candidates,
  checks,
}: {
  readonly candidates: readonly ReadTable[];
  readonly checks: Checks;
}) {
  const { t } = useScreen();
  const styles = useStyles();
  return (
    <>
      <Message heading={t.several.heading(candidates.length)} asked={checks.asked}>
        <p>{t.several.todo}</p>
      </Message>
      <ul className={styles.list}>
        {candidates.map((table) => {
          const address = table.place.address ?? "";
          return (
            <li key={`${table.place.sheet} ${address}`}>
              <Button className={styles.choice} onClick={() => void checks.run({ table: table.place })}>
                <span className={styles.title}>{table.title || address}</span>
                <span className={styles.detail}>
                  {address} · {t.rows(table.rows.length)}
                </span>
                <span className={styles.detail}>{headersOf(table)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Headers often hold commas of their own (*Belopp, tkr*): they are told apart by another sign. */
const headersOf = ({ columns }: ReadTable): string =>
  columns
    .map(({ header }) => header.trim())
    .filter(Boolean)
    .join(" | ");

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    padding: 0,
    marginTop: tokens.spacingVerticalM,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
  },
  choice: { width: "100%", flexDirection: "column", alignItems: "flex-start", textAlign: "left" },
  title: { fontWeight: tokens.fontWeightSemibold },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});
