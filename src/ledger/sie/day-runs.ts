import { NO_DAY } from "../ledger.ts";
import { readDay } from "./values.ts";

/** Reads `yyyymmdd`. Dates come in runs: the last one is known by its eight bytes, two words, and not reckoned again. */
export class DayRuns {
  #first = 0;
  #second = 0;
  #day = NO_DAY;

  /** The day of the eight digits at `at`; NO_DAY where they are none. What follows them is the caller's to look at. */
  at(bytes: Uint8Array, view: DataView, at: number): number {
    if (at + 8 > bytes.length) return NO_DAY;
    const first = view.getInt32(at, true);
    const second = view.getInt32(at + 4, true);
    if (first === this.#first && second === this.#second) return this.#day;
    const day = readDay(bytes, at, at + 8);
    if (day === NO_DAY) return NO_DAY;
    this.#first = first;
    this.#second = second;
    this.#day = day;
    return day;
  }
}
