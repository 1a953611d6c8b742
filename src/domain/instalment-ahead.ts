import { type NextOfLine, nextOfLines } from "./accounts.ts";
import type { LineFigures, Missing } from "./figures.ts";
import { type Ore, minus, ore } from "./money.ts";
import { type Agreement, type PlannedInstalment, lackOf } from "./register.ts";
import type { RegisterView } from "./register-view.ts";
import { type TrancheRule, released } from "./tranche.ts";

/** What the agreement's own condition makes of an instalment, by reported cost. */
export interface Release {
  /** So many percent of what has been paid must have been used. */
  readonly percent: number;
  readonly rule: TrancheRule | null;
  readonly paid: Ore;
  readonly cost: Ore;
  /** Cost as a part of what has been paid; null where nothing has been. */
  readonly share: number | null;
  readonly outcome: "whole" | "reduced" | "none" | "ruleMissing";
  /** What is paid out; null where the rule is not given and too little has been used. */
  readonly released: Ore | null;
}

/** A line's next instalment against the amount of the year, and against the agreement's condition where it has one. */
export interface InstalmentAhead {
  readonly figures: LineFigures;
  readonly agreement: Agreement | null;
  readonly instalment: PlannedInstalment;
  readonly amount: Ore;
  /** Paid and the instalment together, and what is then left of the agreed amount: below nil it goes above it. */
  readonly ceiling: { readonly agreed: Ore; readonly paid: Ore; readonly sum: Ore; readonly left: Ore } | Missing;
  /** Null where the agreement has no such condition. */
  readonly release: Release | Missing | null;
}

/** What is known before each line's next payment; a reason where its plan says nothing sure. */
export function instalmentsAhead(
  view: RegisterView,
): readonly (InstalmentAhead | { readonly figures: LineFigures; readonly lack: Missing })[] {
  return nextOfLines(view).flatMap((line) => {
    if (line.next === undefined) return { figures: line.figures, lack: line.nextLack };
    return line.next ? aheadOf(line, line.next) : [];
  });
}

function aheadOf({ figures, agreement }: NextOfLine, instalment: PlannedInstalment) {
  const { facts, missing } = figures;
  const { amount } = instalment;
  if (amount === null) return { figures, lack: lackOf(instalment, "amount") };
  const { agreed, paid } = facts;
  const sum = paid === undefined ? undefined : ore(paid + amount);
  return {
    figures,
    agreement,
    instalment,
    amount,
    ceiling:
      agreed === undefined || paid === undefined || sum === undefined
        ? (missing.agreed ?? missing.paid!)
        : { agreed, paid, sum, left: minus(agreed, sum) },
    release: releaseOf(figures, agreement, amount),
  };
}

/** By reported cost alone: cost carried on is information, never a ground to pay by (domain.md §3.3). */
function releaseOf({ facts, missing }: LineFigures, agreement: Agreement | null, next: Ore): Release | Missing | null {
  const percent = agreement?.tranchePercent;
  if (percent == null) return null;
  const { paid, cost } = facts;
  if (paid === undefined || cost === undefined) return missing.paid ?? missing.cost!;
  const rule = agreement!.trancheRule;
  const part = released({ paid, cost, next }, percent / 100, rule ?? "reduce");
  const isWhole = part === next;
  const share = paid > 0 ? cost / paid : null;
  const base = { percent, rule, paid, cost, share };
  if (isWhole) return { ...base, outcome: "whole", released: next };
  if (!rule) return { ...base, outcome: "ruleMissing", released: null };
  return { ...base, outcome: part > 0 ? "reduced" : "none", released: part };
}
