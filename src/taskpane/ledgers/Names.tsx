import { Button, Select, mergeClasses } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { NameBands, NameMatch } from "../../review/ledgers/ledger-view.ts";
import { Changeable } from "../parts/Changeable.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useLedgerWords } from "./ledger-context.ts";
import { useLedgerStyles } from "./ledger-styles.ts";

/** A name, and whom it means: null is nobody, `undefined` takes the answer back. */
export type NameAnswer = readonly [name: string, partner: string | null | undefined];

interface Answering {
  readonly onAnswer: (answers: readonly NameAnswer[]) => void;
}

/** Names to be matched with partners. What is called the same is a proposal too: nothing is ticked beforehand. */
export function Names(
  props: {
    readonly bands: NameBands;
    readonly partners: readonly string[];
    /** What stands behind a name: its amount. */
    readonly detail: (match: NameMatch) => string;
    readonly isBusy: boolean;
  } & Answering,
) {
  const { l } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const id = useId();
  const { bands, partners, detail, isBusy, onAnswer } = props;
  const { confirmed, same, ask, different, left } = bands;
  const [isSureOpen, setSureOpen] = useState(false);
  const [isOtherOpen, setOtherOpen] = useState(false);
  const part = useFocusThatStays(bands);
  const item = (match: NameMatch, children: ReactNode) => (
    <Item key={match.name + match.orgNumber} match={match} detail={detail(match)}>
      {children}
    </Item>
  );
  return (
    <section ref={part} className={text.section} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={text.heading}>
        {l.names.heading}
      </h2>
      <p className={text.body}>{l.names.intro}</p>
      {same.length > 0 && (
        <Band heading={l.names.same(same.length + left.same)} left={left.same}>
          <p className={text.quiet}>{l.names.sameHint}</p>
          {same.length > 1 && (
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => onAnswer(same.map(({ name, candidates: [one] }) => [name, one?.partner]))}
            >
              {l.confirmAll(same.length)}
            </Button>
          )}
          <LongList items={same}>
            {(match) =>
              item(
                match,
                match.candidates.map(({ partner }) => (
                  <div key={partner} className={styles.answers}>
                    <QuietButton
                      aria-label={l.confirmWhat(match.name, partner)}
                      disabledFocusable={isBusy}
                      onClick={() => onAnswer([[match.name, partner]])}
                    >
                      {l.confirm}
                    </QuietButton>
                    <QuietButton
                      aria-label={l.notThisWhat(match.name, partner)}
                      disabledFocusable={isBusy}
                      onClick={() => onAnswer([[match.name, null]])}
                    >
                      {l.notThis}
                    </QuietButton>
                  </div>
                )),
              )
            }
          </LongList>
        </Band>
      )}
      {ask.length > 0 && (
        <Band heading={l.names.ask(ask.length + left.ask)} left={left.ask}>
          <LongList items={ask}>
            {(match) => item(match, <Candidates match={match} isBusy={isBusy} onAnswer={onAnswer} />)}
          </LongList>
        </Band>
      )}
      {confirmed.length > 0 && (
        <Disclosure
          strong
          label={l.names.confirmed(confirmed.length + left.confirmed)}
          isOpen={isSureOpen}
          onToggle={setSureOpen}
        >
          <LongList items={confirmed}>
            {(match) =>
              item(
                match,
                <QuietButton
                  aria-label={l.undoWhat(match.name)}
                  disabledFocusable={isBusy}
                  onClick={() => onAnswer([[match.name, undefined]])}
                >
                  {l.undo}
                </QuietButton>,
              )
            }
          </LongList>
          <NotShown left={left.confirmed} />
        </Disclosure>
      )}
      {different.length > 0 && (
        <Disclosure
          strong
          label={l.names.different(different.length + left.different)}
          isOpen={isOtherOpen}
          onToggle={setOtherOpen}
        >
          <Others matches={different} partners={partners} detail={detail} onAnswer={onAnswer} />
          <NotShown left={left.different} />
        </Disclosure>
      )}
    </section>
  );
}

function Band(props: { readonly heading: string; readonly left: number; readonly children: ReactNode }) {
  const text = useText();
  const styles = useLedgerStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={text.subheading}>
        {props.heading}
      </h3>
      {props.children}
      <NotShown left={props.left} />
    </section>
  );
}

function NotShown({ left }: { readonly left: number }) {
  const { l } = useLedgerWords();
  const text = useText();
  return left > 0 && <p className={text.quiet}>{l.notShown(left)}</p>;
}

/** A name with its partner where there is one, why, and what can be answered. */
function Item(props: { readonly match: NameMatch; readonly detail: string; readonly children: ReactNode }) {
  const { t } = useScreen();
  const { l } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  const { match, detail, children } = props;
  const partner = match.confirmed ?? (match.decision === "same" ? match.candidates[0]?.partner : undefined);
  return (
    <li data-name className={styles.item}>
      <p className={styles.name}>{partner ? l.is(match.name, partner) : match.name}</p>
      <p className={text.quiet}>
        {[detail, (match.decision === "same" || match.candidates.length > 1) && match.reason[t.language]]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {children}
    </li>
  );
}

/** Whom it may be, each with its reason; or nobody of them. None is chosen beforehand. */
function Candidates({ match, isBusy, onAnswer }: { readonly match: NameMatch; readonly isBusy: boolean } & Answering) {
  const { t } = useScreen();
  const { l } = useLedgerWords();
  const text = useText();
  const styles = useLedgerStyles();
  return (
    <ul className={text.list}>
      {match.candidates.map(({ partner, reason }) => (
        <li key={partner} className={styles.indented}>
          <div className={mergeClasses(text.body, styles.line)}>
            <span>{partner}</span>
            <QuietButton
              aria-label={l.chooseWhat(match.name, partner)}
              disabledFocusable={isBusy}
              onClick={() => onAnswer([[match.name, partner]])}
            >
              {l.choose}
            </QuietButton>
          </div>
          <p className={text.quiet}>{sentence(reason[t.language])}</p>
        </li>
      ))}
      <li className={styles.indented}>
        <QuietButton
          aria-label={l.noneOfWhat(match.name)}
          disabledFocusable={isBusy}
          onClick={() => onAnswer([[match.name, null]])}
        >
          {l.noneOfThem}
        </QuietButton>
      </li>
    </ul>
  );
}

/** Names like nobody's: a partner may still be known by one of them. */
function Others(
  props: {
    readonly matches: readonly NameMatch[];
    readonly partners: readonly string[];
    readonly detail: (match: NameMatch) => string;
  } & Answering,
) {
  const { l } = useLedgerWords();
  const { t } = useScreen();
  const styles = useLedgerStyles();
  const { matches, partners, detail, onAnswer } = props;
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <LongList items={matches}>
      {(match) => (
        <li data-name key={match.name + match.orgNumber}>
          <dl className={styles.list}>
            <Changeable
              label={match.name || "–"}
              value={detail(match)}
              initial=""
              isEditing={editing === match.name}
              onEdit={(on) => setEditing(on ? match.name : null)}
              onApply={({ partner }: { partner: string }) => {
                setEditing(null);
                onAnswer([[match.name, partner]]);
              }}
              read={(partner) => (partner === "" ? l.givePartner : { partner })}
              input={(own) => (
                <Select {...own} aria-label={l.partner} onChange={(_, { value }) => own.onChange(value)}>
                  <option value="">{t.unknown}</option>
                  {partners.map((partner) => (
                    <option key={partner} value={partner}>
                      {partner}
                    </option>
                  ))}
                </Select>
              )}
            />
          </dl>
        </li>
      )}
    </LongList>
  );
}

/**
 * An answer takes its button away: focus goes to the next name in the same list, else to the heading; and to the heading
 * when the names have just come. Focus that was elsewhere is left where it is.
 */
function useFocusThatStays(bands: NameBands) {
  const part = useRef<HTMLElement>(null);
  const last = useRef<{ readonly list: Element | null; readonly index: number } | null>({ list: null, index: 0 });
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      const item = (target as Element).closest("[data-name]");
      const list = item?.parentElement ?? null;
      last.current = part.current?.contains(target as Node)
        ? { list, index: item && list ? [...list.children].indexOf(item) : 0 }
        : null;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    if (document.activeElement !== document.body || !last.current) return;
    const { list, index } = last.current;
    const next = list?.isConnected ? list.children[Math.min(index, list.children.length - 1)] : null;
    (next?.querySelector("button") ?? part.current?.querySelector("h2"))?.focus();
  }, [bands]);
  return part;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
