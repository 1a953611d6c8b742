import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/domain/finding.ts";
import { CONDITIONS } from "../taskpane/agreements-fixture.ts";
import { WORDS } from "../taskpane/preview/words.ts";
import { openSandbox } from "./harness.ts";

/** The four moments of a controller (product.md §1), each from its start to what it ends in, as somebody would go through it. */
jest.setTimeout(180_000);

const TEXT_2019 = readFileSync(join(__dirname, "../workbooks/2019.txt"), "utf8");
const RIBBON = {
  sv: { paste: "Klistra in tabell", check: "Kontrollera" },
  en: { paste: "Paste a table", check: "Check" },
} as const;

/** The sandbox in one language, with the few things a person does there. */
async function sitDown(lang: Language, workbook: "2019" | "empty") {
  // The sandbox closes the clipboard's API to the pane's frame, as Excel on the web does: the older way is taken.
  const sandbox = await openSandbox({ lang, pane: 320, workbook, expected: /Clipboard API has been blocked/ });
  const { page, pane } = sandbox;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const words = WORDS[lang];
  const button = (name: string | RegExp) =>
    pane.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  /** By the keyboard. */
  const press = async (name: string | RegExp) => {
    await button(name).first().focus();
    await page.keyboard.press("Enter");
  };
  const text = async () => (await pane.locator("main").innerText()).replace(/[\s\u00a0]+/g, " ");
  return {
    ...sandbox,
    words,
    button,
    pressKey: press,
    text,
    check: async () => {
      await sandbox.press(RIBBON[lang].check);
      await pane.getByRole("heading", { name: words.t.summary.heading }).waitFor();
      await sandbox.settled();
    },
    /** Pastes into the pane what stands on the clipboard. */
    pasteTable: async (given: string) => {
      await sandbox.press(RIBBON[lang].paste);
      await pane.getByRole("textbox", { name: words.r.paste }).waitFor();
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), given);
      await pane.getByRole("textbox", { name: words.r.paste }).focus();
      await page.keyboard.press("ControlOrMeta+V");
      await button(words.r.place).waitFor();
    },
    /** A sheet of the workbook's own, as a person has it. */
    addSheet: async (name: string, rows: readonly (readonly (string | number | null)[])[]) => {
      const open = await page.evaluate(() => window.sandbox.host.workbook.activeSheet.name);
      await page.evaluate(
        ([named, values]) => {
          const { workbook } = window.sandbox.host;
          workbook.as("person", () => {
            const sheet = workbook.addSheet(named);
            const area = { top: 0, left: 0, rows: values.length, columns: values[0]!.length };
            workbook.enter(
              sheet,
              area,
              values.map((row) => row.map((value) => value ?? "")),
            );
          });
        },
        [name, rows] as const,
      );
      await sandbox.settled();
      await page.evaluate((sheet) => window.sandbox.select(`'${sheet}'!A1`), open);
      await sandbox.settled();
    },
    /** The board's text, fetched from the clipboard. */
    boardText: async () => {
      await press(words.shell.report);
      await pane.getByRole("article").waitFor();
      await press(words.b.copy);
      await pane.getByRole("status").getByText(words.b.copied).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      return copied.replace(/[\s\u00a0]+/g, " ");
    },
    /** Nobody was asked for anything, and nothing was complained about but the clipboard that the pane's frame may not have. */
    isClean: () => {
      expect(sandbox.foreignRequests()).toEqual([]);
      expect(sandbox.problems.filter((problem) => !/Clipboard API has been blocked/.test(problem))).toEqual([]);
    },
  };
}

const SAID = {
  sv: {
    board: "Föreningarna har redovisat kostnader om 2 428 tkr för januari–mars, vilket är 419 tkr (15 procent) lägre",
    corrected: "redovisat kostnader om 2 498 tkr",
    reason: "Kostnaden redovisas i april enligt mejl.",
    thousands: (number: string) => `${number} tkr`,
    agreed: "1 800",
    overBy: "0,001",
    lastDay: "31 december",
    nextYear: "Uppföljning 2020",
    closed: "minus en väntad återbetalning om 551 tkr",
  },
  en: {
    board:
      "The partners have reported costs of SEK 2,428 thousand for January–March, which is SEK 419 thousand (15 per",
    corrected: "reported costs of SEK 2,498 thousand",
    reason: "The cost is reported in April, by e-mail.",
    thousands: (number: string) => `${number} kSEK`,
    agreed: "1,800",
    overBy: "0.001",
    lastDay: "31 December",
    nextYear: "Follow-up 2020",
    closed: "less an expected repayment of SEK 551 thousand",
  },
} as const;

describe.each(["sv", "en"] as const)("the four moments, %s", (lang) => {
  const said = SAID[lang];

  test("a quarter closes: pasted, checked, asked about, accepted, corrected, and in the board's text", async () => {
    const at = await sitDown(lang, "empty");
    const { t, m, r } = at.words;
    try {
      await at.pasteTable(TEXT_2019);
      await at.pane.getByRole("textbox", { name: t.read.year }).focus();
      await at.page.keyboard.type("2019");
      await at.pressKey(r.place);
      await at.pane.getByRole("heading", { name: t.summary.heading }).waitFor();
      await at.settled();
      expect(await at.text()).toMatch(/419 ?(tkr|kSEK)/);
      expect(await at.fillOf("D5")).not.toBeNull();

      await at.pressKey(t.findings.whyWho("Studiefrämjandet"));
      expect(await at.text()).toContain("409 − 267 = 142");
      await at.pressKey(t.findings.copyQuestionTo("Studiefrämjandet"));
      await at.pane.getByRole("status").getByText(t.findings.copied("Studiefrämjandet")).waitFor();
      expect(await at.page.evaluate(() => navigator.clipboard.readText())).toMatch(/Studiefrämjandet.*142.*267.*409/s);

      await at.pane.getByRole("heading", { name: t.findings.heading(5) }).waitFor();
      await at.pressKey(m.acceptWho("Löparakademin"));
      await at.pane.getByRole("textbox", { name: m.reason }).fill(said.reason);
      await at.page.keyboard.press("Tab");
      await at.pane.locator("form button[type=submit]").focus();
      await at.page.keyboard.press("Enter");
      await at.pane.getByRole("heading", { name: t.findings.heading(4) }).waitFor();
      expect(await at.boardText()).toContain(said.board);

      // The partner answers: 70 more. The pane says that the sheet has changed, and is told to check again.
      await at.type("D4", "450");
      await at.pressKey(at.words.shell.check);
      await at.pane.getByText(at.words.shell.stale).waitFor();
      await at.pressKey(at.words.shell.checkNow);
      await at.pane.getByText(at.words.shell.stale).waitFor({ state: "detached" });
      await at.settled();
      expect(await at.boardText()).toContain(said.corrected);
      at.isClean();
    } finally {
      await at.close();
    }
  });

  test("in the sheet: a formula in a cell, and one for the whole table from the pane", async () => {
    const at = await sitDown(lang, "2019");
    const { f, shell } = at.words;
    try {
      await at.type("H20", lang === "sv" ? "=PARTNER.CASHHELD(C5;D5)" : "=PARTNER.CASHHELD(C5,D5)");
      expect(await at.cell("H20")).toBe("551");
      await at.check();
      await at.pressKey(shell.formulas);
      await at.button(f.insertNamed("UNSPENT")).waitFor();
      await at.pressKey(f.insertNamed("UNSPENT"));
      await at.page.keyboard.press("Enter"); // the question has the focus
      await at.pane.getByRole("status").getByText("F2").waitFor();
      await at.settled();
      expect([await at.cell("F1"), (await at.cell("F5")).replace(/\s/g, "")]).toEqual([f.headers.UNSPENT, "1369"]);
      await at.type("D5", "300");
      expect([await at.cell("H20"), (await at.cell("F5")).replace(/\s/g, "")]).toEqual(["518", "1336"]);
      at.isClean();
    } finally {
      await at.close();
    }
  });

  test("before a payment: what is released, what is over the ceiling, and what a condition holds back", async () => {
    const at = await sitDown(lang, "2019");
    const { a, shell } = at.words;
    try {
      const [agreements, plan] = CONDITIONS;
      await at.addSheet(agreements!.name, agreements!.values as never);
      const [headers, ...rows] = plan!.values as readonly (readonly (string | number)[])[];
      await at.addSheet(plan!.name, [
        [...headers!, "Villkor", "Villkor uppfyllt"],
        ...rows.map((row) => [...row, null, null]),
        ["Somaliska Medieföreningen", "2019-06-15", 450_000, "Budget i balans", "ej avgjort"],
      ]);
      await at.check();
      await at.pressKey(shell.agreements);
      await at.pane.getByRole("heading", { name: a.ahead.heading }).waitFor();
      const { thousands, agreed } = said;
      const before = await at.text();
      for (const each of [
        a.ahead.whole(thousands("900")),
        a.ahead.reduced(thousands("267"), thousands("818")),
        a.ahead.nothing(thousands("175")),
        a.ahead.over(thousands(agreed), thousands(agreed), thousands(said.overBy)),
        a.due.waits("Budget i balans"),
      ])
        expect(before).toContain(each);

      // The gate is decided: the workbook is read again, and the payment waits for nothing.
      await at.type(`${plan!.name}!E7`, lang === "sv" ? "ja" : "yes");
      await at.pressKey(a.again);
      await at.pane.getByText(a.due.waits("Budget i balans")).first().waitFor({ state: "detached" });
      at.isClean();
    } finally {
      await at.close();
    }
  });

  test("the year ends: what is to be repaid, the closing figures kept, and the year in the board's text", async () => {
    const at = await sitDown(lang, "empty");
    const { a, t, m, r, shell } = at.words;
    const costs = ["Kostnader Kv1, tkr", "Kostnader Kv2, tkr", "Kostnader Kv3, tkr", "Kostnader Kv4, tkr"];
    try {
      await at.pasteTable(
        [
          ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 31/12, tkr", ...costs],
          ["Folkets Husby", 1800, 1800, 433, 450, 450, 467],
          ["Studiefrämjandet", 1636, 1636, 267, 250, 268, 300],
          ["Kista SC", 500, 500, 131, 125, 120, 124],
        ]
          .map((row) => row.join("\t"))
          .join("\n"),
      );
      await at.pane.getByRole("textbox", { name: t.read.year }).fill("2019");
      await at.pressKey(r.place);
      await at.pane.getByRole("heading", { name: t.summary.heading }).waitFor();
      await at.settled();
      await at.addSheet("Överenskommelser", [
        ["Diarienr", "Part", "Belopp", "Start", "Slut", "Status"],
        ["D1", "Folkets Husby", 1_800_000, "2019-01-01", "2019-12-31", "aktiv"],
        ["D2", "Studiefrämjandet", 1_636_000, "2019-01-01", "2019-12-31", "aktiv"],
        ["D3", "Kista SC", 500_000, "2019-01-01", "2019-12-31", "aktiv"],
      ]);
      await at.check();
      await at.pressKey(shell.agreements);
      await at.pane.getByRole("heading", { name: a.close.heading }).waitFor();
      expect(await at.text()).toContain(a.close.due(said.thousands("551"), said.lastDay));

      await at.pressKey(shell.check);
      await at.pressKey(m.keep.save);
      await at.pane.getByRole("status").getByText(m.keep.saved).waitFor();
      await at.pressKey(m.keep.next.quarter);
      await at.pressKey(m.keep.confirm.beginYear(2020));
      await at.pane.getByRole("status").getByText(m.keep.yearBegun(said.nextYear, 0)).waitFor();
      expect(await at.boardText()).toContain(said.closed);
      at.isClean();
    } finally {
      await at.close();
    }
  });
});
