import type { DeskWork } from "../review/desk.ts";
import { excelWorkbook } from "../workbook/excel/excel-workbook.ts";
import { deskAt } from "./desk-thread.ts";

/**
 * The desk over the open workbook: what talks to Excel stays on the page's thread, the only one Office.js knows; reading,
 * checks and everything else are on another.
 */
export async function openDesk(): Promise<DeskWork> {
  const thread = new Worker(/* webpackChunkName: "desk" */ new URL("./desk-worker.ts", import.meta.url));
  const lost = new Promise<never>((_, reject) => {
    thread.onerror = (event) => reject(new Error(event.message || "the desk's thread could not be loaded"));
  });
  try {
    const desk = await Promise.race([deskAt(thread, excelWorkbook()), lost]);
    // A fault of ours there is seen where faults of ours are seen here.
    thread.onerror = (event) => {
      event.preventDefault();
      reportError(new Error(event.message));
    };
    return desk;
  } catch (error) {
    thread.terminate();
    throw error;
  }
}
