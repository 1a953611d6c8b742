import { fromDayNumber } from "../domain/calendar.ts";
import type { Language } from "../domain/finding.ts";
import { inCurrency } from "../domain/currency.ts";
import type { Currency } from "../domain/units.ts";
import type { InTwoFiles } from "./in-two-files.ts";
import type { Remark, RemarkKind } from "./remarks.ts";

/** Ledger figures are booked; only the follow-up's own figure is called paid. */
const SENTENCES: Readonly<Record<RemarkKind, Record<Language, string>>> = {
  "not-booked": {
    sv: "{amount} är utbetalt enligt uppföljningen men inget är bokfört.",
    en: "{amount} is paid according to the follow-up, but nothing is booked.",
  },
  "paid-exceeds-agreed": {
    sv: "Bokfört är {amount} mer än beloppet enligt överenskommelsen.",
    en: "{amount} more is booked than was agreed.",
  },
  "duplicate-payment": {
    sv: "{amount} är bokfört två gånger inom sju dagar ({vouchers}).",
    en: "{amount} is booked twice within seven days ({vouchers}).",
  },
  "paid-outside-period": {
    sv: "{amount} är bokfört utanför överenskommelsens tid ({vouchers}).",
    en: "{amount} is booked outside the agreement's period ({vouchers}).",
  },
  "gate-failed-paid": {
    sv: "{amount} är bokfört efter {day}, då villkoret för utbetalning inte var uppfyllt ({vouchers}).",
    en: "{amount} is booked after {day}, when the condition of payment was not met ({vouchers}).",
  },
  "instalment-missing": {
    sv: "Delutbetalningen om {amount} med förfallodag {day} är inte bokförd.",
    en: "The instalment of {amount} due {day} is not booked.",
  },
  "instalment-amount-diff": {
    sv: "Delutbetalningen med förfallodag {day} är bokförd med {amount} i skillnad ({vouchers}).",
    en: "The instalment due {day} is booked with a difference of {amount} ({vouchers}).",
  },
  reversed: {
    sv: "{amount} är bokfört och återfört ({vouchers}).",
    en: "{amount} is booked and reversed ({vouchers}).",
  },
};
export function inTwoFilesSentence(
  { files: [one, other], vouchers, booked }: InTwoFiles,
  currency: Currency,
  language: Language,
): string {
  const amount = inCurrency(written(booked, language), currency, language);
  if (language === "sv") {
    const what = vouchers === 1 ? `1 verifikation om ${amount}` : `${vouchers} verifikationer om ${amount} i allt`;
    return `${what} står både i ${one} och i ${other}: samma förening, dag och belopp. Är det samma utbetalningar räknas de dubbelt; ta då bort den ena filen.`;
  }
  const what = vouchers === 1 ? `1 voucher of ${amount} stands` : `${vouchers} vouchers of ${amount} in all stand`;
  return `${what} both in ${one} and in ${other}: same partner, day and amount. If they are the same payments, they are counted twice; remove one of the files then.`;
}

const NAMED = 4;

/** @param currency of the follow-up, which the ledger is in too */
export function remarkSentence(
  { kind, amount, vouchers, day }: Remark,
  currency: Currency,
  language: Language,
): string {
  const named = vouchers.slice(0, NAMED).map(({ name, day: on, line }) => {
    const place = name || (language === "sv" ? `rad ${line}` : `line ${line}`);
    return on === null ? place : `${place} ${fromDayNumber(on)}`;
  });
  if (vouchers.length > NAMED)
    named.push(language === "sv" ? `och ${vouchers.length - NAMED} till` : `and ${vouchers.length - NAMED} more`);
  return SENTENCES[kind][language]
    .replace("{amount}", () => inCurrency(written(amount, language), currency, language))
    .replace("{day}", day === null ? "" : fromDayNumber(day))
    .replace("{vouchers}", named.join(", "));
}

/** Whole units, with hundredths where there are any: `450 000`, `−1 250,50`. */
export function written(ore: number, language: Language): string {
  const [whole = "", fraction] = (Math.abs(ore) / 100).toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "sv" ? "\u00a0" : ",");
  const decimals = fraction === "00" ? "" : `${language === "sv" ? "," : "."}${fraction}`;
  return `${ore < 0 ? "\u2212" : ""}${grouped}${decimals}`;
}
