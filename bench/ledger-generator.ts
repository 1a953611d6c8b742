import { type BookedLedger, type BookedRows, yearsOf } from "../src/ledger/booked-ledger.ts";
import { dayNumber, fromDayNumber, type CalendarDate } from "../src/domain/calendar.ts";
import { ore } from "../src/domain/money.ts";
import type { ReconcilePartner } from "../src/ledger/reconcile.ts";

/** Mulberry32: the same data in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const FIRST_DAY = dayNumber("2025-01-01" as CalendarDate);
export const LAST_DAY = dayNumber("2025-11-30" as CalendarDate);
/** One account in ten holds no payments, so that choosing rows has something to choose. */
export const ACCOUNTS = Array.from({ length: 100 }, (_, i) => ({
  id: String((i < 90 ? 4500 : 1900) + i),
  name: `Konto ${4500 + i}`,
  type: null,
}));
export const PAYMENT_ACCOUNTS = ["45"];

/** Rows on `partners` partners and a tenth as many that are nobody's, over a year of which eleven months are reconciled. */
export function generateRows(count: number, partners: number): BookedRows {
  const random = seeded(42);
  const rows = {
    count,
    account: new Int32Array(count),
    amount: new Float64Array(count),
    day: new Int32Array(count),
    voucher: new Int32Array(count),
    key: new Int32Array(count),
  };
  for (let row = 0; row < count; row++) {
    rows.account[row] = Math.floor(random() * 100);
    rows.amount[row] = Math.floor(random() * 10_000_000) - 500_000;
    // In order of date, as ledgers are.
    rows.day[row] = FIRST_DAY + Math.floor((row / count) * 365);
    rows.voucher[row] = row >> 1;
    rows.key[row] = Math.floor(random() * (partners + Math.ceil(partners / 10)));
  }
  return rows;
}

/** What is known of each partner beside the ledger: paid, agreed, its period, and on one in ten a condition that failed. */
export function generatePartners(count: number, bookedOn: (partner: number) => number): ReconcilePartner[] {
  const random = seeded(43);
  return Array.from({ length: count }, (_, partner) => {
    const start = FIRST_DAY + Math.floor(random() * 60);
    return {
      name: `Förening ${partner}`,
      paid: ore(bookedOn(partner) + (random() < 0.5 ? 0 : Math.floor(random() * 1_000_000))),
      agreed: ore(bookedOn(partner) + Math.floor((random() - 0.3) * 1_000_000)),
      period: { start: fromDayNumber(start), end: fromDayNumber(start + 240 + Math.floor(random() * 60)) },
      instalments: [],
      gates: random() < 0.1 ? [{ decided: fromDayNumber(start + 120), outcome: "failed" as const }] : [],
    };
  });
}

/**
 * Rows of which one in a hundred takes back an earlier one, and one in a hundred repeats one of the days before.
 * No row is taken back or repeated twice, so that who answers to whom is beyond dispute.
 */
export function generateCorrected(count: number, partners: number): BookedRows {
  const rows = generateRows(count, partners);
  const random = seeded(44);
  const isTaken = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    rows.amount[row] = Math.abs(rows.amount[row]!) + 1;
    const how = random();
    const back = Math.floor(random() * (how < 0.01 ? count / 10 : count / 73)) | 1;
    const earlier = row - back;
    if (how > 0.02 || earlier < 0 || isTaken[earlier] === 1) continue;
    isTaken[earlier] = isTaken[row] = 1;
    rows.account[row] = rows.account[earlier]!;
    rows.key[row] = rows.key[earlier]!;
    rows.amount[row] = how < 0.01 ? -rows.amount[earlier]! : rows.amount[earlier]!;
  }
  return rows;
}

export function ledgerOf(rows: BookedRows, partners: number): BookedLedger {
  const bodies = partners + Math.ceil(partners / 10);
  return {
    name: "generated",
    rows,
    years: yearsOf(rows),
    accounts: ACCOUNTS,
    counterparties: Array.from({ length: bodies }, (_, i) => ({ name: `Förening ${i}`, orgNumber: null })),
    counterpartyOfKey: Int32Array.from({ length: bodies }, (_, i) => i),
    currency: null,
    voucherCount: rows.count >> 1,
    vouchersRepeat: false,
    voucherName: (voucher) => `K ${voucher}`,
    rowText: () => "",
    lineOf: (row) => row + 2,
  };
}

/** A csv ledger: `;`, decimal comma, one name in twenty quoted; some 75 bytes a row. */
export function generateCsv(rows: number): Uint8Array {
  const random = seeded(7);
  const parts = ["Datum;Verifikat;Konto;Motpart;Text;Belopp"];
  for (let row = 0; row < rows; row++) {
    const day = fromDayNumber(FIRST_DAY + Math.floor((row / rows) * 365));
    const partner = Math.floor(random() * 1000);
    const isQuoted = random() < 0.05;
    const name = isQuoted ? `"F\u00f6reningen ${partner}; avdelning"` : `F\u00f6reningen ${partner}`;
    const ore = Math.floor(random() * 90_000_000) - 1_000_000;
    const kronor = (ore / 100).toFixed(2).replace(".", ",");
    parts.push(`${day};K${row >> 1};${4500 + (partner % 100)};${name};Bidrag kvartal ${1 + (row % 4)} 2025;${kronor}`);
  }
  return Uint8Array.from(Buffer.from(`${parts.join("\r\n")}\r\n`, "latin1"));
}
