/** Reading SIE into columns against a bare loop over the same bytes, whole and in steps. `sie [rows]` */
import { SieReader } from "../src/ledger/sie/reader.ts";
import { args, compare, countLines, report, sink } from "./measure.ts";
import { generateSie } from "./sie-generator.ts";

const [rows = 1_000_000] = args.map(Number);
const bytes = generateSie(rows);

function readWhole(): void {
  const reader = new SieReader();
  reader.push(bytes);
  const { ledger } = reader.end();
  if (!ledger || ledger.rows.count !== rows || ledger.problems.length > 0) throw new Error("not read as written");
  sink.value += ledger.rows.count;
}

/** As the pane would read without a worker: 1 MB at a time, stopping every 8 ms. Keeps the longest step. */
const longest: number[] = [];
function readInSteps(): void {
  const reader = new SieReader(bytes.length);
  let most = 0;
  for (let at = 0; at < bytes.length;) {
    const start = performance.now();
    const deadline = start + 8;
    at += reader.push(bytes.subarray(at, at + (1 << 20)), () => performance.now() > deadline);
    most = Math.max(most, performance.now() - start);
  }
  const start = performance.now();
  sink.value += reader.end().ledger?.rows.count ?? 0;
  longest.push(Math.max(most, performance.now() - start));
}

/** What is written first, as a rule: the text decoded, each line matched. Only rows and their sum. */
function regularExpression(): void {
  let sum = 0;
  for (const line of new TextDecoder("latin1").decode(bytes).split("\r\n")) {
    const match = /^\s*#TRANS\s+(\d+)\s+\{([^}]*)\}\s+(-?[\d.]+)/.exec(line);
    if (match) sum += Math.round(Number(match[3]) * 100);
  }
  sink.value += sum;
}

const measured = await compare([
  { name: "bare byte loop", run: () => countLines(bytes) },
  { name: "ours: SieReader, whole", run: readWhole },
  { name: "ours: SieReader, steps of 8 ms", run: readInSteps },
  { name: "decoded, a regular expression a line", run: regularExpression },
]);
const [bare, whole] = measured;
report({
  title: `SIE, ${rows} #TRANS, ${(bytes.length / 1e6).toFixed(1)} MB`,
  measured,
  gates: [
    {
      what: `at least 1/3 of the bare byte loop (by processor time ${whole!.cpu! <= 3 * bare!.cpu! ? "kept" : "missed"})`,
      isKept: whole!.wall! <= 3 * bare!.wall!,
    },
    { what: `longest step ${Math.max(...longest).toFixed(0)} ms, under 50`, isKept: Math.max(...longest) < 50 },
  ],
});
