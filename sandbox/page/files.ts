import { openWorkbook } from "../host/file/open.ts";
import { saveWorkbook } from "../host/file/save.ts";
import type { Workbook } from "../host/index.ts";
import { element } from "./dom.ts";
import { addressWith } from "./settings.ts";
import type { Strings } from "./strings.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Where a chosen file waits while the page loads again around it: in the browser's own cache, on this computer. */
const CACHE = "partner-sandbox";
const PLACE = "opened.xlsx";

/** The workbook that was chosen before the page was loaded; null where there is none. */
export async function openedWorkbook(): Promise<Workbook | null> {
  const kept = await (await caches.open(CACHE)).match(PLACE);
  if (kept === undefined) return null;
  const name = decodeURIComponent(kept.headers.get("x-name") ?? PLACE);
  return openWorkbook(new Uint8Array(await kept.arrayBuffer()), name);
}

/** Buttons that open an xlsx file in the stand-in and save what stands there. Nothing leaves the computer. */
export function fileButtons(
  workbook: Workbook,
  strings: Strings,
  say: (text: string, bad?: boolean) => void,
): HTMLElement[] {
  const chooser = element("input", { type: "file", accept: ".xlsx", hidden: true, "aria-label": strings.open });
  chooser.addEventListener("change", () => {
    const file = chooser.files?.[0];
    if (file) void open(file, strings, say);
  });
  return [
    fileButton(strings.open, strings.openTip, "M3 6h6l2 2h10v11H3z M12 16v-6 M9 13l3-3 3 3", () => chooser.click()),
    fileButton(strings.save, strings.saveTip, "M5 3h11l4 4v14H5z M8 3v5h7V3 M8 21v-7h9v7", () => void save(workbook)),
    chooser,
  ];
}

/** Another workbook is another page: nothing of the one before is left in grid, host or add-in. */
async function open(file: File, strings: Strings, say: (text: string, bad?: boolean) => void): Promise<void> {
  try {
    const bytes = await file.arrayBuffer();
    await openWorkbook(new Uint8Array(bytes), file.name); // refuses what is no workbook before anything is left
    const headers = { "x-name": encodeURIComponent(file.name) };
    await (await caches.open(CACHE)).put(PLACE, new Response(bytes, { headers }));
    location.assign(addressWith("workbook", "opened"));
  } catch {
    say(strings.notOpened(file.name), true);
  }
}

async function save(workbook: Workbook): Promise<void> {
  const bytes = await saveWorkbook(workbook);
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: XLSX }));
  element("a", { href: address, download: workbook.name }).click();
  URL.revokeObjectURL(address);
}

/** A ribbon button with a line drawing of our own in a 24 × 24 box. */
function fileButton(label: string, tip: string, path: string, onclick: () => void): HTMLElement {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [name, value] of Object.entries({
    d: path,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.5",
  })) {
    line.setAttribute(name, value);
  }
  picture.append(line);
  const button = element("button", { type: "button", class: "ribbon-button", title: tip, onclick }, label);
  button.prepend(picture);
  return button;
}
