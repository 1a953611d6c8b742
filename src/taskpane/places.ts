import type { Desk } from "../review/desk.ts";
import type { Checks } from "./use-checks.ts";

/** The pane's places, in their order. The active one is said, not only shown. */
export const PLACES = ["check", "read", "agreements", "report", "rules", "formulas"] as const;
export type Place = (typeof PLACES)[number];

/**
 * How a table comes in: pasted, as a file, or as the example that the add-in has with it; of the agreements, the sheets to
 * add or the questions to partners.
 */
export type Intent = "paste" | "file" | "example" | "sheets" | "questions";

/** Where to go, and what to begin with there. */
export interface Destination {
  readonly place: Place;
  readonly intent?: Intent;
}

/** What every place is given. */
export interface PlaceProps {
  readonly desk: Desk;
  readonly checks: Checks;
  /** What was asked for on the way here. */
  readonly intent: Intent | undefined;
  /** Says something in the live region. */
  readonly say: (notice: string) => void;
  readonly goTo: (destination: Destination) => void;
  /** Goes to *Kontroll* and checks the sheet that is open now. */
  readonly checkOpenSheet: () => void;
}
