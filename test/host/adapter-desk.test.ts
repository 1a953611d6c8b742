import { deskHere } from "../review/desk-here.ts";
import { type Bench, bench, fill, rulesOn } from "./adapter-setup.ts";

/** A follow-up of so many partners, every fourth with no cost to show. */
function followUp(partners: number): Bench {
  const made = bench();
  made.host.workbook.renameSheet(made.host.workbook.activeSheet, "Kv1 2019");
  const rows = Array.from({ length: partners }, (_, index) => [
    `Föreningen nr ${index + 1}`,
    400,
    200,
    index % 4 === 0 ? 0 : 100,
  ]);
  fill(made.host, [["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"], ...rows]);
  return made;
}

test("a whole review takes the same round trips for 8 partners and for 800, at most nine", async () => {
  const counted = [];
  for (const partners of [8, 800]) {
    const made = followUp(partners);
    const desk = deskHere(made.workbook);
    const first = await made.trips(() => desk.check());
    const again = await made.trips(() => desk.check());
    expect(desk.latest).toMatchObject({ kind: "reviewed", marked: true });
    expect(rulesOn(made.host).length).toBeGreaterThanOrEqual(partners / 4);
    counted.push({ first, again });
  }
  expect(counted[1]).toEqual(counted[0]);
  expect(Math.max(...Object.values(counted[0]!))).toBeLessThanOrEqual(9);
}, 60_000);

test("on a protected sheet the review stands, without marks and with the reason", async () => {
  const made = followUp(8);
  made.host.workbook.activeSheet.isProtected = true;
  const result = await deskHere(made.workbook).check();
  expect(result).toMatchObject({ kind: "reviewed", marked: false, markFault: "protected" });
});

test("a figure changed after the review is told of when its cell is shown", async () => {
  const made = followUp(8);
  const desk = deskHere(made.workbook);
  await desk.check();
  const place = { sheet: "Kv1 2019", address: "D2" };
  expect(await desk.show(place)).toBe("shown");
  made.host.edit("Kv1 2019", "D2", [[55]]);
  expect(await desk.show(place)).toBe("changed");
  made.host.workbook.renameSheet(made.host.workbook.activeSheet, "Kv2 2019");
  expect(await desk.show(place)).toBe("sheetGone");
});

test("a fault of Excel's ends in a result the pane can show, never in an exception", async () => {
  const made = followUp(8);
  const desk = deskHere(made.workbook);
  made.host.faults.at(1, "sessionExpired");
  expect(await desk.check()).toMatchObject({ kind: "failed", fault: "sessionExpired" });
  made.host.faults.at(4, "busy");
  expect(await desk.check()).toMatchObject({ kind: "reviewed", marked: false, markFault: "busy" });
  await desk.check();
  made.host.faults.at(1, "busy");
  expect(await desk.clearMarks()).toEqual({ fault: "busy" });
});

test("tables of the register on other sheets are reviewed with the follow-up, in at most nine round trips", async () => {
  const made = followUp(8);
  const { workbook } = made.host;
  const sheet = workbook.addSheet("Överenskommelser");
  const cells = [
    ["Diarienr", "Part", "Org.nr", "Start", "Slut", "Status"],
    ["1", "Föreningen nr 1", "8002012-1581", "2019-01-01", "2019-12-31", "aktiv"],
    ["2", "Föreningen nr 2", "", "2019-01-01", "2019-12-31", "avslag"],
  ];
  fill(made.host, cells, sheet.name);
  workbook.addTable(sheet, { top: 0, left: 0, rows: 3, columns: 6 }).name = "Överenskommelser";
  workbook.activeSheet = workbook.sheet("Kv1 2019")!;

  const desk = deskHere(made.workbook);
  expect(await made.trips(() => desk.check())).toBeLessThanOrEqual(9);
  const { latest } = desk;
  if (latest?.kind !== "reviewed") throw new Error("not reviewed");
  const said = latest.review.groups.flatMap(({ main, facets }) => [main, ...facets]);
  expect(said.find(({ check }) => check === "paid-not-approved")).toMatchObject({
    partner: "Föreningen nr 2",
    severity: "critical",
    place: { sheet: "Överenskommelser", address: "F3" },
  });
  expect(said.find(({ check }) => check === "orgnr-invalid")?.partner).toBe("Föreningen nr 1");
  // The first partner's figures are marked where they stand, and its number where that stands.
  const marked = rulesOn(made.host);
  expect(marked.length).toBeGreaterThan(2);
  expect(await desk.clearMarks()).toEqual({ fault: null });
});
