import { lazy } from "react";
import type { Language } from "../domain/finding.ts";

/** A screen comes with its text in the one language that is shown: no pane loads both. */
const load = {
  sv: async () => {
    const [{ screenIn }, { sv }] = await Promise.all([import("./check/CheckScreen.tsx"), import("../strings/sv.ts")]);
    return { default: screenIn(sv) };
  },
  en: async () => {
    const [{ screenIn }, { en }] = await Promise.all([import("./check/CheckScreen.tsx"), import("../strings/en.ts")]);
    return { default: screenIn(en) };
  },
};

export const CheckScreen = { sv: lazy(load.sv), en: lazy(load.en) };

const loadRead = {
  sv: async () => {
    const [{ readScreenIn }, { sv }, { readSv }] = await Promise.all([
      import("./read/ReadScreen.tsx"),
      import("../strings/sv.ts"),
      import("../strings/read-sv.ts"),
    ]);
    return { default: readScreenIn(sv, readSv) };
  },
  en: async () => {
    const [{ readScreenIn }, { en }, { readEn }] = await Promise.all([
      import("./read/ReadScreen.tsx"),
      import("../strings/en.ts"),
      import("../strings/read-en.ts"),
    ]);
    return { default: readScreenIn(en, readEn) };
  },
};

export const ReadScreen = { sv: lazy(loadRead.sv), en: lazy(loadRead.en) };

const loadFormulas = {
  sv: async () => {
    const [{ formulasScreenIn }, { sv }, { formulasSv }] = await Promise.all([
      import("./formulas/FormulasScreen.tsx"),
      import("../strings/sv.ts"),
      import("../strings/formulas-sv.ts"),
    ]);
    return { default: formulasScreenIn(sv, formulasSv) };
  },
  en: async () => {
    const [{ formulasScreenIn }, { en }, { formulasEn }] = await Promise.all([
      import("./formulas/FormulasScreen.tsx"),
      import("../strings/en.ts"),
      import("../strings/formulas-en.ts"),
    ]);
    return { default: formulasScreenIn(en, formulasEn) };
  },
};

export const FormulasScreen = { sv: lazy(loadFormulas.sv), en: lazy(loadFormulas.en) };

const loadLine = () => import("./ReadingLine.tsx");
export const ReadingLine = lazy(loadLine);

/** Fetches what comes next while the user reads; a failure is met when it is shown. */
export function preload(language: Language): void {
  Promise.all([load[language](), loadLine()]).catch(() => undefined);
}
