import type { NameRules } from "../domain/join-register.ts";
import { createMatcher } from "./best-match.ts";
import { aliasKey } from "./compare-pair.ts";

/** How the register's rows are joined by name: exactly after normalising; what is only near is proposed, never chosen. */
export function nameRules(): NameRules {
  // One list of partners is searched for every name that joins nothing: prepared once.
  let prepared: { among: readonly string[]; matcher: ReturnType<typeof createMatcher> } | null = null;
  // Whoever joins and whoever tells rows apart ask for the same names.
  const keys = new Map<string, string>();
  return {
    keyOf(name) {
      const known = keys.get(name);
      if (known !== undefined) return known;
      const key = aliasKey(name);
      keys.set(name, key);
      return key;
    },
    near(name, among) {
      if (prepared?.among !== among) prepared = { among, matcher: createMatcher(among) };
      return prepared.matcher.bestMatch(name).candidates.map((candidate) => candidate.name);
    },
  };
}
