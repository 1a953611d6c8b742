import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { type Ref, useId } from "react";
import {
  type ReportBlock,
  type ReportCell,
  type ReportDocument,
  type ReportTable,
  amountColumns,
} from "../../review/report-choices.ts";
import type { ReportStrings } from "../../strings/report-strings.ts";
import { useText } from "../parts/section.ts";

/** The text as it will look, in its own language. */
export function Preview(props: {
  readonly ref: Ref<HTMLElement>;
  readonly document: ReportDocument;
  readonly words: ReportStrings;
}) {
  const { ref, document, words } = props;
  const styles = useStyles();
  const text = useText();
  return (
    <article ref={ref} className={styles.paper} lang={document.language} aria-label={document.title}>
      {document.sections.map(({ part, heading, blocks }) => (
        <section key={part} className={styles.part}>
          {heading && <h3 className={text.subheading}>{heading}</h3>}
          {blocks.map((block, index) => (
            <Block key={index} block={block} words={words} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Block({ block, words }: { readonly block: ReportBlock; readonly words: ReportStrings }) {
  const styles = useStyles();
  const text = useText();
  switch (block.kind) {
    case "paragraph":
      return <p className={styles.paragraph}>{block.text}</p>;
    case "table":
      return <Table table={block.table} words={words} />;
    case "notes":
      return block.notes.map((note, index) => (
        <p key={index} className={mergeClasses(text.quiet, styles.note)}>
          {note}
        </p>
      ));
    case "list":
      return (
        <ul className={styles.list}>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case "findings":
      return (
        <ul className={styles.list}>
          {block.findings.slice(0, MOST_ROWS).map(({ severity, partner, title, sentence, formula }, index) => (
            <li key={index}>
              <strong>{[severity, partner].filter(Boolean).join(": ")}</strong> – {title}. {sentence}.
              <div className={text.quiet}>{formula}</div>
            </li>
          ))}
          {block.findings.length > MOST_ROWS && <li>{words.moreRows(block.findings.length - MOST_ROWS)}</li>}
        </ul>
      );
  }
}

/** Rows drawn of a table: a thousand would hold up the pane. All of them are copied. */
const MOST_ROWS = 60;

function Table({ table, words }: { readonly table: ReportTable; readonly words: ReportStrings }) {
  const styles = useStyles();
  const id = useId();
  const { caption, headers, rows, total } = table;
  const isNumber = amountColumns(table);
  const left = rows.length - MOST_ROWS;
  const row = (cells: readonly ReportCell[], isTotal: boolean) =>
    cells.map(({ text }, column) =>
      column === 0 ? (
        <th key={column} scope="row" className={mergeClasses(styles.name, isTotal && styles.total)}>
          {text}
        </th>
      ) : (
        <td
          key={column}
          className={mergeClasses(styles.cell, isNumber[column] && styles.number, isTotal && styles.total)}
        >
          {text}
        </td>
      ),
    );
  return (
    // A table with many columns is wider than the pane: it is scrolled by itself, also with the keyboard.
    <div className={styles.scroll} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id} className={styles.caption}>
          {caption}
        </caption>
        <thead>
          <tr>
            {headers.map((header, column) => (
              <th
                key={column}
                scope="col"
                className={mergeClasses(styles.header, isNumber[column] && styles.numberHeader)}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((cells, index) => (
            <tr key={index}>{row(cells, false)}</tr>
          ))}
          {left > 0 && (
            <tr>
              <td colSpan={headers.length} className={styles.cell}>
                {words.moreRows(left)}
              </td>
            </tr>
          )}
        </tbody>
        {total && (
          <tfoot>
            <tr>{row(total, true)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

const useStyles = makeStyles({
  paper: {
    marginTop: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  part: { "& + &": { marginTop: tokens.spacingVerticalL } },
  paragraph: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  note: { marginTop: tokens.spacingVerticalXS },
  list: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    "& li": { paddingBottom: tokens.spacingVerticalXS },
  },
  scroll: {
    overflowX: "auto",
    marginTop: tokens.spacingVerticalXS,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", width: "100%", ...typographyStyles.caption1 },
  caption: { ...typographyStyles.caption1Strong, textAlign: "left", paddingBottom: tokens.spacingVerticalXS },
  header: {
    ...typographyStyles.caption1Strong,
    textAlign: "left",
    verticalAlign: "bottom",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    ":first-child": { paddingLeft: 0 },
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  numberHeader: { textAlign: "right" },
  name: {
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
  },
  cell: { verticalAlign: "top", padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}` },
  number: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  total: {
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
});
