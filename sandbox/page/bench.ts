import { CellFunctions } from "../grid/cell-functions.ts";
import { createGrid } from "../grid/grid.ts";
import { createHost, type Workbook } from "../host/index.ts";
import { startAddin } from "./addin.ts";
import { sandboxApi } from "./api.ts";
import { fileButtons } from "./files.ts";
import { layOut } from "./layout.ts";
import { labelledGroup } from "./ribbon.ts";
import { showSentences } from "./sentences.ts";
import type { Settings } from "./settings.ts";
import { standInPanel } from "./stand-in-panel.ts";
import { type Strings, stringsFor } from "./strings.ts";
import "./style.css";

/** Builds the page around a workbook: the host that answers for it, the grid that shows it, the add-in beside it. */
export function bringUp(workbook: Workbook, settings: Settings): void {
  const strings = stringsFor(settings.language);
  const locale = settings.language === "sv" ? "sv-SE" : "en-US";
  const host = createHost({ workbook, locale, blank: settings.blank });
  const page = layOut(workbook, settings, strings);
  page.setMembers(host.members.length);
  page.bottom.append(standInPanel(host, strings));

  const grid = createGrid({
    container: page.grid,
    workbook,
    language: settings.language,
    dark: settings.theme === "dark",
    onRefused: (address, error) => page.say(refusal(address, error, strings), true),
  });
  const functions = new CellFunctions(workbook, grid, (calls) => host.callFunctions(calls));
  showSentences(workbook, functions, page.setSentence);

  page.ribbon.append(labelledGroup(strings.workbook, fileButtons(workbook, strings, page.say)));
  const addinReady = startAddin(host, grid, functions, page, settings, strings);
  addinReady.catch((error: unknown) => page.say(error instanceof Error ? error.message : String(error), true));
  window.sandbox = sandboxApi(host, grid, functions, addinReady);
}

function refusal(address: string, error: unknown, strings: Strings): string {
  const isProtected = error instanceof Error && "code" in error && error.code === "AccessDenied";
  return strings.refused(address, isProtected ? strings.protectedSheet : String(error));
}
