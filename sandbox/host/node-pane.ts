import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole, type FetchOptions, type AbortablePromise } from "jsdom";
import { OFFICE_JS } from "./bridge.ts";
import type { Host } from "./host.ts";
import { frameName } from "./wac-host.ts";

/**
 * A task pane in jsdom that loads Microsoft's unmodified office.js and talks to the host as a frame of Excel for the web
 * does. Two shims, both jsdom's lack and neither a patch of the library: `document.domain`, and `window.opener` in place
 * of a parent whose `postMessage` carries origin and source.
 */

const PANE_ORIGIN = "https://localhost:8444";
const HOST_ORIGIN = "https://localhost:8443";
/** The address of production pages; answered from the installed package. */
export const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

export interface PaneOptions {
  /** The pane's page; by default one that loads office.js alone. */
  readonly html?: string;
  /** Folder that the page's own files are read from, as `dist/web`. */
  readonly folder?: string;
  /** Runs before any script of the page. */
  readonly beforeScripts?: (window: PaneWindow) => void;
}

export type PaneWindow = Window &
  typeof globalThis & {
    Office: typeof Office;
    Excel: typeof Excel;
    OfficeExtension: typeof OfficeExtension;
    CustomFunctions: typeof CustomFunctions;
  };

export interface NodePane {
  readonly window: PaneWindow;
  /** What the page wrote to its console as errors. */
  readonly problems: readonly string[];
  close(): void;
}

class PaneFiles extends ResourceLoader {
  readonly #folder: string | undefined;

  constructor(folder: string | undefined) {
    super();
    this.#folder = folder;
  }

  /** Nothing outside the package and the folder is ever fetched. */
  override fetch(url: string, options: FetchOptions): AbortablePromise<Buffer> | null {
    void options;
    const path = new URL(url).pathname;
    const file = url.startsWith(OFFICE_CDN)
      ? join(OFFICE_JS, "dist", url.slice(OFFICE_CDN.length).split(/[?#]/)[0] ?? "")
      : join(this.#folder ?? "/nowhere", path);
    const outcome = existsSync(file)
      ? Promise.resolve(readFileSync(file))
      : Promise.reject(new Error(`No such file: ${url}`));
    return Object.assign(outcome, { abort: () => undefined });
  }
}

const PAGE = `<!doctype html><html lang="sv"><head><script src="${OFFICE_CDN}office.js"></script></head><body></body></html>`;

/** What every browser has and React components ask for. */
const NOT_IN_JSDOM = {
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
};
let conversations = 0;

/** Opens a pane. It resolves when the page has loaded; the pane's own `Office.onReady` comes later. */
export async function openPane(host: Host, options: PaneOptions = {}): Promise<NodePane> {
  conversations += 1;
  const problems: string[] = [];
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => problems.push(error.message));
  console.on("error", (...parts: unknown[]) => problems.push(parts.map(String).join(" ")));
  const name = frameName(`conversation${conversations}`, HOST_ORIGIN, host.workbook.locale);
  let deliver: (text: string) => void = () => undefined;
  const conversation = host.attachToPane({ post: (text) => deliver(text) });
  const dom = new JSDOM(options.html ?? PAGE, {
    url: `${PANE_ORIGIN}/taskpane.html`,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: new PaneFiles(options.folder),
    virtualConsole: console,
    beforeParse(window) {
      window.name = name;
      Object.defineProperty(window.Document.prototype, "domain", { get: () => "localhost", configurable: true });
      const opener = { postMessage: (text: unknown) => conversation.receive(text) };
      Object.defineProperty(window, "opener", { value: opener, configurable: true });
      Object.assign(window, NOT_IN_JSDOM);
      options.beforeScripts?.(window as unknown as PaneWindow);
    },
  });
  const window = dom.window as unknown as PaneWindow;
  deliver = (text) => window.dispatchEvent(new window.MessageEvent("message", { data: text, origin: HOST_ORIGIN }));
  if (window.document.readyState !== "complete") {
    await new Promise<void>((resolve) => window.addEventListener("load", () => resolve()));
  }
  return {
    window,
    problems,
    close() {
      host.detach(conversation);
      dom.window.close();
    },
  };
}
