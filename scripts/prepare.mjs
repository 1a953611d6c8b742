/**
 * Makes a fresh clone ready: packages as the lock-file says, and a browser for the sandbox and the browser tests.
 * Runs before `npm start`, `npm test` and `npm run build`, so it may use nothing but Node itself.
 *
 *   node scripts/prepare.mjs [--no-browser] [--calc]
 *
 * --calc: LibreOffice too, which one test recalculates a workbook with. Where it cannot be installed that test is passed
 * over and says so.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { findBrowser } from "./find-browser.mjs";
import { findCalc } from "./find-calc.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** npm writes this file last, so its time is the time of the last complete install. */
const INSTALLED = join(ROOT, "node_modules", ".package-lock.json");
const LOCK = join(ROOT, "package-lock.json");

if (!packagesAreFresh()) installPackages();
if (!process.argv.includes("--no-browser") && !findBrowser()) installBrowser();
if (process.argv.includes("--calc") && !findCalc()) installCalc();

function packagesAreFresh() {
  return existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
}

function installPackages() {
  console.log("Installing the packages of package-lock.json (npm ci) …");
  // npm_execpath is the npm that runs us; it spares a search for npm.cmd on Windows.
  const npm = process.env.npm_execpath;
  const [program, args] = npm ? [process.execPath, [npm, "ci"]] : ["npm", ["ci"]];
  const done = spawnSync(program, args, { cwd: ROOT, stdio: "inherit", shell: !npm && process.platform === "win32" });
  if (done.status !== 0) stop("npm ci failed: the packages could not be installed. Its message stands above.");
}

function installBrowser() {
  const missing = process.env.CHROME_PATH
    ? `CHROME_PATH points at ${process.env.CHROME_PATH}, where there is no program.`
    : "No Chrome, Edge or Chromium was found on this machine.";
  const advice = `${missing} Install one, or set CHROME_PATH to the program, and run the command again.`;
  if (process.env.CHROME_PATH || !hasApt()) stop(advice);

  console.log("No browser found: installing Debian's chromium (apt-get) …");
  if (!install("chromium", "fonts-roboto-unhinted") || !findBrowser())
    stop(`apt-get could not install chromium. ${advice}`);
}

function installCalc() {
  const advice =
    "The test that recalculates the formulas in LibreOffice is passed over. Install LibreOffice Calc to run it.";
  if (!hasApt()) return console.warn(advice);
  console.log("No LibreOffice found: installing Debian's libreoffice-calc (apt-get) …");
  if (!install("libreoffice-calc") || !findCalc())
    console.warn(`apt-get could not install libreoffice-calc. ${advice}`);
}

/** Whether packages of the system can be installed without asking anybody. */
function hasApt() {
  return process.getuid?.() === 0 && run("apt-get", ["--version"], "ignore");
}

function install(...packages) {
  return (
    run("apt-get", ["update", "-qq"]) &&
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages])
  );
}

function run(program, args, stdio = "inherit") {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio, env }).status === 0;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
