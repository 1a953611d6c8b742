import { type Ore, NIL, ore } from "./money.ts";

/**
 * Amount to repay at close (*att återbetala*): paid, less the cost the funder answers for and what may be carried over to
 * the next agreement (domain.md §3.1; Arvsfonden and Trosa: what was not used is repaid).
 * `K = max(0, P − min(A, C) − carried over)`; up to `deMinimis` it is reported and not claimed (0). No amount given is below nil.
 */
export function clawBack(given: {
  readonly agreed: Ore;
  readonly paid: Ore;
  readonly cost: Ore;
  readonly carryOver: Ore;
  readonly deMinimis: Ore;
}): Ore {
  const covered = Math.min(given.agreed, given.cost);
  const unused = ore(given.paid - covered - given.carryOver);
  return unused > given.deMinimis ? unused : NIL;
}
