import type { Blank, FunctionCall, FunctionResult } from "./custom-functions.ts";
import { SWEDISH, US } from "./entry.ts";
import { FAULT_NUMBERS, Faults, type Fault } from "./faults.ts";
import { Workbook, type Actor, type Calculator, type Operation } from "./model.ts";
import { apiSetOf, DEFAULT_REQUIREMENT, lacks, type Requirement } from "./requirements.ts";
import { Processor } from "./richapi.ts";
import { Session } from "./type-table.ts";
import { writes, type RequestBody, type ResponseBody } from "./wire.ts";
import { MEMBERS, TABLE } from "./types/index.ts";
import type { PaneState } from "./types/services.ts";
import { Panes, type PaneEvents } from "./panes.ts";
import { attach, type Conversation, type PaneLink } from "./wac-host.ts";

export interface HostOptions {
  readonly workbook?: Workbook;
  readonly locale?: string;
  /** Replaces or adds to the declared API sets. */
  readonly requirement?: Requirement;
  readonly blank?: Blank;
  readonly calculator?: Calculator;
  /** Largest request and answer in bytes; Excel for the web stops at 5 MB. */
  readonly limit?: number;
}

/** What went over the wire since the host was made or `resetCounters` called. Bytes are of the request bodies alone. */
export interface Counters {
  /** Requests of the add-in's own: releasing references and the runtime's own talk are not counted. */
  roundTrips: number;
  /** Round trips that could change the workbook. */
  writes: number;
  messages: number;
  bytesOut: number;
  bytesBack: number;
  largestRequest: number;
  largestAnswer: number;
}
const zero = (): Counters => ({
  roundTrips: 0,
  writes: 0,
  messages: 0,
  bytesOut: 0,
  bytesBack: 0,
  largestRequest: 0,
  largestAnswer: 0,
});

/** A request as it came. `flags` 64: wait while a cell is edited. */
export interface HostRequest {
  readonly body: string;
  readonly flags: number;
}
/** A number is Office's error; null is no answer at all. */
export type HostAnswer = { readonly body: string } | { readonly error: number } | null;

const DELAY_FOR_CELL_EDIT = 64;
const MEGABYTE = 1024 * 1024;

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

/** Asks for nothing but to release references: sent by the library at the end of a run, nobody waits for it. */
const isHousekeeping = ({ Actions, ObjectPaths }: RequestBody): boolean =>
  Actions.some(({ Name }) => Name === "_RemoveReference") &&
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference") &&
  Object.values(ObjectPaths).every(({ ObjectPathType }) => ObjectPathType === 1);
const isService = (body: RequestBody): boolean =>
  Object.values(body.ObjectPaths).some(({ Name }) => Name.startsWith("Microsoft."));

/** The stand-in for Excel: one workbook, any number of panes talking to it through Microsoft's own Office.js. */
export class Host {
  readonly workbook: Workbook;
  readonly faults = new Faults();
  readonly requirement: Requirement;
  readonly blank: Blank;
  /** Every member of Excel's that the host answers for. */
  readonly members = MEMBERS;
  counters = zero();
  readonly #processor: Processor;
  readonly #limit: number;
  readonly #panes = new Panes();
  readonly #watchers = new Set<(body: RequestBody) => void>();
  readonly #conversations = new Set<Conversation>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: HostOptions = {}) {
    this.workbook = options.workbook ?? new Workbook();
    if (options.locale !== undefined) this.workbook.locale = options.locale;
    if (options.calculator !== undefined) this.workbook.calculator = options.calculator;
    this.requirement = { ...DEFAULT_REQUIREMENT, ...options.requirement };
    this.blank = options.blank ?? "web";
    this.#limit = options.limit ?? 5 * MEGABYTE;
    this.#processor = new Processor({
      table: TABLE,
      root: { type: "Workbook", it: this.workbook },
      services: Object.fromEntries(
        Object.keys(TABLE)
          .filter((name) => name.startsWith("Microsoft."))
          .map((name) => [name, this.#panes]),
      ),
      apiSetOf,
      lacks: (set) => lacks(this.requirement, set),
      settle: () => this.workbook.settle(),
    });
    this.workbook.onWrite((operation) => this.#panes.raise(operation));
  }

  /** Members asked for that the host lacks, with how often. */
  get missing(): ReadonlyMap<string, number> {
    return this.#processor.missing;
  }
  /** Members refused because the declared API sets do not have them. */
  get refused(): ReadonlyMap<string, number> {
    return this.#processor.refused;
  }
  /** Members used so far. */
  get used(): ReadonlySet<string> {
    return this.#processor.used;
  }

  resetCounters(): void {
    this.counters = zero();
  }

  /** Calls the listener after each change of the workbook, whoever made it. */
  onWrite(listener: (operation: Operation) => void): () => void {
    return this.workbook.onWrite(listener);
  }

  /** Shows each request of the add-in's before it is run. */
  onRequest(listener: (body: RequestBody) => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  /** Values put in by hand, in the workbook's own notation (Swedish decimal comma); change events follow. */
  edit(sheet: string, address: string, values: readonly (readonly unknown[])[], by: Actor = "person"): void {
    const found = this.workbook.resolve(address, this.workbook.sheet(sheet));
    const notation = this.workbook.locale.startsWith("sv") ? SWEDISH : US;
    this.workbook.as(by, () => this.workbook.enter(found.sheet, found.area, values, notation));
  }

  /** Selection by hand. */
  select(sheet: string, address: string): void {
    const found = this.workbook.resolve(address, this.workbook.sheet(sheet));
    this.workbook.as("person", () => this.workbook.select(found.sheet, found.area));
  }

  /** Opens a conversation with a pane in a frame; give it each message the pane posts. */
  attachToPane(link: PaneLink): Conversation {
    const conversation = attach(this, link);
    this.#conversations.add(conversation);
    return conversation;
  }

  /** Ends all conversations: what the pane still says is not answered. */
  detach(conversation: Conversation): void {
    this.#conversations.delete(conversation);
    conversation.close();
  }

  /** Presses a button of the ribbon; resolves when the add-in has called `event.completed()`. */
  async pressRibbon(actionId: string, controlId = actionId): Promise<void> {
    const pane = [...this.#conversations].at(-1);
    if (pane === undefined) throw new Error("No pane is attached to the host.");
    await pane.pressRibbon(actionId, controlId);
  }

  /**
   * Calls custom functions, all in one message. Waits until a pane has said that they are loaded; calls still open when
   * the pane closes end in `#BUSY!`.
   */
  callFunctions(calls: readonly FunctionCall[], blank = this.blank): Promise<FunctionResult[]> {
    return this.#panes.callFunctions(this.workbook, calls, blank);
  }

  /** Whether the pane is shown: the add-in asks by `Office.addin.showAsTaskpane()`, a person by the pane's own button. */
  get paneState(): PaneState {
    return this.#panes.paneState;
  }
  set paneState(state: PaneState) {
    this.#panes.paneState = state;
  }
  /** Hears when the pane is to be shown or hidden, whoever asked. */
  onPaneState(listener: (state: PaneState) => void): () => void {
    return this.#panes.onPaneState(listener);
  }

  /** For the transports: a pane that wants events. Returns how to forget it. */
  join(pane: PaneEvents): () => void {
    return this.#panes.join(pane);
  }

  /** Answers one request. Requests are run one after the other; one that waits for the cell being edited lets others by. */
  async answer({ body: text, flags }: HostRequest, session: Session): Promise<HostAnswer> {
    const body = JSON.parse(text) as RequestBody;
    this.counters.messages += 1;
    if (isHousekeeping(body) || isService(body)) {
      return { body: JSON.stringify(await this.inTurn(() => this.#processor.process(body, session))) };
    }
    const { counters } = this;
    const size = byteLength(text);
    counters.roundTrips += 1;
    counters.writes += writes(body) ? 1 : 0;
    counters.bytesOut += size;
    counters.largestRequest = Math.max(counters.largestRequest, size);
    for (const watch of this.#watchers) watch(body);
    const fault = await this.faults.next((flags & DELAY_FOR_CELL_EDIT) !== 0);
    if (fault?.when === "before") return failed(fault);
    if (size > this.#limit) return { error: FAULT_NUMBERS.requestTooLarge };
    const response = await this.inTurn(() => this.process(body, session, fault));
    if (fault !== null) return failed(fault);
    const answer = JSON.stringify(response);
    const answerSize = byteLength(answer);
    counters.bytesBack += answerSize;
    counters.largestAnswer = Math.max(counters.largestAnswer, answerSize);
    return answerSize > this.#limit ? { error: FAULT_NUMBERS.responseTooLarge } : { body: answer };
  }

  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(run);
    this.#queue = result.catch(() => null);
    return result;
  }

  private process(body: RequestBody, session: Session, fault: Fault | null): Promise<ResponseBody> {
    const done = typeof fault?.when === "number" ? fault.when : null;
    return this.#processor.process(done === null ? body : { ...body, Actions: body.Actions.slice(0, done) }, session);
  }
}

const failed = ({ kind }: Fault): HostAnswer =>
  kind === "silence" || kind === "crash" ? null : { error: FAULT_NUMBERS[kind] };

export const createHost = (options: HostOptions = {}): Host => new Host(options);
