import { readFileSync } from "node:fs";
import golden from "../review/review-2019.golden.json";
import { openSandbox, type Sandbox } from "./harness.ts";

jest.setTimeout(120_000);

/** Cells of the findings above *Upplysning*: the cost of each of the five. */
const MARKED = ["D4", "D5", "D7", "D8", "D9"];
const UNMARKED = ["A5", "B5", "C5", "D2", "D3", "D6", "D10"];

const WORDS = {
  sv: {
    check: "Kontrollera",
    clear: "Ta bort markeringar",
    large: /419\s*tkr/,
    lower: "lägre kostnad än periodiserad budget",
    why: "Varför",
  },
  en: {
    check: "Check",
    clear: "Clear marks",
    large: /419\s*kSEK/,
    lower: "lower cost than the periodised budget",
    why: "Why",
  },
};

describe.each(["sv", "en"] as const)("the 2019 table checked with one click, %s", (lang) => {
  const words = WORDS[lang];
  let sandbox: Sandbox;
  let labels: { check: string; clear: string };
  beforeAll(async () => {
    sandbox = await openSandbox({ lang, theme: "light", pane: 320 });
    const [check, clear] = await sandbox.page.locator("[data-control] span").allTextContents();
    labels = { check: check!, clear: clear! };
  });
  afterAll(() => sandbox?.close());

  const snapshot = () => sandbox.page.evaluate(() => JSON.stringify(window.sandbox.snapshot()));
  const text = async () => (await sandbox.pane.locator("body").innerText()).replace(/\s+/g, " ");

  test("marks the deviating cells, and clearing restores the sheet exactly", async () => {
    const before = await snapshot();
    await sandbox.press(labels.check);
    await sandbox.pane.getByText(words.lower).first().waitFor();
    const fills = await Promise.all(MARKED.map((address) => sandbox.fillOf(address)));
    expect(fills.every((fill) => fill !== null)).toBe(true);
    expect(await Promise.all(UNMARKED.map((address) => sandbox.fillOf(address)))).toEqual(UNMARKED.map(() => null));
    await sandbox.press(labels.clear);
    expect(await snapshot()).toBe(before);
    expect(await sandbox.fillOf("D5")).toBeNull();
  });

  test("shows the figures of the worked example, plus and minus apart", async () => {
    await sandbox.press(labels.check);
    const said = await text();
    expect(said).toMatch(words.large);
    for (const figure of ["11 386", "4 743", "2 428", "2 315", "809", "948", "558"]) {
      expect(said.replace(/(\d)[\s,](?=\d{3})/g, "$1 ")).toContain(figure);
    }
    expect(said).toMatch(/plus 1.298, minus 350/);
    expect(said).toMatch(/plus 566, minus 8/);
  });

  test("lists the golden findings, one a partner, in their order", async () => {
    const partners = golden.flatMap(([, partner]) => partner ?? []);
    const said = await text();
    const places = partners.map((partner) => said.indexOf(partner));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("says why, with the numbers put in", async () => {
    await sandbox.pane.getByRole("button", { name: words.why }).first().click();
    await expect(text()).resolves.toContain("409 − 267 = 142");
    await sandbox.screenshot(`check-2019-${lang}-light-320`);
  });

  test("axe finds nothing to object to in the pane", async () => {
    const frame = sandbox.page.frames().find((each) => each.url().includes("taskpane"))!;
    await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const violations = await frame.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map((violation) => violation.id);
    });
    expect(violations).toEqual([]);
  });

  test("asked nobody, and nothing was complained about", () => {
    expect(sandbox.foreignRequests()).toEqual([]);
    expect(sandbox.problems).toEqual([]);
  });
});

test("the English pane in the dark", async () => {
  const sandbox = await openSandbox({ lang: "en", theme: "dark", pane: 320 });
  try {
    await sandbox.press("Check");
    await sandbox.pane.getByText(WORDS.en.lower).first().waitFor();
    await sandbox.screenshot("check-2019-en-dark-320");
  } finally {
    await sandbox.close();
  }
});

test("a marked figure that changes loses its mark, and the pane opens in the dark", async () => {
  const sandbox = await openSandbox({ lang: "sv", theme: "dark", pane: 320 });
  try {
    await sandbox.press("Kontrollera");
    await sandbox.pane.getByText("lägre kostnad än periodiserad budget").first().waitFor();
    await sandbox.screenshot("check-2019-sv-dark-320");
    await sandbox.type("D5", "400");
    expect(await sandbox.fillOf("D5")).toBeNull();
    expect(await sandbox.fillOf("D8")).not.toBeNull();
    await sandbox.press("Kontrollera");
    await sandbox.settled();
    expect(await sandbox.fillOf("D5")).toBeNull();
  } finally {
    await sandbox.close();
  }
});

test("a sheet without a table is told so in one sentence", async () => {
  const sandbox = await openSandbox({ lang: "sv", workbook: "empty" });
  try {
    await sandbox.press("Kontrollera");
    await sandbox.pane
      .getByText(/ingen uppföljningstabell/)
      .first()
      .waitFor();
    await sandbox.screenshot("no-table-sv-light-320");
    // Who has no table gets one to try with: pasted text, read by its sums, on a sheet of its own.
    await sandbox.pane.getByRole("button", { name: "Prova med exemplet" }).click();
    await sandbox.pane.getByText(/kan läsas på 27 sätt/).waitFor();
    await sandbox.pane.getByRole("button", { name: "Lägg i nytt blad" }).click();
    await sandbox.pane.getByText("lägre kostnad än periodiserad budget").first().waitFor();
    expect(await sandbox.pane.locator("body").innerText()).toMatch(/419\s*tkr/);
  } finally {
    await sandbox.close();
  }
});
