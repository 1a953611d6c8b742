import { grown } from "../columns.ts";

const FIELDS = 4;
/** Strings are compared and hashed four bytes at a time. */
const WORD = 4;

/** Numbers for distinct byte strings, in order of first sight, with the bytes kept in one array. */
export class ByteDictionary {
  count = 0;
  /** Behind the last string there is room for a word more. */
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #used = 0;
  /** `#ends[n]` is where the n-th string ends; it begins where the one before ends. */
  #ends = new Uint32Array(64);
  /** Open addressing, four numbers a place: string number + 1 (0 is free), hash, start, length. At most half full. */
  #places = new Int32Array(128 * FIELDS);
  #mask = 127;

  /** The number of `bytes[from..to)`; a new one is `count` before the call. */
  intern(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    this.#makeRoom(length);
    this.#bytes.set(bytes.subarray(from, to), this.#used);
    const known = this.find(this.#view, this.#used, this.#used + length);
    return known >= 0 ? known : this.#add(length);
  }

  /** The number of a string, −1 where it has not been seen. Four more bytes must follow it, whatever they are. */
  find(view: DataView, from: number, to: number): number {
    const hash = hashOf(view, from, to);
    const places = this.#places;
    const mask = this.#mask;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const at = place * FIELDS;
      const found = places[at]!;
      if (found === 0) return -1;
      if (places[at + 1] !== hash || places[at + 3] !== to - from) continue;
      if (this.#equals(places[at + 2]!, view, from, to)) return found - 1;
    }
  }

  /** The strings one after the other, and where each ends. */
  contents(): { readonly bytes: Uint8Array; readonly ends: Uint32Array } {
    return { bytes: this.#bytes.subarray(0, this.#used), ends: this.#ends.subarray(0, this.count) };
  }

  #equals(start: number, view: DataView, from: number, to: number): boolean {
    const own = this.#view;
    let at = start;
    let i = from;
    for (; i + WORD <= to; i += WORD, at += WORD) if (own.getInt32(at, true) !== view.getInt32(i, true)) return false;
    return lowest(own.getInt32(at, true) ^ view.getInt32(i, true), to - i) === 0;
  }

  /** Keeps the string of this length that stands behind the last one. */
  #add(length: number): number {
    const index = this.count++;
    if (index === this.#ends.length) this.#ends = grown(this.#ends, index * 2);
    const start = this.#used;
    this.#used += length;
    this.#ends[index] = this.#used;
    if (this.count * 2 > this.#mask) this.#rehash();
    else this.#put(index, hashOf(this.#view, start, this.#used), start, length);
    return index;
  }

  #makeRoom(length: number): void {
    const room = this.#used + length + WORD;
    if (room <= this.#bytes.length) return;
    this.#bytes = grown(this.#bytes, Math.max(this.#bytes.length * 2, room));
    this.#view = new DataView(this.#bytes.buffer);
  }

  #rehash(): void {
    this.#mask = this.#mask * 2 + 1;
    this.#places = new Int32Array((this.#mask + 1) * FIELDS);
    for (let index = 0, start = 0; index < this.count; index++) {
      const end = this.#ends[index]!;
      this.#put(index, hashOf(this.#view, start, end), start, end - start);
      start = end;
    }
  }

  #put(index: number, hash: number, start: number, length: number): void {
    let place = hash & this.#mask;
    while (this.#places[place * FIELDS] !== 0) place = (place + 1) & this.#mask;
    this.#places.set([index + 1, hash, start, length], place * FIELDS);
  }
}

/** The lowest bytes of a word, 0–3 of them. */
const lowest = (word: number, bytes: number): number => word & ((1 << (8 * bytes)) - 1);

function hashOf(view: DataView, from: number, to: number): number {
  let hash = to - from;
  let i = from;
  for (; i + WORD <= to; i += WORD) hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1);
  hash = Math.imul(hash ^ lowest(view.getInt32(i, true), to - i), 0x9e3779b1);
  // What differs in the last byte of a word has reached the highest bits alone.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
