import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type FrameLocator, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { startServer } from "../../scripts/serve.mjs";
import type {} from "../../sandbox/page/api.ts"; // window.sandbox

const SCREENSHOTS = join(__dirname, "../../dist/screenshots");

/** How the sandbox is opened; the same names as in its address. */
export interface SandboxOptions {
  readonly lang?: "sv" | "en";
  readonly theme?: "light" | "dark";
  readonly pane?: number;
  readonly workbook?: "2019" | "empty";
  readonly blank?: "desktop" | "web";
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly forcedColors?: "active" | "none";
  /** What may be complained about: everything else fails the test when the sandbox is closed. */
  readonly expected?: RegExp;
  /** Another folder than dist/web to take the add-in from. */
  readonly web?: string;
}

/** The sandbox in a browser, with everything it said and asked for. */
export interface Sandbox {
  readonly page: Page;
  /** The add-in's pane. */
  readonly pane: FrameLocator;
  /** Errors and warnings of the page and the pane: console and uncaught. */
  readonly problems: readonly string[];
  /** Every request, as an address. */
  readonly requests: readonly string[];
  /** Requests to anyone but the two local servers. Must be empty. */
  foreignRequests(): string[];
  /** Presses a button of the ribbon by its label, and waits until the add-in says that it is done. */
  press(label: string): Promise<void>;
  /** Selects a cell and types into it with the keyboard; Enter ends it. Waits until everything is calculated. */
  type(address: string, text: string): Promise<void>;
  cell(address: string): Promise<string>;
  fillOf(address: string): Promise<string | null>;
  settled(): Promise<void>;
  /** Writes dist/screenshots/<name>.png. */
  screenshot(name: string): Promise<void>;
  /** @throws where anything was complained about, refused by the page's policy, or asked of anybody else */
  close(): Promise<void>;
}

/** On top of the page's own policy, in every test (docs/decisions/0073). */
const TRUSTED_TYPES = { "content-security-policy": "require-trusted-types-for 'script'; trusted-types default" };

/**
 * Serves the built add-in and sandbox, opens the sandbox in a browser of its own and waits until the grid is drawn and
 * the add-in can be called. The browser trusts the server by the hash of its key, as the window of `npm start` does.
 */
export async function openSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { viewport = { width: 1440, height: 900 }, forcedColors = "none", expected, web, ...query } = options;
  const server = await startServer({ paneHeaders: TRUSTED_TYPES, web });
  let browser: Browser | null = null;
  const close = async () => {
    await browser?.close();
    await server.close();
  };

  try {
    browser = await launch(server.spki);
    const context = await browser.newContext({ viewport, forcedColors, colorScheme: query.theme ?? "light" });
    await context.addInitScript(() => {
      window.refused = [];
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        window.refused.push(`refused by the policy: ${violatedDirective} ${blockedURI}`),
      );
    });
    const page = await context.newPage();
    const { problems, requests } = record(context);
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    await page.goto(`${server.url}/?${search}`);
    await page.evaluate(() => Promise.all([window.sandbox.ready, window.sandbox.addinReady]));
    const foreignRequests = () => requests.filter(isForeign([server.url, server.addinUrl]));
    const closeQuiet = async () => {
      const refused = await refusedIn(page);
      const loud = problems.filter((problem) => !expected?.test(problem));
      const heard = [...loud, ...refused, ...foreignRequests()];
      await close();
      if (heard.length > 0) throw new Error(`Heard in the sandbox:\n${heard.join("\n")}`);
    };
    return { ...controls(page), problems, requests, foreignRequests, close: closeQuiet };
  } catch (error) {
    await close();
    throw error;
  }
}

async function launch(spki: string): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("No Chrome, Edge or Chromium found: run node scripts/prepare.mjs");
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [`--ignore-certificate-errors-spki-list=${spki}`, ...(root ? ["--no-sandbox"] : [])],
  });
}

function record(context: BrowserContext): { problems: string[]; requests: string[] } {
  const problems: string[] = [];
  const requests: string[] = [];
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("requestfailed", (request) =>
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  context.on("request", (request) => requests.push(request.url()));
  return { problems, requests };
}

declare global {
  interface Window {
    refused: string[];
  }
}

const refusedIn = async (page: Page): Promise<string[]> =>
  (await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.refused)))).flat();

const isForeign = (local: readonly string[]) => (url: string) =>
  !/^(data|blob):/.test(url) && !local.some((origin) => url.startsWith(`${origin}/`));

function controls(page: Page): Omit<Sandbox, "problems" | "requests" | "foreignRequests" | "close"> {
  const settled = () => page.evaluate(() => window.sandbox.settled());
  return {
    page,
    pane: page.frameLocator("iframe.pane-frame"),
    settled,
    press: async (label) => {
      await page.getByRole("button", { name: label, exact: true }).click();
      await page.locator(".ribbon-button[aria-busy=true]").waitFor({ state: "detached" });
      await settled();
    },
    type: async (address, text) => {
      await page.evaluate((to) => window.sandbox.select(to), address);
      await page.evaluate(() => window.sandbox.focusGrid());
      // The grid opens and closes its editor in its own time: on a busy machine a person sees that, and waits. A formula is
      // long: its first key opens the editor, and what follows comes at once, as from an input method.
      const keys = text.startsWith("=") ? text.slice(0, 1) : text;
      await page.keyboard.type(keys);
      await page.waitForFunction(() => window.sandbox.isEditing());
      if (keys !== text) await page.keyboard.insertText(text.slice(keys.length));
      const isClosed = () =>
        page
          .waitForFunction(() => !window.sandbox.isEditing(), undefined, { timeout: 3_000 })
          .then(
            () => true,
            () => false,
          );
      do await page.keyboard.press("Enter");
      while (!(await isClosed()));
      await settled();
    },
    cell: (address) => page.evaluate((at) => window.sandbox.cell(at), address),
    fillOf: (address) => page.evaluate((at) => window.sandbox.fillOf(at), address),
    screenshot: async (name) => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
    },
  };
}
