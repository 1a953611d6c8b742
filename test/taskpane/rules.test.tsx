/** @jest-environment jsdom */
import "./setup.ts";
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { rules } from "../../src/review/kept/rules.ts";
import { keptIn } from "../../src/review/kept/section.ts";
import type { Language } from "../../src/domain/finding.ts";
import { checks } from "../../src/checks/index.ts";
import { kindOf } from "../../src/review/rules-settings.ts";
import { rulesEn } from "../../src/strings/rules-en.ts";
import { rulesSv } from "../../src/strings/rules-sv.ts";
import { WorkbookError } from "../../src/workbook/port.ts";
import { fakeDesk, table2019 } from "./fixture.ts";
import { keptPart } from "./kept-part.ts";
import { checkedPane, closePane, openPane } from "./open-pane.ts";

afterEach(closePane);

const plain = (text: string | null) => (text ?? "").replace(/[\s\u00a0]+/g, " ");
const pageText = () => plain(document.body.textContent);
const status = () => plain(screen.getAllByRole("status").at(-1)!.textContent);
const HEADING = { sv: "Kontroller och gränser", en: "Checks and thresholds" };
const TAB = { sv: "Regler", en: "Rules" };

async function toRules<P extends Pick<ReturnType<typeof openPane>, "user">>(
  pane: P,
  language: Language = "sv",
): Promise<P> {
  await pane.user.click(screen.getByRole("button", { name: TAB[language] }));
  await screen.findByRole("heading", { name: HEADING[language] });
  return pane;
}
const partOf = async (desk: ReturnType<typeof fakeDesk>) => {
  const contents = await desk.memory.contents();
  return contents.kind === "read" ? contents.part : null;
};
const open = async (user: ReturnType<typeof openPane>["user"], group: RegExp, title: RegExp) => {
  await user.click(screen.getByRole("button", { name: group }));
  await user.click(screen.getAllByRole("button", { name: title })[0]!);
};

test("every check stands in a group, with its threshold, an example, its source", async () => {
  const { user } = await toRules(openPane());
  await open(user, /^Kostnad: /, /^Lägre kostnad än/);
  const said = pageText();
  expect(said).toContain("Följ upp från 10 % och 25 000 kr, utred från 25 % och 100 000 kr");
  expect(said).toContain("142 000 kr lägre kostnad än periodiserad budget (34,7 %).");
  expect(said).toContain("409 000 − 267 000 = 142 000");
  expect(said).toContain("Egna gränser, efter 2 CFR 200.308 (10 %) och NIH (25 %)");
  expect(screen.getByRole("textbox", { name: "Utred, lägsta belopp" })).toHaveValue("100\u00a0000");
});

test("beside a table in pounds the thresholds are in pounds", async () => {
  const desk = fakeDesk({ table: { ...table2019(), currency: "GBP" } });
  const { user } = await toRules(await checkedPane({ desk, language: "en" }), "en");
  await user.selectOptions(screen.getByRole("combobox", { name: "Preset" }), "United Kingdom, pounds");
  await open(user, /^Cost: /, /^Lower cost than/);
  expect(pageText()).toContain("Follow up from 10% and £2,500, investigate from 25% and £10,000");
  const field = screen.getByRole("textbox", { name: "Investigate, lowest amount" });
  expect(field).toHaveValue("10\u00a0000");
  expect(field.parentElement).toHaveTextContent("GBP");
});

test("a threshold is changed, refused while it is no number, saved by the button, and holds at the next check", async () => {
  const { user, desk } = await toRules(await checkedPane());
  await open(user, /^Kostnad: /, /^Lägre kostnad än/);
  const high = screen.getByRole("textbox", { name: "Utred, andel" });
  await user.clear(high);
  await user.type(high, "40 %x");
  expect(pageText()).toContain("Skriv ett tal, till exempel 25 000 eller 12,5.");
  await user.click(screen.getByRole("button", { name: "Spara i arbetsboken" }));
  expect(status()).toBe("Rätta det som är markerat först. Inget har sparats.");
  expect(await partOf(desk)).toBeNull();
  await user.clear(high);
  await user.type(high, "5");
  expect(pageText()).toContain("Gränsen för Följ upp kan inte vara högre än den för Utred.");
  await user.clear(high);
  await user.type(high, "40");
  expect(pageText()).toContain("utred från 40 % och 100 000 kr");
  await user.type(screen.getByRole("textbox", { name: /^Egen källa/ }), "Beslut 14 februari");
  expect(screen.getByRole("switch", { name: "Bara ändrade (1)" })).toBeInTheDocument();
  expect(pageText()).toContain("Ändringarna gäller först när de är sparade.");
  await user.click(screen.getByRole("button", { name: "Spara i arbetsboken" }));
  await screen.findByRole("heading", { name: "Sparade regler" });
  expect(status()).toBe(
    "Reglerna är sparade i arbetsboken. De gäller kontroller som avser 1 januari 2019 eller senare.",
  );
  expect(keptIn(await partOf(desk), rules).value).toEqual([
    {
      from: "2019-01-01",
      preset: "sverige-iop",
      changes: [{ check: "underspend-to-date", settings: { highPercent: 40 }, source: "Beslut 14 februari" }],
    },
  ]);
  await user.click(screen.getByRole("button", { name: "Kontrollera med reglerna" }));
  await screen.findByText("Läget");
  expect(pageText()).toContain("Regler: Sverige/IOP, 1 ändrad i arbetsboken, gäller från 1 januari");
  const studie = screen.getByText("Studiefrämjandet", { selector: "li p" }).closest("section")!;
  expect(within(studie).getByRole("heading").textContent).toBe("Följ upp");
});

test("off and back to the preset; looked for by words; only those changed", async () => {
  const { user } = await toRules(openPane());
  await user.type(screen.getByRole("searchbox", { name: "Sök kontroll" }), "moms");
  await user.click(screen.getByRole("button", { name: /moms/i }));
  await user.click(screen.getByRole("switch", { name: "Kontrollen görs" }));
  expect(screen.getByRole("button", { name: /\(av, ändrad\)$/ })).toBeInTheDocument();
  await user.clear(screen.getByRole("searchbox"));
  await user.click(screen.getByRole("switch", { name: "Bara ändrade (1)" }));
  expect(screen.getAllByText("1 kontroll")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: /\(av, ändrad\)$/ }));
  await user.click(screen.getByRole("button", { name: /^Återställ till förvalet/ }));
  expect(pageText()).toContain("Ingen kontroll passar sökningen.");
});

test("a preset changes what is on; the one without a source says so", async () => {
  const { user, desk } = await toRules(openPane());
  expect(screen.getByRole("button", { name: /^Plan och utbetalningar: 9 av 11 på/ })).toBeInTheDocument();
  await user.selectOptions(screen.getByRole("combobox", { name: "Förval" }), "un-80-100");
  expect(pageText()).toContain("Obekräftad: källan är inte hittad.");
  await open(user, /^Plan och utbetalningar: 10 av 11 på/, /^Låg förbrukning inför/);
  expect(screen.getByRole("combobox", { name: "Om villkoret inte är uppfyllt" })).toHaveDisplayValue(
    "inget betalas förrän villkoret är uppfyllt",
  );
  await user.clear(screen.getByLabelText("Gäller från"));
  expect(pageText()).toContain("Ange ett datum.");
  await user.type(screen.getByLabelText("Gäller från"), "2020-07-01");
  await user.click(screen.getByRole("button", { name: "Spara i arbetsboken" }));
  await screen.findByRole("heading", { name: "Sparade regler" });
  expect(keptIn(await partOf(desk), rules).value).toEqual([{ from: "2020-07-01", preset: "un-80-100", changes: [] }]);
});

test("rules of another day are shown and removed; a day after the latest check is told of", async () => {
  const { user, desk } = await toRules(await checkedPane({ desk: fakeDesk({ kept: keptPart() }) }));
  expect(screen.getByRole("combobox", { name: "Förval" })).toHaveDisplayValue("EU 70/100/90");
  await user.click(screen.getByRole("button", { name: /^Visa och ändra: Från 1 januari 2018/ }));
  expect(screen.getByRole("combobox", { name: "Förval" })).toHaveDisplayValue("Sverige/IOP");
  await user.click(screen.getByRole("button", { name: /^Ta bort regler: Från 1 januari 2018/ }));
  await screen.findByText("Reglerna är borttagna ur arbetsboken.");
  expect(keptIn(await partOf(desk), rules).value).toHaveLength(1);
  await user.clear(screen.getByLabelText("Gäller från"));
  await user.type(screen.getByLabelText("Gäller från"), "2019-07-01");
  expect(pageText()).toContain("Den senaste kontrollen avser 30 april 2019 och påverkas inte.");
});

describe("what is kept", () => {
  test("all of it is shown in words, and each thing can be taken away", async () => {
    const { user, desk } = await toRules(openPane({ desk: fakeDesk({ kept: keptPart() }) }));
    for (const name of [/^Hur kolumner läses/, /^Regler, /, /^Avstämningar/, /^Godtagna noteringar/])
      await user.click(screen.getByRole("button", { name }));
    for (const name of [
      /^Tabell med rubrikerna Förening \| Bidrag, tkr/,
      /^Från 1 januari 2019, EU/,
      /^Kv1 2019, sparad 10 maj 2019/,
      /^Studiefrämjandet: Lägre kostnad.*Godtagen 10 maj 2019/,
    ])
      await user.click(screen.getByRole("button", { name }));
    const said = pageText();
    for (const words of [
      "”Bidrag, tkr” läses som belopp enligt överenskommelse, tusental kronor (tkr)",
      "Lägre kostnad än periodiserad budget: Följ upp, andel 12 %, källa: Nämndens beslut 2019-02-14",
      "Hela beloppet är utbetalt i förskott: av",
      "utbetalt t.o.m. 30 april 2019, kostnad t.o.m. 31 mars 2019",
      "Studiefrämjandet: belopp 1 636 000 kr, utbetalt 818 000 kr, kostnad 250 000 kr (kostnad t.o.m. 31 mars 2019 250 000 kr",
      "Utred: Löparakademin, Ingen kostnad redovisad trots utbetalning, 175 000 kr",
      "Kurserna börjar i april",
      "skillnad 159 000 kr, belopp 250 000 kr; 409 000 kr, uppgifter 31 mars 2019",
    ])
      expect(said).toContain(words);
    await user.click(screen.getByRole("button", { name: /^Ta bort: Kv1 2019, sparad 10 maj 2019/ }));
    await screen.findByText("Borttaget ur arbetsboken.");
    const contents = await desk.memory.contents();
    expect(contents.kind === "read" && contents.memory.snapshots).toEqual([]);
  });

  test("Ta bort allt ur filen says what goes and what stays, and does it only after a yes", async () => {
    const { user, desk } = await toRules(openPane({ desk: fakeDesk({ kept: keptPart() }) }));
    await user.click(screen.getByRole("button", { name: "Ta bort allt ur filen" }));
    const question = await screen.findByRole("group", { name: "Ta bort allt ur filen" });
    expect(document.activeElement).toBe(question);
    expect(plain(question.textContent)).toContain("bladet som tillägget har gjort: Redovisning");
    await user.click(within(question).getByRole("button", { name: "Avbryt" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Ta bort allt ur filen" }));
    expect(desk.calls).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Ta bort allt ur filen" }));
    await user.click(await screen.findByRole("button", { name: "Ta bort allt" }));
    await screen.findByText("Inget är sparat i arbetsboken.");
    expect(status()).toContain("Allt som tillägget hade sparat är borttaget ur filen.");
    expect(desk.calls).toEqual([["forget"]]);
  });

  test("what cannot be read is shown as it stands; a later version's part is left alone", async () => {
    const damaged = keptPart()
      .replace("<accepted>[", "<accepted>]")
      .replace("</workbook>", '<ledger>{"konton":["45"]}</ledger></workbook>');
    const { user } = await toRules(openPane({ desk: fakeDesk({ kept: damaged }) }));
    await user.click(screen.getByRole("button", { name: /^Godtagna noteringar/ }));
    expect(pageText()).toContain("Går inte att läsa.");
    expect(pageText()).toContain("Kurserna b\\u00f6rjar i april");
    await user.click(screen.getByRole("button", { name: /^Bokföringens konton/ }));
    expect(pageText()).toContain('{"konton":["45"]}');
    closePane();

    const newer = keptPart().replace('version="1"', 'version="2"');
    const { user: other, desk } = await toRules(openPane({ desk: fakeDesk({ kept: newer }) }));
    expect(pageText()).toContain("En senare version av tillägget har sparat i arbetsboken.");
    await other.click(screen.getByRole("button", { name: "Spara i arbetsboken" }));
    await screen.findByText(/Den här versionen visar det men ändrar det inte/, { selector: "[role=status]" });
    expect(await partOf(desk)).toBe(newer);
  });

  test("Excel does not answer: said, and tried again", async () => {
    const desk = fakeDesk();
    const contents = desk.memory.contents;
    let tries = 0;
    Object.assign(desk.memory, {
      contents: () => ((tries += 1) === 1 ? { kind: "failed", fault: "busy", where: null } : contents()),
    });
    const { user } = openPane({ desk });
    await user.click(screen.getByRole("button", { name: "Regler" }));
    await user.click(await screen.findByRole("button", { name: "Försök igen" }));
    await screen.findByRole("heading", { name: HEADING.sv });
  });

  test("what cannot be saved is said, and stays to be saved again", async () => {
    const { user } = await toRules(openPane({ desk: fakeDesk({ keeps: new WorkbookError("sessionExpired") }) }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Förval" }), "us-2cfr200");
    await user.click(screen.getByRole("button", { name: "Spara i arbetsboken" }));
    expect(pageText()).toContain("Ändringarna gäller först när de är sparade.");
    expect(status()).not.toBe("");
  });
});

test.each(["sv", "en"] as const)("nothing to object to for those who cannot see or point, %s", async (language) => {
  const { user } = await toRules(openPane({ language, desk: fakeDesk({ kept: keptPart() }) }), language);
  for (const button of screen.getAllByRole("button", { name: / (?:på|on)$| kB$/ })) await user.click(button);
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test.each([rulesSv, rulesEn])("every setting of every check has a word", ({ rule }) => {
  const names = new Set(checks.flatMap(({ settings }) => Object.keys(settings)));
  for (const name of names) {
    expect(rule.settings[name]).toBeDefined();
    if (kindOf(name) === "choice") expect(rule.choices[name]!.length).toBeGreaterThan(1);
  }
});
