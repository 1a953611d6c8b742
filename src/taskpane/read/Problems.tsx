import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Place, ReadProblem, ReadResult, ReadTable } from "../../domain/table.ts";
import { type Corrections, linesOf, placeKey, readingsOf } from "../../review/corrections.ts";
import { problemSentence } from "../../review/problem-sentence.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useRead } from "./read-context.ts";

/** More than this is one problem said many times. */
const MOST = 100;

interface Changing {
  readonly corrections: Corrections;
  readonly onChange: (change: Partial<Corrections>) => void;
}

/** What could not be understood, each with its place; where it only has to be chosen, the choice. Open from the start. */
export function Problems(
  props: {
    readonly table: ReadTable;
    readonly result: ReadResult;
    /** What a choice of the user's gave rise to. */
    readonly extra: readonly ReadProblem[];
  } & Changing,
) {
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

/** Which reading it is, where there are few enough to choose from. */
function Choice({ problem, corrections, onChange }: { readonly problem: ReadProblem } & Changing) {
  const { t } = useScreen();
  const { r } = useRead();
  const key = placeKey(problem.place, problem.text);
  const number = new Intl.NumberFormat(t.language === "sv" ? "sv-SE" : "en-GB", { maximumFractionDigits: 15 });
  const shown = (figures: readonly string[]) => figures.map((figure) => number.format(Number(figure))).join(" | ");
  const numbers = readingsOf(problem);
  const lines = linesOf(problem);
  const ways = numbers.length > 0 ? numbers.map((each) => [each]) : lines;
  if (ways.length === 0) return null;
  const now = corrections.numbers.has(key) ? [corrections.numbers.get(key)!] : corrections.lines.get(key);
  return (
    <Field label={r.whichReading(problem.text)}>
      <Select
        value={now ? now.join() : ""}
        onChange={(_, { value }) => {
          const at = ways.findIndex((way) => way.join() === value);
          const [number, line] = [numbers[at], lines[at]];
          onChange({
            numbers: withKey(corrections.numbers, key, number),
            lines: withKey(corrections.lines, key, line),
          });
        }}
      >
        <option value="">{r.notChosen}</option>
        {ways.map((way) => (
          <option key={way.join()} value={way.join()}>
            {shown(way)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function withKey<T>(map: ReadonlyMap<string, T>, key: string, value: T | undefined): ReadonlyMap<string, T> {
  const changed = new Map(map);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}

const useStyles = makeStyles({
  item: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
});
