import type { Things } from "./steps.ts";

/** Office.js's own objects. */
export interface ExcelThings extends Things {
  readonly sheet: Excel.Worksheet;
  readonly rule: Excel.ConditionalFormat;
  readonly part: Excel.CustomXmlPart;
}
