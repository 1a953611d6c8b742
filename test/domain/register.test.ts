import type { Example, ExampleRegister, ExampleRow } from "../../src/domain/example.ts";
import { createJoiner } from "../../src/domain/join-register.ts";
import { lackOf, placeOf } from "../../src/domain/register.ts";
import { isNotApproved } from "../../src/domain/agreement-status.ts";
import { runChecks } from "../../src/domain/run-checks.ts";
import { defineRegisterCheck, notAssessed } from "../../src/domain/check.ts";
import type { CalendarDate } from "../../src/domain/calendar.ts";
import { nameRules } from "../../src/matching/name-rules.ts";
import { readGrid } from "../../src/reading/read-grid.ts";
import { runReview } from "../../src/review/run-review.ts";
import { registerOf } from "../checks/example-register.ts";
import { prepare } from "../checks/run-example.ts";

const NORTH = { id: "D1", partner: "Norra IF", orgNumber: "802005-6175", start: "2019-01-01", end: "2019-12-31" };
const SOUTH = { id: "D2", partner: "Södra IF", start: "2019-01-01", end: "2019-12-31" };

const joined = (register: ExampleRegister, row: ExampleRow, more: Partial<Example> = {}) => {
  const { view } = prepare({ rows: [row], register, ...more });
  const { agreement, by, candidates } = view!.lines[0]!;
  return [agreement?.id ?? null, by, candidates.length];
};

describe("a row is joined to its agreement", () => {
  const agreements = [NORTH, SOUTH];
  test("by its number, whatever its name", () => {
    expect(joined({ agreements }, { partner: "Norra IF", agreementId: " d2 " })).toEqual(["D2", "agreementId", 1]);
  });
  test("then by organisation number", () => {
    expect(joined({ agreements }, { partner: "Okänd", orgNumber: "8020056175" })).toEqual(["D1", "orgNumber", 1]);
    expect(joined({ agreements }, { partner: "Södra IF", orgNumber: "000000-0000" })).toEqual(["D2", "name", 1]);
  });
  test("then by alias, then by the exact name", () => {
    const aliases = [{ alias: "Norrpojkarna", partner: "Norra IF" }];
    expect(joined({ agreements, aliases }, { partner: "norrpojkarna" })).toEqual(["D1", "alias", 1]);
    expect(joined({ agreements, aliases }, { partner: "SÖDRA IF" })).toEqual(["D2", "name", 1]);
  });
  test("and never by a name that is only near", () => {
    expect(joined({ agreements }, { partner: "Norra idrottsförening u.p.a." })).toEqual([null, null, 0]);
  });
});

describe("of several agreements of one partner", () => {
  const of = (...agreements: NonNullable<ExampleRegister["agreements"]>) =>
    joined({ agreements }, { partner: "Norra IF" });
  test("the one of the year is meant", () => {
    expect(of({ ...NORTH, start: "2016-01-01", end: "2018-12-31" }, { ...NORTH, id: "D3" })).toEqual(["D3", "name", 2]);
  });
  test("an extension counts once it is made", () => {
    const earlier = { ...NORTH, start: "2018-01-01", end: "2018-12-31", extendableTo: "2019-12-31" };
    const later = { ...NORTH, id: "D3", start: "2020-01-01", end: "2020-12-31" };
    expect(of({ ...earlier, status: "extended" }, later)[0]).toBe("D1");
    expect(of(earlier, later)[0]).toBeNull();
  });
  test("one without days may be meant, two are asked about", () => {
    const undated = { ...NORTH, id: "D4", start: null, end: null };
    expect(of({ ...NORTH, start: "2024-01-01", end: "2024-12-31" }, undated)[0]).toBe("D4");
    expect(of(NORTH, undated)[0]).toBeNull();
  });
  test("a refused application beside one in force is none", () => {
    expect(of(NORTH, { ...NORTH, id: "D3", status: "refused" })[0]).toBe("D1");
    expect(of({ ...NORTH, status: "interest" }, { ...NORTH, id: "D3", status: "refused" })[0]).toBeNull();
  });
  test("nothing chooses where the year is not known", () => {
    const agreements = [NORTH, { ...NORTH, id: "D3", start: "2020-01-01", end: "2020-12-31" }];
    expect(joined({ agreements }, { partner: "Norra IF" }, { year: null, paidDate: null })[0]).toBeNull();
  });
});

describe("what an agreement says goes into the figures", () => {
  const figures = (agreement: object, row: ExampleRow = {}, more: Partial<Example> = {}) =>
    prepare({
      rows: [{ agreed: 120_000, paid: 60_000, costs: [20_000], partner: "Norra IF", ...row }],
      register: { agreements: [{ ...NORTH, ...agreement }] },
      ...more,
    }).lines[0]!;

  test("its days, within the year", () => {
    const { facts, assumed } = figures({ start: "2019-03-01", end: "2020-08-31" });
    expect(facts.period).toEqual({ start: "2019-03-01", end: "2019-12-31" });
    expect(assumed.map(({ field }) => field)).not.toContain("period");
  });
  test("all its days where the year is not known", () => {
    const { facts } = figures({ end: "2020-08-31" }, {}, { year: null, paidDate: null });
    expect(facts.period).toEqual({ start: "2019-01-01", end: "2020-08-31" });
  });
  test("an agreement of another year says nothing of this one", () => {
    expect(figures({ start: "2022-01-01", end: "2022-12-31" }).assumed.map(({ field }) => field)).toContain("period");
  });
  test("its payment model, and the plan where it is whole", () => {
    expect(figures({ paymentModel: "quarterly" }).facts.plan).toEqual({ model: "quarterly" });
    const plan = (...amounts: (number | null)[]) =>
      figures(
        { paymentModel: "upFront" },
        {},
        {
          register: {
            agreements: [{ ...NORTH, paymentModel: "upFront" }],
            instalments: amounts.map((amount, index) => ({
              partner: "Norra IF",
              due: `2019-0${index + 1}-15`,
              amount,
            })),
          },
        },
      ).facts.plan;
    expect(plan(80_000, 40_000)).toEqual({
      instalments: [
        { due: "2019-01-15", amount: 8_000_000 },
        { due: "2019-02-15", amount: 4_000_000 },
      ],
    });
    // One instalment of several says nothing of the rest.
    expect(plan(60_000, null)).toEqual({ model: "upFront" });
  });
  test("its profile, where it fits", () => {
    const event = { kind: "events", events: [{ date: "2019-06-06" as CalendarDate, weight: 1 }] } as const;
    expect(figures({ profile: event }).facts.expected).toBe(0);
    const quarters = { kind: "quarters", weights: [0.1, 0.2, 0.3, 0.4] } as const;
    expect(figures({ profile: quarters }).facts.expected).toBe(1_200_000);
    expect(figures({ profile: quarters, end: "2019-06-30" }).facts.profile).toEqual({ kind: "linear" });
    const unknown = { start: null, end: null, profile: quarters };
    expect(figures(unknown, {}, { year: null, paidDate: null }).facts.profile).toEqual({ kind: "linear" });
  });
  test("whose money the cost is of", () => {
    const whole = { costsOf: "whole", funderPercent: 60, vat: "excluded" };
    expect(figures(whole).facts).toMatchObject({
      costOfAll: 2_000_000,
      cost: 1_200_000,
      costsOf: "whole",
      vat: "excluded",
    });
    const { missing, facts } = figures({ costsOf: "whole" });
    expect([facts.cost, missing.cost, missing.variance]).toEqual([undefined, "noShare", "noShare"]);
    expect(figures({ costsOf: "whole" }, { costs: [0] }).facts.cost).toBe(0);
  });
});

describe("checks of the register", () => {
  const words = { title: "", why: "", advice: "", finding: () => "", formula: () => "", threshold: () => "" };
  const check = defineRegisterCheck({
    id: "r",
    rank: 1,
    at: "register",
    tables: ["agreements", "questions"],
    settings: {},
    source: { sv: "", en: "" },
    inspect: ({ register, agreementOf }) =>
      register.questions.map((row) => {
        const about = agreementOf(row).agreement ?? { partner: row.partner };
        return row.answer === null
          ? notAssessed(about, "blank")
          : { about, place: row.place, severity: "high", figures: {}, difference: null };
      }),
    text: { sv: words, en: words },
  });
  const run = (register: ExampleRegister, ...rows: ExampleRow[]) => {
    const { followUp, lines, totals, view } = prepare({ rows, register });
    const { groups, notAssessable } = runChecks([check], followUp, lines, totals, { view });
    return {
      said: groups.map(({ main, facets }) => [main.partner, facets.length]),
      lacking: notAssessable.map(({ partner, reason }) => [partner, reason]),
    };
  };

  test("do not apply where one of their tables is not in the workbook", () => {
    expect(run({ agreements: [NORTH] }, { partner: "Norra IF" })).toEqual({ said: [], lacking: [] });
    expect(run({ questions: [{ partner: "Norra IF", answer: "ja" }] }, {})).toEqual({ said: [], lacking: [] });
  });
  test("what they find of one partner is one group, under the name of the follow-up's line", () => {
    const questions = [
      { partner: "NORRA IF", answer: "1" },
      { partner: "Norra IF", answer: "2" },
      { partner: "Östra IF", answer: "3" },
      { partner: "östra if", answer: "4" },
    ];
    expect(
      run({ agreements: [NORTH], questions }, { partner: "Norra Idrottsförening", agreementId: "D1" }).said,
    ).toEqual([
      ["Norra Idrottsförening", 1],
      ["Östra IF", 1],
    ]);
  });
  test("a partner on two rows has a group of its own for what is not of one of them", () => {
    const two = [NORTH, { ...NORTH, id: "D3" }];
    const questions = [
      { partner: "Norra IF", answer: "1" },
      { agreementId: "D3", answer: "2", partner: "" },
    ];
    const rows = [
      { partner: "Norra IF", agreementId: "D1" },
      { partner: "Norra IF", agreementId: "D3" },
    ];
    expect(run({ agreements: two, questions }, ...rows).said).toHaveLength(2);
  });
  test("a reason is said once a partner, and once of the table where it holds for all", () => {
    const questions = ["Norra IF", "Norra IF", "Södra IF"].map((partner) => ({ partner, answer: null }));
    expect(run({ agreements: [NORTH, SOUTH], questions }, {}).lacking).toEqual([[null, "blank"]]);
    expect(run({ agreements: [NORTH, SOUTH], questions: questions.slice(0, 2) }, {}).lacking).toEqual([
      ["Norra IF", "blank"],
    ]);
  });
});

test("rows of a plan or of payments are in order of their days, those without last", () => {
  const { view } = prepare({
    rows: [{ partner: "Norra IF" }],
    register: {
      agreements: [NORTH],
      payments: ["2019-03-01", null, "2019-01-01", "2019-03-01", null].map((date, index) => ({
        partner: "Norra IF",
        date,
        voucher: `${index}`,
      })),
      instalments: [{ partner: "Okänd", due: "2019-01-01" }],
    },
  });
  const [agreement] = view!.register.agreements;
  expect(view!.paymentsOf(agreement!).map(({ voucher }) => voucher)).toEqual(["2", "0", "3", "1", "4"]);
  expect(view!.instalmentsOf(agreement!)).toEqual([]);
  expect(view!.linesOf({ ...agreement! })).toEqual([]);
  expect(view!.paymentsOf({ ...agreement! })).toEqual([]);
});

test("why a field is missing, and where it would stand", () => {
  const [agreement] = registerOf({ agreements: [{ end: null, unreadable: ["start"] }] }).agreements;
  expect(["start", "end", "signed"].map((field) => lackOf(agreement!, field))).toEqual([
    "notUnderstood",
    "blank",
    "noColumn",
  ]);
  expect(placeOf(agreement!, "end").address).toBe("B2");
  expect(placeOf(agreement!, "signed")).toBe(agreement!.place);
});

test("what has not been granted", () => {
  expect((["interest", "refused", "approved", null] as const).map(isNotApproved)).toEqual([true, true, false, false]);
});

test("names of the register near one that joins nothing", () => {
  const joiner = createJoiner(registerOf({ agreements: [NORTH, SOUTH] }), nameRules());
  expect(joiner.near("Norra")).toEqual(["Norra IF"]);
  expect(joiner.near("Biodlarna")).toEqual([]);
});

test("a refused row is in no total, and is still shown", () => {
  const [table] = readGrid({
    name: "Kv1 2019",
    origin: "A1",
    values: [
      ["Förening", "Belopp, kr", "Utbetalt t.o.m. 30/4, kr"],
      ["Norra IF", 400_000, 200_000],
      ["Södra IF", 100_000, 0],
    ],
  }).tables;
  const register = registerOf({ agreements: [NORTH, { ...SOUTH, status: "refused" }] });
  const review = runReview(table!, { register: { tables: register, names: nameRules() } });
  expect(review.totals.of.agreed.net).toBe(40_000_000);
  expect(review.lines).toHaveLength(2);
  expect(review.groups.map(({ main }) => main.check)).toContain("paid-not-approved");
});
