import { WorkbookError } from "../port.ts";
import { readClaim } from "./own-claim.ts";
import { type SheetTarget, type Step, type Things, requestsOf } from "./steps.ts";
import type { Talk } from "./talk.ts";

/** Somebody else has begun to write the same sheet: what was to be written on it must be looked at anew. */
export class Overtaken extends WorkbookError {
  constructor(where: string) {
    super("busy", where);
  }
}

/**
 * The one way anything is written: in one request, and in more only where one would be too heavy. Between two, a sheet that
 * is not finished must still be ours to write.
 */
export async function write<T extends Things>(talk: Talk<T>, steps: readonly Step<T>[]): Promise<void> {
  const claimed = new Map<SheetTarget<T["sheet"]>, string>();
  for (const request of requestsOf(steps)) {
    for (const step of request) if (step.kind === "claim") claimed.set(step.on, step.value);
    const open = [...claimed].filter(([, value]) => readClaim(value)?.state === "unfinished");
    // eslint-disable-next-line no-restricted-syntax -- one trip for each 3.9 MB, not for each step
    const claims = await talk.send(
      request,
      open.map(([on]) => on),
    );
    open.forEach(([{ name }, value], index) => {
      if (claims[index] !== value) throw new Overtaken(name);
    });
  }
}
