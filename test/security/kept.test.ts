import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Section, keptIn, withKept } from "../../src/review/kept/section.ts";
import { NAMESPACE, SECTIONS, readPart, writePart } from "../../src/workbook/part.ts";
import { type Random, random } from "../faults/random.ts";

/**
 * What a workbook keeps may have been written by anybody. Every section is read with a schema: whatever JSON stands there,
 * it is what the schema says or nothing, and no prototype is touched.
 */
const KEPT = join(__dirname, "../../src/review/kept");
const RUNS = 50_000;
jest.setTimeout(300_000);

const isSection = (value: unknown): value is Section<unknown> =>
  typeof value === "object" && value !== null && "schema" in value && "name" in value && "empty" in value;

/** Every section there is a file for: one that is added is tested without being named here. */
async function sections(): Promise<Section<unknown>[]> {
  const files = readdirSync(KEPT).filter((file) => file.endsWith(".ts"));
  const modules = await Promise.all(files.map((file) => import(join(KEPT, file)) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module)).filter(isSection);
}

const WORDS = ["__proto__", "constructor", "prototype", "toString", "length", "1"];

/** The names a schema knows, so that what is made up comes further into it. */
function namesIn(schema: unknown, seen = new Set<unknown>()): string[] {
  if (typeof schema !== "object" || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const entries = "entries" in schema && typeof schema.entries === "object" ? Object.keys(schema.entries ?? {}) : [];
  return [...entries, ...Object.values(schema).flatMap((each) => namesIn(each, seen))];
}

/** Any JSON, and often objects with the names that schemas and prototypes go by. */
function anyJson(from: Random, depth = 0): unknown {
  switch (from.below(depth > 3 ? 6 : 9)) {
    case 0:
      return null;
    case 1:
      return from.chance(0.5);
    case 2:
      return from.pick([0, -1, 1e300, 0.5, Number.MAX_SAFE_INTEGER, from.below(1e6)]);
    case 3:
      return from.pick(WORDS);
    case 4:
      return "x".repeat(from.below(600));
    case 5:
      return from.pick(["2019-04-30", "partner", "thousand", "=1+1", "<b>", "\u0000", "💥"]);
    case 6:
      return Array.from({ length: from.below(5) }, () => anyJson(from, depth + 1));
    default:
      return `{${Array.from({ length: from.below(5) }, () => from.pick(WORDS)!)
        .map((word) => `${JSON.stringify(word)}:${text(anyJson(from, depth + 1))}`)
        .join()}}`;
  }
}
/** Objects are made as text: written as one, `__proto__` would be lost before it is read. */
const text = (value: unknown): string =>
  typeof value === "string" && value.startsWith("{")
    ? value
    : Array.isArray(value)
      ? `[${value.map(text).join()}]`
      : JSON.stringify(value);

const own = (prototype: object) => Object.getOwnPropertyNames(prototype).join();

test(`${RUNS} pieces of any JSON in each section: what the schema says or nothing, and prototypes as they were`, async () => {
  const all = await sections();
  expect(all.length).toBeGreaterThan(0);
  for (const { name } of all) expect(SECTIONS).toContain(name);
  const prototypes = [Object.prototype, Array.prototype, Map.prototype, String.prototype];
  const before = prototypes.map(own);
  const from = random(6);
  WORDS.push(...new Set(all.flatMap(({ schema }) => namesIn(schema))));
  let read = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const section = all[run % all.length]!;
    const json = text(run % 3 === 0 ? [anyJson(from), anyJson(from)] : anyJson(from));
    const { value, fault } = keptIn(part(section.name, json), section);
    if (fault) expect(value).toBe(section.empty);
    else read += 1;
    if (run % 100 === 0) expect(prototypes.map(own)).toEqual(before);
  }
  expect(prototypes.map(own)).toEqual(before);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(read).toBeGreaterThan(0); // empty lists at the least
});

const part = (name: string, json: string): string => writePart(new Map([[name, json]]))!;

test("what is dropped from a section is never handed on: unknown names, and names of prototypes", async () => {
  for (const section of await sections()) {
    const json = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"x":1}';
    for (const each of [json, `[${json}]`]) {
      const { value } = keptIn(part(section.name, each), section);
      expect(JSON.stringify(value)).not.toContain("polluted");
    }
  }
});

test("a part is at most 1 MB and plain ASCII; what is larger or another's is left alone", async () => {
  const [section] = await sections();
  expect(readPart(part("rules", '"åäö💥\u2028<&>"'))).toMatchObject({ kind: "part" });
  expect(part("rules", '"åäö💥\u2028"')).not.toMatch(/[^\x20-\x7e]/);
  expect(writePart(new Map([["rules", "x".repeat(1_000_001)]]))).toBeNull();
  const large = `<workbook xmlns="${NAMESPACE}" version="1"><rules>${"x".repeat(1_000_001)}</rules></workbook>`;
  expect(keptIn(large, section!)).toMatchObject({ fault: "tooLarge" });
  expect(() => withKept(large, section!, (value) => value)).toThrow();
});

test("the part is no place for entities, comments, instructions or elements within elements", () => {
  const body = (inside: string) => `<workbook xmlns="${NAMESPACE}" version="1">${inside}</workbook>`;
  for (const xml of [
    `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hosts">]>${body("<rules>&e;</rules>")}`,
    body("<!-- --><rules>1</rules>"),
    body("<?x?>"),
    body("<rules><a/></rules>"),
    body('<rules a="1">1</rules>'),
    body("<rules>1"),
    body("<rules>1</accepted>"),
  ])
    expect(readPart(xml).kind).toBe("unusable");
});
