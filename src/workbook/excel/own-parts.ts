import { NAMESPACE } from "../part.ts";
import type { ExcelThings } from "./excel-things.ts";
import type { Trip } from "./run.ts";
import type { SeenPart } from "./talk.ts";

/** Asks which parts of ours there are; what is answered asks what stands in them, and that answers it. A trip each. */
export function askForParts({ context }: Trip): () => () => SeenPart<ExcelThings>[] {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  return () => {
    const asked = parts.items.map((part) => ({ part, xml: part.getXml() }));
    return () => asked.map(({ part, xml }) => ({ part, xml: xml.value }));
  };
}
