import type { FollowUp } from "../../domain/follow-up.ts";
import type { Register } from "../../domain/register.ts";
import { type Aliases, aliasKey } from "../../matching/compare-pair.ts";

type Confirmed = readonly (readonly [name: string, partner: string])[];

/**
 * The names a person has confirmed, in the workbook's table and since, as aliases of the follow-up's lines. The table leads to
 * the register's name of a partner, and the follow-up may call it by another of its aliases: what they lead to together is one
 * body. A name that leads to two lines leads to neither.
 */
export function aliasesOf({ lines }: FollowUp, { aliases, agreements }: Register, confirmed: Confirmed): Aliases {
  const lineKeys = new Set(lines.map(({ partner }) => aliasKey(partner)));
  const isOfLine = ([, partner]: Confirmed[number]): boolean => lineKeys.has(aliasKey(partner));
  const table: Confirmed = [
    ...aliases.map(({ alias, partner }) => [alias, partner] as const),
    ...confirmed.filter((each) => !isOfLine(each)),
  ];
  const main = new Map(table.map(([name, partner]) => [aliasKey(name), aliasKey(partner)]));
  const bodyOf = (key: string): string => main.get(key) ?? key;

  const lineOf = new Map<string, string | null>();
  for (const { partner } of lines) {
    const body = bodyOf(aliasKey(partner));
    lineOf.set(body, lineOf.has(body) ? null : partner);
  }
  const found = new Map<string, string>();
  for (const name of [...table.flat(), ...agreements.map(({ partner }) => partner)]) {
    const key = aliasKey(name);
    const line = lineOf.get(bodyOf(key));
    // Somebody has said that the name, or the line's own, is an alias; names that are only alike are proposed.
    if (line != null && key !== "" && (main.has(key) || main.has(aliasKey(line)))) found.set(key, line);
  }
  for (const each of confirmed) if (isOfLine(each)) found.set(aliasKey(each[0]), each[1]);
  return found;
}
