import { useEffect, useMemo } from "react";
import { problemSentence } from "../../review/problem-sentence.ts";
import { makeShow } from "../../review/show.ts";
import type { ReadStrings } from "../../strings/read-strings.ts";
import type { Strings } from "../../strings/strings.ts";
import { makeFigures } from "../figures.ts";
import { Message } from "../parts/Message.tsx";
import type { PlaceProps } from "../places.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import { ScreenProvider } from "../screen-context.ts";
import { Preview } from "./Preview.tsx";
import { ReadProvider } from "./read-context.ts";
import { ReadingProgress } from "./ReadingProgress.tsx";
import { SourceForm } from "./SourceForm.tsx";
import { MOST_MEGABYTES, useSource } from "./use-source.ts";

/** *Läs in* in one language: paste or open, look it over, put it on a sheet. */
export function readScreenIn(t: Strings, r: ReadStrings) {
  return function ReadScreen({ desk, intent = "paste", say, checkOpenSheet }: PlaceProps) {
    const { reading, read, open, stop, startOver } = useSource(desk);
    const written = useMemo(
      () => ({ show: makeShow(t.language, "one", "SEK"), figures: makeFigures(t.language, "one", null) }),
      [],
    );
    useEffect(() => {
      say(
        reading.kind === "reading"
          ? r.reading(reading.name)
          : reading.kind === "none" && reading.stopped
            ? r.stopped
            : "",
      );
    }, [reading, say]);

    useEffect(() => {
      if (intent === "example") void read({ kind: "paste", text: r.example, html: null });
      // What was asked for on the way here is done once.
    }, [intent]);

    const form = (fault: string | null) => (
      <SourceForm
        intent={intent}
        fault={fault}
        onSource={(source) => void read(source)}
        onFile={(file) => void open(file)}
      />
    );
    const again = (heading: string, detail: string) => (
      <Message heading={heading} asked={1}>
        <p>{detail}</p>
        <p>
          <QuietButton onClick={startOver}>{r.startOver}</QuietButton>
        </p>
      </Message>
    );
    const outcome = () => {
      switch (reading.kind) {
        case "none":
          return form(
            reading.notOpened === "tooLarge"
              ? r.tooLarge(String(MOST_MEGABYTES))
              : reading.notOpened
                ? r.fileNotOpened
                : null,
          );
        case "reading":
          return <ReadingProgress name={reading.name} onStop={stop} />;
        case "failed":
          return again(t.fault.unknown.happened, t.fault.unknown.todo);
        case "done": {
          if (reading.read.kind === "unusable")
            return again(problemSentence(reading.read.problem, t.language), r.tryAnother);
          const { result, remembered } = reading.read;
          const [problem] = result.problems;
          if (result.tables.length === 0)
            return again(
              problemSentence(problem ?? { place: {}, text: "", reason: "no-table" }, t.language),
              r.tryAnother,
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
      <ScreenProvider value={{ t, ...written, desk, say, showCell: () => undefined }}>
        <ReadProvider value={{ r }}>{outcome()}</ReadProvider>
      </ScreenProvider>
    );
  };
}
