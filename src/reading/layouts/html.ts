import type { Place, ReadResult, ReadTable } from "../../domain/table.ts";
import { folded } from "../blanks.ts";
import { tablesOfCells } from "../cell-table.ts";
import { textCell, type RawCell, type ReadOptions } from "../raw-table.ts";

/** Spans beyond which an attribute is nonsense or an attack. */
const MOST_SPAN = 200;
const MOST_CELLS = 500_000;
const MOST_TABLES = 200;

/** Whether a text is HTML that holds a table, as the clipboard and saved web pages do. */
export const hasHtmlTable = (text: string): boolean =>
  /<t(?:able|r)[\s>]/i.test(text.slice(0, 2_000_000)) && /<t[dh][\s>]/i.test(text.slice(0, 2_000_000));

interface HtmlCell {
  readonly text: string;
  readonly line: number;
  readonly columns: number;
  readonly rows: number;
}

/** The tables of HTML. Tags are taken out, nothing is run or fetched; merged cells become merged rectangles. */
export function readHtml(source: string, options: ReadOptions): ReadResult {
  const html = withoutComments(source);
  const tables: ReadTable[] = [];
  const unread: { place: Place; text: string }[] = [];
  const { found, outside } = htmlTables(html);
  for (const { rows, before } of found) {
    const result = readRows(rows, before, options);
    tables.push(...result.tables);
    unread.push(...result.unread);
  }
  return { tables, unread: [...outside, ...unread], problems: [] };
}

interface HtmlTable {
  readonly rows: HtmlCell[][];
  /** The text right before the table: its title. */
  readonly before: string;
}

/** One pass over the tags; a table inside a cell ends the cell's text and stands as a table of its own. */
function htmlTables(html: string): { found: HtmlTable[]; outside: { place: Place; text: string }[] } {
  const found: HtmlTable[] = [];
  const outside: { place: Place; text: string }[] = [];
  const open: HtmlTable[] = [];
  let cell: { parts: string[]; columns: number; rows: number; line: number } | null = null;
  let line = 1;
  let at = 0;
  let loose: string[] = [];
  let cells = 0;
  let skipUntil: string | null = null;
  const closeCell = (): void => {
    if (!cell) return;
    open
      .at(-1)
      ?.rows.at(-1)
      ?.push({
        text: folded(decodeEntities(cell.parts.join(""))),
        line: cell.line,
        columns: cell.columns,
        rows: cell.rows,
      });
    cell = null;
  };
  const closeLoose = (): void => {
    const text = folded(decodeEntities(loose.join("")));
    if (text !== "") outside.push({ place: { line }, text });
    loose = [];
  };
  const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})([^<>]{0,2000})>/g;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const text = html.slice(at, match.index);
    for (const c of text) if (c === "\n") line++;
    at = match.index + match[0].length;
    if (!skipUntil) (cell ? cell.parts : loose).push(text);
    const closing = match[1] === "/";
    const name = (match[2] ?? "").toLowerCase();
    const attributes = match[3] ?? "";
    if (name === "style" || name === "script" || name === "head" || name === "title") {
      skipUntil = closing ? null : name;
      continue;
    }
    if (skipUntil) continue;
    if (name === "table") {
      closeCell();
      if (closing) open.pop();
      else if (found.length < MOST_TABLES) {
        closeLoose();
        const table = { rows: [], before: outside.at(-1)?.text ?? "" };
        found.push(table);
        open.push(table);
      }
    } else if (name === "tr" || name === "thead" || name === "tbody") {
      closeCell();
      if (!closing && name === "tr") {
        if (open.length === 0) {
          const table = { rows: [], before: outside.at(-1)?.text ?? "" };
          found.push(table);
          open.push(table);
        }
        open.at(-1)?.rows.push([]);
      }
    } else if (name === "td" || name === "th") {
      closeCell();
      if (!closing && open.length > 0 && cells++ < MOST_CELLS) {
        if ((open.at(-1)?.rows.length ?? 0) === 0) open.at(-1)?.rows.push([]);
        cell = { parts: [], columns: spanOf(attributes, "colspan"), rows: spanOf(attributes, "rowspan"), line };
      }
    } else if (name === "br" || name === "p" || name === "div" || name === "li" || /^h[1-6]$/.test(name)) {
      if (cell) cell.parts.push(" ");
      else if (open.length === 0) closeLoose();
    } else if (name === "sup" && !closing && cell) cell.parts.push(" ");
  }
  if (!skipUntil) loose.push(html.slice(at));
  closeCell();
  closeLoose();
  return { found, outside };
}

/** Comments out, their line breaks kept. */
function withoutComments(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const open = html.indexOf("<!--", at);
    const close = open < 0 ? -1 : html.indexOf("-->", open + 4);
    if (close < 0) break;
    parts.push(html.slice(at, open), html.slice(open, close).replace(/[^\n]/g, ""));
    at = close + 3;
  }
  parts.push(html.slice(at));
  return parts.join("");
}

const spanOf = (attributes: string, name: string): number => {
  const n = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, "i").exec(attributes)?.[1] ?? "1");
  return Math.min(MOST_SPAN, Math.max(1, n));
};

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  thinsp: "\u2009",
  ensp: "\u2002",
  emsp: "\u2003",
  minus: "−",
  ndash: "–",
  mdash: "—",
  aring: "å",
  auml: "ä",
  ouml: "ö",
  Aring: "Å",
  Auml: "Ä",
  Ouml: "Ö",
  eacute: "é",
  Eacute: "É",
  oslash: "ø",
  aelig: "æ",
  Oslash: "Ø",
  AElig: "Æ",
  pound: "£",
  euro: "€",
  shy: "\u00AD",
  frac12: "½",
  middot: "·",
  bull: "•",
  hellip: "…",
  laquo: "«",
  raquo: "»",
  rdquo: "”",
  ldquo: "“",
  rsquo: "’",
  lsquo: "‘",
  sup1: "¹",
  sup2: "²",
  sup3: "³",
  uuml: "ü",
  szlig: "ß",
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z0-9]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return NAMED[name] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex ?? "", 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Rows with spans laid out as a rectangle. */
function readRows(rows: readonly (readonly HtmlCell[])[], before: string, options: ReadOptions): ReadResult {
  const grid: (RawCell | undefined)[][] = rows.map(() => []);
  const merged: { top: number; left: number; bottom: number; right: number }[] = [];
  let width = 0;
  rows.forEach((row, r) => {
    let c = 0;
    for (const cell of row) {
      while (grid[r]?.[c]) c++;
      const bottom = Math.min(rows.length - 1, r + cell.rows - 1);
      if (cell.columns > 1 || bottom > r) merged.push({ top: r, left: c, bottom, right: c + cell.columns - 1 });
      for (let y = r; y <= bottom; y++) {
        for (let x = c; x < c + cell.columns; x++) {
          const own = grid[y];
          if (own) own[x] = textCell(y === r && x === c ? cell.text : "", { line: cell.line });
        }
      }
      c += cell.columns;
      width = Math.max(width, c);
    }
  });
  if (width === 0 || width * grid.length > MOST_CELLS) return { tables: [], unread: [], problems: [] };
  const cells = grid.map((row, r) =>
    Array.from({ length: width }, (_, c) => row[c] ?? textCell("", { line: rows[r]?.[0]?.line ?? 1 })),
  );
  const title =
    before.length <= 160
      ? [Array.from({ length: width }, (_, c) => textCell(c === 0 ? before : "", cells[0]?.[0]?.place ?? {}))]
      : [];
  return tablesOfCells(
    {
      cells: before ? [...title, ...cells] : cells,
      name: options.name ?? "",
      dateAt: () => null,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      merged: merged.map((m) => ({
        ...m,
        top: m.top + (before ? title.length : 0),
        bottom: m.bottom + (before ? title.length : 0),
      })),
      totalsRows: new Set(),
      place: (top) => ({ line: cells[Math.max(0, top - (before ? title.length : 0))]?.[0]?.place.line ?? 1 }),
    },
    options,
  );
}
