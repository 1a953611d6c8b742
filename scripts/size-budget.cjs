"use strict";
const { gzipSync } = require("node:zlib");
const { Compilation } = require("webpack");

const KB = 1000;

/**
 * Fails the build when scripts grow beyond what a start can bear. Sizes are gzipped, as they travel.
 * Budgets name the chunks that are loaded together, `pane` for every script the page itself may load but those of the chunks left out,
 * or `thread` for the largest script that a thread loads.
 */
module.exports = class SizeBudget {
  /** @param {{ what: string, entries: string[] | "pane" | "thread", without?: string[], kB: number }[]} budgets */
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
    const onThreads = filesFrom(compilation.asyncEntrypoints);
    const onPage = filesFrom([compilation.entrypoints.get("watchdog"), compilation.entrypoints.get("taskpane")]);
    const filesOf = (names) => names.flatMap((name) => [...compilation.namedChunks.get(name).files]);
    const weightOf = (names) => names.reduce((sum, name) => sum + gzipped(assets[name]), 0);
    for (const { what, entries, without = [], kB } of this.budgets) {
      const left = new Set(filesOf(without));
      const bytes =
        entries === "thread"
          ? Math.max(...[...onThreads].map((name) => weightOf([name])))
          : weightOf(entries === "pane" ? [...onPage].filter((name) => !left.has(name)) : filesOf(entries));
      const line = `${what}: ${(bytes / KB).toFixed(1)} kB gzipped of ${kB}`;
      if (bytes > kB * KB) compilation.errors.push(new Error(`Size budget passed. ${line}`));
      else compilation.getLogger("SizeBudget").info(line);
    }
  }
};

/** Every script that may be loaded from some beginnings, at once or later; a thread begins anew. */
function filesFrom(groups, files = new Set(), seen = new Set()) {
  for (const group of groups) {
    if (seen.has(group)) continue;
    seen.add(group);
    for (const chunk of group.chunks) for (const file of chunk.files) if (file.endsWith(".js")) files.add(file);
    filesFrom(group.childrenIterable, files, seen);
  }
  return files;
}

const gzipped = (asset) => gzipSync(asset.source(), { level: 9 }).length;
