/**
 * Text of single-byte code pages and UTF-8, without TextDecoder: browsers know no ibm437, and this room knows no browser.
 * Tables give the characters of bytes 0x80–0xFF in order.
 */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/** 0x80–0x9F of Windows-1252; from 0xA0 on it is Latin-1. Its five holes are left as the control codes they are in Latin-1. */
const CP1252_LOW = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const BYTE_IN_CP437: ReadonlyMap<number, number> = new Map(
  [...CP437].map((character, index) => [character.codePointAt(0) ?? 0, index + 0x80]),
);

export const cp437Character = (byte: number): string =>
  byte < 0x80 ? String.fromCharCode(byte) : (CP437[byte - 0x80] ?? "");

export const cp1252Character = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? (CP1252_LOW[byte - 0x80] ?? "") : String.fromCharCode(byte);

/** The byte of a character in CP437; `?` where it has none. */
export const cp437Byte = (codePoint: number): number =>
  codePoint < 0x80 ? codePoint : (BYTE_IN_CP437.get(codePoint) ?? 0x3f);

/**
 * Length in bytes of the UTF-8 character that begins with `b0`, or 0 where these bytes are no UTF-8.
 * A following byte that does not exist is −1.
 */
export function utf8Length(b0: number, b1: number, b2: number, b3: number): number {
  if (b0 < 0x80) return 1;
  if (b0 < 0xc2 || b0 > 0xf4 || !continues(b1)) return 0;
  if (b0 < 0xe0) return 2;
  if (!continues(b2)) return 0;
  // Overlong forms and surrogates (E0 80, ED A0) and what is beyond the last code point (F4 90) are no UTF-8.
  if (b0 < 0xf0) return (b0 === 0xe0 && b1 < 0xa0) || (b0 === 0xed && b1 > 0x9f) ? 0 : 3;
  if (!continues(b3)) return 0;
  return (b0 === 0xf0 && b1 < 0x90) || (b0 === 0xf4 && b1 > 0x8f) ? 0 : 4;
}

/** The code point of a UTF-8 character whose length is known. */
export function utf8CodePoint(length: number, b0: number, b1: number, b2: number, b3: number): number {
  if (length === 1) return b0;
  if (length === 2) return ((b0 & 0x1f) << 6) | (b1 & 0x3f);
  if (length === 3) return ((b0 & 0x0f) << 12) | ((b1 & 0x3f) << 6) | (b2 & 0x3f);
  return ((b0 & 0x07) << 18) | ((b1 & 0x3f) << 12) | ((b2 & 0x3f) << 6) | (b3 & 0x3f);
}

/** Text of UTF-8 bytes; each byte that belongs to no character becomes U+FFFD, so that damage shows. */
export function utf8Text(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length;) {
    const b0 = bytes[i] ?? -1;
    const b1 = bytes[i + 1] ?? -1;
    const b2 = bytes[i + 2] ?? -1;
    const b3 = bytes[i + 3] ?? -1;
    const length = utf8Length(b0, b1, b2, b3);
    text += length === 0 ? "\ufffd" : String.fromCodePoint(utf8CodePoint(length, b0, b1, b2, b3));
    i += length || 1;
  }
  return text;
}

const continues = (byte: number): boolean => byte >= 0x80 && byte < 0xc0;
