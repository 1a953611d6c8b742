import { readPart, writePart } from "../../src/workbook/part.ts";
import { bench } from "./adapter-setup.ts";

const sections = (xml: string | null) => {
  const part = readPart(xml);
  return part.kind === "part" ? Object.fromEntries(part.sections) : part.fault;
};
/** What the store does: one section changed, the others as they were. */
const set = (name: string, text: string) => (xml: string | null) => {
  const part = readPart(xml);
  return part.kind === "part" ? writePart(new Map(part.sections).set(name, text)) : null;
};

test("what is kept is one part of ours; parts of others are left alone", async () => {
  const { host, workbook } = bench();
  host.workbook.customXmlParts.push({ id: "{x}", xml: '<a xmlns="urn:other"/>' });
  expect(await workbook.readKept()).toBeNull();
  await workbook.keep(set("rules", "1"));
  await workbook.keep(set("accepted", "2"));
  await workbook.keep(set("rules", "3"));
  expect(sections(await workbook.readKept())).toEqual({ rules: "3", accepted: "2" });
  expect(host.workbook.customXmlParts).toHaveLength(2);
  expect(host.workbook.customXmlParts[0]).toEqual({ id: "{x}", xml: '<a xmlns="urn:other"/>' });
});

test("nothing to change writes nothing, and a part without sections takes all of it away", async () => {
  const { host, workbook } = bench();
  await workbook.keep(set("rules", "1"));
  const before = host.workbook.journal.length;
  await workbook.keep(() => null);
  expect(host.workbook.journal).toHaveLength(before);
  await workbook.keep(() => writePart(new Map()));
  expect(host.workbook.customXmlParts).toEqual([]);
  await workbook.keep(() => writePart(new Map()));
  expect(await workbook.readKept()).toBeNull();
});

describe.each([1, 2, 3])("a fault at round trip %i of keeping", (trip) => {
  test.each(["before", "after", 1, 2, 3, 4, 5] as const)("%s: all of it is kept, or none, never two", async (when) => {
    const { host, workbook } = bench();
    await workbook.keep(set("rules", "1"));
    host.faults.at(trip, "busy", when);
    await workbook.keep(set("accepted", "2")).catch(() => undefined);
    expect([{ rules: "1" }, { rules: "1", accepted: "2" }]).toContainEqual(sections(await workbook.readKept()));
    await workbook.keep(set("accepted", "2"));
    expect(sections(await workbook.readKept())).toEqual({ rules: "1", accepted: "2" });
    expect(host.workbook.customXmlParts).toHaveLength(1);
  });
});

test("two who keep at the same time: neither takes from the other", async () => {
  const { host, workbook } = bench();
  await workbook.keep(set("rules", "1"));
  const [first] = host.workbook.customXmlParts;
  // Somebody else keeps something of another kind between our reading and our writing.
  host.faults.meanwhile(3, () => {
    const changed = first!.xml.replace("</workbook>", '<accepted changes="1">2</accepted></workbook>');
    host.workbook.customXmlParts.splice(0, 1, { id: "{b}", xml: changed });
  });
  await workbook.keep(set("snapshots", "3"));
  expect(sections(await workbook.readKept())).toEqual({ rules: "1", accepted: "2", snapshots: "3" });
  expect(host.workbook.customXmlParts).toHaveLength(1);
});

test("two who change the same at the same time: one is kept, the other put aside where a person can read it", async () => {
  const { host, workbook } = bench();
  const other = { id: "{b}", xml: writePart(new Map([["rules", "theirs"]]), new Map([["rules", 1]]))! };
  await workbook.keep(set("rules", "ours"));
  host.workbook.customXmlParts.push(other);
  const { rules, aside } = sections(await workbook.readKept()) as Record<string, string>;
  expect(
    [rules, ...(JSON.parse(aside!) as { section: string; text: string }[]).map(({ text }) => text)].sort(),
  ).toEqual(["ours", "theirs"]);
  await workbook.keep(set("accepted", "1"));
  expect(host.workbook.customXmlParts).toHaveLength(1);
  expect(sections(await workbook.readKept())).toMatchObject({ rules, aside });
});

test("a part taken away by somebody else in the meantime is written anew", async () => {
  const { host, workbook } = bench();
  await workbook.keep(set("rules", "1"));
  host.faults.meanwhile(3, () => host.workbook.customXmlParts.splice(0));
  await workbook.keep(set("accepted", "2"));
  expect(sections(await workbook.readKept())).toMatchObject({ accepted: "2" });
});

test("a part of a later version is handed on as it is and not written over", async () => {
  const { host, workbook } = bench();
  const later = '<workbook xmlns="urn:partneravstamning:workbook" version="2"><x>1</x></workbook>';
  host.workbook.customXmlParts.push({ id: "{n}", xml: later });
  let seen: string | null = null;
  await workbook.keep((xml) => ((seen = xml), null));
  expect(seen).toBe(later);
  await expect(workbook.keep(() => writePart(new Map([["rules", "1"]])))).rejects.toMatchObject({ fault: "unknown" });
  expect(host.workbook.customXmlParts.map(({ xml }) => xml)).toEqual([later]);
});
