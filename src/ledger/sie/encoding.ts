import { HIGHEST, lowestByte } from "./text-bytes.ts";
import { cp1252Character, cp437Character, utf8CodePoint, utf8Length, utf8Text } from "./code-pages.ts";

/** How the bytes of a file were written. `ascii` holds no letter that could tell; cp1252 covers Latin-1. */
export type SieEncoding = "ascii" | "cp437" | "cp1252" | "utf-8" | "mixed";

export interface EncodingVerdict {
  readonly encoding: SieEncoding;
  /** What a text is read as in a mixed file when its own bytes do not tell. */
  readonly fallback: "cp437" | "cp1252" | "utf-8";
  /** Characters already lost before the file came here (U+FFFD), or bytes that fit no encoding found. */
  readonly damaged: number;
  /** Characters that were read with the wrong encoding and saved again (`Ã¶`, `├╢`). */
  readonly misread: number;
  /** Offset of the first byte that does not fit, −1 where all do. */
  readonly firstOddAt: number;
}

const PAGE_437 = 1;
const PAGE_1252 = 2;
/** The page in which a byte is a Swedish letter; 0 in neither. */
const LETTER_IN = new Uint8Array(256);
// å ä ö Å Ä Ö é É ü. Left out of CP437: letters whose bytes stand inside words in Windows-1252 too (’ Š š).
for (const byte of [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x90, 0x81]) LETTER_IN[byte] = PAGE_437;
// The same, and Ü è æ Æ ø Ø.
for (const byte of [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xc9, 0xfc, 0xdc, 0xe8, 0xe6, 0xc6, 0xf8, 0xd8]) {
  LETTER_IN[byte] = PAGE_1252;
}
const NOTHING = -1;

/**
 * Gathers what the bytes above 127 say about the encoding, in one pass over chunks of any size.
 * The same byte is a letter in one page and a box or quotation mark in the other, so Swedish letters tell them apart;
 * a letter followed by a letter tells more than one at the end of a word, where a quotation mark could stand too.
 */
export class EncodingEvidence {
  #utf8 = 0;
  #lost = 0;
  #misread = 0;
  /** How often each byte that is no UTF-8 stands at the end of a word, and before a letter: the two of byte b at 2b and 2b + 1. */
  readonly #unfit = new Int32Array(512);
  #firstUnfitAt = -1;
  #firstLostAt = -1;
  /** Bytes whose meaning hangs on bytes of the next chunk: at most three. */
  #held: number[] = [];
  #offset = 0;

  push(bytes: Uint8Array): void {
    let i = this.#finishHeld(bytes);
    if (this.#held.length > 0) return;
    const end = bytes.length;
    const view = new DataView(bytes.buffer, bytes.byteOffset, end);
    while (i < end) {
      i = nextHigh(view, i, end);
      if (i >= end) break;
      if (i + 4 > end) {
        this.#held = [...bytes.subarray(i)];
        break;
      }
      i += this.#weigh(this.#offset + i, bytes[i]!, bytes[i + 1]!, bytes[i + 2]!, bytes[i + 3]!);
    }
    this.#offset += end;
  }

  verdict(): EncodingVerdict {
    this.#flush();
    const word437 = this.#count(PAGE_437, 1);
    const word1252 = this.#count(PAGE_1252, 1);
    const letter437 = word437 + this.#count(PAGE_437, 0);
    const letter1252 = word1252 + this.#count(PAGE_1252, 0);
    const unfit = this.#unfit.reduce((sum, count) => sum + count, 0);
    const page = (word437 !== word1252 ? word437 - word1252 : letter437 - letter1252) >= 0 ? "cp437" : "cp1252";
    const bothPages = word437 > 0 && word1252 > 0;
    const odd = (encoding: SieEncoding, fallback: EncodingVerdict["fallback"], damaged: number, at: number) => ({
      encoding,
      fallback,
      damaged,
      misread: this.#misread,
      firstOddAt: at,
    });
    if (unfit === 0) {
      const firstAt = this.#lost > 0 ? this.#firstLostAt : -1;
      return odd(this.#utf8 > 0 ? "utf-8" : "ascii", "utf-8", this.#lost, firstAt);
    }
    if (this.#utf8 > 0) {
      if (letter437 + letter1252 > 0) return odd("mixed", page, this.#lost, this.#firstUnfitAt);
      return odd("utf-8", "utf-8", this.#lost + unfit, this.#firstUnfitAt);
    }
    return odd(bothPages ? "mixed" : page, page, 0, bothPages ? this.#firstUnfitAt : -1);
  }

  /** Weighs held bytes with the beginning of this chunk; gives the index to go on from. */
  #finishHeld(bytes: Uint8Array): number {
    const held = this.#held;
    if (held.length === 0) return 0;
    const window = [...held, ...bytes.subarray(0, 4)];
    let i = 0;
    while (i < held.length) {
      if (i + 4 > window.length) {
        this.#held = window.slice(i);
        this.#offset += bytes.length;
        return 0;
      }
      const at = this.#offset - held.length + i;
      i += window[i]! < 0x80 ? 1 : this.#weigh(at, window[i]!, window[i + 1]!, window[i + 2]!, window[i + 3]!);
    }
    this.#held = [];
    return i - held.length;
  }

  #flush(): void {
    const held = this.#held;
    this.#held = [];
    for (let i = 0; i < held.length;) {
      const at = this.#offset - held.length + i;
      const next = (n: number): number => held[i + n] ?? NOTHING;
      i += next(0) < 0x80 ? 1 : this.#weigh(at, next(0), next(1), next(2), next(3));
    }
  }

  /** Counts the character at one place; gives its length in bytes. */
  #weigh(at: number, b0: number, b1: number, b2: number, b3: number): number {
    const length = utf8Length(b0, b1, b2, b3);
    if (length > 0) {
      this.#utf8++;
      const codePoint = utf8CodePoint(length, b0, b1, b2, b3);
      if (codePoint === 0xfffd) {
        if (this.#lost++ === 0) this.#firstLostAt = at;
      } else if ((b0 === 0xc3 && b1 === 0x83 && b2 === 0xc2) || (codePoint >= 0x2500 && codePoint < 0x2580)) {
        this.#misread++;
      }
      return length;
    }
    if (this.#firstUnfitAt < 0) this.#firstUnfitAt = at;
    const letter = b1 | 0x20;
    this.#unfit[2 * b0 + (letter >= 0x61 && letter <= 0x7a ? 1 : 0)]!++;
    return 1;
  }

  /** Letters of a page among the bytes that are no UTF-8: before a letter (1), or at the end of a word (0). */
  #count(page: number, before: 0 | 1): number {
    return LETTER_IN.reduce((sum, of, byte) => (of === page ? sum + this.#unfit[2 * byte + before]! : sum), 0);
  }
}

/** Index of the next byte above 127, `end` where there is none. Most of a file is ASCII: sixteen bytes a turn pass over it. */
function nextHigh(view: DataView, from: number, end: number): number {
  let i = from;
  for (; i + 16 <= end; i += 16) {
    const first = view.getInt32(i, true) | view.getInt32(i + 4, true);
    const second = view.getInt32(i + 8, true) | view.getInt32(i + 12, true);
    if (((first | second) & HIGHEST) !== 0) break;
  }
  for (; i + 4 <= end; i += 4) {
    const bits = view.getInt32(i, true) & HIGHEST;
    if (bits !== 0) return i + lowestByte(bits);
  }
  while (i < end && view.getUint8(i) < 0x80) i++;
  return i;
}

/** The text of some bytes of a file whose encoding is known. */
export function decode(bytes: Uint8Array, verdict: EncodingVerdict): string {
  const encoding = verdict.encoding === "mixed" ? ownEncoding(bytes, verdict) : verdict.encoding;
  if (encoding === "utf-8") return utf8Text(bytes);
  const character = encoding === "cp437" ? cp437Character : cp1252Character;
  let text = "";
  for (const byte of bytes) text += character(byte);
  return text;
}

/** What the bytes of one text say themselves, in a file that mixes encodings. */
function ownEncoding(bytes: Uint8Array, verdict: EncodingVerdict): SieEncoding {
  const evidence = new EncodingEvidence();
  evidence.push(bytes);
  const own = evidence.verdict();
  if (own.encoding === "ascii" || own.encoding === "utf-8") return own.encoding;
  const tells = bytes.some((byte) => LETTER_IN[byte] !== 0);
  return tells ? own.fallback : verdict.fallback;
}
