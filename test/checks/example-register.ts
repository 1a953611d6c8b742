import type { ExampleRegister } from "../../src/domain/example.ts";
import { kr, ore } from "../../src/domain/money.ts";
import {
  EMPTY_REGISTER,
  REGISTER_TABLES,
  type Measured,
  type Party,
  type Register,
  type RegisterCell,
  type RegisterItem,
  type RegisterTable,
} from "../../src/domain/register.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What every row of a table has unless the example says otherwise, and how its plain fields are turned into values. */
const SHAPES: Readonly<Record<RegisterTable, { readonly empty: Fields; readonly money: readonly string[] }>> = {
  agreements: {
    empty: {
      id: "D1",
      isIdGenerated: false,
      partner: "Förening 1",
      parties: [],
      ...blanks(
        "orgNumber amount costsOf funderPercent vat start end extendableTo status applied decided signed paymentModel profile coFunding notReclaimedBelow purpose activities results funding tranchePercent trancheRule",
      ),
    },
    money: ["amount", "coFunding", "notReclaimedBelow"],
  },
  yearAmounts: {
    empty: { ...reference(), ...blanks("year amount indexation additional") },
    money: ["amount", "indexation", "additional"],
  },
  instalments: {
    empty: { ...reference(), ...blanks("due amount condition conditionDate met decided evidence") },
    money: ["amount"],
  },
  payments: { empty: { ...reference(), ...blanks("date amount voucher") }, money: ["amount"] },
  outcomes: {
    empty: { ...reference(), goal: "", indicator: "", ...blanks("target actual period women men comment") },
    money: [],
  },
  criteria: { empty: { ...reference(), list: "", criterion: "", ...blanks("answer comment") }, money: [] },
  costLines: { empty: { ...reference(), kind: "", ...blanks("budget actual") }, money: ["budget", "actual"] },
  questions: { empty: { ...reference(), question: "", ...blanks("sent answerBy answer meeting") }, money: [] },
  aliases: { empty: { alias: "", partner: "Förening 1" }, money: [] },
};

/** An example's register as a review would have read it. */
export function registerOf(example: ExampleRegister): Register {
  const present = REGISTER_TABLES.filter((table) => example[table] !== undefined);
  const tables = present.map((table) => [
    table,
    example[table]!.map((row, index) => itemOf(table, row as Fields, index)),
  ]);
  return { ...EMPTY_REGISTER, ...Object.fromEntries(tables), tables: new Set(present) } as Register;
}

function itemOf(table: RegisterTable, { unreadable = [], ...row }: Fields, index: number): RegisterItem {
  const { empty, money } = SHAPES[table];
  const names = [...Object.keys(row), ...(unreadable as readonly string[])];
  const at = (column: number) => ({ sheet: table, address: `${String.fromCharCode(65 + column)}${index + 2}` });
  const cells = names.map((name, column): [string, RegisterCell] => {
    const state = name in row ? (row[name] === null ? "blank" : "given") : "unreadable";
    return [name, { place: at(column + 1), state }];
  });
  const values = Object.entries(row).map(([name, value]) => [name, valueOf(name, value, money)]);
  return { ...empty, ...Object.fromEntries(values), place: at(0), cells: Object.fromEntries(cells) };
}

function valueOf(name: string, value: unknown, money: readonly string[]): unknown {
  if (typeof value === "number" && money.includes(name)) return ore(Math.round(value * 100));
  if (typeof value === "number" && (name === "target" || name === "actual"))
    return { from: value, to: value, isExact: true, text: String(value) } satisfies Measured;
  if (name === "parties")
    return (value as readonly { name: string; share: number | null }[]).map(({ name, share }): Party => ({
      name,
      share: share === null ? null : kr(share),
    }));
  return value;
}

function blanks(names: string): Fields {
  return Object.fromEntries(names.split(" ").map((name) => [name, null]));
}

function reference(): Fields {
  return { agreementId: null, orgNumber: null, partner: "Förening 1" };
}
