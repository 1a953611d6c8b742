/** A formula in the pane's list; its id is the name it has in a cell. */
export interface FormulaLine {
  readonly id: string;
  readonly description: string;
}

/** The words of *Formler*. */
export interface FormulaStrings {
  readonly intro: string;
  readonly list: readonly FormulaLine[];
  /** What stands over the column of a formula that is put in beside the table. */
  readonly headers: Readonly<Record<string, string>>;
  readonly listHeading: string;
  readonly insert: string;
  readonly insertNamed: (id: string) => string;
  readonly help: string;
  readonly helpNamed: (id: string) => string;
  readonly confirm: (formula: string) => string;
  readonly write: string;
  readonly cancel: string;
  readonly written: (place: string) => string;
  readonly occupied: string;
  readonly checkFirst: string;
  readonly sheetHeading: string;
  readonly copy: string;
  readonly copyWhy: string;
  readonly copyEnding: string;
  readonly copied: (sheet: string) => string;
  readonly nothingToCopy: string;
  readonly recalculate: string;
  readonly recalculateWhy: string;
  readonly recalculated: string;
}
