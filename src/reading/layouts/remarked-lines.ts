import { folded, plain } from "../blanks.ts";
import { numberReadings } from "../numbers.ts";
import { type Note, type RawRow, textCell } from "../raw-table.ts";
import { isTotalLabel } from "../totals.ts";
import type { Line, LinesTable } from "./line.ts";

/** A name, its amount, and what it is for: *Ekens IF, 32 000 kr – målburar*, *• Ekens IF - 70 000 (läktare)*. */
interface RemarkedLine {
  readonly line: Line;
  readonly label: string;
  readonly amount: string;
  readonly remark: string;
}

const UNIT = String.raw`(?:kr|kronor|sek|euro|eur|€|:-)`;
const AMOUNT = String.raw`[€£]?\d{1,3}(?:[ .]\d{3})+(?:,\d{2})?|[€£]?\d+(?:,\d{2})?`;
const PATTERN = new RegExp(
  String.raw`^(?:[•·▪●○◦\uF0B7*–-]\s+)?(\p{Lu}.{0,120}?|\d\p{L}.{0,120}?)(?:\s*[,:]\s+|\s+[-–—]\s+)(${AMOUNT})(\s?${UNIT})?\.?(?:$|\s+[-–—]\s+(.+)$|\s*\((.+)\)\.?$|,\s+(.+)$)`,
  "iu",
);
/** Blank lines between two lines of a list. */
const MOST_BLANKS = 2;

function remarked(line: Line): RemarkedLine | null {
  const text = folded(plain(line.text));
  if (text.length > 300) return null;
  const match = PATTERN.exec(text);
  const [, label, figures, unit = "", after, inBrackets, listed] = match ?? [];
  if (!label || !figures || !/\p{L}{2}/u.test(label)) return null;
  // A small number without a unit may count anything.
  const digits = figures.replace(/\D/g, "").length;
  if ((unit === "" && digits < 4 && !/[€£]/.test(figures)) || numberReadings(figures).length === 0) return null;
  return { line, label, amount: `${figures}${unit}`, remark: folded(after ?? inBrackets ?? listed ?? "") };
}

/** The next list of names with their amounts and what these are for, at least three lines of it; null where there is none. */
export function nextRemarkedTable(lines: readonly Line[], from: number): LinesTable | null {
  for (let start = from; start < lines.length; start++) {
    const found: RemarkedLine[] = [];
    let end = start;
    for (let i = start, blanks = 0; i < lines.length; i++) {
      if ((lines[i]?.text ?? "").trim() === "") {
        if (++blanks > MOST_BLANKS) break;
        continue;
      }
      const own = remarked(lines[i] as Line);
      if (!own) break;
      found.push(own);
      blanks = 0;
      end = i + 1;
    }
    const data = found.filter(({ label }) => !isTotalLabel(label));
    if (data.length >= 3 && data.filter(({ remark }) => remark !== "").length * 2 >= data.length)
      return { raw: tableOf(found, titleAbove(lines, from, start)), from: start, to: end };
    start = Math.max(start, end - 1);
  }
  return null;
}

function titleAbove(lines: readonly Line[], floor: number, start: number): Note | null {
  for (let i = start - 1; i >= Math.max(floor, start - 3); i--) {
    const text = folded(lines[i]?.text ?? "");
    if (text !== "") return { text: text.replace(/:$/, ""), place: { line: i + 1 } };
  }
  return null;
}

function tableOf(found: readonly RemarkedLine[], title: Note | null): LinesTable["raw"] {
  return {
    title: title?.text ?? "",
    context: title ? [title.text] : [],
    headers: ["", "", ""],
    rows: found.map(({ line, label, amount, remark }): RawRow => {
      const place = { line: line.number };
      return { cells: [label, amount, remark].map((text) => textCell(text, place)), hidden: false, group: null };
    }),
    below: [],
    problems: [],
    solved: { readings: 1, by: "grammar" },
    place: { line: found[0]?.line.number ?? 1 },
  };
}
