import { WorkbookError } from "../port.ts";
import { asWorkbookError } from "./faults.ts";

/** On the web a sync may neither return nor throw (office-js #6150, #6678). */
const PATIENCE_MS = 30_000;

/** A conversation with Excel. `sync` is one round trip: the only one there is in this folder. */
export interface Trip {
  readonly context: Excel.RequestContext;
  sync(): Promise<void>;
  /** Throws where the user has been told that there was no answer: nothing more may be asked for then. */
  assertOpen(): void;
}

/**
 * Runs one user action in Excel. Waits while a cell is being edited, gives up where a round trip is not answered within
 * 30 seconds, and throws nothing but `WorkbookError`. Once given up it asks for nothing more, however late an answer comes.
 */
export async function run<T>(
  action: (trip: Trip) => Promise<T>,
  options: Pick<Excel.RunOptions, "mergeUndoGroup"> = {},
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let giveUp: (error: WorkbookError) => void = () => undefined;
  const silence = new Promise<never>((_, reject) => (giveUp = reject));
  const listen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isOver = true;
      giveUp(new WorkbookError("noAnswer"));
    }, PATIENCE_MS);
  };
  const assertOpen = (): void => {
    if (isOver) throw new WorkbookError("noAnswer");
  };

  try {
    listen();
    const answered = Excel.run({ ...options, delayForCellEdit: true }, (context) => {
      const sync = async (): Promise<void> => {
        assertOpen();
        listen();
        await context.sync();
        // An answer that comes too late changes nothing any more.
        assertOpen();
      };
      return action({ context, sync, assertOpen });
    });
    return await Promise.race([answered, silence]);
  } catch (error) {
    throw asWorkbookError(error);
  } finally {
    clearTimeout(timer);
  }
}
