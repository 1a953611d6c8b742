import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { startServer } from "../../scripts/serve.mjs";
import { openSandbox } from "./harness.ts";

jest.setTimeout(120_000);

test("with Trusted Types enforced the pane starts, checks and marks, and nothing is refused", async () => {
  const sandbox = await openSandbox();
  await sandbox.press("Kontrollera");
  await sandbox.pane.getByText("419").first().waitFor();
  await sandbox.settled();
  expect(await sandbox.fillOf("D5")).not.toBeNull();
  // The policy is in force: text that would become markup is refused, and a script from elsewhere is not loaded.
  const frame = sandbox.page.frames().find((each) => each.url().includes("taskpane"))!;
  const tried = await frame.evaluate(async () => {
    // What a debugger evaluates may evaluate text itself, until it first waits.
    await new Promise((go) => setTimeout(go));
    const attempts = {
      markup: () => void (document.createElement("div").innerHTML = "<b>x</b>"),
      script: () => void (document.createElement("script").src = "https://example.com/x.js"),
      text: () => void new Function("return 1"),
    };
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return `${name} was let through`;
      } catch {
        return `${name} refused`;
      }
    });
  });
  expect(tried).toEqual(["markup refused", "script refused", "text refused"]);
  // What was tried on purpose is heard; a test that says nothing fails when it closes.
  await expect(sandbox.close()).rejects.toThrow(/require-trusted-types-for/);
});

describe("where Office.js is blocked", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer();
    browser = await chromium.launch({
      executablePath: findBrowser() ?? undefined,
      args: ["--no-sandbox", `--ignore-certificate-errors-spki-list=${server.spki}`],
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test("the page tries three times, says what to ask for in place of the pane, and begins anew at a click", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 480 } });
    let tries = 0;
    await page.route("**/office-js/**", (route) => {
      tries += 1;
      return route.abort();
    });
    await page.clock.install();
    await page.goto(`${server.addinUrl}/taskpane.html`);
    const message = page.getByText("Panelen kunde inte starta");
    for (const wanted of [1, 2, 3]) {
      await expect(message.isVisible()).resolves.toBe(false);
      expect(tries).toBe(wanted);
      const reloaded = wanted < 3 ? page.waitForEvent("load") : null;
      await page.clock.fastForward(10_000);
      await reloaded;
    }
    expect(await message.isVisible()).toBe(true);
    expect(await page.getByText("appsforoffice.microsoft.com").first().isVisible()).toBe(true);

    await page.unroute("**/office-js/**");
    const started = page.waitForEvent("load");
    await page.getByRole("button", { name: "Försök igen" }).click();
    await started;
    await page.getByText("hör till ett tillägg i Excel").waitFor(); // outside Excel, but started
    expect(await message.isVisible()).toBe(false);
  });
});
