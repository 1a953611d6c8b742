import fc from "fast-check";
import { readText } from "../../src/reading/read-text.ts";
import { type KeptMapping, readMappings, remembered, withMapping } from "../../src/review/kept-mappings.ts";

const MAPPING: KeptMapping = {
  source: ["Post", 'År 1 <tkr> & "mer"'],
  placed: ["Post", 'År 1 <tkr> & "mer", tkr'],
  columns: [
    { kind: "partner", unit: null, date: null },
    { kind: "agreed", unit: "thousand", date: null },
  ],
};

test("what is kept is read back, and the newest stands first", () => {
  const one = withMapping(null, MAPPING)!;
  const other = { ...MAPPING, placed: ["a"], source: ["b"] };
  const two = withMapping(one, other)!;
  expect(readMappings(two)).toEqual([other, MAPPING]);
  expect(readMappings(withMapping(two, MAPPING))).toEqual([MAPPING, other]);
  expect(two).not.toMatch(/[^\x20-\x7e]/);
});

test("what else stands in the part stays", () => {
  const part = '<workbook xmlns="urn:partneravstamning:workbook" version="1"><rules>{"a":1}</rules></workbook>';
  const made = withMapping(part, MAPPING)!;
  expect(made).toContain('<rules>{"a":1}</rules>');
  expect(withMapping(made, MAPPING)).toContain('<rules>{"a":1}</rules>');
});

test.each([
  ["a later version", '<workbook xmlns="urn:partneravstamning:workbook" version="2"></workbook>'],
  ["another namespace", '<workbook xmlns="urn:x" version="1"></workbook>'],
  [
    "an entity",
    '<!DOCTYPE a [<!ENTITY b "c">]><workbook xmlns="urn:partneravstamning:workbook" version="1"></workbook>',
  ],
  ["cut off", '<workbook xmlns="urn:partneravstamning:workbook" version="1"><mappings>[]'],
  ["too large", `<workbook xmlns="urn:partneravstamning:workbook" version="1">${"x".repeat(1_000_001)}</workbook>`],
])("%s is neither read nor written over", (_, xml) => {
  expect(readMappings(xml)).toEqual([]);
  expect(withMapping(xml, MAPPING)).toBeNull();
});

test("any damage is nothing kept, never a fault, and no prototype is touched", () => {
  const part = withMapping(null, MAPPING)!;
  fc.assert(
    fc.property(fc.nat(part.length), fc.string({ maxLength: 8 }), fc.nat(6), (at, put, cut) => {
      for (const mapping of readMappings(part.slice(0, at) + put + part.slice(at + cut)))
        expect(Object.keys(mapping)).toEqual(["source", "placed", "columns"]);
    }),
    { numRuns: 2_000 },
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(value).replace(/[<&]/g, "");
      readMappings(
        `<workbook xmlns="urn:partneravstamning:workbook" version="1"><mappings>${json}</mappings></workbook>`,
      );
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    }),
  );
  const hostile =
    '[{"__proto__":{"polluted":1},"source":[],"placed":[],"columns":[{"__proto__":{"polluted":1},"kind":"cost"}]}]';
  readMappings(
    `<workbook xmlns="urn:partneravstamning:workbook" version="1"><mappings>${hostile.replaceAll('"', "&quot;")}</mappings></workbook>`,
  );
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("a table is known again by its headers; a source keeps its own dates", () => {
  const [table] = readText("Post\tPott\nAlfa\t10\nBeta\t20").tables;
  const mapping: KeptMapping = {
    source: ["Post", "Pott"],
    placed: ["Post", "Pott, tkr"],
    columns: [
      { kind: "partner", unit: null, date: null },
      { kind: "paid", unit: "thousand", date: "2019-04-30" as never },
    ],
  };
  const { table: known, isRemembered } = remembered(table!, [mapping], "source");
  expect(isRemembered).toBe(true);
  expect(known.columns[1]).toMatchObject({ kind: "paid", unit: "thousand", date: null });
  expect(remembered(table!, [mapping], "placed").isRemembered).toBe(false);
});

test("a workbook remembers forty mappings, the latest ones", () => {
  let part: string | null = null;
  for (let index = 0; index < 60; index += 1) part = withMapping(part, { ...MAPPING, placed: [`${index}`] });
  expect(readMappings(part).map(({ placed }) => placed[0])).toEqual(
    Array.from({ length: 40 }, (_, index) => `${59 - index}`),
  );
});
