import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Ask } from "../../review/agreements-desk.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { LongList } from "../parts/LongList.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useAgreements } from "./agreements-context.ts";
import { useAgreementStyles } from "./styles.ts";
import { useAskedFocus } from "../parts/use-asked-focus.ts";

/** Rows that may be of one partner or another: asked, with nothing chosen beforehand. */
export function Asks() {
  const { a, overview } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  const { asks } = overview;
  return (
    <>
      {asks.length > 0 && (
        <section className={styles.section}>
          <h3 className={text.subheading}>{a.ask.heading(asks.length)}</h3>
          <p className={text.quiet}>{a.ask.explain}</p>
          <LongList items={asks}>{(ask) => <AskItem key={`${ask.kind} ${ask.name}`} ask={ask} />}</LongList>
        </section>
      )}
      <Unsaved />
    </>
  );
}

function AskItem({ ask }: { readonly ask: Ask }) {
  const { desk, say } = useScreen();
  const { a, reload } = useAgreements();
  const styles = useAgreementStyles();
  const confirm = async (partner: string) => {
    await desk.agreements.confirm(ask.name, partner);
    say(a.ask.confirmed(ask.name, partner));
    await reload();
  };
  const known = "known" in ask ? ask.known.join(", ") : "";
  return (
    <li className={styles.item}>
      <p className={styles.body}>
        {ask.kind === "name"
          ? a.ask.name(ask.name)
          : ask.kind === "number"
            ? a.ask.number(ask.name, known || null)
            : a.ask.several(ask.name, known)}
        {ask.kind !== "name" && ` ${a.ask.giveNumber}`}
      </p>
      {ask.kind === "name" && (
        <div className={styles.buttons}>
          {ask.near.map((partner) => (
            <Button
              key={partner}
              size="small"
              aria-label={a.ask.sameFull(ask.name, partner)}
              onClick={() => void confirm(partner)}
            >
              {a.ask.same(partner)}
            </Button>
          ))}
        </div>
      )}
      <CellLink place={ask.place} />
    </li>
  );
}

/** Confirmed names that the workbook does not keep: used here until it is closed, and written only after a yes. */
function Unsaved() {
  const { desk, say, t } = useScreen();
  const { a, overview, reload } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  const [isAsking, setAsking] = useState(false);
  const { opener, inside } = useAskedFocus(isAsking);
  const names = overview.unsavedAliases;
  if (names.length === 0) return null;

  const saveNames = async () => {
    setAsking(false);
    const result = await desk.agreements.saveAliases(t.language);
    switch (result.kind) {
      case "saved":
        say(a.ask.saved(`${result.sheet}!${result.address}`));
        return reload();
      case "occupied":
        return say(a.ask.occupied(result.sheet));
      case "noTable":
        return say(a.ask.noTable(result.sheet));
      case "failed":
        return say(Object.values(t.fault[result.fault]).join(" "));
    }
  };
  const takeBack = async (alias: string) => {
    await desk.agreements.confirm(alias, null);
    await reload();
  };
  return (
    <section className={styles.section}>
      <h3 className={text.subheading}>{a.ask.unsaved(names.length)}</h3>
      <ul className={text.list}>
        {names.map(([alias, partner]) => (
          <li key={alias} className={styles.actions}>
            <span className={text.body}>{a.ask.unsavedRow(alias, partner)}</span>
            <QuietButton onClick={() => void takeBack(alias)}>{a.ask.takeBack(alias)}</QuietButton>
          </li>
        ))}
      </ul>
      {isAsking ? (
        <>
          <p className={text.body}>{a.ask.saveConfirm(names.length)}</p>
          <div className={styles.buttons}>
            <Button ref={inside} appearance="primary" onClick={() => void saveNames()}>
              {a.ask.write}
            </Button>
            <Button onClick={() => setAsking(false)}>{a.ask.cancel}</Button>
          </div>
        </>
      ) : (
        <div className={styles.buttons}>
          <Button ref={opener} size="small" onClick={() => setAsking(true)}>
            {a.ask.save}
          </Button>
        </div>
      )}
    </section>
  );
}
