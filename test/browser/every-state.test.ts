import { readFileSync } from "node:fs";
import { openGallery } from "../taskpane/preview/gallery.ts";
import { STATES } from "../taskpane/preview/states.ts";

jest.setTimeout(60_000);

const EVERY_LOOK = process.env["EVERY_LOOK"] === "1";

let gallery: Awaited<ReturnType<typeof openGallery>>;
beforeAll(async () => {
  gallery = await openGallery(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
}, 120_000);
afterAll(() => gallery?.close());

describe.each(Object.keys(STATES))("%s", (state) => {
  test.each(["sv", "en"] as const)("in %s: axe objects to nothing, all of it fits, nothing moves", async (language) => {
    const shown = await gallery.show(state, language);
    await shown.as("light", 320);
    expect(await shown.objections()).toEqual([]);
    // Colours are the same in both languages; the dark ones and the wider pane are looked at when asked for, for they take minutes.
    if (EVERY_LOOK && language === "sv") {
      await shown.as("dark", 450);
      expect(await shown.objections()).toEqual([]);
    }
    for (const width of EVERY_LOOK ? [320, 450] : [320]) {
      await shown.as("forced", width);
      expect([await shown.overflow(), await shown.cut()]).toEqual([0, []]);
    }
    expect(shown.said).toEqual([]);
    await shown.close();
  });
});
