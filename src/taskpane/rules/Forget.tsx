import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../parts/Confirm.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useRules, useWhyNot } from "./rules-context.ts";
import { useAskedFocus } from "../parts/use-asked-focus.ts";

/** *Ta bort allt ur filen*: says what goes and what stays before it does it. */
export function Forget({ onForgotten }: { readonly onForgotten: () => Promise<void> }) {
  const { desk, say, t } = useScreen();
  const r = useRules();
  const whyNot = useWhyNot();
  const text = useText();
  const [sheets, setSheets] = useState<readonly string[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { opener } = useAskedFocus(sheets !== null);

  const ask = async () => {
    const own = await desk.memory.ownSheets();
    if ("kind" in own) say(whyNot(own)!);
    else setSheets(own);
  };
  const forget = async () => {
    setBusy(true);
    const result = await desk.memory.forget();
    setBusy(false);
    setSheets(null);
    if (result.kind === "failed") return say(whyNot(result)!);
    await onForgotten();
    say(result.left === null ? r.forget.done : r.forget.left(result.left));
  };
  return sheets ? (
    <Confirm
      label={r.forget.button}
      yes={r.forget.confirm}
      no={t.read.cancel}
      isBusy={isBusy}
      onYes={() => void forget()}
      onNo={() => setSheets(null)}
    >
      <p className={text.body}>{r.forget.goes}</p>
      <p className={text.body}>{r.forget.stays(sheets)}</p>
      <p className={text.body}>{r.forget.final}</p>
    </Confirm>
  ) : (
    <Button ref={opener} size="small" onClick={() => void ask()}>
      {r.forget.button}
    </Button>
  );
}
