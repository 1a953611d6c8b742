import fc from "fast-check";
import { readSie, SieReader } from "../../src/ledger/sie/reader.ts";
import { sieSentence } from "../../src/ledger/sie/problem-text.ts";
import { rowText, type SieReading, voucherNumber, voucherText } from "../../src/ledger/sie/sie-ledger.ts";
import { bytesOf, HEADER, ledgerOf, pc8 } from "./sie-text.ts";

/** Mutants of made-up files. The seed is fixed: a run that fails here fails everywhere. FUZZ_RUNS makes it longer. */
const RUNS = { numRuns: Number(process.env["FUZZ_RUNS"] ?? 1_000), seed: 20251121 };

const amount = fc.integer({ min: -1e11, max: 1e11 }).map((ore) => (ore / 100).toFixed(2));
const text = fc.constantFrom("Förening", 'Åsa \\"x\\"', "", "a b", "C:\\data\\", "{", "#VER");
const account = fc.constantFrom("1930", "4510", "0451", "45101", "4A");
const list = fc.constantFrom("", '6 "P1"', '"1" "KS 01" 06 P2', "6", '"å"', "{", '"');
const day = fc.constantFrom("20250115", "20250228", "20250230", "", '""', "00000000");
const row = fc
  .record({ label: fc.constantFrom("TRANS", "TRANS", "TRANS", "BTRANS", "RTRANS"), account, list, amount, day, text })
  .map((r) => `#${r.label} ${r.account} {${r.list}} ${r.amount} ${r.day} "${r.text}"`);
const voucher = fc
  .record({
    series: fc.constantFrom("A", '""', "#", "Å"),
    number: fc.nat(99),
    day,
    text,
    rows: fc.array(row, { maxLength: 4 }),
  })
  .map((v) => [`#VER ${v.series} ${v.number} ${v.day} "${v.text}"`, "{", ...v.rows, "}"].join("\n"));
const header = fc.subarray([
  ...HEADER,
  "#KSUMMA",
  '#KONTO 1930 "Företagskonto"',
  "#IB 0 1930 100.00",
  "#UB 0 1930 50.00",
  "#OKÄND 1",
  "#SIETYP 2",
]);
const file = fc
  .record({
    header,
    vouchers: fc.array(voucher, { maxLength: 4 }),
    end: fc.constantFrom("\n", "\r\n", "\r"),
    utf8: fc.boolean(),
  })
  .map(({ header, vouchers, end, utf8 }) => {
    const lines = [...header, ...vouchers].join("\n").replaceAll("\n", end);
    return utf8 ? new TextEncoder().encode(lines) : pc8(lines);
  });

const TELLING = [0, 9, 10, 13, 26, 32, 34, 35, 45, 46, 48, 57, 92, 123, 125, 0x84, 0xc3, 0xb6, 0xe4, 0xef, 0xff];
const mutation = fc.record({
  at: fc.nat(2_000),
  kind: fc.constantFrom("set", "insert", "delete", "cut", "repeat"),
  byte: fc.oneof(fc.constantFrom(...TELLING), fc.nat(255)),
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

function inChunks(bytes: Uint8Array, sizes: readonly number[], pause: () => boolean): SieReading {
  const reader = new SieReader();
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const end = at + (sizes[n % sizes.length] ?? 1);
    // A pause may stop within a chunk: then the rest of it comes next.
    while (at < Math.min(end, bytes.length)) at += reader.push(bytes.slice(at, Math.min(end, bytes.length)), pause);
  }
  return reader.end();
}

/** All but the chunks themselves. */
const told = (reading: SieReading): unknown => (reading.ledger ? { ...reading.ledger, source: null } : reading);

/** Deep equality is slow on columns: it is asked only to show a difference that the texts already have. */
function expectAlike(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

/** Lines by carriage return, line feed or both; what follows the last line end is a line if it is not empty. */
const lineCount = (bytes: Uint8Array): number => {
  const lines = String.fromCharCode(...bytes).split(/\r\n|\r|\n/);
  return lines.at(-1) === "" ? lines.length - 1 : lines.length;
};

test("mutants: chunked = whole, every line counted, every problem has its sentence, every text is readable", () => {
  fc.assert(
    fc.property(mutant, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 }), (bytes, sizes) => {
      const whole = readSie(bytes.slice());
      expectAlike(told(inChunks(bytes, sizes, () => true)), told(whole));
      if (!whole.ledger) return;
      const { ledger } = whole;
      const { used, reported, blank } = ledger.lines;
      expect(used + reported + blank).toBe(lineCount(bytes));
      expect(ledger.rows.count).toBeLessThanOrEqual(ledger.rowsSeen);
      for (const problem of ledger.problems) expect(sieSentence(problem, "sv")).not.toMatch(/\{[a-z]+\}/);
      for (let v = 0; v < ledger.vouchers.count; v++) void [voucherNumber(ledger, v), voucherText(ledger, v)];
      for (let r = 0; r < ledger.rows.count; r++) {
        expect(Number.isSafeInteger(ledger.rows.amount[r])).toBe(true);
        expect(rowText(ledger, r)).not.toMatch(/[\r\n]/);
      }
    }),
    RUNS,
  );
});

test("bytes of any kind are read or refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (bytes, size) => {
      expectAlike(told(inChunks(bytes, [size], () => false)), told(readSie(bytes.slice())));
    }),
    RUNS,
  );
});

test("Σ rows + rows left out = the vouchers' differences, to the öre, against BigInt", () => {
  const rows = fc.array(fc.tuple(account, fc.integer({ min: -1e12, max: 1e12 })), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rows, (pairs) => {
      const lines = pairs.map(
        ([id, ore]) =>
          `#TRANS ${id} {} ${(BigInt(ore) / 100n).toString().replace(/^0$/, ore < 0 ? "-0" : "0")}.${String(Math.abs(ore % 100)).padStart(2, "0")}`,
      );
      const ledger = ledgerOf([...HEADER, "#VER A 1 20250115", "{", ...lines, "}"]);
      const total = pairs.reduce((sum, [, ore]) => sum + BigInt(ore), 0n);
      expect(BigInt(ledger.vouchers.difference[0] ?? NaN)).toBe(total);
      expect(ledger.movements.reduce((sum, movement) => sum + BigInt(movement), 0n)).toBe(total);
      expect(ledger.unbalanced).toEqual(total === 0n ? [] : [0]);
    }),
    RUNS,
  );
});

/** The plain readers are shortcuts: what they take, the general reader reads alike. */
test("a file with all fields quoted reads like one without", () => {
  const plainRow = fc.record({
    id: fc.constantFrom("1930", "4510"),
    list: fc.constantFrom("", '"6" "P1"'),
    amount,
    day: fc.constantFrom("20250115", "20250229"),
  });
  fc.assert(
    fc.property(fc.array(plainRow, { maxLength: 6 }), fc.constantFrom("20250115", "20250230"), (rows, date) => {
      const write = (q: string): Uint8Array =>
        bytesOf(
          [
            ...HEADER,
            `#VER ${q}A${q} ${q}1${q} ${q}${date}${q} "x"`,
            "{",
            ...rows.map((r) => `#TRANS ${q}${r.id}${q} {${r.list}} ${q}${r.amount}${q} ${q}${r.day}${q} "t"`),
            "}",
          ].join("\n"),
        );
      const columns = (bytes: Uint8Array) => {
        const { rows, vouchers, problems, lines } = ledgerOf(bytes);
        const { account, amount, day, voucher, objects, line } = rows;
        return {
          account,
          amount,
          day,
          voucher,
          objects,
          line,
          difference: vouchers.difference,
          days: vouchers.day,
          problems,
          lines,
        };
      };
      expectAlike(columns(write('"')), columns(write("")));
    }),
    RUNS,
  );
});
