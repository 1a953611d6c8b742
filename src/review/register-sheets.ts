import type { Language } from "../domain/finding.ts";
import { REGISTER_TABLES, type RegisterTable } from "../domain/register.ts";
import { followUpSheet } from "../reading/register/follow-up-sheet.ts";
import { SHAPES } from "../reading/register/read-register.ts";
import type { SheetColumn } from "../reading/register/sheet-column.ts";
import type { ChoiceList, OwnCell, OwnSheet } from "../workbook/own-sheet.ts";

/** The tables of product.md §3: the follow-up, and what is known beside it. */
export const FOLLOW_UP_TABLES = ["followUp", ...REGISTER_TABLES] as const;
export type FollowUpTable = "followUp" | RegisterTable;

/** Rows in which words are chosen from lists: more than any register has agreements to begin with. */
const ROWS_WITH_LISTS = 500;

/** A sheet to fill in: headers, one example row that says that it is one, and lists of words to choose from. */
export function followUpSheetOf(table: FollowUpTable, language: Language): OwnSheet {
  const { name, columns } = table === "followUp" ? followUpSheet : SHAPES.find((shape) => shape.table === table)!.sheet;
  const all = Object.values(columns);
  return {
    key: `register:${table}`,
    name: name[language],
    rows: [
      all.map(({ header }): OwnCell => ({ value: header[language], look: "columnHeader" })),
      all.map((column) => exampleOf(column, language)),
    ],
    letters: all.map(({ letters }) => letters),
    tables: [{ name: name[language], area: { row: 0, column: 0, rows: 2, columns: all.length } }],
    lists: all.flatMap((column, index) => listOf(column, index, language)),
    frozenRows: 1,
  };
}

function exampleOf({ holds, example }: SheetColumn, language: Language): OwnCell {
  // A column keeps how its values are shown although its example is blank.
  return { value: example ? example[language] : null, holds, look: "example" };
}

const listOf = ({ choices, isOpen }: SheetColumn, column: number, language: Language): readonly ChoiceList[] =>
  choices
    ? [
        {
          area: { row: 1, column, rows: ROWS_WITH_LISTS, columns: 1 },
          choices: choices[language],
          isClosed: isOpen === undefined,
        },
      ]
    : [];
