import { WorkbookError } from "../port.ts";
import { Overtaken } from "./write.ts";

/**
 * Runs an action that looks before it writes, and once more from the beginning where Excel failed in a way that does not say
 * what was done: something it saw was gone, somebody else wrote the same, or a fault without a name. Whatever was done by
 * then, doing it again comes to the same. What fails twice is said.
 */
export async function twice<T>(action: (isFirst: boolean) => Promise<T>): Promise<T> {
  try {
    return await action(true);
  } catch (error) {
    if (!(error instanceof WorkbookError) || !mayRepeat(error)) throw error;
    return await action(false);
  }
}

const mayRepeat = (error: WorkbookError): boolean =>
  error instanceof Overtaken || error.fault === "unknown" || (error.fault === "sheetGone" && error.where === null);
