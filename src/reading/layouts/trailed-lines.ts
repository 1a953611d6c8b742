import { folded } from "../blanks.ts";
import { isTotalLabel } from "../totals.ts";
import { isSentence, type Line, type LinesTable } from "./line.ts";
import { nextLinesTable } from "./lines.ts";

/** Words, figures, and words that begin with a capital. */
const TRAILED = /^(.*\p{L}.*?\s[-–−(]?\d[\d .,]*[)%]?(?:\s[-–])*(?: ?t?kr)?)\s+(\p{Lu}[^\d]{2,80})$/u;
/** Lines that must have words after their figures. */
const LEAST = 3;

/** The next table whose rows end in words (*Ekeby IF 80 000 60 000 Beviljas delvis*): these stand in a last column. Null where there is none. */
export function nextTrailedTable(lines: readonly Line[], from: number): LinesTable | null {
  const words = new Map<number, string>();
  const cut = lines.map((line, i) => {
    const [, before, after] =
      (i >= from &&
        line.text.length < 200 &&
        /\p{L}\W*$/u.test(line.text) &&
        !isSentence(line.text) &&
        TRAILED.exec(line.text)) ||
      [];
    // *Not 12 Skulder* is a heading.
    if (!before || !after || before.replace(/\D/g, "").length < 3) return line;
    words.set(line.number, folded(after));
    return { ...line, text: before };
  });
  if (words.size < LEAST) return null;
  const table = nextLinesTable(cut, from);
  if (!table) return null;
  const { raw } = table;
  const wordsOf = ({ cells }: (typeof raw.rows)[number]): string => words.get(cells[0]?.place.line ?? 0) ?? "";
  const trailed = raw.rows.filter((row) => wordsOf(row) !== "").length;
  const isTable =
    raw.headers.some((header) => header !== "") || raw.rows.some((row) => isTotalLabel(row.cells[0]?.text ?? ""));
  if (trailed < LEAST || trailed * 2 < raw.rows.length || !isTable) return null;
  return {
    ...table,
    raw: {
      ...raw,
      headers: [...raw.headers, ""],
      rows: raw.rows.map((row) => ({
        ...row,
        cells: [...row.cells, { text: wordsOf(row), place: row.cells[0]?.place ?? {}, settled: null }],
      })),
    },
  };
}
