import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReadTable, TableTotal } from "../../domain/table.ts";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useRead } from "./read-context.ts";

/** How the figures were settled, and whether the printed totals agree with them. */
export function Settled({ table }: { readonly table: ReadTable }) {
  const { t } = useScreen();
  const { r } = useRead();
  const text = useText();
  const styles = useStyles();
  const { readings, by } = table.solved;
  const isOpen = table.problems.some(
    ({ reason }) => reason.startsWith("ambiguous") || reason === "no-agreeing-reading",
  );
  const number = new Intl.NumberFormat(t.language === "sv" ? "sv-SE" : "en-GB");
  return (
    <ul className={mergeClasses(text.list, styles.list)}>
      {readings > 1 && !isOpen && (by === "totals" || by === "identities") && (
        <li className={styles.strong}>{r.solved(number.format(readings), by)}</li>
      )}
      {readings === 1 && by === "grammar" && <li>{r.oneReading}</li>}
      {table.totals.flatMap((total, index) =>
        sentences(total, table, r).map(({ words, isWrong }, nth) => (
          <li key={`${index} ${nth}`} className={isWrong ? styles.wrong : undefined}>
            {words}
          </li>
        )),
      )}
    </ul>
  );
}

function sentences(
  total: TableTotal,
  table: ReadTable,
  r: ReturnType<typeof useRead>["r"],
): readonly { readonly words: string; readonly isWrong?: true }[] {
  const label = total.label || r.rows;
  const wrong = total.differences.flatMap((difference, index) =>
    difference !== null && Number(difference) !== 0
      ? [
          {
            words: r.totalDiffers(
              label,
              table.columns[index]?.header ?? "",
              total.cells[index]?.text ?? "",
              total.sums[index] ?? "",
              difference,
            ),
            isWrong: true as const,
          },
        ]
      : [],
  );
  if (wrong.length > 0) return wrong;
  return [
    { words: total.differences.some((each) => each !== null) ? r.totalAgrees(label) : r.totalNotCompared(label) },
  ];
}

const useStyles = makeStyles({
  list: { marginTop: tokens.spacingVerticalS, display: "grid", rowGap: tokens.spacingVerticalXXS },
  strong: { fontWeight: tokens.fontWeightSemibold },
  wrong: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorStatusDangerBorder2}`,
  },
});
