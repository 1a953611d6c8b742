import type { CalendarDate } from "../../../src/domain/calendar.ts";
import type { Cell } from "../../../sandbox/host/cells.ts";
import type { Workbook } from "../../../sandbox/host/index.ts";
import type { Sheet } from "../../../sandbox/host/sheet.ts";
import { sieBytes } from "../../workbooks/ledger-2019.ts";
import { fill } from "../adapter-setup.ts";
import type { Writes } from "./a-workbook.ts";
import { type At, type Command, type Told, checked, toldBy } from "./command.ts";

/** Commands that add to what the user has: rows of a table, columns beside one, or a sheet where there is no table yet. */

const isBlank = ({ value, formula }: Cell): boolean => value === null && formula === null;
const linesOf = (sheet: Sheet, top: number, rows: number, left: number, columns: number): string[] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const { value, formula } = sheet.cell(top + row, left + column);
      return formula ?? value ?? "";
    }).join("|"),
  );

/** An Excel table of the register's on a sheet of the user's own. */
const tableOf =
  (name: string, cells: readonly (readonly unknown[])[]) =>
  ({ host }: At) => {
    const { workbook } = host;
    fill(host, cells, workbook.addSheet("Register").name);
    const area = { top: 0, left: 0, rows: cells.length, columns: cells[0]!.length };
    workbook.addTable(workbook.sheet("Register")!, area).name = name;
  };

/** Rows below those that the table had; each begins with a text that only we write. */
const rowsOf = (name: string, firstCells: readonly string[], had: number, columns: number): Writes => {
  const isRegister = (sheet: Sheet) => sheet.name.startsWith("Register");
  const isRow = (sheet: Sheet, row: number) => firstCells.includes(String(sheet.cell(row, 0).value ?? ""));
  return {
    isOurs: ({ row, cell }, sheet) => isRegister(sheet) && row >= had && (isBlank(cell) || isRow(sheet, row)),
    grows: name,
    pieces: ({ sheets }) => {
      const sheet = sheets.find(isRegister);
      const rows = sheet ? linesOf(sheet, had, 30, 0, columns) : [];
      return rows.filter((row) => firstCells.some((first) => row.startsWith(first)));
    },
  };
};

const NAMES = [
  ["Norra idrottsföreningen", "Norra IF"],
  ["Södra idrottsföreningen", "Södra IF"],
] as const;

const aliases: Pick<Command, "prepare" | "run"> = {
  async prepare(at) {
    await checked(at);
    for (const [name, partner] of NAMES) await at.desk.agreements.confirm(name, partner);
  },
  run: async ({ desk }) => toldBy(await desk.agreements.saveAliases("sv"), "saved"),
};

const LEDGER = [
  ...["#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", "#GEN 20190503", '#FNAMN "Exempel"', "#RAR 0 20190101 20191231"],
  ...['#KONTO 1930 "Bank"', '#KONTO 4510 "Bidrag"', '#DIM 9 "Leverantör"'],
  ...['#OBJEKT 9 "1" "Norra IF"', '#OBJEKT 9 "2" "Södra IF"'],
  ...[1, 2].map(
    (id) =>
      `#VER L ${id} 2019012${id} "Bidrag"\n{\n #TRANS 4510 {9 "${id}"} ${id}00000.00\n #TRANS 1930 {} -${id}00000.00\n}`,
  ),
].join("\n");

const payments: Pick<Command, "prepare" | "run"> = {
  async prepare(at) {
    await checked(at);
    const { ledger } = at.desk;
    await ledger.open({ name: "huvudbok.se", bytes: sieBytes(`${LEDGER}\n`) }, () => undefined);
    await ledger.use((await ledger.state())!.settings.proposal);
    await ledger.answer(NAMES.map(([, name]) => [name, name]));
  },
  run: async ({ desk }) => toldBy(await desk.ledger.writePayments("sv"), "written"),
};

const ALIAS_TABLE = tableOf("Alias", [
  ["Alias", "Part"],
  ["Östra idrottsföreningen", "Östra IF"],
]);
const PAYMENTS_TABLE = tableOf("Utbetalningar", [
  ["Part", "Datum", "Belopp, kr", "Verifikat", "Anteckning"],
  ["Östra IF", 43500, 1000, "egen", "min"],
]);

const intoAliases: Command = {
  ...aliases,
  before: ALIAS_TABLE,
  on: "Register",
  writes: rowsOf(
    "Alias",
    NAMES.map(([name]) => name),
    2,
    2,
  ),
};
const intoPayments: Command = {
  ...payments,
  before: PAYMENTS_TABLE,
  on: "Register",
  writes: rowsOf("Utbetalningar", ["Norra IF", "Södra IF"], 2, 4),
};

const TODAY = "2019-05-10" as CalendarDate;
const NEXT = ["Utbetalt t.o.m. 31/7, tkr", "Kostnader Kv2, tkr"];
const isFollowUp = ({ name }: Sheet) => name.startsWith("Kv1 2019");

async function begun(at: At): Promise<Told> {
  const before = await checked(at);
  if (before !== null) return before;
  const next = await at.desk.memory.next("sv");
  if (next === null || typeof next === "string") return "nothing";
  return toldBy(await at.desk.memory.beginNext(next, TODAY, "sv"), "begun");
}

const nextQuarter: Command = {
  before: ({ host }) => {
    host.edit("Kv1 2019", "B5:D5", [["=SUM(B2:B4)", "=SUM(C2:C4)", "=SUM(D2:D4)"]]);
    [900, 450, 150].forEach((value, at) => host.workbook.setResult(host.workbook.sheet("Kv1 2019")!, 4, at + 1, value));
  },
  run: begun,
  isReviewedAnew: true,
  writes: {
    isOurs: ({ row, column, cell }, sheet) =>
      isFollowUp(sheet) &&
      column >= 4 &&
      row < 5 &&
      (isBlank(cell) || NEXT.includes(String(cell.value)) || /^=SUM\([E-H]2:[E-H]4\)$/.test(cell.formula ?? "")),
    isDressed: ({ column }, sheet) => isFollowUp(sheet) && NEXT.includes(String(sheet.cell(0, column).value)),
    grows: "Uppföljning",
    // Beside what somebody else has written there meanwhile, it is columns further on.
    widens: [4, 5, 6, 7],
    pieces: ({ sheets }: Workbook) => {
      const sheet = sheets.find(isFollowUp);
      if (!sheet) return [];
      return [4, 5, 6, 7].flatMap((column) => {
        const [header = "", , , , total = ""] = linesOf(sheet, 0, 5, column, 1);
        const isWritten = NEXT.includes(header) || /^=SUM\([E-H]/.test(total);
        return isWritten ? [`${header}|${total.replace(/[E-H]/g, "")}`] : [];
      });
    },
  },
};

export const GROWING: Readonly<Record<string, Command>> = {
  "save names, new sheet": aliases,
  "save names, rows": intoAliases,
  "save names, rows (1.13)": { ...intoAliases, api: 13 },
  "write payments, new": payments,
  "write payments, rows": intoPayments,
  "write payments (1.13)": { ...intoPayments, api: 13 },
  "next quarter": nextQuarter,
  "next quarter, table": {
    ...nextQuarter,
    api: 13,
    before: (at) => {
      nextQuarter.before!(at);
      const { workbook } = at.host;
      workbook.addTable(workbook.sheet("Kv1 2019")!, { top: 0, left: 0, rows: 4, columns: 4 }).name = "Uppföljning";
    },
  },
};
