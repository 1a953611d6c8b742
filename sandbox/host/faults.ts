/** Faults of Excel's that tests ask for: what the pane sees when a round trip goes wrong. */

/** Office's own error numbers; the client library turns them into its error objects. */
export const FAULT_NUMBERS = {
  editMode: 5004,
  sessionExpired: 5012,
  modalDialog: 5016,
  busy: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
  general: 5001,
} as const;

/** `silence`: this trip is never answered. `crash`: nor is any later one. */
export type FaultKind = keyof typeof FAULT_NUMBERS | "silence" | "crash";

export interface Fault {
  readonly kind: FaultKind;
  /** `before`: nothing was done. `after`: all was done, the reply is lost. A number: that many actions were done. */
  readonly when: "before" | "after" | number;
}

export class Faults {
  /** A person is typing in a cell: trips fail, or wait where they were sent with `delayForCellEdit`. */
  #editing = false;
  #crashed = false;
  #waiting: (() => void)[] = [];
  #trip = 0;
  readonly #planned = new Map<number, Fault>();
  readonly #between = new Map<number, () => void>();

  /** The `trip`-th round trip from now, counted from 1, goes wrong. */
  at(trip: number, kind: FaultKind, when: Fault["when"] = "before"): void {
    this.#planned.set(this.#trip + trip, { kind, when });
  }

  /** Something happens to the workbook just before the `trip`-th round trip from now: a co-author, a deleted sheet. */
  meanwhile(trip: number, change: () => void): void {
    this.#between.set(this.#trip + trip, change);
  }

  set editing(on: boolean) {
    this.#editing = on;
    if (on) return;
    for (const go of this.#waiting.splice(0)) go();
  }
  get editing(): boolean {
    return this.#editing;
  }

  /** Forgets what was planned, and answers again after a crash. */
  clear(): void {
    this.#planned.clear();
    this.#between.clear();
    this.#crashed = false;
    this.editing = false;
  }

  /** The fault of the trip that starts now. Waits while a cell is edited and the pane asked to. */
  async next(delayForCellEdit: boolean): Promise<Fault | null> {
    this.#trip += 1;
    const trip = this.#trip;
    this.#between.get(trip)?.();
    if (this.#crashed) return { kind: "silence", when: "before" };
    if (this.#editing && !delayForCellEdit) return { kind: "editMode", when: "before" };
    if (this.#editing) await new Promise<void>((go) => this.#waiting.push(go));
    const fault = this.#planned.get(trip) ?? null;
    if (fault?.kind === "crash") this.#crashed = true;
    return fault;
  }
}
