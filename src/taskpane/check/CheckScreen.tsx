import { useEffect, useMemo } from "react";
import type { Words } from "../../domain/check.ts";
import type { CheckResult } from "../../review/desk.ts";
import { makeShow } from "../../review/show.ts";
import type { MemoryStrings } from "../../strings/memory-strings.ts";
import type { Strings } from "../../strings/strings.ts";
import type { PlaceProps } from "../places.ts";
import { ScreenProvider, WordsProvider } from "../screen-context.ts";
import { Failed } from "./Failed.tsx";
import { makeFigures } from "../figures.ts";
import { verdict } from "./groups.ts";
import { MemoryProvider } from "./memory-context.ts";
import { NoTable } from "./NoTable.tsx";
import { Reviewed } from "./Reviewed.tsx";
import { Several } from "./Several.tsx";
import type { Place } from "../../domain/table.ts";

/** The screen in one language. */
export function screenIn(t: Strings, words: Words, memory: MemoryStrings) {
  return function CheckScreen(props: PlaceProps) {
    // Before the first check the shell says what the button does.
    return props.checks.result && <Checked {...props} result={props.checks.result} />;
  };

  function Checked({ desk, checks, result, say, goTo }: PlaceProps & { readonly result: CheckResult }) {
    const followUp = result.kind === "reviewed" ? result.review.followUp : null;
    const { unit, currency, year } = followUp ?? { unit: "one", currency: "SEK", year: null };
    const written = useMemo(
      () => ({ show: makeShow(t.language, unit, currency), figures: makeFigures(t.language, unit, year) }),
      [unit, currency, year],
    );
    useEffect(() => {
      // A verdict on a sheet that has changed since is no news.
      say(result.kind === "reviewed" && !checks.isStale ? (checks.news ?? verdict(result.review, t)) : "");
    }, [result, checks.news, checks.isStale, say]);

    const showCell = async (place: Place) => {
      const address = place.address ?? "";
      const outcome = await desk.show(place);
      if (outcome === "changed") return checks.setStale();
      say(outcome === "shown" ? t.status.shown(address) : `${t.fault[outcome].happened} ${t.fault[outcome].todo}`);
    };

    return (
      <ScreenProvider
        value={{
          t,
          ...written,
          desk,
          say,
          sheet: followUp?.place.sheet,
          goTo,
          showCell: (place) => void showCell(place),
        }}
      >
        <WordsProvider value={words}>
          <MemoryProvider value={memory}>
            <Outcome checks={checks} result={result} goTo={goTo} />
          </MemoryProvider>
        </WordsProvider>
      </ScreenProvider>
    );
  }
}

function Outcome({ checks, result, goTo }: Pick<PlaceProps, "checks" | "goTo"> & { readonly result: CheckResult }) {
  switch (result.kind) {
    case "reviewed":
      return <Reviewed checks={checks} result={result} goTo={goTo} />;
    case "noTable":
      return <NoTable result={result} checks={checks} goTo={goTo} />;
    case "several":
      return <Several candidates={result.candidates} checks={checks} />;
    case "failed":
      return <Failed fault={result.fault} where={result.where} asked={checks.asked} />;
  }
}
