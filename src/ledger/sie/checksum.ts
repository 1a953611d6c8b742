import { cp1252Character, cp437Byte, utf8CodePoint, utf8Length } from "./code-pages.ts";

const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * The checksum of #KSUMMA: CRC-32 over labels and fields from the first #KSUMMA to the last, without separators,
 * quotes, braces and line ends, `\"` as `"`. It is defined over CP437, so a file written otherwise is turned back first;
 * since the encoding is known only at the end, the three that can be are reckoned side by side.
 */
export class Checksum {
  #asIs = -1;
  #from1252 = -1;
  #fromUtf8 = -1;

  /** Adds a label or a field, unescaped. */
  add(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      this.#asIs = next(this.#asIs, byte);
      this.#from1252 = next(this.#from1252, byte < 0x80 ? byte : cp437Byte(cp1252Character(byte).charCodeAt(0)));
    }
    for (let i = 0; i < bytes.length;) {
      const b0 = bytes[i]!;
      const [b1 = -1, b2 = -1, b3 = -1] = bytes.subarray(i + 1, i + 4);
      const length = utf8Length(b0, b1, b2, b3);
      this.#fromUtf8 = next(this.#fromUtf8, length === 0 ? b0 : cp437Byte(utf8CodePoint(length, b0, b1, b2, b3)));
      i += length || 1;
    }
  }

  /** Whether the printed number, signed or unsigned, is the checksum in one of the encodings. */
  matches(printed: number): boolean {
    return [this.#asIs, this.#from1252, this.#fromUtf8].some((crc) => ~crc >>> 0 === printed >>> 0);
  }
}

const next = (crc: number, byte: number): number => TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
