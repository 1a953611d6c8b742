import fc from "fast-check";
import { shapeOf } from "../../src/ledger/table/read-table.ts";
import { tableSentence } from "../../src/ledger/table/problems.ts";
import { bookedTable, type TableReading } from "../../src/ledger/table/table-ledger.ts";
import { TableReader } from "../../src/ledger/table/table-reader.ts";
import type { TableShape } from "../../src/ledger/table/look.ts";

/** Mutants of made-up csv ledgers. The seed is fixed: a run that fails here fails everywhere. FUZZ_RUNS makes it longer. */
const RUNS = { numRuns: Number(process.env["FUZZ_RUNS"] ?? 1_000), seed: 20251121 };

const day = fc.constantFrom("2025-01-15", "20250228", "2025-02-30", "", "15/1 2025", "2025-03", "31.12.2025");
const name = fc.constantFrom(
  "Folkets Park",
  "Åsa AB",
  '"Norr; Söder"',
  '"Ett ""citat"""',
  "",
  "***",
  "Summa",
  " x ",
  "Sumo IF",
);
const amount = fc.oneof(
  fc.integer({ min: -1e10, max: 1e10 }).map((ore) => (ore / 100).toFixed(2).replace(".", ",")),
  fc.constantFrom("", "1 050", "1.050", "-", "12,345", "0012", "100", "1e5", "99999999999999999", '"1 200,50"', "-0"),
);
const row = fc
  .record({ day, name, amount, account: fc.constantFrom("4510", "4510 Bidrag", "1930", ""), voucher: fc.nat(5) })
  .map((r) => [r.day, r.voucher === 0 ? "" : `K${r.voucher}`, r.account, r.name, "text", r.amount].join(";"));
const file = fc
  .record({ rows: fc.array(row, { maxLength: 6 }), end: fc.constantFrom("\n", "\r\n", "\r"), utf8: fc.boolean() })
  .map(({ rows, end, utf8 }) => {
    const text = ["Datum;Ver;Konto;Motpart;Text;Belopp", ...rows, ""].join(end);
    return utf8 ? new TextEncoder().encode(text) : Uint8Array.from(text, (c) => c.charCodeAt(0));
  });
const mutation = fc.record({
  at: fc.nat(2_000),
  kind: fc.constantFrom("set", "insert", "delete", "cut", "repeat"),
  byte: fc.oneof(fc.constantFrom(0, 9, 10, 13, 32, 34, 44, 45, 48, 57, 59, 0xc3, 0xe5), fc.nat(255)),
  length: fc.nat(40),
});
const mutant = fc.tuple(file, fc.array(mutation, { maxLength: 6 })).map(([bytes, mutations]) => {
  let out = [...bytes];
  for (const { at: place, kind, byte, length } of mutations) {
    const at = out.length === 0 ? 0 : place % out.length;
    if (kind === "set" && out.length > 0) out[at] = byte;
    else if (kind === "insert") out.splice(at, 0, byte);
    else if (kind === "delete") out.splice(at, length);
    else if (kind === "cut") out = out.slice(0, at);
    else out.splice(at, 0, ...out.slice(at, at + length));
  }
  return Uint8Array.from(out);
});

const SHAPE = shapeOf(
  new TextEncoder().encode(
    "Datum;Ver;Konto;Motpart;Text;Belopp\n2025-01-15;K1;4510;A;t;1,00\n2025-01-15;K1;4510;A;t;1,00\n",
  ),
) as TableShape;

function read(bytes: Uint8Array, sizes: readonly number[], pause: () => boolean): TableReading {
  const reader = new TableReader("ledger.csv", SHAPE, 0);
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const end = Math.min(at + (sizes[n % sizes.length] ?? 1), bytes.length);
    while (at < end) at += reader.push(bytes.slice(at, end), pause);
  }
  return reader.end();
}

const told = (reading: TableReading): unknown => (reading.ledger ? { ...reading.ledger, source: null } : reading);

function expectAlike(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

const lineCount = (bytes: Uint8Array): number => {
  const lines = String.fromCharCode(...bytes).split(/\r\n|\r|\n/);
  return lines.at(-1) === "" ? lines.length - 1 : lines.length;
};

test("mutants: chunked = whole, every line counted, every problem has its sentence, every text is readable", () => {
  fc.assert(
    fc.property(mutant, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 }), (bytes, sizes) => {
      const whole = read(bytes.slice(), [Infinity], () => false);
      expectAlike(told(read(bytes, sizes, () => true)), told(whole));
      if (!whole.ledger) return;
      const { ledger } = whole;
      const { used, reported, blank } = ledger.lines;
      // The header is one record: of several lines where a quote runs over them.
      expect(used + reported + blank).toBeLessThan(lineCount(bytes) + 1);
      if (!bytes.includes(34)) expect(used + reported + blank).toBe(Math.max(0, lineCount(bytes) - 1));
      const booked = bookedTable("ledger.csv", ledger);
      for (const problem of ledger.problems) expect(tableSentence(problem, "sv")).not.toMatch(/\{[a-z]+\}/);
      for (let r = 0; r < ledger.rows.count; r++) {
        expect(Number.isSafeInteger(ledger.rows.amount[r])).toBe(true);
        expect(booked.accounts[ledger.rows.account[r]!]).toBeDefined();
        expect(ledger.counterpartyOfKey[ledger.rows.objects[r]!]).toBeGreaterThanOrEqual(-1);
        void [booked.rowText(r), ledger.rows.voucher[r]! < 0 || booked.voucherName(ledger.rows.voucher[r]!)];
      }
    }),
    RUNS,
  );
});

/** The plain way is a shortcut: a blank before the date sends a record the general way, and it reads alike. */
test("records read the plain way and the general way are alike", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const write = (edge: string): Uint8Array =>
        new TextEncoder().encode(["Datum;Ver;Konto;Motpart;Text;Belopp", ...rows.map((r) => edge + r), ""].join("\n"));
      const columns = (bytes: Uint8Array): unknown => {
        const { ledger } = read(bytes, [Infinity], () => false);
        if (!ledger) return null;
        const { text, ...rest } = ledger.rows;
        const booked = bookedTable("", ledger);
        return {
          rest,
          texts: Array.from(text.at, (_, r) => booked.rowText(r)),
          accounts: ledger.accounts,
          counterparties: ledger.counterparties,
          keys: ledger.counterpartyOfKey,
          problems: ledger.problems,
          lines: ledger.lines,
        };
      };
      expectAlike(columns(write("")), columns(write(" ")));
    }),
    RUNS,
  );
});

test("bytes of any kind are read or refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (bytes, size) => {
      void shapeOf(bytes);
      expectAlike(told(read(bytes, [size], () => false)), told(read(bytes.slice(), [Infinity], () => false)));
    }),
    RUNS,
  );
});
