/**
 * Writes everything that is generated and committed, or says what is out of date.
 *
 *   node scripts/generate.mjs          writes
 *   node scripts/generate.mjs --check  fails on drift, writes nothing
 *
 * Each file of scripts/generate/ that exports `generate(): Promise<Map<path, content>>` is one generator. A folder it
 * owns (`export const owns = ["docs/checks"]`) holds nothing else: what is no longer generated there is removed.
 */
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const GENERATORS = new URL("generate/", import.meta.url);
const isCheck = process.argv.includes("--check");

const wanted = new Map();
const stale = [];
for (const name of (await readdir(GENERATORS)).filter((file) => file.endsWith(".mjs")).sort()) {
  const { generate, owns = [] } = await import(new URL(name, GENERATORS).href);
  if (!generate) continue;
  const made = await generate().catch((problem) => stop(`${name}: ${problem.message}`));
  for (const [path, content] of made) wanted.set(path, await pretty(path, content));
  for (const folder of owns) stale.push(...(await filesIn(folder)).filter((path) => !made.has(path)));
}

const drifted = [];
for (const [path, content] of wanted) if ((await textOf(path)) !== content) drifted.push(path);

if (isCheck) {
  if (drifted.length + stale.length === 0) process.exit(0);
  const list = [
    ...drifted.map((path) => `out of date: ${path}`),
    ...stale.map((path) => `no longer generated: ${path}`),
  ];
  console.error(`${list.join("\n")}\nRun "npm run generate" and commit what it writes.`);
  process.exit(1);
}
for (const path of drifted) {
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), wanted.get(path));
  console.log(`wrote ${path}`);
}
for (const path of stale) {
  await rm(join(ROOT, path));
  console.log(`removed ${path}`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** As the formatter would have it, so that the format check never disagrees with the generator. */
async function pretty(path, content) {
  const filepath = join(ROOT, path);
  return /\.(ts|md|json)$/.test(path) ? format(content, { ...(await resolveConfig(filepath)), filepath }) : content;
}

async function filesIn(folder) {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => `${folder}/${entry.name}`);
}

async function textOf(path) {
  return readFile(join(ROOT, path), "utf8").catch(() => null);
}
