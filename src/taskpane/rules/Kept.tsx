import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { KeepResult } from "../../review/kept/store.ts";
import type { KeptContents, KeptSection, MemoryDesk } from "../../review/memory-desk.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { Forget } from "./Forget.tsx";
import { type KeptThing, useKeptThings } from "./kept-things.ts";
import { useRules } from "./rules-context.ts";

type Change = (action: (memory: MemoryDesk) => Promise<KeepResult>, said: string) => void;

/** Everything the add-in keeps in the file, in words, with its size; each thing can be taken away, and all of it at once. */
export function Kept(props: {
  readonly contents: KeptContents;
  readonly onChange: Change;
  readonly onForgotten: () => Promise<void>;
}) {
  const r = useRules();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const kilobytes = useKilobytes();
  const { part, fault, sections } = props.contents;
  return (
    <section className={text.section} aria-labelledby={id}>
      <h2 id={id} className={text.heading}>
        {r.kept.heading}
      </h2>
      <p className={styles.paragraph}>{r.kept.explain}</p>
      {part === null ? (
        <p className={styles.paragraph}>{r.kept.nothing}</p>
      ) : (
        <>
          {fault && <p className={text.body}>{r.refused[fault]}</p>}
          {fault && <AsWritten text={part} />}
          {sections.map((section) => (
            <Section key={section.name} section={section} {...props} />
          ))}
          <p className={styles.paragraph}>{r.kept.total(kilobytes(part))}</p>
        </>
      )}
      <Forget onForgotten={props.onForgotten} />
    </section>
  );
}

function Section(props: { readonly section: KeptSection; readonly contents: KeptContents; readonly onChange: Change }) {
  const r = useRules();
  const text = useText();
  const kilobytes = useKilobytes();
  const thingsIn = useKeptThings();
  const [isOpen, setOpen] = useState(false);
  const { section, contents, onChange } = props;
  const name = r.kept.section[section.name] ?? r.kept.other(section.name);
  const things = section.isDamaged ? null : thingsIn(section.name, contents.memory);
  return (
    <Disclosure strong label={`${name}, ${r.kept.size(kilobytes(section.text))}`} isOpen={isOpen} onToggle={setOpen}>
      {section.isDamaged && <p className={text.body}>{r.kept.damaged}</p>}
      {things ? (
        <LongList items={things}>{(thing, index) => <Thing key={index} thing={thing} onChange={onChange} />}</LongList>
      ) : (
        <AsWritten text={section.text} />
      )}
    </Disclosure>
  );
}

function Thing({ thing, onChange }: { readonly thing: KeptThing; readonly onChange: Change }) {
  const r = useRules();
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { said, details, remove } = thing;
  return (
    <li className={styles.thing}>
      <Disclosure label={said} isOpen={isOpen} onToggle={setOpen}>
        <LongList items={details}>
          {(detail, index) => (
            <li key={index} className={styles.detail}>
              {detail}
            </li>
          )}
        </LongList>
      </Disclosure>
      {remove && (
        <div className={text.body}>
          <QuietButton aria-label={r.kept.removeNamed(said)} onClick={() => onChange(remove, r.kept.removed)}>
            {r.kept.remove}
          </QuietButton>
        </div>
      )}
    </li>
  );
}

/** What this screen has no words for is shown as it stands: nothing in the file is hidden. */
function AsWritten({ text: written }: { readonly text: string }) {
  const r = useRules();
  const text = useText();
  const styles = useStyles();
  return (
    <>
      <p className={text.quiet}>{r.kept.asWritten}</p>
      <p className={styles.written}>{written.slice(0, MOST_SHOWN)}</p>
    </>
  );
}

/** Beyond this a page of text holds up the pane, and nobody reads it. */
const MOST_SHOWN = 20_000;

function useKilobytes(): (written: string) => string {
  const { t } = useScreen();
  const format = new Intl.NumberFormat(t.language === "sv" ? "sv-SE" : "en-GB", { maximumFractionDigits: 1 });
  return (written) => format.format(Math.max(0.1, written.length / 1000));
}

const useStyles = makeStyles({
  paragraph: { margin: `${tokens.spacingVerticalS} 0` },
  thing: { paddingBottom: tokens.spacingVerticalS },
  detail: { paddingTop: tokens.spacingVerticalXS, fontVariantNumeric: "tabular-nums" },
  written: {
    margin: 0,
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});
