import { readFile } from "../reading/read-file.ts";
import { readText } from "../reading/read-text.ts";
import { UnusableInput } from "../reading/unusable-input.ts";
import type { Source, SourceRead } from "./source.ts";

/** Reads what was pasted or opened. Every kind of file is among this, so it is loaded when it is needed. */
export async function readSource(source: Source): Promise<SourceRead> {
  try {
    return {
      kind: "read",
      result: source.kind === "file" ? await readFile(source.name, source.bytes) : pasted(source),
      remembered: [],
    };
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    const { reason, details } = error;
    return { kind: "unusable", problem: { place: {}, text: "", reason, details } };
  }
}

/** The clipboard's HTML knows the cells where there are any; of a PDF it holds no table, and the text is read. */
function pasted({ text, html }: Extract<Source, { kind: "paste" }>) {
  const fromHtml = html ? readText(html) : null;
  return fromHtml && fromHtml.tables.length > 0 && /<table[\s>]/i.test(html ?? "") ? fromHtml : readText(text);
}
