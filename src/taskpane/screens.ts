import { type ComponentType, lazy } from "react";
import type { Language } from "../domain/finding.ts";
import type { Place, PlaceProps } from "./places.ts";

type Screen = ComponentType<PlaceProps>;
export type Load = () => Promise<Screen>;

/** All words of one language are one script (its name is the language): no pane loads the other. */
const sv = () => import(/* webpackChunkName: "sv" */ "../strings/sv.ts");
const en = () => import(/* webpackChunkName: "en" */ "../strings/en.ts");

const check = {
  sv: async (): Promise<Screen> => {
    const [{ screenIn }, words, checks, memory] = await Promise.all([
      import(/* webpackChunkName: "check" */ "./check/CheckScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "words-sv" */ "../review/words-sv.ts"),
      import(/* webpackChunkName: "sv" */ "../strings/memory-sv.ts"),
    ]);
    return screenIn(words.sv, checks.words, memory.memorySv);
  },
  en: async (): Promise<Screen> => {
    const [{ screenIn }, words, checks, memory] = await Promise.all([
      import(/* webpackChunkName: "check" */ "./check/CheckScreen.tsx"),
      en(),
      import(/* webpackChunkName: "words-en" */ "../review/words-en.ts"),
      import(/* webpackChunkName: "en" */ "../strings/memory-en.ts"),
    ]);
    return screenIn(words.en, checks.words, memory.memoryEn);
  },
};

const read = {
  sv: async (): Promise<Screen> => {
    const [{ readScreenIn }, words, own, ledger] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./read/ReadScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "sv" */ "../strings/read-sv.ts"),
      import(/* webpackChunkName: "sv" */ "../strings/ledger-sv.ts"),
    ]);
    return readScreenIn(words.sv, own.readSv, ledger.ledgerSv);
  },
  en: async (): Promise<Screen> => {
    const [{ readScreenIn }, words, own, ledger] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./read/ReadScreen.tsx"),
      en(),
      import(/* webpackChunkName: "en" */ "../strings/read-en.ts"),
      import(/* webpackChunkName: "en" */ "../strings/ledger-en.ts"),
    ]);
    return readScreenIn(words.en, own.readEn, ledger.ledgerEn);
  },
};

const agreements = {
  sv: async (): Promise<Screen> => {
    const [{ agreementsScreenIn }, words, checks, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./agreements/AgreementsScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "words-sv" */ "../review/words-sv.ts"),
      import(/* webpackChunkName: "sv" */ "../strings/agreements-sv.ts"),
    ]);
    return agreementsScreenIn(words.sv, checks.words, own.agreementsSv);
  },
  en: async (): Promise<Screen> => {
    const [{ agreementsScreenIn }, words, checks, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./agreements/AgreementsScreen.tsx"),
      en(),
      import(/* webpackChunkName: "words-en" */ "../review/words-en.ts"),
      import(/* webpackChunkName: "en" */ "../strings/agreements-en.ts"),
    ]);
    return agreementsScreenIn(words.en, checks.words, own.agreementsEn);
  },
};

const report = {
  sv: async (): Promise<Screen> => {
    const [{ reportScreenIn }, words, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./board/ReportScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "sv" */ "../strings/report-sv.ts"),
    ]);
    return reportScreenIn(words.sv, own.reportSv);
  },
  en: async (): Promise<Screen> => {
    const [{ reportScreenIn }, words, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./board/ReportScreen.tsx"),
      en(),
      import(/* webpackChunkName: "en" */ "../strings/report-en.ts"),
    ]);
    return reportScreenIn(words.en, own.reportEn);
  },
};

const formulas = {
  sv: async (): Promise<Screen> => {
    const [{ formulasScreenIn }, words, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./formulas/FormulasScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "sv" */ "../strings/formulas-sv.ts"),
    ]);
    return formulasScreenIn(words.sv, own.formulasSv);
  },
  en: async (): Promise<Screen> => {
    const [{ formulasScreenIn }, words, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./formulas/FormulasScreen.tsx"),
      en(),
      import(/* webpackChunkName: "en" */ "../strings/formulas-en.ts"),
    ]);
    return formulasScreenIn(words.en, own.formulasEn);
  },
};

const rules = {
  sv: async (): Promise<Screen> => {
    const [{ rulesScreenIn }, words, checks, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./rules/RulesScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "words-sv" */ "../review/words-sv.ts"),
      import(/* webpackChunkName: "sv" */ "../strings/rules-sv.ts"),
    ]);
    return rulesScreenIn(words.sv, checks.words, own.rulesSv);
  },
  en: async (): Promise<Screen> => {
    const [{ rulesScreenIn }, words, checks, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./rules/RulesScreen.tsx"),
      en(),
      import(/* webpackChunkName: "words-en" */ "../review/words-en.ts"),
      import(/* webpackChunkName: "en" */ "../strings/rules-en.ts"),
    ]);
    return rulesScreenIn(words.en, checks.words, own.rulesEn);
  },
};

/** How what is shown at each place is fetched, in each language. */
export const SCREENS: Readonly<Record<Place, Readonly<Record<Language, Load>>>> = {
  check,
  read,
  agreements,
  report,
  formulas,
  rules,
};

/** The screens that have been fetched. */
export const fetched = new Map<Load, Screen>();

export async function fetchOnce(load: Load): Promise<Screen> {
  const screen = fetched.get(load) ?? (await load());
  fetched.set(load, screen);
  return screen;
}

const loadLine = () => import("./ReadingLine.tsx");
export const ReadingLine = lazy(loadLine);

/** Fetches what comes next while the user reads; a failure is met when it is shown. */
export function preload(language: Language): void {
  Promise.all([fetchOnce(check[language]), loadLine()]).catch(() => undefined);
}
