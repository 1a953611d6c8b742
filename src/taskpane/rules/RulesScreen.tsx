import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { type CalendarDate, isoDate } from "../../domain/calendar.ts";
import type { Words } from "../../domain/check.ts";
import { currencyWord } from "../../domain/currency.ts";
import type { KeepResult } from "../../review/kept/store.ts";
import type { Failed, KeptContents, RuleEntry } from "../../review/memory-desk.ts";
import { PRESET_IDS, type PresetId, UNVERIFIED, presetWords } from "../../review/presets.ts";
import { rulesOn } from "../../review/rules-in-force.ts";
import { makeShow } from "../../review/show.ts";
import type { RulesStrings } from "../../strings/rules-strings.ts";
import type { Strings } from "../../strings/strings.ts";
import { makeFigures } from "../figures.ts";
import { useText } from "../parts/section.ts";
import type { PlaceProps } from "../places.ts";
import { ScreenProvider, WordsProvider, useScreen } from "../screen-context.ts";
import { today } from "../today.ts";
import { type Draft, draftOf, ruleIn, ruleSetOf, withOwn } from "./draft.ts";
import { Kept } from "./Kept.tsx";
import { RuleList } from "./RuleList.tsx";
import { RuleSets } from "./RuleSets.tsx";
import { RulesProvider, useRules, useWhyNot } from "./rules-context.ts";

/** *Regler* in one language. */
export function rulesScreenIn(t: Strings, words: Words, r: RulesStrings) {
  return function RulesScreen(props: PlaceProps) {
    const { desk, say } = props;
    const latest = desk.latest?.kind === "reviewed" ? desk.latest.review.followUp : null;
    // Thresholds are in whole units of the currency, whatever the table counts in.
    const currency = latest?.currency ?? "SEK";
    const show = makeShow(t.language, "one", currency);
    const unit = { ...r.rule.unit, amount: currencyWord(currency, t.language) };
    const figures = makeFigures(t.language, "one", latest?.year ?? null);
    return (
      <ScreenProvider value={{ t, show, figures, desk, say, showCell: () => undefined }}>
        <WordsProvider value={words}>
          <RulesProvider value={{ ...r, rule: { ...r.rule, unit } }}>
            <Loaded {...props} />
          </RulesProvider>
        </WordsProvider>
      </ScreenProvider>
    );
  };
}

interface Read {
  readonly contents: KeptContents;
  readonly checks: readonly RuleEntry[];
}

/** What is kept is read each time the place is opened: somebody else may have saved meanwhile. */
function Loaded({ desk, say, checkOpenSheet }: PlaceProps) {
  const r = useRules();
  const whyNot = useWhyNot();
  const text = useText();
  const [read, setRead] = useState<Read | Failed | null>(null);
  const load = useCallback(async () => {
    const [contents, checks] = await Promise.all([desk.memory.contents(), desk.memory.checks()]);
    setRead(contents.kind === "failed" ? contents : { contents, checks });
  }, [desk]);
  useEffect(() => {
    say(""); // what was said of a check is no news here
    void load();
  }, [load, say]);

  if (read === null) return <p className={text.quiet}>{r.loading}</p>;
  if ("kind" in read)
    return (
      <>
        <p className={text.body}>{whyNot(read)}</p>
        <Button onClick={() => void load()}>{r.again}</Button>
      </>
    );
  return <Rules {...read} onReload={load} checkOpenSheet={checkOpenSheet} />;
}

function Rules(props: Read & { readonly onReload: () => Promise<void> } & Pick<PlaceProps, "checkOpenSheet">) {
  const { t, desk, say, show } = useScreen();
  const r = useRules();
  const whyNot = useWhyNot();
  const text = useText();
  const styles = useStyles();
  const { contents, checks, onReload } = props;
  const review = desk.latest?.kind === "reviewed" ? desk.latest.review : null;
  const firstDay = `${review?.asOf?.slice(0, 4) ?? today().slice(0, 4)}-01-01` as CalendarDate;
  const [draft, setDraft] = useState<Draft>(() =>
    draftOf(rulesOn(review?.asOf ?? null, contents.memory.rules), checks, firstDay, t.language),
  );
  const [isUnsaved, setUnsaved] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const change = (next: Draft) => {
    setDraft(next);
    setUnsaved(true);
    setSaved(false);
    say("");
  };

  /** One thing at a time; what is kept is read anew, and what came of it is said. */
  const act = async (action: () => Promise<KeepResult>, said: string): Promise<boolean> => {
    setBusy(true);
    try {
      const why = whyNot(await action());
      if (why === null) await onReload();
      say(why ?? said);
      return why === null;
    } finally {
      setBusy(false);
    }
  };
  const save = async () => {
    const set = ruleSetOf(draft, checks, t.language);
    if (!set) {
      page.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      return say(r.notSaved);
    }
    if (!(await act(() => desk.memory.saveRules(set), r.saved(show.date(set.from!))))) return;
    setUnsaved(false);
    setSaved(true);
  };
  const begins = isoDate(draft.from);
  const words = presetWords[draft.preset][t.language];
  return (
    <div ref={page}>
      <p className={text.body}>{r.intro}</p>
      <div className={styles.fields}>
        <Field label={r.preset.label} hint={words.about}>
          <Select value={draft.preset} onChange={(_, data) => change({ ...draft, preset: data.value as PresetId })}>
            {PRESET_IDS.map((id) => (
              <option key={id} value={id}>
                {presetWords[id][t.language].name}
              </option>
            ))}
          </Select>
        </Field>
        {UNVERIFIED.has(draft.preset) && <p className={styles.unverified}>{r.preset.unverified}</p>}
        <Field
          label={r.from.label}
          hint={r.from.hint}
          validationMessage={begins ? undefined : r.from.invalid}
          validationState={begins ? "none" : "error"}
        >
          <Input type="date" value={draft.from} onChange={(_, data) => change({ ...draft, from: data.value })} />
        </Field>
        {begins && review?.asOf && begins > review.asOf && (
          <p className={text.body}>{r.from.tooLate(show.date(review.asOf))}</p>
        )}
      </div>
      <RuleList
        rules={checks.map((entry) => ruleIn(draft, entry, t.language))}
        onChange={(check, own) => change(withOwn(draft, check, own))}
      />
      <div className={styles.save}>
        {isUnsaved && <p className={text.body}>{r.unsaved}</p>}
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void save()}>
            {r.save}
          </Button>
          {isSaved && <Button onClick={props.checkOpenSheet}>{r.check}</Button>}
        </div>
      </div>
      <RuleSets
        sets={contents.memory.rules}
        shown={draft.from}
        isBusy={isBusy}
        onEdit={(set) => {
          setDraft(draftOf(set, checks, firstDay, t.language));
          setUnsaved(false);
        }}
        onRemove={(set) => void act(() => desk.memory.removeRules(set.from), r.sets.removed)}
      />
      <Kept
        contents={contents}
        onChange={(action, said) => void act(() => action(desk.memory), said)}
        onForgotten={onReload}
      />
    </div>
  );
}

const useStyles = makeStyles({
  fields: { display: "grid", rowGap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM },
  unverified: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorStatusWarningBorder2}`,
  },
  save: { display: "grid", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
