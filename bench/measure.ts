/**
 * Measuring: engines side by side in one run, one call each a round, medians; processor time beside wall time; peak memory
 * of each in a process of its own. What is measured on less and multiplied is marked.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";

export const RUNS = Number(process.env["BENCH_RUNS"] ?? 5);
/** Results flow here, so that no work is left out as useless. */
export const sink = { value: 0 };

/** The least that reading bytes can cost: each looked at once. */
export function countLines(bytes: Uint8Array): void {
  let lines = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) lines++;
  sink.value += lines;
}

export interface Engine {
  readonly name: string;
  readonly run: () => unknown;
  /** Measured on a smaller size, so many times: multiplied, and marked. Run once. */
  readonly scale?: number;
  readonly note?: string;
}

export interface Measured {
  readonly name: string;
  /** Median, ms; null where the engine is not there. */
  readonly wall: number | null;
  readonly cpu: number | null;
  /** Above what the data take, in a process of its own, MB. */
  readonly peak: number | null;
  readonly note: string;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Which engine of which comparison a process of its own is to run once: `--memory=1.0`. */
const MEMORY = /^--memory=([\d.]+)$/;
const memoryOf = process.argv.map((word) => MEMORY.exec(word)?.[1]).find((index) => index !== undefined);
/** The section's own arguments. */
export const args = process.argv.slice(2).filter((word) => !MEMORY.test(word));

let comparisons = 0;

/** Rounds before the first that counts, so that everything is compiled; an engine that has spent a second on them is. */
const WARM_UPS = 8;
const WARM_UP_MS = 1_000;

/** Warm-up rounds and `RUNS` rounds, every engine once a round; a scaled one runs once in all. */
export async function compare(engines: readonly Engine[]): Promise<Measured[]> {
  const comparison = comparisons++;
  if (memoryOf !== undefined) {
    const [wanted, engine] = memoryOf.split(".").map(Number);
    if (wanted !== comparison) return [];
    globalThis.gc?.();
    const before = process.memoryUsage.rss() / 1024;
    resetPeak();
    await engines[engine!]!.run();
    process.stdout.write(String((peakKilobytes() - before) / 1024));
    process.exit(0);
  }
  const times = engines.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
  const warmUp = engines.map(() => 0);
  for (let round = -WARM_UPS; round < RUNS; round++) {
    for (const [index, { run, scale }] of engines.entries()) {
      if ((scale !== undefined && round !== 0) || (round < 0 && warmUp[index]! > WARM_UP_MS)) continue;
      const cpu = process.cpuUsage();
      const start = performance.now();
      await run();
      const wall = performance.now() - start;
      const { user, system } = process.cpuUsage(cpu);
      if (round < 0) {
        warmUp[index]! += wall;
        continue;
      }
      times[index]!.wall.push(wall);
      times[index]!.cpu.push((user + system) / 1000);
    }
  }
  return engines.map(({ name, scale = 1, note = "" }, index) => ({
    name,
    wall: median(times[index]!.wall) * scale,
    cpu: median(times[index]!.cpu) * scale,
    peak: scale === 1 ? peakOf(`${comparison}.${index}`) : null,
    note: [note, scale === 1 ? "" : `run once on 1/${scale}, multiplied`].filter(Boolean).join("; "),
  }));
}

/** Linux forgets the peak so far when told to; elsewhere the peak is that of making the data too. */
function resetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    return;
  }
}

function peakKilobytes(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

function peakOf(index: string): number | null {
  if (process.env["BENCH_MEMORY"] === "0") return null;
  const { stdout, status } = spawnSync(
    process.execPath,
    ["--expose-gc", process.argv[1]!, ...args, `--memory=${index}`],
    {
      encoding: "utf8",
    },
  );
  return status === 0 ? Number(stdout.trim().split("\n").at(-1)) : null;
}

export const absent = (name: string, note: string): Measured => ({ name, wall: null, cpu: null, peak: null, note });

export interface Section {
  readonly title: string;
  readonly measured: readonly Measured[];
  readonly gates: readonly { readonly what: string; readonly isKept: boolean }[];
}

const short = (value: number | null): string =>
  value === null ? "–" : Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);

/** Prints a section as a table, every engine's multiple of the first; and keeps it for the picture. */
export function report(section: Section): void {
  const first = section.measured[0]?.wall ?? null;
  const lines = section.measured.map(({ name, wall, cpu, peak, note }) => {
    const times = wall === null || first === null ? null : wall / first;
    return `| ${name} | ${short(wall)} | ${short(cpu)} | ${short(times)} | ${short(peak)} | ${note} |`;
  });
  const gates = section.gates.map(({ what, isKept }) => `- ${isKept ? "kept" : "MISSED"}: ${what}`);
  process.stdout.write(
    [
      `\n### ${section.title}\n`,
      "| | ms | cpu ms | × | peak MB | |",
      "| --- | --: | --: | --: | --: | --- |",
      ...lines,
      ...(gates.length > 0 ? ["", ...gates] : []),
      "",
    ].join("\n"),
  );
  const file = process.env["BENCH_JSON"];
  if (file) appendFileSync(file, `${JSON.stringify(section)}\n`);
}
