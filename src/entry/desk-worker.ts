import "./trusted-types.ts";
import { createDesk } from "../review/create-desk.ts";
import { ledgersInBackground } from "./background-ledger.ts";
import { readInBackground } from "./background-reader.ts";
import { serveDesk } from "./desk-thread.ts";

/** The desk on a thread of its own: whatever is read and reckoned, the pane answers meanwhile. */
serveDesk((workbook) => createDesk(workbook, readInBackground, ledgersInBackground()));
