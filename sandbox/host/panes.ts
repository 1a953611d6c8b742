import { FunctionCalls, type Blank, type FunctionCall, type FunctionResult } from "./custom-functions.ts";
import { entriesFor, visibilityEntry, type Entry } from "./events.ts";
import type { Operation, Workbook } from "./model.ts";
import type { Session } from "./type-table.ts";
import type { PaneState, Services } from "./types/services.ts";

/** A pane as events reach it. */
export interface PaneEvents {
  readonly session: Session;
  send(entries: Entry[]): void;
}

/** The open panes: who gets which event, whose custom functions are called, and whether the pane is shown. */
export class Panes implements Services {
  startState = "None";
  #state: PaneState = "Visible";
  readonly #open = new Set<PaneEvents>();
  readonly #functions = new FunctionCalls();
  readonly #stateListeners = new Set<(state: PaneState) => void>();
  /** The pane whose custom functions can be called: the last that said so and is still open. */
  #functionPane: PaneEvents | null = null;
  #waiting: (() => void)[] = [];

  join(pane: PaneEvents): () => void {
    this.#open.add(pane);
    return () => {
      this.#open.delete(pane);
      if (this.#functionPane !== pane) return;
      this.#functionPane = null;
      this.#functions.abandon();
    };
  }

  raise(operation: Operation): void {
    for (const { session, send } of this.#open) {
      if (operation.by === "addin" && !session.eventsEnabled) continue;
      const entries = entriesFor(operation, session.registrations);
      if (entries.length > 0) send(entries);
    }
  }

  get paneState(): PaneState {
    return this.#state;
  }
  set paneState(state: PaneState) {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#stateListeners) listener(state);
    for (const { send } of this.#open) send([visibilityEntry(state === "Visible")]);
  }
  onPaneState(listener: (state: PaneState) => void): () => void {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  }

  functionsReady(session: Session): void {
    this.#functionPane = [...this.#open].find((pane) => pane.session === session) ?? null;
    for (const ready of this.#waiting.splice(0)) ready();
  }

  results(results: readonly (readonly unknown[])[]): void {
    this.#functions.settle(results);
  }

  async callFunctions(book: Workbook, calls: readonly FunctionCall[], blank: Blank): Promise<FunctionResult[]> {
    if (this.#functionPane === null) await new Promise<void>((ready) => this.#waiting.push(ready));
    return this.#functions.call(book, calls, blank, (entries) => this.#functionPane?.send(entries));
  }
}
