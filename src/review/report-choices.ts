export { PARTS as REPORT_PARTS, type ReportChoices, type ReportPart } from "../report/source.ts";
export type { ReportBlock, ReportCell, ReportDocument, ReportTable } from "../report/document.ts";
