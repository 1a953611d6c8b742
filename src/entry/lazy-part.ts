/** What can be asked of a part of the desk: everything in it answers later. */
type Asynchronous<T> = { readonly [K in keyof T]: (...args: never[]) => Promise<unknown> } & T;

/** A part of the desk that is fetched when something is first asked of it. */
export const lazyPart = <T extends object>(fetch: () => Promise<T & Asynchronous<T>>): T =>
  new Proxy({} as T, {
    // Nothing here is a promise, though promises are told by this name.
    get: (_, name: string) =>
      name === "then" ? undefined : async (...args: never[]) => (await fetch())[name as keyof T & string](...args),
  });
