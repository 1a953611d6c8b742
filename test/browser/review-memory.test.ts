import { readFileSync } from "node:fs";
import { type Sandbox, openSandbox } from "./harness.ts";

jest.setTimeout(240_000);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const textOf = async ({ pane }: Sandbox) => (await pane.locator("body").innerText()).replace(/[\s\u00a0]+/g, " ");
const button = ({ pane }: Sandbox, name: string | RegExp) => pane.getByRole("button", { name });
const heading = ({ pane }: Sandbox, name: string) => pane.getByRole("heading", { name, exact: true });

const violations = async ({ page }: Sandbox) => {
  const frame = page.frames().find((each) => each.url().includes("taskpane"))!;
  await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
};

/** Checks with the ribbon and waits for the result of it. */
async function check(sandbox: Sandbox): Promise<void> {
  await sandbox.press("Kontrollera");
  await sandbox.pane.locator("main[aria-busy=false] h2").first().waitFor();
  await sandbox.settled();
}

/** Rows of the sheet in another order, as Excel's own sorting would leave them. */
const sortRows = ({ page }: Sandbox, from: number, to: number, columns: number) =>
  page.evaluate(
    ([top, bottom, width]) => {
      const { workbook } = window.sandbox.host;
      const sheet = workbook.activeSheet;
      const area = { top: top!, left: 0, rows: bottom! - top! + 1, columns: width! };
      const rows = sheet.values(area).map((row) => row.map((value) => value ?? ""));
      workbook.as("person", () => workbook.enter(sheet, area, rows.reverse()));
    },
    [from, to, columns],
  );

/** The workbook saved and opened again: another page, as another day. */
async function reopen(sandbox: Sandbox, change: (file: Buffer) => Buffer = (file) => file): Promise<void> {
  const { page } = sandbox;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Spara som xlsx" }).click(),
  ]);
  const buffer = change(readFileSync(await download.path()));
  await Promise.all([
    page.waitForEvent("load"),
    page.getByLabel("Öppna xlsx").setInputFiles({ name: "Nästa dag.xlsx", mimeType: XLSX, buffer }),
  ]);
  await page.waitForFunction(() => window.sandbox?.host.workbook.name === "Nästa dag.xlsx");
  await page.evaluate(() => Promise.all([window.sandbox.ready, window.sandbox.addinReady]));
}

describe("a finding is accepted in the sandbox", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox({ lang: "sv", theme: "light", pane: 320 });
    await check(sandbox);
  });
  afterAll(() => sandbox?.close());

  test("with a reason: it is counted among the accepted, and its mark goes", async () => {
    expect(await sandbox.fillOf("D5")).not.toBeNull();
    await button(sandbox, "Godta med motivering: Studiefrämjandet").focus();
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.keyboard.type("Kurserna börjar i april");
    expect(await violations(sandbox)).toEqual([]);
    await sandbox.screenshot("accept-form-sv-320");
    await sandbox.pane.getByRole("form").getByRole("button", { name: "Godta" }).click();
    await sandbox.pane.getByText("noteringar är godtagna.").waitFor();
    await heading(sandbox, "4 att titta på").waitFor();
    await sandbox.settled();
    expect(await sandbox.fillOf("D5")).toBeNull();
    await button(sandbox, "Godtagna: 2").click();
    expect(await textOf(sandbox)).toContain("Kurserna börjar i april");
    expect(await violations(sandbox)).toEqual([]);
    await sandbox.screenshot("accepted-sv-320");
  });

  test("the table sorted and checked again: still accepted, wherever it stands now", async () => {
    await sortRows(sandbox, 1, 8, 4);
    await sandbox.settled();
    expect(await sandbox.cell("A6")).toBe("Studiefrämjandet");
    await check(sandbox);
    await heading(sandbox, "4 att titta på").waitFor();
    await button(sandbox, "Godtagna: 2").waitFor();
    expect(await sandbox.fillOf("D6")).toBeNull();
  });

  test("the figure changed and checked again: open, with what it was", async () => {
    await sandbox.type("D6", "250");
    await check(sandbox);
    await heading(sandbox, "5 att titta på").waitFor();
    const said = await textOf(sandbox);
    expect(said).toContain(
      "(”Kurserna börjar i april”) men är öppen igen. Då: 142 tkr lägre kostnad än periodiserad budget (34,7 %).",
    );
    expect(said).toContain("159 tkr lägre kostnad än periodiserad budget");
    expect(await sandbox.fillOf("D6")).not.toBeNull();
    await sandbox.screenshot("reopened-sv-320");
  });

  test("put back, saved as xlsx and opened again: still accepted", async () => {
    await sandbox.type("D6", "267");
    await reopen(sandbox);
    await check(sandbox);
    await heading(sandbox, "4 att titta på").waitFor();
    await button(sandbox, "Godtagna: 2").waitFor();
    expect(sandbox.foreignRequests()).toEqual([]);
    expect(sandbox.problems).toEqual([]);
  });
});

describe("the next quarter in the sandbox", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox({ lang: "sv", theme: "dark", pane: 450 });
    await check(sandbox);
  });
  afterAll(() => sandbox?.close());

  test("is confirmed, adds its columns in empty cells, and nothing else is touched", async () => {
    const before = await Promise.all(["A1", "D1", "D5", "C10", "A11"].map((address) => sandbox.cell(address)));
    await button(sandbox, "Nästa kvartal").click();
    await sandbox.pane.getByRole("group", { name: "Nästa kvartal" }).waitFor();
    expect(await violations(sandbox)).toEqual([]);
    await sandbox.screenshot("next-quarter-sv-dark-450");
    expect(await sandbox.cell("E1")).toBe("");
    await button(sandbox, "Börja nästa period").click();
    await sandbox.pane.getByText("Nästa period är tillagd i E1.").waitFor();
    await sandbox.settled();
    expect([await sandbox.cell("E1"), await sandbox.cell("F1")]).toEqual([
      "Utbetalt t.o.m. 31/7, tkr",
      "Kostnader Kv2, tkr",
    ]);
    expect(await sandbox.cell("F10")).toBe("0"); // the total of a quarter nobody has reported
    expect(await Promise.all(["A1", "D1", "D5", "C10", "A11"].map((address) => sandbox.cell(address)))).toEqual(before);
    const said = await textOf(sandbox);
    expect(said).toMatch(/Sedan avstämningen [^:]+: inget nytt att titta på/);
    expect(said).toMatch(/419 ?tkr/);
    await button(sandbox, "Nästa kvartal").click();
    await sandbox.pane.getByText("Kolumner för nästa period finns redan.").waitFor();
    await button(sandbox, "Avbryt").click();
  });

  test("filled in: what has changed since last time; and a closed figure that was changed is a finding", async () => {
    const costs = [1_020, 440, 390, 380, 140, 190, 60, 200];
    const paid = [2_450, 1_800, 1_800, 1_636, 500, 900, 350, 200];
    await sandbox.page.evaluate(
      ([kv2, july]) => {
        const { host } = window.sandbox;
        host.edit(
          "Kv1 2019",
          "E2:F9",
          kv2!.map((cost, index) => [july![index], cost]),
        );
        host.edit("Kv1 2019", "D6", [[140]]);
      },
      [costs, paid],
    );
    await sandbox.settled();
    await check(sandbox);
    await sandbox.pane.getByText("Kista SC").first().waitFor();
    const said = await textOf(sandbox);
    expect(said).toContain("utbetalt t.o.m. 31 juli · kostnad t.o.m. 30 juni");
    expect(said).toContain("Kostnader Kv1, tkr är 140 tkr och var 131 tkr i avstämningen den");
    await button(sandbox, /^Sedan avstämningen/).click();
    const opened = await textOf(sandbox);
    expect(opened).toContain("Löparakademin, redovisad kostnad: 0 tkr → 60 tkr");
    expect(opened).toContain("Kista SC, utbetalt: 250 tkr → 500 tkr");
    expect(opened).toContain("Noteringar som inte längre finns");
    expect(await violations(sandbox)).toEqual([]);
    await sandbox.screenshot("since-last-sv-dark-450");
    expect(sandbox.problems).toEqual([]);
  });
});

describe("the workbook's own rules in the sandbox", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox({ lang: "sv", pane: 320, forcedColors: "active" });
    await check(sandbox);
  });
  afterAll(() => sandbox?.close());

  const toRules = async () => {
    await sandbox.pane.getByRole("button", { name: "Regler", exact: true }).click();
    await heading(sandbox, "Kontroller och gränser").waitFor();
  };

  test("a threshold raised: its findings go; saved, they are gone in the workbook opened again; removed, they are back", async () => {
    await toRules();
    await sandbox.pane.getByRole("searchbox").fill("lägre kostnad än periodiserad");
    await button(sandbox, /^Lägre kostnad än/).click();
    const field = sandbox.pane.getByRole("textbox", { name: "Följ upp, andel" });
    await field.fill("20");
    expect(await violations(sandbox)).toEqual([]);
    await sandbox.screenshot("rule-sv-forced-320");
    await button(sandbox, "Spara i arbetsboken").click();
    await heading(sandbox, "Sparade regler").waitFor();
    const lower = "70 tkr lägre kostnad än periodiserad budget (15,6 %)";
    const changed = sandbox.pane.getByText(/1 ändrad i arbetsboken, gäller från 1 januari/);
    await button(sandbox, "Kontrollera med reglerna").click();
    await changed.waitFor();
    expect(await textOf(sandbox)).not.toContain(lower);

    await reopen(sandbox);
    await check(sandbox);
    await changed.waitFor();
    expect(await textOf(sandbox)).not.toContain(lower);
    await toRules();
    await button(sandbox, /^Ta bort regler/).click();
    await sandbox.pane.getByText("Reglerna är borttagna ur arbetsboken.").waitFor();
    await check(sandbox);
    await changed.waitFor({ state: "detached" });
    expect(await textOf(sandbox)).toContain(lower);
  });

  test("damaged in the file: said, and the other checks have run", async () => {
    await toRules();
    await sandbox.pane.getByRole("combobox", { name: "Förval" }).selectOption("us-2cfr200");
    await button(sandbox, "Spara i arbetsboken").click();
    await heading(sandbox, "Sparade regler").waitFor();
    await reopen(sandbox, (file) => {
      const at = file.indexOf(">[", file.indexOf("<rules"));
      expect(at).toBeGreaterThan(0);
      file.write("]", at + 1);
      return file;
    });
    await check(sandbox);
    await heading(sandbox, "5 att titta på").waitFor();
    expect(await textOf(sandbox)).toContain("Arbetsbokens egna regler kan inte läsas.");
    await sandbox.screenshot("damaged-rules-sv-forced-320");
  });

  test("Ta bort allt ur filen: nothing of ours is left in it", async () => {
    await toRules();
    await button(sandbox, "Ta bort allt ur filen").click();
    await sandbox.pane.getByRole("group", { name: "Ta bort allt ur filen" }).waitFor();
    expect(await violations(sandbox)).toEqual([]);
    await button(sandbox, "Ta bort allt").last().click();
    await sandbox.pane.getByText("Inget är sparat i arbetsboken.").waitFor();
    await sandbox.settled();
    expect(await sandbox.page.evaluate(() => window.sandbox.host.workbook.customXmlParts.length)).toBe(0);
    expect(await sandbox.fillOf("D5")).toBeNull();
    expect(sandbox.problems).toEqual([]);
  });
});

test("the English pane: accepted, kept and ruled in its own words", async () => {
  const sandbox = await openSandbox({ lang: "en", theme: "light", pane: 450 });
  try {
    await sandbox.press("Check");
    await button(sandbox, "Accept with a reason: Löparakademin").click();
    await sandbox.pane.getByRole("textbox", { name: /Reason/ }).fill("The April report covers both quarters");
    await sandbox.pane.getByRole("form").getByRole("button", { name: "Accept" }).click();
    await heading(sandbox, "4 to look at").waitFor();
    await button(sandbox, "Keep these figures").click();
    await sandbox.pane.getByText("The figures are kept in the workbook.").waitFor();
    await sandbox.pane.getByRole("button", { name: "Rules", exact: true }).click();
    await heading(sandbox, "What is kept in the workbook").waitFor();
    await button(sandbox, /^Accepted findings/).click();
    await sandbox.screenshot("rules-en-450");
    expect(await violations(sandbox)).toEqual([]);
    expect(sandbox.problems).toEqual([]);
  } finally {
    await sandbox.close();
  }
});
