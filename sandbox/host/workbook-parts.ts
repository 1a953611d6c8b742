import type { Area } from "./a1.ts";
import type { Workbook } from "./model.ts";
import type { Sheet } from "./sheet.ts";

/** Who changed the workbook: decides what the change events say. */
export type Actor = "addin" | "person" | "coauthor" | "calculation";

/** One change, in the order made. The journal is never undone. */
export interface Operation {
  readonly kind:
    | "cells"
    | "format"
    | "sheet"
    | "table"
    | "conditionalFormat"
    | "name"
    | "customXml"
    | "property"
    | "chart"
    | "layout"
    | "protection"
    | "selection";
  readonly action: "add" | "change" | "delete";
  readonly sheet: Sheet | null;
  readonly area: Area | null;
  readonly by: Actor;
  /** What was added, changed or deleted: a name, an id, a namespace. */
  readonly subject?: string;
}

export interface DefinedName {
  name: string;
  /** Null: the whole workbook. */
  readonly scope: Sheet | null;
  /** With its leading `=`, as `=Blad1!$A$1:$B$2`. */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** The calculation engine, given from outside; without one a written formula shows `#BUSY!`. */
export interface Calculator {
  /** Puts results with `workbook.setResult`. Called before any answer that follows a change. */
  recalculate(workbook: Workbook, changed: readonly Operation[]): void | Promise<void>;
}
