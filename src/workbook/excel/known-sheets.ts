import { type Claim, readClaim } from "./own-claim.ts";
import type { SeenSheet } from "./talk.ts";

/** A sheet with what it says of itself, read. */
export interface KnownSheet<S> extends SeenSheet<S> {
  /** Null: it is not ours. */
  readonly own: Claim | null;
}

export const knownSheets = <S>(sheets: readonly SeenSheet<S>[]): KnownSheet<S>[] =>
  sheets.map((sheet) => ({ ...sheet, own: readClaim(sheet.claim, sheet.end) }));

/**
 * The sheet with a key. A person may have copied it, and the copy says the same but is somebody's own: so it is the one that
 * still has the name it was last written under; else the only one, unless it is called what Excel calls a copy.
 */
export function ownSheet<S>(sheets: readonly KnownSheet<S>[], key: string): KnownSheet<S> | null {
  const finished = sheets.filter(({ own }) => own?.key === key && own.state === "finished");
  const named = finished.find(({ own, name }) => own?.name === name);
  const [only, ...more] = finished;
  return named ?? openSheet(sheets, key) ?? (only && more.length === 0 && !isCopy(only) ? only : null);
}

/** `Redovisning (2)`, cut where it would be too long. */
const isCopy = ({ name, own }: KnownSheet<unknown>): boolean => {
  const [, before] = /^(.*) \(\d+\)$/.exec(name) ?? [];
  return before !== undefined && own!.name.startsWith(before);
};

/** One that was begun and is not finished. */
export const openSheet = <S>(sheets: readonly KnownSheet<S>[], key: string): KnownSheet<S> | null =>
  sheets.find(({ own }) => own?.key === key && own.state !== "finished") ?? null;
