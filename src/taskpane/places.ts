import type { Desk } from "../review/desk.ts";
import type { Checks } from "./use-checks.ts";

/** The pane's places, in their order. The active one is said, not only shown. */
export const PLACES = ["check", "read", "report", "formulas"] as const;
export type Place = (typeof PLACES)[number];

/** How a table comes in: pasted, as a file, or as the example that the add-in has with it. */
export type Intent = "paste" | "file" | "example";

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
