import { readPart, writePart } from "../part.ts";
import type { SeenPart } from "./talk.ts";
import type { Things } from "./steps.ts";

/**
 * Which sheets are about to be added, kept in a part of its own beside what the workbook keeps, from the first step of a
 * request to its last: a sheet that was added just before everything stopped says nothing of itself yet. Names of sheets
 * and keys of our own, no names of partners and no amounts.
 */
export interface JournalEntry {
  readonly sheet: string;
  readonly key: string;
}

export const journalPart = (entries: readonly JournalEntry[]): string =>
  writePart(new Map([["journal", JSON.stringify(entries)]]))!;

/** A part that holds a journal and nothing else. */
export const isJournal = (xml: string): boolean => {
  const part = readPart(xml);
  return part.kind === "part" && part.sections.size === 1 && part.sections.has("journal");
};

/** What journals of ours, and of others who write at the same time, say; what is not understood says nothing. */
export function journalled<T extends Things>(parts: readonly SeenPart<T>[]): JournalEntry[] {
  return parts.flatMap(({ xml }) => (isJournal(xml) ? entriesIn(xml) : []));
}

const MOST_ENTRIES = 100;

function entriesIn(xml: string): JournalEntry[] {
  const part = readPart(xml);
  const text = part.kind === "part" ? part.sections.get("journal") : undefined;
  try {
    const entries: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(entries) ? entries.slice(0, MOST_ENTRIES).filter(isEntry) : [];
  } catch {
    return [];
  }
}

const isEntry = (entry: unknown): entry is JournalEntry =>
  typeof entry === "object" &&
  entry !== null &&
  "sheet" in entry &&
  "key" in entry &&
  typeof entry.sheet === "string" &&
  typeof entry.key === "string";
