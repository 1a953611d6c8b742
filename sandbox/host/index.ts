/** The stand-in host: what the sandbox page and the tests use. Nothing here needs Node or a browser. */
export { createHost, Host, type Counters, type HostOptions } from "./host.ts";
export { Workbook, type Actor, type Calculator, type Operation } from "./model.ts";
export { Sheet, type Chart, type ConditionalFormat, type Table } from "./sheet.ts";
export { type Cell, type CellContent, type CellError, type CellFormat, isError } from "./cells.ts";
export type { Blank, FunctionArgument, FunctionCall, FunctionResult } from "./custom-functions.ts";
export type { Fault, FaultKind } from "./faults.ts";
export { apiSetOf, DEFAULT_REQUIREMENT, type Requirement } from "./requirements.ts";
export { frameName, type Conversation, type PaneLink } from "./wac-host.ts";
export { addressOf, columnLetters, parseArea, type Area } from "./a1.ts";
export { displayText } from "./display.ts";
