import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sie2019, sieBytes } from "../workbooks/ledger-2019.ts";
import { type Sandbox, openSandbox } from "./harness.ts";

const SCREENSHOTS = join(__dirname, "../../dist/screenshots");

jest.setTimeout(240_000);

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

describe("a ledger opened, matched, reconciled and written", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox({ lang: "sv", theme: "light", pane: 320 });
  });
  afterAll(() => sandbox?.close());

  test("walk", async () => {
    await button(sandbox, "Läs in").click();
    await button(sandbox, "Öppna fil …").waitFor();
    await openFile(sandbox, "huvudbok-2019.se", sieBytes(sie2019()));
    await sandbox.pane.getByRole("heading", { name: "Huvudbok", exact: true }).waitFor();
    await button(sandbox, /Ändra: Konton/).click();
    await tall(sandbox, "ledger-setting-sv-320");
    await button(sandbox, "Använd inställningen").click();
    await tall(sandbox, "ledger-first-sv-320");
    await button(sandbox, "Kontrollera bladet").click();
    await sandbox.pane.getByRole("heading", { name: "Namnen i huvudboken" }).waitFor();
    await tall(sandbox, "ledger-names-sv-320");
    await button(sandbox, /Bekräfta alla/).click();
    await button(sandbox, "Folkets Hus är Rinkeby Folkets Hus").click();
    await button(sandbox, "Stiftelsen Fryshuset är Fryshuset").click();
    await button(sandbox, "Studiefrämjandet i Järva är Studiefrämjandet").click();
    await button(sandbox, "Verifikationer: Shanta IF").click();
    await sandbox.pane.getByText("L 77").first().waitFor();
    await button(sandbox, "Skriv tabellen Utbetalningar").click();
    await tall(sandbox, "ledger-differences-sv-320");
    await button(sandbox, "Skriv tabellen").click();
    await sandbox.pane.getByText("Tabellen Utbetalningar ligger i det nya bladet").waitFor();
    await button(sandbox, "Spara namnen i tabellen Alias").click();
    await button(sandbox, "Spara namnen").click();
    await sandbox.pane.getByText("Tabellen Alias ligger i det nya bladet").waitFor();
    await tall(sandbox, "ledger-written-sv-320");
    await sandbox.screenshot("ledger-written-page");
    await button(sandbox, "Kontrollera uppföljningen igen").click();
    await sandbox.pane.getByText("lägre kostnad än periodiserad budget").first().waitFor();
    console.log(await textOf(sandbox));
    await button(sandbox, "Läs in").click();
    await sandbox.pane.getByRole("heading", { name: "Bokfört mot utbetalt" }).waitFor();
    console.log(await textOf(sandbox));
    console.log(await violations(sandbox), sandbox.problems);
  });
});
