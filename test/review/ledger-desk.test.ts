import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellGrid } from "../../src/domain/cell-grid.ts";
import { createDesk } from "../../src/review/create-desk.ts";
import { keptLedger } from "../../src/review/kept/ledger.ts";
import { keptIn, withKept } from "../../src/review/kept/section.ts";
import type { LedgerState } from "../../src/review/ledger-desk.ts";
import { writePart } from "../../src/workbook/part.ts";
import { WorkbookError } from "../../src/workbook/port.ts";
import { SUPPLIERS_CSV, sie2019, sieBytes } from "../workbooks/ledger-2019.ts";
import { ledgersHere } from "./ledgers-here.ts";
import { FOLLOW_UP, workbookWith } from "./memory-workbook.ts";

const table = (name: string, values: CellGrid["values"]): CellGrid => ({
  name: `Blad ${name}`,
  origin: "A1",
  values,
  table: { name, hasTotals: false },
  isElsewhere: true,
});

function open(grids: readonly CellGrid[] = [FOLLOW_UP], fault: WorkbookError | null = null) {
  const made = workbookWith(grids, fault);
  const desk = createDesk(made.workbook, () => Promise.reject(new Error("reads no source")), ledgersHere());
  return { ...made, desk, ledger: desk.ledger };
}

const SIE = (name = "huvudbok.se", text = sie2019()) => ({ name, bytes: sieBytes(text) });
const csv = (text: string, name = "leverantörer.csv") => ({
  name,
  bytes: Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
});
const nothing = () => undefined;

/** Checked, opened, and the proposal used. */
async function matched(given = open(), source = SIE()) {
  await given.desk.check();
  await given.ledger.open(source, nothing);
  const state = (await given.ledger.use((await given.ledger.state())!.settings.proposal))!;
  return { ...given, state };
}

const names = (band: readonly { readonly name: string }[]) => band.map(({ name }) => name);
const outcome = ({ answer }: LedgerState) => {
  if (answer!.outcome.kind === "refused") throw new Error(answer!.outcome.sentence.sv);
  return answer!.outcome;
};
const partnerOf = (state: LedgerState, name: string) => {
  const line = state.answer!.followUp.lines.findIndex(({ partner }) => partner === name);
  return outcome(state).partners.find((each) => each.line === line)!;
};

/** As a controller who knows the partners would answer. */
const ANSWERS: Readonly<Record<string, string>> = {
  "Stiftelsen Fryshuset": "Fryshuset",
  "FOLKETS HUSBY": "Folkets Husby",
  "Folkets Hus": "Rinkeby Folkets Hus",
  "Studiefrämjandet i Järva": "Studiefrämjandet",
  "Kista Sports Club": "Kista SC",
  "Somaliska Mediaföreningen": "Somaliska Medieföreningen",
  Löparakademin: "Löparakademin",
  "Shanta IF": "Shanta IF",
};

async function reconciled(given = open()) {
  const { state: _before, ...rest } = await matched(given);
  return { ...rest, state: (await rest.ledger.answer(Object.entries(ANSWERS)))! };
}

test("the ledgers that a newcomer is given to try are the ones of the tests", () => {
  const given = (name: string) => [...readFileSync(join(__dirname, "../../sandbox/files", name))];
  expect(given("huvudbok-2019.se")).toEqual([...SIE().bytes]);
  expect(given("leverantorer-2019.csv")).toEqual([...csv(SUPPLIERS_CSV).bytes]);
});

describe("what was read and what is proposed", () => {
  test("company, year, encoding and rows; accounts and sources to choose from; nothing is used by itself", async () => {
    const { ledger, desk } = open();
    expect(await ledger.state()).toBeNull();
    await desk.check();
    expect(await ledger.open(SIE(), nothing)).toMatchObject({
      kind: "added",
      files: [
        {
          name: "huvudbok.se",
          company: "Stadsdelsnämnden, exempel",
          orgNumber: "212000-0142",
          years: [{ start: "2019-01-01", end: "2019-12-31" }],
          span: { start: "2019-01-25", end: "2019-05-15" },
          encoding: "cp437",
          rows: 30,
          vouchers: 15,
          columns: null,
          problems: [],
        },
      ],
    });
    const state = (await ledger.state())!;
    expect(state).toMatchObject({ setting: null, answer: null, isKept: false, keptDoesNotFit: false });
    expect(state.settings.proposal).toEqual({
      accounts: ["4510"],
      interim: [],
      counterparty: { kind: "dimension", dimension: "9" },
    });
    expect(state.settings.accounts.map(({ id, rows, booked }) => [id, rows, booked])).toEqual([
      ["1930", 15, -585_540_050],
      ["4510", 15, 585_540_050],
    ]);
    expect(state.settings.sources.map(({ source, name, examples }) => [source.kind, name, examples[0]])).toEqual([
      ["dimension", "Leverantör", "FOLKETS HUSBY"],
      ["text", null, "IOP halvår 1"],
    ]);
  });

  test("problems come once a kind, with how many; a voucher that does not balance is one", async () => {
    const odd = sie2019()
      .replace("#TRANS 1930 {} -900000.00", "#TRANS 1930 {} -900001.00")
      .replace("#KONTO 5060", "#PAYDAY 1\n#PAYDAY 2\n#KONTO 5060");
    const { ledger } = open();
    const opened = await ledger.open(SIE("a.se", odd), nothing);
    if (opened.kind !== "added") throw new Error(opened.kind);
    expect(opened.files[0]!.problems.map(({ sentence, line, count }) => [sentence.sv, line, count])).toEqual([
      ["Verifikation L 1 balanserar inte: raderna ger −1 kr.", expect.any(Number), 1],
      ["#PAYDAY är ingen känd SIE-etikett; raden används inte.", expect.any(Number), 2],
    ]);
  });

  test("a csv ledger: columns to look over, masked names and totals told; other columns give other rows", async () => {
    const { ledger } = open();
    const opened = await ledger.open(csv(SUPPLIERS_CSV), nothing);
    expect(opened).toMatchObject({ kind: "added", files: [{ rows: 5, encoding: "cp1252" }] });
    if (opened.kind !== "added") return;
    const [file] = opened.files;
    expect(file!.columns!.map(({ role }) => role)).toEqual([
      "counterparty",
      "orgNumber",
      "account",
      "voucher",
      "date",
      "amount",
    ]);
    expect(file!.problems.map(({ sentence }) => sentence.sv)).toEqual([
      "Motparten är dold (”*****”); raden kan inte höra till någon.",
      "”Summa” är en summarad; den räknas inte.",
    ]);
    const without = await ledger.giveRoles(file!.id, [null, null, "account", "voucher", "date", null]);
    expect(without).toEqual({
      kind: "refused",
      sentence: {
        sv: "Ange vilken kolumn som är belopp, eller en som är debet och en som är kredit.",
        en: "Say which column is the amount, or one that is debit and one that is credit.",
      },
    });
    const given = await ledger.giveRoles(file!.id, [null, null, "account", "counterparty", "date", "amount"]);
    if (given.kind !== "given") throw new Error("refused");
    expect(given.state.files[0]).toMatchObject({ id: file!.id, rows: 5 });
    expect(given.state.settings.sources[0]!.examples).toEqual(["F1", "F2", "S1"]);
  });

  test.each([
    ["tom.se", "", "Filen är tom."],
    ["sida.se", "<!DOCTYPE html><html></html>", "Filen är en webbsida, inte SIE."],
    ["saldon.se", "#FLAGGA 0\n#SIETYP 1\n#KONTO 1930 Bank\n", "Filen innehåller inga verifikationer"],
  ])("%s is refused in one sentence, and nothing is open", async (name, text, sentence) => {
    const { ledger, kept } = open();
    const opened = await ledger.open(SIE(name, text), nothing);
    expect(opened.kind).toBe("refused");
    if (opened.kind === "refused") expect(opened.sentence.sv).toContain(sentence);
    expect(await ledger.state()).toBeNull();
    expect(kept()).toBeNull();
  });

  test("the same rows are not opened twice, whatever the file is called; those open stay", async () => {
    const { ledger, state } = await matched();
    const again = await ledger.open(SIE("kopia.si"), nothing);
    expect(again).toMatchObject({
      kind: "refused",
      sentence: { sv: "kopia.si har samma rader som huvudbok.se, som redan är öppen. Filen lades inte till." },
    });
    expect(await ledger.state()).toEqual(state);
  });

  test("a file without accounts is not reckoned with one that has them", async () => {
    const { ledger } = await matched();
    const opened = await ledger.open(csv("Motpart;Ver;Datum;Belopp\nFryshuset;1;2019-02-01;100\n"), nothing);
    expect(opened).toMatchObject({ kind: "refused", sentence: { sv: expect.stringContaining("var för sig") } });
  });

  test("told to stop, everything is as it was", async () => {
    const { ledger, state } = await matched();
    const control = new AbortController();
    const opening = ledger.open(
      SIE("annan.se", sie2019().replace("900000.00", "900001.00")),
      () => control.abort(),
      control.signal,
    );
    await expect(opening).rejects.toBe(control.signal.reason);
    expect(await ledger.state()).toEqual(state);
  });

  test("a file that is taken away is out of every sum; with the last one nothing is open", async () => {
    const { ledger, state } = await matched();
    const more = sie2019().replaceAll("#VER L", "#VER M").replace("900000.00 20190125", "123456.00 20190125");
    const second = await ledger.open(
      SIE("mer.se", more.replace("-900000.00 20190125", "-123456.00 20190125")),
      nothing,
    );
    expect(second.kind).toBe("added");
    const both = (await ledger.state())!;
    expect(outcome(both).control.rows).toBe(60);
    const one = (await ledger.remove(both.files[1]!.id))!;
    expect(outcome(one)).toEqual(outcome(state));
    expect(await ledger.remove(one.files[0]!.id)).toBeNull();
  });
});

describe("table or ledger", () => {
  const kindOf = async (name: string, header: string, row = "x;1;2019-01-01;5") =>
    (await open().ledger.open(csv(`${header}\n${row}\n`, name), nothing)).kind;

  test.each([
    ["a.csv", "Motpart;Ver;Datum;Belopp", "added"],
    ["a.csv", "Konto;Text;Datum;Belopp", "added"],
    ["a.csv", "Part;Datum;Datum2;Belopp", "added"],
    ["a.csv", "Förening;Belopp, kr;Utbetalt t.o.m. 30/4;Kostnader Kv1", "table"],
    ["a.csv", "Förening;Org.nr;Kommentar;Belopp", "table"],
    ["a.csv", "Namn;Adress;Ort;Telefon", "table"],
    ["a.csv", "Leverantör;Ver;Datum;Utfall", "either"],
    ["Leverantörer 2019-04.csv", "Leverantör;Org.nr;Kommentar;Belopp", "either"],
  ])("%s %s: %s", async (name, header, kind) => {
    expect(await kindOf(name, header)).toBe(kind);
  });

  test("what could be either is opened as a ledger when the user says so; bytes are given back whole", async () => {
    const { ledger } = open();
    const source = csv("Leverantör;Ver;Datum;Utfall\nFryshuset;1;2019-02-01;100\n");
    const asked = await ledger.open(source, nothing);
    if (asked.kind !== "either") throw new Error(asked.kind);
    expect([...asked.bytes]).toEqual([...source.bytes]);
    expect((await ledger.open({ ...source, bytes: asked.bytes, isLedger: true }, nothing)).kind).toBe("added");
  });
});

describe("names", () => {
  test("stand in bands, and nothing is booked on anybody until somebody has confirmed it", async () => {
    const { state } = await matched();
    const { confirmed, same, ask, different } = state.answer!.names;
    expect([confirmed, same, ask, different].map(names)).toEqual([
      [],
      ["FOLKETS HUSBY", "Somaliska Mediaföreningen", "Shanta IF", "Kista Sports Club", "Löparakademin"],
      ["Stiftelsen Fryshuset", "Folkets Hus", "Studiefrämjandet i Järva"],
      ["Städbolaget AB"],
    ]);
    // The trap of domain.md §1.1(4): the nearest name by letters is another partner's.
    expect(ask[1]!.candidates.map(({ partner }) => partner)).toEqual(["Rinkeby Folkets Hus"]);
    expect(ask[1]!.candidates[0]!.reason.sv).toBe("ord utan motsvarighet: Rinkeby (bara i Rinkeby Folkets Hus).");
    expect(same[2]!.reason.sv).toBe("Samma namn.");
    expect(outcome(state).partners.every(({ booked, group }) => booked === 0 && group === "waiting")).toBe(true);
    expect(outcome(state).control.unmatched).toBe(outcome(state).control.onAccounts - 90_000_000);
  });

  test("an answer is taken back as it was given, and nobody is an answer too", async () => {
    const { ledger, state, added, rows } = await matched();
    const bandOf = (now: LedgerState | null, name: string) =>
      (["confirmed", "same", "ask", "different"] as const).find((band) =>
        names(now!.answer!.names[band]).includes(name),
      );
    expect(bandOf(await ledger.answer([["Folkets Hus", "Rinkeby Folkets Hus"]]), "Folkets Hus")).toBe("confirmed");
    expect(bandOf(await ledger.answer([["Folkets Hus", undefined]]), "Folkets Hus")).toBe("ask");
    const nobodys = await ledger.answer([["Folkets Hus", null]]);
    expect(bandOf(nobodys, "Folkets Hus")).toBe("different");
    // With the answer given, nothing is booked on the partner, and that is worth a look.
    expect(partnerOf(nobodys!, "Rinkeby Folkets Hus").group).toBe("differs");
    await ledger.answer([["Folkets Hus", undefined]]);
    expect(await ledger.state()).toEqual(state);
    expect([added, rows]).toEqual([[], []]);
  });

  test("the workbook's aliases are used, also where the follow-up itself calls the partner by one", async () => {
    const register = [
      table("Överenskommelser", [
        ["Diarienr", "Part", "Start", "Slut", "Status"],
        ["D1", "Kista Sports Club", "2019-01-01", "2019-12-31", "aktiv"],
      ]),
      table("Alias", [
        ["Alias", "Part"],
        ["Kista SC", "Kista Sports Club"],
        ["Folkets Hus", "Rinkeby Folkets Hus"],
      ]),
    ];
    const { state, ledger, rows } = await matched(open([FOLLOW_UP, ...register]));
    expect(names(state.answer!.names.confirmed)).toEqual(["Folkets Hus", "Kista Sports Club"]);
    expect(partnerOf(state, "Kista SC")).toMatchObject({ booked: 25_000_000, group: "agrees" });
    // A new name of that partner is entered under the register's own name for it.
    await ledger.answer([["Städbolaget AB", "Kista SC"]]);
    expect(await ledger.saveAliases("sv")).toMatchObject({ kind: "saved", sheet: "Blad Alias", isNew: false });
    expect(rows).toEqual([
      {
        sheet: "Blad Alias",
        table: "Alias",
        columns: [
          { holds: "text", decimals: 0 },
          { holds: "text", decimals: 0 },
        ],
        rows: [["Städbolaget AB", "Kista Sports Club"]],
      },
    ]);
    expect((await ledger.state())!.unsavedAliases).toBe(0);
  });

  test("confirmed names are kept for the session until they are saved, on a sheet of their own where there is none", async () => {
    const { ledger, state, added } = await reconciled();
    expect(state.unsavedAliases).toBe(8);
    expect(await ledger.saveAliases("sv")).toMatchObject({ kind: "saved", sheet: "Alias", isNew: true });
    expect(added[0]).toMatchObject({
      key: "register:aliases",
      name: "Alias",
      tables: [{ name: "Alias", area: { row: 0, column: 0, rows: 9, columns: 2 } }],
    });
    expect(added[0]!.rows.slice(0, 2).map((row) => row.map(({ value }) => value))).toEqual([
      ["Alias", "Part"],
      ["Stiftelsen Fryshuset", "Fryshuset"],
    ]);
    expect((await ledger.state())!.unsavedAliases).toBe(0);
  });

  test("what stands in the way of saving them is told, and they are still there", async () => {
    const faulty = await reconciled(open([FOLLOW_UP], new WorkbookError("structureProtected")));
    expect(await faulty.ledger.saveAliases("sv")).toMatchObject({ kind: "failed", fault: "structureProtected" });
    expect((await faulty.ledger.state())!.unsavedAliases).toBe(8);
    const cells = {
      name: "Kv1 2019",
      origin: "J1",
      values: [
        ["Alias", "Part"],
        ["x", "Fryshuset"],
      ],
    };
    const loose = await reconciled(open([FOLLOW_UP, cells]));
    expect(await loose.ledger.saveAliases("sv")).toEqual({ kind: "noTable", sheet: "Kv1 2019" });
  });
});

describe("differences", () => {
  test("booked against paid with remarks and vouchers, the largest first, and the control to the öre", async () => {
    const { state, ledger } = await reconciled();
    const { partners, control, unmatched, otherYears } = outcome(state);
    expect(partners[0]).toMatchObject({ line: 7, booked: 40_000_000, difference: 20_000_000, group: "differs" });
    expect(partners.slice(1).every(({ difference, group }) => difference === 0 && group === "agrees")).toBe(true);
    expect(partners[0]!.remarks.map(({ sentence }) => sentence.sv)).toEqual([
      "Bokfört är 200\u00a0000 kr mer än beloppet enligt överenskommelsen.",
      "200\u00a0000 kr är bokfört två gånger inom sju dagar (L 77 2019-04-02, L 77 2019-04-04).",
    ]);
    expect(partnerOf(state, "Kista SC").remarks.map(({ kind }) => kind)).toEqual(["reversed"]);
    expect(unmatched).toEqual([{ name: "Städbolaget AB", booked: 1_240_050, rows: 1 }]);
    expect(control).toEqual({
      partners: 494_300_000,
      unmatched: 1_240_050,
      outOfPeriod: 90_000_000,
      undated: 0,
      onAccounts: 585_540_050,
      otherAccounts: -585_540_050,
      total: 0,
      rows: 30,
    });
    expect(otherYears).toEqual([]);
    expect(state.answer!.hasOre).toBe(true);
    const { first, count } = await ledger.vouchers(4);
    expect([count, first.map(({ name, booked, text }) => [name, booked, text])]).toEqual([
      3,
      [
        ["L 4", 25_000_000, "IOP halvår 1"],
        ["L 9", 25_000_000, "IOP halvår 1, fel mottagare"],
        ["L 10", -25_000_000, "Rättelse"],
      ],
    ]);
  });

  test("half a unit of a follow-up in tkr may be rounding, and more is not", async () => {
    const rounded = async (kronor: string) => {
      const text = sie2019().replaceAll("818000.00", kronor);
      const given = await matched(open(), SIE("a.se", text));
      const state = (await given.ledger.answer(Object.entries(ANSWERS)))!;
      return partnerOf(state, "Studiefrämjandet");
    };
    expect(await rounded("817600.00")).toMatchObject({ difference: -40_000, group: "rounding" });
    expect(await rounded("817500.00")).toMatchObject({ difference: -50_000, group: "rounding" });
    expect(await rounded("817499.99")).toMatchObject({ difference: -50_001, group: "differs" });
  });

  test("a condition that was not met, an instalment and the agreement's time come from the register", async () => {
    const register = [
      table("Överenskommelser", [
        ["Diarienr", "Part", "Start", "Slut", "Status"],
        ["D1", "Löparakademin", "2019-03-10", "2019-12-31", "aktiv"],
        ["D2", "Shanta IF", "2019-01-01", "2019-12-31", "aktiv"],
        ["D3", "Kista SC", "2019-01-01", "2019-12-31", "aktiv"],
      ]),
      table("Betalningsplan", [
        ["Diarienr", "Förfallodag", "Belopp", "Villkor", "Villkor uppfyllt", "Beslutad"],
        ["D2", "2019-06-15", 200000, "budget i balans", "nej", "2019-04-03"],
        ["D3", "2019-03-15", 125000, null, null, null],
      ]),
    ];
    const { state } = await reconciled(open([FOLLOW_UP, ...register]));
    expect(partnerOf(state, "Löparakademin").remarks.map(({ kind }) => kind)).toEqual(["paid-outside-period"]);
    expect(partnerOf(state, "Shanta IF").remarks.map(({ kind }) => kind)).toContain("gate-failed-paid");
    expect(partnerOf(state, "Kista SC").remarks.map(({ kind }) => kind)).toEqual([
      "reversed",
      "instalment-amount-diff",
    ]);
  });

  test("a ledger in another currency, or of another year, leaves the follow-up as it is", async () => {
    const foreign = await matched(open(), SIE("eur.se", sie2019().replace("#DIM", "#VALUTA EUR\n#DIM")));
    expect(foreign.state.answer!.outcome).toMatchObject({
      kind: "refused",
      sentence: { sv: "eur.se är i EUR, uppföljningen i SEK: belopp i olika valutor stäms inte av." },
    });
    const earlier = await matched(open(), SIE("2018.se", sie2019().replaceAll("2019", "2018")));
    expect(outcome(earlier.state)).toMatchObject({
      otherYears: [2018],
      control: { partners: 0, unmatched: 0, outOfPeriod: 585_540_050 },
    });
  });

  test("without a follow-up that has been checked there is nothing to reconcile with; with one there is", async () => {
    const { ledger, desk } = open();
    await ledger.open(SIE(), nothing);
    const before = (await ledger.use((await ledger.state())!.settings.proposal))!;
    expect(before.answer).toBeNull();
    await desk.check();
    expect((await ledger.state())!.answer).not.toBeNull();
  });
});

describe("the setting is kept in the workbook by its own button", () => {
  test("and used the next time, with the columns as given", async () => {
    const first = await matched(open(), csv(SUPPLIERS_CSV));
    expect(first.state.isKept).toBe(false);
    expect(first.kept()).toBeNull();
    const roles = [null, "orgNumber", "account", "counterparty", "date", "amount"] as const;
    await first.ledger.giveRoles(first.state.files[0]!.id, roles);
    expect(await first.ledger.keep()).toEqual({ kind: "kept" });
    expect((await first.ledger.state())!.isKept).toBe(true);
    // Accounts, headers and kinds: no names and no amounts.
    expect(keptIn(first.kept(), keptLedger).value).toEqual({
      setting: { accounts: ["4510"], interim: [], counterparty: { kind: "column" } },
      roles: [{ headers: SUPPLIERS_CSV.split("\r\n")[0]!.split(";"), roles: [...roles] }],
    });

    const next = open();
    next.setKept(first.kept()!);
    await next.desk.check();
    await next.ledger.open(csv(SUPPLIERS_CSV), nothing);
    const state = (await next.ledger.state())!;
    expect(state.files[0]!.columns!.map(({ role }) => role)).toEqual([...roles]);
    expect(state).toMatchObject({ isKept: true, setting: { accounts: ["4510"] } });
  });

  test("one that says nothing of these ledgers is not used, and that is told", async () => {
    const given = open();
    const other = { accounts: ["9"], interim: [], counterparty: { kind: "text" as const } };
    given.setKept(withKept(null, keptLedger, () => ({ setting: other, roles: [] })));
    await given.ledger.open(SIE(), nothing);
    expect(await given.ledger.state()).toMatchObject({ setting: null, keptDoesNotFit: true });
    expect((await given.ledger.use(other))!.keptDoesNotFit).toBe(false);
  });

  test("what cannot be read is as nothing kept", async () => {
    const given = open();
    given.setKept(writePart(new Map([["ledger", '{"setting":{"odd":1}}']]))!);
    await given.ledger.open(SIE(), nothing);
    expect(await given.ledger.state()).toMatchObject({ setting: null, keptDoesNotFit: false });
  });
});

describe("the table Utbetalningar", () => {
  test("is written on a sheet of its own: partner, day, amount, voucher", async () => {
    const { ledger, added } = await reconciled();
    expect(await ledger.writePayments("sv")).toEqual({
      kind: "written",
      sheet: "Utbetalningar",
      added: 13,
      isNew: true,
      others: 0,
    });
    const [sheet] = added;
    expect(sheet).toMatchObject({ key: "register:payments", tables: [{ name: "Utbetalningar" }] });
    const cells = sheet!.rows.map((row) => row.map(({ value }) => value));
    expect(cells.slice(0, 2)).toEqual([
      ["Part", "Datum", "Belopp, kr", "Verifikat"],
      ["Fryshuset", "2019-01-31", 350000, "L 6"],
    ]);
    expect(cells.slice(1).reduce((sum, [, , amount]) => sum + Number(amount), 0)).toBe(4_943_000);
  });

  const HEAD = ["Diarienr", "Part", "Datum", "Belopp, tkr", "Verifikat", "Anteckning"];
  const there = (...rows: (string | number | null)[][]) => open([FOLLOW_UP, table("Utbetalningar", [HEAD, ...rows])]);

  test("gets the rows it lacks, in its own columns and unit; what stands there stays, and the second time nothing is added", async () => {
    const made = await reconciled(
      there(
        [null, "Shanta IF", "2019-04-02", 200, "L 77", "kontrollerad"],
        [null, "Shanta IF", "2019-01-01", 1, null, "egen"],
      ),
    );
    expect(await made.ledger.writePayments("sv")).toEqual({
      kind: "written",
      sheet: "Blad Utbetalningar",
      added: 12,
      isNew: false,
      others: 1,
    });
    const [given] = made.rows;
    expect(given!.columns.map(({ holds }) => holds)).toEqual(["text", "text", "date", "amount", "text", "text"]);
    expect(given!.rows[0]).toEqual([null, "Fryshuset", "2019-01-31", 350, "L 6", null]);
    expect(given!.rows.filter((row) => row[1] === "Shanta IF")).toEqual([
      [null, "Shanta IF", "2019-04-04", 200, "L 77", null],
    ]);
    const full = await reconciled(
      there(...given!.rows.map((row) => [...row]), [null, "Shanta IF", "2019-04-02", 200, "L 77", null]),
    );
    expect(await full.ledger.writePayments("sv")).toMatchObject({ kind: "written", added: 0, others: 0 });
    expect(full.rows).toEqual([]);
  });

  test("is not written where nothing is booked on anybody, nor over cells that are no table", async () => {
    expect(await (await matched()).ledger.writePayments("sv")).toEqual({ kind: "none" });
    const cells = {
      name: "Kv1 2019",
      origin: "J1",
      values: [
        ["Part", "Datum", "Belopp", "Verifikat"],
        ["x", "2019-01-01", 5, "1"],
      ],
    };
    const loose = await reconciled(open([FOLLOW_UP, cells]));
    expect(await loose.ledger.writePayments("sv")).toEqual({ kind: "blocked", sheet: "Kv1 2019" });
  });
});
