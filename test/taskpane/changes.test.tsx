/** @jest-environment jsdom */
import "./setup.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { Choices } from "../../src/review/choices.ts";
import type { CheckOptions } from "../../src/review/desk.ts";
import { fakeDesk, table2019 } from "./fixture.ts";
import { checkedPane, closePane } from "./open-pane.ts";

afterEach(closePane);

const asked = (desk: ReturnType<typeof fakeDesk>): CheckOptions[] =>
  desk.calls.flatMap((call) => (call[0] === "check" ? [call[1] ?? {}] : []));
/** What was said at the latest check. */
const said = (desk: ReturnType<typeof fakeDesk>): Partial<Choices> => asked(desk).at(-1)!.said?.choices ?? {};

async function openedDetails(given: Parameters<typeof checkedPane>[0] = {}) {
  const opened = await checkedPane(given);
  await opened.user.click(screen.getByRole("button", { name: /^Vad som lästes/ }));
  return { ...opened, desk: opened.desk as ReturnType<typeof fakeDesk> };
}

test("counting in days checks again, and focus is back at the word that was pressed", async () => {
  const { user, desk } = await openedDetails();
  await user.click(screen.getByRole("button", { name: "Ändra: Periodiseras i" }));
  const select = screen.getByRole("combobox", { name: "Periodiseras i" });
  expect(select).toHaveFocus();
  await user.selectOptions(select, "dagar");
  expect(asked(desk)).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Använd" }));
  expect(said(desk)).toMatchObject({ basis: "days" });
  await waitFor(() => expect(screen.getByRole("region", { name: "Läget" })).toHaveTextContent("380 tkr"));
  expect(screen.getByRole("region", { name: "Utbetalt, ej redovisat" })).toHaveTextContent("räknat i dagar");
  expect(screen.getByRole("button", { name: "Ändra: Periodiseras i" })).toHaveFocus();
});

test("Escape leaves a value as it was", async () => {
  const { user, desk } = await openedDetails();
  await user.click(screen.getByRole("button", { name: "Ändra: Enhet" }));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Ändra: Enhet" })).toHaveFocus();
  expect(asked(desk)).toHaveLength(1);
});

test("a year that is none is refused with a sentence; the right one gives the comparison", async () => {
  const desk = fakeDesk({ table: table2019({ year: null }) });
  const { user } = await checkedPane({ desk });
  await user.click(screen.getByRole("button", { name: "Ange år" }));
  await user.type(screen.getByRole("textbox", { name: "År" }), "19{Enter}");
  expect(screen.getByRole("textbox", { name: "År" })).toBeInvalid();
  expect(screen.getByText("Ange ett årtal med fyra siffror, till exempel 2019.")).toBeVisible();
  expect(asked(desk)).toHaveLength(1);
  await user.clear(screen.getByRole("textbox", { name: "År" }));
  await user.type(screen.getByRole("textbox", { name: "År" }), "2019{Enter}");
  expect(said(desk)).toMatchObject({ year: 2019 });
  expect(await screen.findByRole("region", { name: "5 att titta på" })).toBeVisible();
});

test("only what was changed is sent, so that all else is still read from the table", async () => {
  const { user, desk } = await openedDetails();
  expect(Object.keys(asked(desk)[0]!)).toEqual(["marks"]);
  await user.click(screen.getByRole("button", { name: "Ändra: Enhet" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Enhet" }), "kronor");
  await user.click(screen.getByRole("button", { name: "Använd" }));
  expect(asked(desk).at(-1)!.said!.of).toEqual({ sheet: "Kv1 2019", address: "A1:D10" });
  expect(Object.keys(said(desk)).toSorted()).toEqual(["terms", "unit"]);
});

test("columns that may be cumulative are asked about, and the answer is sent", async () => {
  const table = table2019();
  const [partner, agreed, paid, kv1] = table.columns;
  const kv2 = { ...kv1!, header: "Kostnader Kv2, tkr", span: { from: 4, to: 6 } };
  const desk = fakeDesk({
    table: {
      ...table,
      columns: [partner!, agreed!, paid!, kv1!, kv2],
      rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, row.cells[3]!] })),
      totals: [],
    },
  });
  const { user } = await checkedPane({ desk });
  await user.click(screen.getByRole("button", { name: "Ange hur de ska läsas" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Kostnadskolumner avser" }), "från årets början");
  await user.click(screen.getByRole("button", { name: "Använd" }));
  expect(said(desk)).toMatchObject({ costColumns: "cumulative" });
});

test("where no column of cost was found, the one that is it can be pointed out", async () => {
  const table = table2019();
  const columns = table.columns.map((column) => ({
    ...column,
    ...(column.kind === "cost" && { header: "Q1 spend", kind: "other" as const }),
  }));
  const desk = fakeDesk({ table: { ...table, columns } });
  const { user } = await checkedPane({ desk });
  await user.click(screen.getByRole("button", { name: "Ange vilken det är" }));
  const select = screen.getByRole("combobox", { name: "Q1 spend" });
  expect(select).toHaveFocus();
  await user.selectOptions(select, "redovisad kostnad");
  await user.click(screen.getByRole("button", { name: "Använd" }));
  expect(said(desk).kinds).toEqual(new Map([["Q1 spend", "cost"]]));
  expect(screen.getByRole("button", { name: "Ändra: Q1 spend" })).toHaveFocus();
});

test("a table of agreed and paid alone is not asked about a column of cost", async () => {
  const table = table2019();
  const without = <T,>(cells: readonly T[]) => cells.slice(0, 3);
  const rows = table.rows.map((row) => ({ ...row, cells: without(row.cells) }));
  await checkedPane({ desk: fakeDesk({ table: { ...table, columns: without(table.columns), rows, totals: [] } }) });
  expect(screen.queryByText("Ingen kolumn med redovisad kostnad hittades.")).not.toBeInTheDocument();
});

test("one click confirms an assumption for the partners it was made for", async () => {
  const { user, desk } = await openedDetails();
  expect(screen.getByText(/^8 föreningar: kalenderåret/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Bekräfta hela beloppet vid start" }));
  const terms = said(desk).terms!;
  expect(terms.get("Shanta IF")).toEqual({ plan: { model: "upFront" } });
  expect(terms.get("Fryshuset")).toBeUndefined();
  await waitFor(() =>
    expect(screen.queryByRole("button", { name: "Bekräfta hela beloppet vid start" })).not.toBeInTheDocument(),
  );
});

test("all assumptions are confirmed at once, and none is left", async () => {
  const { user } = await openedDetails();
  await user.click(screen.getByRole("button", { name: "Bekräfta alla 4 antaganden" }));
  expect(await screen.findByRole("button", { name: "Vad som lästes" })).toBeVisible();
  // With the plans given, paid against plan is assessed: it is 0 here, and no longer withheld.
  const row = within(screen.getByRole("region", { name: "Utbetalt, ej redovisat" })).getByText("Utbetalt utöver plan");
  expect(row.closest("div")).toHaveTextContent(/^Utbetalt utöver plan0$/);
});

test("a partner's own period and payment model are sent, and refused when the end comes first", async () => {
  const { user, desk } = await openedDetails();
  await user.click(screen.getByRole("button", { name: "Tid och betalningsmodell per förening" }));
  await user.click(screen.getByRole("button", { name: "Ändra: Shanta IF" }));
  const end = screen.getByLabelText("Slut");
  await user.clear(end);
  await user.type(end, "2018-06-30");
  await user.click(screen.getByRole("button", { name: "Använd" }));
  expect(screen.getByText("Slutet måste ligga efter starten.")).toBeVisible();
  expect(asked(desk)).toHaveLength(1);
  await user.clear(end);
  await user.type(end, "2019-06-30");
  await user.selectOptions(screen.getByRole("combobox", { name: "Betalningsmodell" }), "kvartalsvis i förskott");
  await user.click(screen.getByRole("button", { name: "Använd" }));
  expect(said(desk).terms!.get("Shanta IF")).toEqual({
    period: { start: "2019-01-01", end: "2019-06-30" },
    plan: { model: "quarterly" },
  });
});

test("a partner whose cost falls on one day: chosen, refused outside the agreement, and counted so", async () => {
  const { user, desk } = await openedDetails();
  await user.click(screen.getByRole("button", { name: "Tid och betalningsmodell per förening" }));
  await user.click(screen.getByRole("button", { name: "Ändra: Shanta IF" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Kostnaden faller" }), "allt vid ett datum");
  await user.click(screen.getByRole("button", { name: "Använd" }));
  expect(screen.getByLabelText("Datum för kostnaden")).toBeInvalid();
  await user.type(screen.getByLabelText("Datum för kostnaden"), "2020-06-06");
  await user.click(screen.getByRole("button", { name: "Använd" }));
  expect(screen.getByText("Datumet måste ligga inom överenskommelsens tid.")).toBeVisible();
  expect(asked(desk)).toHaveLength(1);
  await user.clear(screen.getByLabelText("Datum för kostnaden"));
  await user.type(screen.getByLabelText("Datum för kostnaden"), "2019-06-06");
  await user.click(screen.getByRole("button", { name: "Använd" }));
  expect(said(desk).terms!.get("Shanta IF")!.profile).toEqual({
    kind: "events",
    events: [{ date: "2019-06-06", weight: 1 }],
  });
  const cash = await screen.findByRole("region", { name: "Utbetalt, ej redovisat" });
  await waitFor(() => expect(cash).toHaveTextContent(/Lägre kostnad än periodiserad budget491/));
  expect(cash).toHaveTextContent("med den fördelning över tiden som är angiven");
  expect(screen.getByText(/all kostnad 6 juni/)).toBeVisible();
});

test("Escape in a partner's terms goes back to the partner's own button", async () => {
  const { user, desk } = await openedDetails();
  await user.click(screen.getByRole("button", { name: "Tid och betalningsmodell per förening" }));
  await user.click(screen.getByRole("button", { name: "Ändra: Kista SC" }));
  await user.keyboard("{Escape}");
  expect(screen.getByRole("button", { name: "Ändra: Kista SC" })).toHaveFocus();
  expect(asked(desk)).toHaveLength(1);
});

test("the day the cost counts to is changed like the day of the payments", async () => {
  const { user, desk } = await openedDetails();
  await user.click(screen.getByRole("button", { name: "Ändra: Kostnad t.o.m." }));
  const day = screen.getByLabelText("Kostnad t.o.m.");
  await user.clear(day);
  await user.type(day, "2019-04-30{Enter}");
  expect(said(desk)).toMatchObject({ costDate: "2019-04-30" });
  expect(await screen.findByText(/Redovisad kostnad t.o.m. 30 april/)).toBeVisible();
});

test("a day that is not stated is asked for, of the cost as of the payments", async () => {
  const table = table2019();
  const columns = table.columns.map((column) => ({ ...column, dayOfYear: null, span: null }));
  const { user, desk } = await checkedPane({ desk: fakeDesk({ table: { ...table, columns } }) });
  await user.click(screen.getByRole("button", { name: "Ange datum för kostnaden" }));
  await user.type(screen.getByLabelText("Kostnad t.o.m."), "2019-03-31{Enter}");
  expect(said(desk)).toMatchObject({ costDate: "2019-03-31" });
  await waitFor(() =>
    expect(screen.queryByRole("button", { name: "Ange datum för kostnaden" })).not.toBeInTheDocument(),
  );
});

test("a check with the button or from the ribbon leaves it to the desk what was said before", async () => {
  const { user, desk } = await openedDetails();
  await user.click(screen.getByRole("button", { name: "Ändra: Periodiseras i" }));
  await user.selectOptions(screen.getByRole("combobox"), "dagar");
  await user.click(screen.getByRole("button", { name: "Använd" }));
  await act(async () => void (await desk.check()));
  expect(screen.getByRole("region", { name: "Läget" })).toHaveTextContent("380 tkr");
  await user.click(screen.getByRole("button", { name: "Kontrollera" }));
  expect(asked(desk).at(-1)).toEqual({ marks: true });
  // And what is said next is added to it.
  await user.click(screen.getByRole("button", { name: "Ändra: Enhet" }));
  await user.click(screen.getByRole("button", { name: "Använd" }));
  expect(said(desk)).toMatchObject({ basis: "days", unit: "thousand" });
});
