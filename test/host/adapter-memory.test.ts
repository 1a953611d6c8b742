import type { Requirement } from "../../sandbox/host/requirements.ts";
import type { CellValue } from "../../src/domain/cell-grid.ts";
import type { Desk } from "../../src/review/desk.ts";
import { allFindings } from "../../src/review/snapshot-take.ts";
import { deskHere } from "../review/desk-here.ts";
import { day } from "../review/memory-helpers.ts";
import { ROWS_2019 } from "../workbooks/follow-up-2019.ts";
import { type Bench, bench, fill, rulesOn } from "./adapter-setup.ts";

type Cells = readonly (readonly unknown[])[];

const TODAY = day("2019-05-10");

/** The 2019 sheet as a person would have typed it, its totals as formulas, with a desk beside it. */
function opened(
  options: { readonly isTable?: boolean; readonly cells?: Cells; readonly requirement?: Requirement } = {},
): Bench & { readonly desk: Desk } {
  const made = bench({ requirement: options.requirement ?? (options.isTable ? { ExcelApi: "1.13" } : {}) });
  const { workbook } = made.host;
  workbook.renameSheet(workbook.activeSheet, "Kv1 2019");
  fill(made.host, options.cells ?? ROWS_2019);
  if (options.isTable) {
    fill(made.host, ROWS_2019.slice(0, 9));
    workbook.addTable(workbook.activeSheet, { top: 0, left: 0, rows: 9, columns: 4 }).name = "Uppföljning";
  } else {
    ["B", "C", "D"].forEach((letter, index) => {
      made.host.edit("Kv1 2019", `${letter}10`, [[`=SUM(${letter}2:${letter}9)`]]);
      workbook.setResult(workbook.activeSheet, 9, index + 1, [11_386, 4_743, 2_428][index]!);
    });
  }
  return { ...made, desk: deskHere(made.workbook) };
}

function reviewOf(desk: Desk) {
  if (desk.latest?.kind !== "reviewed") throw new Error("not reviewed");
  return desk.latest.review;
}

const studie = (desk: Desk) => allFindings(reviewOf(desk)).filter(({ partner }) => partner === "Studiefrämjandet");

const sheet = ({ host }: Bench, name = "Kv1 2019") => host.workbook.sheet(name)!;
const values = (made: Bench, top: number, left: number, rows: number, columns: number, name?: string) =>
  sheet(made, name).values({ top, left, rows, columns });

describe("a finding accepted in Excel", () => {
  test("leaves the groups and its mark goes; sorted it stays accepted; changed it is open again; withdrawn it is back", async () => {
    const made = opened();
    const { desk, host } = made;
    await desk.check();
    const marks = rulesOn(host).length;
    expect(await desk.memory.accept(studie(desk), { reason: "Väntas i april", on: TODAY })).toEqual({ kind: "kept" });
    await desk.check();
    expect(reviewOf(desk).accepted.map(({ as }) => as.reason)).toContain("Väntas i april");
    expect(rulesOn(host)).toHaveLength(marks - 1);

    const rows = values(made, 1, 0, 8, 4);
    host.edit("Kv1 2019", "A2:D9", rows.toReversed());
    await desk.check();
    expect(reviewOf(desk).accepted.length).toBeGreaterThan(0);
    expect(reviewOf(desk).accepted[0]!.finding.place.address).toBe("D6");

    host.edit("Kv1 2019", "D6", [[250]]);
    host.workbook.setResult(sheet(made), 9, 3, 2_411); // nobody calculates here
    await desk.check();
    expect(reviewOf(desk).accepted).toEqual([]);
    expect([...reviewOf(desk).reopened.keys()].map(({ partner }) => partner)).toContain("Studiefrämjandet");
    // Accepted anew, the earlier reason is replaced.
    await desk.memory.accept([...reviewOf(desk).reopened.keys()], { reason: "Rättat", on: TODAY });
    await desk.check();
    expect(new Set(reviewOf(desk).accepted.map(({ as }) => as.reason))).toEqual(new Set(["Rättat"]));
    await desk.memory.withdraw(reviewOf(desk).accepted.map(({ as }) => as));
    await desk.check();
    expect(reviewOf(desk).accepted).toEqual([]);
    expect(rulesOn(host)).toHaveLength(marks);
  });

  test("survives that the workbook is closed: another desk over it knows it", async () => {
    const { desk, workbook } = opened();
    await desk.check();
    await desk.memory.accept(studie(desk), { reason: "Väntas i april", on: TODAY });
    const another = deskHere(workbook);
    await another.check();
    expect(reviewOf(another).accepted).not.toEqual([]);
  });
});

test("checking writes marks and nothing else, whatever is kept", async () => {
  const { desk, host } = opened();
  await desk.check();
  await desk.memory.saveSnapshot(TODAY);
  const before = JSON.stringify(host.workbook.customXmlParts);
  await desk.check();
  expect(JSON.stringify(host.workbook.customXmlParts)).toBe(before);
});

test("a review takes the same round trips with rules, accepted findings and snapshots as without: at most nine", async () => {
  const { desk, trips } = opened();
  await desk.check();
  await desk.memory.saveRules({ from: null, preset: "us-2cfr200", changes: [] });
  const one = await trips(() => desk.check());
  await desk.memory.saveSnapshot(TODAY);
  await desk.memory.accept(studie(desk), { reason: "Väntas i april", on: TODAY });
  expect(await trips(() => desk.check())).toBe(one);
  expect(one).toBeLessThanOrEqual(9);
  expect(reviewOf(desk).rules.preset).toBe("us-2cfr200");
});

describe("the next period", () => {
  const begin = async (made: Bench & { readonly desk: Desk }, paidDate?: string) => {
    const { desk } = made;
    await desk.check();
    const next = await desk.memory.next("sv", paidDate ? day(paidDate) : undefined);
    if (next === null || typeof next === "string") throw new Error(`no next period: ${next}`);
    return { next, result: await desk.memory.beginNext(next, TODAY, "sv") };
  };

  test("what stands in a column of its own belongs to the table, and the new columns come after it", async () => {
    const made = opened({ cells: ROWS_2019.map((row, index) => (index === 4 ? [...row, "fråga Eva"] : row)) });
    expect((await begin(made)).result).toMatchObject({ address: "F1", isNewSheet: false });
    expect(values(made, 4, 4, 1, 1)).toEqual([["fråga Eva"]]);
  });

  test("adds the paid and the cost column beside the table, in empty cells, and keeps the quarter as closed", async () => {
    const made = opened();
    const { desk, host } = made;
    sheet(made).columnWidths.set(3, 88);
    sheet(made).put(1, 3, { format: { ...sheet(made).format(1, 3), numberFormat: "#,##0" } });
    const before = values(made, 0, 0, 11, 4);
    const { result } = await begin(made);
    expect(result).toEqual({ kind: "begun", sheet: "Kv1 2019", address: "E1", isNewSheet: false });
    expect(values(made, 0, 0, 11, 4)).toEqual(before);
    expect(values(made, 0, 4, 1, 2)).toEqual([["Utbetalt t.o.m. 31/7, tkr", "Kostnader Kv2, tkr"]]);
    expect([4, 5].map((column) => sheet(made).cell(9, column).formula)).toEqual(["=SUM(E2:E9)", "=SUM(F2:F9)"]);
    expect([sheet(made).columnWidths.get(5), sheet(made).format(1, 5).numberFormat]).toEqual([88, "#,##0"]);
    expect(
      values(made, 1, 4, 8, 2)
        .flat()
        .every((value) => value === null),
    ).toBe(true);
    expect(host.missing.size).toBe(0);

    // Nobody has reported the new quarter: the figures are those of the old, and nothing has changed since last time.
    for (const column of [4, 5]) host.workbook.setResult(sheet(made), 9, column, 0);
    await desk.check();
    const { asOf, totals, sinceLast, groups } = reviewOf(desk);
    expect([asOf, totals.of.cost.net]).toEqual(["2019-04-30", 242_800_000]);
    expect(sinceLast).toMatchObject({ isClosing: true, figures: [], findings: { new: [], gone: [], changed: [] } });
    expect(groups.map(({ main }) => main.check)).not.toContain("sum-mismatch");
    expect(await desk.memory.next("sv")).toMatchObject({ cost: null, paid: null });
  });

  test("the new quarter filled in counts, and the closed one changed is told of", async () => {
    const made = opened();
    const { desk, host } = made;
    await begin(made);
    host.edit(
      "Kv1 2019",
      "E2:F9",
      ROWS_2019.slice(1, 9).map((row) => [Number(row[2]) + 100, Number(row[3]) - 10]),
    );
    host.edit("Kv1 2019", "D6", [[140]]);
    await desk.check();
    const { asOf, costDate, groups } = reviewOf(desk);
    expect([asOf, costDate]).toEqual(["2019-07-31", "2019-06-30"]);
    expect(groups.flatMap(({ main, facets }) => [main, ...facets])).toContainEqual(
      expect.objectContaining({ check: "late-restatement", partner: "Kista SC", difference: 900_000 }),
    );
  });

  test("an Excel table grows by the columns", async () => {
    const made = opened({ isTable: true });
    const { result } = await begin(made, "2019-08-15");
    expect(result).toMatchObject({ kind: "begun", address: "E1", isNewSheet: false });
    expect(made.host.workbook.table("Uppföljning")!.area).toMatchObject({ columns: 6, rows: 9 });
    expect(values(made, 0, 4, 1, 2)).toEqual([["Utbetalt t.o.m. 15/8, tkr", "Kostnader Kv2, tkr"]]);
  });

  test("an Excel table that cannot be made larger (ExcelApi 1.12) is left alone: the quarter goes on a new sheet", async () => {
    const made = opened({ isTable: true, requirement: { ExcelApi: "1.12" } });
    expect((await begin(made)).result).toMatchObject({ kind: "begun", sheet: "Kv2 2019", isNewSheet: true });
    expect(made.host.workbook.table("Uppföljning")!.area).toMatchObject({ columns: 4, rows: 9 });
    expect(values(made, 0, 4, 12, 1).flat().join("")).toBe("");
  });

  test("columns that were written but not taken into the table are taken in the next time, and dressed", async () => {
    const made = opened({ isTable: true });
    made.host.faults.at(3, "busy", 19);
    const columns = [{ header: "Kostnader Kv2, tkr", like: 3 }];
    const wanted = { ...COLUMNS, totalRows: [], columns };
    await expect(made.workbook.addColumns(wanted)).rejects.toMatchObject({ fault: "busy" });
    expect(values(made, 0, 4, 1, 1)).toEqual([["Kostnader Kv2, tkr"]]);
    expect(made.host.workbook.table("Uppföljning")!.area.columns).toBe(4);
    expect(await made.workbook.addColumns(wanted)).toMatchObject({ address: "E1" });
    expect(made.host.workbook.table("Uppföljning")!.area).toMatchObject({ columns: 5, rows: 9 });
  });

  const COLUMNS = {
    sheet: "Kv1 2019",
    table: "A1:D10",
    headerRow: 0,
    firstRow: 1,
    lastRow: 8,
    totalRows: [9],
    columns: [{ header: "Kostnader Kv2, tkr", like: 3 }],
  };

  test.each(["E1", "E10", "F5"])("beside a range where something stands in %s nothing is written", async (address) => {
    const { host, workbook, ...made } = opened();
    host.edit("Kv1 2019", address, [["anteckning"]]);
    const before = JSON.stringify(values({ host, workbook, ...made }, 0, 0, 12, 22));
    expect(await workbook.addColumns(COLUMNS)).toBeNull();
    expect(JSON.stringify(values({ host, workbook, ...made }, 0, 0, 12, 22))).toBe(before);
    host.edit("Kv1 2019", address, [[""]]);
    expect(await workbook.addColumns(COLUMNS)).toEqual({ sheet: "Kv1 2019", address: "E1" });
  });

  test("four round trips; a header that begins like a formula stays text; a constant total is not repeated", async () => {
    const made = opened();
    made.host.edit("Kv1 2019", "D10", [[2_428]]);
    const columns = [{ header: "=1+1", like: 3 }];
    expect(await made.trips(() => made.workbook.addColumns({ ...COLUMNS, columns }))).toBe(4);
    expect(sheet(made).cell(0, 4)).toMatchObject({ value: "=1+1", formula: null });
    expect(sheet(made).cell(9, 4)).toMatchObject({ value: null, formula: null });
    made.host.workbook.renameSheet(sheet(made), "Annat");
    await expect(made.workbook.addColumns(COLUMNS)).rejects.toMatchObject({ fault: "sheetGone" });
  });

  test("where something stands right of an Excel table the quarter goes on a new sheet, and nothing moves", async () => {
    const made = opened({ isTable: true });
    made.host.edit("Kv1 2019", "G3", [["anteckning"]]);
    const before = JSON.stringify(values(made, 0, 0, 12, 22));
    const { result } = await begin(made);
    expect(JSON.stringify(values(made, 0, 0, 12, 22))).toBe(before);
    expect(result).toMatchObject({ kind: "begun", sheet: "Kv2 2019", isNewSheet: true });
    const header = values(made, 0, 0, 1, 7, "Kv2 2019")[0] as CellValue[];
    expect(header.slice(0, 6)).toEqual([
      "Förening",
      "Belopp, tkr",
      "Utbetalt t.o.m. 30/4 2019, tkr",
      "Utbetalt t.o.m. 31/7 2019, tkr",
      "Kostnader Kv1 2019, tkr",
      "Kostnader Kv2 2019, tkr",
    ]);
    await made.desk.check();
    const review = reviewOf(made.desk);
    expect([review.asOf, review.totals.of.cost.net, review.followUp.lines.length]).toEqual([
      "2019-04-30",
      242_800_000,
      8,
    ]);
    expect(review.sinceLast?.figures).toEqual([]);
  });

  test("a sheet that has changed since, a protected one, and one that is gone: nothing is written over", async () => {
    const made = opened();
    const { desk, host } = made;
    await desk.check();
    const next = await desk.memory.next("sv");
    if (next === null || typeof next === "string") throw new Error("no next period");
    host.edit("Kv1 2019", "D6", [[140]]);
    expect(await desk.memory.beginNext(next, TODAY, "sv")).toEqual({ kind: "stale" });
    expect(host.workbook.customXmlParts).toEqual([]);
    await desk.check();
    made.host.workbook.activeSheet.isProtected = true;
    expect(await desk.memory.beginNext(next, TODAY, "sv")).toMatchObject({ kind: "failed", fault: "protected" });
    expect(values(made, 0, 4, 1, 2)).toEqual([[null, null]]);
  });

  test.each([false, true])(
    "a reply that is lost: asked again, each column is there once (table: %p)",
    async (isTable) => {
      const made = opened({ isTable });
      made.host.faults.at(3, "general", "after");
      const columns = [{ header: "Kostnader Kv2, tkr", like: 3 }];
      expect(await made.workbook.addColumns({ ...COLUMNS, totalRows: isTable ? [] : [9], columns })).toMatchObject({
        address: "E1",
      });
      expect(values(made, 0, 4, 1, 2)).toEqual([["Kostnader Kv2, tkr", null]]);
    },
  );

  test("somebody writes there in the same moment: their cells stay as they were, and nothing of ours", async () => {
    const { host, workbook, ...made } = opened();
    host.faults.meanwhile(3, () => host.edit("Kv1 2019", "E4", [["min anteckning"]], "coauthor"));
    expect(await workbook.addColumns(COLUMNS)).toBeNull();
    expect(
      values({ host, workbook, ...made }, 0, 4, 10, 1)
        .flat()
        .filter((value) => value !== null),
    ).toEqual(["min anteckning"]);
  });
});

describe("what is kept", () => {
  test("is shown section by section, and taken away whole with the marks; sheets made stay", async () => {
    const made = opened();
    const { desk, host, trips } = made;
    host.workbook.customXmlParts.push({ id: "{other}", xml: '<a xmlns="urn:other"/>' });
    await desk.check();
    await desk.memory.saveSnapshot(TODAY);
    await desk.memory.saveRules({ from: TODAY, preset: "un-80-100", changes: [] });
    const contents = await desk.memory.contents();
    if (contents.kind !== "read") throw new Error("not read");
    expect(contents.sections.map(({ name, isDamaged }) => [name, isDamaged])).toEqual([
      ["snapshots", false],
      ["rules", false],
    ]);
    expect(contents.memory.rules[0]!.preset).toBe("un-80-100");

    const table = reviewOf(desk).table;
    await desk.place(table, table, "sv");
    expect(await desk.memory.ownSheets()).toEqual(["Inläst tabell 2019"]);
    expect(rulesOn(host, "Kv1 2019").length).toBeGreaterThan(0);
    let result: unknown;
    expect(await trips(async () => (result = await desk.memory.forget()))).toBe(6);
    expect(result).toEqual({ kind: "forgotten", left: null });
    expect(host.workbook.customXmlParts.map(({ id }) => id)).toEqual(["{other}"]);
    expect(rulesOn(host, "Kv1 2019")).toEqual([]);
    expect(host.workbook.sheets.map(({ name }) => name)).toContain("Inläst tabell 2019");
    expect(await desk.memory.contents()).toMatchObject({ kind: "read", part: null, sections: [] });
  });

  test("two parts of ours, as a merge of workbooks may leave, both go", async () => {
    const { desk, host } = opened();
    const xml = '<workbook xmlns="urn:partneravstamning:workbook" version="1"></workbook>';
    host.workbook.customXmlParts.push({ id: "{1}", xml }, { id: "{2}", xml });
    expect(await desk.memory.forget()).toMatchObject({ kind: "forgotten" });
    expect(host.workbook.customXmlParts).toEqual([]);
  });

  test("marks of a protected sheet stay, and the sheet is named", async () => {
    const { desk, host } = opened();
    await desk.check();
    host.workbook.activeSheet.isProtected = true;
    expect(await desk.memory.forget()).toEqual({ kind: "forgotten", left: "Kv1 2019" });
  });

  test("damaged rules: said with the review, put aside when new ones are saved", async () => {
    const { desk, host } = opened();
    await desk.check();
    await desk.memory.saveRules({ from: null, preset: "un-80-100", changes: [] });
    const part = host.workbook.customXmlParts[0]!;
    part.xml = part.xml.replace(/<rules[^>]*>.*<\/rules>/, "<rules>{]</rules>");
    await desk.check();
    expect(reviewOf(desk).rules.preset).toBe("sverige-iop");
    expect(reviewOf(desk).problems.map(({ reason }) => reason)).toEqual(["kept-damaged"]);
    await desk.memory.saveRules({ from: null, preset: "us-2cfr200", changes: [] });
    const contents = await desk.memory.contents();
    if (contents.kind !== "read") throw new Error("not read");
    expect(contents.sections.map(({ name }) => name)).toEqual(["rules", "aside"]);
    expect(contents.sections[1]!.text).toContain("{]");
  });

  test("a later version's part: the checks run without it, nothing is saved over it, and both are said", async () => {
    const { desk, host } = opened();
    const xml = '<workbook xmlns="urn:partneravstamning:workbook" version="2"><rules>[]</rules></workbook>';
    host.workbook.customXmlParts.push({ id: "{1}", xml });
    await desk.check();
    expect(reviewOf(desk).problems.map(({ reason }) => reason)).toEqual(["kept-newer"]);
    expect(await desk.memory.saveSnapshot(TODAY)).toEqual({ kind: "refused", fault: "newer" });
    expect(host.workbook.customXmlParts[0]!.xml).toBe(xml);
  });

  test("a fault while it is fetched is said with the review; while it is kept, by what was asked for", async () => {
    const { desk, host } = opened();
    await desk.check();
    host.faults.at(3, "busy");
    await desk.check();
    expect(reviewOf(desk).problems.map(({ reason }) => reason)).toContain("kept-notFetched");
    host.faults.at(1, "sessionExpired");
    expect(await desk.memory.saveSnapshot(TODAY)).toMatchObject({ kind: "failed", fault: "sessionExpired" });
    host.faults.at(1, "busy");
    expect(await desk.memory.contents()).toMatchObject({ kind: "failed", fault: "busy" });
  });
});
