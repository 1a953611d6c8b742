import type { Workbook } from "../host/model.ts";
import { element } from "./dom.ts";
import type { Strings } from "./strings.ts";

/** The row of sheet tabs, drawn anew whenever sheets come, go, are renamed or chosen. */
export function sheetTabs(workbook: Workbook, strings: Strings): HTMLElement {
  const list = element("div", { class: "tabs", role: "tablist", "aria-label": strings.sheets });
  const choose = (step: number) => {
    const visible = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    const next = visible[(visible.indexOf(workbook.activeSheet) + step + visible.length) % visible.length];
    if (next) workbook.as("person", () => workbook.activate(next));
    list.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  };
  list.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") choose(1);
    if (event.key === "ArrowLeft") choose(-1);
  });

  const draw = () => {
    const visible = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    const tabs = visible.map((sheet) => {
      const active = sheet === workbook.activeSheet;
      return element(
        "button",
        {
          type: "button",
          role: "tab",
          class: "tab",
          "aria-selected": String(active),
          tabindex: active ? "0" : "-1",
          onclick: () => workbook.as("person", () => workbook.activate(sheet)),
        },
        sheet.name,
      );
    });
    list.replaceChildren(...tabs);
  };
  const add = element(
    "button",
    {
      type: "button",
      class: "tab-add",
      title: strings.addSheet,
      "aria-label": strings.addSheet,
      onclick: () => workbook.as("person", () => workbook.activate(workbook.addSheet())),
    },
    "+",
  );
  workbook.onWrite(({ kind }) => {
    if (kind === "sheet" || kind === "selection") draw();
  });
  draw();
  return element("div", { class: "tab-row" }, list, add);
}
