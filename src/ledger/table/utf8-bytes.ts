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
