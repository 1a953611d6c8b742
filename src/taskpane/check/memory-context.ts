import { createContext, useContext } from "react";
import type { MemoryStrings } from "../../strings/memory-strings.ts";
import { useScreen } from "../screen-context.ts";
import type { KeepResult } from "../../review/kept/store.ts";

const MemoryContext = createContext<MemoryStrings | null>(null);
export const MemoryProvider = MemoryContext.Provider;

/** What is said of accepted findings, figures kept and the next period. */
export function useMemoryWords(): MemoryStrings {
  const words = useContext(MemoryContext);
  if (!words) throw new Error("no words of memory here");
  return words;
}

/** Why something was not kept, as one sentence after the other; null where it was. */
export function useNotKept(): (result: KeepResult) => string | null {
  const { t } = useScreen();
  const m = useMemoryWords();
  return (result) => {
    if (result.kind === "kept") return null;
    if (result.kind === "refused") return m.refused[result.fault];
    const { happened, todo, unharmed } = t.fault[result.fault];
    return [happened, todo, unharmed].join(" ");
  };
}
