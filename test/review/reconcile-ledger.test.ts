import { openLedger, bookedLedger, type OpenedLedger } from "../../src/ledger/open-ledger.ts";
import { understand } from "../../src/domain/understand.ts";
import { aliasKey } from "../../src/matching/compare-pair.ts";
import { readText } from "../../src/reading/read-text.ts";
import { aliasesOfSame, matchCounterparties, proposeFor, reconcileLedgers } from "../../src/review/reconcile-ledger.ts";
import { openAs, transferable } from "../../src/review/ledgers/open-as.ts";

const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join("\n")}\n`);

const CSV = [
  "Datum;Ver;Konto;Motpart;Belopp",
  "2019-01-15;K1;4510 Lämnade bidrag;Folkets Park, föreningen;300 000,00",
  "2019-04-15;K2;4510 Lämnade bidrag;Ekens IF;100 000,00",
  "2019-04-15;K3;4510 Lämnade bidrag;Kioskvagnen AB;7,00",
];
const FOLLOW_UP = [
  "Förening;Belopp, kr;Utbetalt t.o.m. 30/4 2019, kr;Kostnader Kv1, kr",
  "Folkets Park;900000;300000;189000",
  "Ekens Idrottsförening;200000;100000;0",
];

async function opened(): Promise<readonly OpenedLedger[]> {
  const file = await openLedger("huvudbok.csv", bytesOf(CSV));
  if (file.kind === "refused") throw new Error(file.sentence.en);
  return file.ledgers;
}
const followUp = () => understand(readText(FOLLOW_UP.join("\n")).tables[0]!).followUp;

test("from bytes to differences: nothing is matched until somebody has confirmed it", async () => {
  const ledgers = await opened();
  const { proposal: setting } = proposeFor(ledgers);
  expect(setting).toEqual({ accounts: ["4510"], interim: [], counterparty: { kind: "column" } });
  const booked = ledgers.map((one) => bookedLedger(one, setting.counterparty));
  const { lines } = followUp();

  const matches = matchCounterparties(booked, setting, lines, new Map());
  expect(
    matches.map(({ counterparty, best, confirmed }) => [counterparty.name, best.match?.name ?? null, confirmed]),
  ).toEqual([
    ["Folkets Park, föreningen", "Folkets Park", null],
    ["Ekens IF", "Ekens Idrottsförening", null],
    ["Kioskvagnen AB", null, null],
  ]);
  const before = reconcileLedgers(booked, followUp(), { setting, aliases: new Map() });
  expect(before).toMatchObject({ partners: [{ booked: 0 }, { booked: 0 }], control: { unmatched: 40_000_700 } });

  const aliases = aliasesOfSame(matches);
  const after = reconcileLedgers(booked, followUp(), { setting, aliases });
  expect(after).toMatchObject({
    partners: [
      { booked: 30_000_000, difference: 0 },
      { booked: 10_000_000, difference: 0 },
    ],
    unmatched: [{ name: "Kioskvagnen AB", booked: 700 }],
  });
  expect(matchCounterparties(booked, setting, lines, aliases).map(({ confirmed }) => confirmed)).toEqual([0, 1, null]);
});

test("an alias of a partner that stands twice in the follow-up belongs to neither", async () => {
  const ledgers = await opened();
  const { proposal: setting } = proposeFor(ledgers);
  const booked = ledgers.map((one) => bookedLedger(one, setting.counterparty));
  const twice = followUp();
  const aliases = new Map([[aliasKey("Ekens IF"), "Folkets Park"]]);
  const lines = [twice.lines[0]!, twice.lines[0]!];
  const outcome = reconcileLedgers(booked, { ...twice, lines }, { setting, aliases });
  expect(outcome).toMatchObject({ partners: [{ booked: 0 }, { booked: 0 }] });
});

test("what was opened can be handed over whole: progress is told, buffers are listed once, and survive a transfer", async () => {
  const shares: number[] = [];
  const file = await openAs({ name: "huvudbok.csv", bytes: bytesOf(CSV) }, (share) => void shares.push(share));
  expect(shares).toEqual([1]);
  if (file.kind !== "opened") throw new Error(file.kind);
  const buffers = transferable(file.ledgers);
  expect(new Set(buffers).size).toBe(buffers.length);
  const moved = structuredClone(file.ledgers, { transfer: buffers });
  expect([...moved[0]!.ledger.rows.amount]).toEqual([30_000_000, 10_000_000, 700]);
  expect(buffers.every((buffer) => buffer.byteLength === 0)).toBe(true);
});
