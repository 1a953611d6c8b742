import { sv } from "../../../src/strings/sv.ts";
import { en } from "../../../src/strings/en.ts";
import { untilGivenUp } from "../adapter-setup.ts";
import {
  type OwnSheetState,
  aWorkbook,
  foreignIn,
  isLeftEmpty,
  marksIn,
  ownSheetsIn,
  paneOver,
  partsIn,
} from "./a-workbook.ts";
import { type At, type Command, type Told, deskAt } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { WEATHERS, type Weather } from "./weather.ts";

/**
 * Every fault of product.md §11 against every command, at every round trip it makes, with Microsoft's Office.js on our
 * stand-in. Whatever happens: nothing of the user's changes, what is ours is whole or says that it is not, the user is told
 * in a sentence, and the same command again in fair weather comes to what it would have come to at once.
 */
jest.setTimeout(600_000);

interface Row {
  tried: number;
  lost: number;
  halfWritten: number;
  faults: number;
  told: number;
  empty: number;
}
const NONE: Row = { tried: 0, lost: 0, halfWritten: 0, faults: 0, told: 0, empty: 0 };
const byCommand = new Map<string, Row>();
const byFault = new Map<string, Row>();

/** What a command comes to where nothing goes wrong, and how many round trips it takes. */
interface Fair {
  readonly trips: number;
  readonly sheets: readonly OwnSheetState[];
  readonly before: readonly OwnSheetState[];
  readonly marks: readonly string[];
  readonly parts: number;
  /** What is written on a sheet of the user's, piece by piece. */
  readonly pieces: readonly string[];
}
const fair = new Map<string, Promise<Fair>>();

const fairly = (name: string, command: Command): Promise<Fair> => {
  const known = fair.get(name) ?? inFairWeather(command);
  fair.set(name, known);
  return known;
};

async function inFairWeather(command: Command): Promise<Fair> {
  const made = await opened(command);
  const before = ownSheetsIn(made.host.workbook);
  const trips = await made.trips(() => command.run(made));
  const book = made.host.workbook;
  const pieces = command.writes?.pieces?.(book) ?? [];
  return { trips, before, sheets: ownSheetsIn(book), marks: marksIn(book), parts: partsIn(book).length, pieces };
}

/** The workbook and the pane just before the command. */
async function opened({ before, prepare, api }: Command): Promise<At> {
  const made = deskAt(aWorkbook(api));
  await before?.(made);
  await prepare?.(made);
  return made;
}

type Count = (what: keyof Row, times?: number) => void;

async function tryOnce(name: string, weather: Weather, trip: number, count: Count): Promise<string[]> {
  const command = COMMANDS[name]!;
  const wrong: string[] = [];
  const expected = await fairly(name, command);
  const made = await opened(command);
  const { host } = made;
  const book = host.workbook;
  let theirs = foreignIn(book, command.writes);
  if (weather.change)
    host.faults.meanwhile(trip, () => {
      weather.change!(host);
      theirs = foreignIn(book, command.writes);
    });
  weather.plan?.(host, trip);
  const run = () => command.run(made);
  const result = await (weather.isSilent ? untilGivenUp(run) : settled(run));
  count("tried");

  const changed = foreignIn(book, command.writes);
  if (changed !== theirs) {
    count("lost");
    wrong.push(`a person's things: ${difference(theirs, changed)}`);
  }
  const half = ownSheetsIn(book).filter((sheet) => isHalfWritten(sheet, expected));
  const pieces = command.writes?.pieces?.(book) ?? [];
  if (half.length > 0 || !(pieces.length === 0 || pieces.join() === expected.pieces.join())) {
    count("halfWritten");
    wrong.push(`half-written: ${[...half.map(({ key, first }) => `${key} ${first}`), ...pieces].join()}`);
  }
  if (partsIn(book).length > 2) wrong.push("parts of ours pile up");
  if (result.status === "rejected") wrong.push(`not told: ${String(result.reason)}`);
  else if (result.value !== null) {
    count("faults");
    if (sentences(result.value)) count("told");
    else wrong.push(`no sentence for ${result.value}`);
  }

  const isDone = result.status === "fulfilled" && result.value === null;
  wrong.push(...(await again({ made, weather, command, expected, count, isDone })));
  return wrong;
}

interface Again {
  readonly made: At;
  readonly weather: Weather;
  readonly command: Command;
  readonly expected: Fair;
  readonly count: Count;
  /** It has been done already: a command that adds a sheet adds another. */
  readonly isDone: boolean;
}

/** The same command once more, in fair weather; by another pane where the first is gone. */
async function again({ made, weather, command, expected, count, isDone }: Again) {
  const { host } = made;
  const book = host.workbook;
  host.faults.clear();
  weather.mend?.(host);
  await new Promise((go) => setImmediate(go));
  const at = weather.isCrash ? deskAt(paneOver({ workbook: book, api: command.api })) : made;
  if (weather.isCrash) await command.prepare?.(at);
  const theirs = foreignIn(book, command.writes);
  const told = await command.run(at);
  const wrong: string[] = [];
  if (told !== null && told !== "nothing" && !weather.isGone) wrong.push(`again: ${told}`);
  if (foreignIn(book, command.writes) !== theirs) wrong.push("a person's things, the second time");
  count("empty", book.sheets.filter(isLeftEmpty).length);
  if (weather.isGone || told === "nothing") return wrong;

  const sheets = ownSheetsIn(book);
  for (const { key, content } of expected.sheets) {
    const same = sheets.filter((sheet) => sheet.key === key && sheet.state === "finished");
    // A copy is known by the sheet it was made of, as it was called then.
    if (same.length === 0 && !(weather.change && key.startsWith("copy:"))) wrong.push(`again: no ${key}`);
    const isAnother = isDone && /^(?:table|copy):/.test(key);
    if (same.length > (isAnother ? 2 : 1) && !weather.isCrash) wrong.push(`again: ${same.length} of ${key}`);
    if (!weather.change && !same.some((sheet) => sheet.content === content)) wrong.push(`again: ${key} is another`);
  }
  const pieces = command.writes?.pieces?.(book) ?? [];
  if (!weather.change && pieces.join() !== expected.pieces.join()) wrong.push(`again: ${pieces.join(", ")}`);
  if (new Set(pieces).size !== pieces.length) wrong.push(`again: twice ${pieces.join(", ")}`);
  if (sheets.some(({ state }) => state === "unfinished")) wrong.push("again: a sheet is not finished");
  const marks = marksIn(book);
  // Another pane has read the table anew, with the formula beside it.
  const isReadAnew = command.isReviewedAnew || (weather.isCrash && command.writes);
  if (!weather.change && !isReadAnew && marks.join() !== expected.marks.join())
    wrong.push(`again: ${marks.length} marks`);
  if (new Set(marks).size !== marks.length) wrong.push("again: a mark stands twice");
  if (partsIn(book).length !== expected.parts) wrong.push(`again: ${partsIn(book).length} parts`);
  return wrong;
}

/** A sheet that says it is finished holds what was written before or what was to be; else it says that it is not. */
function isHalfWritten({ state, key, content, first, sheet }: OwnSheetState, { before, sheets }: Fair): boolean {
  const isWhole = [...before, ...sheets].some((each) => each.key === key && each.content === content);
  if (state === "finished") return !isWhole && !sheets.every((each) => each.key !== key || key.startsWith("copy"));
  const isBlank = sheet.usedArea(true) === null;
  return !(isWhole || isBlank || /^Bladet (är inte|blev inte) klart/.test(first));
}

/** Both languages say what happened and what to do. */
function sentences(told: Exclude<Told, null>): boolean {
  if (told === "nothing") return true; // the pane says that nothing was written, and why
  return [sv, en].every(({ fault }) => [fault[told].happened, fault[told].todo].every((text) => text.length > 10));
}

const settled = async <T>(action: () => Promise<T>) => (await Promise.allSettled([action()]))[0];

function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 60), at + 80)} ⇒ ${other.slice(Math.max(0, at - 20), at + 80)}`;
}

describe.each(Object.entries(COMMANDS))("%s", (name, command) => {
  const met = Object.entries(WEATHERS).filter(([, { on }]) => !on || command.on === on);
  test.each(met)("%s", async (fault, weather) => {
    const { trips } = await fairly(name, command);
    const tables = [
      [byCommand, name],
      [byFault, fault],
    ] as const;
    const count: Count = (what, times = 1) => {
      for (const [table, key] of tables) {
        const row = table.get(key) ?? { ...NONE };
        row[what] += times;
        table.set(key, row);
      }
    };
    const wrong: string[] = [];
    for (let trip = 1; trip <= trips; trip += 1)
      for (const each of await tryOnce(name, weather, trip, count)) wrong.push(`trip ${trip}: ${each}`);
    expect(wrong).toEqual([]);
  });
});

test("at least 200 combinations of fault, command and round trip, every fault with every command it can meet", () => {
  expect(byCommand.size).toBe(Object.keys(COMMANDS).length);
  expect(byFault.size).toBe(Object.keys(WEATHERS).length);
  expect(all().tried).toBeGreaterThanOrEqual(200);
  expect(all()).toMatchObject({ lost: 0, halfWritten: 0 });
});

function all(): Row {
  const total = { ...NONE };
  for (const row of byCommand.values()) for (const key of Object.keys(row) as (keyof Row)[]) total[key] += row[key];
  return total;
}

afterAll(() => {
  const HEADS = ["faults tried", "data lost", "half-written", "came to user", "sentence"];
  const line = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(50) + cells.map((cell) => String(cell).padStart(13)).join("");
  const rowOf = ([name, row]: readonly [string, Row]) =>
    line(name, [row.tried, row.lost, row.halfWritten, row.faults, row.told]);
  process.stdout.write(
    [
      "Faults with Microsoft's Office.js on the stand-in",
      line("command", HEADS),
      ...[...byCommand].map(rowOf),
      "",
      line("fault", HEADS),
      ...[...byFault].map(rowOf),
      rowOf(["all", all()]),
      `${all().empty} times an empty sheet was left where Excel stopped as it was added`,
      "",
    ].join("\n"),
  );
});
