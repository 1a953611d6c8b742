import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHost, type Host } from "../../sandbox/host/index.ts";
import { OFFICE_CDN, openPane, type NodePane, type PaneWindow } from "../../sandbox/host/node-pane.ts";

let host: Host;
let pane: NodePane;
let window: PaneWindow;
beforeAll(async () => {
  host = createHost();
  pane = await openPane(host);
  ({ window } = pane);
  await window.Office.onReady();
});
afterAll(() => pane.close());

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 100 && !holds(); tries += 1) await new Promise((next) => setTimeout(next, 10));
  expect(holds()).toBe(true);
};

test("Microsoft's own Office.onReady resolves in Excel with a task pane", async () => {
  const info = await window.Office.onReady();
  expect(info).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  expect(window.Office.context.displayLanguage).toBe("sv-SE");
  expect(window.Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
  expect(window.Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
  expect(pane.problems).toEqual([]);
});

test("a write and a read through the pane reach the workbook", async () => {
  const address = await window.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.values = [["Alfa", 12]];
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Blad1!A1:B1");
  expect(host.workbook.activeSheet.cell(0, 1).value).toBe(12);
});

test("references are released after the run", async () => {
  await window.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
    await context.sync();
  });
  const count = await window.Excel.run(async (context) => {
    const held = (
      context.workbook as unknown as { _GetReferenceCount(): OfficeExtension.ClientResult<number> }
    )._GetReferenceCount();
    await context.sync();
    return held.value;
  });
  expect(count).toBe(0);
});

test("events: a person's edit, a co-author's, a selection; none once removed", async () => {
  const seen: string[] = [];
  const registered = await window.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const changed = sheet.onChanged.add(async (event) => void seen.push(`${event.address} ${event.source}`));
    sheet.onSelectionChanged.add(async (event) => void seen.push(`selected ${event.address}`));
    context.workbook.worksheets.onAdded.add(async () => void seen.push("added"));
    await context.sync();
    return changed;
  });
  host.edit("Blad1", "C3:C4", [[1], [2]]);
  host.edit("Blad1", "C5", [[3]], "coauthor");
  host.select("Blad1", "B2");
  host.workbook.as("person", () => host.workbook.addSheet("Ny"));
  await until(() => seen.length === 4);
  expect(seen).toEqual(["C3:C4 Local", "C5 Remote", "selected B2", "added"]);
  await window.Excel.run(registered.context, async (context) => {
    registered.remove();
    await context.sync();
  });
  host.edit("Blad1", "C6", [[4]]);
  host.select("Blad1", "B3");
  await until(() => seen.length === 5);
  expect(seen.at(-1)).toBe("selected B3");
});

test("a ribbon button runs the associated action and waits for completed()", async () => {
  const pressed: string[] = [];
  window.Office.actions.associate("review", (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    setTimeout(() => {
      pressed.push("done");
      event.completed();
    }, 10);
  });
  await host.pressRibbon("review", "ReviewButton");
  expect(pressed).toEqual(["ReviewButton", "done"]);
});

test("a button pressed before the pane is up waits for it", async () => {
  const early = createHost();
  const opening = openPane(early, {
    beforeScripts: (paneWindow) => {
      const run = (event: Office.AddinCommands.Event): void => event.completed();
      Object.assign(paneWindow, { early: run });
    },
  });
  await Promise.all([early.pressRibbon("early"), opening.then((opened) => opened.window.Office.onReady())]);
  (await opening).close();
});

test("the add-in shows and hides its pane, and hears when a person does", async () => {
  const states: string[] = [];
  const stop = host.onPaneState((state) => states.push(state));
  const heard: string[] = [];
  await window.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void heard.push(visibilityMode));
  await window.Office.addin.hide();
  await window.Office.addin.showAsTaskpane();
  host.paneState = "Background";
  await until(() => heard.length === 3);
  expect(states).toEqual(["Background", "Visible", "Background"]);
  expect(heard).toEqual(["Hidden", "Taskpane", "Hidden"]);
  stop();
});

test("a page's own files come from its folder; what is not there is told, and nothing is fetched", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pane-"));
  writeFileSync(join(folder, "own.js"), "window.own = Office.actions !== undefined;");
  const html = `<script src="${OFFICE_CDN}office.js"></script><script src="own.js"></script><script src="gone.js"></script>`;
  const opened = await openPane(createHost(), { html, folder });
  expect((opened.window as unknown as { own: boolean }).own).toBe(true);
  expect(opened.problems).toEqual([expect.stringContaining("gone.js")]);
  opened.close();
});

test("settings are saved with the document", async () => {
  window.Office.context.document.settings.set("threshold", { share: 10 });
  const status = await new Promise((resolve) =>
    window.Office.context.document.settings.saveAsync(({ status: is }) => resolve(is)),
  );
  expect(status).toBe("succeeded");
});

test("faults reach the add-in as Office's own errors", async () => {
  const read = (): Promise<string> =>
    window.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
    }).then(
      () => "fine",
      (error: OfficeExtension.Error) => error.code,
    );
  host.faults.at(1, "editMode");
  host.faults.at(2, "sessionExpired");
  host.faults.at(3, "busy");
  host.faults.at(5, "accessDenied");
  const codes = [];
  for (let trip = 1; trip <= 6; trip += 1) codes.push(await read());
  expect(codes).toEqual([
    "InvalidOperationInCellEditMode",
    "InvalidOrTimedOutSession",
    "ActivityLimitReached",
    "fine",
    "AccessDenied",
    "fine",
  ]);
});

test("delayForCellEdit waits until the cell is left", async () => {
  host.faults.editing = true;
  let done = false;
  const run = window.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A9").values = [[9]];
    await context.sync();
  }).then(() => (done = true));
  await new Promise((next) => setTimeout(next, 50));
  expect(done).toBe(false);
  host.faults.editing = false;
  await run;
  expect(host.workbook.activeSheet.cell(8, 0).value).toBe(9);
});
