/** @jest-environment jsdom */
import "./setup.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { WorkbookError } from "../../src/workbook/port.ts";
import { fakeDesk, table2019 } from "./fixture.ts";
import { checkedPane, closePane, openPane } from "./open-pane.ts";

afterEach(() => {
  closePane();
  document.getSelection()?.removeAllRanges();
});

const NAME = { sv: "Text till nämnden", en: "Text for the board" };

async function toText(language: "sv" | "en" = "sv", given: Parameters<typeof fakeDesk>[0] = {}) {
  const pane = await checkedPane({ language, desk: fakeDesk(given) });
  await pane.user.click(screen.getByRole("button", { name: NAME[language] }));
  await screen.findByRole("article");
  return pane;
}

const preview = () => screen.getByRole("article");
const said = () => screen.getByRole("status").textContent!.replace(/\u00a0/g, " ");

test("before a check the place says what it needs, and its button checks", async () => {
  const { user, desk } = openPane();
  await user.click(screen.getByRole("button", { name: NAME.sv }));
  expect(await screen.findByRole("heading", { level: 2, name: "Ingen kontroll är gjord" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Kontrollera" }));
  expect(desk.calls.at(-1)).toEqual(["check", { marks: true }]);
});

test("after a check that gave no figures the way back is shown", async () => {
  const { user } = await checkedPane({
    desk: fakeDesk({ answers: [{ kind: "noTable", sheet: "Blad2", problems: [] }] }),
  });
  await user.click(screen.getByRole("button", { name: NAME.sv }));
  await user.click(await screen.findByRole("button", { name: "Till Kontroll" }));
  expect(await screen.findByRole("heading", { name: "Här finns ingen uppföljningstabell" })).toBeVisible();
});

test("the text and the table stand as they will look, the table with header cells", async () => {
  await toText();
  expect(preview()).toHaveTextContent(/vilket är 419 tkr \(15 procent\) lägre än en fjärdedel av beloppen/);
  const table = within(preview()).getByRole("table", { name: "Belopp, utbetalt och redovisad kostnad per förening" });
  expect(within(table).getAllByRole("columnheader")).toHaveLength(4);
  expect(within(table).getByRole("rowheader", { name: "Fryshuset*" })).toBeVisible();
  expect(within(preview()).queryByRole("heading", { name: "Noteringar" })).toBeNull();
});

test("language, unit and parts are chosen, and stay chosen while the pane is elsewhere", async () => {
  const { user } = await toText();
  await user.click(screen.getByRole("button", { name: /Språk, delar och ram/ }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Språk" }), "en");
  await user.selectOptions(screen.getByRole("combobox", { name: "Enhet" }), "million");
  await user.click(screen.getByRole("switch", { name: "Noteringar" }));
  await waitFor(() => expect(preview()).toHaveTextContent(/agreed amounts for 2019 total SEK 11\.4 million/));
  expect(preview()).toHaveAttribute("lang", "en");
  expect(within(preview()).getByRole("heading", { name: "Findings" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Kontroll" }));
  await user.click(screen.getByRole("button", { name: NAME.sv }));
  expect(await screen.findByRole("heading", { name: "Findings" })).toBeVisible();
});

test("without a part there is nothing to copy, and that is said", async () => {
  const { user } = await toText();
  await user.click(screen.getByRole("button", { name: /Språk, delar och ram/ }));
  await user.click(screen.getByRole("switch", { name: "Löpande text" }));
  await user.click(screen.getByRole("switch", { name: "Tabell med antaganden" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Välj minst en del.");
});

test("a frame is compared with; one that is no amount is refused with a sentence", async () => {
  const { user } = await toText();
  await user.click(screen.getByRole("button", { name: /Språk, delar och ram/ }));
  const field = screen.getByRole("textbox", { name: "Nämndens ram för året, tkr" });
  await user.type(field, "mycket");
  await user.click(screen.getByRole("button", { name: "Använd" }));
  expect(field).toHaveAccessibleDescription(/Skriv ett belopp, till exempel 12 000 tkr/);
  await user.clear(field);
  await user.type(field, "11,5 mnkr");
  await user.click(screen.getByRole("button", { name: "Använd" }));
  await waitFor(() => expect(preview()).toHaveTextContent(/är 114 tkr lägre än nämndens ram på 11 500 tkr/));
  expect(within(preview()).getByRole("heading", { name: "Helårsprognos" })).toBeVisible();
});

test("the sheet is written whole, and where it stands is said; a fault is said in one sentence", async () => {
  const { user, desk } = await toText();
  await user.click(screen.getByRole("button", { name: "Skriv bladet Redovisning" }));
  await waitFor(() => expect(said()).toBe("Bladet ”Redovisning” är skrivet."));
  const [name, sheets] = desk.calls.at(-1)!;
  expect([name, sheets]).toMatchObject(["writeSheets", [{ key: "report", charts: [{ kind: "barStacked" }] }]]);
  closePane();

  const failing = await toText("sv", { writeFault: new WorkbookError("protected", "Redovisning") });
  await failing.user.click(screen.getByRole("button", { name: "Skriv bladet Redovisning" }));
  await waitFor(() => expect(said()).toMatch(/^Bladet är skyddat\..*Gäller Redovisning\.$/));
});

test("where the clipboard is closed the text is left selected, and how to copy it is said", async () => {
  const { user } = await toText();
  await user.click(screen.getByRole("button", { name: "Kopiera till Word" }));
  await waitFor(() => expect(said()).toMatch(/Texten är markerad: tryck Ctrl\+C/));
  expect(String(document.getSelection())).toContain("Ekonomisk redovisning");
});

test("formatted and plain text are put on the clipboard as one", async () => {
  const { user } = await toText();
  const put: Record<string, Blob>[] = [];
  class Item {
    constructor(readonly types: Record<string, Blob>) {}
  }
  Object.assign(globalThis, { ClipboardItem: Item });
  const write = jest.spyOn(navigator.clipboard, "write");
  write.mockImplementation(async (items) => void put.push((items[0] as unknown as Item).types));
  try {
    await user.click(screen.getByRole("button", { name: "Kopiera till Word" }));
    await waitFor(() => expect(said()).toBe("Texten är kopierad. Klistra in den i Word."));
    expect(put.map((types) => Object.entries(types).map(([type, blob]) => [type, blob.type]))).toEqual([
      [
        ["text/html", "text/html"],
        ["text/plain", "text/plain"],
      ],
    ]);
  } finally {
    write.mockRestore();
    Reflect.deleteProperty(globalThis, "ClipboardItem");
  }
});

test("a sheet that has changed since is said to have, and nothing is made anew by itself", async () => {
  const { pane, desk } = await toText();
  const checks = desk.calls.length;
  act(() => pane.sheetChanged());
  expect(await screen.findByText(/Bladet har ändrats sedan kontrollen\. Texten gäller/)).toBeVisible();
  expect(desk.calls).toHaveLength(checks);
  expect(screen.getByRole("button", { name: "Kontrollera igen" })).toBeVisible();
});

test("a thousand partners are copied, and the first of them drawn", async () => {
  const table = table2019();
  const rows = Array.from({ length: 125 }, () => table.rows).flat();
  await toText("sv", { table: { ...table, rows, totals: [] } });
  expect(within(preview()).getAllByRole("row")).toHaveLength(63);
  expect(preview()).toHaveTextContent("och 940 rader till, som följer med när texten kopieras");
});

test.each(["sv", "en"] as const)("axe finds nothing, with everything open, %s", async (language) => {
  const { user } = await toText(language);
  await user.click(screen.getByRole("button", { name: /Språk, delar och ram|Language, parts and frame/ }));
  for (const box of screen.getAllByRole("switch")) if (!(box as HTMLInputElement).checked) await user.click(box);
  await waitFor(() => expect(within(preview()).getAllByRole("table").length).toBeGreaterThan(1));
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
