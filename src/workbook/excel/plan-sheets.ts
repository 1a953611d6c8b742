import type { SerialEpoch } from "../../domain/calendar.ts";
import type { WriteMode, WrittenSheet } from "../own-sheet.ts";
import { WorkbookError } from "../port.ts";
import { textForCell } from "./cell-text.ts";
import { freeSheetName, freeTableName } from "./free-name.ts";
import { type KnownSheet, knownSheets, openSheet, ownSheet } from "./known-sheets.ts";
import { type Claim, claimText, endText } from "./own-claim.ts";
import type { SheetStep, SheetTarget, Step, Things } from "./steps.ts";
import type { SeenSheets } from "./talk.ts";
import type { Plan } from "./write.ts";

/** A sheet of our own that is to be there, known by its key. */
export interface WantedSheet<S> {
  readonly key: string;
  /** As wished. */
  readonly name: string;
  /** The same for the same content, so that it is the same sheet each time; null where what it comes to is not known. */
  readonly print: string | null;
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

export interface SheetPlan<T extends Things> extends Plan<T> {
  readonly outcomes: readonly WrittenSheet[];
}

/** Said in both languages: whoever opens the file sees it, also where the add-in is not. */
const NOT_FINISHED =
  "Bladet är inte klart. Gör om det i panelen Partneravstämning. / This sheet is not finished. Do it again in the pane Partner Reconciliation.";
const EMPTIED = "Bladet blev inte klart och kan tas bort. / This sheet was not finished and can be deleted.";

/**
 * Plans sheets of our own. Each says that it is not finished before anything is written on it, in its properties and in its
 * first cell, and that it is when all of it is there; so whoever finds it unfinished writes it anew from the beginning, and
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
  const sheets = knownSheets(seen.sheets);
  const names = namesIn(seen);
  const chosen = wanted.map((sheet) => {
    const there = mode === "another" ? openSheet(sheets, sheet.key) : ownSheet(sheets, sheet.key);
    const on: SheetTarget<T["sheet"]> = { found: there?.sheet ?? null, name: there?.name ?? names.ofSheet(sheet.name) };
    return { sheet, there, on, isLeft: mode === "add" && there?.own?.state === "finished" };
  });
  const written = chosen.filter(({ isLeft }) => !isLeft);
  for (const { there } of written) if (there?.isProtected) throw new WorkbookError("ownSheetProtected", there.name);

  const isChosen = (each: KnownSheet<T["sheet"]>) => chosen.some(({ there }) => there === each);
  const abandoned = sheets.filter((each) => each.own?.state === "unfinished" && !each.isProtected && !isChosen(each));
  const begun = [
    ...written.map(({ sheet, there, on }) => sheetSteps(sheet, on, there, names.knownOn(there, seen.epoch), attempt)),
    ...abandoned.map((each) => emptied(each, attempt)),
  ];
  const end = (isAlone: boolean): Step<T>[] => [
    ...begun.flatMap((each) => each.end(isAlone)),
    ...chosen.slice(0, 1).map(({ on }): Step<T> => ({ kind: "show", on })),
  ];
  return {
    seen: begun.filter(({ on }) => on.found !== null),
    steps: begun.flatMap(({ content }) => content),
    end: end(false),
    endAlone: end(true),
    outcomes: chosen.map(({ sheet: { key }, there, on: { name }, isLeft }) => ({
      key,
      name,
      outcome: isLeft ? "left" : !there ? "added" : there.own?.state === "finished" ? "rebuilt" : "finished",
    })),
  };
}

/** What is written on a sheet, and what ends it. */
interface SheetSteps<S> {
  readonly on: SheetTarget<S>;
  /** What it said of itself before. */
  readonly claim: string | null;
  readonly content: readonly SheetStep<S>[];
  end(isAlone: boolean): readonly SheetStep<S>[];
}

function sheetSteps<S>(
  sheet: WantedSheet<S>,
  on: SheetTarget<S>,
  there: KnownSheet<S> | null,
  known: Known,
  by: string,
): SheetSteps<S> {
  const own = { key: sheet.key, name: on.name };
  const claim = claimText({ by, ...own });
  const charts = [...known.charts].filter((name) => !sheet.charts.includes(name));
  return {
    on,
    claim: there?.claim ?? null,
    content: [
      { kind: "begin", on, claim, says: textForCell(NOT_FINISHED, false), charts },
      ...sheet.content(on, known),
    ],
    end: (isAlone) => [...sheet.commit(on, known), ended(on, { by, ...own }, "finished", isAlone ? sheet.print : null)],
  };
}

/** A sheet that was begun and is not asked for now: nothing half-written is left on it. */
function emptied<S>({ sheet, name, own, claim: before, charts }: KnownSheet<S>, by: string): SheetSteps<S> {
  const on = { found: sheet, name };
  const { key } = own!;
  const claim = claimText({ by, key, name });
  return {
    on,
    claim: before,
    content: [{ kind: "begin", on, claim, says: textForCell(EMPTIED, false), charts }],
    end: (isAlone) => [ended(on, { by, key, name }, "emptied", isAlone ? "0" : null)],
  };
}

/** With a print where nobody can have come between, which the sheet is then said to be written by. */
const ended = <S>(
  on: SheetTarget<S>,
  own: Omit<Claim, "state">,
  state: "finished" | "emptied",
  print: string | null,
): SheetStep<S> => ({
  kind: "end",
  on,
  end: endText(print ?? own.by, state),
  claim: print === null ? null : claimText({ ...own, by: print }),
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
    knownOn: (there: KnownSheet<T["sheet"]> | null, epoch: SerialEpoch): Known => ({
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
