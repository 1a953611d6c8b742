import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import type { Entry } from "./events.ts";
import type { Host } from "./host.ts";
import { Session } from "./type-table.ts";

/**
 * Microsoft's Excel library alone in a Node context, on the host: the quick way to test modules that only need
 * `Excel.run`. No Office.onReady and no Office.context here: see node-pane.ts for those.
 */
export interface Bridged {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly session: Session;
  close(): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** Where the unmodified library is installed; it is never copied into the repository. */
export const OFFICE_JS = dirname(
  createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"),
);

let library: Script | null = null;
const excelLibrary = (): Script =>
  (library ??= new Script(readFileSync(join(OFFICE_JS, "dist/excel-web-16.00.js"), "utf8"), {
    filename: "excel-web-16.00.js",
  }));

/** Office's error numbers as the codes the web host's error objects carry. */
const CODES: Readonly<Record<number, readonly [string, number]>> = {
  5001: ["GeneralException", 500],
  5004: ["InvalidOperationInCellEditMode", 400],
  5012: ["InvalidOrTimedOutSession", 408],
  5016: ["WriteNotSupportedWhenModalDialogOpen", 400],
  5102: ["ActivityLimitReached", 429],
  5103: ["RequestPayloadSizeLimitExceeded", 400],
  5104: ["ResponsePayloadSizeLimitExceeded", 400],
  7000: ["AccessDenied", 401],
};

const BROWSER = {
  name: "",
  location: { protocol: "https:", search: "", hash: "", href: "https://localhost/" },
  navigator: { userAgent: "node" },
  document: { domain: "localhost", URL: "https://localhost/", getElementsByTagName: () => [] },
  addEventListener: () => undefined,
};

export function loadExcel(host: Host): Bridged {
  const session = new Session();
  let closed = false;
  const bridge: { sendMessageToHost(text: string): void; onMessageFromHost: ((text: string) => void) | null } = {
    sendMessageToHost: (text) => void answer(JSON.parse(text) as BridgeRequest),
    onMessageFromHost: null,
  };
  const post = (message: unknown): void => {
    const text = JSON.stringify(message);
    setImmediate(() => {
      if (!closed) bridge.onMessageFromHost?.(text);
    });
  };

  async function answer({ id, flags, message }: BridgeRequest): Promise<void> {
    const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    const reply = await host.answer({ body, flags }, session);
    if (reply === null) return;
    const [code, status] = "error" in reply ? (CODES[reply.error] ?? ["GeneralException", 500]) : ["", 200];
    const error = {
      Error: { Code: code, Message: code, Location: "", ActionIndex: 0, HttpStatusCode: status },
      Results: [],
    };
    post({
      id,
      type: 2,
      message: { statusCode: 200, headers: {}, body: "error" in reply ? error : JSON.parse(reply.body) },
    });
  }

  const context = createContext({ setTimeout, clearTimeout, console, _richApiNativeBridge: bridge });
  // The little of a browser that the library touches while loading.
  Object.assign(context, { window: context, ...BROWSER });
  excelLibrary().runInContext(context);
  const leave = host.join({
    session,
    send: (entries: Entry[]) => post({ type: 3, message: { entries: entries.map((entry) => entry.slice(0, 5)) } }),
  });
  return {
    Excel: context["Excel"] as typeof Excel,
    OfficeExtension: context["OfficeExtension"] as typeof OfficeExtension,
    session,
    close() {
      closed = true;
      leave();
    },
  };
}
