import type { Workbook } from "../model.ts";
import { putPart, readPart, readText, readZip, type Zip } from "./zip.ts";

/** Custom XML parts and worksheet custom properties in an xlsx file: hucre keeps neither, the add-in's memory is both. */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const RELATIONSHIPS = `${OFFICE}/relationships`;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NO_RELATIONSHIPS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark] ?? mark);
export const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "",
  );

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels` */
const relationshipPath = (part: string): string => part.replace(/([^/]+)$/, "_rels/$1.rels");

export async function relationshipsOf(zip: Zip, part: string): Promise<Relationship[]> {
  const text = (await readText(zip, relationshipPath(part))) ?? "";
  return [...text.matchAll(/<Relationship\s([^>]*)>/g)].map(([, attributes = ""]) => ({
    id: attribute(attributes, "Id"),
    type: attribute(attributes, "Type"),
    target: resolved(part, unescaped(attribute(attributes, "Target"))),
  }));
}

export const attribute = (text: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(text)?.[1] ?? "";

/** A relationship's target as a path in the package. */
function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Adds a relationship and gives its id. Targets are absolute in the package. */
async function relate(zip: Zip, part: string, type: string, target: string): Promise<string> {
  const path = relationshipPath(part);
  const text = (await readText(zip, path)) ?? NO_RELATIONSHIPS;
  const id = `rIdOwn${(await relationshipsOf(zip, part)).length + 1}`;
  const added = `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="/${target}"/></Relationships>`;
  putPart(zip, path, text.replace("</Relationships>", added));
  return id;
}

async function declare(zip: Zip, element: string): Promise<void> {
  const text = (await readText(zip, "[Content_Types].xml")) ?? "";
  if (!text.includes(element)) putPart(zip, "[Content_Types].xml", text.replace("</Types>", `${element}</Types>`));
}

/** The path of each sheet's part, in the order of the tabs. */
export async function sheetPaths(zip: Zip): Promise<string[]> {
  const related = await relationshipsOf(zip, "xl/workbook.xml");
  const workbook = (await readText(zip, "xl/workbook.xml")) ?? "";
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(
    ([, attributes = ""]) => related.find(({ id }) => id === attribute(attributes, "r:id"))?.target ?? "",
  );
}

async function addXmlPart(zip: Zip, number: number, id: string, xml: string): Promise<void> {
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  putPart(zip, item, xml);
  putPart(
    zip,
    properties,
    `${XML}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  await relate(zip, "xl/workbook.xml", "customXml", item);
  await relate(zip, item, "customXmlProps", properties);
  const type = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
  await declare(zip, `<Override PartName="/${properties}" ContentType="${type}"/>`);
}

/** Elements that stand after `customProperties` in a worksheet, by the schema's order. */
const AFTER =
  /<(cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[ />]|<\/worksheet>/;

async function addSheetProperties(
  zip: Zip,
  path: string,
  sheetNumber: number,
  properties: ReadonlyMap<string, string>,
): Promise<void> {
  const elements: string[] = [];
  for (const [name, value] of properties) {
    const part = `xl/customProperty${sheetNumber}-${elements.length + 1}.bin`;
    putPart(zip, part, utf16(value));
    elements.push(`<customPr name="${escaped(name)}" r:id="${await relate(zip, path, "customProperty", part)}"/>`);
  }
  const text = (await readText(zip, path)) ?? "";
  const before = text.search(AFTER);
  putPart(
    zip,
    path,
    `${text.slice(0, before)}<customProperties>${elements.join("")}</customProperties>${text.slice(before)}`,
  );
  await declare(
    zip,
    '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty"/>',
  );
}

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(text, (_, index) => text.charCodeAt(index)).buffer);
const fromUtf16 = (bytes: Uint8Array): string => new TextDecoder("utf-16le").decode(bytes);

/** Puts the workbook's custom parts into a file that hucre wrote. */
export async function addCustomParts(zip: Zip, book: Workbook): Promise<void> {
  for (const [index, { id, xml }] of book.customXmlParts.entries()) await addXmlPart(zip, index + 1, id, xml);
  const paths = await sheetPaths(zip);
  for (const [index, { customProperties }] of book.sheets.entries()) {
    if (customProperties.size > 0) await addSheetProperties(zip, paths[index] ?? "", index + 1, customProperties);
  }
}

/** hucre writes an error that a formula gave as text: Excel would show it so until it calculates again. */
export async function markErrors(zip: Zip): Promise<void> {
  for (const path of await sheetPaths(zip)) {
    const text = (await readText(zip, path)) ?? "";
    const marked = text.replace(
      / t="str"(?=[^<]*><f>[^<]*<\/f><v>#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)<)/g,
      ' t="e"',
    );
    if (marked !== text) putPart(zip, path, marked);
  }
}

/** Reads the custom parts of a file into a workbook with the same sheets. */
export async function readCustomParts(file: Uint8Array, book: Workbook): Promise<void> {
  const zip = readZip(file);
  for (const { type, target } of await relationshipsOf(zip, "xl/workbook.xml")) {
    if (!type.endsWith("/customXml")) continue;
    const xml = await readText(zip, target);
    const properties = (await relationshipsOf(zip, target)).find((each) => each.type.endsWith("/customXmlProps"));
    const id = attribute((properties && (await readText(zip, properties.target))) ?? "", "ds:itemID");
    if (xml !== null) book.customXmlParts.push({ id: id || book.newId(4), xml: xml.replace(/^\ufeff/, "") });
  }
  for (const [index, path] of (await sheetPaths(zip)).entries()) {
    const text = (await readText(zip, path)) ?? "";
    const related = await relationshipsOf(zip, path);
    for (const [, attributes = ""] of text.matchAll(/<(?:\w+:)?customPr\s([^>]*)>/g)) {
      const target = related.find(({ id }) => id === attribute(attributes, "r:id"))?.target;
      const value = target === undefined ? null : await readPart(zip, target);
      if (value) book.sheets[index]?.customProperties.set(unescaped(attribute(attributes, "name")), fromUtf16(value));
    }
  }
}
