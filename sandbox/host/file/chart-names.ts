import type { Workbook } from "../model.ts";
import { savedCharts } from "./charts.ts";
import { attribute, escaped, relationshipsOf, sheetPaths, unescaped } from "./custom-parts.ts";
import { putPart, readText, type Zip } from "./zip.ts";

/** What charts are called, which hucre neither writes nor reads: the add-in finds its own by it. */

const FRAME = /(<xdr:nvGraphicFramePr><xdr:cNvPr )([^>]*)(\/?>)/g;

async function drawingOf(zip: Zip, sheetPath: string): Promise<string | null> {
  const found = (await relationshipsOf(zip, sheetPath)).find(({ type }) => type.endsWith("/drawing"));
  return found?.target ?? null;
}

/** Gives the charts of a file that hucre wrote their names, in the order they were written. */
export async function nameCharts(zip: Zip, book: Workbook): Promise<void> {
  for (const [index, path] of (await sheetPaths(zip)).entries()) {
    const names = savedCharts(book.sheets[index]!).map(({ properties }) => String(properties["Name"]));
    const drawing = names.length === 0 ? null : await drawingOf(zip, path);
    const text = drawing && (await readText(zip, drawing));
    if (!drawing || !text) continue;
    let at = 0;
    const named = text.replace(FRAME, (_, start: string, attributes: string, end: string) => {
      at += 1;
      return start + attributes.replace(/name="[^"]*"/, `name="${escaped(names[at - 1] ?? "")}"`) + end;
    });
    putPart(zip, drawing, named);
  }
}

/** The names of each sheet's charts, in the order they stand in the file. */
export async function chartNames(zip: Zip): Promise<string[][]> {
  const all: string[][] = [];
  for (const path of await sheetPaths(zip)) {
    const drawing = await drawingOf(zip, path);
    const text = (drawing && (await readText(zip, drawing))) ?? "";
    all.push([...text.matchAll(FRAME)].map(([, , attributes = ""]) => unescaped(attribute(attributes, "name"))));
  }
  return all;
}
