import { WorkbookError } from "../port.ts";
import { Overtaken } from "./write.ts";

/** Two who write the same sheet at the same time soon miss each other. */
const MOST_OVERTAKEN = 4;

/**
 * Runs an action that looks before it writes, and once more from the beginning where Excel failed in a way that does not say
 * what was done: something it saw was gone, or a fault without a name. Whatever was done by then, doing it again comes to
 * the same. What fails twice is said. Where somebody else wrote the same meanwhile, it is done a few times more.
 */
export async function twice<T>(action: (isFirst: boolean) => Promise<T>): Promise<T> {
  let failed = 0;
  for (let overtaken = 0; ;) {
    try {
      return await action(failed === 0);
    } catch (error) {
      if (error instanceof Overtaken) overtaken += 1;
      else failed += 1;
      if (overtaken > MOST_OVERTAKEN || failed > 1 || !mayRepeat(error)) throw error;
    }
  }
}

const mayRepeat = (error: unknown): boolean =>
  error instanceof Overtaken ||
  (error instanceof WorkbookError &&
    (error.fault === "unknown" || (error.fault === "sheetGone" && error.where === null)));
