/** @jest-environment jsdom */
import "./setup.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import { runReview } from "../../src/review/run-review.ts";
import { fakeDesk, table2019 } from "./fixture.ts";
import { checkedPane, closePane, openPane } from "./open-pane.ts";

afterEach(closePane);

const section = (name: string | RegExp) => screen.getByRole("region", { name });
/** The figure beside a term, as read: blanks of any kind are one blank. */
const beside = (where: HTMLElement, term: string) =>
  within(where).getByText(term).closest("div")!.textContent!.replace(term, "").replace(/\s/g, " ").trim();

test("nothing is read before the user asks", () => {
  const { desk } = openPane();
  expect(desk.calls).toEqual([]);
  expect(screen.getByRole("heading", { level: 1, name: "Kontroll" })).toBeVisible();
  expect(screen.getByText(/Inget annat i arbetsboken ändras/)).toBeVisible();
});

test("one click gives the figures of the 2019 table", async () => {
  await checkedPane();
  const stands = section("Läget");
  expect(beside(stands, "Belopp enligt överenskommelse")).toBe("11 386");
  expect(beside(stands, "Utbetalt t.o.m. 30 april")).toBe("42 %4 743");
  expect(beside(stands, "Redovisad kostnad t.o.m. 31 mars")).toBe("21 %2 428");
  expect(stands).toHaveTextContent("419 tkrlägre kostnad än periodiserad budget, 15 %");
  expect(stands).toHaveTextContent("plus 425, minus 6");

  const cash = section("Utbetalt, ej redovisat");
  expect(beside(cash, "Känt")).toBe("2 315");
  expect(beside(cash, "Utbetalt och kostnad avser olika datum")).toBe("809beräknad kostnad 1–30 april");
  expect(beside(cash, "Förskott enligt plan")).toBe(
    "948planerna är antagna utifrån det utbetaldaplus 1 298, minus 350",
  );
  expect(beside(cash, "Lägre kostnad än periodiserad budget")).toBe(
    "558kostnaden framskriven till 30 aprilplus 566, minus 8",
  );
  expect(beside(cash, "Utbetalt utöver plan")).toBe("ej bedömt (plan antagen)");
  expect(cash).toHaveTextContent("räknat i månader");
});

test("what was read stands in one line", async () => {
  await checkedPane();
  expect(
    screen.getByText(/A1:D10 · 8 föreningar · tkr · utbetalt t.o.m. 30 april · kostnad t.o.m. 31 mars/),
  ).toBeVisible();
});

test("findings stand worst first, one a partner, under the word of their severity", async () => {
  await checkedPane();
  const findings = section("5 att titta på");
  const headings = within(findings).getAllByRole("heading", { level: 3 });
  expect(headings.map((heading) => heading.textContent)).toEqual(["Utred", "Följ upp"]);
  const under = (index: number) =>
    within(headings[index]!.parentElement!)
      .getAllByRole("listitem")
      .map((item) => item.firstChild!.textContent);
  expect(under(0).toSorted()).toEqual(["Löparakademin", "Shanta IF", "Studiefrämjandet"]);
  expect(under(1).toSorted()).toEqual(["Rinkeby Folkets Hus", "Somaliska Medieföreningen"]);
});

test("nobody is left out", async () => {
  const { user } = await checkedPane();
  await user.click(screen.getByRole("button", { name: "I ordning: 3" }));
  for (const partner of ["Fryshuset", "Folkets Husby", "Kista SC"]) expect(screen.getByText(partner)).toBeVisible();
  expect(screen.getByText(/22.tkr lägre kostnad än periodiserad budget \(2,1.%\)/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Så är det uträknat: Fryshuset" }));
  expect(screen.getByText(/^Periodiserad budget − redovisad kostnad = 1.050 − 1.028 = 22$/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^Kunde inte kontrolleras: \d+$/ }));
  expect(screen.getByText(/räknas aldrig som i ordning/)).toBeVisible();
});

test("why opens in place: formula with the numbers, threshold, source, explanation, advice", async () => {
  const { user } = await checkedPane();
  const why = screen.getByRole("button", { name: "Varför: Studiefrämjandet" });
  expect(why).toHaveAttribute("aria-expanded", "false");
  await user.click(why);
  expect(why).toHaveAttribute("aria-expanded", "true");
  const opened = document.getElementById(why.getAttribute("aria-controls")!)!;
  expect(opened).toHaveTextContent(/409 − 267 = 142; 142 \/ 409 = 34,7/);
  expect(opened).toHaveTextContent(
    /Periodiserad budget t\.o\.m\. 31 mars: 409 tkr, 25 % av beloppet 1 636 tkr eftersom/,
  );
  for (const term of ["Uträkning", "Gräns", "Vad det brukar bero på", "Att göra", "Källa"])
    expect(within(opened).getByText(term).nextElementSibling).not.toBeEmptyDOMElement();
  await user.click(why);
  expect(opened).not.toBeInTheDocument();
});

test("every sum says how it was made", async () => {
  const { user } = await checkedPane();
  await user.click(within(section("Läget")).getByRole("button", { name: /^Så är det uträknat/ }));
  expect(section("Läget")).toHaveTextContent(/Periodiserad budget − redovisad kostnad = 2 846,5 − 2 428 = 418,5/);
  await user.click(within(section("Utbetalt, ej redovisat")).getByRole("button", { name: /^Så är det uträknat/ }));
  expect(section("Utbetalt, ej redovisat")).toHaveTextContent(/2 315 = 809,3 \+ 947,7 \+ 558/);
  expect(section("Utbetalt, ej redovisat")).toHaveTextContent(/4 743 − 3 795,3 = 947,7/);
});

test("an address goes to its cell, and focus stays in the pane", async () => {
  const { user, desk } = await checkedPane();
  const link = screen.getByRole("button", { name: "Visa cell D5" });
  await user.click(link);
  expect(desk.calls.at(-1)).toEqual(["show", { sheet: "Kv1 2019", address: "D5" }]);
  expect(link).toHaveFocus();
  expect(screen.getByRole("status")).toHaveTextContent("Cell D5 är markerad i bladet.");
});

test("a changed cell makes the result old, and the pane says so", async () => {
  const { user, desk } = await checkedPane({ desk: fakeDesk({ shows: "changed" }) });
  await user.click(screen.getByRole("button", { name: "Visa cell D5" }));
  expect(screen.getByText("Bladet har ändrats sedan kontrollen. Kontrollera igen.")).toBeVisible();
  expect(desk.calls.filter(([what]) => what === "check")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Kontrollera" }));
  await waitFor(() => expect(screen.queryByText(/har ändrats sedan kontrollen/)).not.toBeInTheDocument());
});

test("an edit told by the host makes the result old", async () => {
  const { pane } = await checkedPane();
  act(() => pane.sheetChanged());
  expect(screen.getByText("Bladet har ändrats sedan kontrollen. Kontrollera igen.")).toBeVisible();
});

describe("coming back to the pane", () => {
  const STALE = "Bladet har ändrats sedan kontrollen. Kontrollera igen.";
  const looks = (desk: ReturnType<typeof fakeDesk>) => desk.calls.filter(([what]) => what === "hasChanged").length;
  const comeBack = () => act(async () => void window.dispatchEvent(new Event("focus")));
  let now = 0;
  beforeEach(() => void jest.spyOn(Date, "now").mockImplementation(() => (now += 2_000)));
  afterEach(() => jest.restoreAllMocks());

  test("an edit made in the sheet is told, and nothing is checked again by itself", async () => {
    const { desk } = await checkedPane({ desk: fakeDesk({ changes: [false, true] }) });
    await comeBack();
    expect(screen.queryByText(STALE)).not.toBeInTheDocument();
    await comeBack();
    expect(screen.getByRole("status")).toHaveTextContent(STALE);
    expect(screen.queryByText(/^Kontrollerat/)).not.toBeInTheDocument();
    expect(desk.calls.filter(([what]) => what === "check")).toHaveLength(1);
    // It is known now: no more readings until the next check.
    await comeBack();
    expect(looks(desk)).toBe(2);
  });

  test("the document becoming visible counts too", async () => {
    await checkedPane({ desk: fakeDesk({ changes: [true] }) });
    await act(async () => void document.dispatchEvent(new Event("visibilitychange")));
    expect(screen.getByRole("status")).toHaveTextContent(STALE);
  });

  test("one look at a time, and at most one every two seconds", async () => {
    let answer: (hasChanged: boolean) => void = () => undefined;
    const waiting = new Promise<boolean>((resolve) => (answer = resolve));
    const { desk } = await checkedPane({ desk: fakeDesk({ changes: [waiting, false] }) });
    await comeBack();
    await comeBack();
    expect(looks(desk)).toBe(1);
    await act(async () => answer(false));
    jest.spyOn(Date, "now").mockReturnValue(now + 1_999);
    await comeBack();
    expect(looks(desk)).toBe(1);
    jest.spyOn(Date, "now").mockReturnValue(now + 2_000);
    await comeBack();
    expect(looks(desk)).toBe(2);
  });

  test("an answer that comes after a new check says nothing of it", async () => {
    let answer: (hasChanged: boolean) => void = () => undefined;
    const waiting = new Promise<boolean>((resolve) => (answer = resolve));
    const { user } = await checkedPane({ desk: fakeDesk({ changes: [waiting] }) });
    await comeBack();
    await user.click(screen.getByRole("button", { name: "Kontrollera" }));
    await act(async () => answer(true));
    expect(screen.queryByText(STALE)).not.toBeInTheDocument();
  });

  test("nothing is read where nothing has been reviewed", async () => {
    const { desk } = openPane();
    await comeBack();
    expect(desk.calls).toEqual([]);
  });
});

test("a check that fails takes the old figures away, whoever asked for it", async () => {
  const failed = { kind: "failed", fault: "unknown", where: null } as const;
  const review = runReview(table2019());
  const { desk } = await checkedPane({
    desk: fakeDesk({ answers: [{ kind: "reviewed", review, marked: true }, failed] }),
  });
  await act(async () => void (await desk.check()));
  expect(screen.getByRole("heading", { level: 2, name: "Det gick inte att slutföra." })).toBeVisible();
  expect(screen.queryByRole("region", { name: "Läget" })).not.toBeInTheDocument();
});

test("marks taken away from the ribbon: the switch goes off and the pane says so; the next marked check sets it on", async () => {
  const { desk } = await checkedPane();
  const marks = () => screen.getByRole("switch", { name: "Markera i bladet" });
  await act(async () => void (await desk.clearMarks()));
  expect(marks()).not.toBeChecked();
  expect(screen.getByRole("status")).toHaveTextContent("Markeringarna är borttagna.");
  await act(async () => void (await desk.check()));
  expect(marks()).toBeChecked();
});

test("a sheet that is gone is said in one sentence", async () => {
  const { user } = await checkedPane({ desk: fakeDesk({ shows: "sheetGone" }) });
  await user.click(screen.getByRole("button", { name: "Visa cell D5" }));
  expect(screen.getByRole("status")).toHaveTextContent("Bladet finns inte längre.");
});

test("marks are cleared and drawn by the switch, and the wish is kept", async () => {
  const { user, desk } = await checkedPane();
  const marks = screen.getByRole("switch", { name: "Markera i bladet" });
  expect(marks).toBeChecked();
  await user.click(marks);
  expect(desk.calls.at(-1)).toEqual(["clearMarks"]);
  await user.click(screen.getByRole("button", { name: "Kontrollera" }));
  expect(desk.calls.at(-1)).toEqual(["check", expect.objectContaining({ marks: false })]);
  await user.click(marks);
  expect(desk.calls.at(-1)).toEqual(["check", expect.objectContaining({ marks: true })]);
});

test("marks that could not be cleared stay on, with the reason", async () => {
  const { user } = await checkedPane({ desk: fakeDesk({ clears: { fault: "protected" } }) });
  await user.click(screen.getByRole("switch", { name: "Markera i bladet" }));
  expect(screen.getByRole("switch", { name: "Markera i bladet" })).toBeChecked();
  expect(screen.getByRole("status")).toHaveTextContent("Bladet är skyddat.");
});

test("where the comparison could not be made, nobody is in order", async () => {
  await checkedPane({ desk: fakeDesk({ table: table2019({ year: null }) }) });
  expect(screen.getByRole("region", { name: "Inget att titta på i det som kunde kontrolleras" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Utan notering, men bara delvis kontrollerade: 8" })).toBeVisible();
  expect(screen.queryByRole("button", { name: /^I ordning/ })).not.toBeInTheDocument();
});

test("a ribbon command's result shows by itself", async () => {
  const { desk } = openPane();
  await act(async () => void (await desk.check()));
  expect(await screen.findByRole("region", { name: "5 att titta på" })).toBeVisible();
});

test("a result that was there before the pane is shown, without a time nobody knows", async () => {
  const desk = fakeDesk();
  await desk.check();
  openPane({ desk });
  expect(await screen.findByRole("region", { name: "5 att titta på" })).toBeVisible();
  expect(screen.queryByText(/^Kontrollerat/)).not.toBeInTheDocument();
});

test("of very many partners the first are shown, and more when asked", async () => {
  const table = table2019();
  const rows = Array.from({ length: 120 }, (_, index) => {
    const [name, ...amounts] = table.rows[3]!.cells;
    const at = { sheet: "Kv1 2019", address: `A${index + 2}` };
    return { ...table.rows[3]!, cells: [{ ...name!, text: `Förening ${index + 1}`, place: at }, ...amounts] };
  });
  const { user } = await checkedPane({ desk: fakeDesk({ table: { ...table, rows, totals: [] } }) });
  const findings = () => within(section("120 att titta på")).getAllByRole("listitem");
  expect(findings()).toHaveLength(50);
  await user.click(screen.getByRole("button", { name: "Visa 50 till, av 70 som återstår" }));
  expect(findings()).toHaveLength(100);
  expect(within(findings()[50]!).getAllByRole("button")[0]).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Visa 20 till" }));
  expect(findings()).toHaveLength(120);
  expect(screen.queryByRole("button", { name: /^Visa \d+ till/ })).not.toBeInTheDocument();
});
