import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Place, ReadProblem, ReadResult, ReadTable } from "../../domain/table.ts";
import { type Corrections, placeKey, readingsOf } from "../../review/corrections.ts";
import { problemSentence } from "../../review/problem-sentence.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useRead } from "./read-context.ts";

/** More than this is one problem said many times. */
const MOST = 100;

/** What could not be understood, each with its place; where it only has to be chosen, the choice. Open from the start. */
export function Problems(props: {
  readonly table: ReadTable;
  readonly result: ReadResult;
  /** What a choice of the user's gave rise to. */
  readonly extra: readonly ReadProblem[];
  readonly corrections: Corrections;
  readonly onChange: (change: Partial<Corrections>) => void;
}) {
  const { t } = useScreen();
  const { r } = useRead();
  const text = useText();
  const styles = useStyles();
  const { table, result, extra, corrections, onChange } = props;
  const problems = [...table.problems, ...extra, ...result.problems];
  const [isOpen, setOpen] = useState(true);
  const [isUnreadOpen, setUnreadOpen] = useState(false);
  return (
    <>
      {problems.length > 0 && (
        <Disclosure strong label={r.problems(problems.length)} isOpen={isOpen} onToggle={setOpen}>
          <ul className={text.list}>
            {problems.slice(0, MOST).map((problem, index) => (
              <li key={index} className={styles.item}>
                <p className={text.body}>{problemSentence(problem, t.language)}</p>
                <Where place={problem.place} />
                <Choice problem={problem} corrections={corrections} onChange={onChange} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {result.unread.length > 0 && (
        <Disclosure strong label={r.unread(result.unread.length)} isOpen={isUnreadOpen} onToggle={setUnreadOpen}>
          <ul className={text.list}>
            {result.unread.slice(0, MOST).map(({ place, text: words }, index) => (
              <li key={index} className={styles.item}>
                <p className={text.body}>{words}</p>
                <Where place={place} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** Where in the source: nothing there can be gone to. */
function Where({ place }: { readonly place: Place }) {
  const { t } = useScreen();
  const text = useText();
  const where = [place.sheet, place.address].filter(Boolean).join(" · ") || (place.line && t.row(place.line));
  return where ? <p className={text.quiet}>{where}</p> : null;
}

function Choice({
  problem,
  corrections,
  onChange,
}: {
  readonly problem: ReadProblem;
  readonly corrections: Corrections;
  readonly onChange: (change: Partial<Corrections>) => void;
}) {
  const { t } = useScreen();
  const { r } = useRead();
  const readings = readingsOf(problem);
  if (readings.length === 0) return null;
  const key = placeKey(problem.place, problem.text);
  const number = new Intl.NumberFormat(t.language === "sv" ? "sv-SE" : "en-GB", { maximumFractionDigits: 15 });
  return (
    <Field label={r.whichReading(problem.text)}>
      <Select
        value={corrections.numbers.get(key) ?? ""}
        onChange={(_, { value }) => {
          const numbers = new Map(corrections.numbers);
          const chosen = readings.find((reading) => reading === value);
          if (chosen) numbers.set(key, chosen);
          else numbers.delete(key);
          onChange({ numbers });
        }}
      >
        <option value="">{r.notChosen}</option>
        {readings.map((reading) => (
          <option key={reading} value={reading}>
            {number.format(Number(reading))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  item: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
});
