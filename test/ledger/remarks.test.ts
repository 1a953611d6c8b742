import type { CalendarDate } from "../../src/domain/calendar.ts";
import { kr } from "../../src/domain/money.ts";
import { proposeSetting } from "../../src/ledger/payment-setting.ts";
import { reconcile, type ReconcilePartner } from "../../src/ledger/reconcile.ts";
import { refusalSentence } from "../../src/ledger/refusal.ts";
import { inTwoFilesSentence, remarkSentence } from "../../src/ledger/remark-text.ts";
import { bookedTable } from "../../src/ledger/table/table-ledger.ts";
import { readTableLedger } from "../../src/ledger/table/read-table.ts";
import type { BookedLedger } from "../../src/ledger/booked-ledger.ts";
import { bookedSie, proposeSource } from "../../src/ledger/sie/booked-sie.ts";
import { HEADER, ledgerOf as sieOf, voucher } from "./sie-text.ts";

const day = (text: string) => text as CalendarDate;

/** Lines of `date;voucher;amount` booked on one partner. */
function ledgerOf(lines: readonly string[], name = "huvudbok.csv"): BookedLedger {
  const rows = lines
    .map((line) => line.split(";"))
    .map(([on, ver, sum, whom = "Folkets Park"]) => `${on};${ver};4510;${whom};${sum}`);
  const text = ["Datum;Ver;Konto;Motpart;Belopp", ...rows, ""].join("\n");
  const { ledger } = readTableLedger(name, new TextEncoder().encode(text));
  return bookedTable(name, ledger!);
}

const PARTNER: ReconcilePartner = {
  name: "Folkets Park",
  paid: kr(100),
  agreed: kr(1000),
  period: { start: day("2025-01-01"), end: day("2025-12-31") },
  instalments: [],
  gates: [],
};
const OPTIONS = {
  setting: { accounts: ["45"], interim: [], counterparty: { kind: "column" as const } },
  from: day("2025-01-01"),
  asOf: day("2025-12-31"),
  currency: "SEK",
};

function outcomeOf(
  lines: readonly string[],
  partner: Partial<ReconcilePartner> = {},
  options: Partial<Parameters<typeof reconcile>[2]> = {},
) {
  const ledger = ledgerOf(lines);
  const partnerOf = ledger.counterparties.map(({ name }) => (name === "Folkets Park" ? 0 : -1));
  const outcome = reconcile([{ ledger, partnerOf }], [{ ...PARTNER, ...partner }], { ...OPTIONS, ...options });
  if (outcome.kind === "refused") throw new Error(outcome.reason);
  return outcome;
}

const told = (...args: Parameters<typeof outcomeOf>): string[] =>
  outcomeOf(...args).partners[0]!.remarks.map((remark) =>
    `${remark.kind} ${remark.amount / 100} ${remark.vouchers.map((v) => v.name)}`.trim(),
  );

test("booked and paid agree: nothing to say", () => {
  const { partners, control } = outcomeOf(["2025-02-01;K1;60,00", "2025-03-01;K2;40,00", "2025-03-01;K2;7,00;Annan"]);
  expect(partners[0]).toMatchObject({ booked: kr(100), difference: 0, remarks: [], rows: 2 });
  expect(control).toMatchObject({
    partners: kr(100),
    unmatched: kr(7),
    outOfPeriod: 0,
    undated: 0,
    onAccounts: kr(107),
    total: kr(107),
  });
});

test("the vouchers behind a sum, in order of date", () => {
  const { vouchersOf } = outcomeOf(["2025-03-01;K2;40,00", "2025-02-01;K1;50,00", "2025-02-01;K1;10,00"]);
  expect(vouchersOf(0).map(({ name, booked, rows, line }) => [name, booked, rows, line])).toEqual([
    ["K1", kr(60), 2, 3],
    ["K2", kr(40), 1, 2],
  ]);
});

test("paid according to the follow-up, and nothing booked", () => {
  expect(told(["2025-03-01;K2;7,00;Annan"])).toEqual(["not-booked 100"]);
  expect(told(["2025-03-01;K2;7,00;Annan"], { paid: null })).toEqual([]);
});

test("more than was agreed", () => expect(told(["2025-03-01;K2;1200,00"])).toEqual(["paid-exceeds-agreed 200 K2"]));

test("the same amount within a week: one voucher twice, or none; other vouchers only when asked for", () => {
  expect(told(["2025-03-01;K2;100,00", "2025-03-05;K2;100,00"])).toEqual(["duplicate-payment 100 K2,K2"]);
  expect(told(["2025-03-01;;100,00", "2025-03-08;;100,00"])).toEqual(["duplicate-payment 100 ,"]);
  expect(told(["2025-03-01;;100,00", "2025-03-09;;100,00"])).toEqual([]);
  expect(told(["2025-03-01;K2;100,00", "2025-03-05;K3;100,00"])).toEqual([]);
  expect(told(["2025-03-01;K2;100,00", "2025-03-05;K3;100,00"], {}, { duplicatesAcrossVouchers: true })).toEqual([
    "duplicate-payment 100 K2,K3",
  ]);
});

test("booked and taken back explains itself, and is no duplicate and no payment outside the period", () => {
  expect(
    told(
      ["2025-03-01;K2;100,00", "2025-03-05;K3;-100,00", "2025-03-06;K4;100,00"],
      {},
      { duplicatesAcrossVouchers: true },
    ),
  ).toEqual(["reversed 100 K2,K3"]);
  expect(told(["2025-03-01;K2;100,00", "2025-02-05;K3;-100,00"])).toEqual([]);
});

test("outside the agreement's period, thirty days of grace after it", () => {
  const period = { start: day("2025-02-01"), end: day("2025-06-30") };
  expect(told(["2025-01-31;K1;10,00", "2025-07-30;K2;20,00", "2025-07-31;K3;30,00"], { period })).toEqual([
    "paid-outside-period 40 K1,K3",
  ]);
});

test("after a failed condition, until it is met", () => {
  const gates = [
    { decided: day("2025-06-10"), outcome: "failed" as const },
    { decided: day("2025-09-01"), outcome: "met" as const },
  ];
  const lines = ["2025-06-10;K1;10,00", "2025-06-15;K2;20,00", "2025-09-02;K3;30,00"];
  expect(told(lines, { gates })).toEqual(["gate-failed-paid 20 K2"]);
  expect(told(lines, { gates: gates.slice(0, 1) })).toEqual(["gate-failed-paid 50 K2,K3"]);
});

test("instalments of a given plan: found, odd, missing, and not due yet", () => {
  const instalments = ["2025-01-15", "2025-06-15", "2025-09-15", "2025-12-25"].map((due) => ({
    due: day(due),
    amount: kr(450),
  }));
  const lines = ["2025-01-20;K1;450,00", "2025-06-17;K2;400,00"];
  expect(told(lines, { instalments })).toEqual(["instalment-amount-diff -50 K2", "instalment-missing 450"]);
});

test("every remark has its sentence in both languages, which says booked and never that the ledger paid", () => {
  const { partners } = outcomeOf(["2025-03-01;K2;1 200,00", "2025-03-05;K2;1 200,00"], {
    period: { start: day("2025-01-01"), end: day("2025-01-15") },
    gates: [{ decided: day("2025-02-01"), outcome: "failed" }],
    instalments: [
      { due: day("2025-05-01"), amount: kr(5) },
      { due: day("2025-08-01"), amount: kr(5) },
    ],
  });
  const { remarks } = partners[0]!;
  expect(remarks.length).toBeGreaterThanOrEqual(5);
  for (const remark of remarks) {
    expect(remarkSentence(remark, "SEK", "sv")).not.toMatch(/\{|betald/);
    expect(remarkSentence(remark, "SEK", "en")).not.toMatch(/\{/);
  }
  expect(remarkSentence(remarks[0]!, "SEK", "sv")).toBe(
    "Bokfört är 1\u00a0400 kr mer än beloppet enligt överenskommelsen.",
  );
  expect(remarkSentence(remarks[0]!, "SEK", "en")).toBe("SEK 1,400 more is booked than was agreed.");
  expect(remarkSentence(remarks[0]!, "GBP", "en")).toBe("£1,400 more is booked than was agreed.");
});

test("interim accounts are booked on the partner, and told apart", () => {
  const text =
    "Datum;Konto;Motpart;Belopp\n2025-01-02;4510;Folkets Park;60,00\n2025-01-02;1790;Folkets Park;40,00\n2025-01-02;1930;Folkets Park;-100,00\n";
  const ledger = bookedTable("a.csv", readTableLedger("a.csv", new TextEncoder().encode(text)).ledger!);
  const setting = { ...OPTIONS.setting, interim: ["1790"] };
  const outcome = reconcile([{ ledger, partnerOf: [0] }], [PARTNER], { ...OPTIONS, setting });
  expect(outcome).toMatchObject({
    partners: [{ booked: kr(100), interim: kr(40), difference: 0 }],
    control: { onAccounts: kr(100), otherAccounts: kr(-100), total: 0 },
  });
});

describe("what is refused has one sentence", () => {
  const lines = ["2025-03-01;K2;100,00"];
  const refused = (
    ledgers: readonly BookedLedger[],
    options: Partial<Parameters<typeof reconcile>[2]> = {},
  ): string => {
    const outcome = reconcile(
      ledgers.map((ledger) => ({ ledger, partnerOf: [0] })),
      [PARTNER],
      { ...OPTIONS, ...options },
    );
    return outcome.kind === "refused" ? refusalSentence(outcome, "sv") : "reconciled";
  };
  test("the same file twice, whatever it is called", () =>
    expect(refused([ledgerOf(lines), ledgerOf(lines, "kopia.csv")])).toMatch(/^kopia\.csv är öppnad två gånger/));
  test("another currency", () =>
    expect(refused([{ ...ledgerOf(lines), currency: "EUR" }])).toBe(
      "huvudbok.csv är i EUR, uppföljningen i SEK: belopp i olika valutor stäms inte av.",
    ));
  test("two years, and no period given", () => {
    const ledger = ledgerOf([...lines, "2024-03-01;K1;1,00"]);
    expect(refused([ledger], { from: null })).toMatch(/^Rader från flera år \(2024, 2025\)/);
    expect(refused([ledger])).toBe("reconciled");
  });
  test("no rows; no accounts", () => {
    expect(refused([ledgerOf([])])).toMatch(/inga rader/);
    expect(refused([ledgerOf(lines)], { setting: { ...OPTIONS.setting, accounts: [] } })).toMatch(/^Ange vilka konton/);
  });
});

describe("what two files both have is told", () => {
  const sie = (rows: readonly string[]): BookedLedger =>
    bookedSie("bok.se", sieOf([...HEADER, ...rows]), { kind: "text" });
  const csv = (lines: readonly string[]): BookedLedger => ledgerOf(lines, "bok.csv");
  const inTwoFiles = (...ledgers: readonly BookedLedger[]) => {
    const outcome = reconcile(
      ledgers.map((ledger) => ({
        ledger,
        partnerOf: ledger.counterparties.map(({ name }) => (name === "Folkets Park" ? 0 : -1)),
      })),
      [PARTNER],
      OPTIONS,
    );
    if (outcome.kind === "refused") throw new Error(outcome.reason);
    return outcome.inTwoFiles;
  };
  const paid = (amount: string, on: string, number: number): string[] =>
    voucher(
      [`#TRANS 4510 {} ${amount} ${on} "Folkets Park"`, `#TRANS 1930 {} -${amount} ${on} Bank`],
      `#VER L ${number} ${on}`,
    );
  const booked = sie([
    ...paid("60.00", "20250201", 1),
    ...paid("60.00", "20250301", 2),
    ...paid("9.00", "20250302", 3),
  ]);

  test("a ledger as SIE and as csv, whatever its vouchers are called and in what order they stand", () => {
    const found = inTwoFiles(booked, csv(["2025-03-01;88;60,00", "2025-02-01;77;60,00", "2025-04-01;99;9,00"]));
    expect(found).toEqual([{ files: ["bok.se", "bok.csv"], vouchers: 2, booked: kr(120) }]);
    expect(inTwoFilesSentence(found[0]!, "SEK", "sv")).toBe(
      "2 verifikationer om 120 kr i allt står både i bok.se och i bok.csv: samma förening, dag och belopp. Är det samma utbetalningar räknas de dubbelt; ta då bort den ena filen.",
    );
  });
  test("each file has it so many times; what is taken back, of somebody else or in one file only is not counted", () => {
    const twice = ["2025-02-01;77;60,00", "2025-02-01;78;60,00", "2025-03-01;79;-60,00", "2025-03-02;80;9,00;Annan"];
    expect(inTwoFiles(booked, csv(twice))).toMatchObject([{ vouchers: 1, booked: kr(60) }]);
    expect(inTwoFiles(csv(twice))).toEqual([]);
    expect(inTwoFilesSentence({ files: ["a", "b"], vouchers: 1, booked: kr(60) }, "SEK", "en")).toMatch(
      /^1 voucher of SEK 60 stands both in a and in b: same partner, day and amount\./,
    );
  });
});

describe("the setting is proposed, with its reasons", () => {
  const lines = [
    ...HEADER,
    '#KONTO 4510 "Lämnade bidrag till föreningar"',
    '#KONTO 3510 "Erhållna bidrag"',
    '#KONTO 1790 "Förutbetalda kostnader"',
    '#KONTO 4599 "Bidrag utan rader"',
    '#DIM 9 "Leverantör"',
    '#OBJEKT 9 "17" "Folkets Park"',
    ...voucher(['#TRANS 4510 {9 "17"} 60.00', '#TRANS 1790 {9 "17"} 40.00', "#TRANS 3510 {} -100.00"]),
  ];
  test("accounts by their names, interim apart, the counterparty in the supplier dimension", () => {
    const ledger = sieOf(lines);
    const source = proposeSource(ledger);
    expect(source).toEqual({ kind: "dimension", dimension: "9" });
    const booked = bookedSie("a.se", ledger, source);
    const { proposal, why } = proposeSetting(booked, source);
    expect(proposal).toEqual({ accounts: ["4510"], interim: ["1790"], counterparty: source });
    expect(why.map(({ sv }) => sv)[0]).toBe("Konton efter sina namn: 4510 Lämnade bidrag till föreningar.");
    expect(booked.counterparties).toEqual([{ name: "Folkets Park", orgNumber: null }]);
    expect(booked.voucherName(0)).toBe("A 1");
  });
  test("without such a dimension the rows' text tells, then the voucher's", () => {
    const ledger = sieOf([
      ...HEADER,
      ...voucher(['#TRANS 4510 {} 60.00 20250115 "Folkets Park"', "#TRANS 1930 {} -60.00"]),
    ]);
    expect(proposeSource(ledger)).toEqual({ kind: "text" });
    const { counterparties, counterpartyOfKey, rows } = bookedSie("a.se", ledger, { kind: "text" });
    expect(Array.from(rows.key, (key) => counterparties[counterpartyOfKey[key]!]?.name)).toEqual([
      "Folkets Park",
      "Bidrag",
    ]);
  });
});
