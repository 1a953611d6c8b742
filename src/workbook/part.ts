/**
 * The one custom XML part of ours in a workbook: named sections, each holding JSON of its own kind. This knows how they stand
 * beside each other and nothing of what they mean.
 */

/** Permanent: it stands in people's workbooks. */
export const NAMESPACE = "urn:partneravstamning:workbook";

const VERSION = 1;
/** What the add-in keeps in a workbook at the most, in characters. */
const LONGEST = 1_000_000;

/** Every section, permanent like the namespace. `journal` is the adapter's own; `aside` is what could not be read. */
export const SECTIONS = ["mappings", "rules", "accepted", "snapshots", "ledger", "journal", "aside"] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Why a part is left as it is. `newer`: a later version of the add-in wrote it. */
export type PartFault = "newer" | "damaged" | "tooLarge";

export type Part =
  | { readonly kind: "part"; readonly sections: ReadonlyMap<string, string> }
  | { readonly kind: "unusable"; readonly fault: PartFault };

/** The sections of a part, by name, as text. No part is an empty one; sections of other names are kept and left alone. */
export function readPart(xml: string | null): Part {
  if (xml === null) return { kind: "part", sections: new Map() };
  if (xml.length > LONGEST) return { kind: "unusable", fault: "tooLarge" };
  const whole =
    /^\s*(?:<\?xml[^>]*\?>\s*)?<workbook\s+xmlns="urn:partneravstamning:workbook"\s+version="(\d{1,4})"\s*(?:\/>|>([\s\S]*)<\/workbook>)\s*$/.exec(
      xml,
    );
  if (!whole) return { kind: "unusable", fault: "damaged" };
  if (Number(whole[1]) > VERSION) return { kind: "unusable", fault: "newer" };
  const sections = new Map<string, string>();
  const rest = (whole[2] ?? "").replace(/\s*<([a-z]{1,40})>([^<]*)<\/\1>/g, (_, name: string, text: string) => {
    sections.set(name, unescaped(text));
    return "";
  });
  return rest.trim() === "" ? { kind: "part", sections } : { kind: "unusable", fault: "damaged" };
}

/** A part with these sections, in which nothing but ASCII stands. Null where it would be larger than is kept. */
export function writePart(sections: ReadonlyMap<string, string>): string | null {
  const body = [...sections].map(([name, text]) => `<${name}>${escaped(text)}</${name}>`).join("");
  const xml = `<workbook xmlns="${NAMESPACE}" version="${VERSION}">${body}</workbook>`;
  return xml.length <= LONGEST ? xml : null;
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
