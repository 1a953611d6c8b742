import { type Ore, ore } from "../domain/money.ts";
import type { PartnerVouchers } from "./partner-vouchers.ts";

/**
 * What two files both have booked on the same partners: same day, same amount. One ledger saved as SIE and as csv, or one
 * month in two exports, looks like that and would be counted twice; only somebody who knows the files can tell.
 */
export interface InTwoFiles {
  readonly files: readonly [string, string];
  /** Vouchers that have their like in the other file. */
  readonly vouchers: number;
  /** Σ of them in one of the files. */
  readonly booked: Ore;
}

/** Gathers it partner by partner. */
export class TwoFiles {
  readonly #found = new Map<string, { files: readonly [string, string]; vouchers: number; booked: number }>();

  constructor(readonly names: readonly string[]) {}

  /** @param repeated places in order of day, the equal amounts of a day after each other */
  add(vouchers: PartnerVouchers, repeated: readonly number[]): void {
    const { day, booked } = vouchers;
    for (let from = 0; from < repeated.length;) {
      const place = repeated[from]!;
      const perFile = this.names.map(() => 0);
      let to = from;
      for (; to < repeated.length; to++) {
        const other = repeated[to]!;
        if (day[other] !== day[place] || booked[other] !== booked[place]) break;
        perFile[vouchers.fileAt(other)]!++;
      }
      if (booked[place]! > 0 && to - from > 1) this.#addPairs(perFile, booked[place]!);
      from = to;
    }
  }

  list(): InTwoFiles[] {
    return [...this.#found.values()].map((pair) => ({ ...pair, booked: ore(pair.booked) }));
  }

  #addPairs(perFile: readonly number[], amount: number): void {
    perFile.forEach((ofOne, one) => {
      for (let other = one + 1; other < perFile.length; other++) {
        const both = Math.min(ofOne, perFile[other]!);
        if (both === 0) continue;
        const key = `${one} ${other}`;
        const pair = this.#found.get(key) ?? {
          files: [this.names[one]!, this.names[other]!],
          vouchers: 0,
          booked: 0,
        };
        pair.vouchers += both;
        pair.booked += both * amount;
        this.#found.set(key, pair);
      }
    });
  }
}
