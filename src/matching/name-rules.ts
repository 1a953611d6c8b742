import type { NameRules } from "../domain/join-register.ts";
import { createMatcher } from "./best-match.ts";
import { aliasKey } from "./compare-pair.ts";

/** How the register's rows are joined by name: exactly after normalising; what is only near is proposed, never chosen. */
export function nameRules(): NameRules {
  // One list of partners is searched for every name that joins nothing: prepared once.
  let prepared: { among: readonly string[]; matcher: ReturnType<typeof createMatcher> } | null = null;
  return {
    keyOf: aliasKey,
    near(name, among) {
      if (prepared?.among !== among) prepared = { among, matcher: createMatcher(among) };
      return prepared.matcher.bestMatch(name).candidates.map((candidate) => candidate.name);
    },
  };
}
