/** @jest-environment jsdom */
import "./setup.ts";
import { screen, within } from "@testing-library/react";
import { isoDate } from "../../src/domain/calendar.ts";
import { type Ore, kr } from "../../src/domain/money.ts";
import type { ReadTable } from "../../src/domain/table.ts";
import type { GrossSum } from "../../src/domain/totals.ts";
import type { Choices } from "../../src/review/choices.ts";
import { runReview } from "../../src/review/run-review.ts";
import { en } from "../../src/strings/en.ts";
import { sv } from "../../src/strings/sv.ts";
import { conclusionOf } from "../../src/taskpane/check/conclusion.ts";
import { fakeDesk, table2019 } from "./fixture.ts";
import { checkedPane, closePane } from "./open-pane.ts";

afterEach(closePane);

const section = (name: string | RegExp) => screen.getByRole("region", { name });
const beside = (where: HTMLElement, term: string) =>
  within(where).getByText(term).closest("div")!.textContent!.replace(term, "").replace(/\s/g, " ").trim();
const spoken = (where: HTMLElement) => where.textContent!.replace(/\s/g, " ");

/** The 2019 table with one cell of its fourth partner blank. */
function without(column: 2 | 3): ReadTable {
  const table = table2019();
  const rows = table.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, at) =>
      index === 3 && at === column ? { ...cell, state: "blank" as const, text: "", value: null } : cell,
    ),
  }));
  return { ...table, rows, totals: [] };
}

async function paneWith(said: Partial<Choices>, table = table2019()) {
  const choices: Choices = { terms: new Map(), ...said };
  const { terms, ...rest } = choices;
  const review = runReview(table, { ...rest, termsOf: (partner) => terms.get(partner) ?? {} });
  return checkedPane({ desk: fakeDesk({ answers: [{ kind: "reviewed", review, marked: true, choices }] }) });
}

test("the amount is said in one sentence of the review's own figures", async () => {
  await checkedPane();
  expect(spoken(section("Utbetalt, ej redovisat"))).toContain(
    "Av 2 315 tkr är 1 757 tkr (76 %) beräknad kostnad fram till 30 april och förskott; 558 tkr är lägre kostnad än periodiserat.",
  );
});

test("where every part adds up as printed, nothing is said of rounding", async () => {
  await checkedPane();
  expect(screen.queryByText(sv.rounding)).not.toBeInTheDocument();
});

test("where plus and minus do not make the net as printed, rounding is told", async () => {
  await paneWith({ basis: "days" });
  expect(spoken(section("Läget"))).toContain("plus 387, minus 8");
  expect(section("Läget")).toHaveTextContent(sv.rounding);
});

test("with one plan given, paid against plan is assessed for one", async () => {
  await paneWith({ terms: new Map([["Shanta IF", { plan: { model: "upFront" } }]]) });
  const cash = section("Utbetalt, ej redovisat");
  expect(beside(cash, "Utbetalt utöver plan")).toBe("01 av 8 bedömda");
  expect(cash).toHaveTextContent("7 av 8 planer är antagna utifrån det utbetalda");
});

test("with the same date for both there is no cost between them", async () => {
  await paneWith({ costDate: isoDate("2019-04-30")! });
  expect(beside(section("Utbetalt, ej redovisat"), "Utbetalt och kostnad avser olika datum")).toBe("0");
});

test("a cost that goes further than the payments: the days between are taken off", async () => {
  await paneWith({ costDate: isoDate("2019-06-30")! });
  expect(beside(section("Utbetalt, ej redovisat"), "Utbetalt och kostnad avser olika datum")).toMatch(
    /avgår beräknad kostnad 1 maj ?– ?30 juni/,
  );
});

test("a partner without a cost is told of, with the sums the difference is made of", async () => {
  await checkedPane({ desk: fakeDesk({ table: without(3) }) });
  const cash = spoken(section("Utbetalt, ej redovisat"));
  const [, paid, cost] = /Gäller 7 av 8 föreningar, de som har både utbetalt och kostnad: ([\d ]+) − ([\d ]+)/.exec(
    cash,
  )!;
  const number = (text: string) => Number(/^[\d ]+/.exec(text)![0].replaceAll(" ", ""));
  expect(number(cost!.slice(0, 5))).toBe(2_161);
  expect(number(paid!)).toBeLessThan(4_743);
});

describe("in other cases", () => {
  const gross = (kronor: number): GrossSum => {
    const net = kr(kronor);
    return { net, plus: net > 0 ? net : (0 as Ore), minus: net < 0 ? net : (0 as Ore), lines: 1 };
  };
  const sentence = (t: typeof sv, cutoff: number, schedule: number, underspend: number, payment: number) => {
    const naive = cutoff + schedule + underspend + payment;
    const split = { cutoff, schedule, underspend, payment, naive, held: naive - cutoff };
    const made = conclusionOf({
      naive: gross(split.naive),
      cutoff: gross(cutoff),
      held: gross(split.held),
      schedule: gross(schedule),
      payment: gross(payment),
      underspend: gross(underspend),
    });
    if (!made) return null;
    const said = (parts: typeof made.parts) =>
      parts.map(({ name, amount }) => ({ amount: `${amount / 100} kr`, what: t.cash.part[name]("30 april") }));
    const given = { parts: said(made.parts), less: said(made.less) };
    return t.cash.conclusion({ whole: `${Math.abs(naive)} kr`, isOverPaid: naive < 0, ...given });
  };

  test.each([
    [[50, 0, 0, 0], "Hela beloppet är beräknad kostnad fram till 30 april."],
    [[0, 0, 30, 20], "Av 50 kr är 30 kr lägre kostnad än periodiserat; 20 kr är utbetalt utöver plan."],
    [
      [50, 40, -10, 0],
      "80 kr är 90 kr beräknad kostnad fram till 30 april och förskott, minus 10 kr högre kostnad än periodiserat.",
    ],
    [
      [50, -20, 30, -5],
      "55 kr är 50 kr beräknad kostnad fram till 30 april plus 30 kr lägre kostnad än periodiserat, " +
        "minus 20 kr betalning i efterskott enligt plan, minus 5 kr utbetalt mindre än plan.",
    ],
    [
      [0, -20, -30, 0],
      "Av de 50 kr som kostnaden överstiger det utbetalda är 20 kr betalning i efterskott enligt plan; " +
        "30 kr är högre kostnad än periodiserat.",
    ],
    [
      [-60, 10, 0, 0],
      "De 50 kr som kostnaden överstiger det utbetalda är 60 kr beräknad kostnad efter 30 april, minus 10 kr förskott enligt plan.",
    ],
    [[10, 0, -10, 0], null],
  ] as const)("%j", ([cutoff, schedule, underspend, payment], expected) => {
    expect(sentence(sv, cutoff, schedule, underspend, payment)).toBe(expected);
  });

  test("in English", () => {
    expect(sentence(en, 50, 40, 30, 0)).toBe(
      "Of 120 kr, 90 kr is computed cost up to 30 april and prepayment; 30 kr is lower cost than periodised.",
    );
  });
});

test("where the amount cannot be split, no sentence is made", async () => {
  await checkedPane({ desk: fakeDesk({ table: table2019({ year: null }) }) });
  expect(section("Utbetalt, ej redovisat")).not.toHaveTextContent(/ är .* beräknad kostnad/);
});
