export { PARTS as REPORT_PARTS, type ReportChoices, type ReportPart } from "../report/source.ts";
export {
  amountColumns,
  type ReportBlock,
  type ReportCell,
  type ReportDocument,
  type ReportTable,
} from "../report/document.ts";
