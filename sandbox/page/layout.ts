import type { Workbook } from "../host/model.ts";
import { element } from "./dom.ts";
import { addressWith, type Settings } from "./settings.ts";
import type { Strings } from "./strings.ts";
import { sheetTabs } from "./tabs.ts";

/** The parts of the page that others fill. */
export interface Page {
  readonly ribbon: HTMLElement;
  readonly grid: HTMLElement;
  /** Beside the grid: the pane goes here. */
  readonly work: HTMLElement;
  /** The end of the bottom row. */
  readonly bottom: HTMLElement;
  setMembers(count: number): void;
  /** Shows a formula's error sentence in the formula bar; `""` takes it away. */
  setSentence(text: string): void;
  /** Says one thing in the status line, until the next. */
  say(text: string, bad?: boolean): void;
}

export function layOut(workbook: Workbook, settings: Settings, strings: Strings): Page {
  const root = document.documentElement;
  root.lang = settings.language;
  root.dataset.theme = settings.theme;
  document.title = strings.title;

  let isChanged = false;
  workbook.onWrite(({ by, kind }) => {
    if (by !== "calculation" && kind !== "selection") isChanged = true;
  });
  const mayLeave = () => !isChanged || confirm(strings.leave);

  const honest = element("p", { class: "honest", role: "note" }, strings.notExcelShort);
  const ribbon = element("div", { class: "ribbon", role: "region", "aria-label": strings.ribbon });
  const grid = element("div", { class: "grid", role: "region", "aria-label": strings.grid });
  const sentence = element("div", { class: "sentence", role: "status" });
  const work = element("main", { class: "work" }, element("div", { class: "sheet" }, grid, sentence));
  const status = element("span", { class: "status", role: "status" });
  const bottom = element("footer", { class: "bottom" }, sheetTabs(workbook, strings), status);
  const top = element(
    "header",
    { class: "top" },
    element("h1", {}, strings.product, element("small", {}, strings.bench)),
    honest,
    choice(strings.example, "workbook", settings.workbook, strings.examples, mayLeave),
    choice(strings.language, "lang", settings.language, { sv: "Svenska", en: "English" }, mayLeave),
    choice(strings.theme, "theme", settings.theme, { light: strings.light, dark: strings.dark }, mayLeave),
  );
  document.getElementById("app")?.replaceChildren(top, ribbon, work, bottom);

  return {
    ribbon,
    grid,
    work,
    bottom,
    setMembers: (count) => honest.replaceChildren(strings.notExcel(count)),
    setSentence: (text) => {
      sentence.textContent = text;
      sentence.title = text;
    },
    say: (text, bad = false) => {
      status.textContent = text;
      status.classList.toggle("bad", bad);
    },
  };
}

/** Links that load the page again with another setting, the present one marked; `mayLeave` is asked first. */
function choice(
  label: string,
  name: string,
  chosen: string,
  options: Readonly<Record<string, string>>,
  mayLeave: () => boolean,
): HTMLElement {
  const links = Object.entries(options).map(([value, text]) => {
    const link = element(
      "a",
      { href: addressWith(name, value), ...(value === chosen && { "aria-current": "true" }) },
      text,
    );
    link.addEventListener("click", (event) => {
      if (!mayLeave()) event.preventDefault();
    });
    return link;
  });
  return element("nav", { class: "choice", "aria-label": label }, ...links);
}
