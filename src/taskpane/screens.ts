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

/** Fetches the screen while the user reads the first one; a failure is met when the screen is shown. */
export function preload(language: Language): void {
  load[language]().catch(() => undefined);
}
