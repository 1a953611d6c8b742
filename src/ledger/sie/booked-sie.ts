import { checkOrgNumber } from "../../domain/organisation-number.ts";
import { type BookedLedger, type Counterparty, yearsOf } from "../booked-ledger.ts";
import type { CounterpartySource } from "../payment-setting.ts";
import { ByteDictionary } from "./dictionary.ts";
import { decode } from "./encoding.ts";
import { objectsOf, rowText, type SieLedger, voucherNumber, voucherSeries, voucherText } from "./sie-ledger.ts";
import { bytesAt } from "./source.ts";

/** A SIE ledger seen as rows booked on counterparties, found where the setting says. */
export function bookedSie(name: string, ledger: SieLedger, source: CounterpartySource): BookedLedger {
  const { rows } = ledger;
  const keyed = source.kind === "dimension" ? byDimension(ledger, source.dimension) : byText(ledger);
  return {
    name,
    rows: {
      count: rows.count,
      account: rows.account,
      amount: rows.amount,
      day: rows.day,
      voucher: rows.voucher,
      key: keyed.key,
    },
    years: yearsOf(rows),
    accounts: ledger.accounts,
    counterparties: keyed.counterparties,
    counterpartyOfKey: keyed.counterpartyOfKey,
    currency: ledger.currency,
    voucherCount: ledger.vouchers.count,
    vouchersRepeat: false,
    voucherName: (voucher) => `${voucherSeries(ledger, voucher)} ${voucherNumber(ledger, voucher)}`.trim(),
    rowText: (row) => rowText(ledger, row) || voucherText(ledger, rows.voucher[row] ?? 0),
    lineOf: (row) => rows.line[row] ?? 0,
  };
}

interface Keyed {
  readonly key: Int32Array;
  readonly counterparties: Counterparty[];
  readonly counterpartyOfKey: Int32Array;
}

/** Keys are the lists of objects, so that no row is touched. */
function byDimension(ledger: SieLedger, dimension: string): Keyed {
  const names = new Map(
    ledger.objects.flatMap((object) => (object.dimension === dimension ? [[object.id, object.name]] : [])),
  );
  const counterparties: Counterparty[] = [];
  const indexOf = new Map<string, number>();
  const lists = ledger.objectLists.ends.length;
  const counterpartyOfKey = Int32Array.from({ length: lists }, (_, list) => {
    const id = objectsOf(ledger, list).find((object) => object.dimension === dimension)?.id;
    if (id === undefined) return -1;
    const known = indexOf.get(id);
    if (known !== undefined) return known;
    indexOf.set(id, counterparties.length);
    // Some systems number suppliers by their organisation number.
    const isOrgNumber = checkOrgNumber(id).verdict === "ok";
    return counterparties.push({ name: names.get(id) ?? id, orgNumber: isOrgNumber ? id : null }) - 1;
  });
  return { key: ledger.rows.objects, counterparties, counterpartyOfKey };
}

/** The distinct texts of the rows, a row without one speaking by its voucher's. Bytes are compared; each is decoded once. */
function byText(ledger: SieLedger): Keyed {
  const { rows, vouchers, source, encoding } = ledger;
  const texts = new ByteDictionary();
  const key = new Int32Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    const voucher = rows.voucher[row]!;
    const [at, length] =
      rows.text.length[row] === 0
        ? [vouchers.text.at[voucher]!, vouchers.text.length[voucher]!]
        : [rows.text.at[row]!, rows.text.length[row]!];
    const bytes = bytesAt(source, at, length);
    key[row] = texts.intern(bytes, 0, bytes.length);
  }
  const { bytes, ends } = texts.contents();
  const counterparties = Array.from({ length: texts.count }, (_, index): Counterparty => ({
    name: decode(bytes.subarray(index === 0 ? 0 : ends[index - 1], ends[index]), encoding).replaceAll('\\"', '"'),
    orgNumber: null,
  }));
  return {
    key,
    counterparties,
    counterpartyOfKey: Int32Array.from(counterparties, ({ name }, index) => (name === "" ? -1 : index)),
  };
}

/** Supplier, as SIE has it; then dimensions whose own name says so. */
const SUPPLIER = "9";
const WHOM = /leverant|motpart|förening|partner|mottagar|organisation|supplier|counterpart/iu;

/** Where the counterparty most likely stands: a dimension for it that rows carry, else the rows' text. */
export function proposeSource(ledger: SieLedger): CounterpartySource {
  const used = new Set<string>();
  for (let list = 0; list < ledger.objectLists.ends.length; list++)
    for (const { dimension } of objectsOf(ledger, list)) used.add(dimension);
  if (used.has(SUPPLIER)) return { kind: "dimension", dimension: SUPPLIER };
  const named = ledger.dimensions.filter(({ id, name }) => used.has(id) && WHOM.test(name));
  return named.length === 1 ? { kind: "dimension", dimension: named[0]!.id } : { kind: "text" };
}
