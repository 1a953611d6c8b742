import { fromDayNumber } from "../../domain/calendar.ts";
import type { Period } from "../../domain/period.ts";
import { NO_DAY } from "../../ledger/ledger.ts";
import type { OpenedLedger } from "../../ledger/open-ledger.ts";
import { written } from "../../ledger/remark-text.ts";
import { sieSentence } from "../../ledger/sie/problem-text.ts";
import type { SieProblem } from "../../ledger/sie/problems.ts";
import { type SieLedger, voucherNumber, voucherSeries } from "../../ledger/sie/sie-ledger.ts";
import { type TableProblem, tableSentence } from "../../ledger/table/problems.ts";
import type { TableLedger } from "../../ledger/table/table-ledger.ts";
import type { LedgerColumn, LedgerFile, LedgerProblem, Said } from "./ledger-view.ts";

/** What was read from a file, as the pane tells it. */
export function whatWasRead(id: number, opened: OpenedLedger, leftOut: readonly string[] = []): LedgerFile {
  const own = opened.kind === "sie" ? ofSie(opened.ledger) : ofTable(opened.ledger);
  const { count, day } = opened.ledger.rows;
  return {
    id,
    name: opened.name,
    rows: count,
    span: spanOf(day, count),
    encoding: opened.ledger.encoding.encoding,
    ...own,
    problems: [...leftOut.map(leftOutProblem), ...own.problems],
  };
}

type OwnFacts = Pick<LedgerFile, "company" | "orgNumber" | "years" | "vouchers" | "problems" | "columns">;

const ofSie = (ledger: SieLedger): OwnFacts => ({
  company: ledger.company,
  orgNumber: ledger.orgNumber,
  // 0 is the file's own year; the others are there for comparison.
  years: ledger.years.filter(({ index }) => index === 0).map(({ start, end }) => ({ start, end })),
  vouchers: ledger.vouchers.count,
  problems: [...unbalanced(ledger), ...byReason(ledger.problems.map(sieProblem))],
  columns: null,
});

const ofTable = (ledger: TableLedger): OwnFacts => ({
  company: null,
  orgNumber: null,
  years: [],
  vouchers: ledger.vouchers.at.length,
  problems: byReason(ledger.problems.map(tableProblem)),
  columns: columnsOf(ledger),
});

const columnsOf = ({ shape: { headers, roles, ambiguous } }: TableLedger): LedgerColumn[] =>
  headers.map((header, index) => {
    const role = roles[index] ?? null;
    return { header, role, isAmbiguous: role !== null && ambiguous.includes(role) };
  });

function spanOf(day: Int32Array, count: number): Period | null {
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < count; row++) {
    const on = day[row]!;
    if (on === NO_DAY) continue;
    if (on < first) first = on;
    if (on > last) last = on;
  }
  return first > last ? null : { start: fromDayNumber(first), end: fromDayNumber(last) };
}

interface Named extends LedgerProblem {
  readonly reason: string;
}

/** Of a kind with more problems than are named, the rest come as one that says how many. */
const sieProblem = (problem: SieProblem): Named => {
  const isRest = problem.reason === "more-of-the-kind";
  return {
    reason: isRest ? String(problem.details["of"]) : problem.reason,
    count: isRest ? Number(problem.details["count"]) : 1,
    line: problem.line,
    sentence: { sv: sieSentence(problem, "sv"), en: sieSentence(problem, "en") },
  };
};

const tableProblem = ({ count, ...problem }: TableProblem): Named => {
  const one = { ...problem, count: 1 };
  const sentence = { sv: tableSentence(one, "sv"), en: tableSentence(one, "en") };
  return { reason: problem.reason, count, line: problem.line, sentence };
};

/** The first of each kind with how many there are, in the order of the file. */
function byReason(problems: readonly Named[]): LedgerProblem[] {
  const found = new Map<string, LedgerProblem>();
  for (const { reason, ...problem } of problems) {
    const first = found.get(reason);
    found.set(reason, first ? { ...first, count: first.count + problem.count } : problem);
  }
  return [...found.values()];
}

function unbalanced(ledger: SieLedger): LedgerProblem[] {
  const [first] = ledger.unbalanced;
  if (first === undefined) return [];
  const name = `${voucherSeries(ledger, first)} ${voucherNumber(ledger, first)}`.trim();
  const difference = ledger.vouchers.difference[first] ?? 0;
  const sentence: Said = {
    sv: `Verifikation ${name} balanserar inte: raderna ger ${written(difference, "sv")} kr.`,
    en: `Voucher ${name} does not balance: its rows come to SEK ${written(difference, "en")}.`,
  };
  return [{ sentence, line: ledger.vouchers.line[first] ?? null, count: ledger.unbalanced.length }];
}

const leftOutProblem = (sheet: string): LedgerProblem => ({
  sentence: {
    sv: `${sheet} är ingen huvudbok och räknas inte.`,
    en: `${sheet} is no ledger and is not counted.`,
  },
  line: null,
  count: 1,
});
