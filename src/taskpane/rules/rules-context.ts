import { createContext, useContext } from "react";
import type { KeepResult } from "../../review/kept/store.ts";
import type { Failed } from "../../review/memory-desk.ts";
import type { RulesStrings } from "../../strings/rules-strings.ts";
import { useScreen } from "../screen-context.ts";

const RulesContext = createContext<RulesStrings | null>(null);
export const RulesProvider = RulesContext.Provider;

/** The words of this place alone; those it shares with the rest of the pane come with the screen. */
export function useRules(): RulesStrings {
  const words = useContext(RulesContext);
  if (!words) throw new Error("outside Regler");
  return words;
}

/** Why something was not done, in sentences; null where it was. */
export function useWhyNot(): (result: KeepResult | Failed) => string | null {
  const { t } = useScreen();
  const r = useRules();
  return (result) => {
    if (result.kind === "kept") return null;
    if (result.kind === "refused") return r.refused[result.fault];
    const { happened, todo, unharmed } = t.fault[result.fault];
    return [happened, todo, unharmed].join(" ");
  };
}
