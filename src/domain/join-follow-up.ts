import type { CalendarDate } from "./calendar.ts";
import type { LineFigures, Terms } from "./figures.ts";
import type { FollowUp, FollowUpLine } from "./follow-up.ts";
import { type NameRules, createJoiner, referenceOf, timeOf } from "./join-register.ts";
import type { Register } from "./register.ts";
import { termsOf } from "./register-terms.ts";
import type { ReadProblem } from "./table.ts";
import { type RegisterView, viewOf } from "./register-view.ts";

/** The workbook's other tables, and how names are compared when rows are joined to them. */
export interface RegisterSource {
  readonly tables: Register;
  readonly names: NameRules;
  /** What could not be read in them. */
  readonly problems?: readonly ReadProblem[];
}

/** A follow-up beside a register: the terms of each line's agreement, and what the checks of the register see. */
export interface JoinedFollowUp {
  readonly termsOf: (line: FollowUpLine) => Terms;
  /** Its application was refused: the line is shown and not counted (domain.md §1.5). */
  readonly isRefused: (line: FollowUpLine) => boolean;
  view(lines: readonly LineFigures[], asOf: CalendarDate | null): RegisterView;
}

export function joinFollowUp(followUp: FollowUp, { tables, names }: RegisterSource): JoinedFollowUp {
  const joiner = createJoiner(tables, names);
  const year = timeOf(followUp);
  const joined = followUp.lines.map((line) => joiner.join(referenceOf(line), year));
  const plan = viewOf(tables, followUp, [], [], joiner, null);
  const terms = new Map(
    followUp.lines.map((line, index): [FollowUpLine, Terms] => {
      const { agreement } = joined[index]!;
      return [
        line,
        agreement ? termsOf(agreement, plan.instalmentsOf(agreement), followUp, line.agreed?.hundredths ?? null) : {},
      ];
    }),
  );
  const refused = new Set(followUp.lines.filter((_, index) => joined[index]!.agreement?.status === "refused"));
  return {
    termsOf: (line) => terms.get(line)!,
    isRefused: (line) => refused.has(line),
    view: (lines, asOf) => viewOf(tables, followUp, lines, joined, joiner, asOf),
  };
}
