import { grown } from "../columns.ts";
import type { TextPlaces } from "../ledger.ts";

/**
 * Vouchers of a table: rows after each other with the same voucher are one. Half a million distinct vouchers are ordinary,
 * and a dictionary of them would cost more than all other columns; rows apart are put together by name when shown.
 */
export class VoucherRuns {
  count = 0;
  #at = new Uint32Array(256);
  #length = new Uint16Array(256);
  /** The bytes the latest voucher stands in, and where. */
  #latest = new Uint8Array(0) as Uint8Array;
  #from = 0;
  #latestLength = -1;

  /** The voucher that stands in `bytes[from..to)`; −1 for none. `base` is the offset of `bytes[0]` in the file. */
  of(bytes: Uint8Array, from: number, to: number, base: number): number {
    const length = to - from;
    if (length <= 0) {
      this.#latestLength = -1;
      return -1;
    }
    return length === this.#latestLength && this.#isLatest(bytes, from, length)
      ? this.count - 1
      : this.#add(bytes, from, length, base);
  }

  finish(): TextPlaces {
    return { at: this.#at.subarray(0, this.count), length: this.#length.subarray(0, this.count) };
  }

  #isLatest(bytes: Uint8Array, from: number, length: number): boolean {
    const latest = this.#latest;
    const at = this.#from;
    // From the end: consecutive numbers differ there.
    for (let i = length - 1; i >= 0; i--) if (latest[at + i] !== bytes[from + i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, length: number, base: number): number {
    const voucher = this.count++;
    if (voucher === this.#at.length) {
      this.#at = grown(this.#at, voucher * 2);
      this.#length = grown(this.#length, voucher * 2);
    }
    this.#at[voucher] = base + from;
    this.#length[voucher] = length;
    this.#latest = bytes;
    this.#from = from;
    this.#latestLength = length;
    return voucher;
  }
}
