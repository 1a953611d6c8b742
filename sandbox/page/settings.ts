import type { Language } from "../grid/editor.ts";

/** How the page was asked to come up: `?lang=sv|en&theme=light|dark&pane=320&workbook=2019|everything|empty|opened&blank=desktop|web`. */
export interface Settings {
  readonly language: Language;
  readonly theme: "light" | "dark";
  /** Width of the pane in CSS pixels. */
  readonly paneWidth: number;
  readonly workbook: (typeof WORKBOOKS)[number];
  /** How a blank argument reaches a cell formula: 0 in desktop Excel, null on the web. */
  readonly blank: "desktop" | "web";
}

/** The first is what a newcomer meets; `opened` is a file chosen on the page. */
export const WORKBOOKS = ["2019", "everything", "empty", "opened"] as const;

export const PANE_WIDTH = { narrowest: 320, usual: 350, widest: 720 };

export function readSettings(query: string, prefersDark: boolean): Settings {
  const given = new URLSearchParams(query);
  const theme = given.get("theme") ?? (prefersDark ? "dark" : "light");
  const width = Number(given.get("pane") ?? PANE_WIDTH.usual);
  return {
    language: given.get("lang") === "en" ? "en" : "sv",
    theme: theme === "dark" ? "dark" : "light",
    paneWidth: clampPane(Number.isFinite(width) ? width : PANE_WIDTH.usual),
    workbook: WORKBOOKS.find((each) => each === given.get("workbook")) ?? WORKBOOKS[0],
    blank: given.get("blank") === "desktop" ? "desktop" : "web",
  };
}

export const clampPane = (width: number): number =>
  Math.round(Math.min(PANE_WIDTH.widest, Math.max(PANE_WIDTH.narrowest, width)));

/** The page's address with one setting changed: language and theme are changed by loading it again. */
export function addressWith(name: string, value: string): string {
  const query = new URLSearchParams(location.search);
  query.set(name, value);
  return `?${query}`;
}
