import { type CalendarDate, isoDate, toSerial } from "../../src/domain/calendar.ts";
import type { CellGrid } from "../../src/domain/cell-grid.ts";
import { REGISTER_TABLES } from "../../src/domain/register.ts";
import { isFollowUp, understand } from "../../src/domain/understand.ts";
import { readGrid } from "../../src/reading/read-grid.ts";
import { readRegister } from "../../src/reading/register/read-register.ts";
import { FOLLOW_UP_TABLES, followUpSheetOf } from "../../src/review/register-sheets.ts";
import type { OwnCell, OwnSheet } from "../../src/workbook/own-sheet.ts";

const LANGUAGES = ["sv", "en"] as const;

/** A sheet as Excel would give it back, and rows a user has written below. */
function gridOf({ name, rows }: OwnSheet, ...written: OwnCell["value"][][]): CellGrid {
  const cells = [...rows, ...written.map((row) => row.map((value): OwnCell => ({ value })))];
  const isDay = ({ value, holds }: OwnCell) => holds === "date" && typeof value === "string";
  return {
    name,
    origin: "A1",
    values: cells.map((row) =>
      rows[0]!.map((_, column) => {
        const cell = row[column] ?? { value: null };
        return isDay(cell) ? toSerial(isoDate(String(cell.value)) as CalendarDate) : cell.value;
      }),
    ),
    formats: cells.map((row) =>
      rows[0]!.map((_, column) => (isDay(row[column] ?? { value: null }) ? "yyyy-mm-dd" : "General")),
    ),
  };
}

describe.each(LANGUAGES)("the sheets to fill in, %s", (language) => {
  test.each(REGISTER_TABLES)("%s is known again by its headers alone, and its example is not read", (table) => {
    const sheet = followUpSheetOf(table, language);
    const { register, problems } = readRegister([{ ...gridOf(sheet), name: "Blad7" }]);
    expect([...register.tables]).toEqual([table]);
    expect(register[table]).toEqual([]);
    expect(problems).toEqual([]);
  });

  test.each(REGISTER_TABLES)("%s: every header is one that the reader knows, every word one that it takes", (table) => {
    const sheet = followUpSheetOf(table, language);
    const [, example] = sheet.rows;
    // The example itself, made into a row of somebody's: every cell of it can be read.
    const filled = example!.map(({ value }) => (/^(?:Exempel|Example)/.test(String(value)) ? "D1" : value));
    const rows = [
      filled,
      ...(sheet.lists ?? []).flatMap(({ area, choices }) =>
        choices.map((word) => filled.map((value, column) => (column === area.column ? word : value))),
      ),
    ].map((row, index) => row.map((value) => (value === "D1" ? `D${index}` : value)));
    const { register, problems } = readRegister([gridOf(sheet, ...rows)]);
    expect(problems).toEqual([]);
    expect(register[table]).toHaveLength(rows.length);
    expect(Object.keys(register[table][0]!.cells)).toHaveLength(sheet.rows[0]!.length);
  });

  test("the follow-up is read by its headers, and its example is not", () => {
    const sheet = followUpSheetOf("followUp", language);
    const values = ["Norra IF", "", "", 400_000, 200_000, 90_000].map((value) => (value === "" ? null : value));
    const [table] = readGrid(gridOf(sheet, values)).tables;
    expect(isFollowUp(table!)).toBe(true);
    const { followUp } = understand(table!, { year: 2026 });
    expect(followUp.lines.map(({ partner }) => partner)).toEqual(["Norra IF"]);
    expect(followUp.lines[0]).toMatchObject({
      agreed: { hundredths: 40_000_000 },
      costs: [{ hundredths: 9_000_000 }, { hundredths: null }, { hundredths: null }, { hundredths: null }].map(
        (amount) => ({ amount }),
      ),
    });
  });

  test("each sheet has a header, an example that says so, and a name of its own", () => {
    const sheets = FOLLOW_UP_TABLES.map((table) => followUpSheetOf(table, language));
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(10);
    expect(new Set(sheets.map(({ key }) => key)).size).toBe(10);
    for (const { rows, letters, tables } of sheets) {
      expect(rows).toHaveLength(2);
      expect(rows[1]!.some(({ value }) => /^(?:Exempel – läses inte|Example – not read)$/.test(String(value)))).toBe(
        true,
      );
      expect(letters).toHaveLength(rows[0]!.length);
      expect(tables![0]!.area).toEqual({ row: 0, column: 0, rows: 2, columns: rows[0]!.length });
    }
  });
});
