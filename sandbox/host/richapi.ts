import { RichApiError } from "./errors.ts";

/**
 * Answers Office.js request batches (ProcessQuery). It knows object paths, actions, loads, null objects and kept
 * references, and nothing of Excel: types and members come from a table.
 */

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

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}
interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds?: number[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** A marker the client sets and gets back; belongs to no object. */
const TRACE = 5;

const isWrite = ({ ActionType, Name }: Action): boolean =>
  ActionType === 4 || (ActionType === 3 && !Name.startsWith("_"));
/** Whether a request can change the workbook; `Add` paths count, reads do not. */
export const writes = (body: RequestBody): boolean =>
  body.Actions.some(isWrite) ||
  Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === 3 && /^Add/.test(path.Name));

/** `"Values"` → `"values"`, as the client's error locations are spelt. */
const publicName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export interface ProcessorOptions {
  readonly table: Table;
  readonly root: Live;
  /** Objects the client makes by type name (`new`). */
  readonly services: Readonly<Record<string, unknown>>;
  /** The API set that a member needs and the host was not told to have; null where it may be used. */
  readonly refusal: (member: string) => string | null;
  /** Lets calculation finish before something is read. */
  readonly settle: () => void | Promise<void>;
}

export class Processor {
  /** Members asked for that the table lacks, with how often. */
  readonly missing = new Map<string, number>();
  /** Members refused because their API set is above the declared one. */
  readonly refused = new Map<string, number>();
  readonly used = new Set<string>();
  readonly #options: ProcessorOptions;

  constructor(options: ProcessorOptions) {
    this.#options = options;
  }

  /** Runs the actions in order and stops at the first that fails; what ran before stays done. */
  async process(
    body: RequestBody,
    session: Session,
    fail: (index: number) => void = () => undefined,
  ): Promise<ResponseBody> {
    const request = new Request(body, session, this.#options, (member) => this.check(member));
    const response: ResponseBody = { Results: [] };
    const traces: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        fail(index);
        if (action.ActionType === 2 || action.ActionType === 3) {
          const settling = this.#options.settle();
          if (settling !== undefined) await settling;
        }
        response.Results.push({ ActionId: action.Id, Value: request.run(action) });
        if (action.ActionType === TRACE) traces.push(action.Id);
      } catch (error) {
        response.Error = { ...describe(error), Location: request.location, ActionIndex: index };
        break;
      }
    }
    await this.#options.settle();
    return { ...response, ...(traces.length > 0 && { TraceIds: traces }) };
  }

  /** Refuses a member by name, and remembers that it was wanted. */
  private check(member: { readonly name: string; readonly known: boolean }): void {
    const set = this.#options.refusal(member.name);
    const count = set !== null ? this.refused : member.known ? null : this.missing;
    if (count === null) {
      this.used.add(member.name);
      return;
    }
    count.set(member.name, (count.get(member.name) ?? 0) + 1);
    const why = set !== null ? `${member.name} needs ${set}` : `${member.name} is not in the stand-in host`;
    throw new RichApiError("ApiNotFound", `The API you are trying to use could not be found: ${why}`, 400);
  }
}

function describe(error: unknown): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof RichApiError) return { Code: error.code, Message: error.message, HttpStatusCode: error.status };
  // A fault of the host itself: told in full, so that it is found.
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: "GeneralException", Message: `The stand-in host failed: ${text}`, HttpStatusCode: 500 };
}

const NULL_OBJECT: Live = { type: "", it: null };

/** One batch: every path is evaluated once, because some of them (`Add`) change the workbook. */
class Request {
  location = "";
  readonly #body: RequestBody;
  readonly #session: Session;
  readonly #options: ProcessorOptions;
  readonly #check: (member: { name: string; known: boolean }) => void;
  readonly #objects = new Map<number, Live>();

  constructor(
    body: RequestBody,
    session: Session,
    options: ProcessorOptions,
    check: (member: { name: string; known: boolean }) => void,
  ) {
    this.#body = body;
    this.#session = session;
    this.#options = options;
    this.#check = check;
  }

  run(action: Action): unknown {
    if (action.ActionType === TRACE) return null;
    const live = this.object(action.ObjectPathId);
    const args = this.arguments(action.ArgumentInfo);
    switch (action.ActionType) {
      case 1:
        return live.it === null ? null : this.identity(live);
      case 2:
        return live.it === null ? null : this.query(live, action.QueryInfo ?? {});
      case 3:
        return this.method(live, action.Name, args);
      case 4:
        this.setProperty(live, action.Name, args[0]);
        return null;
      default:
        this.#check({ name: `ActionType.${action.ActionType}`, known: false });
        return null;
    }
  }

  private type(live: Live): TypeOf<never> {
    const type = this.#options.table[live.type];
    if (type === undefined) throw new RichApiError("ApiNotFound", `The stand-in host has no type ${live.type}`);
    return type;
  }

  private identity({ type, it, reference }: Live): Record<string, unknown> {
    const id = this.#options.table[type]?.id?.(it as never);
    return { ...(id !== undefined && { Id: id }), ...(reference !== undefined && { _ReferenceId: reference }) };
  }

  private object(id: number): Live {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#body.ObjectPaths[String(id)];
    if (path === undefined) throw new RichApiError("InvalidObjectPath", `The object path ${id} is unknown`);
    const live = this.evaluate(path);
    this.#objects.set(id, live);
    return live;
  }

  private evaluate(path: ObjectPath): Live {
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === 1) return { ...this.#options.root };
    if (path.ObjectPathType === 2) {
      const service = this.#options.services[path.Name];
      this.#check({ name: path.Name, known: service !== undefined });
      return { type: path.Name, it: service };
    }
    if (path.ObjectPathType === 6) {
      const kept = this.#session.references.get(path.Name);
      if (kept === undefined || this.type(kept).isAlive?.(kept.it as never) === false) {
        throw new RichApiError("InvalidReference", "This reference is not valid for the current operation.");
      }
      return kept;
    }
    if (path.ObjectPathType === 7) return NULL_OBJECT;
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent.it === null) return NULL_OBJECT;
    const type = this.type(parent);
    if (path.ObjectPathType === 5) {
      this.enterMember(parent, "GetItem", type.items?.byKey !== undefined);
      return this.item(parent, type, args[0]);
    }
    if (path.ObjectPathType === 3) {
      const method = type.methods?.[path.Name];
      this.enterMember(parent, path.Name, method?.type !== undefined);
      return { type: method?.type ?? "", it: method?.call(parent.it as never, args as never, this.#session) ?? null };
    }
    const navigation = type.navigations?.[path.Name];
    this.enterMember(parent, path.Name, navigation !== undefined);
    return { type: navigation?.type ?? "", it: navigation?.get(parent.it as never, this.#session) ?? null };
  }

  private item(parent: Live, type: TypeOf<never>, key: unknown): Live {
    const found = type.items?.byKey?.(parent.it as never, key as never) ?? null;
    if (found === null)
      throw new RichApiError("ItemNotFound", `The requested resource doesn't exist: ${String(key)}`, 404);
    return { type: type.items?.type ?? "", it: found };
  }

  private enterMember(live: Live, name: string, known: boolean): void {
    this.location = `${live.type}.${publicName(name)}`;
    this.#check({ name: `${live.type}.${name}`, known });
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, references?.[index]));
  }

  private argument(argument: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.object(reference).it;
    if (Array.isArray(argument) && Array.isArray(reference)) {
      return argument.map((each: unknown, index) => this.argument(each, reference[index]));
    }
    if (typeof argument === "object" && argument !== null && "_ObjectPathId" in argument) {
      return this.object(Number(argument._ObjectPathId)).it;
    }
    return argument;
  }

  private method(live: Live, name: string, args: unknown[]): unknown {
    if (name === "_KeepReference") {
      if (live.it !== null) this.#session.keep(live);
      return null;
    }
    if (live.it === null) throw new RichApiError("ItemNotFound", "The object is a null object.", 404);
    if (name === "_RemoveReference") {
      this.#session.references.delete(String(args[0]));
      return null;
    }
    const type = this.type(live);
    const event = /^_(Register|Unregister)(.+)Event$/.exec(name);
    if (event !== null) return this.register(live, type, event[2] ?? "", event[1] === "Register");
    const method = type.methods?.[name];
    this.enterMember(live, name, method !== undefined);
    const result = method?.call(live.it as never, args as never, this.#session);
    return method?.type === undefined ? (result ?? null) : null;
  }

  private register(live: Live, type: TypeOf<never>, event: string, on: boolean): null {
    this.enterMember(live, `on${event}`, type.events?.[event] !== undefined);
    const key = `${live.type}.${event}.${String(type.id?.(live.it as never) ?? "")}`;
    if (on) this.#session.registrations.add(key);
    else this.#session.registrations.delete(key);
    return null;
  }

  private setProperty(live: Live, name: string, value: unknown): void {
    if (live.it === null) throw new RichApiError("ItemNotFound", "The object is a null object.", 404);
    const property = this.type(live).properties?.[name];
    this.enterMember(live, name, property !== undefined);
    if (property?.set === undefined)
      throw new RichApiError("InvalidOperation", `${live.type}.${publicName(name)} is read-only`);
    property.set(live.it as never, value as never);
  }

  /** Adds to `answer` where several loads meet in one object. */
  private query(live: Live, info: QueryInfo, answer = this.identity(live)): Record<string, unknown> {
    const type = this.type(live);
    const select = [...(info.Select ?? []), ...(info.Expand ?? [])];
    if (type.items === undefined) return this.load(live, select.length === 0 ? ["*"] : select, answer);
    const own = select.filter((path) => find(type.properties, path) !== undefined);
    if (own.length > 0) this.load(live, own, answer);
    const rest = select.filter((path) => !own.includes(path));
    if (own.length > 0 && rest.length === 0) return answer;
    const all = type.items.list(live.it as never).map((it) => ({ type: type.items?.type ?? "", it }));
    const skip = info.Skip ?? 0;
    answer["_Items"] = all
      .slice(skip, info.Top === undefined ? undefined : skip + info.Top)
      .map((item) => this.load(item, rest.length === 0 ? ["*"] : rest, this.identity(item)));
    return answer;
  }

  /** Adds the wanted properties to `answer`, under wire names; `"format/fill/color"` walks navigations. */
  private load(live: Live, select: readonly string[], answer: Record<string, unknown>): Record<string, unknown> {
    for (const path of select) {
      const [head = "", ...rest] = path.split("/");
      if (head === "*") this.loadScalars(live, answer);
      else this.loadMember(live, head, rest, answer);
    }
    return answer;
  }

  private loadMember(live: Live, head: string, rest: readonly string[], answer: Record<string, unknown>): void {
    const type = this.type(live);
    if (type.items !== undefined && head.toLowerCase() === "items") {
      Object.assign(answer, this.query(live, rest.length === 0 ? {} : { Select: [rest.join("/")] }));
      return;
    }
    const property = find(type.properties, head);
    const navigation = find(type.navigations, head);
    const name = property?.[0] ?? navigation?.[0] ?? head.charAt(0).toUpperCase() + head.slice(1);
    this.enterMember(live, name, property !== undefined || navigation !== undefined);
    if (property !== undefined) answer[name] = property[1].get(live.it as never);
    if (navigation === undefined) return;
    const child: Live = { type: navigation[1].type, it: navigation[1].get(live.it as never, this.#session) ?? null };
    if (child.it === null) {
      answer[name] = null;
      return;
    }
    const before = answer[name] as Record<string, unknown> | undefined;
    answer[name] = this.query(child, rest.length === 0 ? {} : { Select: [rest.join("/")] }, before);
  }

  /** `load()` and `*`: every plain property the declared API sets have. */
  private loadScalars(live: Live, answer: Record<string, unknown>): void {
    for (const [name, property] of Object.entries(this.type(live).properties ?? {})) {
      if (this.#options.refusal(`${live.type}.${name}`) === null) answer[name] = property.get(live.it as never);
    }
  }
}

/** A member by its name in any letter case: callers spell loads as they like. */
function find<T>(members: Readonly<Record<string, T>> | undefined, name: string): readonly [string, T] | undefined {
  const wanted = name.toLowerCase();
  return Object.entries(members ?? {}).find(([key]) => key.toLowerCase() === wanted);
}
