/** @jest-environment jsdom */
import "./setup.ts";
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { checkedPane, closePane, openPane } from "./open-pane.ts";
import { fakeDesk } from "./fixture.ts";

afterEach(closePane);

const toFormulas = async ({ user }: ReturnType<typeof openPane>, name = "Formler") => {
  await user.click(screen.getByRole("button", { name }));
  await screen.findByRole("heading", { level: 2, name });
};

test("every formula stands in the list with a link to its help page", async () => {
  await toFormulas(openPane());
  const items = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
  expect(items).toHaveLength(19);
  const link = screen.getByRole("link", { name: "Hjälp om CASHHELD" });
  expect(link.getAttribute("href")).toBe("help/CASHHELD.html");
  expect(screen.getByText(/^Tryck på Kontrollera först/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Sätt in/ })).toBeNull();
});

test("a formula is written only after a yes, and the place is said", async () => {
  const pane = await checkedPane();
  await toFormulas(pane);
  await pane.user.click(await screen.findByRole("button", { name: "Sätt in för tabellen: REMAINING" }));
  expect(pane.desk.calls.filter(([name]) => name === "insert")).toEqual([]);
  const write = screen.getByRole("button", { name: "Skriv formeln" });
  expect(document.activeElement).toBe(write);
  expect(screen.getByText(/^=PARTNER\.REMAINING\(B2:B9;C2:C9\) skrivs till höger om tabellen/)).toBeTruthy();
  await pane.user.click(write);
  expect(pane.desk.calls.at(-1)).toMatchObject(["insert", { id: "REMAINING" }, "Kvar att betala ut"]);
  expect((await screen.findByRole("status")).textContent).toBe("Formeln står i F2.");
});

test("cancel writes nothing, and focus goes back to where it was asked from", async () => {
  const pane = await checkedPane();
  await toFormulas(pane);
  const insert = await screen.findByRole("button", { name: "Sätt in för tabellen: CASHHELD" });
  await pane.user.click(insert);
  await pane.user.click(screen.getByRole("button", { name: "Avbryt" }));
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Sätt in för tabellen: CASHHELD");
  expect(pane.desk.calls.some(([name]) => name === "insert")).toBe(false);
});

test("where something stands in the way nothing is written, and it is said", async () => {
  const pane = await checkedPane({ desk: fakeDesk({ inserts: { kind: "nothing" } }) });
  await toFormulas(pane);
  await pane.user.click(await screen.findByRole("button", { name: "Sätt in för tabellen: CASHHELD" }));
  await pane.user.click(screen.getByRole("button", { name: "Skriv formeln" }));
  expect(screen.getByRole("status").textContent).toMatch(/Inget har skrivits/);
});

test("copy and recalculate say what they did, in English too", async () => {
  const pane = openPane({ language: "en" });
  await toFormulas(pane, "Formulas");
  await pane.user.click(screen.getByRole("button", { name: "Copy without formulas" }));
  expect(screen.getByRole("status").textContent).toBe("The copy is the sheet “Kv1 2019 (values)”.");
  await pane.user.click(screen.getByRole("button", { name: "Recalculate formulas" }));
  expect(screen.getByRole("status").textContent).toBe("Excel has computed the formulas again.");
  expect(pane.desk.calls.map(([name]) => name)).toEqual(["copyValues", "recalculate"]);
});

test("the list holds for a screen reader", async () => {
  const pane = await checkedPane();
  await toFormulas(pane);
  await pane.user.click(await screen.findByRole("button", { name: "Sätt in för tabellen: CASHHELD" }));
  const main = screen.getByRole("main");
  const { violations } = await axe.run(main, {
    rules: { "color-contrast": { enabled: false }, "label-content-name-mismatch": { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(within(main).getAllByRole("list").length).toBeGreaterThan(0);
});
