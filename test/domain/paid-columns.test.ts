import { understand } from "../../src/domain/understand.ts";
import { readText } from "../../src/reading/read-text.ts";

const table = (...rows: string[]) => understand(readText(rows.join("\n")).tables[0]!, { year: 2019 }).followUp;

test("every column of paid to date is kept, the earliest first, and the latest counts", () => {
  const { lines, paidDate } = table(
    "Förening\tBelopp, kr\tUtbetalt t.o.m. 31/8\tUtbetalt t.o.m. 30/4",
    "Sjöbodens IF\t900 000\t450 000\t460 000",
    "Lyktans vänner\t300 000\t150 000\t150 000",
  );
  expect(paidDate).toBe("2019-08-31");
  expect(lines[0]!.paidColumns!.map(({ header, amount }) => [header, amount.hundredths])).toEqual([
    ["Utbetalt t.o.m. 30/4", 46_000_000],
    ["Utbetalt t.o.m. 31/8", 45_000_000],
  ]);
  expect(lines[0]!.paid!.hundredths).toBe(45_000_000);
});

test("one column of paid is no row of columns", () => {
  const { lines } = table(
    "Förening\tBelopp, kr\tUtbetalt t.o.m. 30/4",
    "Sjöbodens IF\t900 000\t450 000",
    "Lyktans vänner\t300 000\t150 000",
  );
  expect(lines[0]!.paidColumns).toBeUndefined();
});
