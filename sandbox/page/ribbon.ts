import { element } from "./dom.ts";
import type { Manifest, RibbonButton } from "./manifest.ts";

/**
 * The add-in's ribbon group as its manifest describes it. `press` runs a button's function or shows the pane; while a
 * function runs its button is marked busy.
 */
export function ribbonGroup(manifest: Manifest, press: (button: RibbonButton) => Promise<void>): HTMLElement {
  const run = async (button: RibbonButton, shown: EventTarget | null) => {
    if (!(shown instanceof Element)) return;
    shown.setAttribute("aria-busy", "true");
    await press(button).finally(() => shown.removeAttribute("aria-busy"));
  };
  const buttons = manifest.buttons.map((button) =>
    element(
      "button",
      {
        type: "button",
        class: "ribbon-button",
        "data-control": button.id,
        title: `${button.tip.title}\n${button.tip.text}`,
        onclick: (event) => void run(button, event.currentTarget),
      },
      element("img", { src: button.icon, alt: "", width: "32", height: "32" }),
      element("span", {}, button.label),
    ),
  );
  return labelledGroup(manifest.group, buttons);
}

export const labelledGroup = (label: string, content: readonly HTMLElement[]): HTMLElement =>
  element(
    "div",
    { class: "ribbon-group", role: "group", "aria-label": label },
    element("div", { class: "ribbon-buttons" }, ...content),
    element("div", { class: "ribbon-label", "aria-hidden": "true" }, label),
  );
