"use strict";
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");

/** The sandbox page, built for a developer's machine: unminified, with a cache on disk, so that a change shows at once. */
module.exports = {
  mode: "development",
  devtool: false,
  target: ["web", "es2022"],
  context: __dirname,
  entry: { sandbox: "./page/main.ts" },
  output: {
    path: path.resolve(__dirname, "../dist/sandbox"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } },
      },
      { test: /engine-formula[\\/]lib[\\/]es[\\/]index\.js$/, loader: path.resolve(__dirname, "semicolon-loader.cjs") },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
  cache: {
    type: "filesystem",
    cacheDirectory: path.resolve(__dirname, "../node_modules/.cache/sandbox/webpack"),
    buildDependencies: { config: [__filename] },
  },
  performance: { hints: false },
  plugins: [new HtmlPlugin({ template: "./page/index.html", scriptLoading: "defer" })],
};
