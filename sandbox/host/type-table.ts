/** How a type of the object model is described to the request processor, and what is remembered of a pane. */

/** An object on the wire: the name of its type and the thing itself; `it` null is a null object. */
export interface Live {
  readonly type: string;
  readonly it: unknown;
  reference?: string;
}

/** What one type offers, by wire name (`Values`, `GetRange`). */
export interface TypeOf<T> {
  /** Sent as `Id` so that the client can find the object again through its collection. */
  readonly id?: (it: T) => string | number;
  /** False where the thing is gone: a kept reference to it is then refused. */
  readonly isAlive?: (it: T) => boolean;
  readonly properties?: Record<string, { get(it: T): unknown; set?(it: T, value: never): void }>;
  readonly navigations?: Record<string, { type: string; get(it: T, session: Session): unknown }>;
  /** With a `type` the result is an object, else a plain value. */
  readonly methods?: Record<string, { type?: string; call(it: T, args: never, session: Session): unknown }>;
  /** A collection; without `byKey` its items are reached by `GetItemAt` alone. */
  readonly items?: { type: string; list(it: T): readonly unknown[]; byKey?(it: T, key: never): unknown };
  /** Event name as in `_Register<Name>Event` → the API set it came with. */
  readonly events?: Record<string, string>;
}
export type Table = Readonly<Record<string, TypeOf<never>>>;

/** Keeps the type parameter where the table is written and drops it where the table is used. */
export const typeOf = <T>(type: TypeOf<T>): TypeOf<never> => type;

/** What is remembered between the requests of one pane. */
export class Session {
  readonly references = new Map<string, Live>();
  readonly registrations = new Set<string>();
  /** `context.runtime.enableEvents`. */
  eventsEnabled = true;
  #count = 0;

  keep(live: Live): void {
    this.#count += 1;
    live.reference ??= `ref${this.#count}`;
    this.references.set(live.reference, live);
  }
}
