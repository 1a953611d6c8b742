import { openSandbox, type Sandbox } from "./harness.ts";

jest.setTimeout(120_000);

/** What a person types, in cells below the table, and what the cells then show. */
const TYPED: readonly (readonly [formula: string, cell: string, shows: string])[] = [
  ["=PARTNER.CASHHELD(C2;D2)", "H18", "22"],
  ["=PARTNER.UTILISATION(B9;D9)", "H19", "0"],
  ["=PARTNER.UNSPENT(B2;D2)", "H20", "3172"],
  ["=PARTNER.REMAINING(B2:B9;C2:C9)", "H21", "3150"],
  ['=PARTNER.EXPECTED(B2;"2019-01-01";"2019-12-31";"2019-03-31")', "H30", "1050"],
  ['=PARTNER.VARIANCE(B5;D5;"2019-01-01";"2019-12-31";"2019-03-31")', "H31", "142"],
  ['=PARTNER.FORECAST(B5;D5;"2019-01-01";"2019-12-31";"2019-03-31")', "H32", "1068"],
  ['=PARTNER.SCHEDULED("halvårsvis";B5;"2019-01-01";"2019-12-31";"2019-04-30")', "H33", "818"],
  ["=PARTNER.TRANCHE(C5;D5;B5-C5)", "H34", "267"],
  ["=PARTNER.CLAWBACK(B5;C5;D5)", "H35", "551"],
  ["=PARTNER.TOTALCHECK(B2:B9;B10)", "H36", "0"],
  ['=PARTNER.AMOUNT("450 tkr")', "H37", "450000"],
  ['=PARTNER.ORGNUMBER("2120000142")', "H38", "212000-0142"],
  ['=PARTNER.MATCH("Fryshusett";A2:A9)', "H39", "Fryshuset*"],
  ['=PARTNER.STATUS(B5;C5;D5;"2019-01-01";"2019-12-31";"2019-03-31";"tkr")', "H40", "Utred"],
  ['=PARTNER.PERIODEND("Kv1";2019)', "H41", "43555"],
];

const YEAR = '"2019-01-01";"2019-12-31"';
const LAST_ROW = { agreed: 200, paid: 200, cost: 0 };

/** One formula for the whole table: the first and the last of what it spills. */
const SPILLED: readonly (readonly [formula: string, column: string, first: number | string, last: number | string])[] =
  [
    ["=PARTNER.CASHHELD(C2:C9;D2:D9)", "N", 22, LAST_ROW.paid],
    ["=PARTNER.UNSPENT(B2:B9;D2:D9)", "O", 3172, LAST_ROW.agreed],
    ["=PARTNER.UTILISATION(B2:B9;D2:D9)", "P", 1028 / 4200, 0],
    [`=PARTNER.EXPECTED(B2:B9;${YEAR};"2019-03-31")`, "Q", 1050, 50],
    [`=PARTNER.VARIANCE(B2:B9;D2:D9;${YEAR};"2019-03-31")`, "R", 22, 50],
    [`=PARTNER.FORECAST(B2:B9;D2:D9;${YEAR};"2019-03-31")`, "S", 4112, 0],
    [`=PARTNER.SCHEDULED("halvårsvis";B2:B9;${YEAR};"2019-04-30")`, "T", 2100, 100],
    ["=PARTNER.TRANCHE(C2:C9;D2:D9;B2:B9-C2:C9)", "U", 3150, 0],
    ["=PARTNER.CLAWBACK(B2:B9;C2:C9;D2:D9)", "V", 22, 200],
    ["=PARTNER.AMOUNT(B2:B9)", "W", 4200, 200],
    ["=PARTNER.MATCH(A2:A9;A2:A9)", "X", "Fryshuset*", "Shanta IF"],
  ];

/** In each language with the blank of one platform: what a formula gives depends on neither. */
describe.each([
  { lang: "sv", blank: "desktop", status: "Utred", headers: ["Förening", "Bedömning", "Notering"] },
  { lang: "en", blank: "web", status: "Investigate", headers: ["Partner", "Assessment", "Finding"] },
] as const)("typed in cells, $lang, blanks as $blank sends them", ({ lang, blank, status, headers }) => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    const opened = await openSandbox({ lang, pane: 320, blank });
    const separator = lang === "sv" ? ";" : ",";
    sandbox = { ...opened, type: (cell, text) => opened.type(cell, text.replaceAll(";", separator)) };
  });
  afterAll(() => sandbox?.close());

  test("formulas typed in cells give what they should, with the language's separators", async () => {
    for (const [formula, cell] of TYPED) await sandbox.type(cell, formula);
    const shown = await Promise.all(TYPED.map(([, cell]) => sandbox.cell(cell)));
    expect(TYPED.map(([formula], index) => [formula, shown[index]!.replace(/\s/g, "")])).toEqual(
      TYPED.map(([formula, , shows]) => [formula, shows === "Utred" ? status : shows]),
    );
  });

  test("one formula serves a column", async () => {
    for (const [formula, column] of SPILLED) await sandbox.type(`${column}2`, formula);
    for (const [formula, column, first, last] of SPILLED) {
      const shown = await Promise.all([`${column}2`, `${column}9`].map((cell) => sandbox.cell(cell)));
      const close = (wanted: number | string) => (typeof wanted === "number" ? expect.closeTo(wanted, 2) : wanted);
      const read = shown.map((text) =>
        /[a-z]/i.test(text) ? text : Number(text.replace(/\s/g, "").replace(",", ".")),
      );
      expect([formula, ...read]).toEqual([formula, close(first), close(last)]);
    }
  });

  test("a blank cell counts as nothing, as the platform sends it", async () => {
    await sandbox.type("H45", "=PARTNER.CASHHELD(C2;E2)");
    expect((await sandbox.cell("H45")).replace(/\s/g, "")).toBe("1050");
  });

  test("a split spills over three cells, a whole table over many, with headers in the user's language", async () => {
    await sandbox.type("J30", '=PARTNER.CASHSPLIT(B3;C3;"2019-04-30";D3;"2019-03-31";"2019-01-01";"2019-12-31";C3)');
    expect(await Promise.all(["J30", "K30", "L30"].map((cell) => sandbox.cell(cell)))).toEqual([
      "300",
      "0",
      expect.stringMatching(/^22[,.]67|^22[,.]6666/),
    ]);
    await sandbox.type("J50", '=PARTNER.FLAGS(A1:D10;"2019-04-30")');
    expect(await Promise.all(["J50", "K50", "L50"].map((cell) => sandbox.cell(cell)))).toEqual(headers);
    await sandbox.type("J90", '=PARTNER.RECONCILE(A1:D10;"2019-04-30")');
    expect(await sandbox.cell("J91")).toBe("Fryshuset");
    expect((await sandbox.cell("K91")).replace(/\s/g, "")).toBe("4200");
  });

  test("an error in one argument cell leaves the other rows of the column as they are", async () => {
    await sandbox.type("F20", "=1/0");
    await sandbox.type("F21", "5");
    await sandbox.type("G20", "=PARTNER.REMAINING(F20:F21;1)");
    expect(await Promise.all(["G20", "G21"].map((cell) => sandbox.cell(cell)))).toEqual([
      expect.stringMatching(/^#DIV/),
      "4",
    ]);
  });

  test("nobody is asked for anything, and nothing is complained about", () => {
    expect(sandbox.foreignRequests()).toEqual([]);
    expect(sandbox.problems).toEqual([]);
  });
});

describe("Formler in the pane", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox({ lang: "sv", pane: 320 });
  });
  afterAll(() => sandbox?.close());

  test("from the list in the pane a formula is put in beside the table, and the help page opens", async () => {
    const { pane, page } = sandbox;
    await page.evaluate(() => (window.sandbox.host.paneState = "Visible"));
    await sandbox.press("Kontrollera");
    await pane.getByRole("button", { name: "Formler" }).click();
    await pane.getByRole("button", { name: "Sätt in för tabellen: CASHHELD" }).click();
    await pane.getByRole("button", { name: "Skriv formeln" }).click();
    await pane.getByRole("status").filter({ hasText: "Formeln står i F2" }).waitFor();
    await sandbox.settled();
    expect(await sandbox.cell("F1")).toBe("Utbetalt, ej redovisat");
    expect(await Promise.all(["F2", "F9"].map((cell) => sandbox.cell(cell)))).toEqual(["22", "200"]);
    await sandbox.screenshot("formulas-sv");

    const [help] = await Promise.all([
      page.context().waitForEvent("page"),
      pane.getByRole("link", { name: "Hjälp om CASHHELD" }).click(),
    ]);
    await help.getByRole("heading", { level: 1, name: "CASHHELD" }).waitFor();
    expect(await help.getByRole("table").count()).toBeGreaterThanOrEqual(4);
    await help.close();
  });

  test("a copy without formulas shows the same on a sheet of its own", async () => {
    const { pane } = sandbox;
    await pane.getByRole("button", { name: "Kopia utan formler" }).click();
    await pane.getByRole("status").filter({ hasText: "(värden)" }).waitFor();
    await sandbox.settled();
    expect(await sandbox.cell("F2")).toBe("22");
    const formulas = await sandbox.page.evaluate(() => {
      const copy = window.sandbox.snapshot().find(({ name }) => name.endsWith("(värden)"))!;
      return Object.values(copy.cells).filter(({ formula }) => formula !== null).length;
    });
    expect(formulas).toBe(0);
    await pane.getByRole("button", { name: "Räkna om formler" }).click();
    await pane.getByRole("status").filter({ hasText: "räknat om" }).waitFor();
  });
});
