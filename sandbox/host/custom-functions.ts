import { cellCount } from "./a1.ts";
import { isError } from "./cells.ts";
import type { Entry } from "./events.ts";
import type { Workbook } from "./model.ts";

/** What an empty cell is to a custom function: 0 in older desktop Excel, null in newer and on the web. */
export type Blank = "desktop" | "web";

type Scalar = number | string | boolean | null;
/** A value or matrix as it is, or cells read from the workbook: `{ range: "Blad1!A1:B3" }`. */
export type FunctionArgument = Scalar | readonly (readonly Scalar[])[] | { readonly range: string };
export interface FunctionCall {
  /** The id the function was associated by, `UNSPENT`. */
  readonly id: string;
  readonly args: readonly FunctionArgument[];
  /** Cell the formula stands in, `Blad1!C2`. */
  readonly address?: string;
  /** The function's metadata says `allowErrorForDataTypeAny`: an error value in a cell is handed over instead of stopping the call. */
  readonly takesErrors?: boolean;
}
export type FunctionResult =
  { readonly value: Scalar | readonly (readonly Scalar[])[] } | { readonly error: string; readonly message: string };

/** The runtime's error codes as the cell shows them. */
const ERRORS: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

/** How an error value travels to a function that takes them. */
interface SentError {
  readonly type: "CustomFunctionError";
  readonly code: string;
}
const ERRORS_ALLOWED = 4;

class ErrorArgument extends Error {}

/** Reads a range as Excel hands it over: one cell as a scalar, several as a matrix. */
function argument(book: Workbook, arg: FunctionArgument, blank: Blank, takesErrors: boolean): unknown {
  if (typeof arg !== "object" || arg === null || !("range" in arg)) return arg;
  const { sheet, area } = book.resolve(arg.range);
  const values = sheet.values(area).map((row) =>
    row.map((content) => {
      if (isError(content)) {
        if (!takesErrors) throw new ErrorArgument(content.error);
        return { type: "CustomFunctionError", code: content.error } satisfies SentError;
      }
      return content === null && blank === "desktop" ? 0 : content;
    }),
  );
  return cellCount(area) === 1 ? values[0]?.[0] : values;
}

const METHOD_CALL: readonly [number, number] = [1, 1000];

/** Calls into the pane's custom functions, a batch in one message, as a calculation pass does. */
export class FunctionCalls {
  readonly #pending = new Map<number, (result: FunctionResult) => void>();
  #count = 0;

  /** `send` posts the entries to the pane. The promise waits until the runtime has answered each call. */
  async call(
    book: Workbook,
    calls: readonly FunctionCall[],
    blank: Blank,
    send: (entries: Entry[]) => void,
  ): Promise<FunctionResult[]> {
    const entries: Entry[] = [];
    const results = calls.map(({ id, args, address, takesErrors = false }) => {
      try {
        const values = args.map((each) => argument(book, each, blank, takesErrors));
        this.#count += 1;
        const invocation = this.#count;
        const message = JSON.stringify([
          invocation,
          id,
          values,
          address ?? null,
          takesErrors ? ERRORS_ALLOWED : 0,
          null,
        ]);
        entries.push([...METHOD_CALL, "", message, "", false]);
        return new Promise<FunctionResult>((resolve) => this.#pending.set(invocation, resolve));
      } catch (error) {
        if (error instanceof ErrorArgument)
          return Promise.resolve({ error: error.message, message: "An argument is an error." });
        throw error;
      }
    });
    if (entries.length > 0) send(entries);
    return Promise.all(results);
  }

  /** The pane is gone: nobody will answer. */
  abandon(): void {
    for (const resolve of this.#pending.values()) resolve({ error: "#BUSY!", message: "The pane was closed." });
    this.#pending.clear();
  }

  /** Takes the runtime's `[id, ok, value or message, code]`. */
  settle(results: readonly (readonly unknown[])[]): void {
    for (const [id, ok, value, code] of results) {
      const resolve = this.#pending.get(Number(id));
      this.#pending.delete(Number(id));
      if (ok === true) resolve?.({ value: shown(value) });
      else resolve?.({ error: ERRORS[Number(code)] ?? "#VALUE!", message: String(value ?? "") });
    }
  }
}

/** A returned null shows as 0 in the cell (office-js #1503). */
function shown(value: unknown): Scalar | Scalar[][] {
  if (Array.isArray(value))
    return value.map((row) => (Array.isArray(row) ? row : [row]).map((each) => (each ?? 0) as Scalar));
  return (value ?? 0) as Scalar;
}
