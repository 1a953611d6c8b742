import { parseArgs } from "node:util";
import { type CalendarDate, isoDate } from "../domain/calendar.ts";
import type { Language } from "../domain/finding.ts";
import { refuseToOverwrite } from "./files.ts";
import { Refused } from "./refused.ts";
import { type CommandName, commandLine, endingsOf, OPTIONS, type OptionName, optionsOf, usage } from "./usage.ts";

/** What a command was given, its options known to be its own. */
export interface Given {
  readonly files: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly option: (name: OptionName) => string | undefined;
  /** @throws Refused with the sentence of the command's language */
  readonly refuse: (sv: string, en: string) => never;
}

/**
 * Runs a command with its options read. `--help` prints its usage.
 * @returns the command's exit code; 2 with one line on stderr where it was refused
 */
export async function runCommand(
  name: CommandName,
  args: readonly string[],
  run: (given: Given) => Promise<number>,
): Promise<number> {
  try {
    const { help, ...given } = readArguments(name, args);
    if (help) {
      process.stdout.write(usage(given.language, [name]));
      return 0;
    }
    if (given.files.length === 0 || (name !== "check" && given.files.length > 1))
      given.refuse(
        `Ange en fil: ${commandLine(name, "sv")}. Se ${name} --help.`,
        `Name one file: ${commandLine(name, "en")}. See ${name} --help.`,
      );
    const out = given.option("out");
    if (out !== undefined) await refuseToOverwrite(out, given.files, endingsOf(name), given.language);
    return await run(given);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** The language asked for, before anything else is known of the arguments. */
export const languageOf = (args: readonly string[]): Language =>
  /(?:^| )--lang[= ]en(?: |$)/.test(args.join(" ")) ? "en" : "sv";

function readArguments(name: CommandName, args: readonly string[]): Given & { help: boolean } {
  const language = languageOf(args);
  const refuse = (sv: string, en: string): never => {
    throw new Refused(language === "sv" ? sv : en);
  };
  const known: readonly string[] = optionsOf(name);
  const takesValue = (option: string): boolean => "value" in OPTIONS[option as OptionName];
  // Not strict: Node's own sentences are in English, and do not name the help.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      known.map((option) => [
        option,
        {
          type: takesValue(option) ? ("string" as const) : ("boolean" as const),
          ...(option === "help" && { short: "h" }),
        },
      ]),
    ),
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name: option, rawName, value, inlineValue } = token;
    if (!known.includes(option))
      refuse(
        `${name} har inget val ${rawName}; se ${name} --help.`,
        `${name} has no option ${rawName}; see ${name} --help.`,
      );
    if (takesValue(option) && (!value || (!inlineValue && value.startsWith("-"))))
      refuse(`${rawName} saknar sitt värde; se ${name} --help.`, `${rawName} lacks its value; see ${name} --help.`);
    if (!takesValue(option) && value !== undefined)
      refuse(`${rawName} tar inget värde; se ${name} --help.`, `${rawName} takes no value; see ${name} --help.`);
  }
  const option = (of: OptionName): string | undefined => values[of] as string | undefined;
  const lang = option("lang");
  if (lang !== undefined && lang !== "sv" && lang !== "en")
    refuse(`--lang ska vara sv eller en, inte ${lang}.`, `--lang is sv or en, not ${lang}.`);
  return { files: positionals, language, json: values["json"] === true, option, refuse, help: values["help"] === true };
}

/** `--year`, four digits. @throws Refused */
export function yearOf({ option, refuse }: Given): number | undefined {
  const year = option("year");
  if (year !== undefined && !/^(?:19|[2-9]\d)\d\d$/.test(year))
    refuse(`--year ${year} är inget år. Skriv fyra siffror.`, `--year ${year} is no year. Write four digits.`);
  return year === undefined ? undefined : Number(year);
}

/** `--as-of` and `--year`, as a review takes them. @throws Refused */
export function datesOf(given: Given): { asOf?: CalendarDate; year?: number } {
  const text = given.option("as-of");
  const asOf = text === undefined ? undefined : isoDate(text);
  if (asOf === null)
    given.refuse(`--as-of ${text} är inget datum. Skriv ÅÅÅÅ-MM-DD.`, `--as-of ${text} is no date. Write YYYY-MM-DD.`);
  const year = yearOf(given);
  return { ...(asOf && { asOf }), ...(year !== undefined && { year }) };
}
