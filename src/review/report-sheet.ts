import { type ReportCell, type ReportTable, amountColumns } from "../report/document.ts";
import { HUNDREDTHS } from "../domain/units.ts";
import { boardTable } from "../report/board-table.ts";
import { controlTable } from "../report/control.ts";
import { notAssessableItems, reportTitle } from "../report/make-report.ts";
import { notes } from "../report/notes.ts";
import type { Reporting } from "../report/reporting.ts";
import { splitByPartner, splitTable } from "../report/split-table.ts";
import { yearByPartner, yearNotes, yearTable } from "../report/year-table.ts";
import type { OwnArea, OwnCell, OwnChart, OwnSheet, OwnTable } from "../workbook/own-sheet.ts";

/** Permanent: it stands in people's workbooks. */
export const REPORT_KEY = "report";

/** Letters of the first column, and of those with figures and words. */
const [FIRST, OTHER] = [42, 14];
/** Letters a line of text takes: beside the tables' first five columns, and from the third on. */
const [LINE, SHORT_LINE] = [110, 60];
/** Rows and columns that the chart lies over. */
const [CHART_ROWS, CHART_COLUMNS] = [16, 5];

/**
 * The sheet *Redovisning*: all of the report but the text, with numbers as numbers, a chart of Excel's own and the proof of the
 * sums. It is made of the review alone, so that the same review gives the same sheet, cell for cell.
 */
export function reportSheet(of: Reporting): OwnSheet {
  const { labels, facts, words } = of;
  const page = new Page();
  page.row(text(reportTitle(of), "title"));
  page.row(
    text(
      labels.basedOn(facts.paidDate && of.w.day(facts.paidDate), facts.costDate && of.w.day(facts.costDate)),
      "note",
    ),
  );

  page.section(null);
  page.table(boardTable(of), true);
  page.notes(notes(of));

  const split = splitTable(of);
  if (split) {
    page.section(labels.withUnit(labels.cash.heading, of.unitName));
    const area = page.table(split, false);
    page.chart({
      ...split.chart,
      kind: "barStacked",
      source: { ...area, rows: area.rows - 1, columns: split.series },
    });
    const byPartner = splitByPartner(of)!;
    page.section(byPartner.caption);
    page.table(byPartner, false);
  }

  page.section(labels.findings);
  if (words.findings.length === 0) page.row(text(labels.noFindings));
  else page.row(...[labels.partner, labels.severity, labels.finding].map((header) => text(header, "columnHeader")));
  for (const { partner, severity, title, sentence, formula } of words.findings) {
    const said = [...lines(`${title}. ${sentence}.`, SHORT_LINE).map((line) => text(line))];
    const [first, ...rest] = [...said, ...lines(formula, SHORT_LINE).map((line) => text(line, "note"))];
    page.row(text(partner ?? labels.wholeTable), text(severity), first!);
    for (const line of rest) page.row(blank, blank, line);
  }

  if (facts.forecast) {
    page.section(labels.year.heading);
    if (facts.forecast.assessed > 0 || facts.forecast.frame !== null) {
      page.table(yearTable(facts.forecast, of), false);
      page.row();
      page.table(yearByPartner(facts.forecast, of), false);
    }
    page.notes(yearNotes(facts.forecast, of));
  }

  page.section(labels.notAssessable);
  const items = notAssessableItems(of);
  for (const item of items.length > 0 ? items : [labels.nothingNotAssessable])
    for (const line of lines(item, LINE)) page.row(text(line));

  const control = controlTable(of);
  page.section(control.caption);
  page.table(control, false);
  return page.sheet(labels.sheetName);
}

type Look = NonNullable<OwnCell["look"]>;

const blank: OwnCell = { value: null };
const text = (value: string, look?: Look): OwnCell => ({ value, ...(look && { look }) });

/** A cell that others stand beside shows no more than fits: a long text stands on several rows, broken between words. */
function lines(words: string, letters: number): readonly string[] {
  const broken: string[] = [];
  for (const word of words.split(" ")) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken;
}

/** A sheet filled from the top. */
class Page {
  readonly #rows: OwnCell[][] = [];
  readonly #tables: OwnTable[] = [];
  readonly #charts: OwnChart[] = [];

  row(...cells: readonly OwnCell[]): void {
    this.#rows.push([...cells]);
  }

  section(heading: string | null): void {
    this.row();
    if (heading !== null) this.row(text(heading, "heading"));
  }

  notes(all: readonly string[]): void {
    for (const note of all) for (const line of lines(note, LINE)) this.row(text(line, "note"));
  }

  /** Where it stands, its header counted and its total too. As a table of Excel's own its header is one to a screen reader. */
  table(table: ReportTable, isExcelTable: boolean): OwnArea {
    const { headers, rows, total, unit, decimals } = table;
    const holdsAmounts = amountColumns(table);
    const line = (cells: readonly ReportCell[], look?: Look) =>
      cells.map(({ text: words, amount }, column): OwnCell => {
        const shown = look && { look };
        if (words !== "" && amount === undefined) return { ...text(words), ...shown };
        const value = amount === undefined ? null : amount / HUNDREDTHS[unit];
        return { value, ...(holdsAmounts[column] && { holds: "amount", decimals }), ...shown };
      });
    const area = { row: this.#rows.length, column: 0, columns: headers.length };
    this.row(...headers.map((header) => text(header, "columnHeader")));
    for (const cells of rows) this.row(...line(cells));
    if (isExcelTable) this.#tables.push({ area: { ...area, rows: this.#rows.length - area.row } });
    if (total) this.row(...line(total, "total"));
    return { ...area, rows: this.#rows.length - area.row };
  }

  chart(chart: Omit<OwnChart, "at">): void {
    this.row();
    this.#charts.push({
      ...chart,
      at: { row: this.#rows.length, column: 0, rows: CHART_ROWS, columns: CHART_COLUMNS },
    });
    for (let row = 0; row < CHART_ROWS; row += 1) this.row();
  }

  sheet(name: string): OwnSheet {
    const columns = Math.max(...this.#rows.map((row) => row.length));
    return {
      key: REPORT_KEY,
      name,
      rows: this.#rows,
      letters: Array.from({ length: columns }, (_, column) => (column === 0 ? FIRST : OTHER)),
      tables: this.#tables,
      charts: this.#charts,
    };
  }
}
