import type { CellGrid } from "../../src/domain/cell-grid.ts";
import { createDesk } from "../../src/review/create-desk.ts";
import type { Mark, Workbook } from "../../src/workbook/port.ts";
import { GRID_2019 } from "../workbooks/follow-up-2019.ts";

/** A workbook of one sheet, which refuses to mark anything but a cell, as a host would. */
function deskOver(grid: CellGrid) {
  const marked: Mark[] = [];
  const workbook = {
    read: async () => [grid],
    readKept: async () => null,
    mark: async (marks: readonly Mark[]) => {
      for (const { address } of marks) if (!/^[A-Z]+\d+$/.test(address)) throw new RangeError(`${address} is no cell`);
      marked.push(...marks);
    },
  } as unknown as Workbook;
  return { desk: createDesk(workbook, () => Promise.reject(new Error("reads no source"))), marked };
}

const changed = (address: string, value: string | null): CellGrid => ({
  ...GRID_2019,
  values: GRID_2019.values.map((row, r) => row.map((cell, c) => (`${"ABCD"[c]}${r + 1}` === address ? value : cell))),
});

const amounts = [2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((row) => ["B", "C", "D"].map((column) => `${column}${row}`));

test.each(amounts.flatMap((address) => [null, "267 ca", "-", "ej inkommet"].map((value) => [address, value] as const)))(
  "whatever stands in one amount, the check ends in a review: %s = %s",
  async (address, value) => {
    const { desk } = deskOver(changed(address, value));
    expect(await desk.check()).toMatchObject({ kind: "reviewed", marked: true });
  },
);

test("a check tells its listeners, whatever came of it", async () => {
  const { desk } = deskOver({ ...GRID_2019, values: [[null]] });
  const heard: string[] = [];
  desk.onChecked((result) => heard.push(result.kind));
  await desk.check();
  expect(heard).toEqual(["noTable"]);
});
