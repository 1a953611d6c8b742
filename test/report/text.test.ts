import { reviewOf, sheet, textOf, type Row } from "./report-setup.ts";
const H: Row = ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"];
const cases: Record<string, ReturnType<typeof reviewOf>> = {
  higher: reviewOf(
    sheet("2019", H, ["Norra IF", 1000, 500, 400], ["Södra IF", 800, 400, 150], ["Östra", 400, 200, 90]),
  ),
  one: reviewOf(sheet("2019", H, ["Norra IF", 1000, 500, 200])),
  oneHigher: reviewOf(sheet("2019", H, ["Norra IF", 1000, 250, 400])),
  over: reviewOf(sheet("2019", H, ["Norra IF", 1000, 1100, 400], ["Södra", 500, 250, 600])),
  nothing: reviewOf(sheet("2019", H, ["Norra IF", 1000, 500, null], ["Södra", 500, 250, null])),
  zero: reviewOf(sheet("2019", H, ["Norra IF", 1000, 500, 0], ["Södra", 500, 250, 0])),
  some: reviewOf(sheet("2019", H, ["Norra IF", 1000, 500, 200], ["Södra", 500, 250, null], ["Östra", 400, 200, 100])),
  noAgreed: reviewOf(
    sheet("2019", H, ["Norra IF", 1000, 500, 200], ["Södra", null, 250, 40], ["Östra", 400, 200, 100]),
  ),
  equal: reviewOf(sheet("2019", H, ["Norra IF", 1000, 500, 250], ["Södra", 400, 200, 100])),
  outweigh: reviewOf(sheet("2019", H, ["Norra IF", 1000, 500, 350], ["Södra", 1000, 500, 150])),
  tertial: reviewOf(
    sheet(
      "2019",
      ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 31/8, tkr", "Kostnader T1, tkr", "Kostnader T2, tkr"],
      ["Norra IF", 1000, 500, 250, 300],
      ["Södra", 400, 400, 100, 100],
    ),
  ),
  full: reviewOf(
    sheet(
      "2019",
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
      ["Södra", 400, 400, 100, 100, 90, 80],
    ),
  ),
  kr: reviewOf(
    sheet(
      "2019",
      ["Förening", "Belopp, kr", "Utbetalt t.o.m. 31/3, kr", "Kostnader Kv1, kr"],
      ["Norra IF", 324000, 81000, 79000.5],
    ),
  ),
  arrears: reviewOf(sheet("2019", H, ["Norra IF", 1200, 300, 320], ["Södra", 600, 150, 160])),
  months: reviewOf(
    sheet(
      "2019",
      [
        "Förening",
        "Belopp, tkr",
        "Utbetalt t.o.m. 31/5, tkr",
        "jan, tkr",
        "feb, tkr",
        "mars, tkr",
        "april, tkr",
        "maj, tkr",
      ],
      ["Norra IF", 1200, 600, 90, 80, 70, 90, 100],
      ["Södra", 600, 600, 10, 20, 30, 20, 10],
    ),
  ),
  mnkr: reviewOf(
    sheet(
      "2019",
      ["Förening", "Belopp, mnkr", "Utbetalt t.o.m. 30/4, mnkr", "Kostnader Kv1, mnkr"],
      ["Norra IF", 12.5, 6.2, 2.1],
      ["Södra", 4, 2, 1.5],
    ),
  ),
  many: reviewOf(
    sheet(
      "2019",
      H,
      ...Array.from({ length: 300 }, (_, i): Row => [
        `Förening ${i + 1}`,
        100 + i,
        50 + Math.floor(i / 2),
        i % 7 === 0 ? 0 : 20 + (i % 9) * 5,
      ]),
    ),
  ),
  forecast: reviewOf(
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
      ["Södra", 400, 200, 50, 50, null],
      ["Östra", 300, 150, 70, 80, 300],
    ),
  ),
};
test.each(Object.keys(cases))("%s", (name) => {
  const frame = name === "forecast" ? { frame: 180_000_000 as never } : {};
  console.log([name, ...textOf(cases[name]!, "sv", frame), "", ...textOf(cases[name]!, "en", frame)].join("\n"));
});
