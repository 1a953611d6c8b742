/** From the opening of the pane's page to its button, in the sandbox, nothing in the cache. `paint` */
import { inSandbox } from "./in-sandbox.ts";
import { median, report, RUNS } from "./measure.ts";

const THROTTLES = [1, 4];

const sandbox = await inSandbox();
const measured = [];
for (const rate of THROTTLES) {
  const shown: number[] = [];
  const scripts: number[] = [];
  for (let run = 0; run < Math.max(RUNS, 5); run++) {
    const context = await sandbox.browser.newContext();
    // The moment the button is there and a frame with it has begun.
    await context.addInitScript(() => {
      const painted = new Promise<number>((done) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector("footer button")) return;
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
        });
        observer.observe(document, { subtree: true, childList: true });
      });
      Object.assign(window, { painted });
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    await page.goto(sandbox.url);
    await page.evaluate(() => Promise.all([window.sandbox.ready, window.sandbox.addinReady]));
    const pane = page.frames().find((frame) => frame.url().includes("taskpane"))!;
    shown.push(await pane.evaluate(() => (window as unknown as { painted: Promise<number> }).painted));
    scripts.push(
      await pane.evaluate(() => {
        const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
        return Math.max(...entries.filter(({ name }) => /\/taskpane\.js/.test(name)).map((each) => each.responseEnd));
      }),
    );
    await context.close();
  }
  measured.push({
    name: `the pane's button, processor at 1/${rate}`,
    wall: median(shown),
    cpu: null,
    peak: null,
    note: `the last script it needs had come after ${Math.round(median(scripts))} ms`,
  });
}
await sandbox.close();
report({ title: "First paint of the pane, in the sandbox", measured, gates: [] });
