import { inflateRawSync } from "node:zlib";
import { isOwnPart } from "../review/memory.ts";

/**
 * What the add-in keeps in a workbook file: the custom XML parts of ours, seldom more than one. The library that reads
 * sheets passes over such parts. The file's parts have been counted and weighed before (src/reading/xlsx.ts); a part is
 * unpacked to the size the directory states and no further, and its text is never given to an XML reader.
 */
export function keptPartsOf(file: Uint8Array): readonly string[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return [...entriesOf(view)]
    .filter(({ name }) => /^customXml\/item\d*\.xml$/i.test(name))
    .map((entry) => textOf(file, view, entry))
    .filter(isOwnPart);
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly at: number;
}

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const [STORED, DEFLATED] = [0, 8];
/** The end record is last, but for a comment of at most 65 535 bytes. */
const LONGEST_END = 66_000;

function* entriesOf(view: DataView): Generator<Entry> {
  let end = view.byteLength - 22;
  const first = Math.max(0, view.byteLength - LONGEST_END);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) return;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === CENTRAL) {
    const length = view.getUint16(at + 28, true);
    yield {
      name: decoded(bytesIn(view, at + 46, length)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** A part that cannot be unpacked holds nothing. */
function textOf(file: Uint8Array, view: DataView, { at, method, packed, unpacked }: Entry): string {
  if (at + 30 > view.byteLength || (method !== STORED && method !== DEFLATED)) return "";
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const bytes = file.subarray(start, start + packed);
  try {
    return decoded(method === STORED ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, unpacked) }));
  } catch {
    return "";
  }
}

const bytesIn = (view: DataView, at: number, length: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + at, Math.max(0, Math.min(length, view.byteLength - at)));

const decoded = (bytes: Uint8Array): string => {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
};
