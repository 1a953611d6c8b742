import { lazyDesk } from "../../src/entry/lazy-desk.ts";
import { createDesk } from "../../src/review/create-desk.ts";
import type { Desk } from "../../src/review/desk.ts";
import type { LedgerKeeper } from "../../src/review/ledgers/ledger-keeper.ts";
import { readSource } from "../../src/review/read-source.ts";
import type { SourceReader } from "../../src/review/source.ts";
import type { Workbook } from "../../src/workbook/port.ts";
import { ledgersHere } from "./ledgers-here.ts";

/** The desk as the pane has it, but for its threads: everything is done here. */
export const deskHere = (
  workbook: Workbook,
  reader: SourceReader = readSource,
  keeper: LedgerKeeper = ledgersHere(),
): Desk => lazyDesk(async () => createDesk(workbook, reader, keeper));
