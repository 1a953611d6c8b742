/** @jest-environment jsdom */
import "./setup.ts";
import { screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/port.ts";
import { fakeDesk, table2019 } from "./fixture.ts";
import { keptPart } from "./kept-part.ts";
import { checkedPane, closePane } from "./open-pane.ts";

afterEach(closePane);

const plain = (text: string | null) => (text ?? "").replace(/[\s\u00a0]+/g, " ");
const pageText = () => plain(document.body.textContent);
/** Said once the pane has drawn what it is said of. */
const saidIn = (words: string | RegExp) =>
  waitFor(() => expect(plain(screen.getByRole("status").textContent)).toMatch(words));

test.each([
  ["GBP", true],
  ["SEK", false],
])("a table in %s: thresholds set for kronor are told of: %s", async (currency, isTold) => {
  await checkedPane({ desk: fakeDesk({ table: { ...table2019(), currency } }) });
  const told = screen.queryByText(`Reglernas lägsta belopp är satta för kronor. Här räknas de som ${currency}.`);
  expect(told !== null).toBe(isTold);
});

describe("a finding accepted", () => {
  test("asks for a reason, takes what else is said of the partner with it, and is then counted among the accepted", async () => {
    const { user } = await checkedPane();
    await user.click(screen.getByRole("button", { name: "Godta med motivering: Studiefrämjandet" }));
    const form = screen.getByRole("form", { name: "Godta med motivering: Studiefrämjandet" });
    expect(document.activeElement).toBe(within(form).getByRole("textbox", { name: /Motivering/ }));
    expect(within(form).getByRole("switch", { name: /varken är använt eller förskott/ })).toBeChecked();
    await user.click(within(form).getByRole("button", { name: "Godta" }));
    expect(pageText()).toContain("Skriv en motivering.");
    await user.type(within(form).getByRole("textbox", { name: /Motivering/ }), "Kurserna börjar i april");
    await user.type(within(form).getByRole("textbox", { name: /Signatur/ }), "EL");
    await user.click(within(form).getByRole("button", { name: "Godta" }));

    expect(await screen.findByText("4 att titta på", { selector: "h2" })).toBe(document.activeElement);
    await saidIn("2 noteringar är godtagna.");
    await user.click(screen.getByRole("button", { name: "Godtagna: 2" }));
    expect(pageText()).toContain("142 tkr lägre kostnad än periodiserad budget");
    expect(pageText()).toMatch(/Kurserna börjar i april ?Godtagen .*, EL/);
    await user.click(screen.getByRole("button", { name: "Ta tillbaka det som godtagits: Studiefrämjandet" }));
    expect(await screen.findByText("5 att titta på", { selector: "h2" })).toBe(document.activeElement);
    expect(screen.queryByRole("button", { name: /^Godtagna/ })).toBeNull();
  });

  test("alone, where what else is said is left out: that takes its place", async () => {
    const { user } = await checkedPane();
    await user.click(screen.getByRole("button", { name: "Godta med motivering: Studiefrämjandet" }));
    const form = screen.getByRole("form", { name: /Studiefrämjandet/ });
    await user.click(within(form).getByRole("switch"));
    await user.type(within(form).getByRole("textbox", { name: /Motivering/ }), "x");
    await user.click(within(form).getByRole("button", { name: "Godta" }));
    await screen.findByRole("button", { name: "Godtagna: 1" });
    expect(screen.getByText("5 att titta på", { selector: "h2" })).toBeInTheDocument();
    expect(pageText()).toContain("189,3 tkr av utbetalt 818 tkr");
  });

  test("not kept, the form stays with its words and says why", async () => {
    const desk = fakeDesk({ keeps: new WorkbookError("protected") });
    const { user } = await checkedPane({ desk });
    await user.click(screen.getByRole("button", { name: "Godta med motivering: Shanta IF" }));
    await user.type(screen.getByRole("textbox", { name: /Motivering/ }), "Firas den 6 juni");
    await user.click(within(screen.getByRole("form")).getByRole("button", { name: "Godta" }));
    expect(plain((await screen.findByRole("alert")).textContent)).toContain("skydd");
    expect(screen.getByRole("textbox", { name: /Motivering/ })).toHaveValue("Firas den 6 juni");
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Godta med motivering: Shanta IF" }));
  });
});

describe("what the workbook remembers", () => {
  test("is said: the rules, what is open again and what it was, and what has changed since last time", async () => {
    const { user } = await checkedPane({ desk: fakeDesk({ kept: keptPart() }) });
    const said = pageText();
    expect(said).toContain("Regler: EU 70/100/90, 2 ändrade i arbetsboken, gäller från 1 januari");
    expect(said).toContain("Godtogs 10 maj 2019 (”Kurserna börjar i april”) men är öppen igen.");
    expect(said).toContain("Då: 159 tkr lägre kostnad än periodiserad budget (38,9 %).");
    expect(said).toContain("4 att titta på");
    await user.click(
      screen.getByRole("button", { name: /^Sedan avstämningen 10 maj: 1 ändrad, 1 borta, 1 ändrat belopp/ }),
    );
    expect(pageText()).toContain("Studiefrämjandet: Lägre kostnad än periodiserad budget, 159 tkr → 142 tkr");
    expect(pageText()).toContain("Studiefrämjandet, redovisad kostnad: 250 tkr → 267 tkr");
    await user.click(screen.getByRole("button", { name: "Visa regler" }));
    expect(await screen.findByRole("heading", { name: "Kontroller och gränser" })).toBeInTheDocument();
  });

  test("damaged, it is said where it matters, and the checks have run", async () => {
    await checkedPane({ desk: fakeDesk({ kept: keptPart().replace("<rules>[", "<rules>]") }) });
    expect(pageText()).toContain(
      "Arbetsbokens egna regler kan inte läsas. Kontrollen är gjord med förvalet Sverige/IOP",
    );
    expect(pageText()).toContain("Regler: Sverige/IOP");
    expect(screen.queryByRole("button", { name: /^Kunde inte läsas/ })).toBeNull();
  });
});

describe("figures kept", () => {
  test("Spara som avstämning keeps them, and the next check compares with them", async () => {
    const { user } = await checkedPane();
    expect(pageText()).not.toContain("Sedan avstämningen");
    await user.click(screen.getByRole("button", { name: "Spara som avstämning" }));
    expect(await screen.findByText(/^Sedan avstämningen .*: inget nytt att titta på$/)).toBeInTheDocument();
    await saidIn("Avstämningen är sparad i arbetsboken.");
  });

  test("Nästa kvartal says what it will write, takes another day for the payment, and does it", async () => {
    const { user, desk } = await checkedPane();
    await user.click(screen.getByRole("button", { name: "Nästa kvartal" }));
    const question = await screen.findByRole("group", { name: "Nästa kvartal" });
    expect(document.activeElement).toBe(question);
    expect(plain(question.textContent)).toContain(
      "Rubrikerna ”Utbetalt t.o.m. 31/7, tkr” och ”Kostnader Kv2, tkr” skrivs till höger om tabellen, i tomma celler.",
    );
    const day = within(question).getByLabelText("Utbetalt t.o.m.");
    await user.clear(day);
    await user.type(day, "2019-04-01");
    expect(
      await within(question).findByText("Ange ett datum efter det senaste utbetalningsdatumet."),
    ).toBeInTheDocument();
    await user.clear(day);
    await user.type(day, "2019-08-15");
    await within(question).findByText(/Utbetalt t\.o\.m\. 15\/8, tkr/);
    await user.click(within(question).getByRole("button", { name: "Börja nästa period" }));
    expect(await screen.findByText(/^Sedan avstämningen/)).toBeInTheDocument();
    expect(desk.calls).toContainEqual(["addColumns", expect.objectContaining({ sheet: "Kv1 2019", headerRow: 0 })]);
    await saidIn("Nästa period är tillagd i E1.");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Nästa kvartal" }));
  });

  test("cancelled, nothing is asked of the workbook; without room it goes on a new sheet; changed meanwhile it is not begun", async () => {
    const { user, desk } = await checkedPane({ desk: fakeDesk({ isFull: true, changes: [false, true] }) });
    await user.click(screen.getByRole("button", { name: "Nästa kvartal" }));
    await user.click(
      within(await screen.findByRole("group", { name: "Nästa kvartal" })).getByRole("button", { name: "Avbryt" }),
    );
    expect(desk.calls.map(([call]) => call)).not.toContain("addColumns");
    await user.click(screen.getByRole("button", { name: "Nästa kvartal" }));
    await user.click(await screen.findByRole("button", { name: "Börja nästa period" }));
    await screen.findByText(/^Sedan avstämningen/);
    await saidIn("Nästa period står på bladet");
    await user.click(screen.getByRole("button", { name: "Nästa kvartal" }));
    await user.click(await screen.findByRole("button", { name: "Börja nästa period" }));
    await screen.findByText(/Inget har skrivits/);
  });
});
