import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ledgerEn } from "../../src/strings/ledger-en.ts";
import type { LedgerStrings } from "../../src/strings/ledger-strings.ts";
import { ledgerSv } from "../../src/strings/ledger-sv.ts";
import { SUPPLIERS, SUPPLIERS_CSV, sie2019, sieBytes } from "../workbooks/ledger-2019.ts";
import { type Sandbox, openSandbox } from "./harness.ts";

const SCREENSHOTS = join(__dirname, "../../dist/screenshots");

/** The ledger that a newcomer is given to try. */
const SIE_2019 = readFileSync(join(__dirname, "../../sandbox/files/huvudbok-2019.se"));

jest.setTimeout(240_000);

/** What the place shows, without what the line at the bottom last said. */
const textOf = async (sandbox: Sandbox) =>
  (await sandbox.pane.locator("main").innerText()).replace(/[\s\u00a0]+/g, " ");

const violations = async (sandbox: Sandbox) => {
  const frame = sandbox.page.frames().find((each) => each.url().includes("taskpane"))!;
  await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
};

const openFile = (sandbox: Sandbox, name: string, bytes: Uint8Array) =>
  sandbox.pane
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });

const button = (sandbox: Sandbox, name: string | RegExp) => sandbox.pane.getByRole("button", { name });

/** The pane alone, as tall as its text, so that all of it is in the picture. */
async function tall(sandbox: Sandbox, name: string): Promise<void> {
  const frame = sandbox.page.frames().find((each) => each.url().includes("taskpane"))!;
  const before = sandbox.page.viewportSize()!;
  const height = await frame.evaluate(() => document.documentElement.scrollHeight);
  await sandbox.page.setViewportSize({ width: before.width, height: Math.min(height + 260, 6_000) });
  await sandbox.page.locator("iframe.pane-frame").screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  await sandbox.page.setViewportSize(before);
}

/** What the workbook holds, but for the add-in's own marks: they follow the check and not the ledger. */
const workbookOf = (sandbox: Sandbox) =>
  sandbox.page.evaluate(() => window.sandbox.snapshot().map(({ name, cells }) => ({ name, cells })));

/** Opened in *Läs in*, the proposal used and the follow-up checked. */
async function toNames(sandbox: Sandbox, l: LedgerStrings, name: string, bytes: Uint8Array): Promise<void> {
  await button(sandbox, l === ledgerSv ? "Läs in" : "Read in").click();
  await button(sandbox, /^(Öppna fil|Open a file) …$/).waitFor();
  await openFile(sandbox, name, bytes);
  await button(sandbox, l.setting.use).click();
  await button(sandbox, l.checkFirst).click();
  await sandbox.pane.getByRole("heading", { name: l.names.heading }).waitFor();
}

/**
 * A payment to each partner in turn, and one in nine to nobody's, each of its own amount and in order of date.
 * @param times the same vouchers so many times, as a ledger of several offices has
 */
function largeLedger(rows: number, times = 1): Buffer {
  const parts: string[] = [];
  for (let row = 0; row < rows; row += 2) {
    const day = 20190101 + Math.floor((row / rows) * 12) * 100 + ((row >> 1) % 28);
    const [supplier] = SUPPLIERS[(row >> 1) % SUPPLIERS.length]!;
    const kronor = kronorOf(row);
    parts.push(
      `#VER L ${row + 1} ${day} "IOP"\n{\n#TRANS 4510 {9 "${supplier}"} ${kronor}.00 ${day} "IOP"\n#TRANS 1930 {} -${kronor}.00\n}\n`,
    );
  }
  const body = Buffer.from(parts.join(""), "latin1");
  return Buffer.concat([sieBytes(sie2019().split("#VER")[0]!), ...Array<Buffer>(times).fill(body)]);
}
const kronorOf = (row: number): number => 1_000 + ((row * 7_919) % 100_003);

describe("a ledger opened, matched, reconciled, and its names and payments written", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox({ lang: "sv", theme: "light", pane: 320 });
  });
  afterAll(() => sandbox?.close());

  test("what was read is told, and a proposal waits", async () => {
    const before = await workbookOf(sandbox);
    await button(sandbox, "Läs in").click();
    await button(sandbox, "Öppna fil …").waitFor();
    await openFile(sandbox, "huvudbok-2019.se", SIE_2019);
    await sandbox.pane.getByRole("heading", { name: "Huvudbok", exact: true }).waitFor();
    expect(await textOf(sandbox)).toContain(
      "Stadsdelsnämnden, exempel, 212000-0142 · räkenskapsåret 2019 · 30 rader i 15 verifikationer · teckenkodning CP437",
    );
    expect(await violations(sandbox)).toEqual([]);
    await tall(sandbox, "ledger-setting-sv-light-320");
    await button(sandbox, "Använd inställningen").click();
    expect(await workbookOf(sandbox)).toEqual(before);
  });

  test("names are asked about, the trap of Folkets Hus among them; all that is the same is confirmed at once", async () => {
    await button(sandbox, "Kontrollera bladet").click();
    await sandbox.pane.getByRole("heading", { name: "Namnen i huvudboken" }).waitFor();
    const said = await textOf(sandbox);
    expect(said).toContain("8 väntar på att namn bekräftas");
    expect(said).toContain("Folkets Hus 900 000 kr · 1 rad Rinkeby Folkets Hus Det är den");
    expect(await violations(sandbox)).toEqual([]);
    await tall(sandbox, "ledger-names-sv-light-320");
    await button(sandbox, "Bekräfta alla 5").click();
    await button(sandbox, "Det är den: Folkets Hus är Rinkeby Folkets Hus").click();
    await button(sandbox, "Det är den: Stiftelsen Fryshuset är Fryshuset").click();
    await button(sandbox, "Det är den: Studiefrämjandet i Järva är Studiefrämjandet").click();
    await button(sandbox, "Bekräftade: 8").waitFor();
  });

  test("the difference, its vouchers, and the control", async () => {
    const before = await workbookOf(sandbox);
    await button(sandbox, "Verifikationer: Shanta IF").click();
    await sandbox.pane.getByText("2019-04-04 L 77").waitFor();
    const said = await textOf(sandbox);
    expect(said).toContain("Bokfört är detsamma som utbetalt för 7 av 8 föreningar.");
    expect(said).toContain("Shanta IF Bokfört 400 000,00 Utbetalt enligt uppföljningen 200 000,00 Skillnad 200 000,00");
    expect(said).toContain("200 000 kr är bokfört två gånger inom sju dagar (L 77 2019-04-02, L 77 2019-04-04).");
    expect(said).toContain(
      "Föreningarna 4 943 000,00 Andra motparter 12 400,50 Utanför tiden 900 000,00 Utan datum 0,00 Kontona i huvudboken 5 855 400,50",
    );
    expect(await violations(sandbox)).toEqual([]);
    await tall(sandbox, "ledger-differences-sv-light-320");
    expect(await workbookOf(sandbox)).toEqual(before);
  });

  test("the aliases and the payments go on sheets of their own, and more of each below what is there", async () => {
    await button(sandbox, "Spara namnen i tabellen Alias").click();
    await button(sandbox, "Spara namnen").click();
    await sandbox.pane.getByText("Tabellen Alias ligger i det nya bladet Alias.").waitFor();
    await button(sandbox, "Skriv tabellen Utbetalningar").click();
    await button(sandbox, "Skriv tabellen").click();
    await sandbox.pane.getByText("Tabellen Utbetalningar ligger i det nya bladet Utbetalningar, 13 rader.").waitFor();
    await sandbox.settled();
    expect(await sandbox.cell("Alias!A2")).toBe("FOLKETS HUSBY");
    expect(await sandbox.cell("Alias!B7")).toBe("Rinkeby Folkets Hus");
    expect(await sandbox.cell("Utbetalningar!B2")).toBe("2019-01-31");
    expect((await sandbox.cell("Utbetalningar!C2")).replace(/\s/g, " ")).toBe("350 000");
    expect(await sandbox.cell("Utbetalningar!D2")).toBe("L 6");

    // Yet another name, and the second time only what is new is added.
    await button(sandbox, "Liknar ingen i uppföljningen: 1").click();
    await button(sandbox, "Ändra: Städbolaget AB").click();
    await sandbox.pane.getByRole("combobox", { name: "Förening" }).selectOption("Kista SC");
    await button(sandbox, "Använd").click();
    await button(sandbox, "Spara namnen i tabellen Alias").click();
    await button(sandbox, "Spara namnen").click();
    await sandbox.pane.getByText("Namnen står i tabellen Alias i bladet Alias.").waitFor();
    await button(sandbox, "Skriv tabellen Utbetalningar").click();
    await button(sandbox, "Skriv tabellen").click();
    await sandbox.pane.getByText("Tabellen Utbetalningar i bladet Utbetalningar har fått 1 rad till.").waitFor();
    await sandbox.settled();
    expect([await sandbox.cell("Alias!A10"), await sandbox.cell("Alias!B10")]).toEqual(["Städbolaget AB", "Kista SC"]);
    expect(await sandbox.cell("Utbetalningar!A15")).toBe("Kista SC");
    await sandbox.screenshot("ledger-written-sv-page");
  });

  test("the follow-up is checked again with them, and the ledger is where it was left", async () => {
    await button(sandbox, "Kontrollera uppföljningen igen").click();
    await sandbox.pane.getByText("lägre kostnad än periodiserad budget").first().waitFor();
    await sandbox.settled();
    expect(await textOf(sandbox)).toMatch(/419 ?tkr/);
    await button(sandbox, "Läs in").click();
    await sandbox.pane.getByRole("heading", { name: "Bokfört mot utbetalt" }).waitFor();
    expect(await textOf(sandbox)).toContain("Bekräftade: 9");
  });

  test("a file that cannot be used is one sentence, and what is open stays", async () => {
    const before = await textOf(sandbox);
    for (const [name, bytes, sentence] of [
      ["kopia.si", SIE_2019, /kopia.si har samma rader som/],
      ["tom.se", new Uint8Array(0), /Filen är tom/],
      ["bild.se", Uint8Array.from([0xff, 0xd8, 0, 0, 0, 1]), /Filen är inte en textfil/],
    ] as const) {
      await openFile(sandbox, name, bytes);
      await sandbox.pane.getByRole("heading", { name: sentence }).waitFor();
      expect(await textOf(sandbox)).toContain("Uppföljningen är orörd.");
      await button(sandbox, "Tillbaka till huvudboken").click();
      await sandbox.pane.getByRole("heading", { name: "Bokfört mot utbetalt" }).waitFor();
      expect(await textOf(sandbox)).toBe(before);
    }
  });

  test("asked nobody, and nothing was complained about", () => {
    expect(sandbox.foreignRequests()).toEqual([]);
    expect(sandbox.problems).toEqual([]);
  });
});

describe("a million lines", () => {
  let sandbox: Sandbox;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "ledger-"));
    writeFileSync(join(folder, "stor.se"), largeLedger(1_000_000));
    writeFileSync(join(folder, "större.se"), largeLedger(1_000_000, 4));
    sandbox = await openSandbox({ lang: "sv", pane: 320 });
  });
  afterAll(async () => {
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const openLarge = (name: string) =>
    sandbox.pane.locator("input[type=file]").first().setInputFiles(join(folder, name));

  test("stopped in the middle, everything is as it was", async () => {
    await toNames(sandbox, ledgerSv, "huvudbok-2019.se", SIE_2019);
    await button(sandbox, "Bekräfta alla 5").click();
    await button(sandbox, "Bekräftade: 5").waitFor();
    const [pane, workbook] = [await textOf(sandbox), await workbookOf(sandbox)];
    await openLarge("större.se");
    await sandbox.pane.getByRole("progressbar", { name: "Läser större.se …" }).waitFor();
    await button(sandbox, "Avbryt").click();
    await sandbox.pane.getByRole("heading", { name: "Bokfört mot utbetalt" }).waitFor();
    expect(await sandbox.pane.getByRole("status").last().innerText()).toBe("Inläsningen är avbruten.");
    expect(await textOf(sandbox)).toBe(pane);
    expect(await workbookOf(sandbox)).toEqual(workbook);
  });

  test("read whole, every row in one place and one only", async () => {
    await button(sandbox, "Ta bort huvudbok-2019.se ur avstämningen").click();
    await button(sandbox, "Öppna fil …").waitFor();
    await openLarge("stor.se");
    await sandbox.pane.getByText("1 000 000 rader i 500 000 verifikationer").waitFor({ timeout: 60_000 });
    await button(sandbox, "Använd inställningen").click();
    // What was confirmed of the ledger before is remembered of this one: the same names.
    await sandbox.pane.getByRole("heading", { name: "Bokfört mot utbetalt" }).waitFor({ timeout: 60_000 });
    const said = await textOf(sandbox);
    const number = (text: string | undefined) => Number(text!.replace(/ /g, "").replace("−", "-"));
    const [, partners, others, outside, all] =
      /Föreningarna ([\d ]+) Andra motparter ([\d ]+) Utanför tiden ([\d ]+) Utan datum 0 Kontona i huvudboken ([\d ]+) /.exec(
        said,
      )!;
    let booked = 0;
    for (let row = 0; row < 1_000_000; row += 2) booked += kronorOf(row);
    expect(number(all)).toBe(booked);
    expect(number(partners) + number(others) + number(outside)).toBe(booked);
    await button(sandbox, "Verifikationer: Kista SC").click();
    await sandbox.pane
      .getByText(/^2019-01-01 L \d+$/)
      .first()
      .waitFor();
    expect(await textOf(sandbox)).toContain("Visa 50 till, av 1 950 som återstår");
    await tall(sandbox, "ledger-million-sv-light-320");
    expect(sandbox.problems).toEqual([]);
  });
});

test("a supplier ledger as csv, in English, wide and dark: columns, rounding, nobody's rows", async () => {
  const sandbox = await openSandbox({ lang: "en", theme: "dark", pane: 450 });
  try {
    await toNames(sandbox, ledgerEn, "suppliers-2019.csv", Uint8Array.from(Buffer.from(SUPPLIERS_CSV, "latin1")));
    await button(sandbox, /Confirm all/).click();
    await button(sandbox, "Confirmed: 3").waitFor();
    const said = await textOf(sandbox);
    expect(said).toContain("May be rounding in the follow-up: 1");
    expect(said).toContain("Booked on others than the partners: 1");
    await button(sandbox, "4510 Lämnade bidrag · the counterparty column").click();
    await button(sandbox, "Columns").click();
    await button(sandbox, "May be rounding in the follow-up: 1").click();
    await button(sandbox, "To look over in the file: 2").click();
    expect(await violations(sandbox)).toEqual([]);
    await tall(sandbox, "ledger-csv-en-dark-450");
    expect(sandbox.problems).toEqual([]);
  } finally {
    await sandbox.close();
  }
});

test("with the keyboard alone, in forced colours: focus goes to what is new", async () => {
  const sandbox = await openSandbox({ lang: "sv", pane: 320, forcedColors: "active" });
  const { page, pane } = sandbox;
  const frame = page.frames().find((each) => each.url().includes("taskpane"))!;
  const focused = () =>
    frame.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  /** Tabs until something is reached, as a person does. */
  const tabTo = async (name: string | RegExp) => {
    for (let step = 0; step < 60; step += 1) {
      const at = await focused();
      if (typeof name === "string" ? at === name : name.test(at)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${name} is not reached by Tab`);
  };
  try {
    await button(sandbox, "Läs in").focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("textbox").first().waitFor();
    // Listened for beforehand: the browser is slow to learn that somebody does.
    const chooser = page.waitForEvent("filechooser");
    await tabTo("Öppna fil …");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles({ name: "huvudbok-2019.se", mimeType: "", buffer: Buffer.from(SIE_2019) });
    await pane.getByRole("heading", { name: "Huvudbok", exact: true }).waitFor();
    // The browser's own dialog had the keyboard.
    expect(await focused()).toBe("Huvudbok");
    await button(sandbox, "Ta bort huvudbok-2019.se ur avstämningen").focus();
    await tabTo("Använd inställningen");
    await page.keyboard.press("Enter");
    await button(sandbox, "Kontrollera bladet").waitFor();
    expect(await focused()).toBe("Kontrollera bladet");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Namnen i huvudboken" }).waitFor();
    await pane.locator("h2:focus").waitFor();
    expect(await focused()).toBe("Namnen i huvudboken");
    await tall(sandbox, "ledger-names-sv-forced-320");
    await tabTo("Bekräfta alla 5");
    await page.keyboard.press("Enter");
    await button(sandbox, "Bekräftade: 5").waitFor();
    await tabTo("Det är den: Folkets Hus är Rinkeby Folkets Hus");
    await page.keyboard.press("Enter");
    await button(sandbox, "Bekräftade: 6").waitFor();
    await tabTo(/^Ingen skillnad/);
    await page.keyboard.press("Enter");
    await tabTo("Verifikationer: Rinkeby Folkets Hus");
    await page.keyboard.press("Enter");
    await pane.getByText("2019-01-25 L 2").waitFor();
    await tabTo("Skriv tabellen Utbetalningar");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("Skriv tabellen");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Skriv tabellen Utbetalningar");
    await tall(sandbox, "ledger-differences-sv-forced-320");
    expect(await violations(sandbox)).toEqual([]);
    expect(sandbox.problems).toEqual([]);
  } finally {
    await sandbox.close();
  }
});

test.each([
  ["en", "light", 320],
  ["sv", "dark", 450],
] as const)("the same in %s, %s, %i px: a picture, and nothing wider than the pane", async (lang, theme, width) => {
  const sandbox = await openSandbox({ lang, theme, pane: width });
  const l = lang === "sv" ? ledgerSv : ledgerEn;
  try {
    await toNames(sandbox, l, "huvudbok-2019.se", SIE_2019);
    await tall(sandbox, `ledger-names-${lang}-${theme}-${width}`);
    await button(sandbox, l.confirmAll(5)).click();
    await button(sandbox, l.chooseWhat("Folkets Hus", "Rinkeby Folkets Hus")).click();
    await button(sandbox, l.names.confirmed(6)).waitFor();
    await button(sandbox, l.differences.vouchersOf("Shanta IF")).click();
    await sandbox.pane.getByText("L 77").first().waitFor();
    const frame = sandbox.page.frames().find((each) => each.url().includes("taskpane"))!;
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await violations(sandbox)).toEqual([]);
    await tall(sandbox, `ledger-differences-${lang}-${theme}-${width}`);
  } finally {
    await sandbox.close();
  }
});
