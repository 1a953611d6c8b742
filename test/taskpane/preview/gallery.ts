import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { AddressInfo } from "node:net";
import { chromium, type Page } from "playwright-core";
import { findBrowser } from "../../../scripts/find-browser.mjs";
import type { Language } from "../../../src/domain/finding.ts";
import { bundle } from "./bundle.cjs";
import { STATES } from "./states.ts";
import { WORDS } from "./words.ts";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** How the pane may look; the system's wishes are followed live, so one page is seen in all of them. */
export const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
} as const;
export type Look = keyof typeof LOOKS;

/** A page that shows one state, and what it complained of on the way. */
export interface Shown {
  readonly page: Page;
  readonly said: readonly string[];
  /** Another width or look of the same state. Waits until nothing moves: less motion is asked for, so nothing may for long. */
  as(look: Look, width: number): Promise<void>;
  /** How many px wider than the pane its content is; 0 when all of it fits. */
  overflow(): Promise<number>;
  /** Texts cut off at their box, but for what scrolls by the keyboard and what is hidden on purpose (1 px, for screen readers). */
  cut(): Promise<string[]>;
  /** What axe objects to, one line each. */
  objections(): Promise<string[]>;
  close(): Promise<void>;
}

/** Bundles the preview page and shows it, one state at a time, in a browser of its own. Run from the project's root. */
export async function openGallery(axe: string) {
  const { out } = await bundle();
  const server = createServer((request, response) => {
    const name = new URL(request.url!, "http://x").pathname.slice(1) || "index.html";
    const file = join(out, basename(name));
    if (!existsSync(file)) return void response.writeHead(404).end();
    response
      .writeHead(200, { "content-type": TYPES[extname(file)], "cache-control": "max-age=600" })
      .end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ["--no-sandbox"] });

  // One for all pages: what they have in common is fetched and compiled once.
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    deviceScaleFactor: 2,
    reducedMotion: "reduce",
  });

  async function show(name: string, language: Language): Promise<Shown> {
    const state = STATES[name]!;
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(error.message));
    const before = state.desk === "start-failed" || state.desk === "not-in-excel";
    const query = new URLSearchParams({ state: state.desk ?? name, language, theme: "auto" });
    await page.goto(`http://127.0.0.1:${port}/${before ? "before.html" : ""}?${query}`);
    if (before) await page.locator(`#${state.desk}`).evaluate((message) => message.removeAttribute("hidden"));
    else await page.locator("h1").waitFor();
    await state.reach?.(page, WORDS[language]);
    // What was pressed last is not pointed at in the picture, and it begins at the top.
    await page.mouse.move(0, 0);
    await page.evaluate(() => scrollTo(0, 0));
    // A meta policy holds for scripts of the page; axe is put in by the debugger, past it.
    await page.evaluate(axe);
    return {
      page,
      said: state.isBroken ? [] : said,
      as: async (look, width) => {
        await page.setViewportSize({ width, height: 640 });
        await page.emulateMedia(LOOKS[look]);
        await page.waitForTimeout(100);
        // A busy machine paints late: colours on their way from one look to another are no colours of either.
        await page.waitForFunction(() => document.getAnimations().length === 0);
      },
      overflow: () =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return Math.max(0, scrollWidth - clientWidth);
        }),
      cut: () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>("body *:not(textarea, [tabindex='0'])")]
            .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
            .filter((element) => getComputedStyle(element).overflowX !== "visible")
            .map((element) => element.outerHTML.slice(0, 160)),
        ),
      objections: () =>
        page.evaluate(async () => {
          interface Violation {
            readonly id: string;
            readonly nodes: readonly { readonly html: string }[];
          }
          const { axe } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: readonly Violation[] }> };
          };
          const { violations } = await axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
        }),
      close: () => page.close(),
    };
  }

  return {
    show,
    async close() {
      await browser.close();
      server.close();
    },
  };
}
