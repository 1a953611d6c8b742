import type { Page } from "playwright-core";
import type { View } from "../../../src/strings/agreements-strings.ts";
import { beginning, button, check, goTo, openAll, type State } from "./reach.ts";
import type { PaneWords } from "./words.ts";

const view = (which: View | null, then?: (page: Page) => Promise<unknown>) => async (page: Page, words: PaneWords) => {
  await goTo(page, words.shell.agreements);
  if (which) await button(page, words.a.views[which]).click();
  await then?.(page);
};

/** *Överenskommelser*: every view, and what there is instead where nothing can be shown. */
export const AGREEMENTS: Readonly<Record<string, State>> = {
  agreements: { reach: view(null) },
  agreementsAhead: { reach: view(null, openAll) },
  agreementsPartners: {
    desk: "agreements",
    reach: view("partners", async (page) => {
      for (const name of [/Himmel och pannkaka/, /Stacken/, /Folkets Husby/]) await button(page, name).first().click();
    }),
  },
  agreementsNoMoney: { desk: "agreements", reach: view("noMoney", openAll) },
  agreementsQuestions: { desk: "agreementsAhead", reach: view("questions") },
  agreementsNoQuestions: { desk: "agreements", reach: view("questions") },
  agreementsSheets: { desk: "agreements", reach: view("sheets") },
  agreementsAlone: { reach: view(null) },
  agreementsHuge: { reach: view("partners") },
  agreementsEmpty: { reach: view(null) },
  agreementsFailed: { reach: view(null) },
  agreementsLoading: {
    reach: async (page, { shell, a }) => {
      await button(page, shell.agreements).click();
      await page.getByText(a.loading).waitFor();
    },
  },
};

async function toReport(page: Page, { shell }: PaneWords): Promise<void> {
  await check(page);
  await button(page, shell.report).click();
  await page.locator("article").waitFor();
}

/** *Text till nämnden*. */
export const REPORT: Readonly<Record<string, State>> = {
  reportNone: { desk: "reviewed", reach: (page, { shell }) => goTo(page, shell.report) },
  reportFailed: {
    desk: "failed",
    reach: async (page, { shell }) => {
      await check(page);
      await goTo(page, shell.report);
    },
  },
  report: { desk: "reviewed", reach: toReport },
  reportOpened: {
    desk: "reviewed",
    reach: async (page, words) => {
      await toReport(page, words);
      await button(page, words.b.choices).click();
      for (const box of await page.getByRole("switch").all()) await box.check();
      await page.getByRole("textbox").fill("11 500");
      await button(page, words.b.frameUse).click();
    },
  },
  reportWritten: {
    desk: "reviewed",
    reach: async (page, words) => {
      await toReport(page, words);
      await button(page, words.b.write).click();
      await page
        .getByRole("status")
        .getByText(/Redovisning|Report/)
        .waitFor();
    },
  },
  reportStale: {
    desk: "changed",
    reach: async (page, words) => {
      await toReport(page, words);
      await page.waitForTimeout(2100); // two looks at the sheet are not made closer than that
      await page.evaluate(() => window.dispatchEvent(new Event("focus")));
      await page.getByText(words.b.stale).waitFor();
    },
  },
  reportHuge: { desk: "huge", reach: toReport },
};

async function toRules(page: Page, { shell }: PaneWords): Promise<void> {
  await check(page);
  await goTo(page, shell.rules);
}

/** *Regler*, and what is kept in the workbook. */
export const RULES: Readonly<Record<string, State>> = {
  rulesStart: { desk: "reviewed", reach: (page, { shell }) => goTo(page, shell.rules) },
  rules: { desk: "remembered", reach: toRules },
  rule: {
    desk: "remembered",
    reach: async (page, words) => {
      const { list, rule } = words.rules;
      await toRules(page, words);
      await beginning(page, `${list.group.cost}: `).click();
      await button(page, /^(Lägre kostnad|Lower cost)/)
        .first()
        .click();
      await page.getByRole("textbox", { name: rule.settings.mediumFloor }).fill("tjugo tusen");
    },
  },
  kept: {
    desk: "remembered",
    reach: async (page, words) => {
      const { section } = words.rules.kept;
      await toRules(page, words);
      for (const name of [section.accepted!, "Löparakademin: ", `${section.rules}, `, section.snapshots!])
        await beginning(page, name).first().click();
      await button(page, words.rules.forget.button).click();
    },
  },
  keptDamaged: { desk: "damaged", reach: toRules },
};
