import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { SUPPLIERS_CSV, sie2019, sieBytes } from "../../workbooks/ledger-2019.ts";
import { beginning, button, goTo, openAll, openFile, paste, type State } from "./reach.ts";
import type { PaneWords } from "./words.ts";

const TEXT_2019 = () => readFileSync("test/workbooks/2019.txt", "utf8");

/** One total is 10 too high, one figure can be read in two ways, and a line belongs to no table. */
const TO_LOOK_OVER = [
  "Förening;Belopp, kr;Utbetalt t.o.m. 30/4, kr",
  "Alfa;1 000,50;500",
  "Beta;1.234;0",
  "Gamma;se bilaga;20",
  "Summa;3 000,50;530",
  "",
  "Handläggare har granskat underlaget.",
].join("\n");

const TWO_TABLES = [
  ["Kv1 2019", "Förening\tBelopp, tkr\tKostnader Kv1, tkr", "Alfa\t100\t25", "Beta\t200\t50", "Summa\t300\t75"],
  ["Kv2 2019", "Förening\tBelopp, tkr\tKostnader Kv2, tkr", "Alfa\t100\t20", "Beta\t200\t60", "Summa\t300\t80"],
]
  .map((lines) => lines.join("\n"))
  .join("\n\n\n");

const pasted =
  (text: () => string) =>
  async (page: Page, { shell }: PaneWords) => {
    await goTo(page, shell.read);
    await paste(page, text());
    await page.locator("h2").first().waitFor();
  };

async function opened(page: Page, { shell }: PaneWords, name: string, bytes: Uint8Array): Promise<void> {
  await goTo(page, shell.read);
  await openFile(page, name, bytes);
}

async function toLedger(page: Page, words: PaneWords, csv = false): Promise<void> {
  const file = csv ? Uint8Array.from(Buffer.from(SUPPLIERS_CSV, "latin1")) : sieBytes(sie2019());
  await opened(page, words, csv ? "leverantörer-2019.csv" : "huvudbok-2019.se", file);
  await button(page, words.l.setting.use).waitFor();
}

async function toNames(page: Page, words: PaneWords, csv = false): Promise<void> {
  await toLedger(page, words, csv);
  await button(page, words.l.setting.use).click();
  await button(page, words.l.checkFirst).click();
  await page.getByRole("heading", { name: words.l.names.heading }).waitFor();
}

async function toDifferences(page: Page, words: PaneWords): Promise<void> {
  const { l } = words;
  await toNames(page, words);
  await button(page, l.confirmAll(5)).click();
  for (const [name, partner] of [
    ["Stiftelsen Fryshuset", "Fryshuset"],
    ["Folkets Hus", "Rinkeby Folkets Hus"],
    ["Studiefrämjandet i Järva", "Studiefrämjandet"],
  ] as const)
    await button(page, l.chooseWhat(name, partner)).click();
  await button(page, l.names.confirmed(8)).waitFor();
}

const longReading = async (page: Page, { shell, r }: PaneWords, name: string | null) => {
  await goTo(page, shell.read);
  if (name) await openFile(page, name, new Uint8Array(100));
  else await paste(page, "en tabell");
  await button(page, r.stop).waitFor();
};

/** *Läs in*: a table pasted or opened, and everything that may be asked about it. */
export const READ: Readonly<Record<string, State>> = {
  read: { desk: "real", reach: (page, { shell }) => goTo(page, shell.read) },
  readNothing: {
    desk: "real",
    reach: async (page, { shell, r }) => {
      await goTo(page, shell.read);
      await button(page, r.readPasted).click();
    },
  },
  readLong: { desk: "neverRead", reach: (page, words) => longReading(page, words, null) },
  readPreview: { desk: "real", reach: pasted(TEXT_2019) },
  readOpened: {
    desk: "real",
    reach: async (page, words) => {
      await pasted(TEXT_2019)(page, words);
      await page.getByRole("textbox", { name: words.t.read.year }).fill("2019");
      await openAll(page);
    },
  },
  readColumn: {
    desk: "real",
    reach: async (page, words) => {
      await pasted(TEXT_2019)(page, words);
      await beginning(page, words.r.changeColumn("")).nth(2).click();
    },
  },
  readToLookOver: {
    desk: "real",
    reach: async (page, words) => {
      await opened(page, words, "Utfall.csv", Buffer.from(TO_LOOK_OVER));
      await page.locator("h2").first().waitFor();
      await openAll(page);
    },
  },
  readTables: { desk: "real", reach: pasted(() => TWO_TABLES) },
  readRefused: {
    desk: "real",
    reach: async (page, words) => {
      await opened(page, words, "trasig.xlsx", Buffer.from("PK\u0003\u0004 inte en bok"));
      await page.locator("h2").first().waitFor();
    },
  },
  readWhich: {
    desk: "either",
    reach: async (page, words) => {
      await opened(page, words, "utbetalt.csv", Buffer.from("Part;Belopp"));
      await button(page, words.l.asTable).waitFor();
    },
  },
};

/** *Läs in* with a ledger: what was read, whose names they are, what differs. */
export const LEDGER: Readonly<Record<string, State>> = {
  ledgerLong: { desk: "neverOpened", reach: (page, words) => longReading(page, words, "huvudbok-2019.se") },
  ledgerRefused: {
    desk: "real",
    reach: async (page, words) => {
      await opened(page, words, "tom.se", new Uint8Array(0));
      await page.locator("h2").first().waitFor();
    },
  },
  ledgerSetting: { desk: "real", reach: (page, words) => toLedger(page, words) },
  ledgerColumns: {
    desk: "real",
    reach: async (page, words) => {
      await toLedger(page, words, true);
      await openAll(page);
    },
  },
  ledgerAccounts: {
    desk: "real",
    reach: async (page, words) => {
      await toLedger(page, words);
      await button(page, words.t.read.changeWhat(words.l.setting.accounts)).click();
    },
  },
  ledgerBeforeCheck: {
    desk: "real",
    reach: async (page, words) => {
      await toLedger(page, words);
      await button(page, words.l.setting.use).click();
      await button(page, words.l.checkFirst).waitFor();
    },
  },
  ledgerNames: { desk: "real", reach: (page, words) => toNames(page, words) },
  ledgerNamesOpened: {
    desk: "real",
    reach: async (page, words) => {
      await toNames(page, words);
      await openAll(page);
    },
  },
  ledgerDifferences: { desk: "real", reach: (page, words) => toDifferences(page, words) },
  ledgerDifferencesOpened: {
    desk: "real",
    reach: async (page, words) => {
      await toDifferences(page, words);
      await openAll(page);
      await button(page, words.l.payments.write).click();
    },
  },
  ledgerTwice: {
    desk: "real",
    reach: async (page, words) => {
      await toDifferences(page, words);
      // The same year from another export, without the last voucher.
      const text = sie2019();
      await openFile(page, "export-2019.se", sieBytes(text.slice(0, text.lastIndexOf("#VER"))));
      await page.getByText("export-2019.se").nth(1).waitFor();
    },
  },
  ledgerCsv: {
    desk: "real",
    reach: async (page, words) => {
      await toNames(page, words, true);
      await beginning(page, words.l.confirmAll("" as never).trim()).click();
      await button(page, words.l.names.confirmed(3)).waitFor();
    },
  },
};
