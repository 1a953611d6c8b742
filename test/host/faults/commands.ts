import type { Desk } from "../../../src/review/desk.ts";
import { mappings } from "../../../src/review/kept/mappings.ts";
import { type Store, createStore } from "../../../src/review/kept/store.ts";
import { readText } from "../../../src/reading/read-text.ts";
import { WorkbookError, type WorkbookFault } from "../../../src/workbook/port.ts";
import { deskHere } from "../../review/desk-here.ts";
import type { Bench } from "../adapter-setup.ts";
import { AGREEMENTS, REPORT } from "../own-sheets.ts";
import type { Writes } from "./a-workbook.ts";

/** What a command came to: null, or what the user is told. */
export type Told = WorkbookFault | "nothing" | null;

export interface Command {
  /** Done before, in fair weather. */
  readonly before?: (at: At) => Promise<unknown>;
  readonly run: (at: At) => Promise<Told>;
  /** What it writes on the user's own sheets. */
  readonly writes?: Writes;
}

/** The workbook, and the desk over it as the pane has it. */
export interface At extends Bench {
  readonly desk: Desk;
  readonly store: Store;
}

export const deskAt = (made: Bench): At => ({
  ...made,
  desk: deskHere(made.workbook),
  store: createStore(made.workbook),
});

const TEXT = "Förening\tBelopp, tkr\nNya IF\t100\nGamla IF\t200\nSumma\t300";

const told = async (action: Promise<unknown>): Promise<Told> => {
  try {
    await action;
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error.fault;
    throw error;
  }
};

const checked = async ({ desk }: At): Promise<Told> => {
  const result = await desk.check();
  if (result.kind === "failed") return result.fault;
  return result.kind === "reviewed" ? (result.markFault ?? null) : "nothing";
};

const placed = async ({ desk }: At): Promise<Told> => {
  const [table] = readText(TEXT).tables;
  const result = await desk.place(table!, table!, "sv");
  return result.kind === "failed" ? result.fault : null;
};

const inserted = async ({ desk }: At): Promise<Told> => {
  const offers = await desk.formulas.offers();
  const result = await desk.formulas.insert(
    offers.find(({ id }) => id === "REMAINING")!,
    "Kvar att betala ut",
  );
  return result.kind === "failed" ? result.fault : result.kind === "nothing" ? "nothing" : null;
};

const KEPT = { source: ["Post"], placed: ["Post"], columns: [{ kind: "partner" as const, unit: null, date: null }] };

export const COMMANDS: Readonly<Record<string, Command>> = {
  "check and mark": { run: checked },
  "check again": { before: checked, run: checked },
  "clear marks": { before: checked, run: async ({ desk }) => (await desk.clearMarks()).fault },
  "place table": { run: placed },
  "add formula": {
    before: checked,
    run: inserted,
    // A blank column beside the table; where another pane does it again, beside that.
    writes: ({ row, column, cell: { value, formula } }) =>
      column >= 5 && row < 2 && (value === "Kvar att betala ut" || formula?.startsWith("=PARTNER.") === true),
  },
  "copy values": {
    run: async ({ desk }) => {
      const result = await desk.formulas.copyValues(" (värden)");
      return result.kind === "failed" ? result.fault : result.kind === "nothing" ? "nothing" : null;
    },
  },
  "add follow-up sheets": {
    run: ({ workbook }) =>
      told(workbook.writeSheets([AGREEMENTS, { ...AGREEMENTS, key: "register:plan", name: "Plan" }], "add")),
  },
  "write report": { run: ({ workbook }) => told(workbook.writeSheets([REPORT], "rebuild")) },
  "write report again": {
    before: ({ workbook }) =>
      workbook.writeSheets([{ ...REPORT, rows: [...REPORT.rows, [{ value: "gammal" }]] }], "rebuild"),
    run: ({ workbook }) => told(workbook.writeSheets([REPORT], "rebuild")),
  },
  "keep something": {
    before: ({ store }) => store.change(mappings, () => [{ ...KEPT, source: ["Innan"] }]),
    run: async ({ store }) => {
      const result = await store.change(mappings, (before) => [
        KEPT,
        ...before.filter(({ source }) => source[0] !== "Post"),
      ]);
      return result.kind === "failed" ? result.fault : null;
    },
  },
  "show cell": {
    before: checked,
    run: async ({ desk }) => {
      const result = await desk.show({ sheet: "Kv1 2019", address: "D2" });
      return result === "shown" || result === "changed" ? null : result;
    },
  },
  "compute again": { run: ({ desk }) => desk.formulas.recalculate() },
};
