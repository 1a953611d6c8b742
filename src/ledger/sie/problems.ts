/** Why something in a SIE file was not read as it stands. Keys are permanent; their sentences stand in problem-text.ts. */
export type SieReason =
  | "empty-file"
  | "file-too-large"
  | "html-page"
  | "utf-16"
  | "not-text"
  | "xml"
  | "not-sie"
  | "encoding-mixed"
  | "encoding-damaged"
  | "encoding-misread"
  | "type-missing"
  | "type-unknown"
  | "no-vouchers"
  | "vouchers-in-type"
  | "header-repeated"
  | "year-repeated"
  | "year-backwards"
  | "two-years"
  | "unknown-label"
  | "not-a-record"
  | "line-too-long"
  | "quote-not-closed"
  | "text-after-quote"
  | "surplus-fields"
  | "field-missing"
  | "amount-unreadable"
  | "amount-too-precise"
  | "amount-too-large"
  | "decimal-comma"
  | "date-missing"
  | "date-impossible"
  | "date-form"
  | "text-for-date"
  | "object-list-odd"
  | "row-outside-voucher"
  | "brace-unexpected"
  | "brace-missing"
  | "voucher-empty"
  | "voucher-not-closed"
  | "cut-off"
  | "voucher-not-assessable"
  | "balance-differs"
  | "result-differs"
  | "sum-too-large"
  | "checksum-wrong"
  | "checksum-not-closed"
  | "more-of-the-kind";

export interface SieProblem {
  /** Line of the file, counted from 1; null where it concerns the file as a whole. */
  readonly line: number | null;
  readonly reason: SieReason;
  /** Values put into the sentence; what stands in the file is under `text` or `label`. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** Of one kind this many are named one by one; the rest are counted and said in one sentence. */
const NAMED_OF_A_KIND = 50;
const KINDS_OF_A_REASON = 50;

interface Counted {
  readonly reason: SieReason;
  count: number;
  lastLine: number | null;
}

/** The problems of a file, bounded whatever the file holds. */
export class ProblemList {
  /** How many have been added, named or counted. */
  total = 0;
  readonly #named: SieProblem[] = [];
  readonly #counts = new Map<string, Counted>();
  readonly #kinds = new Map<SieReason, number>();

  /** @param kind tells problems of one reason apart, so that many of one kind do not hide one of another (a label). */
  add(line: number | null, reason: SieReason, details: SieProblem["details"] = {}, kind = ""): void {
    this.total++;
    const entry = this.#entry(reason, kind);
    entry.count++;
    entry.lastLine = line;
    if (entry.count <= NAMED_OF_A_KIND) this.#named.push({ line, reason, details });
  }

  /**
   * In the order of the file, those of the whole file first, and last what was only counted.
   * @param readable turns what stands in the file, kept one character a byte, into text
   */
  finish(readable: (raw: string) => string): SieProblem[] {
    const named = this.#named
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map((problem) => decoded(problem, readable));
    for (const { reason, count, lastLine } of this.#counts.values()) {
      if (count <= NAMED_OF_A_KIND) continue;
      named.push({
        line: lastLine,
        reason: "more-of-the-kind",
        details: { of: reason, count: count - NAMED_OF_A_KIND },
      });
    }
    return named;
  }

  #entry(reason: SieReason, kind: string): Counted {
    const known = this.#counts.get(`${reason} ${kind}`);
    if (known) return known;
    const kinds = this.#kinds.get(reason) ?? 0;
    if (kinds >= KINDS_OF_A_REASON && kind !== LAST_KIND) return this.#entry(reason, LAST_KIND);
    this.#kinds.set(reason, kinds + 1);
    const fresh: Counted = { reason, count: 0, lastLine: null };
    this.#counts.set(`${reason} ${kind}`, fresh);
    return fresh;
  }
}

function decoded({ line, reason, details }: SieProblem, readable: (raw: string) => string): SieProblem {
  const entries = Object.entries(details).map(([name, value]) => [
    name,
    (name === "text" || name === "label") && typeof value === "string" ? readable(value) : value,
  ]);
  return { line, reason, details: Object.fromEntries(entries) };
}

/** Where kinds beyond the bound are counted together. */
const LAST_KIND = "…";
