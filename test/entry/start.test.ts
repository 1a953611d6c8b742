/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { displayLanguage } from "../../src/entry/language.ts";
import { hostTheme } from "../../src/entry/theme.ts";

const office = (context: object) => Object.assign(globalThis, { Office: { context } });

describe("language", () => {
  test.each([
    ["sv-SE", "sv"],
    ["SV-FI", "sv"],
    ["en-US", "en"],
    ["fi-FI", "en"],
  ])("Excel in %s: %s", (displayed, language) => {
    office({ displayLanguage: displayed });
    expect(displayLanguage()).toBe(language);
  });

  test("the browser's before Office is there", () => {
    Object.assign(globalThis, { Office: undefined });
    jest.spyOn(navigator, "language", "get").mockReturnValue("sv");
    expect(displayLanguage()).toBe("sv");
  });
});

describe("theme", () => {
  test.each([
    [undefined, "auto"],
    [{ isDarkTheme: true }, "dark"],
    [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, "light"],
    [{ bodyBackgroundColor: "#262626" }, "dark"],
    [{ bodyBackgroundColor: "#FFFFFF" }, "light"],
    [{}, "auto"],
  ])("%j is %s", (officeTheme, theme) => {
    office({ officeTheme });
    expect(hostTheme()).toBe(theme);
  });
});

describe("the page before anything has started", () => {
  const html = readFileSync(join(__dirname, "../../src/entry/taskpane.html"), "utf8");

  test("its policy allows own scripts and Office.js, and nothing unsafe", () => {
    const policy = /content="(default-src[^"]+)"/.exec(html)?.[1] ?? "";
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
  });

  test("nothing is inline, and Office.js comes before the formulas, and they before the pane", () => {
    expect(html).not.toMatch(/ (?:style|on\w+)=|<style|<script(?![^>]* src=)/);
    const scripts = [...html.matchAll(/<script ([^>]*)src="([^"]+)"/g)].map(
      ([, kind, source]) => `${kind}${source!.split("/").at(-1)}`,
    );
    expect(scripts).toEqual([
      "watchdog.js",
      "defer office.js",
      "defer names.js",
      "defer functions.js",
      "defer taskpane.js",
    ]);
  });
});

describe("watchdog", () => {
  const reload = jest.fn();

  beforeEach(() => {
    jest.resetModules();
    jest.useFakeTimers();
    reload.mockClear();
    document.body.innerHTML = '<div id="start-failed" hidden><button id="start-again"></button></div>';
    sessionStorage.clear();
  });
  afterEach(() => jest.useRealTimers());

  /** jsdom's location cannot be replaced: the script gets one of ours. */
  function load(): void {
    const { transformSync } = require("@swc/core") as typeof import("@swc/core"); // eslint-disable-line @typescript-eslint/no-require-imports -- only here
    const source = readFileSync(join(__dirname, "../../src/entry/watchdog.ts"), "utf8");
    const { code } = transformSync(source, { jsc: { target: "es2022", parser: { syntax: "typescript" } } });
    new Function("location", code)({ reload });
  }
  const failed = (): boolean => !document.getElementById("start-failed")!.hidden;

  test("leaves a start alone that comes in time", () => {
    load();
    jest.advanceTimersByTime(7_000);
    dispatchEvent(new Event("partner-started"));
    jest.advanceTimersByTime(60_000);
    expect([reload.mock.calls.length, failed()]).toEqual([0, false]);
  });

  test("reloads twice and then tells the user, with a button that begins anew", () => {
    for (const reloads of [1, 2, 2]) {
      load();
      jest.advanceTimersByTime(10_000);
      expect(reload).toHaveBeenCalledTimes(reloads);
    }
    expect(failed()).toBe(true);
    document.getElementById("start-again")!.click();
    expect(reload).toHaveBeenCalledTimes(3);
    expect(sessionStorage.getItem("partner-reloads")).toBe("0");
  });

  test("a start that comes late takes the message away", () => {
    sessionStorage.setItem("partner-reloads", "2");
    load();
    jest.advanceTimersByTime(10_000);
    expect(failed()).toBe(true);
    dispatchEvent(new Event("partner-started"));
    expect(failed()).toBe(false);
  });

  test("never reloads where it cannot count", () => {
    jest.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new Error("denied");
    });
    load();
    jest.advanceTimersByTime(10_000);
    expect([reload.mock.calls.length, failed()]).toEqual([0, true]);
    jest.restoreAllMocks();
  });
});
