import { RichApiError } from "./errors.ts";
import type { Live, Session, Table, TypeOf } from "./type-table.ts";
import { TRACE, type Action, type ArgumentInfo, type ObjectPath, type QueryInfo, type RequestBody } from "./wire.ts";

/** `"Values"` → `"values"`, as the client's error locations are spelt. */
const publicName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export interface ProcessorOptions {
  readonly table: Table;
  readonly root: Live;
  /** Objects the client makes by type name (`new`). */
  readonly services: Readonly<Record<string, unknown>>;
  /** The API set a member came with: `Range.Values` → `ExcelApi 1.1`. */
  readonly apiSetOf: (member: string) => string | undefined;
  /** Whether the host was not told to have an API set. */
  readonly lacks: (set: string) => boolean;
  /** Lets calculation finish before something is read. */
  readonly settle: () => void | Promise<void>;
}

/** A member somebody asked for; `set` where it is not the typings' own (events). */
export interface Member {
  readonly name: string;
  readonly known: boolean;
  readonly set?: string | undefined;
}

const NULL_OBJECT: Live = { type: "", it: null };

/** One batch: every path is evaluated once, because some of them (`Add`) change the workbook. */
export class Request {
  location = "";
  readonly #body: RequestBody;
  readonly #session: Session;
  readonly #options: ProcessorOptions;
  readonly #check: (member: Member) => void;
  readonly #objects = new Map<number, Live>();

  constructor(body: RequestBody, session: Session, options: ProcessorOptions, check: (member: Member) => void) {
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

  private enterMember(live: Live, name: string, known: boolean, set?: string): void {
    this.location = `${live.type}.${publicName(name)}`;
    this.#check({ name: `${live.type}.${name}`, known, set });
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
    this.enterMember(live, `on${event}`, type.events?.[event] !== undefined, type.events?.[event]);
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
      const set = this.#options.apiSetOf(`${live.type}.${name}`);
      if (set === undefined || !this.#options.lacks(set)) answer[name] = property.get(live.it as never);
    }
  }
}

/** A member by its name in any letter case: callers spell loads as they like. */
function find<T>(members: Readonly<Record<string, T>> | undefined, name: string): readonly [string, T] | undefined {
  const wanted = name.toLowerCase();
  return Object.entries(members ?? {}).find(([key]) => key.toLowerCase() === wanted);
}
