import type { Terms } from "../../domain/figures.ts";
import type { FollowUp } from "../../domain/follow-up.ts";
import { createJoiner, lastDayOf, periodOf, referenceOf, timeOf } from "../../domain/join-register.ts";
import type { Instalment } from "../../domain/payment-plan.ts";
import type { Period } from "../../domain/period.ts";
import type { Agreement, PlannedInstalment, Register } from "../../domain/register.ts";
import { viewOf } from "../../domain/register-view.ts";
import type { ReconcilePartner } from "../../ledger/reconcile.ts";
import { nameRules } from "../../matching/name-rules.ts";

/** What the register and the user say of a follow-up's partners. */
export interface Known {
  /** Lines take the organisation number of their agreement where they have none. */
  readonly followUp: FollowUp;
  readonly terms: ReadonlyMap<string, Pick<ReconcilePartner, "period" | "instalments" | "gates">>;
  /** Lines whose agreement calls the partner by another name: an alias is entered under that. */
  readonly enteredAs: readonly (readonly [string, string])[];
}

/** @param given what the user has said of agreements, by partner; it goes before the register */
export function knownOf(followUp: FollowUp, register: Register, given: ReadonlyMap<string, Terms>): Known {
  const joiner = createJoiner(register, nameRules());
  const year = timeOf(followUp);
  const view = viewOf(register, followUp, [], [], joiner, null);
  const joined = followUp.lines.map((line) => ({ line, agreement: joiner.join(referenceOf(line), year).agreement }));
  return {
    followUp: {
      ...followUp,
      lines: joined.map(({ line, agreement }) => ({
        ...line,
        orgNumber: line.orgNumber ?? agreement?.orgNumber ?? null,
      })),
    },
    terms: new Map(
      joined.map(({ line: { partner }, agreement }) => {
        const said = given.get(partner);
        const rows = agreement ? view.instalmentsOf(agreement) : [];
        return [
          partner,
          {
            period: said?.period ?? (agreement && ownPeriod(agreement)),
            instalments: said?.plan && "instalments" in said.plan ? said.plan.instalments : rows.flatMap(asInstalment),
            gates: rows.flatMap(asGate),
          },
        ];
      }),
    ),
    enteredAs: joined.flatMap(({ line, agreement }) =>
      agreement && agreement.partner !== line.partner ? [[line.partner, agreement.partner] as const] : [],
    ),
  };
}

const ownPeriod = (agreement: Agreement): Period | null => {
  const period = periodOf(agreement);
  return period && { ...period, end: lastDayOf(agreement)! };
};

const asInstalment = ({ due, amount }: PlannedInstalment): Instalment[] =>
  due && amount !== null ? [{ due, amount }] : [];

/** A condition that was decided; without its day nobody can say what was paid after it. */
const asGate = ({ met, decided, conditionDate }: PlannedInstalment): ReconcilePartner["gates"] => {
  const day = decided ?? conditionDate;
  return day && (met === "yes" || met === "no") ? [{ decided: day, outcome: met === "yes" ? "met" : "failed" }] : [];
};
