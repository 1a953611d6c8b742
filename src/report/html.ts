import { type ReportBlock, type ReportCell, type ReportDocument, type ReportTable, amountColumns } from "./document.ts";

/**
 * A report as HTML to paste into Word: headings, paragraphs and real tables with header cells, in the document's own fonts.
 * What the eye needs stands on each element, since a paste brings no style sheet. All text is escaped.
 */
export function htmlReport({ language, sections }: ReportDocument, level: 1 | 2 | 3 = 2): string {
  const heading = (text: string) => `<h${level} lang="${language}">${escaped(text)}</h${level}>`;
  const body = sections.map(({ heading: of, blocks }) => (of ? heading(of) : "") + blocks.map(htmlBlock).join(""));
  return `<div lang="${language}">${body.join("\n")}</div>`;
}

function htmlBlock(block: ReportBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`;
    case "table":
      return htmlTable(block.table);
    case "notes":
      return block.notes.map((note) => `<p style="${NOTE}"><small>${escaped(note)}</small></p>`).join("");
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
    case "findings": {
      const items = block.findings.map(({ severity, partner, title, sentence, formula }) => {
        const lead = [severity, partner].filter(Boolean).join(": ");
        return `<li><strong>${escaped(lead)}</strong> – ${escaped(`${title}. ${sentence}`)}.<br><small>${escaped(formula)}</small></li>`;
      });
      return `<ul>${items.join("")}</ul>`;
    }
  }
}

const NOTE = "margin:0 0 2pt 0";
const CELL = "padding:2pt 6pt;vertical-align:top";
const LINE = "0.75pt solid";

function htmlTable(table: ReportTable): string {
  const { caption, headers, rows, total } = table;
  const isNumber = amountColumns(table);
  const side = (column: number) => (isNumber[column] ? "text-align:right" : "text-align:left");
  const head = headers
    .map(
      (header, column) =>
        `<th scope="col" style="${CELL};${side(column)};vertical-align:bottom;border-bottom:${LINE}">${escaped(header)}</th>`,
    )
    .join("");
  const row = (cells: readonly ReportCell[], line = "") =>
    `<tr>${cells
      .map(({ text }, column) => {
        const style = `${CELL};${side(column)}${isNumber[column] ? ";white-space:nowrap" : ""}${line}`;
        if (column > 0)
          return `<td style="${style}">${line ? `<strong>${escaped(text)}</strong>` : escaped(text)}</td>`;
        return `<th scope="row" style="${style};font-weight:${line ? "bold" : "normal"}">${escaped(text)}</th>`;
      })
      .join("")}</tr>`;
  return (
    `<table style="border-collapse:collapse;font-variant-numeric:tabular-nums">` +
    `<caption style="text-align:left;padding:2pt 6pt"><strong>${escaped(caption)}</strong></caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${rows.map((cells) => row(cells)).join("")}</tbody>` +
    `${total ? `<tfoot>${row(total, `;border-top:${LINE}`)}</tfoot>` : ""}</table>`
  );
}

/** Text as HTML; a blank that does not break is written so that no program takes it for an ordinary one. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"'\u00a0]/g, (sign) => (sign === "\u00a0" ? "&nbsp;" : `&#${sign.charCodeAt(0)};`));
