import { grown } from "../columns.ts";
import { ByteDictionary } from "./dictionary.ts";
import { LineFields } from "./fields.ts";

const BLANK = 32;

/**
 * The distinct lists of objects on rows, `{1 "0123" 6 "47"}`, numbered; 0 is the empty list.
 * Kept as written and taken apart only when asked for: a file may hold as many as it has invoices.
 */
export class ObjectLists {
  readonly #lists = new ByteDictionary();
  readonly #fields = new LineFields();
  #odd = new Uint8Array(64);

  constructor() {
    this.#lists.intern(new Uint8Array(0), 0, 0);
  }

  /** The number of the list between the braces. */
  intern(bytes: Uint8Array, from: number, to: number): number {
    while (from < to && bytes[from]! <= BLANK) from++;
    while (to > from && bytes[to - 1]! <= BLANK) to--;
    const known = this.#lists.count;
    const index = this.#lists.intern(bytes, from, to);
    if (index === known) this.#examine(index, bytes, from, to);
    return index;
  }

  /** The number of a list seen before, as written; −1 where it is new or not in order. Four more bytes must follow it. */
  findInOrder(view: DataView, from: number, to: number): number {
    const index = this.#lists.find(view, from, to);
    return index < 0 || this.#odd[index] === 1 ? -1 : index;
  }

  /** Not pairs of dimension and object. */
  isOdd(index: number): boolean {
    return this.#odd[index] === 1;
  }

  contents(): { readonly bytes: Uint8Array; readonly ends: Uint32Array } {
    return this.#lists.contents();
  }

  #examine(index: number, bytes: Uint8Array, from: number, to: number): void {
    if (index >= this.#odd.length) this.#odd = grown(this.#odd, index * 2);
    this.#fields.split(bytes, from, to, false);
    const { count, quoteNotClosed, textAfterQuote, tooMany, rest, list } = this.#fields;
    const nested = list.subarray(0, count).includes(1);
    const inOrder = count % 2 === 0 && !quoteNotClosed && !textAfterQuote && !tooMany && rest === to && !nested;
    this.#odd[index] = inOrder ? 0 : 1;
  }
}
