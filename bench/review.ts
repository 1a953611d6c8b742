/** A review with every rule on and every table of the register: the pure computing. `review [partners]` */
import { checks } from "../src/checks/index.ts";
import type { CellGrid, CellValue } from "../src/domain/cell-grid.ts";
import { nameRules } from "../src/matching/name-rules.ts";
import { readGrid } from "../src/reading/read-grid.ts";
import { readRegister } from "../src/reading/register/read-register.ts";
import { NOTHING_KEPT } from "../src/review/memory.ts";
import { runReview } from "../src/review/run-review.ts";
import { args, compare, type Engine, report, sink } from "./measure.ts";

const [most = 1_000] = args.map(Number);
const YEARS = [2016, 2017, 2018, 2019];
const QUARTERS = YEARS.flatMap((year) => [1, 2, 3, 4].map((quarter) => ({ year, quarter })));
const ends = ["03-31", "06-30", "09-30", "12-31"];
/** Figures that go up and down with the quarter; one partner in five has spent less than agreed, one in ten more. */
const spread = (partner: number, quarter: number): number =>
  (partner % 5 === 1 ? 15_000 : partner % 10 === 4 ? 30_000 : 22_000) + ((partner * 7_919 + quarter * 104_729) % 5_000);
const name = (partner: number): string => `Förening ${partner + 1} i Norra Ängby`;
const number = (partner: number): string => `D${partner + 1}/2016`;

function sheet(name: string, ...values: CellValue[][]): CellGrid {
  return { name, origin: "A1", values };
}

/** The follow-up: agreed, paid and the cost of sixteen quarters; one partner in a hundred lacks its last quarter. */
function followUp(partners: number): CellGrid {
  const header = QUARTERS.map(({ year, quarter }) => `Kostnader Kv${quarter} ${year}, kr`);
  const rows = Array.from({ length: partners }, (_, partner): CellValue[] => [
    ...[name(partner), number(partner), 400_000, partner % 10 === 3 ? 450_000 : 400_000],
    ...QUARTERS.map((_, quarter) => (partner % 100 === 1 && quarter === 15 ? null : spread(partner, quarter))),
  ]);
  const columns = ["Förening", "Diarienr", "Belopp, kr", "Utbetalt t.o.m. 31/12 2019, kr", ...header];
  return sheet("Uppföljning 2019", columns, ...rows);
}

/** Every table: an agreement, four years' amounts, a plan and payments of sixteen instalments, and the rest for each partner. */
function register(partners: number): CellGrid[] {
  const each = <T>(make: (partner: number) => T[]): T[] => Array.from({ length: partners }, (_, n) => make(n)).flat();
  const perQuarter = (make: (partner: number, day: string) => CellValue[]): CellValue[][] =>
    each((partner) => QUARTERS.map(({ year, quarter }) => make(partner, `${year}-${ends[quarter - 1]}`)));
  return [
    sheet(
      "Överenskommelser",
      ["Diarienr", "Part", "Belopp", "Start", "Slut", "Status", "Nämndbeslut", "Förlängning t.o.m."],
      ...each((n) => [
        [
          number(n),
          name(n),
          400_000,
          "2016-01-01",
          n % 10 ? "2020-12-31" : "2019-12-31",
          "aktiv",
          n % 9 ? "2015-12-01" : "2016-02-01",
          "2022-12-31",
        ],
      ]),
    ),
    sheet("Årsbelopp", ["Diarienr", "År", "Belopp"], ...each((n) => YEARS.map((year) => [number(n), year, 100_000]))),
    sheet(
      "Betalningsplan",
      ["Part", "Diarienr", "Förfallodag", "Belopp", "Villkor", "Villkorsdatum", "Villkor uppfyllt"],
      ...perQuarter((n, day) => [
        name(n),
        number(n),
        day,
        25_000,
        "budget i balans",
        day,
        n % 20 ? "ja" : "ej avgjort",
      ]),
    ),
    sheet(
      "Utbetalningar",
      ["Part", "Diarienr", "Datum", "Belopp", "Verifikat"],
      ...perQuarter((n, day) => [name(n), number(n), day, n % 20 === 7 ? 24_000 : 25_000, `A${n}`]),
    ),
    sheet(
      "Mål",
      ["Part", "Diarienr", "Mål", "Måltal", "Utfall", "Period"],
      ...each((n) =>
        YEARS.map((year) => [name(n), number(n), "Deltagare", 50, n % 10 ? 50 : "drygt 40", String(year)]),
      ),
    ),
    sheet(
      "Kriterier",
      ["Part", "Diarienr", "Kriterielista", "Kriterium", "Svar"],
      ...each((n) => [[name(n), number(n), "2017", "Ingen marknad", n % 13 ? "ja" : "nej"]]),
    ),
    sheet(
      "Kostnadsslag",
      ["Part", "Diarienr", "Kostnadsslag", "Budget", "Utfall"],
      ...each((n) =>
        ["Personal", "Administration"].map((line) => [
          name(n),
          number(n),
          line,
          line === "Personal" ? 200_000 : 20_000,
          line === "Personal" ? 190_000 : 20_000,
        ]),
      ),
    ),
    sheet(
      "Frågor",
      ["Part", "Fråga", "Skickad", "Svar senast"],
      ...each((n) => (n % 3 ? [] : [[name(n), "Vad avser kostnaden?", "2019-05-02", "2019-05-16"]])),
    ),
    sheet("Alias", ["Alias", "Part"], ...each((n) => [[`Förening nr ${n + 1}`, name(n)]])),
  ];
}

const changes = checks.map(({ id }) => ({ check: id, isOn: true }));
const memory = { ...NOTHING_KEPT, rules: [{ preset: "sverige-iop" as const, from: null, changes }] };

function engines(partners: number): readonly Engine[] {
  const grids = [followUp(partners), register(partners)] as const;
  const table = readGrid(grids[0]).tables[0]!;
  const tables = readRegister(grids[1]).register;
  const source = { tables, names: nameRules() };
  const review = runReview(table, { register: source, memory, asOf: "2019-12-31" as never });
  const found = new Set(review.groups.flatMap(({ main, facets }) => [main, ...facets].map(({ check }) => check)));
  if (review.lines.length !== partners || tables.tables.size !== 9) throw new Error("not all of it was read");
  return [
    {
      name: `review, ${partners} partners × ${QUARTERS.length} quarters`,
      run: () => {
        sink.value += runReview(table, { register: source, memory, asOf: "2019-12-31" as never }).groups.length;
      },
      note: `${checks.length} rules on, ${found.size} of them find something, ${review.groups.length} groups`,
    },
    {
      name: "reading its cells before that",
      run: () => {
        sink.value += readGrid(grids[0]).tables.length + readRegister(grids[1]).problems.length;
      },
      note: "follow-up and nine tables",
    },
  ];
}

// Steps that follow each other, not rivals: each is measured by itself, or one would pay for the other's garbage.
const [review, reading] = engines(most) as [Engine, Engine];
const [tenth] = engines(Math.ceil(most / 10)) as [Engine, Engine];
const measured = [...(await compare([review])), ...(await compare([reading])), ...(await compare([tenth]))];
report({
  title: `A review with every rule on, ${most} partners × ${QUARTERS.length} quarters`,
  measured,
  gates: [{ what: "the review under 300 ms", isKept: measured[0]!.wall! < 300 }],
});
