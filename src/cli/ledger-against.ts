import { basename } from "node:path";
import { fromDayNumber } from "../domain/calendar.ts";
import type { Language } from "../domain/finding.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import { currencyWord } from "../domain/currency.ts";
import { isFollowUp, understand } from "../domain/understand.ts";
import { bookedLedger, type OpenedLedger } from "../ledger/open-ledger.ts";
import type { PaymentSetting } from "../ledger/payment-setting.ts";
import type { Control, Reconciliation } from "../ledger/reconcile.ts";
import { refusalSentence } from "../ledger/refusal.ts";
import { inTwoFilesSentence, remarkSentence, written } from "../ledger/remark-text.ts";
import type { BookedVoucher } from "../ledger/vouchers.ts";
import { readForReview } from "../reading/read-file.ts";
import { UnusableInput } from "../reading/unusable-input.ts";
import {
  aliasesOfSame,
  type CounterpartyMatch,
  matchCounterparties,
  proposeFor,
  reconcileLedgers,
} from "../review/reconcile-ledger.ts";
import { bytesOf } from "./files.ts";
import { problemLine, type ProblemSaid, problemsOf } from "./ledger-problems.ts";
import { Refused } from "./refused.ts";

/** What the command line says of the setting; null is proposed from the ledger, and listed as assumed. */
export interface AgainstOptions {
  readonly language: Language;
  readonly json: boolean;
  readonly accounts: readonly string[] | null;
  readonly interim: readonly string[] | null;
  readonly counterparty: string | null;
  readonly year: number | null;
}

/**
 * Booked per partner against paid to date. With nobody there to confirm, names called *same* are taken and listed as
 * assumed; those to be asked about stay unmatched. Nothing is written.
 * @throws Refused
 */
export async function reconcileFiles(
  opened: readonly OpenedLedger[],
  followUpPath: string,
  options: AgainstOptions,
): Promise<string> {
  const { language } = options;
  const followUp = await followUpOf(followUpPath, options);
  const proposed = proposeFor(opened);
  const setting: PaymentSetting = {
    accounts: options.accounts ?? proposed.proposal.accounts,
    interim: options.interim ?? (options.accounts ? [] : proposed.proposal.interim),
    counterparty: sourceOf(options.counterparty) ?? proposed.proposal.counterparty,
  };
  const ledgers = opened.map((one) => bookedLedger(one, setting.counterparty));
  const matches = matchCounterparties(ledgers, setting, followUp.lines, new Map());
  const outcome = reconcileLedgers(ledgers, followUp, { setting, aliases: aliasesOfSame(matches) });
  const problems = opened.flatMap((one) => problemsOf(one, language));
  if (outcome.kind === "refused") {
    // Of a ledger none of whose rows could be used, the first says why.
    const why = outcome.reason === "no-rows" ? problems.slice(0, 1).map((one) => problemLine(one, language)) : [];
    throw new Refused([refusalSentence(outcome, language), ...why].join(" "));
  }
  const assumed = [
    ...(options.accounts ? [] : proposed.why.map((why) => why[language])),
    ...matches.flatMap(({ counterparty, best }) =>
      best.match ? [`${counterparty.name} = ${best.match.name}: ${best.sentence()[language]}`] : [],
    ),
  ];
  const asked = matches.filter(({ best }) => best.decision === "ask");
  return options.json
    ? JSON.stringify(asJson(outcome, followUp, { setting, assumed, asked, problems, language }), null, 2)
    : asText(outcome, followUp, { assumed, asked, problems, language });
}

const sourceOf = (word: string | null): PaymentSetting["counterparty"] | null =>
  word === null ? null : word === "text" ? { kind: "text" } : { kind: "dimension", dimension: word };

async function followUpOf(path: string, { language, year }: AgainstOptions): Promise<FollowUp> {
  const name = basename(path);
  const say = (sv: string, en: string): never => {
    throw new Refused(`${name}: ${language === "sv" ? sv : en}`);
  };
  const bytes = await bytesOf(path, language);
  const { read } = await readForReview(name, bytes).catch((error: unknown) => {
    throw error instanceof UnusableInput ? new Refused(`${name}: ${error.sentence(language)}`) : error;
  });
  const [table, ...others] = read.tables.filter(isFollowUp);
  if (!table)
    return say("här finns ingen tabell med föreningar och belopp.", "there is no table of partners and amounts here.");
  if (others.length > 0)
    return say(
      "flera tabeller kan vara uppföljningen. Lägg den som avses i en egen fil.",
      "several tables could be the follow-up. Put the one you mean in a file of its own.",
    );
  return understand(table, year === null ? {} : { year }).followUp;
}

interface Told {
  readonly assumed: readonly string[];
  readonly asked: readonly CounterpartyMatch[];
  /** What of the ledgers could not be used. */
  readonly problems: readonly ProblemSaid[];
  readonly language: Language;
}

function asJson(
  { partners, unmatched, control, otherYears, inTwoFiles, vouchersOf }: Reconciliation,
  { lines, paidDate, currency }: FollowUp,
  { setting, assumed, asked, problems, language }: Told & { setting: PaymentSetting },
): object {
  return {
    asOf: paidDate,
    setting,
    assumed,
    partners: partners.map(({ partner, booked, interim, difference, remarks }) => ({
      partner: lines[partner]!.partner,
      booked: booked / 100,
      interim: interim / 100,
      paid: lines[partner]!.paid?.hundredths == null ? null : lines[partner]!.paid.hundredths / 100,
      difference: difference === null ? null : difference / 100,
      vouchers: vouchersOf(partner).map(voucherJson),
      remarks: remarks.map((remark) => ({
        check: remark.kind,
        amount: remark.amount / 100,
        vouchers: remark.vouchers.map(voucherJson),
        message: remarkSentence(remark, currency, language),
      })),
    })),
    unmatched: unmatched.map(({ name, orgNumber, booked, rows }) => ({ name, orgNumber, booked: booked / 100, rows })),
    ask: asked.map(({ counterparty, best }) => ({
      name: counterparty.name,
      candidates: best.candidates.map(({ name }) => name),
      reason: best.sentence()[language],
    })),
    control: Object.fromEntries(
      Object.entries(control).map(([name, value]: [string, number]) => [name, name === "rows" ? value : value / 100]),
    ),
    otherYears,
    inTwoFiles: inTwoFiles.map(({ files, vouchers, booked }) => ({ files, vouchers, booked: booked / 100 })),
    problems,
  };
}

const voucherJson = ({ file, name, day, booked, rows, line, text }: BookedVoucher): object => ({
  file,
  voucher: name,
  date: day === null ? null : fromDayNumber(day),
  booked: booked / 100,
  rows,
  line,
  text,
});

function asText(
  { partners, unmatched, control, otherYears, inTwoFiles }: Reconciliation,
  { lines, paidDate, currency }: FollowUp,
  { assumed, asked, problems, language }: Told,
): string {
  const sv = language === "sv";
  const kr = (ore: number | null): string => (ore === null ? "–" : written(ore, language));
  const out = [
    sv
      ? `Bokfört mot utbetalt enligt uppföljningen${paidDate ? ` t.o.m. ${paidDate}` : ""}, ${currencyWord(currency, language)}`
      : `Booked against paid according to the follow-up${paidDate ? ` to ${paidDate}` : ""}, ${currency}`,
  ];
  if (otherYears.length > 0)
    out.push(
      sv
        ? `Huvudboken har också rader från ${otherYears.join(", ")}. De räknas som utanför tiden.`
        : `The ledger also has rows from ${otherYears.join(", ")}. They count as out of period.`,
    );
  out.push(...inTwoFiles.map((files) => inTwoFilesSentence(files, currency, language)));
  for (const { partner, booked, difference, remarks } of partners) {
    const line = lines[partner]!;
    const words = sv ? ["bokfört", "utbetalt", "skillnad"] : ["booked", "paid", "difference"];
    out.push(
      `${line.partner}: ${words[0]} ${kr(booked)}, ${words[1]} ${kr(line.paid?.hundredths ?? null)}, ${words[2]} ${kr(difference)}`,
      ...remarks.map((remark) => `  ${remarkSentence(remark, currency, language)}`),
    );
  }
  const title = (text: string, items: readonly string[]): string[] => (items.length === 0 ? [] : ["", text, ...items]);
  out.push(
    ...title(
      sv ? "Att fråga om" : "To ask about",
      asked.map(({ counterparty, best }) => `${counterparty.name}: ${best.sentence()[language]}`),
    ),
    ...title(
      sv ? "Hör inte till någon i uppföljningen" : "Belong to nobody in the follow-up",
      unmatched.map(({ name, booked }) => `${name || (sv ? "(utan motpart)" : "(no counterparty)")}: ${kr(booked)}`),
    ),
    ...title(
      sv ? "Kunde inte användas som det står i huvudboken" : "Could not be used as it stands in the ledger",
      problems.map((problem) => problemLine(problem, language)),
    ),
    ...title(sv ? "Antaget" : "Assumed", assumed),
    "",
    controlLine(control, kr, sv),
  );
  return out.join("\n");
}

/** The proof that no row has been lost: it stands under every reconciliation. */
function controlLine(control: Control, kr: (ore: number) => string, sv: boolean): string {
  const parts: readonly (readonly [string, string, number])[] = [
    ["föreningarna", "the partners", control.partners],
    ["utan förening", "nobody's", control.unmatched],
    ["utanför tiden", "out of period", control.outOfPeriod],
    ["utan datum", "undated", control.undated],
  ];
  const sum = parts.map(([swedish, english, ore]) => `${sv ? swedish : english} ${kr(ore)}`).join(" + ");
  return `${sv ? "Kontroll" : "Control"}: ${sum} = ${sv ? "kontona i huvudboken" : "the ledger's accounts"} ${kr(control.onAccounts)}`;
}
