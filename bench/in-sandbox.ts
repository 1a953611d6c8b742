import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(process.env["BENCH_FOLDER"] ?? "bench", "..");
const { chromium } = createRequire(join(root, "package.json"))("playwright-core") as typeof import("playwright-core");
const script = <T>(path: string): Promise<T> =>
  import(/* webpackIgnore: true */ pathToFileURL(join(root, path)).href) as Promise<T>;

/** The sandbox served from a production build, and a browser that trusts it. */
export async function inSandbox() {
  const { findBrowser } = await script<{ findBrowser(): string | null }>("scripts/find-browser.mjs");
  const { startServer } = await script<{
    startServer(): Promise<{ url: string; spki: string; close(): Promise<void> }>;
  }>("scripts/serve.mjs");
  const { buildIfStale } = await script<{ buildIfStale(): Promise<void> }>("scripts/build.mjs");
  await buildIfStale();
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no Chrome, Edge or Chromium found");
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath,
    args: [`--ignore-certificate-errors-spki-list=${server.spki}`, "--no-sandbox"],
  });
  return {
    browser,
    url: `${server.url}/?lang=sv&pane=350`,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
