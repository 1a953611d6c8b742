/** What a text file's bytes are written in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "cp437";

/** CP437's upper half: the letters of DOS and of Swedish ledgers. Browsers' TextDecoder has no such encoding. */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";
/** Windows-1252 where it differs from Latin-1: 0x80–0x9F. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Bytes as text, with the encoding found by its mark or by what the bytes can be. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return {
      text: decodeUtf8(bytes.subarray(3)) ?? decodeSingle(bytes.subarray(3), WINDOWS_1252, true),
      encoding: "utf-8",
    };
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decodeUtf16(bytes.subarray(2), true), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decodeUtf16(bytes.subarray(2), false), encoding: "utf-16be" };
  const order = utf16Order(bytes);
  if (order) return { text: decodeUtf16(bytes, order === "utf-16le"), encoding: order };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  return looksLikeCp437(bytes)
    ? { text: decodeSingle(bytes, CP437, false), encoding: "cp437" }
    : { text: decodeSingle(bytes, WINDOWS_1252, true), encoding: "windows-1252" };
}

/** UTF-16 without a mark: every other byte of western text is zero. */
function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 2_000);
  let even = 0;
  let odd = 0;
  sample.forEach((b, i) => {
    if (b === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    }
  });
  const pairs = sample.length / 2;
  if (pairs < 2) return null;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return "utf-16le";
  return even > pairs * 0.7 && odd < pairs * 0.1 ? "utf-16be" : null;
}

function decodeUtf16(bytes: Uint8Array, little: boolean): string {
  return chunked(Math.floor(bytes.length / 2), (i) => {
    const a = bytes[2 * i] ?? 0;
    const b = bytes[2 * i + 1] ?? 0;
    return little ? a | (b << 8) : (a << 8) | b;
  });
}

/** Strict UTF-8, or null where the bytes are none. Written out because floor rooms know no TextDecoder. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const units: number[] = [];
  const parts: string[] = [];
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i++] ?? 0;
    const more =
      first < 0x80
        ? 0
        : first >= 0xc2 && first < 0xe0
          ? 1
          : first >= 0xe0 && first < 0xf0
            ? 2
            : first >= 0xf0 && first < 0xf5
              ? 3
              : -1;
    if (more < 0) return null;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let n = 0; n < more; n++) {
      const next = bytes[i++] ?? 0;
      if ((next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 0x3f);
    }
    if (
      (more === 2 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) ||
      (more === 3 && (code < 0x10000 || code > 0x10ffff))
    )
      return null;
    if (code < 0x10000) units.push(code);
    else units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    if (units.length >= 8_000) parts.push(String.fromCharCode(...units.splice(0)));
  }
  parts.push(String.fromCharCode(...units));
  return parts.join("");
}

function decodeSingle(bytes: Uint8Array, upper: string, only9F: boolean): string {
  return chunked(bytes.length, (i) => {
    const b = bytes[i] ?? 0;
    if (b < 0x80 || (only9F && b > 0x9f)) return b;
    return upper.charCodeAt(b - 0x80);
  });
}

function chunked(length: number, unit: (i: number) => number): string {
  const parts: string[] = [];
  for (let from = 0; from < length; from += 8_000) {
    const units = new Uint16Array(Math.min(8_000, length - from));
    for (let n = 0; n < units.length; n++) units[n] = unit(from + n);
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("");
}

/** å ä ö Å Ä Ö é are 0x84–0x94 in CP437, where Windows-1252 has quotes and rare capitals; in Windows-1252 they are above 0xC0. */
function looksLikeCp437(bytes: Uint8Array): boolean {
  let dos = 0;
  let windows = 0;
  const sample = bytes.subarray(0, 200_000);
  sample.forEach((b, i) => {
    const besideLetter = isLetter(sample[i - 1]) || isLetter(sample[i + 1]);
    if (
      besideLetter &&
      (b === 0x84 ||
        b === 0x86 ||
        b === 0x94 ||
        b === 0x8e ||
        b === 0x8f ||
        b === 0x99 ||
        b === 0x82 ||
        b === 0x81 ||
        b === 0x91 ||
        b === 0x9b)
    )
      dos++;
    if (b >= 0xc0) windows++;
  });
  return dos > windows;
}

const isLetter = (b: number | undefined): boolean =>
  b !== undefined && ((b >= 0x41 && b <= 0x5a) || (b >= 0x61 && b <= 0x7a));
