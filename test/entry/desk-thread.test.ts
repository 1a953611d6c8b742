import { deskAt, serveDesk } from "../../src/entry/desk-thread.ts";
import { createDesk } from "../../src/review/create-desk.ts";
import type { DeskWork } from "../../src/review/desk.ts";
import { readSource } from "../../src/review/read-source.ts";
import { type Workbook, WorkbookError } from "../../src/workbook/port.ts";
import { ledgersHere } from "../review/ledgers-here.ts";
import { FOLLOW_UP, workbookWith } from "../review/memory-workbook.ts";
import { sie2019, sieBytes } from "../workbooks/ledger-2019.ts";

const opened: MessageChannel[] = [];
afterEach(() => opened.splice(0).forEach(({ port1, port2 }) => (port1.close(), port2.close())));

/** The two ends of a channel, as the page and the thread have them. */
async function across(workbook: Workbook, make: (workbook: Workbook) => DeskWork): Promise<DeskWork> {
  const channel = new MessageChannel();
  opened.push(channel);
  serveDesk(make, channel.port1);
  channel.port1.start();
  channel.port2.start();
  return deskAt(channel.port2, workbook);
}

const real = (workbook: Workbook): DeskWork => createDesk(workbook, readSource, ledgersHere());

test("a check on another thread: the same review, with its maps and what they are of", async () => {
  const here = await real(workbookWith([FOLLOW_UP]).workbook).check();
  const there = await (await across(workbookWith([FOLLOW_UP]).workbook, real)).check();
  expect(there).toEqual(here);
  if (there.kind !== "reviewed") throw new Error(there.kind);
  expect(there.review.groups.length).toBeGreaterThan(0);
});

test("parts of the desk answer, callbacks are called, and what was opened is handed over", async () => {
  const desk = await across(workbookWith([FOLLOW_UP]).workbook, real);
  await desk.check();
  const shares: number[] = [];
  const source = { name: "huvudbok.se", bytes: sieBytes(sie2019()) };
  expect(await desk.ledger.open(source, (share) => void shares.push(share))).toMatchObject({ kind: "added" });
  expect(source.bytes.byteLength).toBe(0);
  expect((await desk.ledger.state())!.files).toHaveLength(1);
  const cleared = new Promise<void>((resolve) => desk.onCleared(resolve));
  await desk.clearMarks();
  await cleared;
});

test("what the workbook cannot do stays a fault with its place, over two threads", async () => {
  const { workbook } = workbookWith([FOLLOW_UP]);
  const broken = { ...workbook, read: () => Promise.reject(new WorkbookError("protected", "Kv1 2019")) };
  const desk = await across(broken, real);
  expect(await desk.check()).toEqual({ kind: "failed", fault: "protected", where: "Kv1 2019" });
});

test("told to stop: the other thread hears of it, and the reason is ours", async () => {
  const stop = new AbortController();
  let heard: AbortSignal | undefined;
  const desk = await across(workbookWith([FOLLOW_UP]).workbook, (workbook) => ({
    ...real(workbook),
    read: (_, signal) => {
      heard = signal;
      return new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal!.reason as Error)));
    },
  }));
  const reading = desk.read({ kind: "paste", text: "", html: null }, stop.signal);
  while (!heard) await new Promise((resolve) => setTimeout(resolve, 5));
  stop.abort(new Error("enough"));
  await expect(reading).rejects.toThrow("enough");
  expect(heard.aborted).toBe(true);
});

test("a fault of ours is thrown with its words", async () => {
  const desk = await across(workbookWith([FOLLOW_UP]).workbook, (workbook) => ({
    ...real(workbook),
    show: () => Promise.reject(new RangeError("no such row")),
  }));
  await expect(desk.show({})).rejects.toThrow("no such row");
});
