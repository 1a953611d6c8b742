import fc from "fast-check";
import type { ReadResult } from "../../src/domain/table.ts";

/** What is printed and how: each part of it is something that real reports do. */
export interface Report {
  readonly layout:
    "lines" | "wide gaps" | "tabs" | "semicolons" | "bars" | "cells" | "cells with traces" | "run together";
  readonly thousands: " " | "\u00A0" | "\u2009" | "." | "";
  readonly decimals: 0 | 1 | 2;
  readonly negative: "hyphen" | "minus" | "dash and blank" | "trailing" | "brackets";
  readonly header: "kinds" | "years" | "a line each" | "none";
  readonly sums: "none" | "grand" | "groups" | "results";
  readonly unit: "" | "tkr" | "mnkr" | "kr";
  readonly notes: boolean;
  readonly share: boolean;
  readonly blanks: boolean;
  readonly ofWhich: boolean;
  readonly wrapped: boolean;
  readonly pages: boolean;
  readonly prose: boolean;
  readonly footnote: boolean;
  readonly twice: boolean;
  readonly crlf: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly seed: number;
}

export const randomReport: fc.Arbitrary<Report> = fc.record({
  layout: fc.constantFrom<Report["layout"]>(
    "lines",
    "lines",
    "wide gaps",
    "tabs",
    "semicolons",
    "bars",
    "cells",
    "cells with traces",
    "run together",
  ),
  thousands: fc.constantFrom<Report["thousands"]>(" ", " ", "\u00A0", "\u2009", ".", ""),
  decimals: fc.constantFrom<Report["decimals"]>(0, 0, 1, 2),
  negative: fc.constantFrom<Report["negative"]>("hyphen", "minus", "dash and blank", "trailing", "brackets"),
  header: fc.constantFrom<Report["header"]>("kinds", "years", "a line each", "none"),
  sums: fc.constantFrom<Report["sums"]>("none", "grand", "grand", "groups", "results"),
  unit: fc.constantFrom<Report["unit"]>("", "tkr", "mnkr", "kr"),
  notes: fc.boolean(),
  share: fc.boolean(),
  blanks: fc.boolean(),
  ofWhich: fc.boolean(),
  wrapped: fc.boolean(),
  pages: fc.boolean(),
  prose: fc.boolean(),
  footnote: fc.boolean(),
  twice: fc.boolean(),
  crlf: fc.boolean(),
  columns: fc.integer({ min: 1, max: 5 }),
  rows: fc.integer({ min: 3, max: 14 }),
  seed: fc.nat(1_000_000),
});

/** A row as printed. Figures are whole numbers of the smallest step; null is a blank cell. */
interface Row {
  readonly kind: "row" | "sum" | "heading";
  readonly label: string;
  readonly figures: readonly (number | null)[];
  readonly note: string;
}

export interface Printed {
  readonly text: string;
  /** Per label the figures of its row, exact decimals or null where blank. */
  readonly rows: ReadonlyMap<string, readonly (string | null)[]>;
  readonly sums: ReadonlyMap<string, readonly (string | null)[]>;
}

const FIRST = [
  "Aspens",
  "Björkens",
  "Cedern",
  "Drakens",
  "Ekeby",
  "Furans",
  "Granens",
  "Havets",
  "Idegrans",
  "Jolsters",
  "Kvarnens",
  "Lindens",
  "Måsens",
  "Norra",
  "Ormens",
  "Parkens",
];
const SOUTH = FIRST.map((name) => `Söder${name.toLowerCase()}`);
const SECOND = ["idrottsförening", "bygdegård", "kör", "teater", "scouter", "hembygdsgille", "ungdomsgård"];
const KINDS = ["Budget", "Utfall", "Prognos", "Bokslut", "Belopp"];
const GROUPS = ["Kultur", "Idrott", "Skola"];

/** A report written out, and what a careful person reads in it. */
export function printed(given: Report): Printed {
  // References to notes without a header over them are figures like others.
  const report = { ...given, notes: given.notes && given.header !== "none" };
  const next = numbers(report.seed);
  const rows = new Map<string, (string | null)[]>();
  const sums = new Map<string, (string | null)[]>();
  const tables = Array.from({ length: report.twice ? 2 : 1 }, (_, t) => {
    const body = rowsOf(report, next, t);
    for (const row of body) {
      if (row.kind === "heading") continue;
      const share = report.share ? [row.kind === "row" ? 5 * (1 + (rows.size % 19)) : 1000] : [];
      const values = [...row.figures.map((n) => decimal(n, report.decimals)), ...share.map((n) => decimal(n, 1))];
      (row.kind === "row" ? rows : sums).set(row.label, values);
    }
    return tableText(report, body, rows, sums, t);
  });
  const parts = [
    ...(report.prose
      ? ["Nämnden beslutade den 12 mars 2021 att bevilja bidrag till 14 föreningar, vilket är 3 fler än året före.", ""]
      : []),
    tables.join(
      report.prose
        ? "\n\nAntalet deltagare var 1 250 under året, en ökning med 4,5 procent jämfört med 2020 års siffror.\n\n"
        : "\n\n\n\n",
    ),
    ...(report.prose
      ? ["", "Nästa uppföljning görs den 30 april 2022 och omfattar de föreningar som har fått mer än 50 000 kronor."]
      : []),
  ];
  const text = parts.join("\n");
  return { text: report.crlf ? text.replaceAll("\n", "\r\n") : text, rows, sums };
}

/** Whole numbers that follow from a seed (xorshift): the same report is printed the same again. */
function numbers(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const decimal = (n: number | null, decimals: number): string | null =>
  n === null ? null : decimals === 0 ? String(n) : (n / 10 ** decimals).toFixed(decimals);

function rowsOf(report: Report, next: (below: number) => number, table: number): Row[] {
  const label = (i: number): string =>
    `${(table ? SOUTH : FIRST)[i % FIRST.length] ?? ""} ${SECOND[(i * 3 + table) % SECOND.length] ?? ""}`;
  const sizes = Array.from({ length: report.columns }, () => 2 + next(5));
  const figures = (): (number | null)[] =>
    sizes.map((size) => {
      if (report.blanks && next(8) === 0) return null;
      const n = next(10 ** size) + (next(6) === 0 ? 0 : 1);
      return next(5) === 0 ? -n : n;
    });
  const own: Row[] = [];
  const data: Row[] = [];
  const grouped = report.sums === "groups" && report.rows >= 6;
  const sumOf = (list: readonly Row[]): number[] =>
    sizes.map((_, c) => list.reduce((sum, row) => sum + (row.figures[c] ?? 0), 0));
  let since: Row[] = [];
  let groups = 0;
  for (let i = 0; i < report.rows; i++) {
    if (grouped && since.length === 0)
      own.push({ kind: "heading", label: GROUPS[groups % 3] ?? "", figures: [], note: "" });
    let values = figures();
    if (values.every((v) => v === null)) values = sizes.map(() => 1 + next(90));
    const row: Row = {
      kind: "row",
      label: label(i),
      figures: values,
      note: report.notes && next(3) > 0 ? String(1 + next(28)) : "",
    };
    own.push(row);
    data.push(row);
    since.push(row);
    if (report.ofWhich && i === 1) {
      const half = values.map((v) => (v === null ? null : Math.trunc(v / 2)));
      own.push({ kind: "row", label: `varav ${label(i).toLowerCase()}`, figures: half, note: "" });
    }
    const ends = since.length >= 3 && (report.rows - 1 - i >= 3 || i === report.rows - 1);
    if (grouped && ends) {
      const name = `${GROUPS[groups % 3] ?? ""}${table ? " norr" : ""}${groups >= 3 ? " tre" : ""}`.toLowerCase();
      own.push({ kind: "sum", label: `Summa ${name}`, figures: sumOf(since), note: "" });
      since = [];
      groups++;
    }
    if (report.sums === "results" && since.length >= 3 && i < report.rows - 1 && report.rows - i > 2) {
      own.push({
        kind: "sum",
        label: `Resultat ${"före efter netto slut".split(" ")[groups % 4] ?? ""}${table ? " två" : ""}`,
        figures: sumOf(data),
        note: "",
      });
      since = [];
      groups++;
    }
  }
  if (report.sums !== "none")
    own.push({
      kind: "sum",
      label: report.sums === "results" ? `Årets resultat${table ? " två" : ""}` : table ? "Totalt" : "Summa",
      figures: sumOf(data),
      note: "",
    });
  return own;
}

function figure(n: number | null, report: Report, decimals = report.decimals): string {
  if (n === null) return "";
  const [whole = "", fraction] = (Math.abs(n) / 10 ** decimals).toFixed(decimals).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, report.thousands) + (fraction ? `,${fraction}` : "");
  if (n >= 0) return text;
  if (report.negative === "brackets") return `(${text})`;
  if (report.negative === "trailing") return `${text}-`;
  return { hyphen: "-", minus: "−", "dash and blank": "– " }[report.negative] + text;
}

function tableText(
  report: Report,
  rows: readonly Row[],
  values: Printed["rows"],
  sums: Printed["sums"],
  table: number,
): string {
  const kinds =
    report.header === "years"
      ? Array.from({ length: report.columns }, (_, c) => String(2021 - c))
      : KINDS.slice(0, report.columns);
  const headers = ["Förening", ...(report.notes ? ["Not"] : []), ...kinds, ...(report.share ? ["Andel"] : [])];
  const title = `Uppföljning ${table ? "av stöd" : "av bidrag"}${report.unit ? `, ${report.unit}` : ""}`;
  const cells = rows.map((row): string[] => {
    const own = (row.kind === "sum" ? sums : values).get(row.label) ?? [];
    const mark = report.footnote && row === rows[0] ? "*" : "";
    if (row.kind === "heading") return [row.label];
    return [
      row.label + mark,
      ...(report.notes ? [row.note] : []),
      ...row.figures.map((n) => figure(n, report)),
      ...(report.share ? [`${figure(Math.round(Number(own.at(-1)) * 10), report, 1)} %`] : []),
    ];
  });
  const below = report.footnote ? ["* Betalas ut i två delar"] : [];
  const one = (separator: string, list: readonly string[]): string =>
    list.filter((cell) => separator !== " " || cell !== "").join(separator);
  const oneRow =
    (separator: string) =>
    (list: readonly string[]): string[] => {
      const line = one(separator, list);
      const cut = report.wrapped ? line.indexOf(" ") : -1;
      // A label over two lines: the second begins with a small letter.
      return cut > 0 &&
        separator === " " &&
        /^\p{Lu}\p{L}+ \p{Ll}/u.test(line) &&
        !/^(?:Summa|Resultat|Årets)/.test(line)
        ? [line.slice(0, cut), line.slice(cut + 1)]
        : [line];
    };
  const header = (separator: string): string[] =>
    report.header === "none"
      ? []
      : report.header === "a line each" && separator === " "
        ? headers
        : [one(separator, headers)];
  const paged = (lines: string[][], repeated: readonly string[]): string[] => {
    if (!report.pages || lines.length < 6 || !["lines", "wide gaps", "tabs"].includes(report.layout))
      return lines.flat();
    const half = Math.floor(lines.length / 2);
    return [...lines.slice(0, half).flat(), "", `Sida 3 (12)`, "", ...repeated, ...lines.slice(half).flat()];
  };
  if (report.layout === "cells" || report.layout === "cells with traces") {
    const blank = report.layout === "cells" ? [] : [" "];
    const all = [
      ...(report.header === "none" ? [] : headers),
      ...cells.flatMap((row) => row.flatMap((cell) => (cell === "" ? blank : [cell]))),
    ];
    return [title, ...all, ...below].join("\n\n");
  }
  if (report.layout === "run together") {
    return [
      title,
      ...(report.header === "none" ? [] : [headers.join("")]),
      ...cells.map((row) => row.join("")),
      ...below,
    ].join("\n");
  }
  const separator = { lines: " ", "wide gaps": "    ", tabs: "\t", semicolons: ";", bars: " | " }[report.layout];
  const lines = cells.map(oneRow(separator));
  const rule = report.layout === "bars" && report.header !== "none" ? [headers.map(() => "---").join(" | ")] : [];
  return [
    title,
    ...header(separator),
    ...rule,
    ...paged(lines, separator === " " ? header(separator) : []),
    ...below,
  ].join("\n");
}

export interface Compared {
  /** Figures that differ from what is printed, rows that vanished, and differences claimed where none are. */
  readonly wrong: string[];
  readonly right: number;
  readonly open: number;
}

/** Every figure read is the printed one or said to be open; a row that is in no table is among the texts that belong to none. */
export function compared({ rows, sums }: Printed, result: ReadResult): Compared {
  const wrong: string[] = [];
  let right = 0;
  let open = 0;
  const seen = new Set<string>();
  for (const table of result.tables) {
    const kept = table.columns.map((column, c) => c > 0 && !/^Not$/.test(column.header));
    const said = table.problems.length > 0;
    const judge = (
      label: string,
      cells: ReadResult["tables"][number]["rows"][number]["cells"],
      expected: readonly (string | null)[] | undefined,
    ): void => {
      seen.add(label);
      const figures = cells.filter((_, c) => kept[c]);
      figures.forEach((cell, c) => {
        const want = expected?.[c] ?? null;
        if (cell.state === "number") {
          if (expected && figures.length === expected.length && want !== null && Number(cell.value) === Number(want))
            right++;
          else wrong.push(`${label}[${c}] ${cell.value ?? ""} for ${expected ? String(want) : "no such row"}`);
        } else if (cell.state === "blank" && expected && want === null && figures.length === expected.length) right++;
        else if (said) open++;
        else wrong.push(`${label}[${c}] ${cell.state} «${cell.text}» without a word, for ${String(want)}`);
      });
    };
    for (const row of table.rows) {
      const label = row.cells[0]?.text ?? "";
      judge(label, row.cells, rows.get(label) ?? sums.get(label));
    }
    for (const total of table.totals) {
      judge(total.label, total.cells, sums.get(total.label) ?? rows.get(total.label));
      const claimed = total.differences.findIndex(
        (difference, c) => kept[c] && difference !== null && Number(difference) !== 0,
      );
      if (claimed >= 0 && !said) wrong.push(`${total.label} is said to differ by ${total.differences[claimed] ?? ""}`);
    }
  }
  const unread = result.unread.map(({ text }) => text).join("\n");
  for (const label of rows.keys()) {
    const first = label.split(" ")[0] ?? "";
    if (seen.has(label)) continue;
    if (unread.includes(first)) open++;
    else if (result.tables.every((table) => table.problems.length === 0)) wrong.push(`${label} vanished`);
    else open++;
  }
  return { wrong, right, open };
}
