import { REGISTER_TABLES } from "../../src/domain/register.ts";
import { REGISTER_WANTED, readRegister } from "../../src/reading/register/read-register.ts";
import { FOLLOW_UP_TABLES } from "../../src/review/register-sheets.ts";
import { deskHere } from "../review/desk-here.ts";
import { everythingWorkbook } from "../workbooks/everything.ts";
import { type Bench, bench, fill } from "./adapter-setup.ts";

const deskOver = (made: Bench) => deskHere(made.workbook);
const namesOf = ({ host }: Bench) => host.workbook.sheets.map(({ name }) => name);

async function opened(desk: ReturnType<typeof deskOver>, ...asOf: Parameters<typeof desk.agreements.open>) {
  const result = await desk.agreements.open(...asOf);
  if (result.kind !== "opened") throw new Error(result.fault);
  return result;
}

describe("Lägg till uppföljningsblad", () => {
  test.each(["sv", "en"] as const)("all ten, with lists and an example that is not read, %s", async (language) => {
    const made = bench();
    const desk = deskOver(made);
    const before = namesOf(made);
    const result = await desk.agreements.addSheets(FOLLOW_UP_TABLES, language);
    expect(result).toMatchObject({ kind: "added", existing: [] });
    expect(namesOf(made)).toHaveLength(before.length + 10);
    expect(made.host.workbook.tables).toHaveLength(10);
    const agreements = made.host.workbook.sheet(language === "sv" ? "Överenskommelser" : "Agreements")!;
    expect(agreements.cell(1, 0).value).toBe(language === "sv" ? "Exempel – läses inte" : "Example – not read");
    expect(agreements.frozen).toEqual({ rows: 1, columns: 0 });
    const lists = agreements.validations.map(({ rule }) => JSON.stringify(rule));
    expect(lists.join()).toContain(
      language === "sv" ? "intresse,ansökan,beredning,bifall,avslag" : "interest,application",
    );
    expect(lists).toHaveLength(6);

    // Read as a user's own: every table is there, none has a row, and nothing is wrong with them.
    const { register, problems } = readRegister(await made.workbook.read(REGISTER_WANTED));
    expect(register.tables.size).toBe(REGISTER_TABLES.length);
    for (const table of REGISTER_TABLES) expect(register[table]).toEqual([]);
    expect(problems).toEqual([]);
    const { asks, due, partners } = await opened(desk);
    expect([asks, due, partners]).toEqual([[], [], []]);
  });

  test("what is there already is left as it is and said, whatever sheet it stands on", async () => {
    const made = bench();
    fill(made.host, [
      ["Diarienr", "Part", "Start", "Slut", "Status"],
      ["D1", "Norra IF", "2019-01-01", "2019-12-31", "aktiv"],
    ]);
    const desk = deskOver(made);
    const first = await desk.agreements.addSheets(["agreements", "questions"], "sv");
    expect(first).toMatchObject({ added: ["Frågor"], existing: ["Överenskommelser"] });
    // A row of a person's own on the sheet that was added stays.
    made.host.edit("Frågor", "B3:C3", [["Norra IF", "Varför?"]]);
    const journal = made.host.workbook.journal.length;
    expect(await desk.agreements.addSheets(["questions"], "en")).toMatchObject({ added: [], existing: ["Questions"] });
    expect(made.host.workbook.journal).toHaveLength(journal);
    expect(made.host.workbook.sheet("Frågor")!.cell(2, 2).value).toBe("Varför?");
  });

  test("as many round trips for ten sheets as for one, at most nine", async () => {
    const tripsFor = async (tables: typeof FOLLOW_UP_TABLES | ["aliases"]) => {
      const made = bench();
      return made.trips(() => deskOver(made).agreements.addSheets(tables, "sv"));
    };
    const [one, ten] = [await tripsFor(["aliases"]), await tripsFor(FOLLOW_UP_TABLES)];
    expect(ten).toBe(one);
    expect(ten).toBeLessThanOrEqual(9);
  });

  test("a protected workbook is said, and nothing is written", async () => {
    const made = bench();
    made.host.workbook.isStructureProtected = true;
    expect(await deskOver(made).agreements.addSheets(["aliases"], "sv")).toMatchObject({
      kind: "failed",
      fault: "structureProtected",
    });
    expect(namesOf(made)).toHaveLength(1);
  });
});

describe("the workbook of all five documents", () => {
  const everything = () => bench({ workbook: everythingWorkbook() });

  test("is opened in a constant number of round trips, and written nothing to", async () => {
    const made = everything();
    const desk = deskOver(made);
    const before = made.host.workbook.journal.length;
    let overview: Awaited<ReturnType<typeof opened>> | null = null;
    expect(await made.trips(async () => (overview = await opened(desk)))).toBeLessThanOrEqual(9);
    expect(made.host.workbook.journal).toHaveLength(before);
    expect(overview!.followUp?.lines).toHaveLength(8);
    expect(overview!.asOf).toBe("2019-04-30");
    expect(overview!.tables.filter(({ place }) => !place)).toEqual([]);
    expect(overview!.due.map(({ kind, day }) => [kind, day])).toEqual([
      ["gate", "2019-06-10"],
      ["payment", "2019-06-15"],
    ]);
  });

  test("beside the follow-up that was checked, also when another sheet is open", async () => {
    const made = everything();
    const desk = deskOver(made);
    await desk.check({ marks: false });
    made.host.workbook.activeSheet = made.host.workbook.sheet("Överenskommelser")!;
    expect((await opened(desk)).followUp?.lines).toHaveLength(8);
  });

  test("without a follow-up where none has been checked and none is open", async () => {
    const made = everything();
    made.host.workbook.activeSheet = made.host.workbook.sheet("Överenskommelser")!;
    const { followUp, asOf, groups, partners } = await opened(deskOver(made));
    expect([followUp, asOf]).toEqual([null, null]);
    expect(partners.map(({ partner }) => partner)).toContain("Convictus");
    expect(groups.map(({ main }) => main.check)).toContain("orgnr-invalid");
  });

  test("a name confirmed in the pane is used by the check at once, and written at the end of Alias after a yes", async () => {
    const made = everything();
    const desk = deskOver(made);
    const names = async () => {
      const result = await desk.check({ marks: false });
      if (result.kind !== "reviewed") throw new Error(result.kind);
      return result.review.groups.flatMap(({ main, facets }) => [main, ...facets]).map(({ check }) => check);
    };
    expect(await names()).toContain("name-variant");
    await desk.agreements.confirm("Folkets Hus", "Rinkeby Folkets Hus");
    expect(await names()).not.toContain("name-variant");
    expect(await desk.agreements.saveAliases("sv")).toMatchObject({ kind: "saved", sheet: "Alias", isNew: false });
    const alias = made.host.workbook.sheet("Alias")!;
    expect([0, 1].map((column) => alias.cell(3, column).value)).toEqual(["Folkets Hus", "Rinkeby Folkets Hus"]);
    const { unsavedAliases, asks } = await opened(desk);
    expect([unsavedAliases, asks]).toEqual([[], []]);
  });
});

test("a whole review with a full register takes the same round trips for 8 partners and for 800, at most nine", async () => {
  const counted = [];
  for (const partners of [8, 800]) {
    const made = bench();
    const { workbook } = made.host;
    workbook.renameSheet(workbook.activeSheet, "Kv1 2019");
    const first = workbook.activeSheet;
    const each = <T>(row: (name: string, index: number) => T) =>
      Array.from({ length: partners }, (_, index) => row(`Föreningen nr ${index + 1}`, index));
    fill(made.host, [
      ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"],
      ...each((name, index) => [name, 400, 200, index % 4 === 0 ? 0 : 100]),
    ]);
    const sheets = {
      Register: [
        ["Diarienr", "Part", "Belopp", "Start", "Slut", "Status"],
        ...each((name, index) => [`D${index}`, name, 400_000, "2019-01-01", "2019-12-31", "aktiv"]),
      ],
      Plan: [["Part", "Förfallodag", "Belopp"], ...each((name) => [name, "2019-06-15", 200_000])],
      Betalt: [
        ["Part", "Datum", "Belopp", "Verifikat"],
        ...each((name, index) => [name, "2019-01-15", 200_000, `A ${index}`]),
      ],
    };
    for (const [name, cells] of Object.entries(sheets)) {
      workbook.addSheet(name);
      fill(made.host, cells, name);
    }
    workbook.activeSheet = first;
    const desk = deskOver(made);
    const check = await made.trips(() => desk.check());
    expect(desk.latest).toMatchObject({ kind: "reviewed", marked: true });
    const agreements = await made.trips(() => opened(desk));
    counted.push({ check, agreements });
  }
  expect(counted[1]).toEqual(counted[0]);
  expect(counted[0]!.check).toBeLessThanOrEqual(9);
  expect(counted[0]!.agreements).toBeLessThanOrEqual(9);
}, 60_000);
