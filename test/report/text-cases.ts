import { kr } from "../../src/domain/money.ts";
import type { ReportChoices } from "../../src/report/source.ts";
import type { WholeReview } from "../../src/review/review.ts";
import { type Row, reviewOf, sheet } from "./report-setup.ts";

/** A follow-up in which something stands otherwise than in that of 2019, and what is chosen for its text. */
export interface TextCase {
  readonly review: () => WholeReview;
  readonly choices?: Partial<ReportChoices>;
}

const KV1: Row = ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"];
const of = (header: Row, ...rows: readonly Row[]): TextCase => ({
  review: () => reviewOf(sheet("2019", header, ...rows)),
});
const kv1 = (...rows: readonly Row[]): TextCase => of(KV1, ...rows);

/** With a payment plan beside it: one instalment of Norra IF, as the columns say. */
const gate = (condition: string, met: string, more: Readonly<Record<string, string | number>> = {}): TextCase => {
  const plan = {
    Part: "Norra IF",
    Förfallodag: "2019-06-15",
    Belopp: "250 tkr",
    Villkor: condition,
    Villkorsdatum: "2019-06-10",
    "Villkor uppfyllt": met,
    ...more,
  };
  const register = { ...sheet("Betalningsplan", Object.keys(plan), Object.values(plan)), table: TABLE };
  return {
    review: () => reviewOf(sheet("2019", KV1, ["Norra IF", 1000, 500, 250], ["Södra IF", 400, 200, 100]), [register]),
  };
};
const TABLE = { name: "Betalningsplan", hasTotals: false };

const agreements = (header: Row, ...rows: readonly Row[]) => ({
  ...sheet("Överenskommelser", header, ...rows),
  table: { name: "Overenskommelser", hasTotals: false },
});

export const TEXT_CASES: Readonly<Record<string, TextCase>> = {
  "cost higher than periodised": kv1(
    ["Norra IF", 1000, 500, 400],
    ["Södra IF", 800, 400, 150],
    ["Östra IF", 400, 200, 90],
  ),
  "one partner": kv1(["Norra IF", 1000, 500, 200]),
  "one partner, paid less than it has cost": kv1(["Norra IF", 1000, 250, 400]),
  "paid and cost above the agreed amount": kv1(["Norra IF", 1000, 1100, 400], ["Södra IF", 500, 250, 600]),
  "nothing reported, said to be missing": kv1(["Norra IF", 1000, 500, ".."], ["Södra IF", 500, 250, ".."]),
  "nil reported by everybody": kv1(["Norra IF", 1000, 500, 0], ["Södra IF", 500, 250, 0]),
  "nothing paid yet": kv1(["Norra IF", 1000, 0, 100], ["Södra IF", 500, 0, 50]),
  "one has not reported": kv1(["Norra IF", 1000, 500, 200], ["Södra IF", 500, 250, null], ["Östra IF", 400, 200, 100]),
  "one has no agreed amount": kv1(
    ["Norra IF", 1000, 500, 200],
    ["Södra IF", null, 250, 40],
    ["Östra IF", 400, 200, 100],
  ),
  "cost as periodised": kv1(["Norra IF", 1000, 500, 250], ["Södra IF", 400, 200, 100]),
  "differences that cancel out": kv1(["Norra IF", 1000, 500, 350], ["Södra IF", 1000, 500, 150]),
  "two with the same difference": kv1(
    ["Norra IF", 1000, 500, 150],
    ["Södra IF", 1000, 500, 150],
    ["Östra IF", 400, 200, 100],
  ),
  "five without cost": kv1(
    ["A", 100, 50, 0],
    ["B", 100, 50, 0],
    ["C", 100, 50, 0],
    ["D", 100, 50, 0],
    ["E", 100, 50, 0],
    ["F", 400, 200, 90],
  ),
  "three without cost": kv1(["A", 100, 50, 0], ["B", 100, 40, 0], ["C", 100, 30, 0], ["F", 400, 200, 90]),
  "paid in arrears": kv1(["Norra IF", 1200, 300, 320], ["Södra IF", 600, 150, 160]),
  "no day in the header": of(
    ["Förening", "Belopp, tkr", "Utbetalt, tkr", "Kostnader, tkr"],
    ["Norra IF", 1000, 500, 200],
    ["Södra IF", 400, 200, 80],
  ),
  tertials: of(
    ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 31/8, tkr", "Kostnader T1, tkr", "Kostnader T2, tkr"],
    ["Norra IF", 1000, 750, 250, 300],
    ["Södra IF", 400, 400, 100, 100],
    ["Östra IF", 600, 600, 200, 180],
  ),
  months: of(
    [
      "Förening",
      "Belopp, tkr",
      "Utbetalt t.o.m. 31/5, tkr",
      ...["januari", "februari", "mars", "april", "maj"].map((month) => `Kostnader ${month}, tkr`),
    ],
    ["Norra IF", 1200, 600, 90, 80, 70, 90, 100],
    ["Södra IF", 600, 600, 10, 50, 30, 20, 10],
    ["Östra IF", 240, 120, 20, 22, 18, 20, 25],
  ),
  "a whole year": of(
    [
      "Förening",
      "Belopp, tkr",
      "Utbetalt t.o.m. 31/12, tkr",
      "Kostnader Kv1, tkr",
      "Kostnader Kv2, tkr",
      "Kostnader Kv3, tkr",
      "Kostnader Kv4, tkr",
    ],
    ["Norra IF", 1000, 1000, 250, 200, 250, 200],
    ["Södra IF", 400, 400, 100, 100, 90, 80],
    ["Östra IF", 200, 200, 50, 60, 50, 40],
  ),
  "in kronor": of(
    ["Förening", "Belopp, kr", "Utbetalt t.o.m. 31/3, kr", "Kostnader Kv1, kr"],
    ["Norra IF", 324_000, 81_000, 79_000.5],
  ),
  "in kronor, written in thousands": {
    review: () =>
      reviewOf(
        sheet(
          "2019",
          ["Förening", "Belopp, kr", "Utbetalt t.o.m. 30/4, kr", "Kostnader Kv1, kr"],
          ["Norra IF", 1_200_400, 600_200, 250_300],
          ["Södra IF", 400, 200, 100],
        ),
      ),
    choices: { unit: "thousand" },
  },
  "in millions": of(
    ["Förening", "Belopp, mnkr", "Utbetalt t.o.m. 30/4, mnkr", "Kostnader Kv1, mnkr"],
    ["Norra IF", 12.5, 6.25, 2.1],
    ["Södra IF", 4, 2, 1.5],
  ),
  "in euro": of(
    ["Partner", "Agreed amount, k€", "Paid to 30 April, k€", "Costs Q1, k€"],
    ["Norra IF", 1000, 500, 200],
    ["Södra IF", 400, 200, 80],
  ),
  "three hundred partners": kv1(
    ...Array.from({ length: 300 }, (_, index): Row => [
      `Förening ${index + 1}`,
      100 + 2 * index,
      50 + index,
      index % 7 === 0 ? 0 : 20 + (index % 9) * 5,
    ]),
  ),
  "forecasts and a frame": {
    review: () =>
      reviewOf(
        sheet(
          "2019",
          [
            "Förening",
            "Belopp, tkr",
            "Utbetalt t.o.m. 31/8, tkr",
            "Kostnader Kv1, tkr",
            "Kostnader Kv2, tkr",
            "Prognos, tkr",
          ],
          ["Norra IF", 1000, 500, 250, 200, 950],
          ["Södra IF", 400, 200, 50, 50, null],
          ["Östra IF", 300, 150, 70, 80, 300],
        ),
      ),
    choices: { frame: kr(1_800_000) },
  },
  "a frame before anything can be told": {
    review: () => reviewOf(sheet("2019", KV1, ["Norra IF", 1000, 500, 200], ["Södra IF", 400, 200, 80])),
    choices: { frame: kr(1_300_000) },
  },
  "a forecast for one of two": {
    review: () =>
      reviewOf(
        sheet("2019", [...KV1, "Prognos, tkr"], ["Norra IF", 1000, 500, 200, 900], ["Södra IF", 400, 200, 80, null]),
      ),
    choices: { frame: kr(1_300_000) },
  },
  "a condition ahead, in known words": gate("Budget i balans", "ej avgjort"),
  "a condition ahead, said as a duty": gate("ska lämna en slutrapport", ""),
  "a condition ahead, in words of its own": gate("Slutrapport lämnad; annars hålls utbetalningen inne", "ej avgjort"),
  "a condition that is not met": gate("Budget i balans", "nej"),
  "a condition whose day has passed": gate("Budget i balans", "", {
    Villkorsdatum: "2019-04-10",
    Förfallodag: "2019-04-15",
  }),
  "a condition that is met": gate("Budget i balans", "ja"),
  "an event without a name": {
    review: () =>
      reviewOf(
        sheet(
          "2019",
          KV1,
          ["Fryshuset", 200, 200, 0],
          ["Rinkeby Folkets Hus", 200, 200, 0],
          ["Norra IF", 400, 200, 100],
        ),
        [
          agreements(
            ["Diarienr", "Part", "Periodisering", "Status"],
            ["1", "Fryshuset", "2019-06-06", "aktiv"],
            ["2", "Rinkeby Folkets Hus", "sommarfesten 2019-06-20", "aktiv"],
            ["3", "Norra IF", "jämnt", "aktiv"],
          ),
        ],
      ),
  },
  "agreements of another length": {
    review: () =>
      reviewOf(sheet("2019", KV1, ["Norra IF", 600, 300, 100], ["Södra IF", 400, 200, 80]), [
        agreements(
          ["Diarienr", "Part", "Start", "Slut", "Betalningsmodell", "Status"],
          ["1", "Norra IF", "2019-01-01", "2019-06-30", "halvårsvis", "aktiv"],
          ["2", "Södra IF", "2019-02-01", "2019-12-31", "kvartalsvis", "aktiv"],
        ),
      ]),
  },
  "an application refused": {
    review: () =>
      reviewOf(sheet("2019", KV1, ["Norra IF", 1000, 500, 200], ["Södra IF", 400, 0, 0]), [
        agreements(["Diarienr", "Part", "Status"], ["1", "Norra IF", "aktiv"], ["2", "Södra IF", "avslag"]),
      ]),
  },
  "cost of the whole activity": {
    review: () =>
      reviewOf(sheet("2019", KV1, ["Norra IF", 1000, 500, 500], ["Södra IF", 400, 200, 100]), [
        agreements(
          ["Diarienr", "Part", "Kostnader avser", "Nämndens andel %", "Status"],
          ["1", "Norra IF", "hela verksamheten", 40, "aktiv"],
          ["2", "Södra IF", "nämndens medel", null, "aktiv"],
        ),
      ]),
  },
};
