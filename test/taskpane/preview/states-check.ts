import { beginning, button, check, goTo, openAll, type State } from "./reach.ts";

/** *Kontroll* before anything is checked, while it is, and with every outcome. */
export const CHECK: Readonly<Record<string, State>> = {
  start: {},
  reading: {
    reach: async (page) => {
      await page.locator("footer button").click();
      await page.waitForTimeout(300);
    },
  },
  none: { reach: check },
  several: { reach: check },
  failed: { reach: check },
  questions: { reach: check },
  reviewed: { reach: check },
  opened: {
    desk: "reviewed",
    reach: async (page) => {
      await check(page);
      await openAll(page);
    },
  },
  changing: {
    desk: "reviewed",
    reach: async (page, { t }) => {
      await check(page);
      await beginning(page, t.read.details).click();
      await button(page, t.read.changeWhat(t.read.basis)).click();
      await button(page, t.assumed.perPartner).click();
      await button(page, t.read.changeWhat("Studiefrämjandet")).click();
    },
  },
  accepting: {
    desk: "reviewed",
    reach: async (page, { m }) => {
      await check(page);
      await beginning(page, m.acceptWho("")).first().click();
      await page.locator("form button[type=submit]").click();
    },
  },
  accepted: {
    desk: "reviewed",
    reach: async (page, { m }) => {
      await check(page);
      await beginning(page, m.acceptWho("")).first().click();
      await page.getByRole("textbox", { name: m.reason }).fill("Kurserna börjar i april.");
      await page.locator("form button[type=submit]").click();
      await button(page, m.acceptedList(2)).click();
    },
  },
  remembered: {
    reach: async (page, { m }) => {
      await check(page);
      await beginning(page, m.since.heading("").trim()).click();
      await beginning(page, m.acceptedList("" as never).trim()).click();
    },
  },
  next: {
    desk: "reviewed",
    reach: async (page, { m }) => {
      await check(page);
      await button(page, m.keep.next.quarter).click();
      await page.getByRole("group", { name: m.keep.next.quarter }).waitFor();
    },
  },
  stale: {
    desk: "changed",
    reach: async (page, { shell }) => {
      await check(page);
      await page.waitForTimeout(2100); // two looks at the sheet are not made closer than that
      await page.evaluate(() => window.dispatchEvent(new Event("focus")));
      await page.getByText(shell.stale).waitFor();
    },
  },
  damaged: { reach: check },
  huge: { reach: check },
  notLoaded: {
    desk: "reviewed",
    isBroken: true,
    reach: async (page, { shell }) => {
      await page.waitForLoadState("networkidle");
      await page.route("**/*.js", (route) => route.abort());
      await button(page, shell.report).click();
      await button(page, shell.loadAgain).waitFor();
    },
  },
};

/** *Formler*, before a check, after it, and asked whether to write. */
export const FORMULAS: Readonly<Record<string, State>> = {
  formulasStart: { desk: "reviewed", reach: (page, { shell }) => goTo(page, shell.formulas) },
  formulas: {
    desk: "reviewed",
    reach: async (page, { shell }) => {
      await check(page);
      await goTo(page, shell.formulas);
    },
  },
  formulasAsked: {
    desk: "reviewed",
    reach: async (page, { shell, f }) => {
      await check(page);
      await goTo(page, shell.formulas);
      await button(page, f.insertNamed("REMAINING")).click();
    },
  },
};
