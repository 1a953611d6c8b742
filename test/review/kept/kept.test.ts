import fc from "fast-check";
import { readText } from "../../../src/reading/read-text.ts";
import { type KeptMapping, mappings, remembered, withMapping } from "../../../src/review/kept/mappings.ts";
import { keptIn, withKept } from "../../../src/review/kept/section.ts";
import { NAMESPACE, readPart } from "../../../src/workbook/part.ts";

const MAPPING: KeptMapping = {
  source: ["Post", 'År 1 <tkr> & "mer" &amp;lt;'],
  placed: ["Post", 'År 1 <tkr> & "mer", tkr'],
  columns: [
    { kind: "partner", unit: null, date: null },
    { kind: "agreed", unit: "thousand", date: null },
  ],
};
const part = (body: string, version = 1) => `<workbook xmlns="${NAMESPACE}" version="${version}">${body}</workbook>`;
const read = (xml: string | null) => keptIn(xml, mappings).value;
const add = (xml: string | null, mapping: KeptMapping) => withKept(xml, mappings, withMapping(mapping));

test("what is kept is read back, and the newest stands first", () => {
  const other = { ...MAPPING, placed: ["a"], source: ["b"] };
  const two = add(add(null, MAPPING), other);
  expect(read(two)).toEqual([other, MAPPING]);
  expect(read(add(two, MAPPING))).toEqual([MAPPING, other]);
  expect(two).not.toMatch(/[^\x20-\x7e]/);
});

test("another program may have written the same text with other entities and breaks", () => {
  const rewritten = add(null, MAPPING)
    .replaceAll('"Post"', "&quot;&#80;ost&#x22;")
    .replace("<mappings>", "\n  <mappings>");
  expect(read(rewritten)).toEqual([MAPPING]);
});

test("what else stands in the part stays", () => {
  const made = add(part('<rules>{"a":1}</rules><later>x</later>'), MAPPING);
  expect(made).toContain('<rules>{"a":1}</rules><later>x</later>');
});

test.each([
  ["a later version", part("", 2), "newer"],
  ["another namespace", '<workbook xmlns="urn:x" version="1"></workbook>', "damaged"],
  ["an entity", `<!DOCTYPE a [<!ENTITY b "c">]>${part("")}`, "damaged"],
  ["cut off", part("<mappings>[]").replace("</workbook>", ""), "damaged"],
  ["text between sections", part("<mappings>[]</mappings>x"), "damaged"],
  ["too large", part("x".repeat(1_000_001)), "tooLarge"],
])("%s is neither read nor written over", (_, xml, fault) => {
  expect(keptIn(xml, mappings)).toEqual({ value: [], fault });
  expect(() => add(xml, MAPPING)).toThrow(fault);
});

test("a part grown too large is not kept", () => {
  const large = part(`<snapshots>${"x".repeat(999_000)}</snapshots>`);
  expect(() => add(large, { ...MAPPING, placed: Array<string>(200).fill("a".repeat(20)) })).toThrow("tooLarge");
});

test("a section that cannot be read is said to be damaged, and put aside whole when it is written over", () => {
  const hurt = part('<mappings>[{"source":5}]</mappings><rules>[]</rules>');
  expect(keptIn(hurt, mappings)).toEqual({ value: [], fault: "damaged" });
  const made = add(hurt, MAPPING);
  expect(keptIn(made, mappings)).toEqual({ value: [MAPPING], fault: null });
  const sections = readPart(made);
  expect(sections.kind === "part" && JSON.parse(sections.sections.get("aside")!)).toEqual([
    { section: "mappings", text: '[{"source":5}]' },
  ]);
});

test("any damage is nothing kept, never a fault, and no prototype is touched", () => {
  const whole = add(null, MAPPING);
  fc.assert(
    fc.property(fc.nat(whole.length), fc.string({ maxLength: 8 }), fc.nat(6), (at, put, cut) => {
      for (const mapping of read(whole.slice(0, at) + put + whole.slice(at + cut)))
        expect(Object.keys(mapping)).toEqual(["source", "placed", "columns"]);
    }),
    { numRuns: 2_000 },
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      read(part(`<mappings>${JSON.stringify(value).replace(/[<&]/g, "")}</mappings>`));
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    }),
  );
  const hostile =
    '[{"__proto__":{"polluted":1},"source":[],"placed":[],"columns":[{"__proto__":{"polluted":1},"kind":"cost","unit":null,"date":null}]}]';
  expect(read(part(`<mappings>${hostile}</mappings>`))).toHaveLength(1);
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
  let xml: string | null = null;
  for (let index = 0; index < 60; index += 1) xml = add(xml, { ...MAPPING, placed: [`${index}`] });
  expect(read(xml).map(({ placed }) => placed[0])).toEqual(Array.from({ length: 40 }, (_, index) => `${59 - index}`));
});
