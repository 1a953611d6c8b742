import type { Language } from "../domain/finding.ts";

/** Both languages tell one from many and nothing more. */
type Forms = Readonly<Record<"one" | "other", string>>;

/** A whole number as the language writes it: *1 950*. */
export function numeral(language: Language): (count: number) => string {
  const number = new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB");
  return (count) => number.format(count);
}

/** Makes a counting word: the number as the language writes it, and the noun in the form that goes with it. */
export function plural(language: Language): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  const written = numeral(language);
  return (count, forms) => `${written(count)} ${rules.select(count) === "one" ? forms.one : forms.other}`;
}
