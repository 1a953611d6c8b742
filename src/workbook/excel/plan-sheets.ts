import type { SerialEpoch } from "../../domain/calendar.ts";
import type { WriteMode, WrittenSheet } from "../own-sheet.ts";
import { WorkbookError } from "../port.ts";
import { textForCell } from "./cell-text.ts";
import { freeSheetName, freeTableName } from "./free-name.ts";
import { journalPart, journalled, isJournal } from "./journal.ts";
import { type Claim, claimText, readClaim } from "./own-claim.ts";
import type { SheetStep, SheetTarget, Step, Things } from "./steps.ts";
import type { SeenSheet, SeenSheets } from "./talk.ts";

/** A sheet of our own that is to be there, known by its key. */
export interface WantedSheet<S> {
  readonly key: string;
  /** As wished. */
  readonly name: string;
  /** Names of its charts. */
  readonly charts: readonly string[];
  /** What stands on it, on an empty sheet, and what is written last. */
  content(on: SheetTarget<S>, known: Known): SheetStep<S>[];
  commit(on: SheetTarget<S>, known: Known): SheetStep<S>[];
}

/** What content depends on. */
export interface Known {
  readonly epoch: SerialEpoch;
  /** A name for an Excel table that no other has. */
  readonly tableName: (wished: string) => string;
  /** Charts of ours that stand on the sheet. */
  readonly charts: ReadonlySet<string>;
}

/** `another`: one more, whatever there is already. */
export type PlanMode = WriteMode | "another";

export interface SheetPlan<T extends Things> {
  readonly steps: readonly Step<T>[];
  readonly outcomes: readonly WrittenSheet[];
}

/** Said in both languages: whoever opens the file sees it, also where the add-in is not. */
const NOT_FINISHED =
  "Bladet är inte klart. Gör om det i panelen Partneravstämning. / This sheet is not finished. Do it again in the pane Partner Reconciliation.";
const EMPTIED = "Bladet blev inte klart och kan tas bort. / This sheet was not finished and can be deleted.";

/**
 * Plans sheets of our own. Each says that it is not finished before anything is written on it, in a property and in its
 * first cell, and what it is when all of it is there; so whoever finds it unfinished writes it anew from the beginning, and
 * empties it where it is another that is asked for. Nothing is hidden, renamed or deleted, which would clear what can be
 * undone (docs/decisions/0070).
 * @param attempt told from every other, also of other people's
 * @throws WorkbookError where a sheet to be written is protected
 */
export function planSheets<T extends Things>(
  seen: SeenSheets<T>,
  wanted: readonly WantedSheet<T["sheet"]>[],
  mode: PlanMode,
  attempt: string,
): SheetPlan<T> {
  const sheets = withJournal(seen);
  const names = namesIn(seen);
  const chosen = wanted.map((sheet) => {
    const there = find(sheets, sheet.key, mode);
    const on: SheetTarget<T["sheet"]> = { found: there?.sheet ?? null, name: there?.name ?? names.ofSheet(sheet.name) };
    return { sheet, there, on, isLeft: mode === "add" && there?.claim?.state === "finished" };
  });
  const written = chosen.filter(({ isLeft }) => !isLeft);
  for (const { there } of written) if (there?.isProtected) throw new WorkbookError("ownSheetProtected", there.name);

  const isKept = (each: Claimed<T["sheet"]>) => chosen.some(({ there }) => there === each);
  const abandoned = sheets.filter((each) => each.claim?.state === "unfinished" && !each.isProtected && !isKept(each));
  const steps = [
    ...written.flatMap(({ sheet, there, on }) =>
      sheetSteps(sheet, there, on, names.knownOn(there, seen.epoch), attempt),
    ),
    ...abandoned.flatMap((each) => emptied(each)),
  ];
  const outcomes = chosen.map(({ sheet: { key }, there, on: { name }, isLeft }): WrittenSheet => ({
    key,
    name,
    outcome: isLeft ? "left" : !there ? "added" : there.claim?.state === "finished" ? "rebuilt" : "finished",
  }));
  const added = written.filter(({ there }) => !there).map(({ sheet: { key }, on: { name } }) => ({ sheet: name, key }));
  const shown = chosen[0];
  return {
    steps: [...inJournal(seen, added, steps), ...(shown ? [{ kind: "show", on: shown.on } as const] : [])],
    outcomes,
  };
}

/** The steps between the first and the last of a journal; journals of others that are settled by them go too. */
function inJournal<T extends Things>(
  { parts }: SeenSheets<T>,
  added: Parameters<typeof journalPart>[0],
  steps: readonly Step<T>[],
): Step<T>[] {
  const own = { found: null };
  const settled = parts.filter(({ xml }) => isJournal(xml));
  return [
    ...(added.length > 0 ? [{ kind: "addPart", part: own, xml: journalPart(added) } as const] : []),
    ...steps,
    ...(added.length > 0 ? [{ kind: "removePart", part: own } as const] : []),
    ...settled.map(({ part }): Step<T> => ({ kind: "removePart", part: { found: part } })),
  ];
}

interface Claimed<S> extends Omit<SeenSheet<S>, "claim"> {
  readonly claim: Claim | null;
}

/** Sheets with what they say they are. One that a journal says was being added, and on which nothing stands, is unfinished. */
function withJournal<T extends Things>({ sheets, parts }: SeenSheets<T>): Claimed<T["sheet"]>[] {
  const entries = journalled(parts);
  return sheets.map((sheet) => {
    const entry = sheet.claim === null && sheet.isEmpty ? entries.find((each) => each.sheet === sheet.name) : undefined;
    return { ...sheet, claim: entry ? { state: "unfinished", by: "", key: entry.key } : readClaim(sheet.claim) };
  });
}

/**
 * The sheet with a key. A person may have copied it, and the copy says the same: then it is the one that still has the name
 * it was last written under, and none of them where none has, since a copy is somebody's own.
 */
function find<S>(sheets: readonly Claimed<S>[], key: string, mode: PlanMode): Claimed<S> | null {
  const all = sheets.filter(({ claim }) => claim?.key === key);
  const done = all.filter(({ claim }) => claim?.state === "finished");
  const open = all.find(({ claim }) => claim?.state !== "finished") ?? null;
  if (mode === "another") return open;
  const named = done.find(({ claim, name }) => claim?.state === "finished" && claim.name === name);
  return named ?? open ?? (done.length === 1 ? done[0]! : null);
}

function sheetSteps<S>(
  sheet: WantedSheet<S>,
  there: Claimed<S> | null,
  on: SheetTarget<S>,
  known: Known,
  by: string,
): SheetStep<S>[] {
  const { key } = sheet;
  const charts = [...known.charts].filter((name) => !sheet.charts.includes(name));
  return [
    ...(there ? [] : [{ kind: "addSheet", on } as const]),
    { kind: "claim", on, value: claimText({ state: "unfinished", by, key }) },
    ...(there ? [{ kind: "empty", on, charts } as const] : []),
    says(on, NOT_FINISHED),
    ...sheet.content(on, known),
    ...sheet.commit(on, known),
    { kind: "claim", on, value: claimText({ state: "finished", key, name: on.name }) },
  ];
}

/** A sheet that was begun and is not asked for now: nothing half-written is left on it. */
function emptied<S>({ sheet, name, claim, charts }: Claimed<S>): SheetStep<S>[] {
  const on = { found: sheet, name };
  return [
    { kind: "empty", on, charts },
    says(on, EMPTIED),
    { kind: "claim", on, value: claimText({ state: "emptied", key: claim!.key }) },
  ];
}

const says = <S>(on: SheetTarget<S>, text: string): SheetStep<S> => ({
  kind: "cells",
  on,
  row: 0,
  values: [[textForCell(text, false)]],
});

/** Names that are free in the workbook; each is given once. */
function namesIn<T extends Things>(seen: SeenSheets<T>) {
  const ofSheets = seen.sheets.map(({ name }) => name);
  const ofTables = [...seen.names];
  const given = (name: string, taken: string[]): string => {
    taken.push(name);
    return name;
  };
  return {
    ofSheet: (wished: string) => given(freeSheetName(wished, ofSheets), ofSheets),
    knownOn: (there: Claimed<T["sheet"]> | null, epoch: SerialEpoch): Known => ({
      epoch,
      charts: new Set(there?.charts),
      // Tables that are taken away before leave their names.
      tableName: (wished) =>
        given(
          freeTableName(
            wished,
            ofTables.filter((name) => !there?.tables.includes(name)),
          ),
          ofTables,
        ),
    }),
  };
}
