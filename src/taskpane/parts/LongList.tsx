import { type ReactNode, useEffect, useRef, useState } from "react";
import { useScreen } from "../screen-context.ts";
import { QuietButton } from "./QuietButton.tsx";
import { useText } from "./section.ts";

/** As many as are drawn without holding up the pane; a table may have a thousand partners. */
const STEP = 50;

/** A list that shows its beginning, and more when asked. Each item is an `li`. */
export function LongList<T>(props: {
  readonly items: readonly T[];
  readonly children: (item: T, index: number) => ReactNode;
}) {
  const { t } = useScreen();
  const text = useText();
  const [shown, setShown] = useState(STEP);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The button that was pressed has moved or gone: reading goes on with what came.
    if (shown > STEP) list.current?.children[shown - STEP]?.querySelector("button")?.focus();
  }, [shown]);

  const left = props.items.length - shown;
  return (
    <>
      <ul ref={list} className={text.list}>
        {props.items.slice(0, shown).map(props.children)}
      </ul>
      {left > 0 && (
        <QuietButton onClick={() => setShown(shown + STEP)}>{t.showMore(Math.min(STEP, left), left)}</QuietButton>
      )}
    </>
  );
}
