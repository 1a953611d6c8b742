import type { Language } from "../../domain/finding.ts";
import { numberText } from "../number-text.ts";
import { ROLE_WORDS } from "./role-words.ts";
import type { LedgerRole } from "./roles.ts";

/** Why a line of a csv or xlsx ledger was not used as it stands, or a file not at all. */
export type TableReason =
  | "empty-file"
  | "file-too-large"
  | "html-page"
  | "not-text"
  | "no-ledger-columns"
  | "roles-ambiguous"
  | "unit-in-header"
  | "amount-missing"
  | "amount-unreadable"
  | "amount-ambiguous"
  | "amount-too-precise"
  | "amount-too-large"
  | "date-missing"
  | "date-unreadable"
  | "fields-missing"
  | "quote-not-closed"
  | "line-too-long"
  | "total-row"
  | "counterparty-masked"
  | "date-from-name"
  | "currencies-mixed"
  | "encoding-mixed"
  | "encoding-damaged";

export interface TableProblem {
  /** Line of the file (row of the sheet), counted from 1; the first where there are several; null for the whole file. */
  readonly line: number | null;
  readonly reason: TableReason;
  readonly text: string;
  /** How many lines. */
  readonly count: number;
}

/** Of one reason this many are named one by one; the rest are counted. */
const NAMED_OF_A_REASON = 50;

/** Problems of a file, bounded whatever the file holds. */
export class TableProblems {
  readonly #named: TableProblem[] = [];
  readonly #counts = new Map<TableReason, { count: number; line: number | null }>();

  add(line: number | null, reason: TableReason, text = ""): void {
    const known = this.#counts.get(reason);
    if (known) known.count++;
    else this.#counts.set(reason, { count: 1, line });
    if ((known?.count ?? 1) <= NAMED_OF_A_REASON) this.#named.push({ line, reason, text: text.slice(0, 80), count: 1 });
    else this.#counts.get(reason)!.line = line;
  }

  /** In the order of the file; last, for each reason with more than are named, how many more. */
  finish(): TableProblem[] {
    const more = [...this.#counts].flatMap(([reason, { count, line }]) =>
      count > NAMED_OF_A_REASON ? [{ line, reason, text: "", count: count - NAMED_OF_A_REASON }] : [],
    );
    return [...this.#named.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), ...more];
  }
}

const SENTENCES: Readonly<Record<TableReason, Record<Language, string>>> = {
  "empty-file": { sv: "Filen är tom.", en: "The file is empty." },
  "file-too-large": {
    sv: "Filen är för stor (över 400 MB). Exportera en kortare period.",
    en: "The file is too large (over 400 MB). Export a shorter period.",
  },
  "html-page": {
    sv: "Filen är en webbsida, inte en huvudbok. Hämtningen har gett ett felmeddelande i stället för filen.",
    en: "The file is a web page, not a ledger. The download gave an error message instead of the file.",
  },
  "not-text": {
    sv: "Filen är varken text eller en arbetsbok.",
    en: "The file is neither text nor a workbook.",
  },
  "no-ledger-columns": {
    sv: "Ingen rubrikrad med belopp hittades ({text}). Ange vilka kolumner som är datum, motpart, konto och belopp.",
    en: "No header row with amounts was found ({text}). Say which columns are date, counterparty, account and amount.",
  },
  "roles-ambiguous": {
    sv: "Flera kolumner kan vara {text}; en av dem används. Bekräfta eller ändra.",
    en: "Several columns could be {text}; one of them is used. Confirm or change.",
  },
  "unit-in-header": {
    sv: "Beloppen är räknade om till kronor från enheten i rubriken: {text}.",
    en: "The amounts are turned into kronor from the unit in the header: {text}.",
  },
  "amount-missing": { sv: "Beloppet saknas; raden används inte.", en: "The amount is missing; the line is not used." },
  "amount-unreadable": {
    sv: "”{text}” är inget belopp; raden används inte.",
    en: "“{text}” is no amount; the line is not used.",
  },
  "amount-ambiguous": {
    sv: "”{text}” kan läsas på flera sätt; raden används inte.",
    en: "“{text}” can be read in several ways; the line is not used.",
  },
  "amount-too-precise": {
    sv: "”{text}” har delar av ören; raden används inte.",
    en: "“{text}” has parts of öre; the line is not used.",
  },
  "amount-too-large": {
    sv: "”{text}” är större än vad som kan räknas exakt; raden används inte.",
    en: "“{text}” is larger than can be reckoned exactly; the line is not used.",
  },
  "date-missing": {
    sv: "Datum saknas; raden räknas som odaterad.",
    en: "The date is missing; the line counts as undated.",
  },
  "date-unreadable": {
    sv: "”{text}” är inget datum; raden räknas som odaterad.",
    en: "“{text}” is no date; the line counts as undated.",
  },
  "fields-missing": {
    sv: "Raden har inte alla kolumner; den används inte ({text}).",
    en: "The line does not have all columns; it is not used ({text}).",
  },
  "quote-not-closed": {
    sv: "Ett citattecken saknar sitt slut; raden läses utan det.",
    en: "A quotation mark has no end; the line is read without it.",
  },
  "line-too-long": {
    sv: "Raden är längre än 65 535 tecken; den används inte.",
    en: "The line is longer than 65,535 characters; it is not used.",
  },
  "total-row": {
    sv: "”{text}” är en summarad; den räknas inte.",
    en: "“{text}” is a total; it is not counted.",
  },
  "counterparty-masked": {
    sv: "Motparten är dold (”{text}”); raden kan inte höra till någon.",
    en: "The counterparty is masked (“{text}”); the line cannot belong to anybody.",
  },
  "date-from-name": {
    sv: "Raderna har inga datum; månaden tas ur namnet: {text}.",
    en: "The lines have no dates; the month is taken from the name: {text}.",
  },
  "currencies-mixed": {
    sv: "Flera valutor i samma fil: {text}. Belopp i olika valutor läggs inte ihop.",
    en: "Several currencies in one file: {text}. Amounts in different currencies are not added.",
  },
  "encoding-mixed": {
    sv: "Filen blandar teckenkodningar; kontrollera namnen.",
    en: "The file mixes encodings; check the names.",
  },
  "encoding-damaged": {
    sv: "{text} tecken har gått förlorade innan filen kom hit. Exportera filen igen för rätta namn.",
    en: "{text} characters were lost before the file came here. Export it again for the right names.",
  },
};

export function tableSentence({ reason, text, count }: TableProblem, language: Language): string {
  const said = reason === "roles-ambiguous" ? ROLE_WORDS[language][text as LedgerRole] : text;
  const sentence = SENTENCES[reason][language].replace("{text}", said);
  if (count === 1) return sentence;
  return language === "sv"
    ? `Ytterligare ${numberText(count, language)} rader av samma slag. ${sentence}`
    : `${numberText(count, language)} more lines of the kind. ${sentence}`;
}
