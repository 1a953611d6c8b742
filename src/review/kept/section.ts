import * as v from "valibot";
import { type PartFault, type SectionName, putAside, readPart, writePart } from "../../workbook/part.ts";

/** One kind of thing that is kept in the workbook: its place in the part, its shape, and what it is where nothing is kept. */
export interface Section<T> {
  readonly name: SectionName;
  readonly schema: v.GenericSchema<unknown, T>;
  readonly empty: T;
}

/** What is kept of a section. `damaged`: something stands there that is not ours to understand; the empty value is used. */
export interface Kept<T> {
  readonly value: T;
  readonly fault: PartFault | null;
}

/** Never throws: what a file holds is no fault of ours. */
export function keptIn<T>(xml: string | null, { name, schema, empty }: Section<T>): Kept<T> {
  const part = readPart(xml);
  if (part.kind === "unusable") return { value: empty, fault: part.fault };
  const text = part.sections.get(name);
  if (text === undefined) return { value: empty, fault: null };
  const read = parsed(text, schema);
  return read ? { value: read.output, fault: null } : { value: empty, fault: "damaged" };
}

/** What a part says when it cannot take what is to be kept. */
export class NotKept extends Error {
  constructor(readonly fault: PartFault) {
    super(fault);
    this.name = "NotKept";
  }
}

/**
 * The part with a section changed. A section that could not be read is put aside in the part, whole, before it is written over.
 * @throws NotKept where the part must be left alone, or would grow too large
 */
export function withKept<T>(xml: string | null, section: Section<T>, change: (value: T) => T): string {
  const part = readPart(xml);
  if (part.kind === "unusable") throw new NotKept(part.fault);
  const sections = new Map(part.sections);
  const { value, fault } = keptIn(xml, section);
  if (fault) sections.set("aside", putAside(sections.get("aside"), section.name, sections.get(section.name)!));
  sections.set(section.name, JSON.stringify(change(value)));
  const made = writePart(sections);
  if (made === null) throw new NotKept("tooLarge");
  return made;
}

function parsed<T>(text: string, schema: v.GenericSchema<unknown, T>): { readonly output: T } | null {
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(text));
    return success ? { output } : null;
  } catch {
    return null;
  }
}
