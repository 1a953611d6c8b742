import { useCallback, useEffect, useRef, useState } from "react";
import type { Desk } from "../../review/desk.ts";
import type { Said } from "../../review/ledgers/ledger-view.ts";
import type { Source, SourceRead } from "../../review/source.ts";

/** Where reading stands. */
export type Reading =
  | { readonly kind: "none"; readonly stopped?: true; readonly notOpened?: "unreadable" | { readonly most: number } }
  /** `share` 0–1 where it is known how far it has come. */
  | { readonly kind: "reading"; readonly name: string | null; readonly share: number | null }
  | { readonly kind: "done"; readonly read: SourceRead; readonly name: string | null }
  /** A table or a ledger: the user says which. */
  | { readonly kind: "asking"; readonly name: string; readonly bytes: Uint8Array }
  /** No ledger that can be reconciled, and why. */
  | { readonly kind: "refused"; readonly sentence: Said; readonly name: string }
  | { readonly kind: "failed" };

export const MOST_MEGABYTES = 100;
const MOST_LEDGER_MEGABYTES = 400;
const MEGABYTE = 1_000_000;

/** Files that may be ledgers, by their names; what is in them decides. */
const MAY_BE_LEDGER = /\.(?:se|si|sie|csv|tsv|txt|skv|xlsx)$/i;

/**
 * What was pasted or opened, read through the desk, which can be stopped at any moment.
 * @param onLedger a ledger was opened beside those already open
 */
export function useSource(desk: Desk, onLedger: () => void) {
  const [reading, setReading] = useState<Reading>({ kind: "none" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** One reading at a time; what was stopped says nothing any more. */
  async function run(name: string | null, share: number | null, work: (signal: AbortSignal) => Promise<Reading>) {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setReading({ kind: "reading", name, share });
    try {
      const outcome = await work(control.signal);
      if (!control.signal.aborted) setReading(outcome);
    } catch (error) {
      if (control.signal.aborted) return;
      console.error(error);
      setReading({ kind: "failed" });
    }
  }

  const asTable = async (source: Source, signal: AbortSignal): Promise<Reading> => {
    const name = source.kind === "file" ? source.name : null;
    return { kind: "done", read: await desk.read(source, signal), name };
  };

  const read = (source: Source) =>
    run(source.kind === "file" ? source.name : null, null, (signal) => asTable(source, signal));

  /** As a ledger where it is one, else as a table. */
  const openBytes = (name: string, bytes: Uint8Array, isLedger: boolean) =>
    run(name, 0, async (signal): Promise<Reading> => {
      const progress = (share: number) => !signal.aborted && setReading({ kind: "reading", name, share });
      const opening = await desk.ledger.open({ name, bytes, isLedger }, progress, signal);
      switch (opening.kind) {
        case "added":
          onLedger();
          return { kind: "none" };
        case "refused":
          return { kind: "refused", sentence: opening.sentence, name };
        case "either":
          return { kind: "asking", name, bytes: opening.bytes };
        case "table":
          if (opening.bytes.length > MOST_MEGABYTES * MEGABYTE)
            return { kind: "none", notOpened: { most: MOST_MEGABYTES } };
          setReading({ kind: "reading", name, share: null });
          return asTable({ kind: "file", name, bytes: opening.bytes }, signal);
      }
    });

  return {
    reading,
    read,
    openAsLedger: (name: string, bytes: Uint8Array) => openBytes(name, bytes, true),
    async open(file: File): Promise<void> {
      const mayBeLedger = MAY_BE_LEDGER.test(file.name);
      const most = mayBeLedger ? MOST_LEDGER_MEGABYTES : MOST_MEGABYTES;
      if (file.size > most * MEGABYTE) return setReading({ kind: "none", notOpened: { most } });
      let bytes: Uint8Array;
      try {
        bytes = new Uint8Array(await file.arrayBuffer());
      } catch {
        return setReading({ kind: "none", notOpened: "unreadable" });
      }
      await (mayBeLedger ? openBytes(file.name, bytes, false) : read({ kind: "file", name: file.name, bytes }));
    },
    stop(): void {
      running.current?.abort();
      setReading({ kind: "none", stopped: true });
    },
    startOver: useCallback((): void => setReading({ kind: "none" }), []),
  };
}
