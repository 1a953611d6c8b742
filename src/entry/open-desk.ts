import { createDesk } from "../review/create-desk.ts";
import type { Desk } from "../review/desk.ts";
import { excelWorkbook } from "../workbook/excel/excel-workbook.ts";
import { ledgersInBackground } from "./background-ledger.ts";
import { readInBackground } from "./background-reader.ts";

/** The desk over the open workbook: a chunk of its own, with reading, checks and everything that talks to Excel. */
export const openDesk = (): Desk => createDesk(excelWorkbook(), readInBackground, ledgersInBackground());
