/** Numbers for accounts in order of first sight. `0351` and `351` are two accounts. */
export class AccountNumbers {
  readonly ids: string[] = [];
  /** Accounts of four digits, nearly all there are: number + 1, 0 not seen. */
  readonly #fourDigits = new Int32Array(10_000);
  readonly #others = new Map<string, number>();

  /** The number of the account `bytes[from..to)`. */
  intern(bytes: Uint8Array, from: number, to: number): number {
    if (to - from === 4) {
      let value = 0;
      let i = from;
      for (; i < to; i++) {
        const digit = bytes[i]! - 48;
        if (digit < 0 || digit > 9) break;
        value = value * 10 + digit;
      }
      if (i === to) return this.internFour(value);
    }
    return this.#internText(String.fromCharCode(...bytes.subarray(from, to)));
  }

  /** The number of an account of four digits. */
  internFour(value: number): number {
    const known = this.#fourDigits[value]!;
    return known > 0 ? known - 1 : this.#addFour(value);
  }

  #addFour(value: number): number {
    this.#fourDigits[value] = this.ids.push(String(value).padStart(4, "0"));
    return this.ids.length - 1;
  }

  #internText(id: string): number {
    const known = this.#others.get(id);
    if (known !== undefined) return known;
    const index = this.ids.push(id) - 1;
    this.#others.set(id, index);
    return index;
  }
}
