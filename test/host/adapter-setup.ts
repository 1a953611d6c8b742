import { type Host, type HostOptions, createHost } from "../../sandbox/host/index.ts";
import { loadExcel } from "../../sandbox/host/bridge.ts";
import { excelWorkbook } from "../../src/workbook/excel/excel-workbook.ts";
import type { Workbook } from "../../src/workbook/port.ts";

/** The adapter on Microsoft's own Excel library, answered by the stand-in host. */
export interface Bench {
  readonly host: Host;
  readonly workbook: Workbook;
  /** Round trips of one action. */
  trips(action: () => Promise<unknown>): Promise<number>;
}

const opened: (() => void)[] = [];

export function bench(options: HostOptions = {}): Bench {
  const host = createHost(options);
  const library = loadExcel(host);
  opened.push(() => library.close());
  Object.assign(globalThis, { Excel: library.Excel });
  const version = host.requirement["ExcelApi"] ?? "0.0";
  const isAtLeast = (wanted: string): boolean => Number(version.split(".")[1]) >= Number(wanted.split(".")[1]);
  return {
    host,
    workbook: excelWorkbook(isAtLeast),
    async trips(action) {
      host.resetCounters();
      await action();
      return host.counters.roundTrips;
    },
  };
}

/** Cells as a person would have put them there, from A1 of the sheet. */
export function fill(host: Host, cells: readonly (readonly unknown[])[], sheet = host.workbook.activeSheet.name): void {
  const { workbook } = host;
  const columns = Math.max(...cells.map((row) => row.length));
  const rows = cells.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? ""));
  workbook.as("person", () =>
    workbook.enter(workbook.sheet(sheet)!, { top: 0, left: 0, rows: rows.length, columns }, rows),
  );
}

/** Lets an action of the adapter run until its watchdog has given it up, or until it ends, without waiting for the clock. */
export async function untilGivenUp<T>(action: () => Promise<T>): Promise<PromiseSettledResult<T>> {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] });
  try {
    const ended = Promise.allSettled([action()]).then(([result]) => result);
    let result: PromiseSettledResult<T> | undefined;
    void ended.then((each) => (result = each));
    for (let waited = 0; waited < 200 && !result; waited += 1) {
      await jest.advanceTimersByTimeAsync(1_000);
      await new Promise((go) => setImmediate(go));
    }
    return await ended;
  } finally {
    jest.useRealTimers();
  }
}

/** Formula, fill and font of every rule on a sheet, first first. */
export const rulesOn = (host: Host, sheet = host.workbook.activeSheet.name) =>
  host.workbook
    .sheet(sheet)!
    .conditionalFormats.map(({ areas, type, formula, fill, bold, italic, underline, stopIfTrue }) => ({
      areas,
      type,
      formula,
      fill,
      bold,
      italic,
      underline,
      stopIfTrue,
    }));

afterEach(() => {
  for (const close of opened.splice(0)) close();
});
