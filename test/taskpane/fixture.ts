import type { CellValue } from "../../src/domain/cell-grid.ts";
import { asDecimal } from "../../src/domain/money.ts";
import type { ColumnKind, Place, ReadTable, TableCell, TableColumn } from "../../src/domain/table.ts";
import type { AgreementsDesk } from "../../src/review/agreements-desk.ts";
import { type Choices, NO_CHOICES, reviewOptions } from "../../src/review/choices.ts";
import type { CheckResult, Desk, PlaceResult } from "../../src/review/desk.ts";
import type { FormulaOffer, FormulaResult } from "../../src/review/formula-desk.ts";
import { formulaOffers } from "../../src/review/formula-offers.ts";
import type { LedgerDesk } from "../../src/review/ledger-desk.ts";
import type { LedgerSource } from "../../src/review/ledgers/open-as.ts";
import { agreementsOver } from "./agreements-fixture.ts";
import { createReportDesk } from "../../src/review/report-desk.ts";
import type { Source, SourceRead } from "../../src/review/source.ts";
import { createStore } from "../../src/review/kept/store.ts";
import { createMemoryDesk } from "../../src/review/memory-desk.ts";
import { memoryOf } from "../../src/review/memory.ts";
import type { WholeReview } from "../../src/review/review.ts";
import { runReview } from "../../src/review/run-review.ts";
import type { OwnSheet } from "../../src/workbook/own-sheet.ts";
import { type NewColumns, type Workbook, WorkbookError } from "../../src/workbook/port.ts";
import { ROWS_2019 } from "../workbooks/follow-up-2019.ts";

const column = (header: CellValue, kind: ColumnKind, more: Partial<TableColumn> = {}): TableColumn => ({
  header: String(header),
  kind,
  unit: kind === "partner" ? null : "thousand",
  date: null,
  dayOfYear: null,
  span: null,
  cumulative: false,
  year: null,
  ...more,
});

const place = (sheet: string, row: number, index: number): Place => ({ sheet, address: `${"ABCD"[index]}${row}` });

const cell = (value: CellValue, at: Place): TableCell => ({
  state: value === null ? "blank" : typeof value === "number" ? "number" : "text",
  text: String(value ?? ""),
  value: typeof value === "number" ? asDecimal(String(value)) : null,
  place: at,
  storedAsText: false,
});

/** The 2019 table as reading gives it, put together by hand so that the pane is tested without the reader. */
export function table2019(changes: Partial<ReadTable> = {}, sheet = "Kv1 2019"): ReadTable {
  const [headers, ...rest] = ROWS_2019;
  const rows = rest.slice(0, 8);
  const total = rest[8]!;
  const cells = (row: readonly CellValue[], number: number) =>
    row.map((value, index) =>
      cell(typeof value === "string" ? value.replace("*", "") : value, place(sheet, number, index)),
    );
  return {
    title: sheet,
    unit: "thousand",
    currency: "SEK",
    year: 2019,
    columns: [
      column(headers![0]!, "partner"),
      column(headers![1]!, "agreed"),
      column(headers![2]!, "paid", { dayOfYear: { month: 4, day: 30 } }),
      column(headers![3]!, "cost", { span: { from: 1, to: 3 } }),
    ],
    rows: rows.map((row, index) => ({
      cells: cells(row, index + 2),
      marks: String(row[0]).endsWith("*") ? ["*"] : [],
      group: null,
      hidden: false,
    })),
    totals: [
      {
        label: "Summa",
        cells: cells(total, 10),
        sums: total.map((value) => (typeof value === "number" ? asDecimal(String(value)) : null)),
        differences: total.map((value) => (typeof value === "number" ? asDecimal("0") : null)),
        covers: rows.map((_, index) => index),
      },
    ],
    footnotes: [{ mark: "*", text: "Fakturerar månadsvis", place: place(sheet, 11, 0) }],
    problems: [],
    solved: { readings: 1, by: "cells" },
    place: { sheet, address: "A1:D10" },
    ...changes,
  };
}

export type DeskCall =
  | readonly ["check", Parameters<Desk["check"]>[0]]
  | readonly ["show", Place]
  | readonly ["clearMarks"]
  | readonly ["hasChanged"]
  | readonly ["read", Source]
  | readonly ["place", ReadTable, ReadTable]
  | readonly ["insert", FormulaOffer, string]
  | readonly ["copyValues", string]
  | readonly ["recalculate"]
  | readonly ["writeSheets", readonly OwnSheet[]]
  | readonly ["addColumns", NewColumns]
  | readonly ["forget"];

/** Nothing is open, and every file is a table. */
const NO_LEDGER = {
  state: async () => null,
  open: async ({ bytes }: LedgerSource) => ({ kind: "table", bytes }),
} as Partial<LedgerDesk> as LedgerDesk;

type Whole = CheckResult<WholeReview>;

/** A desk over a table in memory. `answers` replaces what checking gives, one a check; the last one stays. */
export function fakeDesk(
  given: {
    readonly table?: ReadTable;
    readonly answers?: readonly (CheckResult | Error | Promise<CheckResult>)[];
    readonly shows?: Awaited<ReturnType<Desk["show"]>>;
    readonly clears?: Awaited<ReturnType<Desk["clearMarks"]>>;
    readonly reads?: SourceRead | ((source: Source, signal?: AbortSignal) => Promise<SourceRead>);
    readonly places?: PlaceResult;
    readonly inserts?: FormulaResult;
    readonly ledger?: LedgerDesk;
    readonly agreements?: AgreementsDesk;
    /** What stops the report's sheet from being written. */
    readonly writeFault?: WorkbookError;
    /** Whether the sheet has changed, one answer a look; the last one stays. */
    readonly changes?: readonly (boolean | Promise<boolean>)[];
    /** What the workbook keeps, and what it answers when it is asked to keep something. */
    readonly kept?: string;
    readonly keeps?: WorkbookError;
    /** Whether there is room beside the table. */
    readonly isFull?: boolean;
  } = {},
): Desk & { readonly calls: DeskCall[] } {
  const { table = table2019(), answers, shows = "shown", clears = { fault: null } } = given;
  const listeners = new Set<(result: CheckResult) => void>();
  const calls: DeskCall[] = [];
  let latest: Whole | null = null;
  const onClearing = new Set<() => void>();
  let checks = 0;
  let looks = 0;
  let choices: Choices = NO_CHOICES;
  let kept: string | null = given.kept ?? null;
  const workbook: Pick<Workbook, "readKept" | "keep" | "forget" | "ownSheets" | "addColumns"> = {
    readKept: async () => kept,
    async keep(change) {
      if (given.keeps) throw given.keeps;
      kept = (await change(kept)) ?? kept;
    },
    async forget() {
      calls.push(["forget"]);
      kept = null;
      return null;
    },
    ownSheets: async () => ["Redovisning"],
    async addColumns(columns) {
      calls.push(["addColumns", columns]);
      return given.isFull ? null : { sheet: columns.sheet, address: "E1" };
    },
  };
  const desk: Desk & { readonly calls: DeskCall[] } = {
    calls,
    async check(options = {}, signal) {
      calls.push(["check", options]);
      const { marks = true, said } = options;
      if (said) choices = said.choices;
      const answer = answers?.[Math.min(checks, answers.length - 1)];
      checks += 1;
      if (answer instanceof Error) throw answer;
      const review = runReview(table, { ...reviewOptions(choices), memory: memoryOf(kept) });
      const stopped = new Promise<never>((_, reject) =>
        signal?.addEventListener("abort", () => reject(signal.reason as Error)),
      );
      const made = answer ?? ({ kind: "reviewed", review, marked: marks, choices } as const);
      const result = await Promise.race([made, stopped]);
      latest = result as Whole; // what is answered with here was made here
      for (const listener of listeners) listener(result);
      return result;
    },
    async clearMarks() {
      calls.push(["clearMarks"]);
      if (clears.fault === null) for (const listener of onClearing) listener();
      return clears;
    },
    async hasChanged() {
      calls.push(["hasChanged"]);
      looks += 1;
      return given.changes?.[Math.min(looks, given.changes.length) - 1] ?? false;
    },
    async show(at) {
      calls.push(["show", at]);
      return shows;
    },
    async read(source, signal) {
      calls.push(["read", source]);
      const { reads = { kind: "read", result: { tables: [table], unread: [], problems: [] }, remembered: [] } } = given;
      return typeof reads === "function" ? reads(source, signal) : reads;
    },
    async place(placed, asRead) {
      calls.push(["place", placed, asRead]);
      return given.places ?? { kind: "placed", sheet: "Inläst tabell 2019", address: "A1:E10" };
    },
    formulas: {
      offers: async () => (latest?.kind === "reviewed" ? formulaOffers(latest.review) : []),
      async insert(offer, header) {
        calls.push(["insert", offer, header]);
        return given.inserts ?? { kind: "done", sheet: offer.sheet, address: "F2" };
      },
      async copyValues(ending) {
        calls.push(["copyValues", ending]);
        return { kind: "done", sheet: `Kv1 2019${ending}`, address: null };
      },
      async recalculate() {
        calls.push(["recalculate"]);
        return null;
      },
    },
    ledger: given.ledger ?? NO_LEDGER,
    agreements: given.agreements ?? agreementsOver([], table),
    memory: createMemoryDesk({
      workbook: workbook as Workbook,
      store: createStore(workbook as Workbook),
      review: () => (latest?.kind === "reviewed" ? latest.review : null),
      hasChanged: () => desk.hasChanged(),
      place: (placed) => desk.place(placed, placed, "sv"),
      failed: (error) => {
        if (!(error instanceof WorkbookError)) throw error;
        return { kind: "failed", fault: error.fault, where: error.where };
      },
      cleared: () => onClearing.forEach((listener) => listener()),
    }),
    report: createReportDesk(
      {
        async writeSheets(sheets: readonly OwnSheet[]) {
          calls.push(["writeSheets", sheets]);
          if (given.writeFault) throw given.writeFault;
          return sheets.map(({ key, name }) => ({ key, name, outcome: "added" }));
        },
      } as unknown as Workbook,
      () => latest,
    ),
    get latest() {
      return latest;
    },
    onChecked(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onCleared(listener) {
      onClearing.add(listener);
      return () => onClearing.delete(listener);
    },
  };
  return desk;
}
