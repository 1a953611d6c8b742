import type { CellFunctions, FunctionMetadata } from "../grid/cell-functions.ts";
import type { Grid } from "../grid/grid.ts";
import type { Host } from "../host/index.ts";
import { openAddin } from "./connect.ts";
import type { Page } from "./layout.ts";
import { readManifest } from "./manifest.ts";
import { paneFrame } from "./pane.ts";
import { ribbonGroup } from "./ribbon.ts";
import type { Settings } from "./settings.ts";
import type { Strings } from "./strings.ts";

/** Reads the add-in's manifest, draws its ribbon and opens its page. Resolves when its functions can be called. */
export async function startAddin(
  host: Host,
  grid: Grid,
  functions: CellFunctions,
  page: Page,
  { language, paneWidth }: Settings,
  strings: Strings,
): Promise<void> {
  const { addin } = (await (await fetch("settings.json")).json()) as { addin: string };
  const answer = await fetch(`${addin}/manifest.xml`);
  if (!answer.ok) throw new Error(strings.notBuilt);
  const manifest = readManifest(await answer.text(), language === "sv" ? "sv-SE" : "en-US", addin);

  const group = ribbonGroup(manifest, async ({ id, functionName }) => {
    await host.callFunctions([]); // answered once the add-in's page is up
    if (functionName === null) host.paneState = "Visible";
    else await host.pressRibbon(functionName, id);
  });
  page.ribbon.prepend(group);
  if (manifest.namespace !== null && manifest.functionsUrl !== null) {
    const metadata = (await (await fetch(manifest.functionsUrl)).json()) as FunctionMetadata;
    functions.register(grid.injector, manifest.namespace, metadata, language);
  }

  const pane = paneFrame(manifest.name, paneWidth, strings, () => {
    host.paneState = "Background";
  });
  host.onPaneState((state) => pane.setShown(state === "Visible"));
  openAddin(host, pane.frame, manifest.paneUrl, () => grid.focus());
  page.work.append(pane.element);
  await host.callFunctions([]);
}
