/** How long opening a ledger blocks the page in Chromium, at full speed and at a quarter of it. `blocking [rows]` */
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { generateCsv } from "./ledger-generator.ts";
import { args, median, report, RUNS } from "./measure.ts";
import { generateSie } from "./sie-generator.ts";

const [rows = 1_000_000] = args.map(Number);
const root = resolve(process.env["BENCH_FOLDER"] ?? "bench", "..");
const load = createRequire(join(root, "package.json"));
const webpack = load("webpack") as typeof import("webpack");
const { chromium } = load("playwright-core") as typeof import("playwright-core");
type PageOf = import("playwright-core").Page;
type CDPSession = import("playwright-core").CDPSession;
const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

await new Promise<void>((done, fail) => {
  webpack(
    {
      mode: "production",
      target: ["web", "es2022"],
      context: root,
      entry: { page: join(root, "bench/blocking-page.ts") },
      output: { path: folder, filename: "[name].js", chunkFilename: "[name].js", publicPath: "/" },
      resolve: { extensions: [".ts", ".mjs", ".js"] },
      performance: { hints: false },
      module: {
        rules: [
          {
            test: /\.ts$/,
            use: { loader: "swc-loader", options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } } },
          },
        ],
      },
    },
    (error, stats) => (error || stats!.hasErrors() ? fail(error ?? new Error(stats!.toString("errors-only"))) : done()),
  );
});
for (const file of readdirSync(folder).filter((name) => name !== "page.js")) {
  const size = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  process.stdout.write(`${file}: ${(size / 1000).toFixed(1)} kB gzipped\n`);
}

const ledgers: Record<string, Uint8Array> = { "/ledger.se": generateSie(rows), "/ledger.csv": generateCsv(rows) };
const server = createServer(({ url = "/" }, response) => {
  const ledger = ledgers[url];
  if (ledger) return response.end(ledger);
  if (url === "/")
    return response
      .setHeader("content-type", "text/html; charset=utf-8")
      .end('<!doctype html><script src="/page.js"></script>');
  if (!url.endsWith(".js")) return response.writeHead(404).end();
  return response.setHeader("content-type", "text/javascript").end(readFileSync(join(folder, url)));
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const { port } = server.address() as { port: number };

const finder = pathToFileURL(join(root, "scripts/find-browser.mjs")).href;
const { findBrowser } = (await import(/* webpackIgnore: true */ finder)) as { findBrowser(): string | null };
const executablePath = findBrowser();
if (!executablePath) throw new Error("no Chrome, Edge or Chromium found");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
type Block = { longest: number; wall: number; rows: number };
interface Page {
  measure(name: string, way: string): Promise<Block>;
  prepare(name: string): Promise<void>;
  run(name: string, way: string): Promise<number>;
}

/** A page of its own each time: what an earlier run left behind is not this run's block. */
async function onPage<T>(throttle: number, action: (page: PageOf, session: CDPSession) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.goto(`http://127.0.0.1:${port}/`);
  const result = await action(page, session);
  await page.close();
  return result;
}

const measure = (throttle: number, ledger: string, way: string): Promise<Block> =>
  onPage(throttle, (page) =>
    page.evaluate(([name, how]) => (globalThis as unknown as Page).measure(name!, how!), [ledger, way]),
  );

/** What the page's own thread works in all, ms of processor time: no block of ours can be longer, however busy the machine is. */
const ownWork = (ledger: string): Promise<number> =>
  onPage(1, async (page, session) => {
    await session.send("Performance.setTimeDomain", { timeDomain: "threadTicks" });
    await session.send("Performance.enable");
    const worked = async (): Promise<number> => {
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN) * 1000;
    };
    await page.evaluate((name) => (globalThis as unknown as Page).prepare(name), ledger);
    const before = await worked();
    await page.evaluate((name) => (globalThis as unknown as Page).run(name, "worker"), ledger);
    return (await worked()) - before;
  });

const measured = [];
const gates = [];
for (const throttle of [1, 4]) {
  for (const ledger of Object.keys(ledgers)) {
    for (const way of ["idle", "worker", "steps"] as const) {
      const blocks: Block[] = [];
      for (let run = 0; run < RUNS; run++) {
        const block = await measure(throttle, ledger, way);
        if (way !== "idle" && block.rows !== rows) throw new Error(`${ledger}: ${block.rows} rows`);
        blocks.push(block);
      }
      const longest = median(blocks.map((block) => block.longest));
      const worst = Math.max(...blocks.map((block) => block.longest));
      const wall = median(blocks.map((block) => block.wall));
      measured.push({
        name: `${way}, ${ledger.slice(1)}, ${throttle} × throttle`,
        wall: longest,
        cpu: way === "worker" && throttle === 1 ? await ownWork(ledger) : null,
        peak: null,
        note: `worst ${worst.toFixed(0)} ms; ${way === "idle" ? "waited" : "done"} in ${wall.toFixed(0)} ms`,
      });
      if (throttle === 4 && way === "worker")
        gates.push({ what: `${way}, ${ledger.slice(1)}: no block over 50 ms at 4 × (median)`, isKept: longest <= 50 });
    }
  }
}
await browser.close();
server.close();
report({ title: `Longest block of the page, ${rows} rows`, measured, gates });
