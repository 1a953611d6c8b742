import { createContext, useContext } from "react";
import type { Words } from "../domain/check.ts";
import type { Show } from "../domain/finding.ts";
import type { Place } from "../domain/table.ts";
import type { Desk } from "../review/desk.ts";
import type { Strings } from "../strings/strings.ts";
import type { Figures } from "./figures.ts";
import type { Destination } from "./places.ts";

/** What every part of the screen needs: its words, how amounts are written, and what it can ask for. */
export interface Screen {
  readonly t: Strings;
  readonly show: Show;
  readonly figures: Figures;
  readonly desk: Desk;
  /** The sheet that is looked at: of what stands on another, the sheet is said too. */
  readonly sheet?: string | undefined;
  /** Says something in the live region. */
  readonly say: (notice: string) => void;
  readonly showCell: (place: Place) => void;
  /** Leads to another place of the pane, where this one has something there. */
  readonly goTo?: (destination: Destination) => void;
}

const ScreenContext = createContext<Screen | null>(null);
export const ScreenProvider = ScreenContext.Provider;

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error("outside the screen");
  return screen;
}

const WordsContext = createContext<Words | null>(null);
export const WordsProvider = WordsContext.Provider;

/** What is said of each check, for the parts that show findings. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("no words of checks here");
  return words;
}
