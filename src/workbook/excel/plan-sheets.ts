import type { SerialEpoch } from "../../domain/calendar.ts";
import type { OwnSheet, WriteMode, WrittenSheet } from "../own-sheet.ts";
import { WorkbookError } from "../port.ts";
import { textForCell } from "./cell-text.ts";
import { chartsOf, contentOf, firstCell } from "./own-content.ts";
import { freeSheetName, freeTableName } from "./free-name.ts";
import type { SheetStep, Target } from "./steps.ts";

/** What is known of the workbook before sheets of our own are written. */
export interface Seen<S> {
  readonly epoch: SerialEpoch;
  readonly sheets: readonly SeenSheet<S>[];
  /** Names of all tables, and of whatever else a table may not be called after. */
  readonly names: readonly string[];
}

export interface SeenSheet<S> {
  readonly sheet: S;
  readonly name: string;
  /** What the sheet says it is; null where it says nothing: it is not ours. */
  readonly claim: string | null;
  readonly isProtected: boolean;
  /** Tables on it, and charts that are ours. */
  readonly tables: readonly string[];
  readonly charts: readonly string[];
}

export interface SheetPlan<S> {
  readonly steps: readonly SheetStep<S>[];
  readonly outcomes: readonly WrittenSheet[];
  /** The first sheet asked for, to be shown. */
  readonly shown: Target<S> | null;
}

const UNFINISHED = "unfinished:";

/** In both languages: whoever opens the file sees it, also where the add-in is not. */
const NOT_FINISHED =
  "Bladet är inte klart. Gör om det i panelen Partneravstämning. / This sheet is not finished. Do it again in the pane Partner Reconciliation.";

/**
 * Plans sheets of our own. Each says that it is not finished before anything is written on it, in a property and in its
 * first cell, and what it is when all of it is there: so whoever finds it unfinished writes it anew from the beginning.
 * Nothing is hidden, renamed or deleted meanwhile, which would clear what can be undone.
 * @throws WorkbookError where a sheet to be written is protected
 */
export function planSheets<S>(seen: Seen<S>, wanted: readonly OwnSheet[], mode: WriteMode): SheetPlan<S> {
  const steps: SheetStep<S>[] = [];
  const outcomes: WrittenSheet[] = [];
  const targets: Target<S>[] = [];
  const taken = seen.sheets.map(({ name }) => name);
  const names = [...seen.names];

  for (const sheet of wanted) {
    const found = find(seen.sheets, sheet.key);
    const isFinished = found !== null && !found.claim!.startsWith(UNFINISHED);
    const name = found?.name ?? freeSheetName(sheet.name, taken);
    const on: Target<S> = { found: found?.sheet ?? null, name };
    targets.push(on);
    if (isFinished && mode === "add") {
      outcomes.push({ key: sheet.key, name, outcome: "left" });
      continue;
    }
    if (found?.isProtected) throw new WorkbookError("protected", name);
    taken.push(name);
    outcomes.push({ key: sheet.key, name, outcome: !found ? "added" : isFinished ? "rebuilt" : "finished" });
    // Names of tables that are taken away before are free again.
    const free = names.filter((each) => !found?.tables.includes(each));
    steps.push(
      ...written(on, sheet, {
        epoch: seen.epoch,
        charts: new Set(found?.charts),
        tableName: (wished) => {
          const given = freeTableName(wished, free);
          free.push(given);
          names.push(given);
          return given;
        },
      }),
    );
  }
  return { steps, outcomes, shown: targets[0] ?? null };
}

type Known = Parameters<typeof contentOf>[2];

function written<S>(on: Target<S>, sheet: OwnSheet, known: Known): SheetStep<S>[] {
  const { key } = sheet;
  const wanted = new Set(chartsOf(sheet).map(([name]) => name));
  return [
    ...(on.found === null ? [{ kind: "addSheet", on } as const] : []),
    { kind: "claim", on, value: UNFINISHED + key },
    ...(on.found === null
      ? []
      : ([{ kind: "empty", on, charts: [...known.charts].filter((name) => !wanted.has(name)) }] as const)),
    { kind: "cells", on, row: 0, values: [[textForCell(NOT_FINISHED, false)]], weight: 2_500 },
    ...contentOf(on, sheet, known),
    firstCell(on, sheet, known.epoch),
    { kind: "claim", on, value: `${key}|${on.name}` },
  ];
}

/**
 * The sheet with a key. A person may have copied it, and the copy says the same: then it is the one that still has the name
 * it was last written under, and none of them where none has, since a copy is somebody's own.
 */
function find<S>(sheets: readonly SeenSheet<S>[], key: string): SeenSheet<S> | null {
  const of = (claim: string | null) => claim?.replace(UNFINISHED, "").split("|")[0];
  const all = sheets.filter(({ claim }) => of(claim) === key);
  return (all.length < 2 ? all[0] : all.find(({ claim, name }) => claim === `${key}|${name}`)) ?? null;
}
