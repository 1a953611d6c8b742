import type { LineFigures } from "../domain/figures.ts";
import { type Ore, ore } from "../domain/money.ts";

/** A partner with an amount of its own; never below nil. */
export interface NamedAmount {
  readonly partner: string;
  readonly amount: Ore;
}

export const named = ({ line }: LineFigures, amount: Ore): NamedAmount => ({
  partner: line.partner,
  amount: ore(Math.abs(amount)),
});
