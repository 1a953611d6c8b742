import type { Outcome } from "../../domain/register.ts";

/** What an outcome is of, as the table says it: its indicator, else its goal, else the partner's name. */
export const measureName = ({ indicator, goal, partner }: Outcome): string => indicator || goal || partner;
