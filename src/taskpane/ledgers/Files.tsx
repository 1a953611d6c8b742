import { useState } from "react";
import type { LedgerFile, LedgerProblem } from "../../review/ledgers/ledger-view.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { FileButton } from "../parts/FileButton.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useLedgerWords } from "./ledger-context.ts";
import { useLedgerStyles } from "./ledger-styles.ts";

/** What was read from each file, in one line, and what in it could not be used. */
export function Files(props: {
  readonly files: readonly LedgerFile[];
  readonly onOpen: (file: File) => void;
  readonly onRemove: (file: LedgerFile) => void;
}) {
  const { l } = useLedgerWords();
  const text = useText();
  return (
    <>
      <ul className={text.list}>
        {props.files.map((file) => (
          <FileItem key={file.id} file={file} onRemove={() => props.onRemove(file)} />
        ))}
      </ul>
      <FileButton label={l.openAnother} isQuiet onFile={props.onOpen} />
    </>
  );
}

function FileItem({ file, onRemove }: { readonly file: LedgerFile; readonly onRemove: () => void }) {
  const { t } = useScreen();
  const { l, day } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const { company, orgNumber, years, span, encoding, rows, vouchers, problems } = file;
  const [year] = years;
  const when = year
    ? l.year(isCalendarYear(year) ? year.start.slice(0, 4) : `${day(year.start)} – ${day(year.end)}`)
    : span && `${day(span.start)} – ${day(span.end)}`;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <h3 className={text.subheading}>{file.name}</h3>
        <QuietButton aria-label={l.removeWhat(file.name)} onClick={onRemove}>
          {l.remove}
        </QuietButton>
      </div>
      <p className={text.body}>
        {[
          [company, orgNumber].filter(Boolean).join(", "),
          when,
          l.rows(t.rows(rows), vouchers),
          // What every program writes needs no word.
          encoding !== "ascii" && encoding !== "utf-8" && l.encoding[encoding],
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Problems problems={problems} />
    </li>
  );
}

function Problems({ problems }: { readonly problems: readonly LedgerProblem[] }) {
  const { t } = useScreen();
  const { l } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const [isOpen, setOpen] = useState(false);
  if (problems.length === 0) return null;
  return (
    <Disclosure label={l.problems(problems.length)} isOpen={isOpen} onToggle={setOpen}>
      <ul className={text.list}>
        {problems.map(({ sentence, line, count }, index) => (
          <li key={index} className={styles.item}>
            <p className={text.body}>{sentence[t.language]}</p>
            <p className={text.quiet}>
              {[line !== null && t.row(line), count > 1 && l.more(count - 1)].filter(Boolean).join(", ")}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

const isCalendarYear = ({ start, end }: LedgerFile["years"][number]): boolean =>
  start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`;
