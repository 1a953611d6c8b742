import type { Show } from "../../domain/finding.ts";
import type { Ore } from "../../domain/money.ts";
import { type SettingKind, kindOf } from "../../review/rules-settings.ts";
import type { RulesStrings } from "../../strings/rules-strings.ts";

/** What a setting is called: by its name, or where this version has no word for it by what it is counted in. */
export const settingLabel = (name: string, r: RulesStrings): string =>
  r.rule.settings[name] ?? r.rule.settingOf[kindIn(name)];

/** A setting in words: *Lägsta belopp 25 000 kr*. */
export function settingWords(name: string, value: number, r: RulesStrings, show: Show): string {
  return `${settingLabel(name, r)} ${valueWords(name, value, r, show)}`;
}

function valueWords(name: string, value: number, r: RulesStrings, show: Show): string {
  const kind = kindIn(name);
  if (kind === "amount") return show.money(value as Ore);
  if (kind === "percent") return show.percent(value / 100);
  if (kind === "choice") return r.rule.choices[name]?.[value - 1] ?? String(value);
  return `${value} ${r.rule.unit[kind]}`.trim();
}

/** A setting of a later version has no kind here, and is a number. */
function kindIn(name: string): SettingKind {
  try {
    return kindOf(name);
  } catch {
    return "number";
  }
}
