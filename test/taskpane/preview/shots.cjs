"use strict";
/**
 * `npm run pictures [state…]`: pictures of every screen and state of the pane in dist/screenshots/pane/, 320 and 450 px, sv and en,
 * light, dark and forced colours; and what the page complained of on the way. That nothing does is tested in test/browser.
 */
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const root = path.resolve(__dirname, "../../..");
const shots = path.join(root, "dist/screenshots/pane");
const from = (file) => import(pathToFileURL(path.join(root, file)));

/** Pages looked at at the same time. */
const AT_ONCE = 2;

async function main() {
  process.chdir(root);
  await from("scripts/typescript.mjs");
  const { LOOKS, openGallery } = await from("test/taskpane/preview/gallery.ts");
  const { STATES } = await from("test/taskpane/preview/states.ts");
  const unknown = process.argv.slice(2).filter((name) => !(name in STATES));
  if (unknown.length > 0)
    throw new Error(`No such state: ${unknown.join(", ")}. There are: ${Object.keys(STATES).join(", ")}.`);
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(STATES);
  const gallery = await openGallery(fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  fs.mkdirSync(shots, { recursive: true });
  const queue = wanted.flatMap((state) => ["sv", "en"].map((language) => [state, language]));
  let pictures = 0;

  async function take(state, language) {
    const shown = await gallery.show(state, language);
    for (const look of Object.keys(LOOKS))
      for (const width of [320, 450]) {
        await shown.as(look, width);
        // As tall as its text, so that nothing lies under the bar at the bottom.
        const height = await shown.page.evaluate(() => document.documentElement.scrollHeight);
        await shown.page.setViewportSize({ width, height: Math.min(height, 8000) });
        await shown.page.screenshot({ path: path.join(shots, `${state}-${language}-${look}-${width}.png`) });
        pictures += 1;
      }
    for (const line of shown.said) console.log(`${state}-${language}: ${line}`);
    await shown.close();
  }
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      await take(...next).catch((error) => {
        console.error(`${next.join("-")}: ${error.message}`);
        process.exitCode = 1;
      });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await gallery.close();
  console.log(`${pictures} pictures in ${path.relative(root, shots)}`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
