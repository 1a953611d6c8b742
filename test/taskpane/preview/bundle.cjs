"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const webpack = require("webpack");

const root = path.resolve(__dirname, "../../..");

/** Bundles the preview page as the product is bundled; returns the folder and the gzipped size of each script. */
exports.bundle = function bundle(mode = "production") {
  const out = path.join(root, "dist/preview");
  const compiler = webpack({
    mode,
    entry: path.join(__dirname, "page.tsx"),
    target: ["web", "es2022"],
    devtool: false,
    output: { path: out, filename: "page.js", chunkFilename: "[id].js", publicPath: "auto", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    performance: { hints: false },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(/^\.\/tokens\.js$/, (request) => {
        if (request.context.endsWith(path.normalize("@fluentui/tokens/lib")))
          request.request = path.join(root, "src/taskpane/fluent-tokens.ts");
      }),
    ],
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
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats.hasErrors()) return reject(error ?? new Error(stats.toString("errors-only")));
      const sizes = fs
        .readdirSync(out)
        .map((name) => [name, gzipSync(fs.readFileSync(path.join(out, name)), { level: 9 }).length]);
      // The product's own policy, so that what it forbids fails here first.
      const shell = fs.readFileSync(path.join(root, "src/entry/taskpane.html"), "utf8");
      const policy = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/.exec(shell)[0];
      fs.writeFileSync(
        path.join(out, "index.html"),
        `<!doctype html><html lang="sv"><head><meta charset="utf-8">${policy}<title>Partneravstämning</title>` +
          '<link rel="stylesheet" href="start.css"><link rel="icon" href="data:,"></head>' +
          '<body><div id="pane"></div><script src="page.js"></script></body></html>',
      );
      fs.copyFileSync(path.join(root, "src/entry/start.css"), path.join(out, "start.css"));
      // What the page shows before the pane: the same page without its scripts.
      fs.writeFileSync(
        path.join(out, "before.html"),
        shell.replace(/<script[^>]*><\/script>/g, "").replace("</head>", `<link rel="icon" href="data:,"></head>`),
      );
      resolve({ out, sizes });
    });
  });
};
