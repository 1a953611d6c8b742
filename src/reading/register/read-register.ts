import type { CellGrid } from "../../domain/cell-grid.ts";
import { isExampleMark } from "../../domain/example-row.ts";
import { EMPTY_REGISTER, type Register, type RegisterItem, type RegisterTable } from "../../domain/register.ts";
import type { Place, ReadProblem } from "../../domain/table.ts";
import { parseRange, address, parseAddress } from "../address.ts";
import { folded } from "../blanks.ts";
import { TOTAL_WORDS } from "../column-words.ts";
import { kindOf } from "../headers.ts";
import { moneyWords } from "../numbers.ts";
import { agreements } from "./agreements.ts";
import { aliases } from "./aliases.ts";
import { costLines } from "./cost-lines.ts";
import { criteria } from "./criteria.ts";
import { instalments } from "./instalments.ts";
import { outcomes } from "./outcomes.ts";
import { payments } from "./payments.ts";
import type { RegisterProblem } from "./problems.ts";
import { questions } from "./questions.ts";
import { type Column, Row } from "./row.ts";
import type { TableShape } from "./shape.ts";
import { yearAmounts } from "./year-amounts.ts";

/** In the order in which a header that fits several is tried. */
export const SHAPES: readonly TableShape<RegisterItem>[] = [
  agreements,
  instalments,
  outcomes,
  criteria,
  questions,
  costLines,
  yearAmounts,
  payments,
  aliases,
];

export interface ReadRegister {
  readonly register: Register;
  readonly problems: readonly ReadProblem[];
  /** Where each table stands, its header row first, and which of its columns is what, counted from its first. */
  readonly places: ReadonlyMap<RegisterTable, TablePlace & { readonly fields: ReadonlyMap<string, number> }>;
  /** Whether a table as read elsewhere is one of the register's: it is no follow-up. */
  isPart(place: Place): boolean;
}

/** The register tables among grids (whole sheets or Excel tables), known by their names or by their headers. */
export function readRegister(grids: readonly CellGrid[]): ReadRegister {
  const problems: ReadProblem[] = [];
  const found = new Map<RegisterTable, Found>();
  const areas: TablePlace[] = [];
  for (const grid of grids)
    for (const block of blocksOf(grid)) {
      const { shape, place } = block;
      areas.push(place);
      const own: ReadProblem[] = [];
      const items = rowsOf(block, own);
      const before = found.get(shape.table);
      // A table with nothing in it stands in nobody's way: one just added with its example row.
      if (!before || before.items.length === 0)
        found.set(shape.table, { items, problems: own, place: { ...place, fields: fieldsOf(block) } });
      else if (items.length > 0) problems.push(problemAt(place, "register-twice", grid.table?.name ?? grid.name));
    }
  for (const grid of grids)
    if (grid.isNotSearched) problems.push(problemAt({ sheet: grid.name }, "register-not-searched", grid.name));
  problems.unshift(...[...found.values()].flatMap((each) => each.problems));
  const tables = [...found].map(([table, { items }]) => [table, items] as const);
  const register = { ...EMPTY_REGISTER, ...Object.fromEntries(tables), tables: new Set(found.keys()) } as Register;
  problems.push(...sameNumbers(register));
  return {
    register,
    problems,
    places: new Map([...found].map(([table, { place }]) => [table, place])),
    isPart: (place) => areas.some((area) => overlaps(area, place)),
  };
}

interface Found {
  readonly items: readonly RegisterItem[];
  readonly problems: readonly ReadProblem[];
  readonly place: TablePlace & { readonly fields: ReadonlyMap<string, number> };
}

const fieldsOf = ({ columns }: Block): ReadonlyMap<string, number> =>
  new Map([...columns].map(([field, { index }]) => [field, index]));

type TablePlace = Required<Pick<Place, "sheet" | "address">>;

/** What is read of the sheets that are not open: tables with a register's name, and whatever has a register's headers. */
export const REGISTER_WANTED = {
  named: (tables: readonly string[]): readonly boolean[] =>
    tables.map((table) => SHAPES.some(({ name }) => name.test(asWords(table)))),
  held: (heads: readonly CellGrid[]): readonly boolean[] =>
    heads.map((head) => head.values.some((_, row) => shapeAt(head, row) !== null)),
};

/** Excel allows no blanks in the names of tables. */
const asWords = (name: string): string => name.replace(/_/g, " ").trim();

interface Block {
  readonly grid: CellGrid;
  readonly shape: TableShape<RegisterItem>;
  readonly header: number;
  /** The row after the last. */
  readonly end: number;
  readonly columns: ReadonlyMap<string, Column>;
  readonly place: TablePlace;
}

function blocksOf(grid: CellGrid): Block[] {
  const blocks: Block[] = [];
  for (let row = 0; row < grid.values.length; row++) {
    const known = shapeAt(grid, row);
    if (!known) continue;
    const end = endOf(grid, row, known.columns);
    blocks.push({ ...known, grid, header: row, end, place: placeOf(grid, row, end) });
    row = end - 1;
  }
  return blocks;
}

/**
 * The row after the table's last. A blank row between its rows does not end it: another header does, or a line of text
 * alone, such as a note below.
 */
function endOf(grid: CellGrid, header: number, columns: ReadonlyMap<string, Column>): number {
  let end = header + 1;
  for (let row = end; row < grid.values.length; row++) {
    const filled = filledIn(grid, row, columns);
    if (filled === 0) continue;
    const isBelowBlank = row > end;
    if (isBelowBlank && (filled === 1 || shapeAt(grid, row))) break;
    end = row + 1;
  }
  return end;
}

const filledIn = (grid: CellGrid, row: number, columns: ReadonlyMap<string, Column>): number =>
  [...columns.values()].filter(({ index }) => folded(String(grid.values[row]![index] ?? "")) !== "").length;

/** The table whose header stands on a row: by its name with at least one column of its own, else by its headers alone. */
function shapeAt(grid: CellGrid, row: number): Pick<Block, "shape" | "columns"> | null {
  const headers = grid.values[row]!.map((value) => (typeof value === "string" ? folded(value) : ""));
  if (headers.filter((header) => header !== "").length < 2) return null;
  // Tables of any kind may stand on a sheet called *Register*: a table's own name says more.
  const names = [grid.table?.name ?? "", grid.name].map(asWords);
  const tries = SHAPES.map((shape) => ({ shape, columns: columnsOf(shape, headers) })).filter(
    ({ shape, columns }) => shape.table !== "agreements" || !isFollowUpHeader(headers, columns),
  );
  const [named] = names.flatMap((name) =>
    tries.filter(({ shape, columns }) => shape.name.test(name) && columns.size >= 2),
  );
  return (
    named ??
    tries.find(
      ({ shape: { needs, tells }, columns }) =>
        saysWhose(columns) &&
        needs.every((field) => columns.has(field)) &&
        tells.fields.filter((field) => columns.has(field)).length >= tells.atLeast,
    ) ??
    null
  );
}

/** A follow-up may stand on a sheet called *Överenskommelser*: what was paid or has cost stands in no register of agreements. */
const isFollowUpHeader = (headers: readonly string[], columns: ReadonlyMap<string, Column>): boolean => {
  const known = new Set([...columns.values()].map(({ index }) => index));
  return headers.some((header, index) => !known.has(index) && ["paid", "cost"].includes(kindOf(header)));
};

/** Each header goes to the first field that knows it, each field to the first header it knows. */
function columnsOf({ columns }: TableShape<RegisterItem>, headers: readonly string[]): Map<string, Column> {
  const found = new Map<string, Column>();
  headers.forEach((header, index) => {
    const bare = header.replace(/[\s,(]+(?:i\s+)?(?:kr|tkr|mnkr|sek|kronor)\)?$/i, "").replace(/\s*[:*]+$/, "");
    const [field] = Object.entries(columns).find(([name, words]) => !found.has(name) && words.test(bare)) ?? [];
    if (field !== undefined && bare !== "") found.set(field, { index, unit: moneyWords(header).unit });
  });
  return found;
}

/** Columns by which a row says whom it is about. */
const REFERENCES = ["id", "agreementId", "partner", "orgNumber", "alias"];
const saysWhose = (columns: ReadonlyMap<string, Column>): boolean => REFERENCES.some((field) => columns.has(field));

function rowsOf({ grid, shape, header, end, columns, place }: Block, problems: ReadProblem[]): readonly RegisterItem[] {
  if (!saysWhose(columns)) {
    problems.push(problemAt(place, "register-no-reference", grid.table?.name ?? grid.name));
    return [];
  }
  for (const field of shape.needs)
    if (!columns.has(field)) {
      const { sv, en } = shape.sheet.columns[field]!.header;
      problems.push({ ...problemAt(place, "register-column-missing", sv), details: { en } });
    }
  const items: RegisterItem[] = [];
  for (let at = header + 1; at < end; at++) {
    if (filledIn(grid, at, columns) === 0) continue;
    const row = new Row(grid, at, columns, problems);
    if (isExample(row, columns)) {
      const changed = changedIn(row, columns, shape);
      if (changed !== null) problems.push(problemAt(row.place, "register-example-changed", changed));
      continue;
    }
    const first = folded(String(grid.values[at]!.find((value) => value !== null) ?? ""));
    if (TOTAL_WORDS.test(first)) continue;
    const item = { ...shape.read(row), place: row.place, cells: row.cells };
    if (isOfSomebody(item)) items.push(item);
    else row.problem("register-no-partner");
  }
  return items;
}

/** The add-in's own example row says that it is one, where a row says whom it is about. */
const isExample = (row: Row, columns: ReadonlyMap<string, Column>): boolean =>
  REFERENCES.some((field) => columns.has(field) && isExampleMark(row.shown(field)));

/** The first thing in an example row that is not the example's own: somebody may have filled the row in and left the mark. */
function changedIn(row: Row, columns: ReadonlyMap<string, Column>, shape: TableShape<RegisterItem>): string | null {
  for (const field of columns.keys()) {
    const text = row.shown(field);
    const { sv, en } = shape.sheet.columns[field]?.example ?? { sv: "", en: "" };
    if (text !== "" && !isExampleMark(text) && text !== String(sv) && text !== String(en)) return text;
  }
  return null;
}

/** Whether a row says whom it is about: by its agreement's number, an organisation number or a name. */
const isOfSomebody = (item: object): boolean =>
  ("partner" in item && item.partner !== "") ||
  ("agreementId" in item && item.agreementId !== null) ||
  ("orgNumber" in item && item.orgNumber !== null);

function sameNumbers({ agreements: all }: Register): ReadProblem[] {
  const seen = new Set<string>();
  return all.flatMap(({ id, place, cells }) => {
    const key = id.toLowerCase();
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice ? [problemAt(cells["id"]?.place ?? place, "register-same-number", id)] : [];
  });
}

const problemAt = (place: Place, reason: RegisterProblem, text: string): ReadProblem => ({ place, text, reason });

function placeOf(grid: CellGrid, top: number, end: number): TablePlace {
  const origin = parseAddress(grid.origin);
  const width = grid.values[top]!.length;
  const from = address(origin.row + top, origin.column);
  const to = address(origin.row + end - 1, origin.column + width - 1);
  return { sheet: grid.name, address: `${from}:${to}` };
}

function overlaps(area: TablePlace, place: Place): boolean {
  if (place.sheet !== area.sheet || place.address === undefined) return false;
  const [a, b] = [parseRange(area.address), parseRange(place.address)];
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
