import { element } from "./dom.ts";
import { clampPane } from "./settings.ts";
import type { Strings } from "./strings.ts";

/** The frame the add-in's pane lives in: a title, a close button and an edge to pull. */
export interface PaneFrame {
  readonly element: HTMLElement;
  readonly frame: HTMLIFrameElement;
  setShown(shown: boolean): void;
}

/** `onClose`: a person closes the pane. Hidden, it goes on running, as in Excel. */
export function paneFrame(title: string, width: number, strings: Strings, onClose: () => void): PaneFrame {
  const frame = element("iframe", { class: "pane-frame", title: strings.pane });
  const close = element(
    "button",
    {
      type: "button",
      class: "pane-close",
      title: strings.closePane,
      "aria-label": strings.closePane,
      onclick: onClose,
    },
    "✕",
  );
  const edge = element("div", {
    class: "pane-edge",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": strings.paneWidth,
  });
  const pane = element(
    "aside",
    { class: "pane", "aria-label": strings.pane },
    edge,
    element("header", { class: "pane-title" }, element("h2", {}, title), close),
    frame,
  );
  const resize = (pixels: number) => {
    pane.style.width = `${clampPane(pixels)}px`;
    edge.setAttribute("aria-valuenow", String(clampPane(pixels)));
  };
  makeEdgeMovable(edge, pane, resize);
  resize(width);

  // As in Excel, F6 goes from the sheet to the pane. The grid would keep the key.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || pane.hidden) return;
      event.preventDefault();
      event.stopPropagation();
      frame.focus();
    },
    { capture: true },
  );

  const setShown = (shown: boolean) => {
    pane.hidden = !shown;
  };
  return { element: pane, frame, setShown };
}

function makeEdgeMovable(edge: HTMLElement, pane: HTMLElement, resize: (pixels: number) => void): void {
  edge.addEventListener("pointerdown", (down) => {
    const [from, width] = [down.clientX, pane.offsetWidth];
    edge.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => resize(width + from - event.clientX);
    edge.addEventListener("pointermove", move);
    edge.addEventListener("lostpointercapture", () => edge.removeEventListener("pointermove", move), { once: true });
  });
  edge.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") resize(pane.offsetWidth + 10);
    if (key === "ArrowRight") resize(pane.offsetWidth - 10);
  });
}
