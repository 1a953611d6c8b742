/** @jest-environment jsdom */
import "./setup.ts";
import { render, screen, waitFor, within } from "@testing-library/react";
import type { CheckResult } from "../../src/review/desk.ts";
import { en } from "../../src/strings/en.ts";
import { shell } from "../../src/strings/shell.ts";
import { sv } from "../../src/strings/sv.ts";
import { LoadBoundary } from "../../src/taskpane/LoadBoundary.tsx";
import type { WorkbookFault } from "../../src/workbook/port.ts";
import { runReview } from "../../src/review/run-review.ts";
import { fakeDesk, table2019 } from "./fixture.ts";
import { checkedPane, closePane, openPane } from "./open-pane.ts";

afterEach(closePane);

const FAULTS = Object.keys(sv.fault) as WorkbookFault[];

test.each(FAULTS)("%s: what happened, what to do, what is unharmed", async (fault) => {
  await checkedPane({ desk: fakeDesk({ answers: [{ kind: "failed", fault, where: "Blad2" }] }) });
  const { happened, todo, unharmed } = sv.fault[fault];
  expect(screen.getByRole("heading", { level: 2, name: happened })).toHaveFocus();
  expect(screen.getByText(todo)).toBeVisible();
  expect(screen.getByText(new RegExp(`${unharmed} Gäller Blad2`))).toBeVisible();
});

test("a fault of ours is shown as one sentence, not as an empty pane", async () => {
  const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const fault = new Error("the cash-held identity is off");
  await checkedPane({ desk: fakeDesk({ answers: [fault] }), language: "en" });
  expect(screen.getByRole("heading", { name: en.fault.unknown.happened })).toBeVisible();
  expect(logged).toHaveBeenCalledWith(fault);
  logged.mockRestore();
});

test("no table: says what a table is, and offers only what works", async () => {
  const { desk } = await checkedPane({
    desk: fakeDesk({ answers: [{ kind: "noTable", sheet: "Blad2", problems: [] }] }),
  });
  expect(screen.getByRole("heading", { name: "Här finns ingen uppföljningstabell" })).toHaveFocus();
  expect(screen.getByText("Blad: Blad2")).toBeVisible();
  expect(
    within(screen.getByRole("main"))
      .getAllByRole("button")
      .map((button) => button.textContent),
  ).toEqual(["Klistra in en tabell", "Öppna en fil", "Prova med exemplet"]);
  expect(desk.calls).toHaveLength(1);
});

test("no table here, after one that was checked: one button goes back to it and checks it", async () => {
  const review = runReview(table2019());
  const reviewed: CheckResult = { kind: "reviewed", review, marked: true };
  const answers: CheckResult[] = [reviewed, { kind: "noTable", sheet: "Betalningsplan", problems: [] }, reviewed];
  const { user, desk } = await checkedPane({ desk: fakeDesk({ answers }) });
  await user.click(screen.getByRole("button", { name: "Kontrollera" }));
  await user.click(await screen.findByRole("button", { name: "Kontrollera Kv1 2019" }));
  expect(await screen.findByRole("heading", { level: 2, name: "Kv1 2019" })).toHaveFocus();
  expect(desk.calls.slice(-2)).toEqual([
    ["show", { sheet: "Kv1 2019", address: "A1" }],
    ["check", expect.anything()],
  ]);
});

test("of several tables the user chooses", async () => {
  const second = table2019({ title: "Kv2 2019", place: { sheet: "Kv1 2019", address: "G1:J10" } });
  const answers: CheckResult[] = [
    { kind: "several", candidates: [table2019(), second] },
    { kind: "reviewed", review: runReview(second), marked: true },
  ];
  const { user, desk } = await checkedPane({ desk: fakeDesk({ answers }) });
  await user.click(screen.getByRole("button", { name: /^Kv2 2019/ }));
  expect(desk.calls.at(-1)).toEqual(["check", expect.objectContaining({ table: second.place })]);
  expect(await screen.findByRole("heading", { level: 2, name: "Kv2 2019" })).toHaveFocus();
});

test("marks that could not be drawn are told, and the review stands", async () => {
  const review = runReview(table2019());
  await checkedPane({
    desk: fakeDesk({ answers: [{ kind: "reviewed", review, marked: false, markFault: "protected" }] }),
  });
  expect(screen.getByText(/^Cellerna markerades inte. Bladet är skyddat./)).toBeVisible();
  expect(screen.getByRole("region", { name: "5 att titta på" })).toBeVisible();
});

test("while the sheet is read the pane says so, and a second click does nothing", async () => {
  let answer: (result: CheckResult) => void = () => undefined;
  const waiting = new Promise<CheckResult>((resolve) => (answer = resolve));
  const { user, desk } = openPane({ desk: fakeDesk({ answers: [waiting] }) });
  const button = screen.getByRole("button", { name: "Kontrollera" });
  await user.click(button);
  expect(screen.getByRole("status")).toHaveTextContent("Läser bladet …");
  expect(button).toHaveAttribute("aria-disabled", "true");
  await user.click(button);
  expect(desk.calls).toHaveLength(1);
  answer({ kind: "noTable", sheet: null, problems: [] });
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(/^$/));
});

test("a check that takes a second can be stopped: the one before stands, and the next is made as usual", async () => {
  const review = runReview(table2019());
  const reviewed: CheckResult = { kind: "reviewed", review, marked: true };
  const never = new Promise<CheckResult>(() => undefined);
  const { user, desk } = await checkedPane({ desk: fakeDesk({ answers: [reviewed, never, reviewed] }) });
  await user.click(screen.getByRole("button", { name: "Kontrollera" }));
  await user.click(await screen.findByRole("button", { name: "Avbryt" }));
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Kontrollen avbröts. Inget har ändrats."));
  expect(screen.getByRole("region", { name: "5 att titta på" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Kontrollera" })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Kontrollera" }));
  expect(await screen.findByRole("heading", { level: 2, name: "Kv1 2019" })).toHaveFocus();
  expect(desk.calls.filter(([what]) => what === "check")).toHaveLength(3);
});

test("what reading remarked stands with its place", async () => {
  const problem = { place: { sheet: "Kv1 2019", address: "D4" }, text: "n/a", reason: "malformed-number" };
  const { user } = await checkedPane({ desk: fakeDesk({ table: table2019({ problems: [problem] }) }) });
  await user.click(screen.getByRole("button", { name: "Om inläsningen: 1" }));
  expect(screen.getByText(/”n\/a” är inget tal/)).toBeVisible();
});

describe("a question to a partner", () => {
  test("is copied ready to send, with the partner's own figures", async () => {
    const { user } = await checkedPane();
    await user.click(screen.getByRole("button", { name: "Kopiera fråga till Studiefrämjandet" }));
    const text = (await navigator.clipboard.readText()).replace(/\u00a0/g, " ");
    expect(text).toContain("överenskommelsen med Studiefrämjandet (Kv1 2019)");
    expect(text).toContain("142 tkr lägre kostnad än periodiserad budget (34,7 %)");
    expect(text).toContain("Redovisad kostnad t.o.m. 31 mars: 267 tkr.");
    expect(text).toContain(
      "Periodiserad budget t.o.m. 31 mars: 409 tkr, 25 % av beloppet 1 636 tkr eftersom så stor del av överenskommelsens tid har gått.",
    );
    // Every line that says something ends as a sentence does.
    expect(text.split("\n").filter((line) => line && !/[.!?]$/.test(line))).toEqual([]);
    expect(screen.getByRole("status")).toHaveTextContent("Frågan till Studiefrämjandet är kopierad.");
  });

  test("is shown to be copied by hand where the clipboard is closed to add-ins", async () => {
    const { user } = await checkedPane();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await user.click(screen.getByRole("button", { name: "Kopiera fråga till Shanta IF" }));
    expect(await screen.findByRole("textbox")).toHaveDisplayValue(/överenskommelsen med Shanta IF/);
  });
});

test("a part of the pane that cannot be loaded is told, with a way on", () => {
  const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error("Loading chunk 7 failed");
  };
  render(
    <LoadBoundary text={shell.sv}>
      <Broken />
    </LoadBoundary>,
  );
  expect(screen.getByRole("alert")).toHaveTextContent("Arbetsboken är orörd.");
  expect(screen.getByRole("button", { name: "Läs in panelen igen" })).toBeVisible();
  logged.mockRestore();
});

test("a finding on a hidden row says that the row is hidden", async () => {
  const table = table2019();
  const rows = table.rows.map((row, index) => ({ ...row, hidden: index === 3 }));
  await checkedPane({ desk: fakeDesk({ table: { ...table, rows } }) });
  expect(screen.getByText("Studiefrämjandet")).toHaveTextContent("Studiefrämjandet (dold rad)");
});
