import { RichApiError } from "./errors.ts";
import { Request, type Member, type ProcessorOptions } from "./request.ts";
import type { Session } from "./type-table.ts";
import { TRACE, type RequestBody, type ResponseBody } from "./wire.ts";

/**
 * Answers Office.js request batches (ProcessQuery). It knows object paths, actions, loads, null objects and kept
 * references, and nothing of Excel: types and members come from a table.
 */
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
  private check({ name, known, set = this.#options.apiSetOf(name) }: Member): void {
    const isRefused = set !== undefined && this.#options.lacks(set);
    if (known && !isRefused) {
      this.used.add(name);
      return;
    }
    const count = isRefused ? this.refused : this.missing;
    count.set(name, (count.get(name) ?? 0) + 1);
    const why = isRefused ? `${name} needs ${set}` : `${name} is not in the stand-in host`;
    throw new RichApiError("ApiNotFound", `The API you are trying to use could not be found: ${why}`);
  }
}

function describe(error: unknown): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof RichApiError) return { Code: error.code, Message: error.message, HttpStatusCode: error.status };
  // A fault of the host itself: told in full, so that it is found.
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: "GeneralException", Message: `The stand-in host failed: ${text}`, HttpStatusCode: 500 };
}
