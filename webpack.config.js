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

/** scripts/reproducible.mjs builds elsewhere. */
const to = (...parts) => path.resolve(__dirname, process.env.DIST || "dist", ...parts);

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

/** What the modules of src/checks that a generated list imports are cut down to. */
const checkPart = (list, part) => ({
  test: /[\\/]src[\\/]checks[\\/][\w-]+\.ts$/,
  exclude: /[\\/](?:rules|titles)\.ts$/,
  issuer: new RegExp(`[\\\\/]src[\\\\/]checks[\\\\/]${list}\\.ts$`),
  enforce: "pre",
  loader: path.resolve(__dirname, "scripts/check-loader.cjs"),
  options: { part },
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
      // Checks are run in one place and shown in another, each language by itself (docs/decisions/0040).
      checkPart("(?:register-)?rules", "rules"),
      checkPart("words-sv", "sv"),
      checkPart("words-en", "en"),
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
  optimization: {
    splitChunks: {
      // One copy of the parts that several screens are made of.
      cacheGroups: {
        parts: {
          test: /[\\/]node_modules[\\/](?:@fluentui|@griffel|stylis)[\\/]/,
          minChunks: 2,
          name: "parts",
          enforce: true,
        },
        // What the first place and the others have in common.
        shared: {
          test: /[\\/]src[\\/]/,
          chunks: (chunk) => /^(?:check|places)$/.test(chunk.name),
          minChunks: 2,
          name: "shared",
          enforce: true,
        },
      },
    },
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
      { what: "Formulas", entries: ["functions"], kB: 42 },
      { what: "Formulas and the names they compare", entries: ["names", "functions"], kB: 64 },
      { what: "First paint", entries: ["watchdog", "taskpane"], kB: 100 },
      // Every screen opened, in one language: a pane never loads the other. Formulas are weighed by themselves.
      {
        what: "All scripts of the pane in Swedish",
        entries: "pane",
        without: ["names", "functions", "en", "words-en"],
        kB: 250,
      },
      {
        what: "All scripts of the pane in English",
        entries: "pane",
        without: ["names", "functions", "sv", "words-sv"],
        kB: 250,
      },
      { what: "The largest script of a thread", entries: "thread", kB: 60 },
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
