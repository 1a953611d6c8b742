import { useEffect, useRef, useState } from "react";
import type { Desk } from "../../review/desk.ts";
import type { Source, SourceRead } from "../../review/source.ts";

/** Where reading stands. */
export type Reading =
  | { readonly kind: "none"; readonly stopped?: true; readonly notOpened?: "unreadable" | "tooLarge" }
  | { readonly kind: "reading"; readonly name: string | null }
  | { readonly kind: "done"; readonly read: SourceRead; readonly name: string | null }
  | { readonly kind: "failed" };

export const MOST_MEGABYTES = 100;

/** What was pasted or opened, read through the desk, which can be stopped at any moment. */
export function useSource(desk: Desk) {
  const [reading, setReading] = useState<Reading>({ kind: "none" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function read(source: Source): Promise<void> {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const name = source.kind === "file" ? source.name : null;
    setReading({ kind: "reading", name });
    try {
      const answer = await desk.read(source, control.signal);
      if (!control.signal.aborted) setReading({ kind: "done", read: answer, name });
    } catch (error) {
      if (control.signal.aborted) return;
      console.error(error);
      setReading({ kind: "failed" });
    }
  }

  return {
    reading,
    read,
    async open(file: File): Promise<void> {
      if (file.size > MOST_MEGABYTES * 1_000_000) return setReading({ kind: "none", notOpened: "tooLarge" });
      let bytes: Uint8Array;
      try {
        bytes = new Uint8Array(await file.arrayBuffer());
      } catch {
        return setReading({ kind: "none", notOpened: "unreadable" });
      }
      await read({ kind: "file", name: file.name, bytes });
    },
    stop(): void {
      running.current?.abort();
      setReading({ kind: "none", stopped: true });
    },
    startOver: (): void => setReading({ kind: "none" }),
  };
}
