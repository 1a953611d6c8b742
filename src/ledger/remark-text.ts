import { fromDayNumber } from "../domain/calendar.ts";
import type { Language } from "../domain/finding.ts";
import type { InTwoFiles } from "./in-two-files.ts";
import type { Remark, RemarkKind } from "./remarks.ts";

/** Ledger figures are booked; only the follow-up's own figure is called paid. */
const SENTENCES: Readonly<Record<RemarkKind, Record<Language, string>>> = {
  "not-booked": {
    sv: "{amount} kr är utbetalt enligt uppföljningen men inget är bokfört.",
    en: "SEK {amount} is paid according to the follow-up, but nothing is booked.",
  },
  "paid-exceeds-agreed": {
    sv: "Bokfört är {amount} kr mer än beloppet enligt överenskommelsen.",
    en: "SEK {amount} more is booked than was agreed.",
  },
  "duplicate-payment": {
    sv: "{amount} kr är bokfört två gånger inom sju dagar ({vouchers}).",
    en: "SEK {amount} is booked twice within seven days ({vouchers}).",
  },
  "paid-outside-period": {
    sv: "{amount} kr är bokfört utanför överenskommelsens tid ({vouchers}).",
    en: "SEK {amount} is booked outside the agreement's period ({vouchers}).",
  },
  "gate-failed-paid": {
    sv: "{amount} kr är bokfört efter {day}, då villkoret för utbetalning inte var uppfyllt ({vouchers}).",
    en: "SEK {amount} is booked after {day}, when the condition of payment was not met ({vouchers}).",
  },
  "instalment-missing": {
    sv: "Delutbetalningen om {amount} kr med förfallodag {day} är inte bokförd.",
    en: "The instalment of SEK {amount} due {day} is not booked.",
  },
  "instalment-amount-diff": {
    sv: "Delutbetalningen med förfallodag {day} är bokförd med {amount} kr i skillnad ({vouchers}).",
    en: "The instalment due {day} is booked with a difference of SEK {amount} ({vouchers}).",
  },
  reversed: {
    sv: "{amount} kr är bokfört och återfört ({vouchers}).",
    en: "SEK {amount} is booked and reversed ({vouchers}).",
  },
};
export function inTwoFilesSentence({ files: [one, other], vouchers, booked }: InTwoFiles, language: Language): string {
  const amount = written(booked, language);
  if (language === "sv") {
    const what =
      vouchers === 1 ? `1 verifikation om ${amount} kr` : `${vouchers} verifikationer om ${amount} kr i allt`;
    return `${what} står både i ${one} och i ${other}: samma förening, dag och belopp. Är det samma utbetalningar räknas de dubbelt; ta då bort den ena filen.`;
  }
  const what =
    vouchers === 1 ? `1 voucher of SEK ${amount} stands` : `${vouchers} vouchers of SEK ${amount} in all stand`;
  return `${what} both in ${one} and in ${other}: same partner, day and amount. If they are the same payments, they are counted twice; remove one of the files then.`;
}

const NAMED = 4;

export function remarkSentence({ kind, amount, vouchers, day }: Remark, language: Language): string {
  const named = vouchers.slice(0, NAMED).map(({ name, day: on, line }) => {
    const place = name || (language === "sv" ? `rad ${line}` : `line ${line}`);
    return on === null ? place : `${place} ${fromDayNumber(on)}`;
  });
  if (vouchers.length > NAMED)
    named.push(language === "sv" ? `och ${vouchers.length - NAMED} till` : `and ${vouchers.length - NAMED} more`);
  return SENTENCES[kind][language]
    .replace("{amount}", written(amount, language))
    .replace("{day}", day === null ? "" : fromDayNumber(day))
    .replace("{vouchers}", named.join(", "));
}

/** Kronor with öre where there are any: `450 000`, `−1 250,50`. */
export function written(ore: number, language: Language): string {
  const [whole = "", fraction] = (Math.abs(ore) / 100).toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "sv" ? "\u00a0" : ",");
  const decimals = fraction === "00" ? "" : `${language === "sv" ? "," : "."}${fraction}`;
  return `${ore < 0 ? "\u2212" : ""}${grouped}${decimals}`;
}
