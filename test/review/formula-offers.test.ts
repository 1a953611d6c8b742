import { createHost } from "../../sandbox/host/index.ts";
import type { CellGrid } from "../../src/domain/cell-grid.ts";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { readGrid } from "../../src/reading/read-grid.ts";
import { formulaOffers } from "../../src/review/formula-offers.ts";
import { runReview } from "../../src/review/run-review.ts";

const HEADERS = ["Förening", "Org.nr", "Belopp, tkr", "Utbetalt t.o.m. 30/4 2025", "Kostnader Kv1", "Kostnader Kv2"];
const ROWS = [
  ["Norra IF", "212000-0142", 4240, 2120, 980, 900],
  ["Södra IF", "802002-4850", 1840, 920, 441, 300],
  ["Lyktan", "556012-5790", 920, 460, 196, 190],
];
const offered = (values: CellGrid["values"], origin = "B3") => {
  const [table] = readGrid({ name: "Kv2 2025", origin, values }).tables;
  return Object.fromEntries(formulaOffers(runReview(table!)).map((offer) => [offer.id, offer]));
};

test("the table's own cells are put in, wherever it stands", () => {
  const offers = offered([HEADERS, ...ROWS]);
  expect(offers["CASHHELD"]).toEqual({
    id: "CASHHELD",
    sheet: "Kv2 2025",
    table: "B3:G6",
    formula: "=PARTNER.CASHHELD(E4:E6,F4:G6)",
    rows: 4,
    columns: 1,
    hasOwnHeaders: false,
  });
  expect(offers["FLAGS"]).toMatchObject({ formula: "=PARTNER.FLAGS(B3:G6)", hasOwnHeaders: true });
  expect(offers["VARIANCE"]!.formula).toBe('=PARTNER.VARIANCE(D4:D6,F4:G6,"2025-01-01","2025-12-31","2025-06-30")');
  expect(offers["STATUS"]!.formula).toMatch(/,"2025-06-30","tkr"\)$/);
  expect(offers["ORGNUMBER"]!.formula).toBe("=PARTNER.ORGNUMBER(C4:C6)");
});

test("every formula offered exists, with as many arguments as it is given at the most", () => {
  for (const { id, formula } of Object.values(offered([HEADERS, ...ROWS]))) {
    const definition = FUNCTIONS.find((each) => each.id === id)!;
    expect(formula.split(",").length).toBeLessThanOrEqual(Object.keys(definition.parameters).length);
    expect(formula).toMatch(new RegExp(`^=PARTNER\\.${id}\\(.+\\)$`));
  }
});

test("what the table does not give is not offered: no costs, no year, costs apart from each other", () => {
  const without = (column: number) => [HEADERS, ...ROWS].map((row) => row.filter((_, index) => index < column));
  expect(Object.keys(offered(without(4)))).toEqual(["FLAGS", "RECONCILE", "REMAINING", "ORGNUMBER"]);
  const yearless = [HEADERS.map((header) => header.replace(" 2025", "")), ...ROWS];
  const [table] = readGrid({ name: "Blad1", origin: "A1", values: yearless }).tables;
  const ids = formulaOffers(runReview(table!)).map(({ id }) => id);
  expect(ids).toContain("CASHHELD");
  expect(ids).not.toContain("VARIANCE");
  const apart = [HEADERS, ...ROWS].map(([name, number, agreed, paid, first, second]) => [
    name!,
    number!,
    first!,
    agreed!,
    paid!,
    second!,
  ]);
  expect(Object.keys(offered(apart))).not.toContain("UNSPENT");
});

test("a formula offered is one the host's workbook takes", () => {
  const host = createHost();
  for (const { formula } of Object.values(offered([HEADERS, ...ROWS]))) {
    host.edit("Blad1", "J1", [[""]]);
    host.workbook.enter(host.workbook.sheet("Blad1")!, { top: 0, left: 9, rows: 1, columns: 1 }, [[formula]]);
    expect(host.workbook.sheet("Blad1")!.cell(0, 9).formula).toBe(formula);
  }
});
