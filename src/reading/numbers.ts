import type { Decimal } from "../domain/money.ts";
import type { Currency, Unit } from "../domain/units.ts";
import { folded } from "./blanks.ts";

/** Excel's own error values. */
export const EXCEL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;

/** How a column writes its numbers, as far as known. */
export interface Notation {
  /** The decimal sign; null where nothing in the column tells. */
  readonly decimal: "," | "." | null;
}

/**
 * Text as a number.
 * - `number`: one reading; a nil mark (`–`) is 0
 * - `ambiguous`: several readings, and the notation does not choose (`1.050`)
 * - `unreadable`: digits stand there, but in no notation known; `reason` is a key of `problems.ts`
 * - `text`: no attempt at a number
 */
export type ParsedNumber =
  | { readonly state: "number"; readonly value: Decimal; readonly nil: boolean }
  | { readonly state: "ambiguous"; readonly readings: readonly Decimal[] }
  | { readonly state: "blank" | "notAvailable" | "text" }
  | { readonly state: "unreadable"; readonly reason: "malformed-number" | "sum-in-cell" | "inexact-number" };

/** One way to read a text as a number, and which sign it takes for decimals (null: none needed). */
export interface Reading {
  readonly value: Decimal;
  readonly decimal: "," | "." | null;
  /** A dot or comma stands between thousands: the reading rests on it not being a decimal sign. */
  readonly grouped: "," | "." | null;
}

const NOT_AVAILABLE =
  /^(?:\.{1,3}|…|n\.?\/?a\.?|#n\/a|i\.?u\.?|uppgift saknas|saknas|ej tillgänglig[at]?|not available|not reported)$/i;
/** The common case, which needs no grammar. */
const PLAIN_INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;
const NIL = /^[-−–—‐‑]+(?:\s*kr\.?)?$/i;
const MONEY_BEFORE = /^(?:sek|eur|usd|gbp|dkk|nok|chf|kr\.?|[€£$])\s*/i;
const MONEY_AFTER =
  /\s*(?:sek|eur|euro|usd|gbp|dkk|nok|chf|kronor\.?|(?:t|k|m|mn|mdr)?kr\.?|tsek|msek|ksek|m€|k€|t€|[€£$%]|procent|st\.?|:\s?[-−–—]+|,\s?[-−–—]+)$/i;
const MARK_AFTER = /(?:\s*[*†‡§]+\)?|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\s+\d{1,2}\)|\s*\[\d{1,2}\])$/;
const SIGN = /^([-−–—‐‑+])\s*/;
const TRAILING_SIGN = /\s*([-−–—‐‑+])$/;

/** Characters of a header or a title that are searched for units. */
const LONGEST_CONTEXT = 400;

/**
 * *SEK thousand*, *SEK in thousands*, *thousands of SEK*: the words side by side, for both may stand in a sentence. No shorter
 * words: *t.o.m. SEK* and *kronor m.m.* are no millions.
 */
const inEnglish = (size: string): string =>
  `(?:sek|kronor),? (?:in )?(?:${size})|(?:${size}) (?:of )?(?:sek|kronor|swedish kron[ao]r?)`;

/** The units and currencies written beside a number (`450 tkr`, `£12`). */
export function moneyWords(text: string): { unit: Unit | null; currency: Currency | null } {
  const t = folded(text.slice(0, LONGEST_CONTEXT)).toLowerCase();
  const has = (words: string): boolean => new RegExp(`(?:^|[^\\p{L}])(?:${words})(?![\\p{L}])`, "u").test(t);
  if (has("mdkr|mdr")) return { unit: null, currency: "SEK" };
  if (has(`mkr|mnkr|msek|miljoner kronor|miljoner kr|milj\\.? ?kr|${inEnglish("millions?")}`))
    return { unit: "million", currency: "SEK" };
  if (
    has(
      `tkr|kkr|tsek|ksek|tusentals kronor|tusen kronor|tusental kronor|tusental kr|1000-tal kronor|1 000-tal kronor|i tusental|${inEnglish("thousands?|(?<!\\d[ .,]?)['’]?000s?")}`,
    )
  )
    return { unit: "thousand", currency: "SEK" };
  const currency =
    t.includes("€") || has("eur|euro")
      ? "EUR"
      : t.includes("£") || has("gbp")
        ? "GBP"
        : t.includes("$") || has("usd")
          ? "USD"
          : null;
  const foreign = currency ?? (has("dkk") ? "DKK" : has("nok") ? "NOK" : has("chf") ? "CHF" : null);
  if (has("meur|m€|miljoner euro") || /m€|€m\b|£m\b|\$m\b/.test(t) || (foreign !== null && has("millions?")))
    return { unit: "million", currency: foreign };
  if (
    has("teur|keur|t€|k€|tusen euro|1000 euro|1 000 euro") ||
    /[€£$]\s?(?:['’‘]?000|k\b|thousands?\b)/.test(t) ||
    (foreign !== null && has("thousands?|000s"))
  )
    return { unit: "thousand", currency: foreign };
  if (foreign) return { unit: "one", currency: foreign };
  if (has("kr|kronor|sek") || /\d\s*:[-−–—]/.test(t)) return { unit: "one", currency: "SEK" };
  return { unit: null, currency: null };
}

/** Characters beyond which a text is no number, whatever stands in it. */
const LONGEST_NUMBER = 60;

/** Every reading the grammar allows for one cell. Empty where there is none. Nil marks and words have none. */
export function numberReadings(text: string): readonly Reading[] {
  if (PLAIN_INTEGER.test(text)) return [{ value: text as Decimal, decimal: null, grouped: null }];
  const bare = strip(text);
  return bare ? readingsOf(bare) : [];
}

/** Text as a number in a notation. See {@link ParsedNumber}. */
export function parseNumber(text: string, notation: Notation = { decimal: null }): ParsedNumber {
  const t = folded(text);
  if (t === "") return { state: "blank" };
  if (t.length > LONGEST_NUMBER) return { state: "text" };
  if (PLAIN_INTEGER.test(t)) return { state: "number", value: t as Decimal, nil: false };
  if (NOT_AVAILABLE.test(t)) return { state: "notAvailable" };
  if (NIL.test(t.replace(MARK_AFTER, ""))) return { state: "number", value: "0" as Decimal, nil: true };
  if (!/\d/.test(t)) return { state: "text" };
  const bare = strip(t);
  if (!bare) return { state: "text" };
  const readings = readingsOf(bare);
  if (readings.length === 0) return { state: "unreadable", reason: "malformed-number" };
  const fitting = readings.length === 1 ? readings : fits(readings, notation);
  const [only] = fitting;
  if (only && new Set(fitting.map((r) => r.value)).size === 1)
    return { state: "number", value: only.value, nil: false };
  return { state: "ambiguous", readings: readings.map((r) => r.value) };
}

/** Why text with digits that is no number could have been meant as one. Null for plain words. */
export function almostNumber(text: string): "malformed-number" | "sum-in-cell" | "inexact-number" | null {
  const t = folded(text);
  if (t.length > LONGEST_NUMBER || !/\d/.test(t)) return null;
  if (/^[\d\s.,'’]+(?:\s*[+]\s*[\d\s.,'’]+)+$/.test(t)) return "sum-in-cell";
  if (
    /^(?:ca\.?|cirka|c:a|drygt|knappt|över|under|minst|högst|max|circa|about|approx\.?|around|<|>|~|≈|≥|≤)\s*[\d\s.,]+\D{0,8}$/i.test(
      t,
    )
  )
    return "inexact-number";
  if (/^\d[\d\s.,]*\s?[-–—−]\s?\d[\d\s.,]*$/.test(t)) return "inexact-number";
  // So a figure is written that somebody was not sure of, and so is one that could not be settled when it was placed.
  if (/^\?\s*\D{0,2}\d/.test(t)) return "inexact-number";
  return /^[-−–—(+]?\s*[\d\s.,'’]+\)?$/.test(t) ? "malformed-number" : null;
}

const fits = (readings: readonly Reading[], notation: Notation): readonly Reading[] =>
  notation.decimal === null
    ? readings
    : readings.filter((r) => (r.decimal === null || r.decimal === notation.decimal) && r.grouped !== notation.decimal);

/** Digits and separators, with what stood around them. `money`: written beside whole currency, so at most two decimals. */
interface Bare {
  readonly body: string;
  readonly negative: boolean;
  readonly money: boolean;
}

/** Sign, currency, unit, percent and footnote mark taken off; null where what is left is not digits and separators. */
function strip(text: string): Bare | null {
  let t = folded(text);
  if (t.length > LONGEST_NUMBER) return null;
  let negative = false;
  const money = /(?:^|[^\p{L}])(?:kr|sek|eur|euro|gbp|usd|kronor|dkk|nok)(?!\p{L})|[€£$]|:\s?[-−–—]|,-/iu.test(t);
  t = t.replace(MARK_AFTER, "");
  const bracket = /^\(\s*([^()]+)\s*\)$/.exec(t.replace(MONEY_AFTER, "").replace(MONEY_BEFORE, ""));
  if (bracket) {
    negative = true;
    t = bracket[1] ?? "";
  }
  let signed = bracket !== null;
  for (let turn = 0; turn < 2; turn++) {
    t = t.replace(MONEY_AFTER, "").replace(MARK_AFTER, "").replace(MONEY_BEFORE, "");
    const sign = SIGN.exec(t);
    if (sign && !signed) {
      negative = sign[1] !== "+";
      signed = true;
      t = t.slice(sign[0].length);
    }
  }
  const trailing = TRAILING_SIGN.exec(t);
  if (trailing && !signed) {
    negative = trailing[1] !== "+";
    t = t.slice(0, -trailing[0].length);
  }
  return /^[\d.,](?:[\d\s.,'’]*\d)?$/.test(t) ? { body: t, negative, money } : null;
}

function readingsOf({ body, negative, money }: Bare): Reading[] {
  const groups = body.split(/[\s.,'’]/);
  const separators = [...body].filter((c) => !/\d/.test(c)).map((c) => (c === "’" ? "'" : /\s/.test(c) ? " " : c));
  const found: Reading[] = [];
  const add = (whole: string, fraction: string, decimal: "," | "." | null, grouped: string | undefined): void => {
    const text = `${whole}${fraction && `.${fraction}`}`;
    const value = (negative && /[1-9]/.test(text) ? `-${text}` : text) as Decimal;
    found.push({ value, decimal, grouped: grouped === "," || grouped === "." ? grouped : null });
  };
  const whole = integerOf(groups, separators);
  if (whole !== null) add(whole, "", null, separators[0]);
  const last = separators.at(-1);
  if (last === "," || last === ".") {
    const before = separators.slice(0, -1);
    const fraction = groups.at(-1) ?? "";
    const integer = groups.length === 2 && groups[0] === "" ? "0" : integerOf(groups.slice(0, -1), before);
    // One sign for both thousands and decimals (12.345.67) is told apart by its length alone.
    const tellable = !before.includes(last) || (before.every((s) => s === last) && fraction.length < 3);
    if (integer !== null && fraction !== "" && tellable && !(money && fraction.length > 2))
      add(integer, fraction, last, before[0]);
  }
  return found;
}

/** Groups of a whole number joined, or null where their lengths or separators are wrong. */
function integerOf(groups: readonly string[], separators: readonly string[]): string | null {
  const [first = "", ...rest] = groups;
  if (!/^\d+$/.test(first)) return null;
  if (rest.length === 0) return first.length > 1 && first.startsWith("0") ? null : first;
  if (first.length > 3 || first.startsWith("0")) return null;
  if (!rest.every((g) => /^\d{3}$/.test(g))) return null;
  return separators.every((s) => s === separators[0]) ? groups.join("") : null;
}
