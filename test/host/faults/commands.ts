import { readText } from "../../../src/reading/read-text.ts";
import { mappings } from "../../../src/review/kept/mappings.ts";
import { FOLLOW_UP_TABLES } from "../../../src/review/register-sheets.ts";
import { REPORT } from "../own-sheets.ts";
import { type At, type Command, type Told, checked, told, toldBy } from "./command.ts";
import { GROWING } from "./growing.ts";

const TEXT = "Förening\tBelopp, tkr\nNya IF\t100\nGamla IF\t200\nSumma\t300";

const placed = async ({ desk }: At): Promise<Told> => {
  const [table] = readText(TEXT).tables;
  return toldBy(await desk.place(table!, table!, "sv"), "placed");
};

const inserted = async ({ desk }: At): Promise<Told> => {
  const offers = await desk.formulas.offers();
  const offer = offers.find(({ id }) => id === "REMAINING")!;
  return toldBy(await desk.formulas.insert(offer, "Kvar att betala ut"), "done");
};

const KEPT = { source: ["Post"], placed: ["Post"], columns: [{ kind: "partner" as const, unit: null, date: null }] };
const keptBefore = ({ store }: At) => store.change(mappings, () => [{ ...KEPT, source: ["Innan"] }]);

export const COMMANDS: Readonly<Record<string, Command>> = {
  "check and mark": { run: checked },
  "check again": { before: checked, run: checked },
  "clear marks": { before: checked, run: async ({ desk }) => (await desk.clearMarks()).fault },
  "place table": { run: placed },
  "add formula": {
    prepare: checked,
    run: inserted,
    writes: {
      // A blank column beside the table; where another pane does it again, beside that.
      isOurs: ({ row, column, cell: { value, formula } }) =>
        column >= 5 && row < 2 && (value === "Kvar att betala ut" || formula?.startsWith("=PARTNER.") === true),
    },
  },
  "copy values": {
    run: async ({ desk }) => toldBy(await desk.formulas.copyValues(" (värden)"), "done"),
  },
  "add follow-up sheets": {
    run: async ({ desk }) => toldBy(await desk.agreements.addSheets(FOLLOW_UP_TABLES, "sv"), "added"),
  },
  "write report": { run: ({ workbook }) => told(workbook.writeSheets([REPORT], "rebuild")) },
  "write report again": {
    before: ({ workbook }) =>
      workbook.writeSheets([{ ...REPORT, rows: [...REPORT.rows, [{ value: "gammal" }]] }], "rebuild"),
    run: ({ workbook }) => told(workbook.writeSheets([REPORT], "rebuild")),
  },
  "keep something": {
    before: keptBefore,
    run: async ({ store }) =>
      toldBy(
        await store.change(mappings, (before) => [KEPT, ...before.filter(({ source }) => source[0] !== "Post")]),
        "kept",
      ),
  },
  forget: {
    before: async (at) => {
      await checked(at);
      await keptBefore(at);
    },
    run: async ({ desk }) => {
      const result = await desk.memory.forget();
      // Marks that stay on a protected sheet are named in the pane.
      return result.kind === "forgotten" && result.left !== null ? "nothing" : toldBy(result, "forgotten");
    },
  },
  ...GROWING,
  "show cell": {
    before: checked,
    run: async ({ desk }) => {
      const result = await desk.show({ sheet: "Kv1 2019", address: "D2" });
      return result === "shown" || result === "changed" ? null : result;
    },
  },
  "compute again": { run: ({ desk }) => desk.formulas.recalculate() },
};
