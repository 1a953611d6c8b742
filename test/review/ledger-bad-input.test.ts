import type { CellGrid } from "../../src/domain/cell-grid.ts";
import { createDesk } from "../../src/review/create-desk.ts";
import type { LedgerState } from "../../src/review/ledger-desk.ts";
import { sie2019, sieBytes, SUPPLIERS_CSV } from "../workbooks/ledger-2019.ts";
import { ledgersHere } from "./ledgers-here.ts";
import { FOLLOW_UP, workbookWith } from "./memory-workbook.ts";

/** Every bad ledger is one sentence, and the follow-up and its review are as they were. */
const nothing = () => undefined;
const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const SAID = { kind: "added" } as const;

async function checked(grids: readonly CellGrid[] = [FOLLOW_UP]) {
  const made = workbookWith(grids);
  const desk = createDesk(made.workbook, () => Promise.reject(new Error("reads no source")), ledgersHere());
  const before = await desk.check();
  return { ...made, desk, ledger: desk.ledger, before };
}

/** Nothing is written, nothing kept, and the same check says the same. */
async function expectUntouched({ desk, before, kept }: Awaited<ReturnType<typeof checked>>): Promise<void> {
  expect(kept()).toBeNull();
  expect(JSON.stringify(await desk.check())).toBe(JSON.stringify(before));
}

const long = (bytes: number, before: string, after: string): Uint8Array => {
  const [first, last] = [letters(before), letters(after)];
  const all = new Uint8Array(first.length + bytes + last.length).fill(120);
  all.set(first);
  all.set(last, first.length + bytes);
  return all;
};

test.each<[string, string, () => Uint8Array, string]>([
  ["an empty SIE file", "tom.se", () => letters(""), "Filen är tom."],
  [
    "500 MB of SIE",
    "stor.se",
    () => new Uint8Array(500_000_000),
    "Filen är på 500 MB; högst 400 MB kan läsas. Exportera en kortare period.",
  ],
  [
    "500 MB of csv",
    "stor.csv",
    () => {
      const all = new Uint8Array(500_000_000);
      all.set(letters(SUPPLIERS_CSV + SUPPLIERS_CSV.slice(SUPPLIERS_CSV.indexOf("\n") + 1).repeat(500)));
      return all;
    },
    "Filen är på 500 MB; högst 400 MB kan läsas. Exportera en kortare period.",
  ],
])("%s is refused in one sentence", async (_, name, bytes, sentence) => {
  const given = await checked();
  expect(await given.ledger.open({ name, bytes: bytes() }, nothing)).toMatchObject({
    kind: "refused",
    sentence: { sv: sentence },
  });
  expect(await given.ledger.state()).toBeNull();
  await expectUntouched(given);
});

const problems = (state: LedgerState): string[] =>
  state.files.flatMap(({ problems }) => problems.map(({ sentence }) => sentence.sv));

test.each<[string, string, () => Uint8Array, RegExp]>([
  [
    "a line of 100 MB",
    "lång.se",
    () => long(100_000_000, '#PROSA "', `"\n${sie2019()}`),
    /^Raden är 100\u00a0000\u00a0009 byte lång och läses inte\.$/,
  ],
  [
    "a line of 100 MB in a csv",
    "lång.csv",
    () => long(100_000_000, `${SUPPLIERS_CSV.trimEnd()}\n`, "\n"),
    /^Raden är längre än 65.535 tecken/,
  ],
  [
    "cut off in the middle of a voucher",
    "avbruten.se",
    () => sieBytes(sie2019().slice(0, sie2019().lastIndexOf("#TRANS"))),
    /slut/,
  ],
  [
    "two fiscal years",
    "två-år.se",
    () => sieBytes(`${sie2019()}${sie2019().slice(sie2019().indexOf("#VER")).replaceAll("2019", "2021")}`),
    /år/,
  ],
  [
    "an amount beyond what can be counted",
    "för-stort.se",
    () => sieBytes(sie2019().replaceAll("900000.00", "99999999999999999.00")),
    /större än vad som kan räknas på öret/,
  ],
])("%s is said in one sentence, and the rest is read", async (_, name, bytes, sentence) => {
  const given = await checked();
  expect(await given.ledger.open({ name, bytes: bytes() }, nothing)).toMatchObject(SAID);
  const said = problems((await given.ledger.state())!);
  expect(said.filter((each) => sentence.test(each))).toHaveLength(1);
  await expectUntouched(given);
});
