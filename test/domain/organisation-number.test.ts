import fc from "fast-check";
import { checkOrgNumber, orgNumberGroupWord, orgNumberSentence } from "../../src/domain/organisation-number.ts";

const verdict = (written: string | number | null) => checkOrgNumber(written).verdict;

describe("verdicts, in their order", () => {
  test.each<[string | number | null, string]>([
    [null, "empty"],
    ["", "empty"],
    [" \n ", "empty"],
    ["-", "empty"],
    ["saknas", "not_a_number"],
    ["8O2003-1111", "not_a_number"],
    ["17802003-1111", "wrong_prefix"],
    ["802003-111", "wrong_length"],
    ["802003-11111", "wrong_length"],
    ["802003-1112", "bad_check_digit"],
    ["000000-0000", "placeholder"],
    ["1212121212", "person_form"],
    ["19121212-1212", "person_form"],
    ["121212+1212", "person_form"],
    ["19556016-0680", "prefix_conflict"],
    ["556016-0680", "ok"],
    [5560160680, "ok"],
    ["16556016-0680", "ok"],
    ["SE556016068001", "ok"],
    ["556016\u2013\n0680", "ok"],
    // Begins with 0 and passes: such numbers are in use.
    ["002000-0001", "bad_check_digit"],
    ["002000-0006", "ok"],
  ])("%j is %s", (written, expected) => expect(verdict(written)).toBe(expected));

  test("the normal form is given whenever there are ten digits, right or wrong", () => {
    expect(checkOrgNumber("5560160681").normal).toBe("556016-0681");
    expect(checkOrgNumber("16 5560160680").normal).toBe("556016-0680");
    expect(checkOrgNumber("556016068").normal).toBeNull();
  });

  test("the group is a word where the first digit stands for one", () => {
    const { group } = checkOrgNumber("556016-0680");
    expect(group).toBe("company");
    expect(orgNumberGroupWord("company", "sv")).toBe("aktiebolag");
    expect(checkOrgNumber("002000-0006").group).toBeNull();
  });
});

describe("repair hints are shown where exactly one number is plausible", () => {
  test("a doubled digit gives both places that lead to the same number", () => {
    expect(checkOrgNumber("5560016-0680").hints).toEqual([
      { kind: "delete", number: "556016-0680", positions: [4, 5] },
    ]);
    expect(orgNumberSentence(checkOrgNumber("5560016-0680"), "sv")).toBe(
      "Ett organisationsnummer har tio siffror. Stryks siffra 4 eller 5 blir det 556016-0680. Kontrollera mot underlaget.",
    );
  });

  test("zeros that Excel dropped", () => {
    expect(checkOrgNumber(20000006).hints).toEqual([
      { kind: "leading-zeros", number: "002000-0006", positions: [1, 2] },
    ]);
  });

  test("neighbours that changed places, and none where two repairs are as likely", () => {
    const hints = (written: string) => checkOrgNumber(written).hints;
    fc.assert(
      fc.property(fc.stringMatching(/^[578][0-9][2-9][0-9]{7}$/), (ten) => {
        expect(hints(ten).length).toBeLessThanOrEqual(1);
        for (const hint of hints(ten)) expect(verdict(hint.number)).toBe("ok");
      }),
    );
    expect(hints("556061-0680")).toEqual([{ kind: "swap", number: "556016-0680", positions: [5, 6] }]);
  });

  test("a number in order has none", () => expect(checkOrgNumber("556016-0680").hints).toEqual([]));
});

test("no single wrong digit passes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const ten = [..."5560160680"];
      ten[place] = String((Number(ten[place]) + by) % 10);
      expect(verdict(ten.join(""))).toBe("bad_check_digit");
    }),
  );
});

test("a sentence never repeats a number of a person's form", () => {
  expect(orgNumberSentence(checkOrgNumber("1212121212"), "sv")).not.toContain("1212");
  expect(orgNumberSentence(checkOrgNumber("1212121212"), "en")).not.toContain("1212");
});

test("any text gets a verdict and a sentence in both languages", () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      const check = checkOrgNumber(written);
      expect(orgNumberSentence(check, "sv")).not.toBe("");
      expect(orgNumberSentence(check, "en")).not.toBe("");
    }),
  );
});
