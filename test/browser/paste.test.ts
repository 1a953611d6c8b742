import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Sandbox, openSandbox } from "./harness.ts";

jest.setTimeout(180_000);

const TEXT_2019 = readFileSync(join(__dirname, "../workbooks/2019.txt"), "utf8");

/** As it comes out of a PDF whose columns lie close: nothing stands between the figures. */
const RUN_TOGETHER = [
  "Kulturstöd 2024, kronor",
  "",
  "Förening Belopp Utbetalt Kostnader",
  "Björkdalens byalag375 000187 50075 000",
  "Ekens scoutkår673 235336 000199 500",
  "Gläntans IF50 00025 00011 200",
  "Summa1 098 235548 500285 700",
].join("\n");

/** A paste as the browser gives it: no permission for the clipboard is asked for. */
async function paste(sandbox: Sandbox, text: string, html = ""): Promise<void> {
  await sandbox.pane.getByRole("textbox").first().waitFor();
  await sandbox.pane
    .getByRole("textbox")
    .first()
    .evaluate(
      (box, given) => {
        const data = new DataTransfer();
        data.setData("text/plain", given.text);
        if (given.html) data.setData("text/html", given.html);
        box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      },
      { text, html },
    );
}

const textOf = async (sandbox: Sandbox) =>
  (await sandbox.pane.locator("body").innerText()).replace(/[\s\u00a0]+/g, " ");

const violations = async (sandbox: Sandbox) => {
  const frame = sandbox.page.frames().find((each) => each.url().includes("taskpane"))!;
  await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
};

describe("the 2019 report pasted, looked over, placed and checked", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox({ lang: "sv", theme: "light", pane: 320, workbook: "empty" });
  });
  afterAll(() => sandbox?.close());

  test("the ribbon leads to the box, and the paste is read at once", async () => {
    await sandbox.press("Klistra in tabell");
    await sandbox.pane.getByRole("textbox", { name: "Klistra in tabell" }).waitFor();
    await sandbox.screenshot("read-empty-sv-320");
    expect(await violations(sandbox)).toEqual([]);
    await paste(sandbox, TEXT_2019);
    await sandbox.pane.getByRole("heading", { name: "Tabellen som den är läst" }).waitFor();
    const said = await textOf(sandbox);
    expect(said).toContain("Siffrorna kan läsas på 27 sätt. Ett av dem stämmer med summorna");
    expect(said).toContain("8 rader · tkr");
    expect(said).toContain("Summa: stämmer med raderna");
    expect(said).toContain("Året framgår inte.");
  });

  test("the year is asked for, and then every date is known", async () => {
    await sandbox.pane.getByRole("textbox", { name: "År" }).fill("2019");
    await sandbox.pane.getByText("31 mars 2019").first().waitFor();
    expect(await textOf(sandbox)).toMatch(/utbetalt t\.o\.m\. 30 april 2019 · kostnad t\.o\.m\. 31 mars 2019/);
    expect(await violations(sandbox)).toEqual([]);
    await sandbox.screenshot("read-preview-sv-320");
  });

  test("the table goes on a sheet of its own and is checked there: 419", async () => {
    await sandbox.pane.getByRole("button", { name: "Lägg i nytt blad" }).click();
    await sandbox.pane.getByText("lägre kostnad än periodiserad budget").first().waitFor();
    await sandbox.settled();
    const said = await textOf(sandbox);
    expect(said).toMatch(/419 ?tkr/);
    for (const figure of ["11 386", "4 743", "2 428", "2 315", "809", "948", "558"]) expect(said).toContain(figure);
    expect(await sandbox.cell("A1")).toBe("Organisation");
    expect(await sandbox.cell("C1")).toBe("Utbetalt t.o.m. 30/4 2019, tkr");
    expect(await sandbox.cell("E2")).toBe("Fakturerar månadsvis");
    expect(await sandbox.cell("A11")).toBe("Summa");
    expect(await sandbox.fillOf("D5")).not.toBeNull();
    await sandbox.screenshot("read-placed-sv-320");
  });

  test("asked nobody, and nothing was complained about", () => {
    expect(sandbox.foreignRequests()).toEqual([]);
    expect(sandbox.problems).toEqual([]);
  });
});

test("figures that have run together are told apart by their totals, in English, wide and dark", async () => {
  const sandbox = await openSandbox({ lang: "en", theme: "dark", pane: 450, workbook: "empty" });
  try {
    await sandbox.pane.getByRole("button", { name: "Read in" }).click();
    await paste(sandbox, RUN_TOGETHER);
    await sandbox.pane.getByRole("heading", { name: "Kulturstöd 2024, kronor" }).waitFor();
    const said = await textOf(sandbox);
    expect(said).toMatch(/Ekens scoutkår 673,235 336,000 199,500/);
    expect(said).toContain("Summa: agrees with the rows");
    await sandbox.screenshot("read-run-together-en-dark-450");
    expect(await violations(sandbox)).toEqual([]);
    await sandbox.pane.getByRole("button", { name: "Put on a new sheet" }).click();
    await sandbox.pane.getByRole("heading", { name: "Where things stand" }).waitFor();
    await sandbox.settled();
    expect((await sandbox.cell("B3")).replace(/\s/g, " ")).toMatch(/673 235|673,235/);
  } finally {
    await sandbox.close();
  }
});

test("formulas and HTML in cells stay the text they are, and a kind chosen by the user is remembered", async () => {
  const sandbox = await openSandbox({ lang: "sv", pane: 320, workbook: "empty", forcedColors: "active" });
  try {
    await sandbox.press("Klistra in tabell");
    const rows = ["Post\tPott, kr\tRest", '=HYPERLINK("http://x")\t100\tx', "<b>Alfa</b>\t200\ty", "@SUM(A1)\t300\tz"];
    const html = `<table>${rows
      .map(
        (row) =>
          `<tr>${row
            .split("\t")
            .map((cell) => `<td>${cell.replace(/</g, "&lt;")}</td>`)
            .join("")}</tr>`,
      )
      .join("")}</table><img src="x" onerror="window.hacked = 1">`;
    await paste(sandbox, rows.join("\n"), html);
    await sandbox.pane.getByText("Ingen kolumn med belopp").waitFor();
    await sandbox.pane.getByRole("button", { name: "Ändra kolumnen Pott, kr" }).click();
    await sandbox.pane.getByRole("combobox", { name: "Innehåll" }).selectOption("agreed");
    await sandbox.screenshot("read-column-sv-forced-320");
    expect(await violations(sandbox)).toEqual([]);
    await sandbox.pane.getByRole("button", { name: "Klar" }).click();
    await sandbox.pane.getByRole("button", { name: "Lägg i nytt blad" }).click();
    await sandbox.pane.getByRole("heading", { name: "Läget" }).waitFor();
    await sandbox.settled();
    expect(await sandbox.cell("A2")).toBe('=HYPERLINK("http://x")');
    expect(await sandbox.cell("A3")).toBe("<b>Alfa</b>");
    expect(await sandbox.cell("A4")).toBe("@SUM(A1)");
    const frame = sandbox.page.frames().find((each) => each.url().includes("taskpane"))!;
    expect(await frame.evaluate(() => "hacked" in window)).toBe(false);

    // The same headers next quarter: understood as last time, and said so.
    await sandbox.press("Klistra in tabell");
    await paste(sandbox, "Post\tPott, kr\tRest\nBeta\t5\tx\nGamma\t6\ty");
    await sandbox.pane.getByText("som förra gången").waitFor();
    expect(sandbox.problems).toEqual([]);
  } finally {
    await sandbox.close();
  }
});

test("a file is opened; a broken one is told of in one sentence, with the way on", async () => {
  const sandbox = await openSandbox({ lang: "sv", pane: 320, workbook: "empty" });
  try {
    await sandbox.press("Kontrollera");
    await sandbox.pane.getByRole("button", { name: "Öppna en fil" }).click();
    const open = async (name: string, buffer: Buffer) => {
      await sandbox.pane.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });
    };
    await open("trasig.xlsx", Buffer.from("PK\u0003\u0004 inte en bok"));
    await sandbox.pane.getByRole("heading", { name: /går inte att läsa som en Excelbok/ }).waitFor();
    await sandbox.screenshot("read-broken-sv-320");
    await sandbox.pane.getByRole("button", { name: "Börja om" }).click();
    await open(
      "Utfall 2024.csv",
      Buffer.from(
        "F\u00f6rening;Belopp, kr;Utbetalt t.o.m. 30/4, kr\nAlfa;1 000,50;500\nBeta;2 000;0\nSumma;3 000,50;510\n",
        "latin1",
      ),
    );
    await sandbox.pane.getByText("510 är tryckt men raderna ger 500").waitFor();
    await sandbox.screenshot("read-file-sv-320");
    await sandbox.pane.getByRole("button", { name: "Lägg i nytt blad" }).click();
    await sandbox.pane
      .getByText("Summan stämmer inte")
      .or(sandbox.pane.getByText(/tryckt summa är/))
      .first()
      .waitFor();
    expect(sandbox.problems).toEqual([]);
    expect(sandbox.foreignRequests()).toEqual([]);
  } finally {
    await sandbox.close();
  }
});
