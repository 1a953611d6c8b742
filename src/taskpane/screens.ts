import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Language } from "../domain/finding.ts";
import type { Place, PlaceProps } from "./places.ts";

type Loaded = Promise<{ readonly default: ComponentType<PlaceProps> }>;
type Screen = Readonly<Record<Language, LazyExoticComponent<ComponentType<PlaceProps>>>>;

/** All words of one language are one script (its name is the language): no pane loads the other. */
const sv = () => import(/* webpackChunkName: "sv" */ "../strings/sv.ts");
const en = () => import(/* webpackChunkName: "en" */ "../strings/en.ts");

const check = {
  sv: async (): Loaded => {
    const [{ screenIn }, words, checks, memory] = await Promise.all([
      import(/* webpackChunkName: "check" */ "./check/CheckScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "words-sv" */ "../review/words-sv.ts"),
      import(/* webpackChunkName: "sv" */ "../strings/memory-sv.ts"),
    ]);
    return { default: screenIn(words.sv, checks.words, memory.memorySv) };
  },
  en: async (): Loaded => {
    const [{ screenIn }, words, checks, memory] = await Promise.all([
      import(/* webpackChunkName: "check" */ "./check/CheckScreen.tsx"),
      en(),
      import(/* webpackChunkName: "words-en" */ "../review/words-en.ts"),
      import(/* webpackChunkName: "en" */ "../strings/memory-en.ts"),
    ]);
    return { default: screenIn(words.en, checks.words, memory.memoryEn) };
  },
};

const read = {
  sv: async (): Loaded => {
    const [{ readScreenIn }, words, own, ledger] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./read/ReadScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "sv" */ "../strings/read-sv.ts"),
      import(/* webpackChunkName: "sv" */ "../strings/ledger-sv.ts"),
    ]);
    return { default: readScreenIn(words.sv, own.readSv, ledger.ledgerSv) };
  },
  en: async (): Loaded => {
    const [{ readScreenIn }, words, own, ledger] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./read/ReadScreen.tsx"),
      en(),
      import(/* webpackChunkName: "en" */ "../strings/read-en.ts"),
      import(/* webpackChunkName: "en" */ "../strings/ledger-en.ts"),
    ]);
    return { default: readScreenIn(words.en, own.readEn, ledger.ledgerEn) };
  },
};

const agreements = {
  sv: async (): Loaded => {
    const [{ agreementsScreenIn }, words, checks, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./agreements/AgreementsScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "words-sv" */ "../review/words-sv.ts"),
      import(/* webpackChunkName: "sv" */ "../strings/agreements-sv.ts"),
    ]);
    return { default: agreementsScreenIn(words.sv, checks.words, own.agreementsSv) };
  },
  en: async (): Loaded => {
    const [{ agreementsScreenIn }, words, checks, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./agreements/AgreementsScreen.tsx"),
      en(),
      import(/* webpackChunkName: "words-en" */ "../review/words-en.ts"),
      import(/* webpackChunkName: "en" */ "../strings/agreements-en.ts"),
    ]);
    return { default: agreementsScreenIn(words.en, checks.words, own.agreementsEn) };
  },
};

const report = {
  sv: async (): Loaded => {
    const [{ reportScreenIn }, words, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./board/ReportScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "sv" */ "../strings/report-sv.ts"),
    ]);
    return { default: reportScreenIn(words.sv, own.reportSv) };
  },
  en: async (): Loaded => {
    const [{ reportScreenIn }, words, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./board/ReportScreen.tsx"),
      en(),
      import(/* webpackChunkName: "en" */ "../strings/report-en.ts"),
    ]);
    return { default: reportScreenIn(words.en, own.reportEn) };
  },
};

const formulas = {
  sv: async (): Loaded => {
    const [{ formulasScreenIn }, words, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./formulas/FormulasScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "sv" */ "../strings/formulas-sv.ts"),
    ]);
    return { default: formulasScreenIn(words.sv, own.formulasSv) };
  },
  en: async (): Loaded => {
    const [{ formulasScreenIn }, words, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./formulas/FormulasScreen.tsx"),
      en(),
      import(/* webpackChunkName: "en" */ "../strings/formulas-en.ts"),
    ]);
    return { default: formulasScreenIn(words.en, own.formulasEn) };
  },
};

const rules = {
  sv: async (): Loaded => {
    const [{ rulesScreenIn }, words, checks, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./rules/RulesScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "words-sv" */ "../review/words-sv.ts"),
      import(/* webpackChunkName: "sv" */ "../strings/rules-sv.ts"),
    ]);
    return { default: rulesScreenIn(words.sv, checks.words, own.rulesSv) };
  },
  en: async (): Loaded => {
    const [{ rulesScreenIn }, words, checks, own] = await Promise.all([
      import(/* webpackChunkName: "places" */ "./rules/RulesScreen.tsx"),
      en(),
      import(/* webpackChunkName: "words-en" */ "../review/words-en.ts"),
      import(/* webpackChunkName: "en" */ "../strings/rules-en.ts"),
    ]);
    return { default: rulesScreenIn(words.en, checks.words, own.rulesEn) };
  },
};

const screen = (load: Readonly<Record<Language, () => Loaded>>): Screen => ({ sv: lazy(load.sv), en: lazy(load.en) });

/** What is shown at each place, in each language. */
export const SCREENS: Readonly<Record<Place, Screen>> = {
  check: screen(check),
  read: screen(read),
  agreements: screen(agreements),
  report: screen(report),
  formulas: screen(formulas),
  rules: screen(rules),
};

const loadLine = () => import("./ReadingLine.tsx");
export const ReadingLine = lazy(loadLine);

/** Fetches what comes next while the user reads; a failure is met when it is shown. */
export function preload(language: Language): void {
  Promise.all([check[language](), loadLine()]).catch(() => undefined);
}
