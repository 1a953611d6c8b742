import type { CalendarDate } from "../domain/calendar.ts";
import type { Language, Show } from "../domain/finding.ts";
import { withSign } from "../domain/currency.ts";
import { HUNDREDTHS, type Currency, type Unit } from "../domain/units.ts";

const LOCALE: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };

/** The unit's word: *tkr*, *kr*, *mnkr* in Swedish kronor, `kSEK` in English, `tEUR` for other currencies. */
export function unitWord(language: Language, unit: Unit, currency: Currency): string {
  if (currency === "SEK" && language === "sv") return { one: "kr", thousand: "tkr", million: "mnkr" }[unit];
  return { one: "", thousand: language === "sv" ? "t" : "k", million: language === "sv" ? "mn" : "M" }[unit] + currency;
}

/** A figure with its unit, as a sentence has it: *142 tkr*, `142 kSEK`, `£142k`. */
export function withUnitWord(figure: string, language: Language, unit: Unit, currency: Currency): string {
  const signed = language === "en" ? withSign(figure, currency) : null;
  return signed === null
    ? `${figure}\u00a0${unitWord(language, unit, currency)}`
    : signed + { one: "", thousand: "k", million: "m" }[unit];
}

/**
 * How amounts, shares and dates are written for a reader. Rounded once, here: whole kronor or öre in kronor, at most one
 * decimal in thousands and millions, more only where nothing else would be left of it. Never written into cells, never parsed back.
 */
export function makeShow(language: Language, unit: Unit, currency: Currency): Show {
  const locale = LOCALE[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(
    locale,
    unit === "one" ? { minimumFractionDigits: 2 } : { maximumFractionDigits: 1 },
  );
  const tiny = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const plain = (amount: number): string => {
    const value = amount / HUNDREDTHS[unit];
    // Adding 0 turns −0 into 0, which Intl would write with a minus.
    if (Number.isInteger(value)) return whole.format(value + 0);
    return (unit !== "one" && Math.abs(value) < 0.05 ? tiny : fine).format(value);
  };
  return {
    plain,
    money: (amount) => withUnitWord(plain(amount), language, unit, currency),
    percent: (share) => percent.format(share + 0),
    date: (date) => showDate(date, locale),
  };
}

function showDate(date: CalendarDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}
