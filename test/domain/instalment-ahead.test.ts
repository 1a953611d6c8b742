import type { ExampleAgreement, ExampleRow } from "../../src/domain/example.ts";
import { instalmentsAhead } from "../../src/domain/instalment-ahead.ts";
import { kr } from "../../src/domain/money.ts";
import { prepare } from "../checks/run-example.ts";

const YEAR: ExampleAgreement = { start: "2019-01-01", end: "2019-12-31" };
const ahead = (row: ExampleRow, agreement: ExampleAgreement = {}, instalment: object = {}) =>
  instalmentsAhead(
    prepare({
      rows: [row],
      register: {
        agreements: [{ ...YEAR, ...agreement }],
        instalments: [{ due: "2019-06-15", amount: 818_000, ...instalment }],
      },
    }).view!,
  );
const STUDY = { agreed: 1_636_000, paid: 818_000, costs: [489_500] } as const;

test("paid and the next instalment come to the agreed amount and no more", () => {
  expect(ahead(STUDY)).toMatchObject([
    { amount: kr(818_000), ceiling: { sum: kr(1_636_000), left: 0 }, release: null, instalment: { due: "2019-06-15" } },
  ]);
  expect(ahead({ ...STUDY, paid: 818_001 })).toMatchObject([{ ceiling: { left: kr(-1) } }]);
});

test("what is missing is said", () => {
  expect(ahead({ paid: 818_000, costs: [1] })).toMatchObject([{ ceiling: "noColumn" }]);
  expect(ahead({ agreed: 1, costs: [1] })).toMatchObject([{ ceiling: "noColumn" }]);
  expect(ahead(STUDY, {}, { amount: null })).toMatchObject([{ lack: "blank" }]);
  expect(ahead(STUDY, {}, { due: "2019-02-15" })).toEqual([]);
  expect(ahead({ ...STUDY, agreementId: "D9" })).toMatchObject([{ lack: "unknownAgreement" }]);
});

describe("where the agreement has a condition of use", () => {
  const release = (row: ExampleRow, agreement: ExampleAgreement) => {
    const [found] = ahead(row, agreement);
    return found && "release" in found ? found.release : undefined;
  };
  // 489 500 of 818 000 is 59.8 percent: as much is unused as 328 500.
  test.each([
    ["reduce", { outcome: "reduced", released: kr(489_500) }],
    ["shortfall", { outcome: "reduced", released: kr(734_900) }],
    ["none", { outcome: "none", released: 0 }],
    [null, { outcome: "ruleMissing", released: null }],
  ] as const)("70 percent, and %s below it", (trancheRule, expected) => {
    expect(release(STUDY, { tranchePercent: 70, trancheRule })).toMatchObject({
      percent: 70,
      rule: trancheRule,
      ...expected,
    });
  });

  test("exactly 70 percent releases the whole, and a krona less does not", () => {
    const rule = { tranchePercent: 70, trancheRule: "reduce" } as const;
    expect(release({ ...STUDY, costs: [572_600] }, rule)).toMatchObject({ outcome: "whole", released: kr(818_000) });
    expect(release({ ...STUDY, costs: [572_599] }, rule)).toMatchObject({ outcome: "reduced", released: kr(572_599) });
  });

  test("nothing paid before releases the whole, nothing used nothing", () => {
    const rule = { tranchePercent: 70, trancheRule: "reduce" } as const;
    expect(release({ ...STUDY, paid: 0, costs: [0] }, rule)).toMatchObject({ outcome: "whole", share: null });
    expect(release({ ...STUDY, costs: [0] }, rule)).toMatchObject({ outcome: "none", released: 0, share: 0 });
  });

  test("cost or paid that is not known is said", () => {
    expect(release({ ...STUDY, costs: [null] }, { tranchePercent: 70 })).toBe("blank");
    expect(release({ agreed: 1, costs: [1] }, { tranchePercent: 70 })).toBe("noColumn");
  });
});
