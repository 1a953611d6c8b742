import { checks } from "../../src/checks/index.ts";
import type { Example, ExampleRow } from "../../src/domain/example.ts";
import { runChecks } from "../../src/domain/run-checks.ts";
import { makeShow } from "../../src/review/show.ts";
import { prepare } from "./run-example.ts";

const tkr = (partner: string, agreed: number, paid: number, cost: number): ExampleRow => ({
  partner,
  agreed: agreed * 1000,
  paid: paid * 1000,
  costs: [cost * 1000],
});

/** The published follow-up of January–March 2019. */
const ROWS: readonly ExampleRow[] = [
  { ...tkr("Fryshuset", 4200, 1050, 1028), note: "Fakturerar månadsvis" },
  tkr("Folkets Husby", 1800, 900, 433),
  tkr("Rinkeby Folkets Hus", 1800, 900, 380),
  tkr("Studiefrämjandet", 1636, 818, 267),
  tkr("Kista SC", 500, 250, 131),
  tkr("Somaliska Medieföreningen", 900, 450, 189),
  tkr("Löparakademin", 350, 175, 0),
  tkr("Shanta IF", 200, 200, 0),
];
const TABLE: Omit<Example, "name" | "finds"> = {
  rows: ROWS,
  problems: [],
  totals: [
    { column: "agreed", printed: 11_386_000, summed: 11_386_000, tolerance: 4_000 },
    { column: "paid", printed: 4_743_000, summed: 4_743_000, tolerance: 4_000 },
    { column: "cost", printed: 2_428_000, summed: 2_428_000, tolerance: 4_000 },
  ],
};

function review(table = TABLE) {
  const { followUp, lines, totals } = prepare(table);
  return runChecks(checks, followUp, lines, totals);
}

const lead = (table = TABLE) => review(table).groups.map(({ main }) => [main.partner, main.check, main.severity]);

test("one finding per partner, each with its main cause", () => {
  expect(lead()).toEqual([
    ["Studiefrämjandet", "underspend-to-date", "high"],
    ["Löparakademin", "zero-cost-reported", "high"],
    ["Shanta IF", "zero-cost-reported", "high"],
    ["Rinkeby Folkets Hus", "underspend-to-date", "medium"],
    ["Somaliska Medieföreningen", "underspend-to-date", "medium"],
    [null, "cutoff-mismatch", "info"],
    [null, "period-assumed", "info"],
    [null, "net-hides-gross", "info"],
  ]);
});

test("Löparakademin's zero cost is one finding with facets", () => {
  const group = review().groups.find(({ main }) => main.partner === "Löparakademin")!;
  expect(group.facets.map(({ check, severity }) => `${check} ${severity}`)).toEqual([
    "unspent-held high",
    "underspend-to-date medium",
  ]);
});

test("what cannot be assessed is said once for all, and never as passed", () => {
  expect(review().notAssessable).toEqual([
    { check: "payment-ahead", partner: null, reason: "planAssumed" },
    { check: "payment-behind", partner: null, reason: "planAssumed" },
    { check: "forecast-over", partner: null, reason: "onePeriod" },
    { check: "forecast-under", partner: null, reason: "onePeriod" },
  ]);
});

test("once Shanta's event is given it is a note", () => {
  const rows = ROWS.map((row) => (row.partner === "Shanta IF" ? { ...row, event: "2019-06-06" } : row));
  expect(lead({ ...TABLE, rows })).toContainEqual(["Shanta IF", "prepaid-full", "info"]);
});

test("without a year the dated checks are not assessable, and no finding needs one", () => {
  const { groups, notAssessable } = review({ ...TABLE, year: null, paidDate: null });
  expect(groups).toEqual([]);
  const dated = ["cutoff-mismatch", "period-assumed", "underspend-to-date", "unspent-held", "zero-cost-reported"];
  expect(notAssessable.filter(({ reason }) => reason === "noYear").map(({ check }) => check)).toEqual(
    expect.arrayContaining(dated),
  );
});

test("the sentences of the table", () => {
  const text = (check: string, partner: string | null, language: "sv" | "en") => {
    const { groups } = review();
    const found = groups.map(({ main }) => main).find((main) => main.check === check && main.partner === partner)!;
    const words = checks.find(({ id }) => id === check)!.text[language];
    const show = makeShow(language, "thousand", "SEK");
    return [words.finding(found, show), words.formula(found, show)].map((each) => each.replace(/\u00a0/g, " "));
  };
  expect(text("underspend-to-date", "Studiefrämjandet", "sv")).toEqual([
    "142 tkr lägre kostnad än periodiserad budget (34,7 %)",
    "Periodiserad budget − redovisad kostnad = 409 − 267 = 142; 142 / 409 = 34,7 %, per 31 mars 2019",
  ]);
  expect(text("zero-cost-reported", "Löparakademin", "en")[0]).toBe(
    "175 kSEK paid and 0 kSEK of cost reported to 31 March 2019",
  );
  expect(text("cutoff-mismatch", null, "sv")[0]).toBe(
    "Utbetalt avser 30 april 2019 och kostnad 31 mars 2019; av utbetalt, ej redovisat 2 315 tkr är beräknat 809,3 tkr kostnad mellan datumen",
  );
  expect(text("net-hides-gross", null, "sv")[0]).toBe(
    "Plus och minus tar ut varandra: 424,5 tkr lägre och 6 tkr högre kostnad än periodiserad budget ger 418,5 tkr i summan",
  );
});
