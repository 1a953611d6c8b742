/**
 * Reading SIE against a bare loop over the same bytes, side by side in one run: medians of 5, peak memory.
 * Run: `node bench/run.cjs sie [rows]`.
 */
import { SieReader } from "../src/ledger/sie/reader.ts";
import { generateSie } from "./sie-generator.ts";

const RUNS = 5;
const rows = Number(process.argv[2] ?? 1_000_000);
const bytes = generateSie(rows);
const sink = { value: 0 };

function bareLoop(): void {
  let lines = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) lines++;
  sink.value += lines;
}

function readWhole(): void {
  const reader = new SieReader();
  reader.push(bytes);
  const { ledger } = reader.end();
  if (!ledger || ledger.rows.count !== rows || ledger.problems.length > 0) throw new Error("not read as written");
  sink.value += ledger.rows.count;
}

/** As a worker or the pane reads: 1 MB at a time, stopping every 8 ms. Gives the longest step. */
function readInSteps(): number {
  const reader = new SieReader(bytes.length);
  let longest = 0;
  for (let at = 0; at < bytes.length;) {
    const start = performance.now();
    const deadline = start + 8;
    at += reader.push(bytes.subarray(at, at + (1 << 20)), () => performance.now() > deadline);
    longest = Math.max(longest, performance.now() - start);
  }
  const start = performance.now();
  sink.value += reader.end().ledger?.rows.count ?? 0;
  return Math.max(longest, performance.now() - start);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const times = { loop: [] as number[], whole: [] as number[], steps: [] as number[], longest: [] as number[] };
for (let run = -1; run < RUNS; run++) {
  const loop = timed(bareLoop);
  const whole = timed(readWhole);
  let longest = 0;
  const steps = timed(() => (longest = readInSteps()));
  if (run < 0) continue; // warm-up
  times.loop.push(loop);
  times.whole.push(whole);
  times.steps.push(steps);
  times.longest.push(longest);
}

const megabytes = bytes.length / 1e6;
const loop = median(times.loop);
const row = (name: string, ms: number): string =>
  `| ${name.padEnd(34)} | ${ms.toFixed(0).padStart(6)} | ${(megabytes / (ms / 1000)).toFixed(0).padStart(6)} | ${(ms / loop).toFixed(2).padStart(5)} |`;
process.stdout.write(
  [
    `${rows} #TRANS, ${megabytes.toFixed(1)} MB, Node ${process.version}, medians of ${RUNS}`,
    `| ${"reader".padEnd(34)} |     ms |   MB/s | loop× |`,
    `| ${"-".repeat(34)} | -----: | -----: | ----: |`,
    row("bare byte loop", loop),
    row("SieReader, whole", median(times.whole)),
    row("SieReader, steps of 8 ms", median(times.steps)),
    `longest step: median ${median(times.longest).toFixed(1)} ms, worst ${Math.max(...times.longest).toFixed(1)} ms; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    `gate: at least 1/3 of the bare loop: ${median(times.whole) <= 3 * loop ? "kept" : "MISSED"}`,
    "",
  ].join("\n"),
);
