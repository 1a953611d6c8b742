import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import {
  type ReportBlock,
  type ReportCell,
  type ReportDocument,
  type ReportTable,
  amountColumns,
} from "../report/document.ts";

/** A report as a Word document: headings, paragraphs and tables of Word's own, whose header row repeats on each page. */
export function reportDocx({ language, title, sections }: ReportDocument): Promise<Buffer> {
  const document = new Document({
    title,
    creator: "",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 22, language: { value: language === "sv" ? "sv-SE" : "en-GB" } } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...sections.flatMap(({ heading, blocks }) => [
            ...(heading ? [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 })] : []),
            ...blocks.flatMap(blockOf),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Space after a paragraph, in twentieths of a point. */
const AFTER = { spacing: { after: 120 } };
/** Half points. */
const SMALL = 18;

function blockOf(block: ReportBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [new Paragraph({ text: block.text, ...AFTER })];
    case "table":
      return tableOf(block.table);
    case "notes":
      return block.notes.map(
        (note) => new Paragraph({ children: [new TextRun({ text: note, size: SMALL })], spacing: { after: 40 } }),
      );
    case "list":
      return block.items.map((item) => new Paragraph({ text: item, bullet: { level: 0 } }));
    case "findings":
      return block.findings.map(
        ({ severity, partner, title, sentence, formula }) =>
          new Paragraph({
            bullet: { level: 0 },
            children: [
              new TextRun({ text: [severity, partner].filter(Boolean).join(": "), bold: true }),
              new TextRun(` – ${title}. ${sentence}.`),
              new TextRun({ text: formula, size: SMALL, break: 1 }),
            ],
          }),
      );
  }
}

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const LINE = { style: BorderStyle.SINGLE, size: 6, color: "auto" };

function tableOf(table: ReportTable): (Paragraph | Table)[] {
  const { caption, headers, rows, total } = table;
  const isNumber = amountColumns(table);
  const cell = (text: string, column: number, isBold: boolean, borders: object) =>
    new TableCell({
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, ...borders },
      children: [
        new Paragraph({
          alignment: isNumber[column] ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold: isBold })],
        }),
      ],
    });
  const row = (cells: readonly ReportCell[], isBold = false, borders = {}) =>
    new TableRow({
      cantSplit: true,
      children: cells.map(({ text }, column) => cell(text, column, isBold, borders)),
    });
  return [
    new Paragraph({ children: [new TextRun({ text: caption, bold: true })], keepNext: true }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({
          tableHeader: true,
          children: headers.map((header, column) => cell(header, column, true, { bottom: LINE })),
        }),
        ...rows.map((cells) => row(cells)),
        ...(total ? [row(total, true, { top: LINE })] : []),
      ],
    }),
    new Paragraph({ text: "" }),
  ];
}
