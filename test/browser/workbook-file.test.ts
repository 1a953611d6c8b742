import { readFileSync } from "node:fs";
import { openSandbox, type Sandbox } from "./harness.ts";

jest.setTimeout(60_000);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox({ lang: "en", theme: "dark" });
});
afterAll(() => sandbox?.close());

test("what is saved as xlsx and opened again is the same workbook, and the add-in works beside it", async () => {
  await sandbox.type("C3", "901");
  const [download] = await Promise.all([
    sandbox.page.waitForEvent("download"),
    sandbox.page.getByRole("button", { name: "Save as xlsx" }).click(),
  ]);
  const buffer = readFileSync(await download.path());
  expect(buffer.subarray(0, 2).toString()).toBe("PK");

  await sandbox.type("C3", "5");
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await sandbox.page.getByLabel("Open xlsx").setInputFiles({ name: "Kv1.xlsx", mimeType, buffer });
  await sandbox.page.waitForFunction(() => window.sandbox?.host.workbook.name === "Kv1.xlsx");
  await sandbox.page.evaluate(() => Promise.all([window.sandbox.ready, window.sandbox.addinReady]));
  expect(await sandbox.cell("C3")).toBe("901");
  expect(await sandbox.cell("C10")).toBe("4,744");
  await sandbox.type("F2", "=PARTNER.CASHHELD(C3,D3)");
  expect(await sandbox.cell("F2")).toBe("468");
});

test("a file that is not a workbook is refused in one sentence, and nothing is lost", async () => {
  const file = { name: "brev.xlsx", mimeType: "text/plain", buffer: Buffer.from("Hej") };
  await sandbox.page.getByLabel("Open xlsx").setInputFiles(file);
  await expect(sandbox.page.locator(".status.bad").textContent()).resolves.toMatch(/^brev\.xlsx is not an xlsx file/);
  expect(await sandbox.cell("A1")).toBe("Förening");
});

test("no foreign requests, no complaints", async () => {
  expect(sandbox.foreignRequests()).toEqual([]);
  expect(sandbox.problems).toEqual([]);
  await sandbox.screenshot("sandbox-en-dark");
});
