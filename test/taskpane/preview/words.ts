import type { Language } from "../../../src/domain/finding.ts";
import { agreementsEn } from "../../../src/strings/agreements-en.ts";
import { agreementsSv } from "../../../src/strings/agreements-sv.ts";
import { en } from "../../../src/strings/en.ts";
import { formulasEn } from "../../../src/strings/formulas-en.ts";
import { formulasSv } from "../../../src/strings/formulas-sv.ts";
import { ledgerEn } from "../../../src/strings/ledger-en.ts";
import { ledgerSv } from "../../../src/strings/ledger-sv.ts";
import { memoryEn } from "../../../src/strings/memory-en.ts";
import { memorySv } from "../../../src/strings/memory-sv.ts";
import { readEn } from "../../../src/strings/read-en.ts";
import { readSv } from "../../../src/strings/read-sv.ts";
import { reportEn } from "../../../src/strings/report-en.ts";
import { reportSv } from "../../../src/strings/report-sv.ts";
import { rulesEn } from "../../../src/strings/rules-en.ts";
import { rulesSv } from "../../../src/strings/rules-sv.ts";
import { shell } from "../../../src/strings/shell.ts";
import { sv } from "../../../src/strings/sv.ts";

/** Every word of the pane in one language, so that what is pressed is called what the user reads. */
export interface PaneWords {
  readonly shell: (typeof shell)[Language];
  readonly t: typeof sv;
  readonly r: typeof readSv;
  readonly l: typeof ledgerSv;
  readonly m: typeof memorySv;
  readonly a: typeof agreementsSv;
  readonly b: typeof reportSv;
  readonly rules: typeof rulesSv;
  readonly f: typeof formulasSv;
}

export const WORDS: Readonly<Record<Language, PaneWords>> = {
  sv: {
    shell: shell.sv,
    t: sv,
    r: readSv,
    l: ledgerSv,
    m: memorySv,
    a: agreementsSv,
    b: reportSv,
    rules: rulesSv,
    f: formulasSv,
  },
  en: {
    shell: shell.en,
    t: en,
    r: readEn,
    l: ledgerEn,
    m: memoryEn,
    a: agreementsEn,
    b: reportEn,
    rules: rulesEn,
    f: formulasEn,
  },
};
