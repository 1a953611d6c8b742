/** @jest-environment jsdom */
import "./setup.ts";
import { act, screen } from "@testing-library/react";
import { tokens as fluentTokens } from "@fluentui/react-components";
import axe from "axe-core";
import { tokens } from "../../src/taskpane/fluent-tokens.ts";
import { checkedPane, closePane, openPane } from "./open-pane.ts";
import { system } from "./setup.ts";

afterEach(closePane);

/** Colours need a browser: the pictures of test/taskpane/preview go through axe there. */
const RULES = { rules: { "color-contrast": { enabled: false } } };

test.each(["sv", "en"] as const)(
  "everything open, in %s: axe finds nothing, and headings are in order",
  async (language) => {
    const { user } = await checkedPane({ language });
    const closed = () => document.querySelector<HTMLElement>('button[aria-expanded="false"]:has(svg)');
    for (let button = closed(); button; button = closed()) await user.click(button);
    const { violations } = await axe.run(document.body, RULES);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

    const levels = screen.getAllByRole("heading").map((heading) => Number(heading.tagName[1]));
    expect(levels[0]).toBe(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    });
  },
);

test("the result is where reading begins after a check", async () => {
  await checkedPane();
  expect(screen.getByRole("heading", { level: 2, name: "Kv1 2019" })).toHaveFocus();
});

test("the page says its language", async () => {
  openPane({ language: "en" });
  expect(document.documentElement).toHaveAttribute("lang", "en");
});

test("the system's theme is followed live, the host's where it is known", () => {
  const background = () =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n");
  const dark = "--colorNeutralBackground1: #292929";
  const { pane } = openPane({ theme: "auto" });
  expect(background()).not.toContain(dark);
  act(() => {
    system.isDark = true;
    system.dispatchEvent(new Event("change"));
  });
  expect(background()).toContain(dark);
  act(() => pane.setTheme("light"));
  expect(background()).not.toContain(dark);
  system.isDark = false;
});

test("a token is the style variable of its own name, for every token of Fluent", () => {
  for (const [name, value] of Object.entries(fluentTokens)) expect(tokens[name]).toBe(value);
});
