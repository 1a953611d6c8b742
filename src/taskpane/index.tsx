import { type Root, createRoot } from "react-dom/client";
import type { Language } from "../domain/finding.ts";
import type { Desk } from "../review/desk.ts";
import { Pane } from "./Pane.tsx";
import type { Destination } from "./places.ts";
import type { ThemeName } from "./theme.ts";

export interface PaneProps {
  readonly desk: Desk;
  readonly language: Language;
  readonly theme: ThemeName;
  /** Where to begin; *Kontroll* unless a command said otherwise. */
  readonly destination?: Destination;
}

/** A pane on the page, and what its host may tell it afterwards. */
export interface MountedPane {
  /** Excel's theme was changed. */
  setTheme(theme: ThemeName): void;
  /** Something on the sheet was edited: the pane says that its result is old. It never checks by itself. */
  sheetChanged(): void;
  /** A command leads to a place of the pane. */
  open(destination: Destination): void;
  unmount(): void;
}

/** Shows the pane in an element of the page. Knows nothing of Office: everything it can do, it does through the desk. */
export function mountPane(root: HTMLElement, props: PaneProps): MountedPane {
  const reactRoot: Root = createRoot(root);
  const edits = new EventTarget();
  let shown = props;
  const render = () => reactRoot.render(<Pane {...shown} edits={edits} />);
  const page = document.documentElement;
  page.lang = props.language;
  // WebView2 hides scroll bars until they are used; one that is always there says that there is more below.
  page.style.overflowY = "scroll";
  // What gets focus by Tab is not left under the bar at the bottom.
  page.style.scrollPaddingBottom = "72px";
  root.addEventListener("keydown", keepTab);
  render();
  return {
    setTheme(theme) {
      shown = { ...shown, theme };
      render();
    },
    open(destination) {
      // A new object each time, so that the same command leads there again.
      shown = { ...shown, destination: { ...destination } };
      render();
    },
    sheetChanged: () => void edits.dispatchEvent(new Event("edit")),
    unmount() {
      root.removeEventListener("keydown", keepTab);
      reactRoot.unmount();
    },
  };
}

/**
 * Office.js takes every Tab and knows only what Tab itself can reach: from a heading that was given focus it would leave the
 * pane. There the browser goes on to what comes next, as everywhere else on the web.
 */
function keepTab(event: KeyboardEvent): void {
  if (event.key === "Tab" && document.activeElement instanceof HTMLElement && document.activeElement.tabIndex < 0)
    event.stopPropagation();
}
