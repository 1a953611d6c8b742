import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAMPS = join(ROOT, "node_modules/.cache/sandbox");

const ADDIN = {
  name: "add-in",
  inputs: ["src", "assets", "docs/functions", "scripts", "manifest.xml", "webpack.config.js", "package-lock.json"],
  output: "dist/web/taskpane.html",
  webpack: ["--mode", "production"],
};
const SANDBOX = {
  name: "sandbox",
  inputs: ["sandbox", "package-lock.json"],
  output: "dist/sandbox/index.html",
  webpack: ["--config", "sandbox/webpack.config.js"],
};

/** Builds the add-in (dist/web) and the sandbox page (dist/sandbox), each only where its sources changed since last time. */
export async function buildIfStale() {
  await Promise.all([build(ADDIN), build(SANDBOX)]);
}

async function build(target) {
  const stampFile = join(STAMPS, `${target.name}.stamp`);
  const stamp = stampOf(target.inputs);
  if (existsSync(join(ROOT, target.output)) && readOr(stampFile, "") === stamp) return;
  console.log(`Building the ${target.name} …`);
  await webpack(target);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** Names, sizes and times of every source file as one hash: a deleted file makes a build stale too. */
function stampOf(inputs) {
  const hash = createHash("sha256");
  const visit = (path) => {
    const info = statSync(path, { throwIfNoEntry: false });
    if (!info) return;
    if (info.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path}\0${info.size}\0${info.mtimeMs}\n`);
  };
  for (const input of inputs) visit(join(ROOT, input));
  return hash.digest("hex");
}

function webpack(target) {
  const args = [join(ROOT, "node_modules/webpack-cli/bin/cli.js"), "--stats", "errors-only", ...target.webpack];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
    child.once("error", fail);
    child.once("exit", (code) => (code === 0 ? done() : fail(new Error(`The ${target.name} could not be built.`))));
  });
}

function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, "utf8") : otherwise;
}
