import type { NotAssessable } from "../domain/finding.ts";

/** One check that could not be made, for one reason, with everyone it holds for. */
export interface NotAssessableGroup {
  readonly check: string;
  readonly reason: NotAssessable["reason"];
  /** Each name once; null for the whole table. */
  readonly partners: readonly string[] | null;
}

/** What could not be checked, said once for each check and reason, those of one reason together. In the order they came. */
export function groupNotAssessable(each: readonly NotAssessable[]): readonly NotAssessableGroup[] {
  const reasons = new Map<NotAssessable["reason"], Map<string, Set<string> | null>>();
  for (const { check, reason, partner } of each) {
    const checks = reasons.get(reason) ?? new Map<string, Set<string> | null>();
    const partners = checks.get(check);
    // What holds for the whole table holds for its partners.
    if (partner === null || partners === null) checks.set(check, null);
    else checks.set(check, (partners ?? new Set()).add(partner));
    reasons.set(reason, checks);
  }
  return [...reasons].flatMap(([reason, checks]) =>
    [...checks].map(([check, partners]) => ({ check, reason, partners: partners && [...partners] })),
  );
}
