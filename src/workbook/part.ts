/**
 * The one custom XML part of ours in a workbook: named sections, each holding JSON of its own kind. This knows how they stand
 * beside each other and nothing of what they mean.
 */

/** Permanent: it stands in people's workbooks. */
export const NAMESPACE = "urn:partneravstamning:workbook";

const VERSION = 1;
/** What the add-in keeps in a workbook at the most, in characters. */
const LONGEST = 1_000_000;

/** Every section, permanent like the namespace. `aside` is what was put aside. */
export const SECTIONS = ["mappings", "rules", "accepted", "snapshots", "ledger", "aside"] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Why a part is left as it is. `newer`: a later version of the add-in wrote it. */
export type PartFault = "newer" | "damaged" | "tooLarge";

export type Part =
  | { readonly kind: "part"; readonly sections: ReadonlyMap<string, string>; readonly changes: Changes }
  | { readonly kind: "unusable"; readonly fault: PartFault };

/** How many times each section has been changed: tells the later of two. */
type Changes = ReadonlyMap<string, number>;

/** The sections of a part, by name, as text. No part is an empty one; sections of other names are kept and left alone. */
export function readPart(xml: string | null): Part {
  if (xml === null) return { kind: "part", sections: new Map(), changes: new Map() };
  if (xml.length > LONGEST) return { kind: "unusable", fault: "tooLarge" };
  const whole =
    /^\s*(?:<\?xml[^>]*\?>\s*)?<workbook\s+xmlns="urn:partneravstamning:workbook"\s+version="(\d{1,4})"\s*(?:\/>|>([\s\S]*)<\/workbook>)\s*$/.exec(
      xml,
    );
  if (!whole) return { kind: "unusable", fault: "damaged" };
  if (Number(whole[1]) > VERSION) return { kind: "unusable", fault: "newer" };
  const sections = new Map<string, string>();
  const changes = new Map<string, number>();
  const rest = (whole[2] ?? "").replace(SECTION, (_, name: string, times: string | undefined, text: string) => {
    sections.set(name, unescaped(text));
    if (times) changes.set(name, Number(times));
    return "";
  });
  return rest.trim() === "" ? { kind: "part", sections, changes } : { kind: "unusable", fault: "damaged" };
}

const SECTION = /\s*<([a-z]{1,40})(?:\s+changes="(\d{1,9})")?>([^<]*)<\/\1>/g;

/** A part with these sections, in which nothing but ASCII stands. Null where it would be larger than is kept. */
export function writePart(sections: ReadonlyMap<string, string>, changes: Changes = new Map()): string | null {
  const times = (name: string) => (changes.get(name) ? ` changes="${changes.get(name)}"` : "");
  const body = [...sections].map(([name, text]) => `<${name}${times(name)}>${escaped(text)}</${name}>`).join("");
  const xml = `<workbook xmlns="${NAMESPACE}" version="${VERSION}">${body}</workbook>`;
  return xml.length <= LONGEST ? xml : null;
}

/**
 * Several parts as one, with the latest of each section. They stand beside each other where a write was cut short, or where
 * two wrote at the same time: where both changed the same section, one of them is put aside.
 */
export function merged(xmls: readonly string[]): Part {
  const sections = new Map<string, string>();
  const changes = new Map<string, number>();
  const beaten: (readonly [name: string, text: string])[] = [];
  // In the same order whoever reads.
  for (const xml of [...xmls].sort()) {
    const part = readPart(xml);
    if (part.kind === "unusable") return part;
    for (const [name, text] of part.sections) {
      const [before, times] = [changes.get(name) ?? -1, part.changes.get(name) ?? 0];
      if (before === times && sections.get(name) !== text) beaten.push([name, sections.get(name)!]);
      if (before > times) continue;
      sections.set(name, text);
      changes.set(name, times);
    }
  }
  for (const [name, text] of beaten) {
    const aside = sections.get("aside");
    sections.set("aside", name === "aside" ? allAside([aside, text]) : putAside(aside, name, text));
  }
  return { kind: "part", sections, changes };
}

/** The part that follows another: what has been changed says so. Null where it would be larger than is kept. */
export function following(
  { sections, changes }: Extract<Part, { kind: "part" }>,
  next: ReadonlyMap<string, string>,
): string | null {
  const now = new Map(
    [...next].map(([name, text]) => [name, (changes.get(name) ?? 0) + Number(text !== sections.get(name))]),
  );
  return writePart(next, now);
}

/** The latest few of what was put aside, so that a person can read it. */
const MOST_ASIDE = 5;

/** What is aside with one text more: what could not be read, or what somebody else wrote at the same time. */
export function putAside(aside: string | undefined, section: string, text: string): string {
  return allAside([JSON.stringify([{ section, text }]), aside]);
}

const allAside = (texts: readonly (string | undefined)[]): string =>
  JSON.stringify(texts.flatMap((text) => readAside(text)).slice(0, MOST_ASIDE));

function readAside(text = "[]"): unknown[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const SIGNS = new Map(Object.entries(ENTITIES).map(([sign, entity]) => [entity, sign]));

/** JSON may hold any letter as `\u`, which no program that saves the file can get wrong. */
const escaped = (json: string): string =>
  json
    .replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/[&<>]/g, (sign) => ENTITIES[sign]!);
const unescaped = (text: string): string =>
  text
    .replace(/&(?:lt|gt|quot|apos);|&#(?:\d+|x[\da-f]+);/gi, (entity) => SIGNS.get(entity) ?? character(entity))
    .replace(/&amp;/g, "&");

/** Another program may write quotes and line breaks its own way. */
function character(entity: string): string {
  if (entity === "&quot;") return '"';
  if (entity === "&apos;") return "'";
  const code = /^&#x/i.test(entity) ? parseInt(entity.slice(3), 16) : Number(entity.slice(2, -1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}
