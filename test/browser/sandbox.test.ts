import { CELLS_2019, TOTALS_2019 } from "../../sandbox/page/workbook-2019.ts";
import { openSandbox, type Sandbox } from "./harness.ts";

jest.setTimeout(60_000);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox({ lang: "sv", theme: "light", pane: 320 });
});
afterAll(() => sandbox?.close());

test("the grid shows the 2019 table with Swedish grouping and the totals worked out", async () => {
  expect(await sandbox.cell("A1")).toBe(CELLS_2019[0]?.[0]);
  expect(await sandbox.cell("A7")).toBe("Somaliska Medieföreningen");
  expect(await sandbox.cell("D8")).toBe("0");
  const totals = await Promise.all(["B10", "C10", "D10"].map((address) => sandbox.cell(address)));
  expect(totals.map((text) => Number(text.replace(/\s/g, "")))).toEqual([...TOTALS_2019]);
  expect(totals[0]).toMatch(/^11\s386$/);
});

test("the page says that it is not Excel, and how much of Excel the stand-in knows", async () => {
  await expect(sandbox.page.locator(".honest").textContent()).resolves.toMatch(
    /^Detta är inte Excel\..*\d+ av Excels anrop\.$/,
  );
});

test("the ribbon is drawn from the manifest, in Swedish, with its icons", async () => {
  const labels = await sandbox.page.locator("[data-control] span").allTextContents();
  expect(labels).toEqual(expect.arrayContaining(["Kontrollera", "Ta bort markeringar", "Visa panelen"]));
  const widths = await sandbox.page
    .locator("[data-control] img")
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  expect(widths).toEqual(labels.map(() => 32));
});

test("what is typed the Swedish way is in the workbook in its own terms", async () => {
  await sandbox.type("F2", "1 050,5");
  await sandbox.type("F3", "=SUMMA(B2;F2)*0,5");
  await sandbox.type("F4", "2019-04-30");
  const [numbers, formula, date] = await sandbox.page.evaluate(() => {
    const { cells } = window.sandbox.snapshot()[0]!;
    return [cells["F2"], cells["F3"], cells["F4"]];
  });
  expect(numbers).toMatchObject({ value: 1050.5, text: "1050,5" });
  expect(formula).toMatchObject({ formula: "=SUM(B2,F2)*0.5", value: 2625.25, text: "2625,25" });
  expect(date).toMatchObject({ value: 43585, text: "2019-04-30" });
});

test("a formula of the add-in's calls its own function, spills, and says what is wrong in the formula bar", async () => {
  await sandbox.type("G2", "=PARTNER.CASHHELD(C2;D2)");
  expect(await sandbox.cell("G2")).toBe("22");
  await sandbox.type("H2", "=PARTNER.CASHHELD(C2:C9;D2:D9)");
  expect(await sandbox.cell("H9")).toBe("200");
  await sandbox.type("C3", "niohundra");
  expect(await sandbox.cell("H3")).toBe("#VALUE!");
  expect(await sandbox.cell("H4")).toBe("520");
  await sandbox.page.evaluate(() => window.sandbox.select("H3"));
  await expect(sandbox.page.locator(".sentence").textContent()).resolves.toContain("niohundra");
  await sandbox.type("C3", "900");
  expect(await sandbox.cell("H3")).toBe("467");
});

test("an error in an argument cell stays in its own row", async () => {
  await sandbox.type("D4", "=1/0");
  expect(await Promise.all(["H3", "H4", "H5"].map((address) => sandbox.cell(address)))).toEqual([
    "467",
    "#DIV/0!",
    "551",
  ]);
  await sandbox.type("D4", "380");
  expect(await sandbox.cell("H4")).toBe("520");
});

test("deleting and undoing reach the workbook", async () => {
  await sandbox.page.evaluate(() => {
    window.sandbox.select("B6");
    window.sandbox.focusGrid();
  });
  const value = () => sandbox.page.evaluate(() => window.sandbox.snapshot()[0]?.cells["B6"]?.value ?? null);
  await sandbox.page.keyboard.press("Delete");
  await sandbox.settled();
  expect(await value()).toBeNull();
  await sandbox.page.keyboard.press("Control+z");
  await sandbox.settled();
  expect(await value()).toBe(500);
});

test("sheets the add-in adds are drawn, calculated across, renamed and taken away", async () => {
  const tabs = () => sandbox.page.getByRole("tab").allTextContents();
  await sandbox.page.evaluate(() => {
    const { workbook } = window.sandbox.host;
    const sheet = workbook.addSheet("Redovisning");
    workbook.enter(sheet, { top: 0, left: 0, rows: 1, columns: 2 }, [["Summa", "=SUM('Kv1 2019'!B2:B9)"]]);
    workbook.reformat(sheet, { top: 0, left: 0, rows: 1, columns: 2 }, () => ({ fill: "#DDEEFF" }));
    workbook.activate(sheet);
  });
  await sandbox.settled();
  expect(await sandbox.cell("B1")).toBe("11386");
  expect(await sandbox.fillOf("A1")).toBe("#DDEEFF");
  await sandbox.page.getByRole("tab", { name: "Kv1 2019" }).click();
  await sandbox.settled();
  expect(await sandbox.cell("A2")).toBe("Fryshuset*");
  await sandbox.page.evaluate(() => {
    const { workbook } = window.sandbox.host;
    workbook.renameSheet(workbook.sheets[1]!, "Rapport");
  });
  expect(await tabs()).toEqual(["Kv1 2019", "Rapport"]);
  await sandbox.page.evaluate(() => {
    const { workbook } = window.sandbox.host;
    workbook.deleteSheet(workbook.sheets[1]!);
  });
  await sandbox.settled();
  expect(await tabs()).toEqual(["Kv1 2019"]);
});

test("what a protected sheet refuses is put back, and said", async () => {
  const protect = (on: boolean) =>
    sandbox.page.evaluate((isProtected) => {
      window.sandbox.host.workbook.activeSheet.isProtected = isProtected;
    }, on);
  await protect(true);
  await sandbox.type("B2", "1");
  await protect(false);
  expect(await sandbox.cell("B2")).toMatch(/^4\s200$/);
  expect(await sandbox.page.locator(".status").textContent()).toBe("'Kv1 2019'!B2 ändrades inte: bladet är skyddat.");
});

test("the pane is closed by a person, opened from the ribbon, and made wider from the keyboard", async () => {
  const pane = sandbox.page.locator(".pane");
  await sandbox.page.getByRole("button", { name: "Stäng panelen" }).click();
  expect(await pane.isVisible()).toBe(false);
  await sandbox.press("Visa panelen");
  expect(await pane.isVisible()).toBe(true);
  await sandbox.page.getByRole("separator").press("ArrowLeft");
  expect((await pane.boundingBox())?.width).toBe(330);
});

test("F6 goes from the sheet to the pane", async () => {
  await sandbox.page.evaluate(() => window.sandbox.focusGrid());
  await sandbox.page.keyboard.press("F6");
  expect(await sandbox.page.evaluate(() => document.activeElement?.className)).toBe("pane-frame");
});

test("Tab at the pane's end and Escape give the keyboard back to the sheet, as Office.js asks", async () => {
  const { page, pane } = sandbox;
  const isInPane = () => page.evaluate(() => document.activeElement?.className === "pane-frame");
  for (const key of ["Tab", "Escape"]) {
    await pane.getByRole("button", { name: "Kontrollera" }).focus();
    expect(await isInPane()).toBe(true);
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.activeElement?.className !== "pane-frame");
  }
});

test("nobody is asked for anything, and nothing is complained about", async () => {
  expect(sandbox.foreignRequests()).toEqual([]);
  expect(sandbox.problems).toEqual([]);
  await sandbox.screenshot("sandbox-sv-light");
});
