import { mountPane } from "../taskpane/index.tsx";
import { registerCommands } from "./commands.ts";
import { displayLanguage } from "./language.ts";
import { lazyDesk } from "./lazy-desk.ts";
import { hostTheme } from "./theme.ts";

const desk = lazyDesk(async () => (await import(/* webpackChunkName: "desk" */ "./open-desk.ts")).openDesk());

// Before onReady: a ribbon button may start the runtime without the pane being shown.
registerCommands(desk);

void Office.onReady(({ host }) => {
  dispatchEvent(new Event("partner-started"));
  const root = document.getElementById("pane");
  if (!root) return;
  if (host !== Office.HostType.Excel) {
    document.getElementById("not-in-excel")?.removeAttribute("hidden");
    return;
  }
  const pane = mountPane(root, { desk, language: displayLanguage(), theme: hostTheme() });
  // Excel tells nobody when its theme is changed; the pane looks again when it is next shown.
  document.addEventListener("visibilitychange", () => pane.setTheme(hostTheme()));
});
