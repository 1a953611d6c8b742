"use strict";
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { BannerPlugin, NormalModuleReplacementPlugin } = require("webpack");
const { helpPage } = require("./scripts/help-page.cjs");
const SizeBudget = require("./scripts/size-budget.cjs");

/** The origin in manifest.xml and the functions' metadata while developing. */
const DEV_ORIGIN = "https://localhost:3000";
const origin = (process.env.ADDIN_ORIGIN || DEV_ORIGIN).replace(/\/+$/, "");
const atOrigin = (content) => content.toString().replaceAll(DEV_ORIGIN, origin);

const to = (...parts) => path.resolve(__dirname, "dist", ...parts);

const common = (mode) => ({
  mode,
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            target: "es2022",
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic", development: mode !== "production" } },
          },
        },
      },
    ],
  },
  performance: { hints: false }, // SizeBudget weighs what travels: gzipped
});

/**
 * The add-in: one page, one runtime. `names` compares names, for the formula MATCH and for the pane; `functions` holds every
 * other module it shares with the pane, so there is one copy of each; all are classic scripts, in this order. Names are fixed because the manifest and the page name them.
 */
const web = (mode) => ({
  ...common(mode),
  module: {
    rules: [
      ...common(mode).module.rules,
      // The pane has the same checks with their words in a chunk of its own (docs/decisions/0040).
      {
        test: /[\\/]src[\\/]checks[\\/][\w-]+\.ts$/,
        issuer: /[\\/]src[\\/]checks[\\/]rules\.ts$/,
        enforce: "pre",
        loader: path.resolve(__dirname, "scripts/rule-loader.cjs"),
      },
    ],
  },
  name: "web",
  target: ["web", "es2022"],
  devtool: "source-map",
  resolve: {
    ...common(mode).resolve,
    alias: { "rtl-css-js/core": path.resolve(__dirname, "scripts/left-to-right.cjs") },
  },
  entry: {
    watchdog: { import: ["./src/entry/trusted-types.ts", "./src/entry/watchdog.ts"] },
    names: { import: "./src/matching/best-match.ts" },
    functions: { import: "./src/entry/functions.ts", dependOn: "names" },
    taskpane: { import: "./src/entry/taskpane.ts", dependOn: "functions" },
  },
  output: {
    path: to("web"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "auto",
    clean: true,
  },
  plugins: [
    // Fluent spells out every theme token; ours are the same names as one object (test/taskpane/access.test.tsx compares).
    new NormalModuleReplacementPlugin(/^\.\/tokens\.js$/, (request) => {
      if (request.context.endsWith(path.normalize("@fluentui/tokens/lib")))
        request.request = path.resolve(__dirname, "src/taskpane/fluent-tokens.ts");
    }),
    new CopyPlugin({
      patterns: [
        { from: "src/entry/*.{html,css}", to: "[name][ext]" },
        { from: "assets", to: "assets" },
        { from: "manifest.xml", transform: atOrigin },
        { from: "src/functions/metadata/*.json", to: "[name][ext]", transform: atOrigin },
        { from: "docs/functions/*.md", to: "help/[name].html", transform: helpPage },
      ],
    }),
    new SizeBudget([
      { what: "Formulas", entries: ["functions"], kB: 40 },
      { what: "Formulas and the names they compare", entries: ["names", "functions"], kB: 56 },
      { what: "First paint", entries: ["watchdog", "taskpane"], kB: 100 },
      // Both languages and every lazy screen. The promise is 250 and is not kept yet: see docs/decisions/0040.
      { what: "All scripts of the pane", entries: "*", kB: 290 },
      { what: "Reader of files, on a thread of its own", entries: "threads", kB: 70 },
    ]),
  ],
});

/** The command line: one file that Node runs as it stands. */
const cli = (mode) => ({
  ...common(mode),
  name: "cli",
  target: "node20",
  devtool: false,
  entry: { main: "./src/cli/main.ts" },
  output: { path: to("cli"), filename: "[name].js", clean: true },
  optimization: { minimize: false, splitChunks: false },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    {
      apply: (compiler) => compiler.hooks.afterEmit.tap("Executable", () => fs.chmodSync(to("cli", "main.js"), 0o755)),
    },
  ],
});

module.exports = (_env, { mode = "production" }) => [web(mode), cli(mode)];
