import { labelsEn } from "../report/labels-en.ts";
import type { ReportLanguage } from "../report/reporting.ts";
import { textEn } from "../report/text-en.ts";

export const reportLanguage: ReportLanguage = { language: "en", text: textEn, labels: labelsEn };
