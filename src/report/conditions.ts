import { type CalendarDate, yearOf } from "../domain/calendar.ts";
import type { Ore } from "../domain/money.ts";
import { lackOf } from "../domain/register.ts";
import type { ReportSource } from "./source.ts";

/** A condition for payment that is not met (a gate). Whether it is met a person has said; figures never say it. */
export interface Condition {
  /** As the payment plan names it, else the agreement. */
  readonly partner: string;
  /** As written, up to what is said to follow from it. */
  readonly words: string;
  readonly by: CalendarDate | null;
  readonly due: CalendarDate | null;
  readonly amount: Ore | null;
  readonly state: "ahead" | "passed" | "failed";
}

/** The year's conditions that are undecided or not met, the earliest first. */
export function conditionsOf({ view, asOf, followUp }: ReportSource): readonly Condition[] {
  if (!asOf) return [];
  return view.register.instalments
    .flatMap((row): Condition[] => {
      const { condition, conditionDate, due, amount, met } = row;
      const day = conditionDate ?? due;
      if (condition === null || !day || met === "yes" || lackOf(row, "met") === "notUnderstood") return [];
      if (followUp.year !== null && yearOf(day) !== followUp.year) return [];
      const partner = row.partner || view.agreementOf(row, due).agreement?.partner;
      const words = condition.split(";")[0]!.replace(/[\s.]+$/, "");
      if (!partner || words === "") return [];
      const state = met === "no" ? "failed" : day >= asOf ? "ahead" : "passed";
      return [{ partner, words, by: conditionDate, due, amount, state }];
    })
    .sort((a, b) => ((a.by ?? a.due!) < (b.by ?? b.due!) ? -1 : 1));
}
