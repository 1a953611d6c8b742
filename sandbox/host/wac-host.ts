import type { Entry } from "./events.ts";
import type { Host } from "./host.ts";
import { Session } from "./type-table.ts";

/**
 * The frame around the pane, as Excel for the web talks to it: JSON envelopes by `postMessage`. Written from what
 * `excel-web-16.00.debug.js` of @microsoft/office-js 1.1.110 sends and expects.
 */

export interface PaneLink {
  /** Delivers a text to the pane's window as a message event. */
  post(text: string): void;
  readonly appId?: string;
  readonly documentUrl?: string;
  /** Office.js hands the keyboard back: Tab at the pane's end, Shift+Tab at its beginning, Escape, Ctrl+F6 or F2 anywhere. */
  onExit?(): void;
}

export interface Conversation {
  /** A message the pane posted. Anything else than this conversation's envelopes is ignored. */
  receive(text: unknown): void;
  /** Waits for the pane to be up, then for the action's `completed()`. */
  pressRibbon(actionId: string, controlId: string): Promise<void>;
  close(): void;
}

interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _actionType: 0 | 1 | 2;
}

/** Methods of `executeMethod`, by Office's dispatch id. */
const DISPATCH = { saveSettings: 76, fileProperties: 86, richApi: 93, commandCompleted: 94 } as const;
const NOT_SUPPORTED = { Version: 1, Error: 5000 };
/** What Office.js tells when the keyboard leaves the pane: Ctrl+F6, Tab, Escape, F2. */
const EXITS: ReadonlySet<number> = new Set([5, 6, 13, 14, 15, 16]);
const TASK_PANE = 2;

/** `window.name` of the pane's frame: tells the library that it runs in a task pane of a shared runtime in Excel. */
export const frameName = (conversationId: string, hostOrigin: string, locale: string, appId = APP_ID): string =>
  JSON.stringify({
    baseFrameName: "stand-in",
    // 3 = shared runtime with custom functions; disableLogging keeps the library's telemetry quiet.
    hostInfo: `Excel$Web$16.01$${locale}$telemetry$$disableLogging$3`,
    xdmInfo: `${conversationId}|${appId}|${hostOrigin}`,
    serializerVersion: "1",
  });

export const APP_ID = "stand-in-host";

/** Answers one pane. */
export function attach(host: Host, link: PaneLink): Conversation {
  const appId = link.appId ?? APP_ID;
  const session = new Session();
  const events = new Map<string, Envelope>();
  const pressed = new Map<string, () => void>();
  /** Who waits for the pane to listen to its ribbon buttons. */
  const waiting: (() => void)[] = [];
  const settings = new Map<string, string>();
  let closed = false;
  let count = 0;

  // Replies are macrotasks: as microtasks a long chain of awaits would starve timers and events.
  const post = (request: Envelope, data: unknown, responseType: 0 | 1): void => {
    const text = JSON.stringify({
      _messageType: 1,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: request._origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    });
    setTimeout(() => {
      if (!closed) link.post(text);
    }, 0);
  };
  const raise = (name: string, data: unknown): void => {
    const registration = events.get(name);
    if (registration === undefined) throw new Error(`The pane does not listen to ${name}.`);
    post(registration, data, 1);
  };

  let queued: Entry[] = [];
  const leave = host.join({
    session,
    send: (entries) => {
      if (queued.length === 0) {
        setTimeout(() => {
          const entriesNow = queued;
          queued = [];
          if (!closed && events.has("richApiMessage")) raise("richApiMessage", { ArrayData: entriesNow });
        }, 0);
      }
      queued.push(...entries);
    },
  });

  const appContext = (): Record<string, unknown> => ({
    _id: appId,
    _appName: 16,
    _appVersion: "16.0",
    _appUILocale: host.workbook.locale,
    _dataLocale: host.workbook.locale,
    _docUrl: link.documentUrl ?? `stand-in:${host.workbook.name}`,
    _clientMode: 1,
    _settings: [...settings],
    _reason: "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: appId,
    _appInstanceId: appId,
    _requirementMatrix: JSON.stringify(host.requirement),
    _hostFullVersion: "16.0.0.0",
    _addinName: appId,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: TASK_PANE,
  });

  async function richApi(args: readonly unknown[]): Promise<unknown> {
    const answer = await host.answer({ body: String(args[4]), flags: Number(args[6]) }, session);
    if (answer === null) return null;
    if ("error" in answer) return { Version: 1, Error: answer.error };
    return { Version: 1, Error: 0, Data: [200, ["CONTENT-TYPE", "application/json"], answer.body] };
  }

  function execute(data: Record<string, unknown>): Promise<unknown> | unknown {
    const { DispatchId } = data["DdaMethod"] as { DispatchId: number };
    switch (DispatchId) {
      case DISPATCH.richApi:
        return richApi(data["ArrayData"] as unknown[]);
      case DISPATCH.commandCompleted:
        pressed.get(String(data["0"]))?.();
        return { Version: 1, Error: 0 };
      case DISPATCH.saveSettings: {
        const { Properties } = data["DdaSettingsMethod"] as { Properties: [string, string][] };
        settings.clear();
        for (const [key, value] of Properties) settings.set(key, value);
        return { Version: 1, Error: 0 };
      }
      case DISPATCH.fileProperties:
        return { Version: 1, Error: 0, Data: [link.documentUrl ?? host.workbook.name] };
      default:
        return NOT_SUPPORTED;
    }
  }

  async function receive(request: Envelope): Promise<void> {
    if (request._actionType === 1 || request._actionType === 2) {
      if (request._actionType === 1) events.set(request._actionName, request);
      else events.delete(request._actionName);
      post(request, { Error: 0 }, 0);
      if (events.has("appCommandInvoked")) for (const go of waiting.splice(0)) go();
      return;
    }
    if (request._actionName === "ContextActivationManager_getAppContextAsync") return post(request, appContext(), 0);
    if (request._actionName === "ContextActivationManager_notifyHost" && EXITS.has((request._data as number[])[1]!))
      link.onExit?.();
    if (request._actionName !== "executeMethod") return post(request, null, 0);
    const answer = await execute(request._data as Record<string, unknown>);
    if (answer !== null) post(request, answer, 0);
  }

  return {
    receive(text) {
      if (closed || typeof text !== "string" || !text.startsWith("{")) return;
      const request = JSON.parse(text) as Envelope;
      if (request._messageType === 0) void receive(request);
    },
    async pressRibbon(actionId, controlId) {
      if (!events.has("appCommandInvoked")) await new Promise<void>((go) => waiting.push(go));
      count += 1;
      const commandId = `command${count}`;
      const completed = new Promise<void>((resolve) => pressed.set(commandId, resolve));
      raise("appCommandInvoked", [commandId, actionId, JSON.stringify({ source: { id: controlId } })]);
      await completed;
      pressed.delete(commandId);
    },
    close() {
      closed = true;
      leave();
    },
  };
}
