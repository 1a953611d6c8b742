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
const NO_WORDS = new Uint32Array(0);

/**
 * Gathers what the bytes above 127 say about the encoding, in one pass over chunks of any size.
 * The same byte is a letter in one page and a box or quotation mark in the other, so Swedish letters tell them apart;
 * a letter followed by a letter tells more than one at the end of a word, where a quotation mark could stand too.
 */
export class EncodingEvidence {
  #utf8 = 0;
  #lost = 0;
  #misread = 0;
  #unfit = 0;
  #word437 = 0;
  #word1252 = 0;
  #letter437 = 0;
  #letter1252 = 0;
  #firstUnfitAt = -1;
  #firstLostAt = -1;
  /** Bytes whose meaning hangs on bytes of the next chunk: at most three. */
  #held: number[] = [];
  #offset = 0;

  push(bytes: Uint8Array): void {
    let i = this.#finishHeld(bytes);
    if (this.#held.length > 0) return;
    const end = bytes.length;
    // Most of a file is ASCII: four bytes at a time pass over it.
    const firstWord = -bytes.byteOffset & 3;
    const wordCount = (end - firstWord) >> 2;
    const words = wordCount > 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset + firstWord, wordCount) : NO_WORDS;
    const lastFour = words.length - 3;
    while (i < end) {
      while (i < end && bytes[i]! < 0x80 && (i < firstWord || ((i - firstWord) & 3) !== 0)) i++;
      if (i < end && bytes[i]! < 0x80) {
        let w = (i - firstWord) >> 2;
        while (w < lastFour && ((words[w]! | words[w + 1]! | words[w + 2]! | words[w + 3]!) & 0x80808080) === 0) w += 4;
        while (w < words.length && (words[w]! & 0x80808080) === 0) w++;
        i = firstWord + w * 4;
        while (i < end && bytes[i]! < 0x80) i++;
      }
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
    const byWord = this.#word437 - this.#word1252;
    const page = (byWord !== 0 ? byWord : this.#letter437 - this.#letter1252) >= 0 ? "cp437" : "cp1252";
    const bothPages = this.#word437 > 0 && this.#word1252 > 0;
    const letters = this.#letter437 + this.#letter1252;
    const odd = (encoding: SieEncoding, fallback: EncodingVerdict["fallback"], damaged: number, at: number) => ({
      encoding,
      fallback,
      damaged,
      misread: this.#misread,
      firstOddAt: at,
    });
    if (this.#unfit === 0) {
      const firstAt = this.#lost > 0 ? this.#firstLostAt : -1;
      return odd(this.#utf8 > 0 ? "utf-8" : "ascii", "utf-8", this.#lost, firstAt);
    }
    if (this.#utf8 > 0) {
      if (letters > 0) return odd("mixed", page, this.#lost, this.#firstUnfitAt);
      return odd("utf-8", "utf-8", this.#lost + this.#unfit, this.#firstUnfitAt);
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
    if (this.#unfit++ === 0) this.#firstUnfitAt = at;
    const inWord = (b1 >= 0x61 && b1 <= 0x7a) || (b1 >= 0x41 && b1 <= 0x5a);
    if (LETTER_IN[b0] === PAGE_437) {
      this.#letter437++;
      if (inWord) this.#word437++;
    } else if (LETTER_IN[b0] === PAGE_1252) {
      this.#letter1252++;
      if (inWord) this.#word1252++;
    }
    return 1;
  }
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
