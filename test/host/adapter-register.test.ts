import { REGISTER_WANTED } from "../../src/reading/register/read-register.ts";
import { problemSentence } from "../../src/review/problem-sentence.ts";
import { deskHere } from "../review/desk-here.ts";
import { AGREEMENTS, BAD_REGISTERS, BAD_ROW, type Cells, FOLLOW_UP, NORTH, SOUTH } from "../workbooks/bad-registers.ts";
import { type Bench, bench, fill } from "./adapter-setup.ts";

/** The follow-up on the open sheet and other sheets beside it, typed as a person would; nothing is an Excel table. */
function workbookOf(sheets: Readonly<Record<string, Cells>>, followUp = FOLLOW_UP): Bench {
  const made = bench();
  const { workbook } = made.host;
  workbook.renameSheet(workbook.activeSheet, "Kv1 2019");
  const first = workbook.activeSheet;
  fill(made.host, followUp);
  for (const [name, cells] of Object.entries(sheets)) {
    workbook.addSheet(name);
    fill(made.host, cells, name);
  }
  workbook.activeSheet = first;
  return made;
}

async function check(made: Bench) {
  const desk = deskHere(made.workbook);
  const result = await desk.check({ marks: false });
  if (result.kind !== "reviewed") throw new Error(result.kind);
  const { review } = result;
  const findings = review.groups.flatMap(({ main, facets }) => [main, ...facets]);
  return {
    review,
    problems: review.problems.map(({ reason, place }) => `${reason} ${place.sheet}!${place.address}`),
    said: review.problems.map((problem) => problemSentence(problem, "sv")),
    found: findings.map(({ check, partner, severity }) => `${severity} ${check} ${partner}`),
    lacking: review.notAssessable.map(({ check, partner, reason }) => `${check} ${partner}: ${reason}`),
  };
}

test("tables are found by their headers on sheets of any name, wherever on them they stand", async () => {
  const { found, problems } = await check(
    workbookOf({
      Anteckningar: [["Ring föreningarna"], [], ["", "", ...AGREEMENTS], ["", "", ...NORTH], ["", "", ...SOUTH]],
      Blad7: [
        ["Våra planer"],
        [],
        ["Part", "Förfallodag", "Belopp", "Villkor", "Villkorsdatum", "Villkor uppfyllt"],
        ["Norra IF", "2019-06-15", 200_000, "Budget i balans", "2019-06-10", "ej avgjort"],
      ],
      "In English": [
        ["Partner", "Question", "Sent", "Answer by", "Answer"],
        ["Norra IF", "Why?", "2019-05-02", "2019-05-16", ""],
      ],
    }),
  );
  expect(found).toContain("info gate-open Norra IF");
  expect(found.join()).not.toMatch(/row-without-partner|partner-without-row/);
  expect(problems).toEqual([]);
});

test("other follow-ups, ledgers and lists on other sheets disturb nothing", async () => {
  const quarter = FOLLOW_UP.map((row) =>
    row.map((cell) => (cell === "Kostnader Kv1, tkr" ? "Kostnader Kv2, tkr" : cell)),
  );
  const alone = await check(workbookOf({}));
  const among = await check(
    workbookOf({
      "Kv2 2019": quarter,
      Överenskommelser: FOLLOW_UP,
      Huvudbok: [
        ["Datum", "Verifikat", "Konto", "Belopp", "Text"],
        ["2019-01-15", "A 1", 4510, 225_000, "Norra IF"],
      ],
      Telefonlista: [
        ["Namn", "Telefon"],
        ["Norra IF", "070"],
      ],
    }),
  );
  expect(among.found).toEqual(alone.found);
  expect(among.problems).toEqual(alone.problems);
});

test.each(BAD_REGISTERS)(
  "%s is said in one sentence, and the other checks run",
  async (_name, sheets, sentence, lack) => {
    const { said, found, lacking } = await check(workbookOf(sheets, BAD_ROW));
    expect(said.filter((each) => sentence.test(each))).toHaveLength(1);
    expect(found).toContain("critical paid-exceeds-agreed Norra IF");
    if (lack) expect(lacking.join("\n")).toMatch(lack);
  },
);

test("overlapping agreements are a finding, and a row of them is asked about", async () => {
  const second = ["D3", "Norra IF", "", 100_000, "2019-06-01", "2020-05-31", "", "aktiv"];
  const { found, lacking } = await check(workbookOf({ Register: [AGREEMENTS, NORTH, second, SOUTH] }));
  expect(found).toContain("medium agreement-overlap Norra IF");
  expect(lacking).toContain("row-without-partner Norra IF: severalAgreements");
});

describe("round trips to read", () => {
  const many = (rows: number, columns: number): Cells =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => row * 10 + column));
  const register = (rows: number): Cells => [
    AGREEMENTS,
    ...Array.from({ length: rows }, (_, index) => [`D${index}`, `Förening ${index}`, ...NORTH.slice(2)]),
  ];
  const trips = async (sheets: Readonly<Record<string, Cells>>) => {
    const made = workbookOf(sheets);
    let names: readonly string[] = [];
    const count = await made.trips(async () => {
      names = (await made.workbook.read(REGISTER_WANTED)).map(({ name }) => name);
    });
    return { count, names };
  };

  test.each([1, 12])("three, with %i sheets beside the open one", async (sheets) => {
    const others = Object.fromEntries(Array.from({ length: sheets }, (_, index) => [`Blad ${index}`, many(20, 5)]));
    const { count, names } = await trips({ ...others, Register: register(300) });
    expect(count).toBe(3);
    expect(names).toEqual(["Kv1 2019", "Register"]);
  });

  test("a large sheet is looked at from its top, and read whole only where it holds a table", async () => {
    const { count, names } = await trips({ Dump: many(6_000, 10), Register: register(20) });
    expect([count, names]).toEqual([3, ["Kv1 2019", "Register"]]);
    const large = await trips({ Dump: many(6_000, 10), Register: register(7_000) });
    expect([large.count, large.names]).toEqual([5, ["Kv1 2019", "Register"]]);
  });
});
