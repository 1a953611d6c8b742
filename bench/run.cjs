"use strict";
// Runs a benchmark written in TypeScript, bundled the way the product is: `node bench/run.cjs NAME [ARGUMENTS]`.
// (Modules turned one by one into CommonJS reach each imported constant through a getter, which a byte loop feels.)
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join, resolve } = require("node:path");
const webpack = require("webpack");

const [name, ...rest] = process.argv.slice(2);
if (!name) throw new Error("usage: node bench/run.cjs NAME [ARGUMENTS]");
const folder = mkdtempSync(join(tmpdir(), "bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const config = {
  mode: "production",
  target: "node20",
  context: resolve(__dirname, ".."),
  entry: resolve(__dirname, `${name}.ts`),
  output: { path: folder, filename: "bench.cjs" },
  optimization: { minimize: false },
  resolve: { extensions: [".ts", ".js"] },
  module: {
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
  process.argv.splice(2, process.argv.length, ...rest);
  require(join(folder, "bench.cjs"));
});
