import { type Endpoint, type Remote, expose, proxy, wrap } from "comlink";
import type { DeskWork } from "../review/desk.ts";
import type { Workbook } from "../workbook/port.ts";
import { sendAcrossThreads, sent } from "./across-threads.ts";

const PARTS = ["formulas", "agreements", "ledger", "memory", "report"] as const;
type Part = (typeof PARTS)[number];

/** What the desk's thread answers. */
interface DeskThread {
  open(workbook: Workbook): void;
  /** A method of the desk, or of a part of it. */
  ask(part: Part | null, method: string, ...args: unknown[]): Promise<unknown>;
}

type Methods = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** An object all of whose methods are one question, by name. */
const asking = <T>(ask: (method: string, args: unknown[]) => unknown, more: Partial<T> = {}): T =>
  new Proxy(more as object, {
    // Nothing here is a promise, though promises are told by this name.
    get: (own: Readonly<Record<string, unknown>>, name: string) =>
      own[name] ?? (name === "then" ? undefined : (...args: unknown[]) => ask(name, args)),
  }) as T;

/** On the desk's own thread: answers with the desk that `make` gives, over a workbook that stands on the page's thread. */
export function serveDesk(make: (workbook: Workbook) => DeskWork, endpoint?: Endpoint): void {
  sendAcrossThreads();
  let desk: DeskWork | null = null;
  const served: DeskThread = {
    open(workbook) {
      const remote = workbook as unknown as Methods;
      desk = make(asking<Workbook>((method, args) => remote[method]!(...args.map(sent))));
    },
    async ask(part, method, ...args) {
      if (!desk) throw new Error("the desk is not open");
      const methods = (part ? desk[part] : desk) as unknown as Methods;
      return sent(await methods[method]!(...args));
    },
  };
  expose(served, endpoint);
}

/** On the page's thread: the desk that is served at the other end, over this workbook. */
export async function deskAt(endpoint: Endpoint, workbook: Workbook): Promise<DeskWork> {
  sendAcrossThreads();
  const thread = wrap<DeskThread>(endpoint);
  await thread.open(proxy(workbook) as never);
  const ask = (part: Part | null) => (method: string, args: unknown[]) => answered(thread, part, method, args);
  const parts = PARTS.map((part) => [part, asking(ask(part))] as const);
  return asking<DeskWork>(ask(null), Object.fromEntries(parts) as Partial<DeskWork>);
}

/** A question, and its answer. @throws the signal's own reason where it was stopped by one */
async function answered(
  thread: Remote<DeskThread>,
  part: Part | null,
  method: string,
  args: readonly unknown[],
): Promise<unknown> {
  const signal = args.find((arg) => arg instanceof AbortSignal);
  signal?.throwIfAborted();
  try {
    return await thread.ask(part, method, ...args.map(sent));
  } catch (error) {
    throw signal?.aborted ? signal.reason : error;
  }
}
