"use strict";
// Runs a benchmark written in TypeScript: `node bench/run.cjs NAME [ARGUMENTS]`. Node 20 reads no TypeScript, so the
// modules are turned into JavaScript by the installed swc as they are required.
const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");
const { transformSync } = require("@swc/core");

require.extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  });
  module._compile(code, filename);
};

const name = process.argv[2];
if (!name) throw new Error("usage: node bench/run.cjs NAME [ARGUMENTS]");
process.argv.splice(2, 1);
require(resolve(__dirname, `${name}.ts`));
