/** @jest-environment jsdom */
import "./setup.ts";
import "./node-globals.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { LedgerKeeper } from "../../src/review/ledgers/ledger-keeper.ts";
import { readSource } from "../../src/review/read-source.ts";
import { ledgerEn } from "../../src/strings/ledger-en.ts";
import { ledgerSv } from "../../src/strings/ledger-sv.ts";
import { WorkbookError } from "../../src/workbook/port.ts";
import { deskHere } from "../review/desk-here.ts";
import { ledgersHere } from "../review/ledgers-here.ts";
import { FOLLOW_UP, workbookWith } from "../review/memory-workbook.ts";
import { SUPPLIERS_CSV, sie2019, sieBytes } from "../workbooks/ledger-2019.ts";
import { closePane, openPane } from "./open-pane.ts";

jest.setTimeout(60_000);
afterEach(closePane);

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const file = (name: string, bytes: Uint8Array) => {
  const made = new File([], name);
  // jsdom keeps no bytes of a file that can be had as a buffer.
  return Object.assign(made, { arrayBuffer: async () => bytes.slice().buffer });
};
const SIE = () => file("huvudbok.se", sieBytes(sie2019()));

/** The pane over a real desk, with a workbook in memory. */
async function readPlace(given: Parameters<typeof workbookWith> = [[FOLLOW_UP]], keeper: LedgerKeeper = ledgersHere()) {
  const made = workbookWith(...given);
  const desk = deskHere(made.workbook, readSource, keeper);
  const opened = openPane({ desk });
  await opened.user.click(screen.getByRole("button", { name: "Läs in" }));
  await screen.findByRole("button", { name: "Öppna fil …" });
  const choose = async (chosen: File) => {
    const [input] = document.querySelectorAll<HTMLInputElement>("input[type=file]");
    await opened.user.upload(input!, chosen);
  };
  return { ...made, ...opened, desk, choose };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const heading = (name: string | RegExp) => screen.findByRole("heading", { name });

/** Opened, the proposal used, the follow-up checked. */
async function atNames(given?: Parameters<typeof readPlace>[0]) {
  const opened = await readPlace(given);
  await opened.choose(SIE());
  await opened.user.click(await screen.findByRole("button", { name: "Använd inställningen" }));
  await opened.user.click(await screen.findByRole("button", { name: "Kontrollera bladet" }));
  await heading("Namnen i huvudboken");
  return opened;
}

/** Everybody answered for. */
async function atDifferences(given?: Parameters<typeof readPlace>[0]) {
  const opened = await atNames(given);
  await opened.user.click(button("Bekräfta alla 5"));
  for (const name of [
    "Det är den: Stiftelsen Fryshuset är Fryshuset",
    "Det är den: Folkets Hus är Rinkeby Folkets Hus",
    "Det är den: Studiefrämjandet i Järva är Studiefrämjandet",
  ])
    await opened.user.click(await screen.findByRole("button", { name }));
  await screen.findByText("Bokfört är detsamma som utbetalt för 7 av 8 föreningar.");
  return opened;
}

test("what was read is told in one line, the reader is taken to it, and a proposal waits to be used", async () => {
  const { choose, user } = await readPlace();
  await choose(SIE());
  expect(await heading("Huvudbok")).toHaveFocus();
  expect(
    screen.getByText(
      "Stadsdelsnämnden, exempel, 212000-0142 · räkenskapsåret 2019 · 30 rader i 15 verifikationer · teckenkodning CP437",
    ),
  ).toBeVisible();
  expect(screen.getByText("Konton efter sina namn: 4510 Lämnade bidrag till föreningar.")).toBeVisible();
  expect(screen.queryByRole("heading", { name: "Namnen i huvudboken" })).toBeNull();
  // Accounts can be written, and taken from the list of those in the file.
  await user.click(button("Ändra: Konton"));
  const field = screen.getByRole("textbox", { name: "Konton" });
  expect(field).toHaveFocus();
  await user.clear(field);
  await user.keyboard("19{Enter}");
  expect(button("Ändra: Konton")).toHaveFocus();
  await user.click(button("Konton i filen: 2"));
  await user.click(button("Ta med 4510"));
  expect(screen.getByText("19, 4510 Lämnade bidrag till föreningar")).toBeVisible();
});

test("without a checked follow-up it is checked from here, and what stands in the way is told", async () => {
  const empty = await readPlace([[]]);
  await empty.choose(SIE());
  await empty.user.click(await screen.findByRole("button", { name: "Använd inställningen" }));
  const check = await screen.findByRole("button", { name: "Kontrollera bladet" });
  expect(check).toHaveFocus();
  await empty.user.click(check);
  expect(await screen.findByRole("alert")).toHaveTextContent("Här finns ingen uppföljningstabell.");
  expect(screen.getByRole("heading", { name: "Huvudbok" })).toBeVisible();
  await empty.user.click(button("Gå till Kontroll"));
  expect(button("Kontroll")).toHaveAttribute("aria-current", "page");
  // Whoever comes back goes on where the ledger was left.
  await empty.user.click(button("Läs in"));
  expect(await heading("Huvudbok")).toBeVisible();
});

test("nothing is ticked beforehand; all that is the same is confirmed at once, or one by one with focus going on", async () => {
  const { user } = await atNames();
  expect(await heading("Namnen i huvudboken")).toHaveFocus();
  expect(screen.queryAllByRole("checkbox")).toEqual([]);
  expect(screen.getByText(/8 väntar på att namn bekräftas/)).toBeVisible();
  await user.click(button("Bekräfta att FOLKETS HUSBY är Folkets Husby"));
  await waitFor(() => expect(button("Bekräftade: 1")).toBeVisible());
  expect(button("Bekräfta att Somaliska Mediaföreningen är Somaliska Medieföreningen")).toHaveFocus();
  await user.click(button("Bekräfta alla 4"));
  await waitFor(() => expect(button("Bekräftade: 5")).toBeVisible());
  await user.click(button("Folkets Hus är ingen av dem"));
  await user.click(await screen.findByRole("button", { name: "Liknar ingen i uppföljningen: 2" }));
  expect(screen.getByText("Folkets Hus")).toBeVisible();
  // And back.
  await user.click(button("Bekräftade: 5"));
  await user.click(button("Ångra att Shanta IF är bekräftat"));
  await waitFor(() => expect(button("Bekräfta att Shanta IF är Shanta IF")).toBeVisible());
  // What stands in the workbook is not undone by it, and that is said.
  expect(screen.getByText(/gäller det igen vid nästa kontroll, tills raden tas bort där/)).toBeVisible();
  await user.click(button("Nej, Shanta IF är inte Shanta IF"));
  await waitFor(() => expect(button("Liknar ingen i uppföljningen: 3")).toBeVisible());
});

test("what was said of one thing is gone when the next is done", async () => {
  const { user, choose } = await atNames();
  await user.click(button("Bekräfta alla 5"));
  const said = await screen.findByText("5 namn är bekräftade.");
  await choose(file("export.se", sieBytes(sie2019().replace("900000.00", "900001.00"))));
  expect(await heading("export.se")).toBeVisible();
  expect(said).toHaveTextContent(/^$/);
});

test("a name like nobody's can be given a partner, when one is chosen", async () => {
  const { user } = await atNames();
  await user.click(button("Liknar ingen i uppföljningen: 1"));
  await user.click(button("Ändra: Städbolaget AB"));
  await user.click(button("Använd"));
  expect(screen.getByText("Välj en förening.")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Förening" }), "Kista SC");
  await user.click(button("Använd"));
  await waitFor(() => expect(button("Bekräftade: 1")).toBeVisible());
});

test("a difference with its remarks, and its vouchers where it stands; the control is always there", async () => {
  const { user } = await atDifferences();
  expect(screen.getByText("Skillnad eller notering: 1")).toBeVisible();
  const item = screen.getByText("Shanta IF").closest("li")!;
  expect(item).toHaveTextContent(/Bokfört400 000,00Utbetalt enligt uppföljningen200 000,00Skillnad200 000,00/);
  expect(item).toHaveTextContent(/är bokfört två gånger inom sju dagar \(L 77 2019-04-02, L 77 2019-04-04\)/);
  await user.click(button("Verifikationer: Shanta IF"));
  expect(await within(item).findByText("2019-04-04 L 77")).toBeVisible();
  const control = screen.getByRole("region", { name: "Kontroll av summan" });
  expect(control).toHaveTextContent(
    /Föreningarna4 943 000,00Andra motparter12 400,50Utanför tiden900 000,00Utan datum0,00Kontona i huvudboken5 855 400,50/,
  );
});

test("aliases and payments are written only after a question, and what came of it is told", async () => {
  const { user, added } = await atDifferences();
  await user.click(button("Spara namnen i tabellen Alias"));
  expect(button("Spara namnen")).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(button("Spara namnen i tabellen Alias")).toHaveFocus();
  expect(added).toEqual([]);
  await user.click(button("Spara namnen i tabellen Alias"));
  await user.click(button("Spara namnen"));
  const said = await screen.findByText("Tabellen Alias ligger i det nya bladet Alias.");
  await waitFor(() => expect(said).toHaveFocus());
  await user.click(button("Skriv tabellen Utbetalningar"));
  await user.click(button("Skriv tabellen"));
  expect(
    await screen.findByText("Tabellen Utbetalningar ligger i det nya bladet Utbetalningar, 13 rader."),
  ).toBeVisible();
  expect(added.map(({ key }) => key)).toEqual(["register:aliases", "register:payments"]);
  await user.click(button("Kontrollera uppföljningen igen"));
  expect(await screen.findByRole("region", { name: "Läget" })).toBeVisible();
});

test("a fault of the workbook is told where it happened, and nothing is lost", async () => {
  const { user } = await atDifferences([[FOLLOW_UP], new WorkbookError("structureProtected")]);
  await user.click(button("Skriv tabellen Utbetalningar"));
  await user.click(button("Skriv tabellen"));
  expect(await screen.findByText(/Arbetsbokens struktur är skyddad/)).toBeVisible();
  await user.click(button("Spara inställningen i arbetsboken"));
  expect(await screen.findByRole("alert")).toHaveTextContent("Arbetsbokens struktur är skyddad");
  expect(screen.getByText("Skillnad eller notering: 1")).toBeVisible();
});

test("the setting is kept by its own button, and the columns of a csv are looked over", async () => {
  const { choose, user, kept } = await readPlace();
  await choose(file("lev.csv", latin1(SUPPLIERS_CSV)));
  await heading("Huvudbok");
  await user.click(button("Att se över i filen: 2"));
  expect(screen.getByText("”Summa” är en summarad; den räknas inte.")).toBeVisible();
  await user.click(button("Kolumner"));
  await user.click(button("Ändra: Belopp"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Belopp" }), "none");
  await user.click(button("Använd"));
  expect(await screen.findByRole("alert")).toHaveTextContent("Ange vilken kolumn som är belopp");
  await user.click(button("Använd inställningen"));
  expect(kept()).toBeNull();
  await user.click(await screen.findByRole("button", { name: "Spara inställningen i arbetsboken" }));
  expect(await screen.findAllByText("Inställningen är sparad i arbetsboken.")).not.toEqual([]);
  expect(kept()).toContain("ledger");
});

test("a file that could be either is asked about; a table goes on as a table", async () => {
  const { choose, user } = await readPlace();
  await choose(file("utfall.csv", latin1("Leverantör;Ver;Datum;Utfall\nFryshuset;1;2019-02-01;100\n")));
  expect(await heading(/utfall.csv kan vara en tabell över föreningar eller en huvudbok/)).toHaveFocus();
  await user.click(button("En huvudbok med bokförda rader"));
  expect(await heading("Huvudbok")).toBeVisible();
  await user.click(button("Läs in en tabell"));
  expect(screen.getByText("Huvudboken är öppen: utfall.csv.")).toBeVisible();
  await choose(file("tabell.csv", latin1("Förening;Belopp, kr;Utbetalt t.o.m. 30/4 2019\nFryshuset;100;50\n")));
  expect(await heading("Tabellen som den är läst")).toBeVisible();
});

test("reading shows how far it has come and can be stopped; then everything is as it was", async () => {
  let tell: (share: number) => void = () => undefined;
  let signal: AbortSignal | undefined;
  const keeper: LedgerKeeper = {
    ...ledgersHere(),
    open: (_, progress, told) => {
      [tell, signal] = [progress, told];
      return new Promise(() => undefined);
    },
  };
  const { choose, user } = await readPlace([[FOLLOW_UP]], keeper);
  await choose(SIE());
  const stop = await screen.findByRole("button", { name: "Avbryt" });
  expect(stop).toHaveFocus();
  act(() => tell(0.5));
  expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
  expect(screen.getByRole("status")).toHaveTextContent("Läser huvudbok.se … 50 %");
  await user.click(stop);
  expect(signal?.aborted).toBe(true);
  expect(screen.getByRole("status")).toHaveTextContent("Inläsningen är avbruten.");
  expect(screen.getByRole("textbox", { name: "Klistra in tabell" })).toBeVisible();
});

test("a thread that is lost takes the ledger with it, and that is told", async () => {
  const here = ledgersHere();
  let isLost = false;
  const keeper: LedgerKeeper = {
    ...here,
    ask: (question) => (isLost ? Promise.reject(new Error("lost")) : here.ask(question)),
  };
  const errors = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { choose, user } = await readPlace([[FOLLOW_UP]], keeper);
  await choose(SIE());
  await user.click(await screen.findByRole("button", { name: "Använd inställningen" }));
  isLost = true;
  await user.click(await screen.findByRole("button", { name: "Kontrollera bladet" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Huvudboken är inte längre öppen.");
  errors.mockRestore();
});

test("both languages say the same things, and neither is left blank", () => {
  const shape = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]))
      : typeof value === "string"
        ? value.trim() !== ""
        : typeof value;
  expect(shape(ledgerEn)).toEqual(shape(ledgerSv));
  expect(JSON.stringify(shape(ledgerSv))).not.toContain("false");
});
