import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { FormulaOffer, FormulaResult } from "../../review/formula-desk.ts";
import type { FormulaStrings } from "../../strings/formula-strings.ts";
import type { Strings } from "../../strings/strings.ts";
import type { PlaceProps } from "../places.ts";
import { useText } from "../parts/section.ts";
import { FormulaItem } from "./FormulaItem.tsx";

/** *Formler* in one language: each formula with its help, put in for the table that was checked, and the whole sheet's two. */
export function formulasScreenIn(t: Strings, f: FormulaStrings) {
  return function FormulasScreen({ desk: { formulas }, say }: PlaceProps) {
    const styles = useStyles();
    const text = useText();
    const [offers, setOffers] = useState<readonly FormulaOffer[]>([]);
    const [isBusy, setBusy] = useState(false);
    const [listId, sheetId, copyId, recalculateId] = [useId(), useId(), useId(), useId()];
    useEffect(() => {
      void formulas.offers().then(setOffers);
    }, [formulas]);

    /** One thing at a time: what came of it is said in the line at the bottom, and focus stays where it is. */
    const act = async (action: () => Promise<string>) => {
      setBusy(true);
      try {
        say(await action());
      } finally {
        setBusy(false);
      }
    };
    const fault = (result: Extract<FormulaResult, { kind: "failed" }>): string => {
      const { happened, todo, unharmed } = t.fault[result.fault];
      return [happened, todo, unharmed].join(" ");
    };
    const insert = (offer: FormulaOffer) =>
      act(async () => {
        const result = await formulas.insert(offer, f.headers[offer.id] ?? offer.id);
        if (result.kind === "failed") return fault(result);
        return result.kind === "nothing" ? f.occupied : f.written(result.address ?? result.sheet);
      });
    const copy = () =>
      act(async () => {
        const result = await formulas.copyValues(f.copyEnding);
        if (result.kind === "failed") return fault(result);
        return result.kind === "nothing" ? f.nothingToCopy : f.copied(result.sheet);
      });
    const recalculate = () =>
      act(async () => {
        const failed = await formulas.recalculate();
        return failed === null ? f.recalculated : fault({ kind: "failed", fault: failed, where: null });
      });

    return (
      <>
        <p className={text.body}>{f.intro}</p>
        {offers.length === 0 && <p className={styles.paragraph}>{f.checkFirst}</p>}
        <section className={text.section} aria-labelledby={listId}>
          <h2 id={listId} className={text.heading}>
            {f.listHeading}
          </h2>
          <ul className={text.list}>
            {f.list.map((line) => (
              <FormulaItem
                key={line.id}
                line={line}
                words={f}
                offer={offers.find(({ id }) => id === line.id) ?? null}
                isBusy={isBusy}
                onInsert={(offer) => void insert(offer)}
              />
            ))}
          </ul>
        </section>
        <section className={text.section} aria-labelledby={sheetId}>
          <h2 id={sheetId} className={text.heading}>
            {f.sheetHeading}
          </h2>
          <p id={copyId} className={styles.paragraph}>
            {f.copyWhy}
          </p>
          <Button disabledFocusable={isBusy} aria-describedby={copyId} onClick={() => void copy()}>
            {f.copy}
          </Button>
          <p id={recalculateId} className={styles.paragraph}>
            {f.recalculateWhy}
          </p>
          <Button disabledFocusable={isBusy} aria-describedby={recalculateId} onClick={() => void recalculate()}>
            {f.recalculate}
          </Button>
        </section>
      </>
    );
  };
}

const useStyles = makeStyles({
  paragraph: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}` },
});
