import type { Language } from "../../domain/finding.ts";
import { numberText } from "../number-text.ts";
import type { SieProblem, SieReason } from "./problems.ts";

/** Sentences of one language. `{name}` is filled in from the problem's details; `{ore}` is written as kronor. */
type Sentences = Readonly<Record<SieReason, string>>;

const sv: Sentences = {
  "empty-file": "Filen är tom.",
  "file-too-large": "Filen är på {megabytes} MB; högst {most} MB kan läsas. Exportera en kortare period.",
  "html-page": "Filen är en webbsida, inte SIE. Hämtningen har gett ett felmeddelande i stället för filen.",
  "utf-16": "Filen är sparad som UTF-16. Spara den som SIE (PC8) igen, direkt från ekonomisystemet.",
  "not-text": "Filen är inte en textfil och därmed inte SIE.",
  xml: "Filen är XML (kanske SIE 5), som inte läses. Exportera SIE typ 4.",
  "not-sie": "Filen är inte SIE: ingen rad börjar med en känd SIE-etikett.",
  "encoding-mixed": "Filen blandar teckenkodningar. Varje text läses efter sina egna tecken; kontrollera namnen.",
  "encoding-damaged": "{count} tecken har gått förlorade innan filen kom hit. Exportera filen igen för rätta namn.",
  "encoding-misread":
    "{count} tecken har lästs med fel teckenkodning och sparats så. Exportera filen igen för rätta namn.",
  "type-missing": "Filen säger inte vilken SIE-typ den är (#SIETYP saknas).",
  "type-unknown": "”{text}” är ingen SIE-typ; 1–4 finns.",
  "no-vouchers": "Filen innehåller inga verifikationer (SIE-typ {type}). Exportera SIE typ 4 för att kunna stämma av.",
  "vouchers-in-type":
    "Filen säger att den är SIE typ {type}, som inte har verifikationer, men innehåller {count}. De är lästa.",
  "header-repeated": "Uppgiften finns redan tidigare i filen; ”{text}” används inte. Kan vara två filer i en.",
  "year-repeated": "Räkenskapsår {index} finns redan med andra datum; det första gäller.",
  "year-backwards": "Räkenskapsår {index} slutar före sin första dag och används inte.",
  "two-years": "Verifikationerna sträcker sig {first}–{last}; {count} ligger utanför filens räkenskapsår.",
  "unknown-label": "{label} är ingen känd SIE-etikett; raden används inte.",
  "not-a-record": "Raden börjar inte med # och används inte: ”{text}”.",
  "line-too-long": "Raden är {length} byte lång och läses inte.",
  "quote-not-closed": "Ett citattecken saknar sitt slut.",
  "text-after-quote": "Text står direkt efter ett citattecken; kanske saknar citattecken i texten sitt \\.",
  "surplus-fields": "Raden har fler fält än etiketten har; från ”{text}” används inte.",
  "field-missing": "Fältet {field} saknas.",
  "amount-unreadable": "”{text}” är inget belopp; raden räknas inte.",
  "amount-too-precise": "”{text}” har fler än två decimaler; raden räknas inte och inget avrundas.",
  "amount-too-large": "”{text}” är större än vad som kan räknas på öret; raden räknas inte.",
  "decimal-comma": "”{text}” är skrivet med decimalkomma och läst så.",
  "date-missing": "Datum saknas.",
  "date-impossible": "”{text}” är inget datum (ååååmmdd).",
  "date-form": "”{text}” är inte skrivet ååååmmdd men läst som datum.",
  "text-for-date": "”{text}” står där radens datum ska stå; det är läst som text och verifikationens datum gäller.",
  "object-list-odd": "Objektlistan {text} består inte av par av dimension och objekt; raden räknas ändå.",
  "row-outside-voucher": "Raden står utanför en verifikation och räknas inte.",
  "brace-unexpected": "{brace} står där ingen verifikation börjar eller slutar.",
  "brace-missing": "{ saknas före verifikationens rader; de är lästa ändå.",
  "voucher-empty": "Verifikationen har inga rader.",
  "voucher-not-closed": "} saknas efter verifikationens rader.",
  "cut-off": "Filen slutar mitt i verifikationen; rader kan saknas.",
  "voucher-not-assessable": "Om verifikationen balanserar kan inte avgöras, eftersom en rad inte kunde läsas.",
  "balance-differs": "Konto {account}: utgående saldo är {ore} kr mer än ingående saldo plus verifikationerna.",
  "result-differs": "Konto {account}: resultatet är {ore} kr mer än verifikationerna.",
  "sum-too-large": "Konto {account}: summan är större än vad som kan räknas på öret.",
  "checksum-wrong": "Kontrollsumman {text} stämmer inte: filen har ändrats sedan den skrevs.",
  "checksum-not-closed": "Kontrollsumman saknas i slutet av filen; filen kan vara avkortad.",
  "more-of-the-kind": "{count} till av samma slag.",
};

const en: Sentences = {
  "empty-file": "The file is empty.",
  "file-too-large": "The file is {megabytes} MB; at most {most} MB can be read. Export a shorter period.",
  "html-page": "The file is a web page, not SIE. The download gave an error message instead of the file.",
  "utf-16": "The file is saved as UTF-16. Save it as SIE (PC8) again, straight from the accounting system.",
  "not-text": "The file is not a text file and so not SIE.",
  xml: "The file is XML (perhaps SIE 5), which is not read. Export SIE type 4.",
  "not-sie": "The file is not SIE: no line begins with a known SIE label.",
  "encoding-mixed": "The file mixes character encodings. Each text is read by its own characters; check the names.",
  "encoding-damaged":
    "{count} characters were lost before the file came here. Export the file again for correct names.",
  "encoding-misread":
    "{count} characters were read with the wrong encoding and saved so. Export the file again for correct names.",
  "type-missing": "The file does not say which SIE type it is (#SIETYP is missing).",
  "type-unknown": '"{text}" is no SIE type; there are 1–4.',
  "no-vouchers": "The file holds no vouchers (SIE type {type}). Export SIE type 4 to reconcile.",
  "vouchers-in-type": "The file says it is SIE type {type}, which has no vouchers, but holds {count}. They are read.",
  "header-repeated": 'This stands earlier in the file already; "{text}" is not used. It may be two files in one.',
  "year-repeated": "Fiscal year {index} stands already with other dates; the first counts.",
  "year-backwards": "Fiscal year {index} ends before its first day and is not used.",
  "two-years": "The vouchers run from {first} to {last}; {count} are outside the file's fiscal year.",
  "unknown-label": "{label} is no known SIE label; the line is not used.",
  "not-a-record": 'The line does not begin with # and is not used: "{text}".',
  "line-too-long": "The line is {length} bytes long and is not read.",
  "quote-not-closed": "A quotation mark is not closed.",
  "text-after-quote": "Text stands right after a quotation mark; perhaps quotation marks in the text lack their \\.",
  "surplus-fields": 'The line has more fields than its label has; from "{text}" on they are not used.',
  "field-missing": "The field {field} is missing.",
  "amount-unreadable": '"{text}" is no amount; the row is not counted.',
  "amount-too-precise": '"{text}" has more than two decimals; the row is not counted and nothing is rounded.',
  "amount-too-large": '"{text}" is larger than what can be counted to the öre; the row is not counted.',
  "decimal-comma": '"{text}" is written with a decimal comma and read so.',
  "date-missing": "The date is missing.",
  "date-impossible": '"{text}" is no date (yyyymmdd).',
  "date-form": '"{text}" is not written yyyymmdd but read as a date.',
  "text-for-date": "\"{text}\" stands in place of the row's date; it is read as text and the voucher's date counts.",
  "object-list-odd": "The object list {text} is not pairs of dimension and object; the row is counted all the same.",
  "row-outside-voucher": "The row stands outside a voucher and is not counted.",
  "brace-unexpected": "{brace} stands where no voucher begins or ends.",
  "brace-missing": "{ is missing before the voucher's rows; they are read all the same.",
  "voucher-empty": "The voucher has no rows.",
  "voucher-not-closed": "} is missing after the voucher's rows.",
  "cut-off": "The file ends in the middle of the voucher; rows may be missing.",
  "voucher-not-assessable": "Whether the voucher balances cannot be told, because a row could not be read.",
  "balance-differs": "Account {account}: the closing balance is {ore} kr more than opening balance plus vouchers.",
  "result-differs": "Account {account}: the result is {ore} kr more than the vouchers.",
  "sum-too-large": "Account {account}: the sum is larger than what can be counted to the öre.",
  "checksum-wrong": "The checksum {text} is wrong: the file was changed after it was written.",
  "checksum-not-closed": "The checksum is missing at the end of the file; the file may be cut off.",
  "more-of-the-kind": "{count} more of the same kind.",
};

/** The problem as one sentence, without its line. */
export function sieSentence(problem: SieProblem, language: Language): string {
  const sentence = (language === "sv" ? sv : en)[problem.reason];
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = problem.details[name] ?? "";
    if (typeof value !== "number") return value;
    if (name === "ore") return numberText(value / 100, language, 2);
    return SIZES.has(name) ? numberText(value, language) : String(value);
  });
}

/** Details that are written in groups of three digits; others are years and numbers of accounts. */
const SIZES: ReadonlySet<string> = new Set(["length", "count"]);
