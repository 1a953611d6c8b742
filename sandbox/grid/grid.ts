import {
  type Injector,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  UniverInstanceType,
  type Workbook as Unit,
} from "@univerjs/core";
import { type ISelectionWithStyle, SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { addressOf, type Area } from "../host/a1.ts";
import type { Operation, Workbook } from "../host/model.ts";
import type { Sheet } from "../host/sheet.ts";
import { Calculation } from "./calculation.ts";
import { carryEdits, drawDecimalComma, type Language, readSemicolons, typeInto } from "./editor.ts";
import { emptySheet, Painter, rangeOf } from "./painter.ts";
import { ILayoutService } from "@univerjs/ui";
import { commandsOf, type Commands, UNIT } from "./univer-session.ts";
import { startUniver } from "./univer.ts";

export interface GridOptions {
  readonly container: HTMLElement;
  readonly workbook: Workbook;
  readonly language: Language;
  readonly dark: boolean;
  /** A person's entry that the workbook refused (a protected sheet). */
  readonly onRefused?: (address: string, error: unknown) => void;
}

/** Changes after which formulas may have other values. */
const CALCULATED: ReadonlySet<Operation["kind"]> = new Set(["cells", "sheet", "table", "name"]);

/** The face of the workbook. Addresses may name a sheet (`'Kv1 2019'!B2`); without one they mean the active sheet. */
export interface Grid {
  readonly injector: Injector;
  readonly commands: Commands;
  readonly calculation: Calculation;
  /** Resolves when the workbook's last change is drawn and calculated. */
  settled(): Promise<void>;
  /** The text shown in a cell. */
  text(address: string): string;
  /** The fill shown in a cell, conditional formats included, as `#RRGGBB`; null where there is none. */
  fill(address: string): string | null;
  /** Enters text in a cell as a person does. */
  type(address: string, text: string): void;
  /** Takes the keyboard. */
  focus(): void;
  /** A cell is being typed in. */
  readonly isEditing: boolean;
}

/** Shows the workbook in `container` and keeps the two in step. The workbook is the truth; the grid draws and calculates. */
export function createGrid({ container, workbook, language, dark, onRefused }: GridOptions): Grid {
  const { univer, api } = startUniver(container, dark);
  const injector = univer.__getInjector();
  const commands = commandsOf(injector);
  const calculation = new Calculation(workbook, commands);
  const painter = new Painter(workbook, commands, (...cell) => calculation.isSpill(...cell));

  const unit = univer.createUnit<object, Unit>(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: workbook.name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(workbook.sheets.map(({ id, name }) => [id, emptySheet(id, name)])),
  });
  painter.adopt(workbook.sheets);
  if (language === "sv") {
    api.getActiveWorkbook()?.setNumfmtLocal("sv");
    drawDecimalComma(injector);
    readSemicolons(injector);
  }

  carryEdits(injector, commands, workbook, language, (sheet, row, column, error) => {
    painter.forget(sheet.id, row, column);
    paintSoon();
    onRefused?.(workbook.addressOf(sheet, { top: row, left: column, rows: 1, columns: 1 }), error);
  });
  carrySelection(injector, commands, workbook);

  // The formula engine listens only once the component has been drawn: what is put in before that is not calculated.
  const listening = injector.get(LifecycleService).onStage(LifecycleStages.Rendered).then(nextTask);
  let planned = false;
  const paint = async (): Promise<void> => {
    await listening;
    planned = false;
    painter.paint();
    await calculation.ended();
  };
  const paintSoon = () => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => planned && void paint());
  };
  workbook.onWrite((operation) => {
    if (operation.by === "calculation") return;
    if (operation.kind === "selection") showSelection(operation);
    else paintSoon();
  });
  workbook.calculator = {
    // Looks change no value: a batch of a thousand marks is drawn once, at its end.
    recalculate: (_book, changed) => (changed.some(({ kind }) => CALCULATED.has(kind)) ? paint() : undefined),
  };
  paintSoon();

  function showSelection({ sheet, area }: Operation): void {
    paintSoon();
    const shown = selectionOf(injector);
    const same = shown !== null && area !== null && addressOf(shown) === addressOf(area) && sheet?.id === shownSheet();
    if (sheet !== null && area !== null && !same) queueMicrotask(() => select(commands, sheet, area));
  }
  const shownSheet = () => unit.getActiveSheet()?.getSheetId();

  const shown = (address: string) => {
    const { sheet, area } = workbook.resolve(address);
    const worksheet = unit.getSheetBySheetId(sheet.id);
    return { cell: worksheet?.getCell(area.top, area.left) ?? null, styles: unit.getStyles() };
  };
  return {
    injector,
    commands,
    calculation,
    settled: paint,
    text: (address) => String(shown(address).cell?.v ?? ""),
    fill: (address) => {
      const { cell, styles } = shown(address);
      return styles.getStyleByCell(cell)?.bg?.rgb?.toUpperCase() ?? null;
    },
    type: (address, text) => {
      const { sheet, area } = workbook.resolve(address);
      typeInto(injector, sheet, area.top, area.left, text);
    },
    focus: () => injector.get(ILayoutService).focus(),
    get isEditing() {
      return injector.get(IEditorBridgeService).isVisible().visible;
    },
  };
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function carrySelection(injector: Injector, commands: Commands, workbook: Workbook): void {
  commands.listen((id, params) => {
    if (id !== SetSelectionsOperation.id) return;
    const { subUnitId } = params as { subUnitId: string };
    const sheet = workbook.sheet(subUnitId);
    const area = selectionOf(injector);
    if (sheet !== null && area !== null) workbook.as("person", () => workbook.select(sheet, area));
  });
}

function selectionOf(injector: Injector): Area | null {
  const range = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  if (range === undefined) return null;
  const { startRow, startColumn, endRow, endColumn } = range;
  return { top: startRow, left: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

function select(commands: Commands, sheet: Sheet, area: Area): void {
  const range = rangeOf(area);
  const primary = { ...range, actualRow: area.top, actualColumn: area.left, isMerged: false, isMergedMainCell: false };
  const selection = { range, primary, style: null } as ISelectionWithStyle;
  commands.run(SetSelectionsOperation.id, { unitId: UNIT, subUnitId: sheet.id, selections: [selection], reveal: true });
}
