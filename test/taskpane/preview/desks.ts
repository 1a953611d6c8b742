import type { Place, TableRow } from "../../../src/domain/table.ts";
import type { CheckResult, Desk } from "../../../src/review/desk.ts";
import type { CellGrid } from "../../../src/domain/cell-grid.ts";
import { CONDITIONS, EVERYTHING_GRIDS, agreementsOver } from "../agreements-fixture.ts";
import type { LedgerDesk } from "../../../src/review/ledger-desk.ts";
import { deskHere } from "../../review/desk-here.ts";
import { FOLLOW_UP, workbookWith } from "../../review/memory-workbook.ts";
import { fakeDesk, table2019 } from "../fixture.ts";
import { keptPart } from "../kept-part.ts";

const at = (sheet: string, address: string): Place => ({ sheet, address });

const ANSWERS: Readonly<Record<string, CheckResult | Promise<CheckResult>>> = {
  none: { kind: "noTable", sheet: "Blad2", problems: [] },
  several: {
    kind: "several",
    candidates: [table2019(), table2019({ title: "Kv2 2019", place: at("Kv1 2019", "G1:J10") })],
  },
  failed: { kind: "failed", fault: "protected", where: "Kv1 2019" },
  reading: new Promise(() => undefined),
};

/** The same rows again and again, each with a name and a place of its own. */
function renamed(row: TableRow, index: number): TableRow {
  const cells = row.cells.map((cell, column) => ({
    ...cell,
    ...(column === 0 && { text: `${cell.text} ${index + 1}` }),
    place: at("Kv1 2019", `${"ABCD"[column]}${index + 2}`),
  }));
  return { ...row, cells };
}

/** 300 partners with two agreements each. */
const MANY: CellGrid = {
  name: "Överenskommelser",
  origin: "A1",
  table: { name: "Överenskommelser", hasTotals: false },
  isElsewhere: true,
  values: [
    ["Diarienr", "Part", "Belopp", "Start", "Slut", "Status"],
    ...Array.from({ length: 600 }, (_, index) => [
      `D${index}`,
      `Förening nr ${(index % 300) + 1}`,
      400_000,
      index < 300 ? "2018-01-01" : "2019-01-01",
      index < 300 ? "2018-12-31" : `2019-0${(index % 9) + 1}-28`,
      "aktiv",
    ]),
  ],
};

const NEVER: Desk["agreements"] = {
  ...agreementsOver(),
  open: () => new Promise(() => undefined),
};
const REFUSED: Desk["agreements"] = {
  ...agreementsOver(),
  open: async () => ({ kind: "failed", fault: "busy", where: null }),
};

/** What the agreements are looked at over, by state. */
const AGREEMENTS: Readonly<Record<string, Desk["agreements"]>> = {
  agreements: agreementsOver(EVERYTHING_GRIDS, table2019()),
  agreementsAlone: agreementsOver(EVERYTHING_GRIDS),
  agreementsAhead: agreementsOver(CONDITIONS, table2019()),
  agreementsHuge: agreementsOver([MANY], table2019()),
  agreementsEmpty: agreementsOver([]),
  agreementsLoading: NEVER,
  agreementsFailed: REFUSED,
};
/** A ledger's file that is a third read and never done, and one that may be a table. */
const LEDGERS: Readonly<Record<string, Pick<LedgerDesk, "state" | "open">>> = {
  neverOpened: {
    state: async () => null,
    open: (_, progress) => {
      progress(1 / 3);
      return new Promise(() => undefined);
    },
  },
  either: { state: async () => null, open: async ({ bytes }) => ({ kind: "either", bytes }) },
};

/** A desk that answers with the state to be looked at. */
export function deskIn(state: string): Desk {
  if (state === "real") return deskHere(workbookWith([FOLLOW_UP]).workbook);
  const table = table2019();
  const columns = table.columns.map((column) => ({ ...column, unit: null }));
  const many = Array.from({ length: 100 }, () => table.rows).flat();
  const agreements = AGREEMENTS[state];
  const ledger = LEDGERS[state] as LedgerDesk | undefined;
  const answer = ANSWERS[state];
  switch (state) {
    case "remembered":
      return fakeDesk({ kept: keptPart() });
    case "damaged":
      return fakeDesk({ kept: keptPart().replace("<rules>[", "<rules>]") });
    case "huge":
      return fakeDesk({ table: { ...table, rows: many.map(renamed), totals: [] } });
    case "changed":
      return fakeDesk({ changes: [true] });
    case "questions":
      return fakeDesk({ table: table2019({ title: "Blad1", year: null, unit: null, columns }) });
    case "neverRead":
      return fakeDesk({ reads: () => new Promise(() => undefined) });
    default:
      return fakeDesk({
        ...(agreements && { agreements }),
        ...(ledger && { ledger }),
        ...(answer && { answers: [answer] }),
      });
  }
}
