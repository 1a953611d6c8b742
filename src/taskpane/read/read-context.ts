import { createContext, useContext } from "react";
import type { ReadStrings } from "../../strings/read-strings.ts";

/** The words of this place alone; those it shares with the rest of the pane come with the screen. */
export interface Read {
  readonly r: ReadStrings;
}

const ReadContext = createContext<Read | null>(null);
export const ReadProvider = ReadContext.Provider;

export function useRead(): Read {
  const read = useContext(ReadContext);
  if (!read) throw new Error("outside Läs in");
  return read;
}
