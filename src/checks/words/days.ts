import type { Language } from "../../domain/finding.ts";

/** *1 dag*, *82 dagar*. */
export const days: Readonly<Record<Language, (count: number) => string>> = {
  sv: (count) => `${count} ${count === 1 ? "dag" : "dagar"}`,
  en: (count) => `${count} ${count === 1 ? "day" : "days"}`,
};
