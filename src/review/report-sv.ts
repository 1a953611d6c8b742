import { labelsSv } from "../report/labels-sv.ts";
import type { ReportLanguage } from "../report/reporting.ts";
import { textSv } from "../report/text-sv.ts";

export const reportLanguage: ReportLanguage = { language: "sv", text: textSv, labels: labelsSv };
