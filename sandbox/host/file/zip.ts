/** A zip archive opened far enough to change single parts of an xlsx file: other entries keep their bytes. */

interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** As stored in the archive, compressed or not. */
  readonly bytes: Uint8Array;
}
export type Zip = Map<string, ZipEntry>;

const STORED = 0;
const DEFLATED = 8;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Bit 11: names are UTF-8. */
const UTF8 = 0x0800;
/** 1980-01-01, so that the same workbook gives the same file. */
const DOS_DATE = 0x21;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Reads the central directory. Zip64 and encryption are not: such files are not made here. */
export function readZip(file: Uint8Array): Zip {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let end = file.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error("The file is no zip archive.");
  const zip: Zip = new Map();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const header = view.getUint32(at + 42, true);
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    zip.set(decoder.decode(file.subarray(at + 46, at + 46 + nameLength)), {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      bytes: file.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

export async function readPart(zip: Zip, path: string): Promise<Uint8Array | null> {
  const entry = zip.get(path);
  if (entry === undefined) return null;
  if (entry.method === STORED) return entry.bytes;
  if (entry.method !== DEFLATED) throw new Error(`${path} is compressed in an unknown way.`);
  const unpacked = new Response(
    new Blob([entry.bytes.slice()]).stream().pipeThrough(new DecompressionStream("deflate-raw")),
  );
  return new Uint8Array(await unpacked.arrayBuffer());
}

export async function readText(zip: Zip, path: string): Promise<string | null> {
  const bytes = await readPart(zip, path);
  return bytes && decoder.decode(bytes);
}

export function putPart(zip: Zip, path: string, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  zip.set(path, { method: STORED, crc: crc32(bytes), size: bytes.length, bytes });
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const crc32 = (bytes: Uint8Array): number =>
  (bytes.reduce((crc, byte) => (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>>
  0;

/** Signature, version needed, flags, method, time, date, crc, sizes, lengths: what both kinds of header share. */
function header(signature: number, length: number, name: Uint8Array, entry: ZipEntry): DataView {
  const view = new DataView(new ArrayBuffer(length));
  const shift = signature === CENTRAL ? 2 : 0;
  view.setUint32(0, signature, true);
  if (signature === CENTRAL) view.setUint16(4, 20, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, UTF8, true);
  view.setUint16(8 + shift, entry.method, true);
  view.setUint16(12 + shift, DOS_DATE, true);
  view.setUint32(14 + shift, entry.crc, true);
  view.setUint32(18 + shift, entry.bytes.length, true);
  view.setUint32(22 + shift, entry.size, true);
  view.setUint16(26 + shift, name.length, true);
  return view;
}

export function writeZip(zip: Zip): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, entry] of zip) {
    const name = encoder.encode(path);
    const local = header(LOCAL, 30, name, entry);
    const central = header(CENTRAL, 46, name, entry);
    central.setUint32(42, offset, true);
    parts.push(new Uint8Array(local.buffer), name, entry.bytes);
    directory.push(new Uint8Array(central.buffer), name);
    offset += 30 + name.length + entry.bytes.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, zip.size, true);
  end.setUint16(10, zip.size, true);
  end.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  end.setUint32(16, offset, true);
  return joined([...parts, ...directory, new Uint8Array(end.buffer)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
