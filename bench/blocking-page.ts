/** The page of blocking.ts: opens a ledger in the worker of the product, or in steps on the page, and tells the longest block. */
import type { CalendarDate } from "../src/domain/calendar.ts";
import { EMPTY_REGISTER } from "../src/domain/register.ts";
import type { LedgerQuestion } from "../src/review/ledgers/ledger-view.ts";
import { ledgersInBackground } from "../src/entry/background-ledger.ts";
import { SieReader } from "../src/ledger/sie/reader.ts";
import { shapeOf } from "../src/ledger/table/read-table.ts";
import { TableReader } from "../src/ledger/table/table-reader.ts";

const CHUNK = 1 << 20;
const BUDGET = 8;

/** Longest time between two turns of the page's own loop while the work goes on, ms. */
async function longestBlock(work: () => Promise<number>): Promise<{ longest: number; wall: number; rows: number }> {
  let longest = 0;
  let isOver = false;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    // A free turn for everything else that waits.
    if (!isOver) setTimeout(() => port2.postMessage(0));
  };
  port2.postMessage(0);
  const start = performance.now();
  const rows = await work();
  const wall = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 20));
  isOver = true;
  return { longest, wall, rows };
}

/** Opened, and then everything the pane asks: what may be chosen, names matched, booked against paid for a thousand partners. */
async function inWorker(name: string, bytes: Uint8Array): Promise<number> {
  const ledgers = ledgersInBackground();
  const opened = await ledgers.open({ name, bytes }, () => undefined);
  if (opened.kind !== "added") throw new Error(opened.kind);
  const { proposal, sources } = await ledgers.settings();
  // The generated SIE names its partners in a dimension called *Projekt*, which nobody would propose.
  const counterparty = sources.find(({ source }) => source.kind === "dimension")?.source ?? proposal.counterparty;
  const setting = { accounts: ["45"], interim: [], counterparty };
  const answer = await ledgers.ask({ ...QUESTION, setting });
  const { outcome } = answer;
  if (outcome.kind !== "reconciled" || outcome.partners.every(({ rows }) => rows === 0)) throw new Error("not matched");
  ledgers.end();
  return opened.files[0]!.rows;
}

const PARTNERS = Array.from({ length: 1000 }, (_, index) => index);
const QUESTION = {
  followUp: {
    title: "",
    place: {},
    unit: "one",
    currency: "SEK",
    year: 2025,
    paidDate: "2025-11-30" as CalendarDate,
    lines: PARTNERS.map((index) => ({
      partner: `Partner nummer ${index}`,
      place: {},
      orgNumber: null,
      agreed: null,
      paid: null,
      costs: [],
      forecast: null,
      notes: [],
      hidden: false,
    })),
    totals: [],
  },
  register: EMPTY_REGISTER,
  terms: new Map(),
  confirmed: PARTNERS.flatMap((index) =>
    [`F\u00f6rening ${index}`, `F\u00f6reningen ${index}`].map((alias) => [alias, `Partner nummer ${index}`] as const),
  ),
  nobodys: [],
} as const satisfies Omit<LedgerQuestion, "setting">;

async function inSteps(name: string, bytes: Uint8Array): Promise<number> {
  const shape = name.endsWith(".se") ? null : shapeOf(bytes.subarray(0, 1 << 16));
  if (shape && "refused" in shape) throw new Error(shape.refused.reason);
  const reader = shape ? new TableReader(name, shape, bytes.length) : new SieReader(bytes.length);
  for (let at = 0; at < bytes.length;) {
    const deadline = performance.now() + BUDGET;
    at += reader.push(bytes.subarray(at, at + CHUNK), () => performance.now() > deadline);
    if (performance.now() > deadline) await new Promise((resolve) => setTimeout(resolve));
  }
  return reader.end().ledger?.rows.count ?? 0;
}

type Way = "idle" | "worker" | "steps";

async function work(name: string, way: Way, bytes: Uint8Array): Promise<number> {
  if (way === "worker") return inWorker(name, bytes);
  if (way === "steps") return inSteps(name, bytes);
  // What other work on the machine does to a page that does nothing.
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  return 0;
}
const IDLE_MS = 3_000;

async function fetched(name: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
  // The fetch itself may have left work behind.
  await new Promise((resolve) => setTimeout(resolve, 200));
  return bytes;
}

let waiting: Uint8Array = new Uint8Array(0);
Object.assign(globalThis, {
  measure: async (name: string, way: Way) => {
    const bytes = await fetched(name);
    return longestBlock(() => work(name, way, bytes));
  },
  /** Fetches, to be followed by `run`: without the loop that measures, so that what the page's own thread works can be read. */
  prepare: async (name: string) => void (waiting = await fetched(name)),
  run: (name: string, way: Way) => work(name, way, waiting),
});
