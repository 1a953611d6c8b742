import type { CheckResult, Desk } from "../review/desk.ts";
import { lazyPart } from "./lazy-part.ts";

/** A desk that is fetched when it is first used: reading and checks are no part of the pane's first paint. */
export function lazyDesk(load: () => Promise<Desk>): Desk {
  const listeners = new Set<(result: CheckResult) => void>();
  const onClearing = new Set<() => void>();
  let loaded: Desk | null = null;
  let loading: Promise<Desk> | null = null;

  const desk = (): Promise<Desk> => {
    loading ??= load().then(
      (real) => {
        real.onChecked((result) => listeners.forEach((listener) => listener(result)));
        real.onCleared(() => onClearing.forEach((listener) => listener()));
        return (loaded = real);
      },
      (error: unknown) => {
        loading = null; // the network may be back next time
        throw error;
      },
    );
    return loading;
  };

  return {
    check: async (options) => (await desk()).check(options),
    // Where nothing has been loaded, nothing has been reviewed.
    hasChanged: async () => (await loaded?.hasChanged()) ?? false,
    clearMarks: async () => (await desk()).clearMarks(),
    show: async (place) => (await desk()).show(place),
    read: async (source, signal) => (await desk()).read(source, signal),
    place: async (table, asRead, language) => (await desk()).place(table, asRead, language),
    formulas: lazyPart(async () => (await desk()).formulas),
    report: lazyPart(async () => (await desk()).report),
    get latest() {
      return loaded?.latest ?? null;
    },
    onChecked(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onCleared(listener) {
      onClearing.add(listener);
      return () => onClearing.delete(listener);
    },
  };
}
