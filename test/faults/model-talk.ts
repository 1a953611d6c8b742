import { WorkbookError } from "../../src/workbook/port.ts";
import { OWN_CHART } from "../../src/workbook/excel/own-content.ts";
import { NAMESPACE } from "../../src/workbook/part.ts";
import type { SheetStep, SheetTarget, Step, Things } from "../../src/workbook/excel/steps.ts";
import type { SeenSheet, Talk } from "../../src/workbook/excel/talk.ts";
import { ModelFault, type ModelPart, type ModelRule, type ModelSheet, type ModelWorkbook } from "./model-workbook.ts";

export interface ModelThings extends Things {
  readonly sheet: ModelSheet;
  readonly rule: ModelRule & { readonly sheet: ModelSheet };
  readonly part: ModelPart;
}

/** What goes wrong with a round trip: refused before anything is done, or stopped after some of its actions. */
export interface TripFault {
  readonly kind: ModelFault["kind"];
  /** How many of its actions are done, as a share of them all; 0 is none, 1 all: the answer is lost. */
  readonly share: number;
}

export interface Weather {
  /** Called before each round trip: somebody else may do something, and another pane may take its turn. */
  meanwhile(): Promise<void>;
  /** What becomes of the trip that starts now; null where all is well. */
  next(): TripFault | null;
  /** Where a test breaks the order of writing on purpose. */
  readonly disturb?: (steps: readonly Step<ModelThings>[]) => readonly Step<ModelThings>[];
  readonly limit: number;
  readonly attempt: () => string;
  /** Hears what is done, to follow a seed. */
  readonly trace?: (line: string) => void;
}

type Action = () => void;

/** The conversation of the real actions with the model, in any weather. */
export function modelTalk(book: ModelWorkbook, weather: Weather): Talk<ModelThings> {
  const sheets = new Map<SheetTarget<ModelSheet>, ModelSheet>();
  let isDead = false;

  async function trip<T>(actions: readonly Action[], answer: () => T): Promise<T> {
    if (isDead) throw new ModelFault("crash");
    await weather.meanwhile();
    const fault = weather.next();
    const done = fault ? Math.floor(fault.share * (actions.length + 0.999)) : actions.length;
    weather.trace?.(`${done} of ${actions.length} actions${fault ? `, ${fault.kind}` : ""}`);
    try {
      for (const action of actions.slice(0, done)) action();
      if (!fault) return answer();
    } catch (error) {
      throw asWorkbookError(error);
    }
    if (fault.kind === "crash" || fault.kind === "noAnswer") isDead = true;
    throw asWorkbookError(new ModelFault(fault.kind));
  }

  const sheetOf = (on: SheetTarget<ModelSheet>): ModelSheet => {
    const sheet = on.found ?? sheets.get(on);
    if (!sheet) throw new ModelFault("sheetGone");
    return present(sheet);
  };

  function present(sheet: ModelSheet): ModelSheet {
    if (!book.sheets.includes(sheet)) throw new ModelFault("sheetGone");
    return sheet;
  }

  /** A sheet whose rules may be changed. */
  function open(sheet: ModelSheet): ModelSheet {
    if (present(sheet).isProtected) throw new ModelFault("protected");
    return sheet;
  }

  /** Writes on a sheet of our own, or says that it was none. */
  function own(on: SheetTarget<ModelSheet>, change: Change): Action {
    return () => {
      const sheet = sheetOf(on);
      if (sheet.isForeign) book.violations.push(`wrote on ${sheet.name}`);
      if (sheet.isProtected) throw new ModelFault("protected");
      change(sheet);
    };
  }

  function removePart(part: ModelPart): void {
    if (!book.parts.includes(part)) throw new ModelFault("sheetGone");
    if (!isOurs(part)) book.violations.push("took a part of somebody else's");
    book.parts.splice(book.parts.indexOf(part), 1);
  }

  function removeMark({ sheet, mark }: ModelThings["rule"]): void {
    const at = open(sheet).rules.findIndex((rule) => rule.mark === mark);
    if (at < 0) throw new ModelFault("sheetGone");
    if (mark === null) book.violations.push(`took a rule from ${sheet.name}`);
    sheet.rules.splice(at, 1);
  }

  function actionsOf(step: Step<ModelThings>): Action[] {
    weather.trace?.(`  ${step.kind} ${"on" in step ? step.on.name : ""}`);
    switch (step.kind) {
      case "addMark":
        return [() => void open(step.sheet).rules.unshift({ mark: step.mark })];
      case "removeMark":
        return [() => removeMark(step.rule)];
      case "addPart":
        return [() => void book.parts.push({ xml: step.xml })];
      case "removePart":
        return [() => removePart(step.part)];
      case "show":
        return [() => void sheetOf(step.on)];
      case "begin":
        return [
          ...(step.on.found ? [] : [() => void sheets.set(step.on, book.addSheet(step.on.name, false))]),
          ...changesOf(step).map((change) => own(step.on, change)),
        ];
      case "copy":
        return [() => void present(step.from), ...changesOf(step).map((change) => own(step.on, change))];
      default:
        return changesOf(step).map((change) => own(step.on, change));
    }
  }

  return {
    attempt: weather.attempt(),
    limit: weather.limit,
    async lookAtSheets() {
      // What there is comes with the first answer, what stands on it with the second: somebody may come between.
      const seen = await trip([], () => ({
        isProtected: book.isStructureProtected,
        names: book.sheets.flatMap(({ tables }) => [...tables]),
        sheets: book.sheets.map((sheet) => ({ sheet, name: sheet.name })),
      }));
      if (seen.isProtected) throw new WorkbookError("structureProtected");
      return trip([], () => ({
        epoch: 1900,
        names: seen.names,
        sheets: seen.sheets.map(({ sheet, name }): SeenSheet<ModelSheet> => {
          if (!book.sheets.includes(sheet)) throw new ModelFault("sheetGone");
          return {
            sheet,
            name,
            claim: sheet.claim,
            end: sheet.end,
            isProtected: sheet.isProtected,
            tables: [...sheet.tables],
            charts: [...sheet.charts].filter((chart) => chart.startsWith(OWN_CHART)),
          };
        }),
      }));
    },
    async lookAtMarks() {
      const seen = await trip([], () => book.sheets.map((sheet) => ({ sheet, name: sheet.name })));
      await trip([], () => undefined);
      return trip([], () =>
        seen.map(({ sheet, name }) => ({
          sheet,
          name,
          isProtected: sheet.isProtected,
          marks: sheet.rules.filter(({ mark }) => mark !== null).map(({ mark }) => ({ mark, sheet })),
        })),
      );
    },
    async lookAtParts() {
      const parts = await trip([], () => ourParts(book));
      return trip([], () => stillThere(book, parts));
    },
    send: (steps, watched = []) => {
      const claims: (string | null)[] = [];
      const ask = watched.map((on) => () => void claims.push(sheetOf(on).claim));
      return trip([...ask, ...(weather.disturb?.(steps) ?? steps).flatMap(actionsOf)], () => claims);
    },
  };
}

type Change = (sheet: ModelSheet) => void;

/** What a step does to a sheet of our own, action by action. */
export function changesOf(step: SheetStep<ModelSheet>): Change[] {
  switch (step.kind) {
    case "begin":
      return [
        (sheet) => (sheet.end = ""),
        (sheet) => (sheet.claim = step.claim),
        ({ tables }) => tables.clear(),
        ({ charts }) => step.charts.forEach((name) => charts.delete(name)),
        ({ cells, looks }) => {
          cells.clear();
          looks.clear();
        },
        ({ cells }) => cells.set("0,0", step.says),
      ];
    case "claim":
      return [(sheet) => (sheet.claim = step.claim), ({ cells }) => cells.set("0,0", step.says)];
    case "end":
      return [(sheet) => (sheet.claim = step.claim ?? sheet.claim), (sheet) => (sheet.end = step.end)];
    case "cells":
      // The library sends many cells in pieces.
      return step.values.map(
        (line, index) =>
          ({ cells }: ModelSheet) =>
            line.forEach((value, column) => {
              if (value !== null) cells.set(`${step.row + index},${column}`, value);
            }),
      );
    case "table":
      return [({ tables }) => tables.add(step.name ?? "Tabell")];
    case "chart":
      return [
        ({ charts }) => {
          if (step.isThere && !charts.has(step.name)) throw new ModelFault("sheetGone");
          charts.add(step.name);
        },
      ];
    case "copy":
      return [
        ({ cells, looks }) => {
          if (step.what === "formats") looks.add("formats");
          else step.from.cells.forEach((value, at) => cells.set(at, value));
        },
      ];
    default: {
      const { on: _on, ...look } = step;
      return [({ looks }) => looks.add(JSON.stringify(look))];
    }
  }
}

const isOurs = ({ xml }: ModelPart): boolean => xml.includes(NAMESPACE);

const ourParts = ({ parts }: ModelWorkbook) => parts.filter(isOurs).map((part) => ({ part, xml: part.xml }));

function stillThere(book: ModelWorkbook, parts: ReturnType<typeof ourParts>): ReturnType<typeof ourParts> {
  if (parts.some(({ part }) => !book.parts.includes(part))) throw new ModelFault("sheetGone");
  return parts;
}

/** As the adapter says it: faults.ts. */
function asWorkbookError(error: unknown): unknown {
  if (!(error instanceof ModelFault)) return error;
  return error.kind === "crash" ? error : new WorkbookError(error.kind, null, { cause: error });
}
