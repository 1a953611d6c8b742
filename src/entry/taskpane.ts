import { type MountedPane, mountPane } from "../taskpane/index.tsx";
import type { Destination } from "../taskpane/places.ts";
import { registerCommands } from "./commands.ts";
import { displayLanguage } from "./language.ts";
import { lazyDesk } from "./lazy-desk.ts";
import { hostTheme } from "./theme.ts";

const desk = lazyDesk(async () => (await import(/* webpackChunkName: "excel" */ "./open-desk.ts")).openDesk());

const AFTER_FIRST_PAINT_MS = 300;

// Before onReady: a ribbon button may start the runtime without the pane being shown.
let pane: MountedPane | null = null;
let destination: Destination | undefined;
registerCommands(desk, (wanted) => {
  destination = wanted;
  pane?.open(wanted);
});

void Office.onReady(({ host }) => {
  dispatchEvent(new Event("partner-started"));
  const root = document.getElementById("pane");
  if (!root) return;
  if (host !== Office.HostType.Excel) {
    document.getElementById("not-in-excel")?.removeAttribute("hidden");
    return;
  }
  const mounted = mountPane(root, {
    desk,
    language: displayLanguage(),
    theme: hostTheme(),
    ...(destination && { destination }),
  });
  pane = mounted;
  // Fetched while the first lines are read; a failure is met when the desk is used.
  setTimeout(() => desk.fetch(), AFTER_FIRST_PAINT_MS);
  // Excel tells nobody when its theme is changed; the pane looks again when it is next shown.
  document.addEventListener("visibilitychange", () => mounted.setTheme(hostTheme()));
});
