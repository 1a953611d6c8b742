#!/usr/bin/env node
import { runCheck } from "./check.ts";
import { runLedger } from "./ledger.ts";
import { runMatch } from "./match.ts";
import { runRead } from "./read.ts";
import { runReport } from "./report.ts";

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  check: runCheck,
  read: runRead,
  ledger: runLedger,
  match: runMatch,
  report: runReport,
};

const USAGE = `Usage:
  check FILE… [--as-of DATE] [--year YYYY] [--basis months|days] [--lang sv|en] [--json] [--out FLAGGED.xlsx] [--fail-on critical]
  read FILE [--year YYYY] [--lang sv|en] [--json]
  ledger FILE [--against FOLLOWUP.xlsx [--accounts 45,…] [--interim 17,…] [--counterparty text|DIMENSION] [--year YYYY]] [--lang sv|en] [--json]
  match PAIRS.csv [--lang sv|en] [--json]
  report FILE --out TEXT.html|TEXT.docx [--frame AMOUNT] [--unit kr|tkr|mnkr] [--as-of DATE] [--year YYYY] [--lang sv|en]
Exit code: 0 in order or deviations only, 1 a critical finding with --fail-on critical, 2 unusable input.`;

async function main([name, ...args]: string[]): Promise<number> {
  const command = name === undefined ? undefined : COMMANDS[name];
  if (command) return command(args);
  const isHelp = name === "--help" || name === "-h";
  (isHelp ? process.stdout : process.stderr).write(`${USAGE}\n`);
  return isHelp ? 0 : 2;
}

process.exitCode = await main(process.argv.slice(2));
