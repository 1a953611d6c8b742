import { generateSie } from "../../bench/sie-generator.ts";
import { readSie, SieReader } from "../../src/ledger/sie/reader.ts";
import { bytesOf, HEADER, voucher } from "./sie-text.ts";
import { buffersOf, objectsOf, rowText, type SieLedger, voucherText } from "../../src/ledger/sie/sie-ledger.ts";

const ROWS = 5_000;
const bytes = generateSie(ROWS);

function ledgerOfSteps(size: number, pause: () => boolean): { ledger: SieLedger | null; pauses: number } {
  const reader = new SieReader(bytes.length);
  let pauses = 0;
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(at + size, bytes.length);
    at += reader.push(bytes.subarray(at, end), pause);
    if (at < end) pauses++;
  }
  return { ledger: reader.end().ledger, pauses };
}

const whole = readSie(bytes).ledger;
const columnsOf = (ledger: SieLedger | null): unknown => ledger && { ...ledger, source: null };

test("a made-up file of thousands of rows is read without a word", () => {
  expect(whole?.problems).toEqual([]);
  expect(whole?.unbalanced).toEqual([]);
  expect([whole?.rows.count, whole?.rowsSeen]).toEqual([ROWS, ROWS]);
});

test("read in steps, stopped every 1,024 lines, it comes out alike", () => {
  const steps = ledgerOfSteps(bytes.length, () => true);
  expect(steps.pauses).toBe(Math.floor(whole!.lines.used / 1024));
  expect(columnsOf(steps.ledger)).toEqual(columnsOf(whole));
  expect(columnsOf(ledgerOfSteps(10_007, () => true).ledger)).toEqual(columnsOf(whole));
  const texts = (ledger: SieLedger | null) =>
    ledger && Array.from({ length: 50 }, (_, v) => voucherText(ledger, v * 7));
  expect(texts(ledgerOfSteps(61, () => false).ledger)).toEqual(texts(whole));
});

test("cut between carriage return and line feed, a line the shortcut gives up leaves no trace", () => {
  const lines = [...HEADER, ...voucher(['#TRANS 4510 {6 "a} 5.00 20250101 "x"', "#TRANS 1930 {} -1.00"]), ""].join(
    "\r\n",
  );
  const file = bytesOf(lines);
  const reader = new SieReader();
  for (const part of lines.split(/(?<=\r)/)) reader.push(bytesOf(part));
  expect(columnsOf(reader.end().ledger)).toEqual(columnsOf(readSie(file).ledger));
});

test("it can be transferred from a worker whole", () => {
  const { ledger } = ledgerOfSteps(10_007, () => false);
  const before = [rowText(ledger!, 0), rowText(ledger!, ROWS - 2), objectsOf(ledger!, ledger!.rows.objects[0]!)];
  const buffers = buffersOf(ledger!) as ArrayBuffer[];
  const arrived = structuredClone(ledger!, { transfer: buffers });
  expect([rowText(arrived, 0), rowText(arrived, ROWS - 2), objectsOf(arrived, arrived.rows.objects[0]!)]).toEqual(
    before,
  );
  expect(buffers.every(({ byteLength }) => byteLength === 0)).toBe(true);
  expect(ledger!.rows.amount).toHaveLength(0);
});
