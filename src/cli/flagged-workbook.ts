import { type Cell, type CellStyle, writeXlsx } from "hucre/xlsx";
import type { Finding, Language, Severity } from "../domain/finding.ts";
import { oreOf } from "../domain/money.ts";
import type { Place, TableCell } from "../domain/table.ts";
import { HUNDREDTHS } from "../domain/units.ts";
import { describe } from "../review/describe.ts";
import { CHECK_WORDS } from "../review/words.ts";
import type { Review } from "../review/review.ts";
import { severityWord } from "../review/severity-word.ts";
import { makeShow } from "../review/show.ts";

/** Fill and font style together: colour alone says nothing to somebody who cannot see it. */
const STYLES: Partial<Record<Severity, CellStyle>> = {
  critical: { fill: solid("F4B8B8"), font: { bold: true, underline: true } },
  high: { fill: solid("F9D9A8"), font: { bold: true } },
  medium: { fill: solid("FBF0B2"), font: { italic: true } },
};

const WORDS = {
  sv: {
    table: "Granskad tabell",
    findings: "Noteringar",
    headers: ["Allvar", "Förening", "Plats", "Notering", "Så är det uträknat", "Gräns", "Källa"],
    accepted: "Godtagna",
    acceptedHeaders: ["Motivering", "Godtagen", "Signatur"],
  },
  en: {
    table: "Reviewed table",
    findings: "Findings",
    headers: ["Severity", "Partner", "Place", "Finding", "How it was computed", "Threshold", "Source"],
    accepted: "Accepted",
    acceptedHeaders: ["Reason", "Accepted on", "Signature"],
  },
} as const;

/** A new workbook: the table as it was understood with the deviating cells marked, and the findings in words. */
export function flaggedWorkbook(review: Review, language: Language): Promise<Uint8Array> {
  const { table } = review;
  const words = WORDS[language];
  const show = makeShow(language, review.followUp.unit, review.followUp.currency);
  const rows = [
    table.columns.map((column) => column.header),
    ...[...table.rows, ...table.totals].map((row) => row.cells.map(cellValue)),
  ];
  const marked = new Map<string, Partial<Cell>>();
  const worstFirst = review.groups.map((group) => group.main);
  [...table.rows, ...table.totals].forEach((row, index) =>
    row.cells.forEach((cell, column) => {
      const style = STYLES[worstFirst.find((finding) => pointsAt(finding, cell, review))?.severity ?? "info"];
      if (style) marked.set(`${index + 1},${column}`, { style });
    }),
  );
  const row = (finding: Finding): string[] => {
    const text = describe(finding, CHECK_WORDS[language], show);
    return [
      severityWord(finding.severity, language),
      finding.partner ?? "",
      written(finding.place),
      text.sentence,
      text.formula,
      text.threshold,
      text.source,
    ];
  };
  const accepted = {
    name: words.accepted,
    rows: [
      [...words.headers, ...words.acceptedHeaders],
      ...review.accepted.map(({ finding, as }) => [...row(finding), as.reason, as.on, as.signature ?? ""]),
    ],
  };
  return writeXlsx({
    sheets: [
      { name: words.table, rows, cells: marked },
      {
        name: words.findings,
        rows: [[...words.headers], ...review.groups.flatMap(({ main, facets }) => [main, ...facets]).map(row)],
      },
      ...(review.accepted.length > 0 ? [accepted] : []),
    ],
  });
}

const cellValue = (cell: TableCell): string | number | null =>
  cell.state === "number" ? Number(cell.value) : cell.state === "blank" ? null : cell.text;

/** In a text only the line is known, so there the figure itself must agree as well. */
function pointsAt({ place, figures }: Finding, cell: TableCell, { followUp }: Review): boolean {
  if (place.address) return cell.place.address === place.address && cell.place.sheet === place.sheet;
  if (cell.value === null || cell.place.line !== place.line) return false;
  return Object.values(figures).includes(oreOf(cell.value, HUNDREDTHS[followUp.unit])!);
}

const written = (place: Place): string => place.address ?? (place.line === undefined ? "" : String(place.line));

function solid(rgb: string): CellStyle["fill"] {
  return { type: "pattern", pattern: "solid", fgColor: { rgb } };
}
