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
    const [{ screenIn }, words, checks] = await Promise.all([
      import("./check/CheckScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "sv" */ "../review/words-sv.ts"),
    ]);
    return { default: screenIn(words.sv, checks.words) };
  },
  en: async (): Loaded => {
    const [{ screenIn }, words, checks] = await Promise.all([
      import("./check/CheckScreen.tsx"),
      en(),
      import(/* webpackChunkName: "en" */ "../review/words-en.ts"),
    ]);
    return { default: screenIn(words.en, checks.words) };
  },
};

const read = {
  sv: async (): Loaded => {
    const [{ readScreenIn }, words, own] = await Promise.all([
      import("./read/ReadScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "sv" */ "../strings/read-sv.ts"),
    ]);
    return { default: readScreenIn(words.sv, own.readSv) };
  },
  en: async (): Loaded => {
    const [{ readScreenIn }, words, own] = await Promise.all([
      import("./read/ReadScreen.tsx"),
      en(),
      import(/* webpackChunkName: "en" */ "../strings/read-en.ts"),
    ]);
    return { default: readScreenIn(words.en, own.readEn) };
  },
};

const report = {
  sv: async (): Loaded => {
    const [{ reportScreenIn }, words, own] = await Promise.all([
      import("./board/ReportScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "sv" */ "../strings/report-sv.ts"),
    ]);
    return { default: reportScreenIn(words.sv, own.reportSv) };
  },
  en: async (): Loaded => {
    const [{ reportScreenIn }, words, own] = await Promise.all([
      import("./board/ReportScreen.tsx"),
      en(),
      import(/* webpackChunkName: "en" */ "../strings/report-en.ts"),
    ]);
    return { default: reportScreenIn(words.en, own.reportEn) };
  },
};

const formulas = {
  sv: async (): Loaded => {
    const [{ formulasScreenIn }, words, own] = await Promise.all([
      import("./formulas/FormulasScreen.tsx"),
      sv(),
      import(/* webpackChunkName: "sv" */ "../strings/formulas-sv.ts"),
    ]);
    return { default: formulasScreenIn(words.sv, own.formulasSv) };
  },
  en: async (): Loaded => {
    const [{ formulasScreenIn }, words, own] = await Promise.all([
      import("./formulas/FormulasScreen.tsx"),
      en(),
      import(/* webpackChunkName: "en" */ "../strings/formulas-en.ts"),
    ]);
    return { default: formulasScreenIn(words.en, own.formulasEn) };
  },
};

const screen = (load: Readonly<Record<Language, () => Loaded>>): Screen => ({ sv: lazy(load.sv), en: lazy(load.en) });

/** What is shown at each place, in each language. */
export const SCREENS: Readonly<Record<Place, Screen>> = {
  check: screen(check),
  read: screen(read),
  report: screen(report),
  formulas: screen(formulas),
};

const loadLine = () => import("./ReadingLine.tsx");
export const ReadingLine = lazy(loadLine);

/** Fetches what comes next while the user reads; a failure is met when it is shown. */
export function preload(language: Language): void {
  Promise.all([check[language](), loadLine()]).catch(() => undefined);
}
