import { type Workbook, WorkbookError, type WorkbookFault } from "../../workbook/port.ts";
import type { PartFault } from "../../workbook/part.ts";
import { type Kept, NotKept, type Section, keptIn, withKept } from "./section.ts";

/** What came of keeping something. */
export type KeepResult =
  | { readonly kind: "kept" }
  | { readonly kind: "refused"; readonly fault: PartFault }
  | { readonly kind: "failed"; readonly fault: WorkbookFault; readonly where: string | null };

/** What the workbook keeps, read anew each time: somebody else may have kept something meanwhile. */
export interface Store {
  /** The whole part, to take several sections from; null where nothing is kept. @throws WorkbookError */
  read(): Promise<string | null>;
  /** @throws WorkbookError */
  of<T>(section: Section<T>): Promise<Kept<T>>;
  /** Reads the part, changes the section and keeps it. Only ever asked for by a button of its own. */
  change<T>(section: Section<T>, change: (value: T) => T): Promise<KeepResult>;
}

export function createStore(workbook: Workbook): Store {
  return {
    read: () => workbook.readKept(),
    of: async (section) => keptIn(await workbook.readKept(), section),
    async change(section, change) {
      let refused: PartFault | null = null;
      const changed = (xml: string | null): string | null => {
        try {
          return withKept(xml, section, change);
        } catch (error) {
          if (!(error instanceof NotKept)) throw error;
          refused = error.fault;
          return null;
        }
      };
      try {
        await workbook.keep(changed);
        return refused ? { kind: "refused", fault: refused } : { kind: "kept" };
      } catch (error) {
        if (error instanceof WorkbookError) return { kind: "failed", fault: error.fault, where: error.where };
        throw error;
      }
    },
  };
}
