import type { CellGrid, CellValue } from "../domain/cell-grid.ts";
import type { Place, ReadTable } from "../domain/table.ts";
import { readGrid } from "../reading/read-grid.ts";
import { isRegisterName, readRegister } from "../reading/register/read-register.ts";
import { type Mark, type Workbook, WorkbookError, type WorkbookFault } from "../workbook/port.ts";
import { NO_CHOICES, isSameTable, reviewOptions } from "./choices.ts";
import type { CheckOptions, CheckResult, Desk } from "./desk.ts";
import { type KeptMapping, mappings, remembered } from "./kept/mappings.ts";
import { type Store, createStore } from "./kept/store.ts";
import { createFormulaDesk } from "./formula-desk.ts";
import { createReportDesk } from "./report-desk.ts";
import { marksOf } from "./marks.ts";
import { placeTable } from "./place-table.ts";
import { registerSource } from "./register-source.ts";
import type { ReviewOptions } from "./review.ts";
import { runReview } from "./run-review.ts";
import { createSaid } from "./said.ts";
import type { SourceReader } from "./source.ts";
import { withText } from "./text-against-table.ts";
import { isFollowUp } from "../domain/understand.ts";
import { valueAt } from "./value-at.ts";

/**
 * The desk over a workbook. Between checks it remembers the latest outcome and what the user has said, never what was read:
 * the sheet may have changed.
 */
export function createDesk(workbook: Workbook, readSource: SourceReader): Desk {
  const listeners = new Set<(result: CheckResult) => void>();
  const onClearing = new Set<() => void>();
  const store = createStore(workbook);
  const said = createSaid();
  let latest: CheckResult | null = null;
  let read: readonly CellGrid[] = [];

  async function check({ marks = true, ...asked }: CheckOptions = {}): Promise<CheckResult> {
    try {
      read = await workbook.read(isRegisterName);
    } catch (error) {
      return { kind: "failed", ...faultOf(error) };
    }
    const known = await mappingsIn(store);
    const register = readRegister(read);
    const results = read.filter(({ isElsewhere }) => !isElsewhere).map((grid) => readGrid(grid));
    const candidates = results
      .flatMap(withText)
      .filter(({ place }) => !register.isPart(place))
      .map((each) => remembered(each, known, "placed").table)
      .filter(isFollowUp);
    if (asked.table !== undefined) said.pick(candidates, asked.table);
    const picked = said.picked(candidates);
    const table = picked ?? candidates[0];
    if (!table || (asked.table && !picked)) {
      const problems = results.flatMap((result) => [
        ...result.problems,
        ...result.tables.flatMap((each) => each.problems),
      ]);
      return { kind: "noTable", sheet: read[0]?.name ?? null, problems };
    }
    if (candidates.length > 1 && !picked) return { kind: "several", candidates };
    if (asked.said && isSameTable(asked.said.of, table.place)) said.say(table.place, asked.said.choices);
    const choices = said.of(table.place);
    return {
      ...(await reviewed(table, { ...reviewOptions(choices), ...registerSource(register) }, marks)),
      ...(choices !== NO_CHOICES && { choices }),
      ...(candidates.length > 1 && { isPicked: true }),
    };
  }

  async function reviewed(table: ReadTable, options: ReviewOptions, marks: boolean): Promise<Reviewed> {
    const review = runReview(table, options);
    if (!marks) return { kind: "reviewed", review, marked: false };
    try {
      await workbook.mark(marksOf(review, valueIn) satisfies readonly Mark[]);
      return { kind: "reviewed", review, marked: true };
    } catch (error) {
      // The review stands although its marks could not be drawn: on a protected sheet it is read in the pane.
      return { kind: "reviewed", review, marked: false, markFault: faultOf(error).fault };
    }
  }

  const valueIn = (place: Place): CellValue | undefined => valueAt(read, place);

  return {
    async check(options) {
      latest = await check(options).catch((error: unknown): CheckResult => ({ kind: "failed", ...faultOf(error) }));
      for (const listener of listeners) listener(latest);
      return latest;
    },
    async hasChanged() {
      const before = read;
      if (latest?.kind !== "reviewed") return false;
      try {
        const now = await workbook.read(isRegisterName);
        // A check that began in the meantime has read the sheet itself.
        return before === read && sheetOf(now) === sheetOf(before) && JSON.stringify(now) !== JSON.stringify(before);
      } catch {
        // Nobody asked for this reading; the next check says what is wrong.
        return false;
      }
    },
    async clearMarks() {
      try {
        await workbook.clearMarks();
        for (const listener of onClearing) listener();
        return { fault: null };
      } catch (error) {
        return { fault: faultOf(error).fault };
      }
    },
    async show(place) {
      try {
        return await workbook.show(place, valueIn(place));
      } catch (error) {
        return faultOf(error).fault;
      }
    },
    async read(source, signal) {
      const answer = await readSource(source, signal);
      if (answer.kind === "unusable") return answer;
      const known = await mappingsIn(store);
      const tables = withText(answer.result).map((each) => remembered(each, known, "source"));
      return {
        ...answer,
        result: { ...answer.result, tables: tables.map(({ table }) => table) },
        remembered: tables.flatMap(({ isRemembered }, index) => (isRemembered ? [index] : [])),
      };
    },
    async place(table, asRead, language) {
      try {
        return { kind: "placed", ...(await placeTable(workbook, store, table, asRead, language)) };
      } catch (error) {
        return { kind: "failed", ...faultOf(error) };
      }
    },
    formulas: createFormulaDesk(workbook, () => latest),
    report: createReportDesk(workbook, () => latest),
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
}

/** What cannot be fetched is not remembered; a check does not fail for it. */
async function mappingsIn(store: Store): Promise<readonly KeptMapping[]> {
  try {
    return (await store.of(mappings)).value;
  } catch (error) {
    faultOf(error);
    return [];
  }
}

type Reviewed = Extract<CheckResult, { kind: "reviewed" }>;

const sheetOf = (grids: readonly CellGrid[]) => grids.find(({ isElsewhere }) => !isElsewhere)?.name;

/**
 * The port promises `WorkbookError`. Anything else is a fault of ours: the user gets a sentence and no figures of an
 * earlier check, and the fault itself is thrown where the console and the tests see it.
 */
function faultOf(error: unknown): { readonly fault: WorkbookFault; readonly where: string | null } {
  if (error instanceof WorkbookError) return { fault: error.fault, where: error.where };
  setTimeout(() => {
    throw error;
  });
  return { fault: "unknown", where: null };
}
