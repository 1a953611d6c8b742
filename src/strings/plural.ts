import type { Language } from "../domain/finding.ts";

/** Both languages tell one from many and nothing more. */
type Forms = Readonly<Record<"one" | "other", string>>;

/** Makes a counting word: the number as the language writes it, and the noun in the form that goes with it. */
export function plural(language: Language): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB");
  return (count, forms) => `${number.format(count)} ${rules.select(count) === "one" ? forms.one : forms.other}`;
}
