import fc from "fast-check";
import { fromSerial, toSerial, fromDayNumber, dayNumber } from "../src/domain/calendar.ts";
import { asDecimal, ore, oreOf, share, kr } from "../src/domain/money.ts";
import { readXlsx } from "hucre";

test("serials", () => {
  expect(typeof readXlsx).toBe("function");
  expect(fromSerial(1)).toBe("1900-01-01");
  expect(fromSerial(59)).toBe("1900-02-28");
  expect(fromSerial(60)).toBeNull();
  expect(fromSerial(61)).toBe("1900-03-01");
  expect(fromSerial(43585)).toBe("2019-04-30");
  expect(fromSerial(0, 1904)).toBe("1904-01-01");
  fc.assert(fc.property(fc.integer({ min: 61, max: 80000 }), (n) => toSerial(fromSerial(n)!) === n));
  expect(fromDayNumber(dayNumber("2019-03-31" as never) + 1)).toBe("2019-04-01");
  expect(oreOf(asDecimal("1.005")!, 100)).toBeNull();
  expect(oreOf(asDecimal("-12.34")!, 100_000)).toBe(-1234000);
  expect(share(ore(1000), 1, 3)).toBe(333);
  expect(share(kr(409), 4, 3)).toBe(54533);
});
