"use strict";
// Runs the benchmark: `node bench/run.cjs` all of it, `node bench/run.cjs NAME [ARGUMENTS]` one section.
// BENCH_SMALL=1 tries everything on small sizes. How to read it: bench/README.md.
const { spawnSync } = require("node:child_process");
const { existsSync, mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { cpus, loadavg, tmpdir, totalmem } = require("node:os");
const { join, resolve } = require("node:path");
const webpack = require("webpack");
const { drawPicture } = require("./picture.cjs");

const small = process.env.BENCH_SMALL === "1";
/** Sections bundled from TypeScript, in order, with their arguments. */
const SECTIONS = [
  ["reconcile", small ? ["20000", "100"] : ["1000000", "1000"]],
  ["growth", small ? ["20000"] : []],
  ["sumifs", small ? ["2000", "20"] : []],
  ["sie", small ? ["20000"] : []],
  ["csv", small ? ["20000"] : []],
  ["names", small ? ["200", "200"] : []],
  ["blocking", small ? ["20000"] : []],
  ["review", small ? ["100"] : []],
  ["click", []],
  ["paint", []],
];

const [name, ...rest] = process.argv.slice(2);
const wanted = name ? [[name, rest]] : SECTIONS;
const folder = mkdtempSync(join(tmpdir(), "bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const results = join(folder, "results.jsonl");

// Bundled the way the product is: modules turned one by one into CommonJS reach each imported constant through a getter,
// which a byte loop feels.
const config = {
  mode: "production",
  target: "node20",
  context: resolve(__dirname, ".."),
  entry: Object.fromEntries(wanted.map(([section]) => [section, resolve(__dirname, `${section}.ts`)])),
  output: { path: folder, filename: "[name].cjs" },
  optimization: { minimize: false },
  resolve: { extensions: [".ts", ".js"] },
  externals: [/^(?:webpack|playwright-core)$/],
  externalsType: "commonjs",
  module: {
    // Packages to compare with are found at run time, beside bench/package.json.
    parser: { javascript: { createRequire: false } },
    rules: [
      {
        test: /\.ts$/,
        use: { loader: "swc-loader", options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } } },
      },
    ],
  },
};

webpack(config, (error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  const [processor] = cpus();
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} processors (${processor?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB; ` +
      `load ${loadavg()[0].toFixed(1)} at the start\n`,
  );
  const env = {
    ...process.env,
    BENCH_FOLDER: __dirname,
    BENCH_JSON: results,
    NODE_PATH: resolve(__dirname, "../node_modules"),
  };
  let failed = false;
  for (const [section, args] of wanted) {
    const { status } = spawnSync(
      process.execPath,
      ["--max-old-space-size=6000", join(folder, `${section}.cjs`), ...args],
      {
        env,
        stdio: "inherit",
      },
    );
    if (status !== 0) failed = true;
  }
  const formulas = join(__dirname, "formulas.mjs");
  if (!name && existsSync(formulas)) {
    process.stdout.write("\n### Cell formulas\n\n");
    const { status } = spawnSync(process.execPath, [formulas, ...(small ? ["500"] : [])], { env, stdio: "inherit" });
    if (status !== 0) failed = true;
  }
  process.stdout.write(`\nload ${loadavg()[0].toFixed(1)} at the end\n`);
  if (!name && !small && existsSync(results)) {
    const sections = readFileSync(results, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    drawPicture(sections, resolve(__dirname, "../docs/benchmark.svg"));
  }
  process.exitCode = failed ? 1 : 0;
});
