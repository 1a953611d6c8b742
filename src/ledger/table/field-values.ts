import { type CalendarDate, dayNumber, isoDate, lastDay } from "../../domain/calendar.ts";
import { oreOf } from "../../domain/money.ts";
import { monthNamed, parseDay, parseSpan, yearIn } from "../../reading/days.ts";
import { parseNumber } from "../../reading/numbers.ts";
import { NO_DAY } from "../ledger.ts";
import type { TableReason } from "./problems.ts";

/** Öre of a written amount, or why it is none. Blank is `amount-missing`, never zero. */
export function oreOfText(
  text: string,
  decimal: "," | "." | null,
  orePerUnit: number,
): { ore: number } | { reason: TableReason } {
  const usual = orePerUnit === 100 ? usualOre(text, decimal) : null;
  if (usual !== null) return { ore: usual };
  const parsed = parseNumber(text, { decimal });
  if (parsed.state === "ambiguous") return { reason: "amount-ambiguous" };
  if (parsed.state === "blank") return { reason: "amount-missing" };
  if (parsed.state !== "number") return { reason: "amount-unreadable" };
  const ore = oreOf(parsed.value, orePerUnit);
  if (ore !== null) return { ore };
  return { reason: /\.\d{3}/.test(parsed.value) ? "amount-too-precise" : "amount-too-large" };
}

/** As Swedish ledgers write amounts: `1 234,50`, `-1 234,50`, `1 234,50-`. One reading by the grammar too, which takes longer. */
const USUAL = /^(-?)((?:0|[1-9]\d{0,2}(?:[ \u00a0]\d{3}){0,3}|[1-9]\d{3,11}))(?:([,.])(\d\d?))?(-?)$/;

function usualOre(text: string, decimal: "," | "." | null): number | null {
  const found = USUAL.exec(text);
  if (!found || (found[3] !== undefined && found[3] !== decimal) || (found[1] && found[5])) return null;
  const hundredths = Number(found[2]!.replace(/[ \u00a0]/g, "")) * 100 + Number((found[4] ?? "").padEnd(2, "0"));
  return (found[1] || found[5]) && hundredths > 0 ? -hundredths : hundredths;
}

/** The day a field names; the last day of a month where it names a month with its year. NO_DAY where it names neither. */
export function dayOfText(text: string): number {
  const bare = text.trim();
  const whole = /^((?:19|20)\d{2})[-/M]?(\d{2})$/.exec(bare) ?? /^(?<month>\d{2})\/(?<year>(?:19|20)\d{2})$/.exec(bare);
  if (whole) return monthEnd(Number(whole.groups?.year ?? whole[1]), Number(whole.groups?.month ?? whole[2]));
  // Six digits that begin with no year: 250301 may be a day from either end.
  if (/^\d{6}$/.test(bare)) return NO_DAY;
  // 2025/3/1, 2025.03.01: the year first has one order.
  const dayLast = /^((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(bare);
  if (dayLast) {
    const day = isoDate([dayLast[1], dayLast[2]!.padStart(2, "0"), dayLast[3]!.padStart(2, "0")].join("-"));
    return day ? dayNumber(day) : NO_DAY;
  }
  const found = parseDay(text);
  if (found?.date) return dayNumber(found.date);
  const year = yearIn(text);
  const span = parseSpan(text);
  return year !== null && span && span.from === span.to ? monthEnd(year, span.to) : NO_DAY;
}

/** The month that a file or sheet name tells: `Leverantörsfakturor 2019-04.csv`, `apr 2019`, `201904`. */
export function monthInName(name: string): CalendarDate | null {
  const bare = name.replace(/\.[A-Za-z]{2,4}$/, "").replace(/_/g, " ");
  const digits = /(?<!\d)((?:19|20)\d{2})[-. ]?(0[1-9]|1[0-2])(?!\d)/.exec(bare);
  if (digits) return lastDay(Number(digits[1]), Number(digits[2]));
  const year = yearIn(bare);
  if (year === null) return null;
  const months = new Set(
    bare
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= 3 && MONTH_WORD.test(word))
      .flatMap((word) => monthNamed(word) ?? []),
  );
  const [month] = months;
  return months.size === 1 ? lastDay(year, month!) : null;
}

const MONTH_WORD =
  /^(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|mar|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?)$/i;

const monthEnd = (year: number, month: number): number =>
  month >= 1 && month <= 12 && year >= 1900 ? dayNumber(lastDay(year, month)) : NO_DAY;

/** A name put out of sight by whoever exported the ledger. */
export const isMasked = (name: string): boolean =>
  /\*{2,}|^[*•█][\s*•█.-]*$|^x{2,}$|^(?:(?:innehåller |uppgiften är |belagd med )?(?:sekretess\w*|maskera[dt]\w*|person(?:uppgift(?:er)?|namn|nummer))|skyddad\w*|dold\w*|redacted|masked|confidential)(?:$|[\s:(\])])|^(?:privat|enskild |fysisk )person(?:er)?$|^gdpr$/iu.test(
    name.trim().replace(/^[[(]\s*/, ""),
  );

/** The label of a line that sums others. */
export const isTotalLabel = (text: string): boolean =>
  /^(?:summa|delsumma|total(?:t|summa)?|s:a|totalsumma|grand total|subtotal|sum)(?![\p{L}\d])/iu.test(text.trim());

/** Account number and name of a field: `4510 Lämnade bidrag`, `4510-Bidrag`, `4510Bidrag`, `4510`. */
export function accountOf(text: string): { id: string; name: string | null } {
  const parts = /^\s*(\d{2,12})(?!\d)\s*[-–:.,]*\s*(.*)$/su.exec(text);
  if (!parts) {
    // The number may stand last: `Lämnade bidrag (4510)`.
    const last = /^(.*?)\s*\(?(\d{3,12})\)?\s*$/su.exec(text);
    return last && last[1] ? { id: last[2]!, name: last[1].trim() } : { id: text.trim(), name: null };
  }
  return { id: parts[1]!, name: parts[2]!.trim() || null };
}
