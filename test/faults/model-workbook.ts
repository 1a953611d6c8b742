import type { Mark } from "../../src/workbook/port.ts";

/**
 * A workbook as far as what the add-in writes goes: sheets with cells, tables, charts and rules, and custom XML parts. Each
 * change is one action, and a request may stop between any two.
 */
export interface ModelRule {
  readonly mark: Mark | null;
}

export interface ModelSheet {
  name: string;
  /** Value by `row,column`; what is formatted besides is not modelled cell by cell. */
  readonly cells: Map<string, string | number>;
  /** Everything else that makes the sheet what it is: formats, widths, tables, lists, frozen rows. */
  readonly looks: Set<string>;
  readonly charts: Set<string>;
  readonly tables: Set<string>;
  readonly rules: ModelRule[];
  claim: string | null;
  end: string | null;
  isProtected: boolean;
  /** A person's: the add-in may put rules of its own on it and nothing else. */
  isForeign: boolean;
}

export interface ModelPart {
  readonly xml: string;
}

export class ModelWorkbook {
  readonly sheets: ModelSheet[] = [];
  readonly parts: ModelPart[] = [];
  isStructureProtected = false;
  /** What the add-in did that it must never do. */
  readonly violations: string[] = [];

  addSheet(name: string, isForeign: boolean): ModelSheet {
    if (this.sheets.some((sheet) => sheet.name === name)) throw new ModelFault("unknown");
    const sheet: ModelSheet = {
      name,
      cells: new Map(),
      looks: new Set(),
      charts: new Set(),
      tables: new Set(),
      rules: [],
      claim: null,
      end: null,
      isProtected: false,
      isForeign,
    };
    this.sheets.push(sheet);
    return sheet;
  }

  removeSheet(sheet: ModelSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
  }

  /** All of it that is a person's, as text: it must read the same whatever the add-in does. */
  foreign(): string {
    return JSON.stringify(
      this.sheets
        .filter(({ isForeign }) => isForeign)
        .map(({ name, cells, looks, charts, tables, rules, claim, end, isProtected }) => [
          name,
          [...cells],
          [...looks],
          [...charts],
          [...tables],
          rules.filter(({ mark }) => mark === null).length,
          claim,
          end,
          isProtected,
        ]),
    );
  }
}

/** What stands on a sheet, as text: two that were written from the same are alike. */
export const contentOf = ({ cells, looks, charts, tables }: ModelSheet): string =>
  JSON.stringify([
    [...cells].filter(([, value]) => value !== "").sort(([a], [b]) => (a < b ? -1 : 1)),
    [...looks].sort(),
    [...charts].sort(),
    tables.size,
  ]);

export type ModelFaultKind =
  "cellBeingEdited" | "protected" | "tooLarge" | "busy" | "sessionExpired" | "noAnswer" | "unknown" | "sheetGone";

/** What Excel would have answered; `crash` is the pane itself that is gone. */
export class ModelFault extends Error {
  constructor(readonly kind: ModelFaultKind | "crash") {
    super(kind);
  }
}
