"use strict";
const { execFileSync } = require("node:child_process");

/** Browser tests drive the production build: build it first. */
module.exports = async () => {
  execFileSync(process.execPath, ["node_modules/webpack-cli/bin/cli.js", "--mode", "production"], { stdio: "inherit" });
};
