import { decode, type EncodingVerdict } from "./encoding.ts";
import { unescaped } from "./fields.ts";

/** The bytes of a file as they came, so that a text can be read when somebody asks for it. */
export interface SourceBytes {
  readonly chunks: readonly Uint8Array[];
  /** Offset of each chunk in the file. */
  readonly starts: readonly number[];
}

/** Bytes at an offset of the file; they may stand in two chunks. */
export function bytesAt({ chunks, starts }: SourceBytes, at: number, length: number): Uint8Array {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  const inChunk = at - (starts[low] ?? 0);
  const first = (chunks[low] ?? new Uint8Array(0)).subarray(inChunk, inChunk + length);
  if (first.length === length || low + 1 >= chunks.length) return first;
  const joined = new Uint8Array(length);
  joined.set(first);
  joined.set(bytesAt({ chunks, starts }, at + first.length, length - first.length), first.length);
  return joined;
}

/** The text at an offset, `\"` as `"`. */
export function textAt(source: SourceBytes, at: number, length: number, verdict: EncodingVerdict): string {
  return length === 0 ? "" : decode(unescaped(bytesAt(source, at, length)), verdict);
}
