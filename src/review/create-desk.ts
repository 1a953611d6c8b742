import type { CellGrid, CellValue } from "../domain/cell-grid.ts";
import type { Language } from "../domain/finding.ts";
import type { Place, ReadTable } from "../domain/table.ts";
import { readGrid } from "../reading/read-grid.ts";
import { REGISTER_WANTED, readRegister, type ReadRegister } from "../reading/register/read-register.ts";
import { type Mark, type Workbook, WorkbookError, type WorkbookFault } from "../workbook/port.ts";
import { createAgreementsDesk } from "./agreements-desk.ts";
import { createAliasAnswers } from "./alias-answers.ts";
import { type Choices, NO_CHOICES, isSameTable, reviewOptions } from "./choices.ts";
import type { CheckOptions, CheckResult, DeskWork, PlaceResult } from "./desk.ts";
import { remembered } from "./kept/mappings.ts";
import { type Store, createStore } from "./kept/store.ts";
import { createFormulaDesk } from "./formula-desk.ts";
import { createLedgerDesk } from "./ledger-desk.ts";
import type { LedgerKeeper } from "./ledgers/ledger-keeper.ts";
import { createReportDesk } from "./report-desk.ts";
import { marksOf } from "./marks.ts";
import { type Memory, NOT_FETCHED, memoryOf } from "./memory.ts";
import { createMemoryDesk } from "./memory-desk.ts";
import { placeTable } from "./place-table.ts";
import { registerSource } from "./register-source.ts";
import { type ReviewOptions, type WholeReview, reviewOnly } from "./review.ts";
import { runReview } from "./run-review.ts";
import { createSaid } from "./said.ts";
import { withSaidColumns } from "./said-columns.ts";
import type { SourceReader } from "./source.ts";
import { withText } from "./text-against-table.ts";
import { isFollowUp } from "../domain/understand.ts";
import { valueAt } from "./value-at.ts";

/**
 * The desk over a workbook. Between checks it remembers the latest outcome and what the user has said, never what was read:
 * the sheet may have changed.
 */
export function createDesk(workbook: Workbook, readSource: SourceReader, keeper: LedgerKeeper): DeskWork {
  const onClearing: (() => void)[] = [];
  const store = createStore(workbook);
  const said = createSaid();
  const answers = createAliasAnswers();
  let latest: Checked | null = null;
  let read: readonly CellGrid[] = [];
  let register: ReadRegister | null = null;

  /** The open sheet's follow-ups, and the register wherever it stands. */
  async function readWorkbook() {
    const grids = await workbook.read(REGISTER_WANTED);
    const memory = await memoryIn(store);
    const found = readRegister(grids);
    const results = grids.filter(({ isElsewhere }) => !isElsewhere).map((grid) => readGrid(grid));
    const candidates = results
      .flatMap(withText)
      .filter(({ place }) => !found.isPart(place))
      .map((each) => remembered(each, memory.mappings, "placed").table)
      .filter(isFollowUp);
    return { grids, register: found, memory, results, candidates };
  }

  const optionsOf = (choices: Choices, found: ReadRegister, memory: Memory): ReviewOptions => ({
    ...reviewOptions(choices),
    ...registerSource(found, answers.confirmed()),
    memory,
  });

  async function check({ marks = true, ...asked }: CheckOptions = {}, signal?: AbortSignal): Promise<Checked> {
    const { grids, register: found, memory, results, candidates } = await unlessStopped(readWorkbook(), signal);
    [read, register] = [grids, found];
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
      ...(await reviewed(withSaidColumns(table, choices), optionsOf(choices, found, memory), marks, signal)),
      ...(choices !== NO_CHOICES && { choices }),
      ...(candidates.length > 1 && { isPicked: true }),
    };
  }

  /** The follow-up that agreements are seen beside: the open sheet's own, else the one that was checked. */
  async function readForAgreements() {
    const { register: found, memory, candidates } = await readWorkbook();
    const own = said.picked(candidates) ?? (candidates.length === 1 ? candidates[0]! : null);
    const table = own
      ? withSaidColumns(own, said.of(own.place))
      : latest?.kind === "reviewed"
        ? latest.review.table
        : null;
    return { register: found, table, options: optionsOf(table ? said.of(table.place) : NO_CHOICES, found, memory) };
  }

  async function reviewed(
    table: ReadTable,
    options: ReviewOptions,
    marks: boolean,
    signal?: AbortSignal,
  ): Promise<Reviewed> {
    const review = runReview(table, options);
    await heard(signal);
    if (!marks) return { kind: "reviewed", review, marked: false };
    try {
      await workbook.mark(marksOf(review, valueIn) satisfies readonly Mark[]);
      return { kind: "reviewed", review, marked: true };
    } catch (error) {
      // The review stands although its marks could not be drawn: on a protected sheet it is read in the pane.
      return { kind: "reviewed", review, marked: false, markFault: faultOf(error).fault };
    }
  }

  const cleared = (): void => onClearing.forEach((listener) => listener());

  const valueIn = (place: Place): CellValue | undefined => valueAt(read, place);

  async function hasChanged(): Promise<boolean> {
    const before = read;
    if (latest?.kind !== "reviewed") return false;
    try {
      const now = await workbook.read(REGISTER_WANTED);
      // A check that began in the meantime has read the sheet itself.
      return before === read && sheetOf(now) === sheetOf(before) && JSON.stringify(now) !== JSON.stringify(before);
    } catch {
      // Nobody asked for this reading; the next check says what is wrong.
      return false;
    }
  }

  async function place(table: ReadTable, asRead: ReadTable, language: Language): Promise<PlaceResult> {
    try {
      return { kind: "placed", ...(await placeTable(workbook, store, table, asRead, language)) };
    } catch (error) {
      return { kind: "failed", ...faultOf(error) };
    }
  }

  return {
    async check(options, signal) {
      const saidBefore = said.asItStands();
      const readBefore = [read, register] as const;
      try {
        latest = await check(options, signal);
      } catch (error) {
        if (signal?.aborted) {
          saidBefore();
          [read, register] = readBefore;
          throw error;
        }
        latest = { kind: "failed", ...faultOf(error) };
      }
      return latest.kind === "reviewed" ? { ...latest, review: reviewOnly(latest.review) } : latest;
    },
    hasChanged,
    async clearMarks() {
      try {
        await workbook.clearMarks();
        cleared();
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
      const { mappings } = await memoryIn(store);
      const tables = withText(answer.result).map((each) => remembered(each, mappings, "source"));
      return {
        ...answer,
        result: { ...answer.result, tables: tables.map(({ table }) => table) },
        remembered: tables.flatMap(({ isRemembered }, index) => (isRemembered ? [index] : [])),
      };
    },
    place,
    formulas: createFormulaDesk(workbook, () => latest),
    ledger: createLedgerDesk(workbook, store, keeper, answers, () => ({ result: latest, register })),
    agreements: createAgreementsDesk(workbook, readForAgreements, answers),
    memory: createMemoryDesk({
      workbook,
      store,
      review: () => (latest?.kind === "reviewed" ? latest.review : null),
      hasChanged,
      place: (table, language) => place(table, table, language),
      failed: (error) => ({ kind: "failed", ...faultOf(error) }),
      cleared,
    }),
    report: createReportDesk(workbook, () => latest),
    onCleared(listener) {
      onClearing.push(listener);
    },
  };
}

/** What cannot be fetched is not remembered, and said so; a check does not fail for it. */
async function memoryIn(store: Store): Promise<Memory> {
  try {
    return memoryOf(await store.read());
  } catch (error) {
    faultOf(error);
    return NOT_FETCHED;
  }
}

type Checked = CheckResult<WholeReview>;
type Reviewed = Extract<Checked, { kind: "reviewed" }>;

/** Does not wait for Excel once told to stop. @throws the signal's reason */
function unlessStopped<T>(reading: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return reading;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    reading.then(resolve, reject);
  });
}

/** Lets word of a stop come in, which may be from another thread. @throws the signal's reason */
async function heard(signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return;
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

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
