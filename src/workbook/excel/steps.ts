import type { OwnArea, ChoiceList, CellLook, OwnChart } from "../own-sheet.ts";

/**
 * What is done to a workbook, as data: planned by pure functions, carried out in Excel by write.ts, and in the fault tests
 * by a model of a workbook. `S` is what stands for a sheet there.
 */
export type SheetStep<S> = { readonly on: Target<S> } & (
  | { readonly kind: "addSheet" }
  /** Says what the sheet is: the commit of everything before it, or that it is not finished. */
  | { readonly kind: "claim"; readonly value: string }
  /** Takes away all that stands on it, and charts of ours with these names. */
  | { readonly kind: "empty"; readonly charts: readonly string[] }
  | { readonly kind: "widths"; readonly points: readonly number[] }
  | { readonly kind: "format"; readonly area: OwnArea; readonly format: string }
  | { readonly kind: "look"; readonly area: OwnArea; readonly look: Look }
  /** Null leaves a cell as it is, empty text makes it blank. */
  | {
      readonly kind: "cells";
      readonly row: number;
      readonly values: readonly (readonly SentValue[])[];
      readonly weight: number;
    }
  | { readonly kind: "table"; readonly area: OwnArea; readonly name: string | null }
  | { readonly kind: "list"; readonly list: ChoiceList }
  | { readonly kind: "chart"; readonly chart: OwnChart; readonly name: string; readonly isThere: boolean }
  | { readonly kind: "freeze"; readonly rows: number }
  | { readonly kind: "show" }
);

/** A sheet that is there, or one that a step before adds under this name. */
export interface Target<S> {
  readonly found: S | null;
  readonly name: string;
}

/** `underChart` is text that a chart lies over. */
export type Look = CellLook | "underChart";

export type SentValue = string | number | null;

/** What a step weighs on the wire, in bytes, at the most. */
export function weightOf(step: SheetStep<unknown>): number {
  switch (step.kind) {
    case "cells":
      return step.weight;
    case "widths":
      return 1_000 + 700 * step.points.length;
    case "chart":
      return 12_000;
    case "look":
      return 5_000;
    default:
      return 2_500;
  }
}
