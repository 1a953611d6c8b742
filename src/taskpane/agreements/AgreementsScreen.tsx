import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CalendarDate } from "../../domain/calendar.ts";
import type { Words } from "../../domain/check.ts";
import type { Place } from "../../domain/table.ts";
import type { AgreementsDesk } from "../../review/agreements-desk.ts";
import { makeShow } from "../../review/show.ts";
import type { AgreementsStrings, View } from "../../strings/agreements-strings.ts";
import type { Strings } from "../../strings/strings.ts";
import { makeFigures } from "../figures.ts";
import { useText } from "../parts/section.ts";
import type { Intent, PlaceProps } from "../places.ts";
import { ScreenProvider, WordsProvider } from "../screen-context.ts";
import { Failed } from "../check/Failed.tsx";
import { AgreementsProvider } from "./agreements-context.ts";
import { AsOf } from "./AsOf.tsx";
import { Views } from "./Views.tsx";

type Opened = Awaited<ReturnType<AgreementsDesk["open"]>>;

/** *Överenskommelser* in one language: what is due, every partner, follow-up without money, questions, and the sheets. */
export function agreementsScreenIn(t: Strings, words: Words, a: AgreementsStrings) {
  return function AgreementsScreen({ desk, intent, say }: PlaceProps) {
    const styles = useStyles();
    const text = useText();
    const [opened, setOpened] = useState<Opened | null>(null);
    const [isReading, setReading] = useState(true);
    const latest = useRef(0);
    const [view, setView] = useState(viewFor(intent));
    useEffect(() => setView(viewFor(intent)), [intent]);

    const open = useCallback(
      async (asOf?: CalendarDate | null) => {
        const asked = ++latest.current;
        setReading(true);
        const result = await desk.agreements.open(asOf).catch((error: unknown): Opened => {
          // The desk turns what the host says into results; this is a fault of ours, shown and kept visible for those who look.
          console.error(error);
          return { kind: "failed", fault: "unknown", where: null };
        });
        // An answer to a question asked before the last one is no longer asked for.
        if (asked !== latest.current) return;
        setOpened(result);
        setReading(false);
      },
      [desk],
    );
    useEffect(() => void open(), [open]);

    const overview = opened?.kind === "opened" ? opened : null;
    const { unit, currency, year } = overview?.followUp ?? {
      unit: "one" as const,
      currency: "SEK" as const,
      year: null,
    };
    const written = useMemo(
      () => ({ show: makeShow(t.language, unit, currency), figures: makeFigures(t.language, unit, year) }),
      [unit, currency, year],
    );
    const goToView = (next: View) => {
      setView(next);
      say(""); // what was done in one view is no news in another
    };
    const showCell = async (place: Place) => {
      const outcome = await desk.show(place);
      say(
        outcome === "shown" || outcome === "changed"
          ? t.status.shown(place.address ?? "")
          : `${t.fault[outcome].happened} ${t.fault[outcome].todo}`,
      );
    };
    const again = (
      <Button size="small" disabledFocusable={isReading} onClick={() => void open()}>
        {a.again}
      </Button>
    );
    return (
      <ScreenProvider
        value={{
          t,
          ...written,
          desk,
          say,
          sheet: overview?.followUp?.place.sheet ?? "",
          showCell: (place) => void showCell(place),
        }}
      >
        <WordsProvider value={words}>
          {!opened && <p className={text.quiet}>{a.loading}</p>}
          {opened?.kind === "failed" && (
            <>
              <Failed fault={opened.fault} where={opened.where} asked={0} />
              <div className={styles.again}>{again}</div>
            </>
          )}
          {overview && (
            <AgreementsProvider value={{ a, overview, view, goToView, reload: () => open() }}>
              {overview.partners.length > 0 && (
                <>
                  <AsOf onChange={(asOf) => void open(asOf)} />
                  <p className={text.quiet}>
                    {overview.followUp ? a.beside(besideWhat(overview.followUp)) : a.noFollowUp}
                  </p>
                </>
              )}
              <Views />
              <div className={styles.again}>{again}</div>
            </AgreementsProvider>
          )}
        </WordsProvider>
      </ScreenProvider>
    );
  };
}

const besideWhat = ({ title, place }: { readonly title: string; readonly place: Place }): string =>
  [place.sheet ?? title, place.address].filter(Boolean).join(" · ");

const viewFor = (intent: Intent | undefined): View => (intent === "sheets" || intent === "questions" ? intent : "due");

const useStyles = makeStyles({
  again: { paddingTop: tokens.spacingVerticalXXL },
});
