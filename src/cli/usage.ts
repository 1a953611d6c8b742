import type { Language } from "../domain/finding.ts";
import { PRESET_IDS } from "../review/presets.ts";

type Said = Readonly<Record<Language, string>>;

/** One option: the word its value is called by (none: it takes no value), and one line on what it does. */
interface Option {
  readonly value?: Said | string;
  readonly what: Said;
}

export const OPTIONS = {
  "as-of": {
    value: { sv: "DATUM", en: "DATE" },
    what: { sv: "datum för granskningen, ÅÅÅÅ-MM-DD", en: "the day of the review, YYYY-MM-DD" },
  },
  year: {
    value: { sv: "ÅÅÅÅ", en: "YYYY" },
    what: { sv: "tabellens år, där den inte själv anger det", en: "the table's year, where it does not give it" },
  },
  basis: {
    value: "months|days",
    what: { sv: "periodisera i månader eller dagar", en: "periodise in months or days" },
  },
  preset: {
    value: { sv: "NAMN", en: "NAME" },
    what: { sv: `gränser: ${PRESET_IDS.join(", ")}`, en: `thresholds: ${PRESET_IDS.join(", ")}` },
  },
  against: {
    value: { sv: "UPPFÖLJNING", en: "FOLLOWUP" },
    what: { sv: "stäm av bokfört mot utbetalt i den här filen", en: "reconcile booked with paid in this file" },
  },
  accounts: {
    value: "45,…",
    what: {
      sv: "konton för lämnade bidrag, eller deras början (med --against)",
      en: "accounts of grants given, or how they begin (with --against)",
    },
  },
  interim: {
    value: "17,…",
    what: {
      sv: "interimskonton, eller deras början (med --against)",
      en: "accrual accounts, or how they begin (with --against)",
    },
  },
  counterparty: {
    value: "text|DIMENSION",
    what: {
      sv: "motparten står i texten, eller i en dimension (med --against)",
      en: "the counterparty is in the text, or in a dimension (with --against)",
    },
  },
  frame: { value: { sv: "BELOPP", en: "AMOUNT" }, what: { sv: "nämndens ram", en: "the board's frame" } },
  unit: { value: "kr|tkr|mnkr", what: { sv: "textens enhet", en: "the text's unit" } },
  out: { value: { sv: "FIL", en: "FILE" }, what: { sv: "skriv till den här filen", en: "write to this file" } },
  "fail-on": {
    value: "critical",
    what: { sv: "slutkod 1 när någon notering är Fel", en: "exit code 1 when any finding is an error" },
  },
  json: { what: { sv: "skriv JSON", en: "print JSON" } },
  lang: { value: "sv|en", what: { sv: "språk; svenska om inget anges", en: "language; Swedish when not given" } },
  help: { what: { sv: "visa den här hjälpen", en: "show this help" } },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

interface Command {
  readonly files: Said;
  readonly what: Said;
  readonly options: readonly OptionName[];
  /** The endings `--out` can have. */
  readonly writes?: readonly string[];
}

const FILE: Said = { sv: "FIL", en: "FILE" };

export const COMMANDS = {
  check: {
    files: { sv: "FIL…", en: "FILE…" },
    what: { sv: "granska uppföljningar (xlsx, csv eller text)", en: "review follow-ups (xlsx, csv or text)" },
    options: ["as-of", "year", "basis", "preset", "json", "out", "fail-on"],
    writes: [".xlsx"],
  },
  read: {
    files: FILE,
    what: { sv: "visa tabellerna i en fil", en: "show the tables of a file" },
    options: ["year", "json"],
  },
  ledger: {
    files: FILE,
    what: {
      sv: "visa en huvudbok (SIE, csv eller xlsx), eller stäm av den mot en uppföljning",
      en: "show a ledger (SIE, csv or xlsx), or reconcile it with a follow-up",
    },
    options: ["against", "accounts", "interim", "counterparty", "year", "json"],
  },
  match: {
    files: { sv: "PAR.csv", en: "PAIRS.csv" },
    what: {
      sv: "avgör om namnen i kolumnerna a och b (och orgA, orgB om de finns) är samma förening",
      en: "decide whether the names in columns a and b (and orgA, orgB if any) are the same organisation",
    },
    options: ["json"],
  },
  report: {
    files: FILE,
    what: { sv: "skriv texten till nämnden", en: "write the text for the board" },
    options: ["out", "frame", "unit", "as-of", "year"],
    writes: [".html", ".htm", ".docx"],
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
/** The endings a command's `--out` can have. */
export const endingsOf = (name: CommandName): readonly string[] => (COMMANDS[name] as Command).writes ?? [];
/** The options a command takes, those of every command last. */
export const optionsOf = (name: CommandName): readonly OptionName[] => [...COMMANDS[name].options, "lang", "help"];

const WORDS = {
  sv: {
    usage: "Användning",
    codes: "Slutkod: 0 i ordning eller bara avvikelser, 1 Fel med --fail-on critical, 2 oanvändbar indata.",
  },
  en: {
    usage: "Usage",
    codes: "Exit code: 0 in order or deviations only, 1 an error with --fail-on critical, 2 unusable input.",
  },
} as const;

/** A command and what it reads: `check FILE…`. */
export const commandLine = (name: CommandName, language: Language): string =>
  `${name} ${COMMANDS[name].files[language]}`;

/** The help of one command, or of all: each with what it does, and every option with one line. */
export function usage(
  language: Language,
  names: readonly CommandName[] = Object.keys(COMMANDS) as CommandName[],
): string {
  const words = WORDS[language];
  return [
    `${words.usage}:`,
    ...names.flatMap((name) => [
      `  ${commandLine(name, language)}: ${COMMANDS[name].what[language]}`,
      ...optionsOf(name).map((option) => optionLine(name, option, language)),
      "",
    ]),
    `${words.codes}\n`,
  ].join("\n");
}

function optionLine(command: CommandName, name: OptionName, language: Language): string {
  const { value, what }: Option = OPTIONS[name];
  const word = typeof value === "string" ? value : value?.[language];
  const endings = name === "out" ? ` (${endingsOf(command).join(", ")})` : "";
  return `    ${`--${name}${word ? ` ${word}` : ""}${name === "help" ? ", -h" : ""}`.padEnd(30)}  ${what[language]}${endings}`;
}
