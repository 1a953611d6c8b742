/**
 * Cell formulas over 10,000 rows through Microsoft's custom function runtime, side by side in one run: one spilled call,
 * one call a cell, the bare computation in a loop over arguments already read, and the least the runtime takes for a
 * function of the same arguments that computes nothing. Medians, microseconds a row.
 * Run: `node bench/formulas.mjs [rows]`. How to read it: bench/README.md.
 */
import { createHost } from "../sandbox/host/index.ts";
import { openPane } from "../sandbox/host/node-pane.ts";
import type { CalendarDate } from "../src/domain/calendar.ts";
import { LINEAR } from "../src/domain/expected-cost.ts";
import { ore } from "../src/domain/money.ts";
import { FUNCTIONS } from "../src/functions/index.ts";

const ROWS = Number(process.argv[2] ?? 10_000);
const RUNS = 7;
const SCALE = 100_000_000;

type Row = Parameters<(typeof FUNCTIONS)[number]["compute"]>[0];
interface Case {
  readonly id: string;
  /** The cells of one row. */
  readonly cells: (index: number) => readonly (number | string)[];
  /** The same, read. */
  readonly read: (index: number) => Record<string, unknown>;
}

const amount = (index: number, step: number): number => 1000 + ((index * step) % 9000) + 0.25;
const whole = (index: number, step: number) => ore(amount(index, step) * SCALE);
const DAYS = ["2019-01-01", "2019-12-31", "2019-03-31"] as unknown as readonly CalendarDate[];
const SERIALS = [43_466, 43_830, 43_555];
const [start, end, asOf] = DAYS;

/** An organisation number in order, so that the formula has no sentence to write. */
function orgNumber(index: number): string {
  const nine = `8020${String(index).padStart(5, "0")}`;
  const products = [...nine].map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1));
  const sum = products.reduce((total, product) => total + (product > 9 ? product - 9 : product), 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

const CASES: readonly Case[] = [
  {
    id: "CASHHELD",
    cells: (index) => [amount(index, 7), amount(index, 3)],
    read: (index) => ({ paid: whole(index, 7), costs: whole(index, 3) }),
  },
  {
    id: "UTILISATION",
    cells: (index) => [amount(index, 7), amount(index, 3)],
    read: (index) => ({ agreed: whole(index, 7), costs: whole(index, 3) }),
  },
  {
    id: "VARIANCE",
    cells: (index) => [amount(index, 7), amount(index, 3), ...SERIALS],
    read: (index) => ({
      agreed: whole(index, 7),
      costs: whole(index, 3),
      start,
      end,
      asOf,
      profile: { profile: LINEAR, basis: "months" },
    }),
  },
  {
    id: "SCHEDULED",
    cells: (index) => ["kvartalsvis", amount(index, 7), ...SERIALS],
    read: (index) => ({ model: "kvartalsvis", agreed: whole(index, 7), start, end, asOf }),
  },
  {
    id: "TRANCHE",
    cells: (index) => [amount(index, 7), amount(index, 3), amount(index, 11)],
    read: (index) => ({
      paid: whole(index, 7),
      cost: whole(index, 3),
      next: whole(index, 11),
      threshold: null,
      rule: "",
    }),
  },
  {
    id: "AMOUNT",
    cells: (index) => [`${1 + (index % 9)} ${String(index % 1000).padStart(3, "0")} kr`],
    read: (index) => ({ text: `${1 + (index % 9)} ${String(index % 1000).padStart(3, "0")} kr`, unit: "" }),
  },
  {
    id: "ORGNUMBER",
    cells: (index) => [orgNumber(index)],
    read: (index) => ({ text: orgNumber(index) }),
  },
  {
    id: "STATUS",
    cells: (index) => [amount(index, 7), amount(index, 3), amount(index, 2), ...SERIALS],
    read: (index) => ({
      agreed: whole(index, 7),
      paid: whole(index, 3),
      costs: whole(index, 2),
      start,
      end,
      asOf,
      unit: "",
    }),
  },
];

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

/** Wall clock, and processor time: the runtime waits 50 ms and more before it sends results, and that is no work. */
async function timed(action: () => unknown): Promise<{ wall: number; busy: number }> {
  const before = process.cpuUsage();
  const from = performance.now();
  await action();
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(before);
  return { wall, busy: (user + system) / 1000 };
}

async function run(): Promise<void> {
  const host = createHost();
  const pane = await openPane(host);
  Object.assign(globalThis, {
    CustomFunctions: pane.window.CustomFunctions,
    Office: { context: { displayLanguage: "sv-SE" } },
  });
  await import("../src/entry/functions.ts");
  const nothing = (first: unknown) => first;
  pane.window.CustomFunctions.associate("NOTHING", nothing);
  await host.callFunctions([]);
  const sink = { value: 0 };

  console.log(`${ROWS} rows, median of ${RUNS}, Node ${process.version}; µs of processor time a row (wall clock, ms)`);
  console.log(["formula", "bare", "runtime", "spilled", "one call a cell", "spilled / (bare + runtime)"].join("\t"));
  for (const { id, cells, read } of CASES) {
    const definition = FUNCTIONS.find((each) => each.id === id)!;
    const rows = Array.from({ length: ROWS }, (_, index) => cells(index));
    const columns = rows[0]!.map((_, column) => rows.map((row) => [row[column]!]));
    const readRows = Array.from({ length: ROWS }, (_, index) => read(index) as Row);
    const times = { bare: [] as number[], runtime: [] as number[], spilled: [] as number[], single: [] as number[] };
    const walls = { spilled: [] as number[], single: [] as number[] };
    for (let turn = 0; turn < RUNS; turn++) {
      const bare = await timed(() => {
        for (const row of readRows) sink.value += typeof definition.compute(row, SCALE) === "number" ? 1 : 0;
      });
      const spilled = await timed(async () => {
        const [result] = await host.callFunctions([{ id, args: columns }]);
        if (!result || "error" in result || (result.value as unknown[]).length !== ROWS)
          throw new Error(`${id} failed`);
      });
      const runtime = await timed(() => host.callFunctions([{ id: "NOTHING", args: columns }]));
      times.bare.push(bare.busy);
      times.runtime.push(runtime.busy);
      times.spilled.push(spilled.busy);
      walls.spilled.push(spilled.wall);
      if (turn >= 3) continue; // slow, and three tell enough
      const single = await timed(() => host.callFunctions(rows.map((args) => ({ id, args }))));
      times.single.push(single.busy);
      walls.single.push(single.wall);
    }
    const perRow = (milliseconds: readonly number[]) => (median(milliseconds) * 1000) / ROWS;
    const [bare, runtime, spilled] = [perRow(times.bare), perRow(times.runtime), perRow(times.spilled)];
    const single = perRow(times.single);
    console.log(
      [
        id,
        bare.toFixed(2),
        runtime.toFixed(2),
        `${spilled.toFixed(2)} (${median(walls.spilled).toFixed(0)})`,
        `${single.toFixed(2)} (${median(walls.single).toFixed(0)})`,
        `${(spilled / (bare + runtime)).toFixed(1)}×`,
      ].join("\t"),
    );
  }
  pane.close();
  if (sink.value < 0) throw new Error("nothing was computed");
}

void run();
