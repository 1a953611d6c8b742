import { Workbook } from "../../sandbox/host/model.ts";
import { saveWorkbook } from "../../sandbox/host/file/save.ts";
import { EVERYTHING } from "../../sandbox/page/workbook-everything.ts";

/** Everything the five documents say, typed into the host's own model and saved by it as xlsx. */
export async function everythingXlsx(): Promise<Uint8Array> {
  const [first, ...others] = EVERYTHING;
  const workbook = new Workbook(first!.name);
  workbook.as("person", () => {
    for (const { name, cells, isTable } of [first!, ...others]) {
      const sheet = name === first!.name ? workbook.activeSheet : workbook.addSheet(name);
      const area = { top: 0, left: 0, rows: cells.length, columns: cells[0]!.length };
      workbook.enter(
        sheet,
        area,
        cells.map((row) => row.map((cell) => cell ?? "")),
      );
      if (isTable) workbook.addTable(sheet, area).name = name;
    }
  });
  // The grid computes in the sandbox; here the printed totals are put beside their formulas.
  [11_386, 4_743, 2_428].forEach((total, index) => workbook.setResult(workbook.sheets[0]!, 9, index + 1, total));
  return saveWorkbook(workbook);
}
