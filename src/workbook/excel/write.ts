import { WorkbookError } from "../port.ts";
import { claimIn } from "./own-claim.ts";
import { type SheetStep, type SheetTarget, type Step, type Things, requestsOf } from "./steps.ts";
import type { Talk } from "./talk.ts";

/** Somebody else has written on the same sheet since we looked: it must be looked at anew. */
export class Overtaken extends WorkbookError {
  constructor(where: string) {
    super("busy", where);
  }
}

/** What is to be written, in its order. */
export interface Plan<T extends Things> {
  readonly steps: readonly Step<T>[];
  /** What makes all of them valid, light enough for one request; alone where it is sent together with all of them. */
  readonly end: readonly Step<T>[];
  readonly endAlone: readonly Step<T>[];
  /** Sheets that are written on, with what they said of themselves when we looked. */
  readonly seen: readonly Said<T["sheet"]>[];
}

interface Said<S> {
  readonly on: SheetTarget<S>;
  readonly claim: string | null;
}

/**
 * The one way anything is written: in one request, and in more only where one would be too heavy. Then each says anew who
 * writes the sheets that are not finished, and a last one ends all of them. Every request asks who wrote a sheet until then.
 * @throws Overtaken where it was somebody else
 */
export async function write<T extends Things>(talk: Talk<T>, { steps, end, endAlone, seen }: Plan<T>): Promise<void> {
  const requests = requestsOf(steps, talk.limit);
  if (requests.length < 2) return sendOwn(talk, [...steps, ...endAlone], seen);

  let said: readonly Said<T["sheet"]>[] = seen;
  const begun: Begin<T["sheet"]>[] = [];
  for (const [index, request] of requests.entries()) {
    const again = begun.map(
      ({ on, claim, says }) => ({ kind: "claim", on, claim: claimIn(index, claim), says }) as const,
    );
    // One trip for each 3.9 MB, not for each step.
    await sendOwn(talk, [...again, ...request], said);
    begun.push(...request.filter((step) => step.kind === "begin"));
    said = latest([...said, ...again, ...request.filter((step) => step.kind === "begin")]);
  }
  await sendOwn(talk, end, said);
}

const latest = <S>(said: readonly Said<S>[]): Said<S>[] => [...new Map(said.map((each) => [each.on, each])).values()];

type Begin<S> = Extract<SheetStep<S>, { readonly kind: "begin" }>;

async function sendOwn<T extends Things>(
  talk: Talk<T>,
  steps: readonly Step<T>[],
  said: readonly Said<T["sheet"]>[],
): Promise<void> {
  if (steps.length === 0) return;
  const claims = await talk.send(
    steps,
    said.map(({ on }) => on),
  );
  said.forEach(({ on, claim }, index) => {
    if (claims[index] !== claim) throw new Overtaken(on.name);
  });
}
