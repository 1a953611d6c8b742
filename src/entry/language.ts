import type { Language } from "../domain/finding.ts";

/** The language of Excel's own menus where it is one of ours, else English. Before Office is ready, the browser's. */
export function displayLanguage(): Language {
  const name = globalThis.Office?.context?.displayLanguage ?? navigator.language;
  return name.toLowerCase().startsWith("sv") ? "sv" : "en";
}
