import { Checksum } from "./checksum.ts";
import { Line, shown } from "./line.ts";
import type { ProblemList } from "./problems.ts";

/** #KSUMMA: the first begins the checksum, the next one prints it. Without both there is none. */
export class ChecksumRecords {
  #checksum: Checksum | null = null;
  #state: "absent" | "running" | "ok" | "wrong" = "absent";
  /** The fields within a list of objects. */
  readonly #list = new Line();

  constructor(readonly problems: ProblemList) {}

  /** Every record counts towards the checksum, so each has to be taken apart. */
  get isRunning(): boolean {
    return this.#state === "running";
  }

  read(line: Line): void {
    if (this.#state === "running") {
      const printed = line.raw(0);
      const ok = /^-?\d{1,10}$/.test(printed) && (this.#checksum?.matches(Number(printed)) ?? false);
      if (!ok) this.problems.add(line.number, "checksum-wrong", { text: shown(printed) });
      this.#state = ok ? "ok" : "wrong";
      this.#checksum = null;
    } else if (this.#state === "absent") {
      this.#checksum = new Checksum();
      this.#state = "running";
    } else {
      this.problems.add(line.number, "header-repeated", { text: "#KSUMMA" });
    }
  }

  /** Adds a record's label, with its `#`, and its fields. */
  add(label: Uint8Array, line: Line): void {
    if (!this.#checksum) return;
    this.#checksum.add(label);
    const { fields, bytes } = line;
    for (let field = 0; field < fields.count; field++) {
      if (fields.list[field] === 1) {
        this.#list.bytes = bytes;
        this.#list.fields.split(bytes, fields.start[field]!, fields.end[field]!, false);
        for (let each = 0; each < this.#list.fields.count; each++) this.#checksum.add(this.#list.copy(each));
      } else this.#checksum.add(line.copy(field));
    }
  }

  end(): "ok" | "wrong" | "absent" {
    if (this.#state !== "running") return this.#state;
    this.problems.add(null, "checksum-not-closed");
    return "absent";
  }
}
