import type { Intent } from "./read/SourceForm.tsx";

/** The pane's places, in their order. The active one is said, not only shown. */
export const PLACES = ["check", "read", "formulas"] as const;
export type Place = (typeof PLACES)[number];

/** Where to go, and what to begin with there. */
export interface Destination {
  readonly place: Place;
  readonly intent?: Intent;
}
