import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadProblem } from "../../domain/table.ts";
import { problemSentence } from "../../review/problem-sentence.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";

/** What was not understood on the sheet, with its place and text. Nothing vanishes. */
export function NotRead({ problems }: { readonly problems: readonly ReadProblem[] }) {
  const { t } = useScreen();
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (problems.length === 0) return null;
  return (
    <Disclosure strong label={t.rest.notRead(problems.length)} isOpen={isOpen} onToggle={setOpen}>
      <LongList items={problems}>
        {(problem, index) => (
          <li key={index} className={styles.item}>
            <p className={text.body}>{problemSentence(problem, t.language)}</p>
            <CellLink place={problem.place} />
          </li>
        )}
      </LongList>
    </Disclosure>
  );
}

const useStyles = makeStyles({ item: { paddingTop: tokens.spacingVerticalXS } });
