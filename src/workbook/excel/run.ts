import { WorkbookError } from "../port.ts";
import { asWorkbookError } from "./faults.ts";

/** On the web a sync may neither return nor throw (office-js #6150, #6678). */
const PATIENCE_MS = 30_000;

/** A conversation with Excel. `sync` is one round trip: the only one there is in this folder. */
export interface Trip {
  readonly context: Excel.RequestContext;
  sync(): Promise<void>;
}

/**
 * Runs one user action in Excel. Waits while a cell is being edited, gives up where a round trip is not answered within
 * 30 seconds, and throws nothing but `WorkbookError`.
 */
export async function run<T>(
  action: (trip: Trip) => Promise<T>,
  options: Pick<Excel.RunOptions, "mergeUndoGroup"> = {},
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (error: WorkbookError) => void = () => undefined;
  const silence = new Promise<never>((_, reject) => (giveUp = reject));
  const listen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => giveUp(new WorkbookError("noAnswer")), PATIENCE_MS);
  };

  try {
    listen();
    const answered = Excel.run({ ...options, delayForCellEdit: true }, (context) => {
      const sync = async (): Promise<void> => {
        listen();
        await context.sync();
      };
      return action({ context, sync });
    });
    return await Promise.race([answered, silence]);
  } catch (error) {
    throw asWorkbookError(error);
  } finally {
    clearTimeout(timer);
  }
}
