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

/** Wall and processor time, ms. The second tells more on a machine that others use too. */
interface Time {
  wall: number;
  cpu: number;
}

function timed(work: () => void): Time {
  const cpu = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const medianOf = (times: Time[]): Time => ({
  wall: median(times.map(({ wall }) => wall)),
  cpu: median(times.map(({ cpu }) => cpu)),
});

const times = { loop: [] as Time[], whole: [] as Time[], steps: [] as Time[], longest: [] as number[] };
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
const loop = medianOf(times.loop);
const whole = medianOf(times.whole);
const row = (name: string, { wall, cpu }: Time): string =>
  `| ${name.padEnd(26)} | ${wall.toFixed(0).padStart(6)} | ${cpu.toFixed(0).padStart(6)} | ${(megabytes / (wall / 1000)).toFixed(0).padStart(6)} | ${(wall / loop.wall).toFixed(2).padStart(5)} | ${(cpu / loop.cpu).toFixed(2).padStart(9)} |`;
process.stdout.write(
  [
    `${rows} #TRANS, ${megabytes.toFixed(1)} MB, Node ${process.version}, medians of ${RUNS}`,
    `| ${"reader".padEnd(26)} |     ms | cpu ms |   MB/s | loop× | loop× cpu |`,
    `| ${"-".repeat(26)} | -----: | -----: | -----: | ----: | --------: |`,
    row("bare byte loop", loop),
    row("SieReader, whole", whole),
    row("SieReader, steps of 8 ms", medianOf(times.steps)),
    `longest step: median ${median(times.longest).toFixed(1)} ms, worst ${Math.max(...times.longest).toFixed(1)} ms; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    `gate: at least 1/3 of the bare loop: ${whole.wall <= 3 * loop.wall ? "kept" : "MISSED"} (by processor time: ${whole.cpu <= 3 * loop.cpu ? "kept" : "MISSED"})`,
    "",
  ].join("\n"),
);
