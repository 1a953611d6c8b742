import type { Unit } from "../domain/units.ts";
import { wrong } from "./cell-error.ts";

/** The choice a word stands for, whatever its case; blank is the choice of "". Undefined where it stands for none. */
export const choose = <T>(choices: Readonly<Record<string, T>>, written: string | number): T | undefined => {
  const word = String(written).trim().toLowerCase();
  return Object.hasOwn(choices, word) ? choices[word] : undefined;
};

/** Units as written in an argument; kronor (or the currency itself) where nothing is. */
export const UNITS: Readonly<Record<string, Unit>> = {
  "": "one",
  kr: "one",
  one: "one",
  tkr: "thousand",
  kkr: "thousand",
  thousand: "thousand",
  mnkr: "million",
  mkr: "million",
  million: "million",
};

export const BAD_UNIT = wrong(
  "Enheten ska vara ”kr”, ”tkr” eller ”mnkr”.",
  "The unit must be “one”, “thousand” or “million”.",
);
