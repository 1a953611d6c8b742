import type { Terms } from "../../domain/figures.ts";
import type { Period } from "../../domain/period.ts";
import type { ReconcilePartner } from "../../ledger/reconcile.ts";
import type { FollowUp } from "../../domain/follow-up.ts";
import type { Instalment } from "../../domain/payment-plan.ts";
import { createJoiner, lastDayOf, periodOf, referenceOf, timeOf } from "../../domain/join-register.ts";
import type { Agreement, PlannedInstalment, Register } from "../../domain/register.ts";
import { viewOf } from "../../domain/register-view.ts";
import { aliasKey } from "../../matching/compare-pair.ts";
import { nameRules } from "../../matching/name-rules.ts";

/** What a follow-up's partners are known by, beside the follow-up itself. */
export interface Known {
  /** Lines take the organisation number of their agreement where they have none. */
  readonly followUp: FollowUp;
  readonly terms: ReadonlyMap<string, Pick<ReconcilePartner, "period" | "instalments" | "gates">>;
  /** The register's aliases, and its own names for the partners, as names of the follow-up's lines. */
  readonly aliases: readonly (readonly [string, string])[];
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
    aliases: aliasesOf(followUp, register, joiner.keyOf),
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

/**
 * An alias leads to the register's name of a partner, and the follow-up may call it by another of its aliases: what they lead
 * to together is one body. A name that leads to two lines leads to neither.
 */
function aliasesOf(
  { lines }: FollowUp,
  { aliases, agreements }: Register,
  keyOf: (name: string) => string,
): (readonly [string, string])[] {
  const lineOf = new Map<string, string | null>();
  for (const { partner } of lines) lineOf.set(keyOf(partner), lineOf.has(keyOf(partner)) ? null : partner);
  const names = new Set([
    ...aliases.flatMap(({ alias, partner }) => [alias, partner]),
    // A follow-up that calls a partner by an alias is also found by the agreement's own name.
    ...agreements.map(({ partner }) => partner),
  ]);
  const isAlias = new Set(aliases.map(({ alias }) => aliasKey(alias)));
  return [...names].flatMap((name) => {
    const line = lineOf.get(keyOf(name));
    const isSaid = line != null && (isAlias.has(aliasKey(name)) || isAlias.has(aliasKey(line)));
    return isSaid && name !== "" ? [[name, line] as const] : [];
  });
}
