import { readFileSync } from "node:fs";
import { openSandbox, type Sandbox } from "./harness.ts";

jest.setTimeout(180_000);

const WORDS = {
  sv: {
    place: "Text till nämnden",
    copy: "Kopiera till Word",
    copied: /Texten är kopierad/,
    write: "Skriv bladet Redovisning",
    written: "Bladet ”Redovisning” är skrivet.",
    updated: "Bladet ”Redovisning” är uppdaterat.",
    nothing: "Ingen kontroll är gjord",
    check: "Kontrollera",
    sheet: "Redovisning",
    total: "Summa",
    figure: "Förskott enligt plan (minus: efterskott)",
    heading: "Ekonomisk redovisning",
    text: [
      "Beloppen enligt överenskommelserna uppgår 2019 till 11 386 tkr. Till och med den 30 april har 4 743 tkr betalats ut. Föreningarna har redovisat kostnader om 2 428 tkr för januari–mars, vilket är 419 tkr (15 procent) lägre än en fjärdedel av beloppen. Störst är skillnaden för Studiefrämjandet, 142 tkr. Löparakademin har fått 175 tkr och har inte redovisat någon kostnad. Detsamma gäller Shanta IF, som har fått 200 tkr.",
      "Skillnaden mellan utbetalt och redovisad kostnad, 2 315 tkr, är inte ett överskott, eftersom utbetalningarna avser ett senare datum och till stor del är förskott. Vid oförändrad kostnadstakt och jämn fördelning över året beräknas 809 tkr vara kostnader i april, 948 tkr förskott (netto) och 558 tkr lägre förbrukning.",
    ],
  },
  en: {
    place: "Text for the board",
    copy: "Copy to Word",
    copied: /The text has been copied/,
    write: "Write the sheet Report",
    written: "The sheet “Report” has been written.",
    updated: "The sheet “Report” has been brought up to date.",
    nothing: "No check has been made",
    check: "Check the sheet",
    sheet: "Report",
    total: "Total",
    figure: "Prepayment by plan (minus: arrears)",
    heading: "Financial report",
    text: [
      "The agreed amounts for 2019 total SEK 11,386 thousand. By 30 April, SEK 4,743 thousand had been paid out. The partners have reported costs of SEK 2,428 thousand for January–March, which is SEK 419 thousand (15 per cent) less than a quarter of the agreed amounts. The difference is largest for Studiefrämjandet, SEK 142 thousand. Löparakademin has received SEK 175 thousand and has reported no cost. The same applies to Shanta IF, which has received SEK 200 thousand.",
      "The difference between payments and reported cost, SEK 2,315 thousand, is not a surplus, since the payments run to a later date and are largely prepayments. At an unchanged pace of cost and with an even spread over the year, SEK 809 thousand is estimated to be cost in April, SEK 948 thousand prepayment (net) and SEK 558 thousand lower spending.",
    ],
  },
};

describe.each(["sv", "en"] as const)("from the ribbon to the copied text, %s", (lang) => {
  const words = WORDS[lang];
  let sandbox: Sandbox;
  beforeAll(async () => {
    // The sandbox closes the clipboard's API to the pane's frame, as Excel on the web does: the older way is taken.
    sandbox = await openSandbox({ lang, theme: "light", pane: 320, expected: /Clipboard API has been blocked/ });
  });
  afterAll(() => sandbox?.close());

  const said = (notice: string | RegExp) => sandbox.pane.getByRole("status").filter({ hasText: notice }).waitFor();
  const snapshot = () => sandbox.page.evaluate(() => window.sandbox.snapshot());

  test("the ribbon leads to the place, which says that a check is needed and makes it", async () => {
    await sandbox.press(words.place);
    await sandbox.pane.getByRole("heading", { name: words.nothing }).waitFor();
    await sandbox.screenshot(`board-none-${lang}`);
    await sandbox.pane.getByRole("button", { name: words.check, exact: true }).click();
    await sandbox.settled();
    await sandbox.pane.getByRole("heading", { level: 2 }).first().waitFor();
    await sandbox.pane.getByRole("button", { name: words.place, exact: true }).click();
    await sandbox.pane.getByRole("article").waitFor();
    await sandbox.screenshot(`board-${lang}`);
  });

  test("the sheet stands beside the others, the same when it is written again", async () => {
    const before = (await snapshot()).map(({ name }) => name);
    await sandbox.pane.getByRole("button", { name: words.write }).click();
    await said(words.written);
    await sandbox.settled();
    const once = await snapshot();
    expect(once.map(({ name }) => name)).toEqual([...before, words.sheet]);
    const cells = Object.values(once.at(-1)!.cells).map(({ value }) => value);
    for (const figure of [words.total, 11386, 4743, 2428, words.figure]) expect(cells).toContain(figure);
    await sandbox.screenshot(`board-sheet-${lang}`);
    await sandbox.pane.getByRole("button", { name: words.write }).click();
    await said(words.updated);
    await sandbox.settled();
    expect(JSON.stringify(await snapshot())).toBe(JSON.stringify(once));
  });

  test("with the keyboard alone the text is copied: as text, and as HTML with a table", async () => {
    await sandbox.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await sandbox.pane.getByRole("button", { name: words.place, exact: true }).focus();
    for (let tabs = 0; tabs < 10; tabs += 1) {
      await sandbox.page.keyboard.press("Tab");
      const focused = sandbox.pane.locator("*:focus");
      if ((await focused.textContent()) === words.copy) break;
    }
    await sandbox.page.keyboard.press("Enter");
    await said(words.copied);
    const copied = await sandbox.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item!.getType(type)).text();
      return { plain: await read("text/plain"), html: await read("text/html") };
    });
    const [heading, ...paragraphs] = copied.plain.replace(/\r/g, "").split("\n\n");
    expect([heading, paragraphs.slice(0, 2)]).toEqual([words.heading, words.text]);
    expect(copied.html).toMatch(new RegExp(`<h2[^>]*>${words.heading}</h2>`));
    expect(copied.html).toMatch(/<th[^>]* scope="row"[^>]*>Fryshuset\*<\/th>/);
  });

  test("axe finds nothing to object to", async () => {
    const frame = sandbox.page.frames().find((each) => each.url().includes("taskpane"))!;
    await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const violations = await frame.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map((violation) => violation.id);
    });
    expect(violations).toEqual([]);
  });
});
