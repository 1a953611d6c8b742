import { decodeText } from "../../reading/encoding.ts";

/** Text as bytes that a separator can be looked for in: UTF-16 turned into UTF-8, anything else as it is. */
export function oneByteText(bytes: Uint8Array): Uint8Array {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!hasMark && !bytes.subarray(0, 4_096).includes(0)) return bytes;
  const { text, encoding } = decodeText(bytes);
  return encoding.startsWith("utf-16") ? utf8Bytes(text) : bytes;
}

/** UTF-8 of a text. Written out because floor rooms know no TextEncoder. */
export function utf8Bytes(text: string): Uint8Array {
  let out = new Uint8Array(text.length + 16);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (length + 4 > out.length) {
      const larger = new Uint8Array(out.length * 2);
      larger.set(out);
      out = larger;
    }
    if (code < 0x80) out[length++] = code;
    else if (code < 0x800) {
      out[length++] = 0xc0 | (code >> 6);
      out[length++] = 0x80 | (code & 0x3f);
    } else if (code < 0x10000) {
      out[length++] = 0xe0 | (code >> 12);
      out[length++] = 0x80 | ((code >> 6) & 0x3f);
      out[length++] = 0x80 | (code & 0x3f);
    } else {
      out[length++] = 0xf0 | (code >> 18);
      out[length++] = 0x80 | ((code >> 12) & 0x3f);
      out[length++] = 0x80 | ((code >> 6) & 0x3f);
      out[length++] = 0x80 | (code & 0x3f);
    }
  }
  return out.subarray(0, length);
}
