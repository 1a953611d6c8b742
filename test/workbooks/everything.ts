import { saveWorkbook } from "../../sandbox/host/file/save.ts";
import type { Workbook } from "../../sandbox/host/model.ts";
import { demoWorkbook } from "../../sandbox/page/demo-workbook.ts";
import { TOTALS_2019 } from "../../sandbox/page/workbook-2019.ts";
import { writePart } from "../../src/workbook/part.ts";

/** What the add-in keeps in it: how a pasted table's headers are understood, as placing one leaves it. */
const KEPT = [
  {
    source: ["Organisation", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"],
    placed: ["Organisation", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"],
    columns: ["partner", "agreed", "paid", "cost"].map((kind) => ({ kind, unit: "thousand", date: null })),
  },
];

/** Everything the five documents say, typed into the host's own model, with the add-in's own part. */
export function everythingWorkbook(): Workbook {
  const workbook = demoWorkbook("everything");
  // The grid computes in the sandbox; here the printed totals are put beside their formulas.
  TOTALS_2019.forEach((total, index) => workbook.setResult(workbook.sheets[0]!, 9, index + 1, total));
  workbook.customXmlParts.push({ id: "{kept}", xml: writePart(new Map([["mappings", JSON.stringify(KEPT)]]))! });
  return workbook;
}

/** The same, saved by the host as xlsx. */
export const everythingXlsx = (): Promise<Uint8Array> => saveWorkbook(everythingWorkbook());
