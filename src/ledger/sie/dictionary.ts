import { grown } from "../columns.ts";

/** FNV-1a, 32 bits, byte by byte. */
export const HASH_OF_NOTHING = 0x811c9dc5 | 0;
export const hashWith = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** Numbers for distinct byte strings, in order of first sight, with the bytes kept in one array. */
export class ByteDictionary {
  count = 0;
  #bytes = new Uint8Array(1024);
  #used = 0;
  /** `#ends[n]` is where the n-th string ends; it begins where the one before ends. */
  #ends = new Uint32Array(64);
  #hashes = new Int32Array(64);
  /** Open addressing: string number + 1, 0 free. A power of two, at most half full. */
  #slots = new Int32Array(128);

  /** The number of `bytes[from..to)`; a new one is `count` before the call. */
  intern(bytes: Uint8Array, from: number, to: number): number {
    let hash = HASH_OF_NOTHING;
    for (let i = from; i < to; i++) hash = hashWith(hash, bytes[i]!);
    const known = this.find(bytes, from, to, hash);
    return known >= 0 ? known : this.#add(hash, bytes, from, to);
  }

  /** The number of a string whose hash was reckoned in passing; −1 where it has not been seen. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let found = this.#slots[slot]!; found !== 0; found = this.#slots[slot]!) {
      if (this.#hashes[found - 1] === hash && this.#equals(found - 1, bytes, from, to)) return found - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** The strings one after the other, and where each ends. */
  contents(): { readonly bytes: Uint8Array; readonly ends: Uint32Array } {
    return { bytes: this.#bytes.subarray(0, this.#used), ends: this.#ends.subarray(0, this.count) };
  }

  #equals(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = index === 0 ? 0 : this.#ends[index - 1]!;
    if (this.#ends[index]! - start !== to - from) return false;
    for (let i = 0; i < to - from; i++) if (this.#bytes[start + i] !== bytes[from + i]) return false;
    return true;
  }

  #add(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const index = this.count++;
    if (index === this.#ends.length) {
      this.#ends = grown(this.#ends, index * 2);
      this.#hashes = grown(this.#hashes, index * 2);
    }
    if (this.#used + to - from > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + to - from));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes.subarray(from, to), this.#used);
    this.#used += to - from;
    this.#ends[index] = this.#used;
    this.#hashes[index] = hash;
    this.#put(index);
    if (this.count * 2 > this.#slots.length) this.#rehash();
    return index;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let index = 0; index < this.count; index++) this.#put(index);
  }

  #put(index: number): void {
    const mask = this.#slots.length - 1;
    const hash = this.#hashes[index]!;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = index + 1;
  }
}
