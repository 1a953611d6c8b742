import type { CheckRule } from "../domain/check.ts";
import type { RegisterTable } from "../domain/register.ts";

/** What a rule is about, for who looks for it in a list. */
export const RULE_GROUPS = ["cost", "paid", "table", "payments", "agreements", "outcomes"] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

const OF_TABLE: Partial<Record<RegisterTable, RuleGroup>> = {
  instalments: "payments",
  payments: "payments",
  outcomes: "outcomes",
  criteria: "outcomes",
  costLines: "cost",
};

export function groupOf(check: CheckRule): RuleGroup {
  if (check.scope === "register") {
    const named = check.tables.map((table) => OF_TABLE[table]).find((group) => group !== undefined);
    return named ?? (check.at === "cost" ? "cost" : "agreements");
  }
  if (check.at === "cost") return "cost";
  return check.at === "paid" || check.at === "agreed" ? "paid" : "table";
}
