import type { CellFunctions } from "../grid/cell-functions.ts";
import type { Grid } from "../grid/grid.ts";
import { quoteSheet } from "../host/a1.ts";
import { addressOf, type CellContent, type Host } from "../host/index.ts";
import { WHOLE_SHEET } from "../host/sheet.ts";

/** One sheet as it stands in the workbook and on the grid. */
export interface SheetSnapshot {
  readonly name: string;
  readonly cells: Readonly<
    Record<string, { readonly value: CellContent; readonly formula: string | null; readonly text: string }>
  >;
  readonly conditionalFormats: readonly { readonly formula: string; readonly fill: string | null }[];
}

/** What browser tests, and the curious in the console, reach the sandbox by: `window.sandbox`. */
export interface SandboxApi {
  readonly host: Host;
  /** The workbook is drawn and calculated. */
  readonly ready: Promise<void>;
  /** The add-in's page is up and its functions can be called. Rejects where the add-in is not built. */
  readonly addinReady: Promise<void>;
  /** Resolves when nothing is drawn, calculated or asked of the add-in any more. */
  settled(): Promise<void>;
  /** The text a cell shows. `'Kv1 2019'!B2`, or an address on the active sheet. */
  cell(address: string): string;
  /** The fill a cell shows, conditional formats included, as `#RRGGBB`; null: none. */
  fillOf(address: string): string | null;
  /** The error sentence of a formula that a cell shows. */
  sentenceOf(address: string): string | null;
  /** Enters text as a person would, in the page's own notation. */
  typeInCell(address: string, text: string): Promise<void>;
  select(address: string): void;
  /** Gives the keyboard to the grid. */
  focusGrid(): void;
  /** A cell is being typed in. */
  isEditing(): boolean;
  snapshot(): readonly SheetSnapshot[];
}

declare global {
  interface Window {
    sandbox: SandboxApi;
  }
}

export function sandboxApi(host: Host, grid: Grid, functions: CellFunctions, addinReady: Promise<void>): SandboxApi {
  const settled = async () => {
    await grid.settled();
    while (functions.isBusy) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await grid.settled();
    }
  };
  const { workbook } = host;
  return {
    host,
    ready: grid.settled(),
    addinReady,
    settled,
    cell: (address) => grid.text(address),
    fillOf: (address) => grid.fill(address),
    sentenceOf: (address) => {
      const { sheet, area } = workbook.resolve(address);
      return functions.sentenceAt(sheet.id, area.top, area.left);
    },
    typeInCell: async (address, text) => {
      grid.type(address, text);
      await settled();
    },
    select: (address) => {
      const { sheet, area } = workbook.resolve(address);
      workbook.as("person", () => workbook.select(sheet, area));
    },
    focusGrid: () => grid.focus(),
    isEditing: () => grid.isEditing,
    snapshot: () =>
      workbook.sheets.map((sheet) => ({
        name: sheet.name,
        cells: Object.fromEntries(
          [...sheet.cellsIn(WHOLE_SHEET)].map(({ row, column, cell: { value, formula } }) => {
            const address = addressOf({ top: row, left: column, rows: 1, columns: 1 });
            return [address, { value, formula, text: grid.text(`${quoteSheet(sheet.name)}!${address}`) }];
          }),
        ),
        conditionalFormats: sheet.conditionalFormats.map(({ formula, fill }) => ({ formula, fill })),
      })),
  };
}
