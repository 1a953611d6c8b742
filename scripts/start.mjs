/**
 * Brings up the sandbox: builds what is stale, serves it over https on localhost and opens a browser window of its own
 * that trusts exactly our certificate, so no warning stops anyone. Closing the window or Ctrl-C ends everything.
 *
 *   npm start -- [--no-open] [--headless] [--port N] [--lang sv|en]
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildIfStale } from "./build.mjs";
import { findBrowser } from "./find-browser.mjs";
import { startServer } from "./serve.mjs";

const { values: options } = parseArgs({
  options: {
    "no-open": { type: "boolean", default: false },
    headless: { type: "boolean", default: false },
    port: { type: "string", default: "0" },
    lang: { type: "string", default: "sv" },
  },
});

try {
  await buildIfStale();
  const server = await startServer({ port: Number(options.port) });
  const address = `${server.url}/?lang=${options.lang === "en" ? "en" : "sv"}`;
  console.log(`Sandbox: ${address}`);
  const window = options["no-open"] ? null : openWindow(address, server.spki);
  console.log(options["no-open"] ? "Ctrl-C ends it." : "Close the window or press Ctrl-C to end it.");

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await window?.close();
    await server.close();
    process.exit(0);
  };
  window?.closed.then(end);
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** A browser window with a profile of its own, which goes when the window is closed. */
function openWindow(address, spki) {
  const browser = findBrowser();
  if (!browser) throw new Error("No Chrome, Edge or Chromium was found. Set CHROME_PATH to the program and try again.");
  const noScreen = process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (noScreen && !options.headless) console.log("There is no screen here: the page runs without a window.");

  const profile = mkdtempSync(join(tmpdir(), "partner-sandbox-"));
  const flags = [
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-sync",
    "--window-size=1440,900",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...(options.headless || noScreen ? ["--headless=new", "--remote-debugging-port=0", address] : [`--app=${address}`]),
  ];
  const child = spawn(browser, flags, { stdio: "ignore" });
  const closed = new Promise((done) => {
    child.once("exit", done);
    child.once("error", (error) => {
      console.error(`The browser could not be started: ${error.message}`);
      done(null);
    });
  });
  const close = async () => {
    child.kill();
    await closed;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { closed, close };
}
