/**
 * After a build: the licences of what others have written in it (dist/web/third-party-licences.txt), and a bill of materials
 * (dist/sbom.cdx.json, CycloneDX). Both are the same for the same lock-file.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { productionPackages } from "./production-packages.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

writeFileSync(join(ROOT, "dist/web/third-party-licences.txt"), productionPackages().map(licenceOf).join("\n"));
writeFileSync(join(ROOT, "dist/sbom.cdx.json"), billOfMaterials());

function licenceOf({ name, version, licence, folder }) {
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|third-party)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  // Without a text of its own a package is under the licence it names, by whoever it names.
  if (texts.length === 0) texts.push(`${licence} license. ${authorOf(folder)}`.trim());
  return `${"=".repeat(80)}\n${name} ${version} (${licence})\n\n${texts.join("\n\n")}\n`;
}

function authorOf(folder) {
  const { author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return typeof author === "string" ? author : (author?.name ?? "");
}

/** npm's own, without what differs from one time to the next. */
function billOfMaterials() {
  const args = ["sbom", "--omit=dev", "--package-lock-only", "--sbom-format=cyclonedx"];
  const npm = process.env.npm_execpath;
  const [program, all] = npm ? [process.execPath, [npm, ...args]] : ["npm", args];
  const { stdout, stderr, status } = spawnSync(program, all, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64_000_000,
    shell: !npm && process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
  const bill = JSON.parse(stdout);
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  delete bill.metadata.tools;
  const { name } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  Object.assign(bill.metadata.component, { name }); // npm names it after the folder
  return `${JSON.stringify(bill, null, 2)}\n`;
}
