import type { Outcome } from "../../domain/register.ts";

/** What an outcome is of, as the table says it: its goal and indicator, or the one it has; else the partner's name. */
export const measureName = ({ goal, indicator, partner }: Outcome): string =>
  [goal, indicator].filter((name) => name !== "").join(", ") || partner;
