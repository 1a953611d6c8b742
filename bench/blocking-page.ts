/** The page of blocking.ts: opens a ledger in the worker of the product, or in steps on the page, and tells the longest block. */
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

async function inWorker(name: string, bytes: Uint8Array): Promise<number> {
  const ledgers = ledgersInBackground();
  const opened = await ledgers.open({ name, bytes }, () => undefined);
  if (opened.kind !== "added") throw new Error(opened.kind);
  await ledgers.settings();
  ledgers.end();
  return opened.files[0]!.rows;
}

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

async function measure(name: string, way: "worker" | "steps") {
  const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
  // The fetch itself may have left work behind.
  await new Promise((resolve) => setTimeout(resolve, 200));
  return longestBlock(() => (way === "worker" ? inWorker(name, bytes) : inSteps(name, bytes)));
}

Object.assign(globalThis, { measure });
