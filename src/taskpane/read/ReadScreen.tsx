import { useCallback, useEffect, useMemo, useState } from "react";
import { problemSentence } from "../../review/problem-sentence.ts";
import { makeShow } from "../../review/show.ts";
import type { Place } from "../../domain/table.ts";
import type { LedgerStrings } from "../../strings/ledger-strings.ts";
import type { ReadStrings } from "../../strings/read-strings.ts";
import type { Strings } from "../../strings/strings.ts";
import { makeFigures } from "../figures.ts";
import { LedgerPlace } from "../ledgers/LedgerPlace.tsx";
import { useLedger } from "../ledgers/use-ledger.ts";
import { Message } from "../parts/Message.tsx";
import type { PlaceProps } from "../places.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import { Slow } from "../parts/Slow.tsx";
import { ScreenProvider } from "../screen-context.ts";
import { Preview } from "./Preview.tsx";
import { ReadProvider } from "./read-context.ts";
import { ReadingProgress } from "./ReadingProgress.tsx";
import { SourceForm } from "./SourceForm.tsx";
import { TableOrLedger } from "./TableOrLedger.tsx";
import { MOST_MEGABYTES, type Reading, useSource } from "./use-source.ts";

/** *Läs in* in one language: paste or open, look it over, and put it on a sheet; or a ledger, to be reconciled. */
export function readScreenIn(t: Strings, r: ReadStrings, l: LedgerStrings) {
  return function ReadScreen({ desk, intent, checks, say, goTo, checkOpenSheet }: PlaceProps) {
    const ledger = useLedger(desk.ledger, checks.result);
    // Whoever comes back to an open ledger goes on with it, unless a table is what was asked for.
    const [isAtLedger, setAtLedger] = useState(intent === undefined);
    useEffect(() => setAtLedger(intent === undefined), [intent]);
    const { look } = ledger;
    const onLedger = useCallback(() => {
      setAtLedger(true);
      void look();
    }, [look]);
    const { reading, read, open, openAsLedger, stop, startOver } = useSource(desk, onLedger);
    const written = useMemo(
      () => ({ show: makeShow(t.language, "one", "SEK"), figures: makeFigures(t.language, "one", null) }),
      [],
    );
    const said = sayingOf(reading);
    useEffect(() => say(said), [said, say]);

    const showCell = async (place: Place) => {
      const outcome = await desk.show(place);
      if (outcome === "changed") return checks.setStale();
      const address = place.address ?? "";
      say(outcome === "shown" ? t.status.shown(address) : `${t.fault[outcome].happened} ${t.fault[outcome].todo}`);
    };
    useEffect(() => {
      if (intent === "example") void read({ kind: "paste", text: r.example, html: null });
      // What was asked for on the way here is done once.
    }, [intent]);

    /** What could not be read, of which file, and the way back. */
    const again = (heading: string, detail: string, name: string | null = null) => (
      <Message heading={heading} asked={1}>
        {name && !heading.includes(name) && <p>{r.ofFile(name)}</p>}
        <p>{detail}</p>
        <p>
          <QuietButton onClick={startOver}>{isAtLedger && ledger.state ? l.backToLedger : r.startOver}</QuietButton>
        </p>
      </Message>
    );
    /** What is shown while nothing is being read: the ledger, or where something is pasted or opened. */
    const atRest = (fault: string | null) =>
      isAtLedger && ledger.state ? (
        <>
          {fault && <p role="alert">{fault}</p>}
          <LedgerPlace
            l={l}
            desk={desk}
            ledger={ledger}
            state={ledger.state}
            checks={checks}
            say={say}
            goTo={goTo}
            checkOpenSheet={checkOpenSheet}
            onOpen={(file) => void open(file)}
            onReadTable={() => setAtLedger(false)}
          />
        </>
      ) : (
        <>
          {ledger.isLost && <p role="alert">{l.lost}</p>}
          {ledger.state && (
            <p>
              {l.isOpen(ledger.state.files.map(({ name }) => name).join(", "))}{" "}
              <QuietButton onClick={() => setAtLedger(true)}>{l.showOpen}</QuietButton>
            </p>
          )}
          <SourceForm
            intent={intent ?? "paste"}
            fault={fault}
            onSource={(source) => void read(source)}
            onFile={(file) => void open(file)}
          />
        </>
      );
    const outcome = () => {
      switch (reading.kind) {
        case "none":
          return atRest(notOpened(reading.notOpened));
        case "reading":
          return <ReadingProgress name={reading.name} share={reading.share} onStop={stop} />;
        case "asking":
          return (
            <TableOrLedger
              l={l}
              name={reading.name}
              onTable={() => void read({ kind: "file", name: reading.name, bytes: reading.bytes })}
              onLedger={() => void openAsLedger(reading.name, reading.bytes)}
            />
          );
        case "refused":
          return again(reading.sentence[t.language], l.untouched, reading.name);
        case "failed":
          return again(t.fault.unknown.happened, t.fault.unknown.todo);
        case "done": {
          if (reading.read.kind === "unusable")
            return again(problemSentence(reading.read.problem, t.language), r.tryAnother, reading.name);
          const { result, remembered } = reading.read;
          const [problem] = result.problems;
          if (result.tables.length === 0)
            return again(
              problemSentence(problem ?? { place: {}, text: "", reason: "no-table" }, t.language),
              r.tryAnother,
              reading.name,
            );
          return (
            <Preview
              desk={desk}
              result={result}
              remembered={remembered}
              say={say}
              onStartOver={startOver}
              onPlaced={checkOpenSheet}
            />
          );
        }
      }
    };
    return (
      <ScreenProvider value={{ t, ...written, desk, say, showCell: (place) => void showCell(place) }}>
        <ReadProvider value={{ r }}>
          {ledger.isBusy && (
            <Slow>
              <p role="status">{l.reckoning}</p>
            </Slow>
          )}
          {outcome()}
        </ReadProvider>
      </ScreenProvider>
    );
  };

  function notOpened(why: Extract<Reading, { kind: "none" }>["notOpened"]): string | null {
    if (!why) return null;
    if (why === "unreadable") return r.fileNotOpened;
    const most = String(why.most);
    return why.most === MOST_MEGABYTES ? r.tooLarge(most) : l.tooLarge(most);
  }

  /** For the live region: what is being done, and each quarter of the way. */
  function sayingOf(reading: Reading): string {
    if (reading.kind === "none") return reading.stopped ? r.stopped : "";
    if (reading.kind !== "reading") return "";
    const quarters = Math.floor((reading.share ?? 0) * 4);
    return quarters === 0 ? r.reading(reading.name) : l.share(r.reading(reading.name), `${quarters * 25} %`);
  }
}
