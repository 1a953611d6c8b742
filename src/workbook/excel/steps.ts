import type { ChoiceList, CellLook, OwnArea, OwnChart } from "../own-sheet.ts";
import type { Mark } from "../port.ts";

/** What stands for the things of a workbook: Office.js's objects, or those of the model in the fault tests. */
export interface Things {
  readonly sheet: unknown;
  readonly rule: unknown;
  readonly part: unknown;
}

/**
 * What is done to a workbook, as data: planned by pure functions, carried out in Excel by write.ts, and in the fault tests
 * by a model of a workbook. It only ever adds and takes away what is our own.
 */
export type Step<T extends Things> =
  | { readonly kind: "addMark"; readonly sheet: T["sheet"]; readonly mark: Mark }
  | { readonly kind: "removeMark"; readonly rule: T["rule"] }
  | { readonly kind: "addPart"; readonly xml: string }
  | { readonly kind: "removePart"; readonly part: T["part"] }
  | SheetStep<T["sheet"]>;

/** What is done to a sheet of our own. */
export type SheetStep<S> = { readonly on: SheetTarget<S> } &
  /**
   * Adds the sheet where it is not there, says that it is not finished, in its property and in its first cell, and takes
   * away what stands on it, with charts of ours of these names. One step, so that one request holds all of it.
   */
  (
    | { readonly kind: "begin"; readonly claim: string; readonly says: string; readonly charts: readonly string[] }
    /** Says again who writes the sheet and that it is not finished, before more is written on it. */
    | { readonly kind: "claim"; readonly claim: string; readonly says: string }
    /** The commit of everything before it. With a claim where nobody can have come between. */
    | { readonly kind: "end"; readonly end: string; readonly claim: string | null }
    | { readonly kind: "widths"; readonly column: number; readonly points: readonly number[] }
    | { readonly kind: "format"; readonly area: OwnArea; readonly format: string }
    | { readonly kind: "look"; readonly area: OwnArea; readonly look: Look }
    /** From the first column. Null leaves a cell as it is, empty text makes it blank. */
    | { readonly kind: "cells"; readonly row: number; readonly values: readonly (readonly SentValue[])[] }
    | { readonly kind: "table"; readonly area: OwnArea; readonly name: string | null }
    | { readonly kind: "list"; readonly list: ChoiceList }
    | { readonly kind: "chart"; readonly chart: OwnChart; readonly name: string; readonly isThere: boolean }
    | { readonly kind: "freeze"; readonly rows: number }
    /** The same cells of another sheet: how they look, or what they show. */
    | { readonly kind: "copy"; readonly from: S; readonly area: OwnArea; readonly what: "formats" | "values" }
    | { readonly kind: "show" }
  );

/** A sheet that is there, or one that a step before adds under this name. */
export interface SheetTarget<S> {
  readonly found: S | null;
  readonly name: string;
}

/** `numberHeader` stands over numbers; `underChart` is text that a chart lies over. */
export type Look = CellLook | "numberHeader" | "underChart";

export type SentValue = string | number | null;

/** What a step weighs on the wire, in bytes, at the most. */
function weightOf(step: Step<Things>): number {
  switch (step.kind) {
    case "addMark":
      return 2_600;
    case "removeMark":
      return 700;
    case "addPart":
      // Quotes and line breaks take two bytes; nothing but ASCII stands in it.
      return 1_000 + step.xml.length * 2;
    case "cells":
      return step.values.reduce((sum, line) => sum + weightOfLine(line), 2_500);
    case "widths":
      return 1_000 + 700 * step.points.length;
    case "chart":
      return 15_000;
    case "look":
    case "begin":
      return 10_000;
    default:
      return 2_500;
  }
}

/** Letters beyond ASCII take up to three bytes. */
export const weightOfLine = (line: readonly SentValue[]): number =>
  line.reduce((sum: number, value) => sum + 8 + String(value).length * 3, 0);

/** Steps packed, in order, into requests that weigh no more than a limit, but for one that does so by itself. */
export function requestsOf<T extends Things>(steps: readonly Step<T>[], limit: number): Step<T>[][] {
  const requests: Step<T>[][] = [];
  let weight = Infinity;
  for (const step of steps) {
    weight += weightOf(step);
    if (weight > limit) {
      requests.push([]);
      weight = weightOf(step);
    }
    requests.at(-1)!.push(step);
  }
  return requests;
}
