import { deflateRawSync } from "node:zlib";

/** A zip archive for workbooks that no library would write: its parts stored as they are, or packed. */
export function zip(parts: Readonly<Record<string, string>>, claimedSize?: number, isPacked = false): Uint8Array {
  const encoder = new TextEncoder();
  const local: number[] = [];
  const directory: number[] = [];
  const u16 = (n: number): number[] => [n & 255, (n >> 8) & 255];
  const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16((n >>> 16) & 0xffff)];
  for (const [name, text] of Object.entries(parts)) {
    const bytes = [...encoder.encode(text)];
    const stored = isPacked ? [...deflateRawSync(Uint8Array.from(bytes))] : bytes;
    const title = [...encoder.encode(name)];
    const head = [
      ...u16(20),
      ...u16(0),
      ...u16(isPacked ? 8 : 0),
      ...u32(0),
      ...u32(crc32(bytes)),
      ...u32(stored.length),
      ...u32(claimedSize ?? bytes.length),
      ...u16(title.length),
      ...u16(0),
    ];
    directory.push(
      0x50,
      0x4b,
      1,
      2,
      ...u16(20),
      ...head,
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(local.length),
      ...title,
    );
    local.push(0x50, 0x4b, 3, 4, ...head, ...title, ...stored);
  }
  const count = Object.keys(parts).length;
  return Uint8Array.from([
    ...local,
    ...directory,
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    ...u16(count),
    ...u16(count),
    ...u32(directory.length),
    ...u32(local.length),
    0,
    0,
  ]);
}

function crc32(bytes: readonly number[]): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}
