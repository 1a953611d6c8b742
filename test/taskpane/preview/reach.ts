import type { Locator, Page } from "playwright-core";
import type { PaneWords } from "./words.ts";

/** A screen of the pane as it can be met. */
export interface State {
  /** The desk it is looked at over (desks.ts), where its name is another than the state's. */
  readonly desk?: string;
  /** The browser complains of what has been broken on purpose. */
  readonly isBroken?: true;
  /** What is done on the page to come there. */
  readonly reach?: (page: Page, words: PaneWords) => Promise<unknown>;
}

/** The button of that name, the whole of it or as a pattern. */
export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });

/** A button whose name begins so: what follows is a count or whom it is about. */
export const beginning = (page: Page, words: string): Locator =>
  button(page, new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));

const heading = (page: Page) => page.locator("h2").first().waitFor();

export async function check(page: Page): Promise<void> {
  await page.locator("footer button").click();
  await heading(page);
}

/** Opens everything that opens to more; a form would hide what it changes, so *ändra* is left alone. */
export async function openAll(page: Page): Promise<void> {
  const closed = page.locator('button[aria-expanded="false"]:has(svg)');
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Goes to a place by its button; what is shown there has a heading, but for *Läs in*, which has a box. */
export async function goTo(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await page.locator("h2, main textarea").first().waitFor();
}

/** A paste as the browser gives it: no permission for the clipboard is asked for. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator("main textarea").evaluate((box, given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes);
  await page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "", buffer });
}
