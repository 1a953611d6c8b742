/** The sums per partner by what else there is. */
import { fromDayNumber } from "../src/domain/calendar.ts";
import type { BookedRows } from "../src/ledger/booked-ledger.ts";
import { engine } from "./engines.ts";
import { ACCOUNTS, FIRST_DAY, LAST_DAY } from "./ledger-generator.ts";
import { absent, type Engine, type Measured } from "./measure.ts";

export interface SumsData {
  readonly rows: BookedRows;
  readonly isPayment: Uint8Array;
  readonly partnerOfKey: Int32Array;
  readonly partners: number;
  readonly checked: (name: string, sums: ArrayLike<number>) => void;
}

export async function otherSums(data: SumsData): Promise<{ engines: Engine[]; missing: Measured[] }> {
  const arquero = await engine<Arquero>("arquero");
  return {
    engines: [...(arquero ? [arqueroSums(arquero, data)] : []), plainObjects(data)],
    missing: arquero ? [] : [absent("Arquero", "not installed")],
  };
}

interface Arquero {
  table(columns: Record<string, ArrayLike<number>>): ArqueroTable;
  op: { sum(column: string): unknown; count(): unknown };
  escape(f: (row: Record<string, number>) => unknown): unknown;
}
interface ArqueroTable {
  filter(test: unknown): ArqueroTable;
  derive(columns: Record<string, unknown>): ArqueroTable;
  groupby(column: string): ArqueroTable;
  rollup(columns: Record<string, unknown>): ArqueroTable;
  array(column: string): ArrayLike<number>;
}

function arqueroSums({ table, op, escape }: Arquero, data: SumsData): Engine {
  const { rows, isPayment, partnerOfKey, partners, checked } = data;
  const { account, amount, day, key } = rows;
  const loaded = table({ account, amount, day, key });
  return {
    name: "Arquero 7.2",
    run: () => {
      const grouped = loaded
        .filter(
          escape((row) => isPayment[row["account"]!] === 1 && row["day"]! >= FIRST_DAY && row["day"]! <= LAST_DAY),
        )
        .derive({ partner: escape((row) => partnerOfKey[row["key"]!]) })
        .groupby("partner")
        .rollup({ booked: op.sum("amount"), rows: op.count() });
      const sums = new Float64Array(partners + 1);
      const [partner, booked] = [grouped.array("partner"), grouped.array("booked")];
      for (let i = 0; i < partner.length; i++) sums[partner[i]!] = booked[i]!;
      checked("Arquero", sums);
    },
  };
}

function plainObjects({ rows, partners, checked }: SumsData): Engine {
  const objects = Array.from({ length: rows.count }, (_, row) => ({
    account: ACCOUNTS[rows.account[row]!]!.id,
    amount: rows.amount[row]! / 100,
    date: fromDayNumber(rows.day[row]!),
    counterparty: `F\u00f6rening ${rows.key[row]!}`,
  }));
  const nameOf = new Map(Array.from({ length: partners }, (_, index) => [`F\u00f6rening ${index}`, index]));
  const [first, last] = [fromDayNumber(FIRST_DAY), fromDayNumber(LAST_DAY)];
  return {
    name: "plain objects, Map, kronor as fractions",
    note: "rounded at the end, else wrong",
    run: () => {
      const sums = new Map<number, number>();
      for (const { account, amount, date, counterparty } of objects) {
        if (!account.startsWith("45") || date < first || date > last) continue;
        const partner = nameOf.get(counterparty) ?? partners;
        sums.set(partner, (sums.get(partner) ?? 0) + amount);
      }
      checked(
        "objects",
        Array.from({ length: partners + 1 }, (_, i) => Math.round((sums.get(i) ?? 0) * 100)),
      );
    },
  };
}
