"use strict";
/**
 * `node test/taskpane/preview/shots.cjs [state…]`: pictures of the pane in dist/screenshots/pane/, 320 and 450 px, sv and en,
 * light, dark and forced colours, each gone through by axe; and the scripts' sizes.
 */
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const { chromium } = require("playwright-core");
const { bundle } = require("./bundle.cjs");

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const shots = path.resolve(__dirname, "../../../dist/screenshots/pane");
const axe = require.resolve("axe-core/axe.min.js");

const LOOKS = [
  { name: "light", theme: "light" },
  { name: "dark", theme: "dark" },
  { name: "forced", theme: "auto", forcedColors: "active" },
];

/** What is done on the page before its picture. */
const STATES = {
  start: async () => {},
  reviewed: check,
  opened: async (page) => {
    await check(page);
    // What is opened may hold more to open; a form would hide what it changes, so *ändra* is left alone.
    const closed = page.locator('button[aria-expanded="false"]:has(svg)');
    while ((await closed.count()) > 0) await closed.first().click();
  },
  changing: async (page, text) => {
    await check(page);
    await page.getByRole("button", { name: text.details }).click();
    await page.getByRole("button", { name: text.changeBasis }).click();
    await page.getByRole("button", { name: text.perPartner }).click();
    await page.getByRole("button", { name: text.changePartner }).click();
  },
  questions: check,
  huge: check,
  none: check,
  several: check,
  failed: check,
  report: toReport,
  reportOpened: async (page, text) => {
    await toReport(page, text);
    await page.getByRole("button", { name: text.choices }).click();
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await page.getByRole("textbox").fill("11 500");
    await page.getByRole("button", { name: text.use, exact: true }).click();
    await page.waitForTimeout(300);
  },
  reportHuge: toReport,
  reportNone: async (page, text) => {
    await page.getByRole("button", { name: text.report }).click();
    await page.locator("h2").first().waitFor();
  },
  reportFailed: async (page, text) => {
    await check(page);
    await page.getByRole("button", { name: text.report }).click();
    await page.locator("h2").first().waitFor();
  },
  reading: async (page) => {
    await page.locator("footer button").click();
    await page.waitForTimeout(1200);
  },
};

const TEXT = {
  sv: {
    details: /Vad som lästes/,
    changeBasis: "Ändra: Periodiseras i",
    perPartner: /per förening/,
    changePartner: /Ändra: Studiefrämjandet/,
    report: "Text till nämnden",
    choices: /Språk, delar och ram/,
    use: "Använd",
  },
  en: {
    details: /What was read/,
    changeBasis: "Change: Periodised by",
    perPartner: /of each partner/,
    changePartner: /Change: Studiefrämjandet/,
    report: "Text for the board",
    choices: /Language, parts and frame/,
    use: "Use",
  },
};

async function toReport(page, text) {
  await check(page);
  await page.getByRole("button", { name: text.report }).click();
  await page.locator("article").waitFor();
}

async function check(page) {
  await page.locator("footer button").click();
  await page.locator("h2").first().waitFor();
}

async function main() {
  const wanted = process.argv.slice(2).filter((word) => word in STATES);
  const { out, sizes } = await bundle();
  for (const [name, bytes] of sizes) console.log(`${name.padEnd(24)} ${(bytes / 1000).toFixed(1)} kB gz`);
  const server = http.createServer((request, response) => {
    const name = new URL(request.url, "http://x").pathname.slice(1) || "index.html";
    const file = path.join(out, path.basename(name));
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] }).end(fs.readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  fs.mkdirSync(shots, { recursive: true });
  let faults = 0;
  for (const state of wanted.length > 0 ? wanted : Object.keys(STATES))
    for (const language of ["sv", "en"])
      for (const look of LOOKS)
        for (const width of [320, 450]) {
          const page = await browser.newPage({
            viewport: { width, height: 640 },
            deviceScaleFactor: 2,
            forcedColors: look.forcedColors ?? "none",
            bypassCSP: false,
          });
          const said = [];
          page.on("console", (message) => message.type() !== "log" && said.push(message.text()));
          page.on("pageerror", (error) => said.push(error.message));
          await page.goto(
            `http://127.0.0.1:${server.address().port}/?state=${state}&language=${language}&theme=${look.theme}`,
          );
          await page.locator("h1").waitFor();
          await STATES[state](page, TEXT[language]);
          await page.waitForTimeout(200);
          const name = `${state}-${language}-${look.name}-${width}`;
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (wide > 0) said.push(`scrolls sideways by ${wide} px`);
          // A meta policy holds for scripts of the page; axe is put in by the debugger, past it.
          await page.evaluate(fs.readFileSync(axe, "utf8"));
          const { violations } = await page.evaluate(() => globalThis.axe.run());
          for (const each of violations)
            said.push(`axe ${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
          // As tall as its text, so that nothing lies under the bar at the bottom.
          await page.setViewportSize({
            width,
            height: await page.evaluate(() => document.documentElement.scrollHeight),
          });
          await page.screenshot({ path: path.join(shots, `${name}.png`) });
          for (const line of said) console.log(`${name}: ${line}`);
          faults += said.length;
          await page.close();
        }
  await browser.close();
  server.close();
  console.log(faults === 0 ? "no faults" : `${faults} faults`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
