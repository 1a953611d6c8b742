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

  test("a stray digit, where no digit is doubled", () => {
    expect(checkOrgNumber("55601290000").hints).toEqual([{ kind: "delete", number: "556019-0000", positions: [6] }]);
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

test.each<[string, string, string]>([
  ["", "Organisationsnummer saknas.", "No organisation number is given."],
  [
    "x",
    "Organisationsnumret innehåller annat än siffror och bindestreck.",
    "The organisation number holds something other than digits and a hyphen.",
  ],
  [
    "179999999999",
    "Tolv siffror ska börja med 16 (organisation) eller 19 eller 20 (person).",
    "Twelve digits should begin with 16 (organisation) or 19 or 20 (person).",
  ],
  ["123", "Ett organisationsnummer har tio siffror.", "An organisation number has ten digits."],
  ["556016-0683", "Kontrollsiffran i 556016-0683 stämmer inte.", "The check digit of 556016-0683 is wrong."],
  [
    "0000000000",
    "Numret består bara av nollor och står för ingen organisation.",
    "The number is all zeros and stands for no organisation.",
  ],
  [
    "1212121212",
    "Numret har formen av ett personnummer (tredje siffran är lägre än 2). Kontrollera att det får stå här.",
    "The number has the form of a personal identity number (third digit below 2). Check that it may stand here.",
  ],
  [
    "205560160680",
    "556016-0680 är en organisations nummer men skrivet med 19 eller 20, som hör till personer.",
    "556016-0680 is an organisation's number but written with 19 or 20, which belong to persons.",
  ],
  ["5560160680", "556016-0680 är i ordning.", "556016-0680 is in order."],
  [
    "5560016-0680",
    "Ett organisationsnummer har tio siffror. Stryks siffra 4 eller 5 blir det 556016-0680. Kontrollera mot underlaget.",
    "An organisation number has ten digits. Without digit 4 or 5 it would be 556016-0680. Check against the source.",
  ],
  [
    "20000006",
    "Ett organisationsnummer har tio siffror. Med inledande nollor blir det 002000-0006. Kontrollera mot underlaget.",
    "An organisation number has ten digits. With leading zeros it would be 002000-0006. Check against the source.",
  ],
  [
    "556061-0680",
    "Kontrollsiffran i 556061-0680 stämmer inte. Byter siffra 5 och 6 plats blir det 556016-0680. Kontrollera mot underlaget.",
    "The check digit of 556061-0680 is wrong. With digits 5 and 6 exchanged it would be 556016-0680. Check against the source.",
  ],
])("%j in words", (written, sv, en) => {
  expect(orgNumberSentence(checkOrgNumber(written), "sv")).toBe(sv);
  expect(orgNumberSentence(checkOrgNumber(written), "en")).toBe(en);
});

test("each group has a word in both languages", () => {
  const groups = ["2", "3", "5", "6", "7", "8", "9"].map((digit) => {
    const nine = `${digit}02000000`;
    const last = [..."0123456789"].find((check) => checkOrgNumber(nine + check).verdict === "ok");
    return checkOrgNumber(nine + last).group;
  });
  expect(new Set(groups).size).toBe(7);
  for (const group of groups) {
    expect(orgNumberGroupWord(group!, "sv")).toMatch(/\p{Ll}/u);
    expect(orgNumberGroupWord(group!, "en")).toMatch(/\p{Ll}/u);
  }
});

test("zeros in front help only where the number then is in order", () => {
  expect(checkOrgNumber(20000007).hints).toEqual([]);
  // 001000-0008 passes the check digit, but has a person's form.
  expect(checkOrgNumber("001000-0008").verdict).toBe("person_form");
  expect(checkOrgNumber(10000008).hints).toEqual([]);
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
