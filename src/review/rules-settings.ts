import type { Language, Settings } from "../domain/finding.ts";

/** What a threshold is counted in. `choice` is one of a few, counted from 1. */
export type SettingKind = "amount" | "percent" | "days" | "months" | "number" | "choice";

const NAMED: readonly (readonly [RegExp, SettingKind])[] = [
  [/percent$/i, "percent"],
  [/^days|days$/i, "days"],
  [/months$/i, "months"],
  [/floor$|^deMinimis$|^tolerance$|^within$/i, "amount"],
  [/^times$|^rows$/, "number"],
  [/^rule$/, "choice"],
];

/** By the setting's name, which is why a check names its settings so. @throws Error for a name of no known kind */
export function kindOf(setting: string): SettingKind {
  const kind = NAMED.find(([pattern]) => pattern.test(setting))?.[1];
  if (!kind) throw new Error(`nothing says what the setting ${setting} is counted in`);
  return kind;
}

/** Why a threshold cannot be what was typed. Each has one sentence. */
export type SettingFault = "noNumber" | "negative" | "tooLarge" | "notWhole" | "aboveHigh";

const LARGEST: Readonly<Record<SettingKind, number>> = {
  amount: 100_000_000_000_00,
  percent: 1_000,
  days: 3_650,
  months: 120,
  number: 1_000_000,
  choice: 99,
};

/**
 * The value of a setting as it is kept (amounts in öre), from what was typed: kronor, percent, days. A sign before three digits
 * (`25,000`) may part thousands or decimals, and is no number until somebody has said which.
 */
export function readSetting(setting: string, typed: string): number | SettingFault {
  const kind = kindOf(setting);
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/−/g, "-")
    .replace(/(?:kr|sek|%)$/i, "");
  if (!/^-?\d+(?:[.,]\d{1,2})?$/.test(plain)) return "noNumber";
  const number = Number(plain.replace(",", "."));
  if (number < 0) return "negative";
  const value = kind === "amount" ? Math.round(number * 100) : number;
  if (value > LARGEST[kind]) return "tooLarge";
  const isWhole = kind === "amount" || kind === "percent" || Number.isInteger(number);
  return isWhole ? value : "notWhole";
}

/** A value as a person writes it: kronor of an amount. */
export const writtenSetting = (setting: string, value: number): number =>
  kindOf(setting) === "amount" ? value / 100 : value;

/** The same as text to be changed in a field: thousands parted by blanks, which no language takes for decimals. */
export function typedSetting(setting: string, value: number, language: Language): string {
  const [whole = "", part] = String(writtenSetting(setting, value)).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
  return part ? `${grouped}${language === "sv" ? "," : "."}${part}` : grouped;
}

/** Names of the lower limits that have gone above their higher ones: *Följ upp* is not passed after *Utred*. */
export const crossed = (settings: Settings): readonly string[] =>
  Object.entries(settings).flatMap(([name, value]) => {
    const high = settings[name.replace(/^medium/, "high")];
    return name.startsWith("medium") && high !== undefined && value > high ? [name] : [];
  });
