/**
 * Builds twice from nothing and compares every file: what is served is what these sources make, and nothing else.
 *
 *   node scripts/reproducible.mjs
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const [one, other] = [build(), build()];
const paths = [...new Set([...one.keys(), ...other.keys()])].sort();
const different = paths.filter((path) => one.get(path) !== other.get(path));
if (different.length > 0) {
  console.error(`Two builds differ in:\n${different.join("\n")}`);
  process.exit(1);
}
const whole = createHash("sha256");
for (const path of paths) whole.update(`${path}\0${one.get(path)}\n`);
console.log(`Two builds of ${paths.length} files are the same: sha256 ${whole.digest("hex")}`);

/** Path and hash of every file of a build in a folder of its own. */
function build() {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "node_modules/webpack-cli/bin/cli.js"), "--mode", "production", "--stats", "errors-only"],
      { cwd: ROOT, encoding: "utf8", env: { ...process.env, DIST: folder } },
    );
    if (status !== 0) throw new Error(stderr);
    return new Map(filesIn(folder).map((file) => [relative(folder, file), sha256(file)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function sha256(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
