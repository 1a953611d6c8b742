import { LineFields, unescaped } from "./fields.ts";

/** The line being read: its bytes, its fields and where it stands. One object for the whole file. */
export class Line {
  bytes: Uint8Array = new Uint8Array(0);
  /** Offset of `bytes[0]` in the file. */
  offset = 0;
  /** Counted from 1. */
  number = 0;
  readonly fields = new LineFields();

  /** The field exists and is not empty. */
  has(field: number): boolean {
    return field < this.fields.count && this.fields.end[field]! > this.fields.start[field]!;
  }

  isList(field: number): boolean {
    return field < this.fields.count && this.fields.list[field] === 1;
  }

  /** A copy of the field's bytes, `\"` as `"`; empty where there is no such field. */
  copy(field: number): Uint8Array {
    if (!this.has(field)) return new Uint8Array(0);
    const raw = this.bytes.slice(this.fields.start[field], this.fields.end[field]);
    return this.fields.escaped[field] === 1 ? unescaped(raw) : raw;
  }

  /** The field byte by byte as Latin-1: for keys and numbers, and to show what was not understood. */
  raw(field: number): string {
    return rawText(this.copy(field));
  }

  /** Offset of the field in the file, for texts that are decoded later. */
  placeOf(field: number): number {
    return this.has(field) ? this.offset + this.fields.start[field]! : 0;
  }

  lengthOf(field: number): number {
    return this.has(field) ? this.fields.end[field]! - this.fields.start[field]! : 0;
  }
}

/** Bytes as Latin-1 characters, one each. */
export function rawText(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** The bytes of such characters again. */
export const bytesOfRaw = (raw: string): Uint8Array => Uint8Array.from(raw, (character) => character.charCodeAt(0));

const MOST_SHOWN = 80;

/** The beginning of what stands there, one character a byte: decoded once the encoding is known, at the end. */
export const shown = (raw: string): string => raw.slice(0, MOST_SHOWN);
