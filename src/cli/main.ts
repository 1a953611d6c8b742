#!/usr/bin/env node
import { runCheck } from "./check.ts";
import { languageOf } from "./command.ts";
import { runLedger } from "./ledger.ts";
import { runMatch } from "./match.ts";
import { runRead } from "./read.ts";
import { runReport } from "./report.ts";
import { type CommandName, isCommand, usage } from "./usage.ts";

const RUN: Readonly<Record<CommandName, (args: string[]) => Promise<number>>> = {
  check: runCheck,
  read: runRead,
  ledger: runLedger,
  match: runMatch,
  report: runReport,
};

async function main(args: string[]): Promise<number> {
  const [name = "", ...rest] = args;
  if (isCommand(name)) return RUN[name](rest);
  const language = languageOf(args);
  if (name !== "" && !name.startsWith("-")) {
    const names = Object.keys(RUN).join(", ");
    process.stderr.write(
      language === "sv"
        ? `Kommandot ${name} finns inte. De som finns: ${names}. Se --help.\n`
        : `There is no command ${name}. There are: ${names}. See --help.\n`,
    );
    return 2;
  }
  const isHelp = args.includes("--help") || args.includes("-h");
  (isHelp ? process.stdout : process.stderr).write(usage(language));
  return isHelp ? 0 : 2;
}

process.exitCode = await main(process.argv.slice(2));
