import { CellFunctions } from "../grid/cell-functions.ts";
import { createGrid, type Grid } from "../grid/grid.ts";
import { createHost, type Host } from "../host/index.ts";
import { sandboxApi } from "./api.ts";
import { openAddin } from "./connect.ts";
import { demoWorkbook } from "./demo-workbook.ts";
import { layOut, type Page } from "./layout.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { paneFrame } from "./pane.ts";
import { ribbonGroup } from "./ribbon.ts";
import { readSettings, type Settings } from "./settings.ts";
import { showSentences } from "./sentences.ts";
import { standInPanel } from "./stand-in-panel.ts";
import { stringsFor, type Strings } from "./strings.ts";
import "./style.css";

const settings = readSettings(location.search, matchMedia("(prefers-color-scheme: dark)").matches);
const strings = stringsFor(settings.language);
const locale = settings.language === "sv" ? "sv-SE" : "en-US";

const host = createHost({ workbook: demoWorkbook(settings.workbook), locale, blank: settings.blank });
const page = layOut(host.workbook, settings, strings);
page.setMembers(host.members.length);
page.bottom.append(standInPanel(host, strings));

const grid = createGrid({
  container: page.grid,
  workbook: host.workbook,
  language: settings.language,
  dark: settings.theme === "dark",
  onRefused: (address, reason) => page.say(strings.refused(address, reason), true),
});
const functions = new CellFunctions(host.workbook, grid, (calls) => host.callFunctions(calls));
showSentences(host.workbook, functions, page.setSentence);
const addinReady = startAddin(host, grid, functions, page, settings, strings).catch((error: unknown) => {
  page.say(error instanceof Error ? error.message : String(error), true);
  throw error;
});
window.sandbox = sandboxApi(host, grid, functions, addinReady);

/** Reads the add-in's manifest, draws its ribbon and opens its page. Resolves when its functions can be called. */
async function startAddin(
  host: Host,
  grid: Grid,
  functions: CellFunctions,
  page: Page,
  { paneWidth }: Settings,
  strings: Strings,
): Promise<void> {
  const { addin } = (await (await fetch("settings.json")).json()) as { addin: string };
  const answer = await fetch(`${addin}/manifest.xml`);
  if (!answer.ok) throw new Error(strings.notBuilt);
  const manifest = readManifest(await answer.text(), locale, addin);

  const pane = paneFrame(manifest.name, paneWidth, strings, () => (host.paneState = "Background"));
  host.onPaneState((state) => pane.setShown(state === "Visible"));
  const group = ribbonGroup(manifest, async ({ id, functionName }) => {
    if (functionName === null) host.paneState = "Visible";
    else await host.pressRibbon(functionName, id);
  });
  page.ribbon.prepend(group);

  if (manifest.namespace !== null) functions.register(grid.injector, manifest.namespace, await functionIds(manifest));
  openAddin(host, pane.frame, manifest.paneUrl);
  page.work.append(pane.element);
  await host.callFunctions([]); // answered once the add-in's page is up
}

async function functionIds({ functionsUrl }: Manifest): Promise<string[]> {
  if (functionsUrl === null) return [];
  const { functions } = (await (await fetch(functionsUrl)).json()) as { functions: readonly { id: string }[] };
  return functions.map(({ id }) => id);
}
