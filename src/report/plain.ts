import type { ReportBlock, ReportDocument, ReportTable } from "./document.ts";

/**
 * A report as plain text: paragraphs with a blank line between, tables with a tab between cells. Blanks are ordinary ones, so
 * that it can be searched wherever it is put.
 */
export function plainReport({ sections }: ReportDocument): string {
  const parts = sections.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks.map(plainBlock)]);
  return `${parts.join("\n\n")}\n`.replace(/\u00a0/g, " ");
}

function plainBlock(block: ReportBlock): string {
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "table":
      return plainTable(block.table);
    case "notes":
      return block.notes.join("\n");
    case "list":
      return block.items.map((item) => `– ${item}`).join("\n");
    case "findings":
      return block.findings
        .map(({ severity, partner, title, sentence, formula }) =>
          [`${[severity, partner].filter(Boolean).join(": ")} – ${title}. ${sentence}.`, formula].join("\n"),
        )
        .join("\n");
  }
}

/** A tab within a name would make a cell more of it. */
const plainTable = ({ headers, rows, total }: ReportTable): string =>
  [headers, ...[...rows, ...(total ? [total] : [])].map((row) => row.map(({ text }) => text))]
    .map((row) => row.map((text) => text.replace(/\s+/g, (blanks) => (blanks === "\u00a0" ? blanks : " "))).join("\t"))
    .join("\n");
