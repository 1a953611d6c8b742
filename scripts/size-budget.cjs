"use strict";
const { gzipSync } = require("node:zlib");
const { Compilation } = require("webpack");

const KB = 1000;

/**
 * Fails the build when scripts grow beyond what a start can bear. Sizes are gzipped, as they travel.
 * Budgets name the entries that are loaded together, `threads` for what workers load, or `*` for all else.
 */
module.exports = class SizeBudget {
  /** @param {{ what: string, entries: string[] | "*" | "threads", kB: number }[]} budgets */
  constructor(budgets) {
    this.budgets = budgets;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("SizeBudget", (compilation) => {
      if (compiler.options.mode !== "production") return;
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "SizeBudget", stage }, (assets) => this.weigh(compilation, assets));
    });
  }

  weigh(compilation, assets) {
    const scripts = Object.keys(assets).filter((name) => name.endsWith(".js"));
    const onThreads = new Set(compilation.asyncEntrypoints.flatMap((entry) => [...filesFrom(entry)]));
    const filesOf = (entries) => {
      if (entries === "threads") return scripts.filter((name) => onThreads.has(name));
      if (entries === "*") return scripts.filter((name) => !onThreads.has(name));
      return entries.flatMap((entry) => [...compilation.entrypoints.get(entry).getEntrypointChunk().files]);
    };
    for (const { what, entries, kB } of this.budgets) {
      const bytes = filesOf(entries).reduce((sum, name) => sum + gzipped(assets[name]), 0);
      const line = `${what}: ${(bytes / KB).toFixed(1)} kB gzipped of ${kB}`;
      if (bytes > kB * KB) compilation.errors.push(new Error(`Size budget passed. ${line}`));
      else compilation.getLogger("SizeBudget").info(line);
    }
  }
};

/** Every script a thread may load, at its start or later. */
function* filesFrom(group) {
  for (const chunk of group.chunks) yield* chunk.files;
  for (const child of group.childrenIterable) yield* filesFrom(child);
}

const gzipped = (asset) => gzipSync(asset.source(), { level: 9 }).length;
