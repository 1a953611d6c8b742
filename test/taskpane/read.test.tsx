/** @jest-environment jsdom */
import "./setup.ts";
import { screen, waitFor, within } from "@testing-library/react";
import type { SourceRead } from "../../src/review/source.ts";
import { readEn } from "../../src/strings/read-en.ts";
import { readSv } from "../../src/strings/read-sv.ts";
import { fakeDesk, table2019 } from "./fixture.ts";
import { closePane, openPane } from "./open-pane.ts";

afterEach(closePane);

const solved = table2019({ title: "", year: null, solved: { readings: 27, by: "totals" } });
const read = (table = solved): SourceRead => ({
  kind: "read",
  result: { tables: [table], unread: [], problems: [] },
  remembered: [],
});

async function pasted(given: Parameters<typeof fakeDesk>[0] = { reads: read() }) {
  const opened = openPane({ desk: fakeDesk(given) });
  await opened.user.click(screen.getByRole("button", { name: "Läs in" }));
  const box = await screen.findByRole("textbox", { name: "Klistra in tabell" });
  expect(box).toHaveFocus();
  await opened.user.paste("en tabell");
  return opened;
}

test("what is pasted is read at once, and the reader is taken to it", async () => {
  const { desk } = await pasted();
  expect(await screen.findByRole("heading", { name: "Tabellen som den är läst" })).toHaveFocus();
  expect(desk.calls).toEqual([["read", { kind: "paste", text: "en tabell", html: null }]]);
  expect(screen.getByText(/Siffrorna kan läsas på 27 sätt/)).toBeVisible();
  expect(screen.getByText("Summa: stämmer med raderna")).toBeVisible();
});

test("year, kind, unit and date as the user says them go with the table; then it is checked", async () => {
  const { user, desk } = await pasted();
  await user.type(await screen.findByRole("textbox", { name: "År" }), "2019");
  await user.click(screen.getByRole("button", { name: "Ändra kolumnen Kostnader Kv1, tkr" }));
  const form = screen.getByRole("group", { name: "Ändra kolumnen Kostnader Kv1, tkr" });
  expect(within(form).getByRole("combobox", { name: "Innehåll" })).toHaveFocus();
  await user.selectOptions(within(form).getByRole("combobox", { name: "Innehåll" }), "forecast");
  await user.click(within(form).getByRole("button", { name: "Klar" }));
  expect(screen.getByRole("button", { name: "Ändra kolumnen Kostnader Kv1, tkr" })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Lägg i nytt blad" }));
  await waitFor(() => expect(desk.calls.map(([what]) => what)).toEqual(["read", "place", "check"]));
  const [, placed, asRead] = desk.calls[1] as readonly ["place", typeof solved, typeof solved];
  expect(asRead).toBe(solved);
  expect(placed.columns.map(({ kind, date }) => [kind, date])).toEqual([
    ["partner", null],
    ["agreed", null],
    ["paid", "2019-04-30"],
    ["forecast", "2019-03-31"],
  ]);
  expect(await screen.findByRole("region", { name: "Läget" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Kontroll" })).toHaveAttribute("aria-current", "page");
});

test("a total that differs, a problem with its line, and a choice of readings", async () => {
  const wrong = table2019({
    totals: solved.totals.map((total) => ({
      ...total,
      cells: total.cells.map((cell, at) => (at === 2 ? { ...cell, value: "4753" as never, text: "4 753" } : cell)),
    })),
    problems: [
      {
        place: { line: 7 },
        text: "1.234",
        reason: "ambiguous-number",
        details: { readings: "1234 / 1.234", column: "Belopp" },
      },
    ],
    rows: solved.rows.map((row, index) =>
      index > 0
        ? row
        : {
            ...row,
            cells: row.cells.map((cell, at) =>
              at === 1 ? { ...cell, state: "unreadable", value: null, text: "1.234", place: { line: 7 } } : cell,
            ),
          },
    ),
  });
  const { user, desk } = await pasted({ reads: read(wrong) });
  expect(await screen.findByText(/4 753 är tryckt men raderna ger 4743, skillnad 10/)).toBeVisible();
  expect(screen.getByText("rad 7")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Så ska ”1.234” läsas" }), "1234");
  await user.click(screen.getByRole("button", { name: "Lägg i nytt blad" }));
  const [, placed] = desk.calls.find(([what]) => what === "place") as readonly ["place", typeof solved, typeof solved];
  expect(placed.rows[0]!.cells[1]).toMatchObject({ state: "number", value: "1234" });
  expect(placed.problems).toEqual([]);
});

test("a sheet that cannot be added is told of, and nothing chosen is lost", async () => {
  const places = { kind: "failed", fault: "structureProtected", where: null } as const;
  const { user } = await pasted({ reads: read(), places });
  await user.type(await screen.findByRole("textbox", { name: "År" }), "2019");
  await user.click(screen.getByRole("button", { name: "Lägg i nytt blad" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Arbetsbokens struktur är skyddad");
  expect(screen.getByRole("textbox", { name: "År" })).toHaveValue("2019");
});

test("reading that takes long says so and can be stopped", async () => {
  let told: AbortSignal | undefined;
  const reads = (_: unknown, signal?: AbortSignal) => {
    told = signal;
    return new Promise<SourceRead>(() => undefined);
  };
  const { user } = await pasted({ reads });
  const stop = await screen.findByRole("button", { name: "Avbryt" });
  expect(screen.getByRole("progressbar")).toHaveAccessibleName("Läser tabellen …");
  expect(stop).toHaveFocus();
  await user.click(stop);
  expect(told?.aborted).toBe(true);
  expect(screen.getByRole("status")).toHaveTextContent("Inläsningen är avbruten.");
  expect(screen.getByRole("textbox", { name: "Klistra in tabell" })).toHaveFocus();
});

test("what holds no table is one sentence, with the way back", async () => {
  const problem = { place: {}, text: "", reason: "html-page" };
  const { user } = await pasted({ reads: { kind: "unusable", problem } });
  expect(await screen.findByRole("heading", { name: /Filen är en webbsida utan tabell/ })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Börja om" }));
  expect(screen.getByRole("textbox", { name: "Klistra in tabell" })).toHaveFocus();
});

test("both languages say the same things, and neither is left blank", () => {
  const words = (strings: object) => Object.values(strings).map((each) => (typeof each === "string" ? each : "f"));
  expect(Object.keys(readEn)).toEqual(Object.keys(readSv));
  for (const strings of [readSv, readEn]) expect(words(strings).filter((word) => word.trim() === "")).toEqual([]);
});
