import { type TransferHandler, proxy, transfer, transferHandlers } from "comlink";
import { WorkbookError, type WorkbookFault } from "../workbook/port.ts";

/**
 * What Comlink does not send by itself, and threads of ours say to each other: callbacks, signals to stop, and faults of the
 * workbook. Called once on each thread.
 */
export function sendAcrossThreads(): void {
  transferHandlers.set("callback", callbacks);
  transferHandlers.set("signal", signals);
  const { canHandle } = transferHandlers.get("throw") as TransferHandler<{ readonly value: unknown }, Thrown>;
  transferHandlers.set("throw", { canHandle, serialize, deserialize } satisfies TransferHandler<
    { value: unknown },
    Thrown
  >);
}

/** An argument or an answer as it is sent: things to call stay where they are, and bytes are handed over, not copied. */
export function sent(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Object.values(value).some((each) => typeof each === "function")) return proxy(value);
  const { bytes } = value as { bytes?: unknown };
  return bytes instanceof Uint8Array ? transfer(value, [bytes.buffer]) : value;
}

type Callback = (...args: unknown[]) => unknown;
const ports = (): TransferHandler<object, MessagePort> =>
  transferHandlers.get("proxy") as TransferHandler<object, MessagePort>;

const callbacks: TransferHandler<Callback, MessagePort> = {
  canHandle: (value): value is Callback => typeof value === "function",
  serialize: (callback) => ports().serialize(proxy(callback)),
  deserialize: (port) => ports().deserialize(port) as Callback,
};

const signals: TransferHandler<AbortSignal, MessagePort> = {
  canHandle: (value): value is AbortSignal => value instanceof AbortSignal,
  serialize(signal) {
    const { port1, port2 } = new MessageChannel();
    const tell = (): void => port1.postMessage(null);
    if (signal.aborted) tell();
    else signal.addEventListener("abort", tell, { once: true });
    return [port2, [port2]];
  },
  deserialize(port) {
    const stop = new AbortController();
    port.onmessage = () => {
      port.close();
      stop.abort();
    };
    return stop.signal;
  },
};

interface Thrown {
  readonly message: string;
  readonly stack: string | undefined;
  readonly fault?: WorkbookFault;
  readonly where?: string | null;
}

/** A fault of the workbook stays one; of anything else its words are sent. */
const serialize = ({ value }: { readonly value: unknown }): [Thrown, []] => {
  const { message, stack } = value instanceof Error ? value : new Error(String(value));
  const more = value instanceof WorkbookError ? { fault: value.fault, where: value.where } : {};
  return [{ message, stack, ...more }, []];
};

const deserialize = ({ message, stack, fault, where = null }: Thrown): never => {
  throw Object.assign(fault ? new WorkbookError(fault, where) : new Error(message), { stack });
};
