import type { ReadProblem, ReadResult, ReadTable } from "../domain/table.ts";
import type { Place } from "../domain/table.ts";
import { decodeText } from "./encoding.ts";
import { readGrid } from "./read-grid.ts";
import { UnusableInput } from "./unusable-input.ts";
import type { ReadOptions } from "./raw-table.ts";
import { type ReadRegister, readRegister } from "./register/read-register.ts";
import { readText } from "./read-text.ts";
import { type WorkbookGrids, workbookGrids } from "./xlsx.ts";

/**
 * Reads the tables of a file by what its bytes are, whatever its name says.
 * @throws UnusableInput with one clear sentence for what can hold no table: binary, damaged, empty, a web page, an old workbook
 */
export async function readFile(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const named = { ...options, name: options.name ?? name };
  if (bytes.length === 0) throw new UnusableInput("empty");
  if (isWorkbook(bytes)) return readSheets(await workbookGrids(bytes), named);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnusableInput("old-workbook");
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new UnusableInput("pdf");
  const { text, encoding } = decodeText(bytes);
  if (encoding !== "utf-16le" && encoding !== "utf-16be" && isBinary(bytes)) throw new UnusableInput("binary");
  if (text.trim() === "") throw new UnusableInput("empty");
  const result = readText(text, named);
  if (result.tables.length === 0 && /^\s*(?:<!doctype html|<html|<head|<\?xml)/i.test(text))
    throw new UnusableInput("html-page");
  return result;
}

/**
 * A file for a review: its tables, and apart from them the register that a workbook may hold beside the follow-up.
 * @throws UnusableInput as `readFile`
 */
export async function readForReview(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly read: ReadResult; readonly register: ReadRegister }> {
  if (!isWorkbook(bytes)) return { read: await readFile(name, bytes), register: readRegister([]) };
  const workbook = await workbookGrids(bytes);
  const register = readRegister(workbook.grids);
  const read = readSheets(workbook, { name });
  return { read: { ...read, tables: read.tables.filter(({ place }) => !register.isPart(place)) }, register };
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((b, i) => bytes[i] === b);
const isWorkbook = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);

function readSheets({ grids, hidden, bounded }: WorkbookGrids, options: ReadOptions): ReadResult {
  const tables: ReadTable[] = [];
  const unread: { place: Place; text: string }[] = [];
  const problems: ReadProblem[] = bounded ? [{ place: {}, text: "", reason: "sheet-bounded" }] : [];
  for (const grid of grids) {
    const read = readGrid(grid, options);
    tables.push(...read.tables);
    unread.push(...read.unread);
    if (hidden.has(grid.name)) problems.push({ place: { sheet: grid.name }, text: grid.name, reason: "hidden-sheet" });
    // A sheet without a table among sheets with tables is no problem worth a line.
    if (grids.length === 1) problems.push(...read.problems);
  }
  if (tables.length === 0 && problems.length === 0) problems.push({ place: {}, text: "", reason: "no-table" });
  return { tables, unread, problems };
}

/** Control characters that no text has: more than one in two hundred bytes, or any NUL. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 20_000);
  let control = 0;
  for (const b of sample) if (b < 9 || (b > 13 && b < 32 && b !== 26 && b !== 27)) control++;
  return sample.includes(0) ? control > 1 : control * 200 > sample.length;
}
