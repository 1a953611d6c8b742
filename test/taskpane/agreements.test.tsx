/** @jest-environment jsdom */
import "./setup.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { CellGrid } from "../../src/domain/cell-grid.ts";
import type { Desk } from "../../src/review/desk.ts";
import { CONDITIONS, EVERYTHING_GRIDS, agreementsOver } from "./agreements-fixture.ts";
import { fakeDesk, table2019 } from "./fixture.ts";
import { checkedPane, closePane, openPane } from "./open-pane.ts";

afterEach(closePane);

/** What the screen says, blanks of every kind as one. */
const said = () => (screen.getByRole("main").textContent ?? "").replace(/[\s\u00a0]+/g, " ");
const status = () => (screen.getByRole("status").textContent ?? "").replace(/[\s\u00a0]+/g, " ");

async function open(agreements: Desk["agreements"], language: "sv" | "en" = "sv") {
  const pane = openPane({ desk: fakeDesk({ agreements }), language });
  await pane.user.click(screen.getByRole("button", { name: language === "sv" ? "Överenskommelser" : "Agreements" }));
  await screen.findByRole("navigation", { name: /^(Delar av|Parts of A)/ });
  const go = (view: string) => pane.user.click(screen.getByRole("button", { name: view }));
  return { ...pane, go };
}
const everything = () => agreementsOver(EVERYTHING_GRIDS, table2019());

describe("what is due", () => {
  test("the condition of 10 June and the 450 tkr of 15 June, a Saturday, each with how its day was reached", async () => {
    const { user, desk } = await open(everything());
    expect(said()).toContain("30 april 2019, senaste dagen i uppgifterna");
    expect(said()).toMatch(/10 juni om 41 dagar.*Villkor ska vara avgjort: ”Budget i balans/);
    expect(said()).toMatch(/15 juni om 46 dagar.*Delutbetalning 450 tkr.*Ingen bankdag; närmast därefter 17 juni/);
    expect(said()).toContain("Ryms: blir 900 tkr av 900 tkr, 0 tkr kvar.");
    await user.click(screen.getByRole("button", { name: /^Så är det uträknat: Somaliska Mediaföreningen, Villkor/ }));
    expect(said()).toContain("10 juni 2019 − 30 april 2019 = 41 dagar");
    await user.click(screen.getAllByRole("button", { name: /Betalningsplan!F2/ })[0]!);
    expect(desk.calls.at(-1)).toEqual(["show", { sheet: "Betalningsplan", address: "F2" }]);
  });

  test("of another day, chosen by the reader and never by the clock", async () => {
    const { user } = await open(everything());
    await user.click(screen.getByRole("button", { name: "Ändra: Avser" }));
    const field = screen.getByLabelText("Avser");
    await user.clear(field);
    await user.type(field, "2023-03-23");
    await user.click(screen.getByRole("button", { name: "Använd" }));
    await waitFor(() => expect(said()).toContain("23 mars 2023, vald dag"));
    expect(said()).toMatch(/Har passerat/);
    expect(said()).toMatch(/30 juni 2022 för 266 dagar sedan.*Convictus: Överenskommelsen har löpt ut/);
    expect(said()).toMatch(/31 maj 2023 om 69 dagar.*Street Minds: Förlängning ska vara beslutad.*31 maj 2024/);
    await user.click(screen.getByRole("button", { name: "Använd dagen i uppgifterna" }));
    await waitFor(() => expect(said()).toContain("30 april 2019, senaste dagen"));
  });

  test("where no day is known nothing is due until one is given; today only when asked for", async () => {
    const { user } = await open(agreementsOver(EVERYTHING_GRIDS));
    expect(said()).toContain("ingen dag är angiven");
    expect(said()).not.toContain("Har passerat");
    await user.click(screen.getByRole("button", { name: "Använd dagens datum" }));
    await waitFor(() => expect(said()).toMatch(/Har passerat/));
    expect(said()).toContain("vald dag");
  });

  test("before the next instalment: whole, reduced, none, and a rule that is missing, each with its sums", async () => {
    const { user } = await open(agreementsOver(CONDITIONS, table2019()));
    const text = said();
    expect(text).toMatch(/Folkets Husby900 tkr den 15 juniBlir 1 800 tkr, 0,001 tkr mer än beloppet 1 800 tkr\./);
    expect(text).toContain(
      "48,1 % av utbetalt är redovisad kostnad; villkoret är minst 40 %.Hela 900 tkr kan betalas ut.",
    );
    expect(text).toContain("267 tkr av 818 tkr kan betalas ut.");
    expect(text).toContain("Inget av 175 tkr kan betalas ut.");
    expect(text).toContain("Vad som gäller vid lägre förbrukning står inte i registret.");
    await user.click(screen.getByRole("button", { name: "Så är det uträknat: Studiefrämjandet" }));
    expect(said()).toContain("Redovisad kostnad / utbetalt = 267 / 818 = 32,6 %, mot minst 70 %");
    expect(said()).toContain("Delutbetalning − det outnyttjade = 818 − (818 − 267), lägst 0 = 267");
  });

  test("at close: what is to be repaid, and how many run on", async () => {
    const { user } = await open(agreementsOver(CONDITIONS, table2019()));
    expect(said()).toContain("119 tkr att återbetala; löpte ut 31 mars");
    expect(said()).toContain("7 överenskommelser pågår eller har ingen sista dag.");
    await user.click(screen.getByRole("button", { name: "Så är det uträknat: Kista SC" }));
    expect(said()).toContain("Utbetalt − kostnad, högst beloppet − återbetalt = 250 − 131 − 0 = 119");
  });
});

describe("who is meant", () => {
  test("”Folkets Hus” is asked about with nothing chosen; a yes is used at once and written only after another", async () => {
    const agreements = everything();
    const { user } = await open(agreements);
    expect(screen.queryByRole("radio")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Ja, Rinkeby Folkets Hus avses med Folkets Hus" }));
    await screen.findByText("1 bekräftat namn står inte i tabellen Alias");
    expect(said()).not.toContain("Vem avses?");
    expect(agreements.calls).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Skriv i tabellen Alias" }));
    expect(agreements.calls).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Skriv" }));
    await user.click(screen.getByRole("button", { name: "Skriv" }));
    await waitFor(() => expect(status()).toBe("Namnen står i Alias!A4:B4."));
    expect(agreements.calls).toMatchObject([
      ["addRows", { sheet: "Alias", table: "Alias", rows: [["Folkets Hus", "Rinkeby Folkets Hus"]] }],
    ]);
  });

  test("a yes can be taken back", async () => {
    const { user } = await open(everything());
    await user.click(screen.getByRole("button", { name: /^Ja, Rinkeby/ }));
    await user.click(await screen.findByRole("button", { name: "Ångra Folkets Hus" }));
    await screen.findByText(/Vem avses\? \(1\)/);
  });

  test("a number the register lacks, and a partner with several agreements", async () => {
    const agreements: CellGrid = {
      name: "Överenskommelser",
      origin: "A1",
      isElsewhere: true,
      values: [
        ["Diarienr", "Part", "Start", "Slut"],
        ["D1", "Kista SC", "2019-01-01", "2019-12-31"],
        ["D2", "Kista SC", "2019-06-01", "2020-05-31"],
      ],
    };
    const payments: CellGrid = {
      name: "Utbetalningar",
      origin: "A1",
      isElsewhere: true,
      values: [
        ["Diarienr", "Part", "Datum", "Belopp"],
        ["D9", "Kista SC", "2019-01-15", 5],
      ],
    };
    await open(agreementsOver([agreements, payments], table2019()));
    expect(said()).toContain(
      "Diarienummer D9 finns inte i registret. Föreningen har D1, D2. Ange eller rätta diarienumret",
    );
    expect(said()).toContain("Kista SC har flera överenskommelser som kan avses: D1, D2.");
  });
});

test("every partner: days, gap, status, dates, outcomes as written, criteria under their list, parties", async () => {
  const { user, go } = await open(everything());
  await go("Föreningar");
  await user.click(screen.getByRole("button", { name: /^Himmel och pannkaka: 2 överenskommelser/ }));
  expect(said()).toContain("264 dagar utan överenskommelse dessförinnan");
  expect(said()).toContain("Farsta stadsdelsnämnd; Farsta församling (252000-0676); Stiftelsen Stora Sköndal");
  await user.click(screen.getByRole("button", { name: /^Så är det uträknat: Himmel och pannkaka X-E4/ }));
  expect(said()).toContain("22 september 2022 − dagen efter 31 december 2021 = 264 dagar");
  await user.click(screen.getByRole("button", { name: /^Folkets Husby: 2 överenskommelser/ }));
  expect(said()).toContain("Råd och stöd, personer (2024): drygt 300; mål 300");
  expect(said()).toContain("Vägledning, inskrivna (2024): 47; mål 50 (94 %)");
  expect(said()).toContain("kvinnor 30, män 70");
  expect(said()).toMatch(/Belopp enligt överenskommelse1.800 tkrUtbetalt t\.o\.m\. 30 april900 tkr/);
  await user.click(screen.getByRole("button", { name: /^Stacken/ }));
  expect(said()).toMatch(/dnr 171-84\/2017.*Ingen marknad eller konkurrenssituation: nej/);
  expect(said()).toContain("Förslag till nya riktlinjer, dnr KS 2022/1171");
  await user.click(screen.getByRole("button", { name: /^Husby Konst & Hantverksförening/ }));
  expect(said()).toMatch(/24 mars 2022; började 82 dagar före beslutet, motsvarar 72,8 tkr/);
  await user.click(screen.getByRole("button", { name: /^Stadsmissionen/ }));
  expect(said()).toMatch(/Statusavslag.*Ansökt11 februari 2022.*Beslutad24 mars 2022/);
});

test("of many partners one is found by its name", async () => {
  const { user, go } = await open(everything());
  await go("Föreningar");
  await user.type(screen.getByRole("searchbox", { name: "Sök förening" }), "mind");
  expect(within(screen.getByRole("main")).getAllByRole("listitem")).toHaveLength(1);
  expect(said()).toContain("1 förening");
});

test("parties' shares and amounts by year are summed", async () => {
  const { user, go } = await open(agreementsOver(CONDITIONS, table2019()));
  await go("Föreningar");
  await user.click(screen.getByRole("button", { name: /^Studiefrämjandet/ }));
  expect(said()).toContain("Nämnden: 1 200 tkr; Förbundet: 436 tkr. Tillsammans 1 636 tkr av beloppet 1 636 tkr.");
  expect(said()).toContain("minst 70 % av utbetalt ska vara använt före nästa delutbetalning");
});

test("follow-up without money, of a workbook that has no follow-up at all", async () => {
  const { go } = await open(agreementsOver(EVERYTHING_GRIDS));
  expect(said()).toContain("Ingen tabell med belopp är läst.");
  // What the register's own checks say is said here, since no check of a follow-up says it.
  expect(said()).toMatch(/UtredConvictus.*802012-1581/);
  await go("Utan belopp");
  const text = said();
  expect(text).toMatch(/Convictus X-E1Giltighetstid1 juli 2019 – 30 juni 2022, 1 096 dagar/);
  expect(text).toContain("SyfteSamverkan kring hemlösa personer; Bryggan Vantör");
  expect(text).toContain("FinansieringBåde nämnden och Convictus");
  expect(text).toContain("Höstfest, besökare (2022): ungefär 2 000");
  expect(text).toMatch(/Framgår inte: aktiviteter, resultat/);
});

describe("questions", () => {
  test("what is overdue comes first, and says by how much", async () => {
    const { go } = await open(agreementsOver(CONDITIONS, table2019()));
    await go("Frågor");
    expect(said()).toMatch(/1 svar är försenatSvaret är försenat, 15 dagar senLöparakademin: Vilken kostnad/);
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    ["Svaret är försenat", "Väntar på svar", "Besvarad"].forEach((words, at) =>
      expect(items[at]?.startsWith(words)).toBe(true),
    );
    expect(said()).toContain("Möte 6 maj 2019");
  });

  test("one copied from a finding can be put in the table as a row; nothing is written", async () => {
    const agreements = everything();
    const pane = await checkedPane({ desk: fakeDesk({ agreements }) });
    await pane.user.click(screen.getByRole("button", { name: /^Kopiera fråga.*Studiefrämjandet/ }));
    await pane.user.click(await screen.findByRole("button", { name: "Till frågorna: Studiefrämjandet" }));
    await screen.findByText("Kopierade frågor");
    await pane.user.click(screen.getByRole("button", { name: "Kopiera som rad: Studiefrämjandet" }));
    // In the order of the workbook's own table: Part, Fråga.
    const row = await navigator.clipboard.readText();
    expect(row.replace(/\u00a0/g, " ")).toMatch(/^Studiefrämjandet\t142 tkr lägre kostnad[^\t]*$/);
    expect(agreements.calls).toEqual([]);
  });
});

describe("sheets", () => {
  test("all that are missing are added unless left out, and what came of it is said", async () => {
    const agreements = agreementsOver([], table2019(), (sheets) =>
      sheets.map(({ key, name }) => ({ key, name, outcome: key === "register:aliases" ? "left" : "added" })),
    );
    const { user, go } = await open(agreements);
    await go("Blad");
    expect(screen.getAllByRole("checkbox")).toHaveLength(9);
    await user.click(screen.getByRole("checkbox", { name: /^Kostnadsslag/ }));
    await user.click(screen.getByRole("button", { name: "Lägg till 8 blad" }));
    await waitFor(() => expect(status()).toMatch(/^Tillagt: Överenskommelser, Årsbelopp, .*Frågor\./));
    expect(status()).toContain("Fanns redan och är orört: Alias.");
    const [call] = agreements.calls;
    if (call?.[0] !== "writeSheets") throw new Error("wrote no sheets");
    expect(call[2]).toBe("add");
    expect(call[1].map(({ key }) => key)).not.toContain("register:costLines");
  });

  test("none chosen adds none", async () => {
    const agreements = agreementsOver([], null);
    const { user, go } = await open(agreements);
    await go("Blad");
    for (const box of screen.getAllByRole("checkbox")) await user.click(box);
    await user.click(screen.getByRole("button", { name: "Lägg till 0 blad" }));
    expect(status()).toBe("Välj minst ett blad att lägga till.");
    expect(agreements.calls).toEqual([]);
  });

  test("the ribbon leads there", async () => {
    const { pane } = openPane({ desk: fakeDesk({ agreements: everything() }) });
    act(() => pane.open({ place: "agreements", intent: "sheets" }));
    await screen.findByText("Finns i arbetsboken");
    expect(screen.getByRole("button", { name: "Blad" })).toHaveAttribute("aria-current", "page");
  });
});

test("an empty workbook leads to the sheets", async () => {
  const { user } = await open(agreementsOver([]));
  expect(said()).toContain("Arbetsboken har inga överenskommelser än.");
  await user.click(screen.getByRole("button", { name: "Lägg till uppföljningsblad" }));
  expect(screen.getAllByRole("checkbox")).toHaveLength(10);
});

test("a fault of Excel's is said, and reading again shows what there is", async () => {
  let isBusy = true;
  const real = everything();
  const agreements: Desk["agreements"] = {
    ...real,
    open: async (asOf) => (isBusy ? { kind: "failed", fault: "busy", where: null } : real.open(asOf)),
  };
  const { user } = openPane({ desk: fakeDesk({ agreements }) });
  await user.click(screen.getByRole("button", { name: "Överenskommelser" }));
  await screen.findByRole("heading", { level: 2, name: /upptaget/i });
  isBusy = false;
  await user.click(screen.getByRole("button", { name: "Läs arbetsboken igen" }));
  await screen.findByRole("navigation", { name: "Delar av Överenskommelser" });
});

test.each([
  ["sv", ["Att göra", "Föreningar", "Utan belopp", "Frågor", "Blad"]],
  ["en", ["To do", "Partners", "Without money", "Questions", "Sheets"]],
] as const)(
  "axe finds nothing in any view, everything open, in %s",
  async (language, views) => {
    const { user, go } = await open(agreementsOver(CONDITIONS, table2019()), language);
    for (const view of views) {
      await go(view);
      const closed = () => document.querySelector<HTMLElement>('button[aria-expanded="false"]:has(svg)');
      for (let button = closed(); button; button = closed()) await user.click(button);
      const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [view, id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
      expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(view);
    }
  },
  60_000,
);
