import { cellCount, intersection, isOnSheet, type Area } from "../a1.ts";
import { PLAIN, type CellFormat } from "../cells.ts";
import { invalidArgument } from "../errors.ts";
import type { Workbook } from "../model.ts";
import { WHOLE_SHEET, type Sheet } from "../sheet.ts";

/** A worksheet as the client holds it. */
export interface SheetRef {
  readonly book: Workbook;
  readonly sheet: Sheet;
}

/** A range as the client holds it: a rectangle on a sheet. */
export interface RangeRef extends SheetRef {
  readonly area: Area;
}

export const rangeOf = (book: Workbook, sheet: Sheet, area: Area): RangeRef => {
  if (!isOnSheet(area)) throw invalidArgument("the range leaves the sheet");
  if (!book.sheets.includes(sheet)) throw invalidArgument(`the sheet ${sheet.name} is gone`);
  return { book, sheet, area };
};

export const moved = (range: RangeRef, change: Partial<Area>): RangeRef =>
  rangeOf(range.book, range.sheet, { ...range.area, ...change });

export const rangeAt = (book: Workbook, text: string, sheet: Sheet | null): RangeRef => {
  const found = book.resolve(text, sheet);
  return rangeOf(book, found.sheet, found.area);
};

export const nullOr = (range: RangeRef, area: Area | null): RangeRef | null =>
  area && rangeOf(range.book, range.sheet, area);

/** The one value all cells share; null where they differ, as Excel answers. */
export function shared<T>({ sheet, area }: RangeRef, pick: (format: CellFormat) => T): T | null {
  const values = new Set<T>();
  if (cellCount(area) > 200_000) {
    for (let column = area.left; column < area.left + area.columns && column < area.left + 200; column += 1) {
      values.add(pick(sheet.columnFormats.get(column) ?? PLAIN));
    }
    for (const { row, column } of sheet.cellsIn(area)) values.add(pick(sheet.format(row, column)));
  } else {
    for (let row = area.top; row < area.top + area.rows; row += 1) {
      for (let column = area.left; column < area.left + area.columns; column += 1) {
        values.add(pick(sheet.format(row, column)));
        if (values.size > 1) return null;
      }
    }
  }
  return values.size === 1 ? ([...values][0] as T) : null;
}

/** A number for each row or column: the shared one, or null. */
export const same = (values: readonly unknown[]): unknown =>
  values.every((value) => value === values[0]) ? values[0] : null;

export const indexes = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** `#rrggbb` or a name → `#RRGGBB`. */
export function colour(value: unknown): string {
  const text = String(value);
  const named = NAMED_COLOURS[text.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalidArgument(`the colour ${text}`);
  return `#${text.replace("#", "").toUpperCase()}`;
}

/** Members kept as they were sent and given back, without further meaning (page layout, charts). */
export const recorded = <T>(
  names: readonly string[],
  bag: (it: T) => Record<string, unknown>,
  after: (it: T, name: string) => void,
  defaults: Readonly<Record<string, unknown>> = {},
): Record<string, { get(it: T): unknown; set(it: T, value: unknown): void }> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      {
        get: (it: T) => bag(it)[name] ?? defaults[name] ?? null,
        set: (it: T, value: unknown) => {
          bag(it)[name] = value;
          after(it, name);
        },
      },
    ]),
  );

export const clipToUsed = ({ sheet, area }: RangeRef): Area | null => {
  const used = sheet.usedArea(false, WHOLE_SHEET);
  return used && intersection(used, area);
};
