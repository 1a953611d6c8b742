import type { CellGrid, CellValue } from "../domain/cell-grid.ts";
import type { Place, ReadTable } from "../domain/table.ts";
import { readGrid } from "../reading/read-grid.ts";
import { isRegisterName, readRegister } from "../reading/register/read-register.ts";
import { type Mark, type Workbook, WorkbookError, type WorkbookFault } from "../workbook/port.ts";
import type { CheckResult, Desk } from "./desk.ts";
import { type KeptMapping, readMappings, remembered } from "./kept-mappings.ts";
import { marksOf } from "./marks.ts";
import { placeTable } from "./place-table.ts";
import { registerSource } from "./register-source.ts";
import type { ReviewOptions } from "./review.ts";
import { runReview } from "./run-review.ts";
import type { SourceReader } from "./source.ts";
import { isFollowUp } from "../domain/understand.ts";
import { valueAt } from "./value-at.ts";

/** The desk over a workbook. Nothing is remembered between checks but the latest outcome: the sheet may have changed. */
export function createDesk(workbook: Workbook, readSource: SourceReader): Desk {
  const listeners = new Set<(result: CheckResult) => void>();
  let latest: CheckResult | null = null;
  let read: readonly CellGrid[] = [];

  async function check(options: Parameters<Desk["check"]>[0] = {}): Promise<CheckResult> {
    const { marks = true, table: chosen, ...reviewOptions } = options;
    try {
      read = await workbook.read(isRegisterName);
    } catch (error) {
      return { kind: "failed", ...faultOf(error) };
    }
    const mappings = await mappingsIn(workbook);
    const register = readRegister(read);
    const results = read.filter(({ isElsewhere }) => !isElsewhere).map((grid) => readGrid(grid));
    const candidates = results
      .flatMap((result) => result.tables)
      .filter(({ place }) => !register.isPart(place))
      .map((each) => remembered(each, mappings, "placed").table)
      .filter(isFollowUp);
    const table = chosen ? candidates.find((candidate) => isAt(candidate, chosen)) : candidates[0];
    if (!table) {
      const problems = results.flatMap((result) => [
        ...result.problems,
        ...result.tables.flatMap((each) => each.problems),
      ]);
      return { kind: "noTable", sheet: read[0]?.name ?? null, problems };
    }
    if (candidates.length > 1 && !chosen) return { kind: "several", candidates };
    return reviewed(table, { ...reviewOptions, ...registerSource(register) }, marks);
  }

  async function reviewed(table: ReadTable, options: ReviewOptions, marks: boolean): Promise<CheckResult> {
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
    async clearMarks() {
      try {
        await workbook.clearMarks();
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
      const mappings = await mappingsIn(workbook);
      const tables = answer.result.tables.map((each) => remembered(each, mappings, "source"));
      return {
        ...answer,
        result: { ...answer.result, tables: tables.map(({ table }) => table) },
        remembered: tables.flatMap(({ isRemembered }, index) => (isRemembered ? [index] : [])),
      };
    },
    async place(table, asRead, language) {
      try {
        return { kind: "placed", ...(await placeTable(workbook, table, asRead, language)) };
      } catch (error) {
        return { kind: "failed", ...faultOf(error) };
      }
    },
    get latest() {
      return latest;
    },
    onChecked(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What cannot be fetched is not remembered; a check does not fail for it. */
async function mappingsIn(workbook: Workbook): Promise<readonly KeptMapping[]> {
  try {
    return readMappings(await workbook.readKept());
  } catch (error) {
    faultOf(error);
    return [];
  }
}

const isAt = (table: ReadTable, place: Place): boolean =>
  table.place.sheet === place.sheet && table.place.address === place.address;

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
