import { CHECK, FORMULAS } from "./states-check.ts";
import { AGREEMENTS, REPORT, RULES } from "./states-places.ts";
import { LEDGER, READ } from "./states-read.ts";
import type { State } from "./reach.ts";

/** Every screen and state of the pane: what pictures are taken of, and what axe goes through. */
export const STATES: Readonly<Record<string, State>> = {
  ...CHECK,
  ...READ,
  ...LEDGER,
  ...AGREEMENTS,
  ...REPORT,
  ...RULES,
  ...FORMULAS,
  // Shown by the page before the pane itself, where there can be none.
  blocked: { desk: "start-failed" },
  notInExcel: { desk: "not-in-excel" },
};
