import type { CheckResult, Desk, DeskWork } from "../review/desk.ts";
import { lazyPart } from "./lazy-part.ts";

/**
 * A desk that is fetched when it is first used: reading and checks are no part of the pane's first paint. It remembers the
 * latest check and tells of each, whoever works at the desk and on whichever thread.
 */
export function lazyDesk(load: () => Promise<DeskWork>): Desk & { fetch(): void } {
  const listeners = new Set<(result: CheckResult) => void>();
  const onClearing = new Set<() => void>();
  let latest: CheckResult | null = null;
  let loaded: DeskWork | null = null;
  let loading: Promise<DeskWork> | null = null;

  const desk = (): Promise<DeskWork> => {
    loading ??= load().then(
      (real) => {
        void real.onCleared(() => onClearing.forEach((listener) => listener()));
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
    /** Before it is used; a failure is met when it is. */
    fetch: () => void desk().catch(() => undefined),
    async check(options, signal) {
      latest = await (await desk()).check(options, signal);
      for (const listener of listeners) listener(latest);
      return latest;
    },
    // Where nothing has been loaded, nothing has been reviewed.
    hasChanged: async () => (await loaded?.hasChanged()) ?? false,
    clearMarks: async () => (await desk()).clearMarks(),
    show: async (place) => (await desk()).show(place),
    read: async (source, signal) => (await desk()).read(source, signal),
    place: async (table, asRead, language) => (await desk()).place(table, asRead, language),
    formulas: lazyPart(async () => (await desk()).formulas),
    agreements: lazyPart(async () => (await desk()).agreements),
    ledger: lazyPart(async () => (await desk()).ledger),
    memory: lazyPart(async () => (await desk()).memory),
    report: lazyPart(async () => (await desk()).report),
    get latest() {
      return latest;
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
