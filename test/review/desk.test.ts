import type { CellGrid } from "../../src/domain/cell-grid.ts";
import type { ColumnKind } from "../../src/domain/table.ts";
import type { Desk } from "../../src/review/desk.ts";
import { NO_CHOICES } from "../../src/review/choices.ts";
import { type Mark, type Workbook, WorkbookError } from "../../src/workbook/port.ts";
import { GRID_2019 } from "../workbooks/follow-up-2019.ts";
import { deskHere } from "./desk-here.ts";

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
  return { desk: deskHere(workbook), marked };
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

/** A workbook whose sheets may be edited between two readings; the first is the open one. */
function deskOverSheets(...sheets: CellGrid[][]) {
  const open = { sheet: 0, fault: null as WorkbookError | null, wait: undefined as Promise<void> | undefined };
  const workbook = {
    read: async () => {
      await open.wait;
      if (open.fault) throw open.fault;
      return sheets[open.sheet]!;
    },
    readKept: async () => null,
    mark: async () => undefined,
    clearMarks: async () => {
      if (open.fault) throw open.fault;
    },
  } as unknown as Workbook;
  return {
    desk: deskHere(workbook),
    open,
    sheets,
  };
}

const TABLE = { sheet: GRID_2019.name, address: "A1:D10" };
const inDays = { of: TABLE, choices: { ...NO_CHOICES, basis: "days" as const } };

async function reviewOf(desk: Desk, options?: Parameters<typeof desk.check>[0]) {
  const result = await desk.check(options);
  if (result.kind !== "reviewed") throw new Error(result.kind);
  return result;
}

test("a column whose header has another word for cost is counted once the user has said what it is", async () => {
  const values = [
    ["Grantee / Partner", "Grant awarded (£)", "Paid to 31/03/2026", "Q1 consumed"],
    ["Riverside Youth Trust", 60_000, 30_000, 14_250],
    ["Age Well Sheffield", 48_000, 24_000, 23_900],
  ];
  const { desk } = deskOver({ name: "Grants 2026", origin: "A1", values });
  const lines = async (said?: readonly (readonly [string, ColumnKind])[]) => {
    const of = { sheet: "Grants 2026", address: "A1:D3" };
    const result = await desk.check(said && { said: { of, choices: { ...NO_CHOICES, kinds: new Map(said) } } });
    return result.kind === "reviewed" ? result.review.lines : [];
  };
  expect((await lines()).map(({ missing }) => missing.variance)).toEqual(["noCostColumn", "noCostColumn"]);
  // The header's quarter is known as soon as the column is: expected 15,000 and 12,000.
  const variances = [75_000, -1_190_000];
  expect((await lines([["Q1 consumed", "cost"]])).map(({ facts }) => facts.variance)).toEqual(variances);
  expect((await lines()).map(({ facts }) => facts.variance)).toEqual(variances);
  // And whatever is said of the others, there is a review to change it in again.
  expect(
    await lines([
      ["Grantee / Partner", "other"],
      ["Grant awarded (£)", "other"],
    ]),
  ).toHaveLength(2);
});

describe("what the user has said of a table", () => {
  const elsewhere = { ...GRID_2019, name: "Kv1 2020" };

  test("is used whoever checks next, and given with the result", async () => {
    const { desk } = deskOverSheets([GRID_2019]);
    expect((await reviewOf(desk)).choices).toBeUndefined();
    await desk.check({ said: inDays });
    const again = await reviewOf(desk);
    expect([again.review.basis, again.choices]).toEqual(["days", inDays.choices]);
  });

  test("is of no use on another table, whether it was said before or just now", async () => {
    const { desk, open } = deskOverSheets([GRID_2019], [elsewhere]);
    await desk.check({ said: inDays });
    open.sheet = 1;
    expect((await reviewOf(desk)).review.basis).toBe("months");
    expect((await reviewOf(desk, { said: inDays })).review.basis).toBe("months");
    open.sheet = 0;
    expect((await reviewOf(desk)).review.basis).toBe("days");
  });

  test("is forgotten of a table that has moved", async () => {
    const { desk, sheets } = deskOverSheets([GRID_2019]);
    await desk.check({ said: inDays });
    sheets[0] = [{ ...GRID_2019, origin: "C3" }];
    expect((await reviewOf(desk)).review.basis).toBe("months");
  });

  test("of several tables the one picked stays picked, until the user asks to choose again", async () => {
    const second: CellGrid = { ...GRID_2019, origin: "H1" };
    const { desk } = deskOverSheets([GRID_2019, second]);
    expect(await desk.check()).toMatchObject({ kind: "several" });
    const picked = await reviewOf(desk, { table: { sheet: GRID_2019.name, address: "H1:K10" } });
    expect([picked.review.table.place.address?.split(":")[0], picked.isPicked]).toEqual(["H1", true]);
    expect((await reviewOf(desk)).review.table.place).toEqual(picked.review.table.place);
    expect(await desk.check({ table: null })).toMatchObject({ kind: "several" });
  });
});

describe("whether the sheet has changed since it was reviewed", () => {
  test("nothing is read before there is a review", async () => {
    const { desk, open } = deskOverSheets([GRID_2019]);
    open.fault = new WorkbookError("busy");
    expect(await desk.hasChanged()).toBe(false);
  });

  test.each([
    ["a figure", changed("D5", "268"), true],
    ["a name", changed("A5", "En annan förening"), true],
    ["a hidden row", { ...GRID_2019, hiddenRows: [4] }, true],
    ["nothing", structuredClone(GRID_2019), false],
    ["another sheet is open", { ...changed("D5", "268"), name: "Anteckningar" }, false],
  ])("%s", async (_, grid, isChanged) => {
    const { desk, sheets } = deskOverSheets([GRID_2019]);
    await desk.check();
    sheets[0] = [grid];
    expect(await desk.hasChanged()).toBe(isChanged);
    await desk.check();
    expect(await desk.hasChanged()).toBe(false);
  });

  test("is not known where Excel does not answer, and nobody is troubled", async () => {
    const { desk, open } = deskOverSheets([GRID_2019]);
    await desk.check();
    open.fault = new WorkbookError("cellBeingEdited");
    expect(await desk.hasChanged()).toBe(false);
  });
});

test("listeners are told that the marks are gone, not that they could not be taken away", async () => {
  const { desk, open } = deskOverSheets([GRID_2019]);
  let cleared = 0;
  const stop = desk.onCleared(() => (cleared += 1));
  await desk.clearMarks();
  open.fault = new WorkbookError("protected");
  expect(await desk.clearMarks()).toEqual({ fault: "protected" });
  stop();
  open.fault = null;
  await desk.clearMarks();
  expect(cleared).toBe(1);
});

describe("a check that is stopped", () => {
  test("while Excel reads: at once, and the one before stands, with what was said", async () => {
    const { desk, open } = deskOverSheets([GRID_2019]);
    await reviewOf(desk);
    const { latest } = desk;
    const stop = new AbortController();
    open.wait = new Promise(() => undefined);
    const check = desk.check({ said: inDays }, stop.signal);
    stop.abort(new Error("enough"));
    await expect(check).rejects.toThrow("enough");
    expect(desk.latest).toBe(latest);
    open.wait = undefined;
    expect((await reviewOf(desk)).choices).toBeUndefined();
    expect(await desk.hasChanged()).toBe(false);
  });

  test("before anything is marked: no marks", async () => {
    const { desk, marked } = deskOver(GRID_2019);
    const stop = new AbortController();
    const check = desk.check({}, stop.signal);
    setTimeout(() => stop.abort());
    await expect(check).rejects.toThrow();
    expect(marked).toEqual([]);
    await desk.check({}, new AbortController().signal);
    expect(marked.length).toBeGreaterThan(0);
  });
});
