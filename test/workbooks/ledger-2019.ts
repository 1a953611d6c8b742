/**
 * A ledger of 2019 for the partners of the 2019 follow-up, written by hand: variant names, the trap of *Folkets Hus*, a payment
 * booked twice, one taken back, and what belongs to nobody. SIE 4 in CP437, as accounting systems write it.
 */
interface Booked {
  readonly day: string;
  readonly text: string;
  readonly kronor: number;
  /** Supplier number, by which the ledger names whom it was paid to. */
  readonly supplier: string;
  readonly account?: string;
  readonly voucher?: string;
}

export const SUPPLIERS: readonly (readonly [string, string])[] = [
  ["101", "Stiftelsen Fryshuset"],
  ["102", "FOLKETS HUSBY"],
  ["103", "Folkets Hus"],
  ["104", "Studiefrämjandet i Järva"],
  ["105", "Kista Sports Club"],
  ["106", "Somaliska Mediaföreningen"],
  ["107", "Löparakademin"],
  ["108", "Shanta IF"],
  ["109", "Städbolaget AB"],
];

const BOOKED: readonly Booked[] = [
  { day: "20190125", supplier: "102", kronor: 900_000, text: "IOP halvår 1" },
  { day: "20190125", supplier: "103", kronor: 900_000, text: "IOP halvår 1" },
  { day: "20190125", supplier: "104", kronor: 818_000, text: "IOP halvår 1" },
  { day: "20190128", supplier: "105", kronor: 250_000, text: "IOP halvår 1" },
  { day: "20190128", supplier: "106", kronor: 450_000, text: "IOP halvår 1" },
  { day: "20190131", supplier: "101", kronor: 350_000, text: "IOP januari" },
  { day: "20190204", supplier: "107", kronor: 175_000, text: "IOP halvår 1" },
  { day: "20190228", supplier: "101", kronor: 350_000, text: "IOP februari" },
  { day: "20190312", supplier: "105", kronor: 250_000, text: "IOP halvår 1, fel mottagare" },
  { day: "20190314", supplier: "105", kronor: -250_000, text: "Rättelse" },
  { day: "20190329", supplier: "101", kronor: 350_000, text: "IOP mars" },
  { day: "20190402", supplier: "108", kronor: 200_000, text: "Nationaldagen", voucher: "77" },
  { day: "20190404", supplier: "108", kronor: 200_000, text: "Nationaldagen", voucher: "77" },
  { day: "20190415", supplier: "109", kronor: 12_400.5, text: "Städning" },
  { day: "20190515", supplier: "102", kronor: 900_000, text: "IOP halvår 2" },
];

/** The ledger as text; `sieBytes` turns it into what a file holds. */
export function sie2019(): string {
  const vouchers = BOOKED.map(({ day, text, kronor, supplier, account = "4510", voucher }, index) => {
    const amount = kronor.toFixed(2);
    const own = `#TRANS ${account} {9 "${supplier}"} ${amount} ${day} "${text}"`;
    const other = `#TRANS 1930 {} ${(-kronor).toFixed(2)} ${day} "${text}"`;
    return `#VER L ${voucher ?? index + 1} ${day} "${text}"\n{\n   ${own}\n   ${other}\n}`;
  });
  return `${[
    "#FLAGGA 0",
    "#FORMAT PC8",
    "#SIETYP 4",
    '#PROGRAM "Exempel" 1.0',
    "#GEN 20190503",
    '#FNAMN "Stadsdelsnämnden, exempel"',
    "#ORGNR 212000-0142",
    "#RAR 0 20190101 20191231",
    '#KONTO 1930 "Bank"',
    '#KONTO 4510 "Lämnade bidrag till föreningar"',
    '#KONTO 5060 "Städning"',
    '#DIM 9 "Leverantör"',
    ...SUPPLIERS.map(([id, name]) => `#OBJEKT 9 "${id}" "${name}"`),
    ...vouchers,
  ].join("\n")}\n`;
}

const CP437: Readonly<Record<string, number>> = { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99, é: 0x82 };

/** In CP437 (*PC8*), the encoding of SIE. */
export const sieBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => CP437[letter] ?? letter.charCodeAt(0));

/** A supplier ledger as municipalities publish it: no vouchers of the books, names in capitals, Latin-1. */
export const SUPPLIERS_CSV = [
  "Leverantör;Org.nr;Konto (T);Fakturanr;Fakturadatum;Belopp",
  "FRYSHUSET;802011-2233;4510 Lämnade bidrag;F1;2019-01-31;350 000,00",
  "FRYSHUSET;802011-2233;4510 Lämnade bidrag;F2;2019-02-28;350 000,00",
  "STUDIEFRÄMJANDET;;4510 Lämnade bidrag;S1;2019-01-25;817 600,00",
  "KISTA SPORTS CLUB;;4510 Lämnade bidrag;K1;2019-01-28;250 000,00",
  "*****;;4510 Lämnade bidrag;X1;2019-02-01;5 000,00",
  "Summa;;;;;1 772 600,00",
].join("\r\n");
