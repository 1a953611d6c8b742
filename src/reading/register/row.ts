import type { AgreementStatus } from "../../domain/agreement-status.ts";
import { type CalendarDate, fromSerial } from "../../domain/calendar.ts";
import type { CellGrid, CellValue } from "../../domain/cell-grid.ts";
import { type Decimal, type Ore, oreOf } from "../../domain/money.ts";
import type { Measured, Reference, RegisterCell } from "../../domain/register.ts";
import type { Place, ReadProblem } from "../../domain/table.ts";
import { HUNDREDTHS, type Unit } from "../../domain/units.ts";
import { address, parseAddress } from "../address.ts";
import { folded } from "../blanks.ts";
import { parseDay } from "../days.ts";
import { decimalOfDouble } from "../decimals.ts";
import { moneyWords, parseNumber } from "../numbers.ts";
import { isDateFormat } from "../read-grid.ts";
import { measuredOf } from "./measured.ts";
import type { RegisterProblem } from "./problems.ts";

export interface Column {
  /** Within the grid, from 0. */
  readonly index: number;
  readonly unit: Unit | null;
}

/** Words a cell may hold, each with what it means. */
export type Words<T> = readonly (readonly [T, RegExp])[];

/**
 * One row of a register table, field by field. Each reading says null where the column is missing, the cell is blank, or what
 * stands there cannot be read; the last becomes a problem with a sentence, and `cells` keeps which it was.
 */
export class Row {
  readonly cells: Record<string, RegisterCell> = {};
  readonly #grid: CellGrid;
  readonly #row: number;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #problems: ReadProblem[];

  constructor(grid: CellGrid, row: number, columns: ReadonlyMap<string, Column>, problems: ReadProblem[]) {
    this.#grid = grid;
    this.#row = row;
    this.#columns = columns;
    this.#problems = problems;
  }

  /** Of its first field: where a finding about the whole row points. */
  get place(): Place {
    return this.#placeAt(Math.min(...[...this.#columns.values()].map(({ index }) => index)));
  }

  /** A cell as a reader sees it: dates as dates. Empty where nothing stands there. */
  shown(field: string): string {
    const { index } = this.#columns.get(field)!;
    return this.#textOf(this.#grid.values[this.#row]?.[index] ?? null, index);
  }

  reference(): Reference {
    return {
      agreementId: this.text("agreementId"),
      orgNumber: this.text("orgNumber"),
      partner: this.text("partner") ?? "",
    };
  }

  text(field: string): string | null {
    return this.#read(field, (_, text) => text);
  }

  number(field: string): number | null {
    return this.#read(field, (_, text) => numberOf(text), "register-no-number");
  }

  day(field: string): CalendarDate | null {
    return this.#read(
      field,
      (value, text) => (typeof value === "number" ? this.#dayOf(value) : (parseDay(text)?.date ?? null)),
      "register-no-day",
    );
  }

  /** In öre, by the unit written with the amount, else in its header, else kronor. */
  money(field: string): Ore | null {
    return this.#read(
      field,
      (value, text, { unit }) => {
        const decimal = typeof value === "number" ? decimalOfDouble(value) : decimalOf(text);
        const written = typeof value === "string" ? moneyWords(value).unit : null;
        return decimal === null ? null : oreOf(decimal, HUNDREDTHS[written ?? unit ?? "one"]);
      },
      "register-no-amount",
    );
  }

  /** 60 for `60 %`, for 60, and for 0.6 shown as percent. */
  percent(field: string): number | null {
    return this.#read(
      field,
      (value, text, { index }) => {
        const number = numberOf(text.replace(/\s*%$/, ""));
        const isShare = typeof value === "number" && this.#formatAt(index).includes("%");
        const percent = number !== null && isShare ? Math.round(number * 1e6) / 1e4 : number;
        return percent !== null && percent >= 0 && percent <= 100 ? percent : null;
      },
      "register-no-percent",
    );
  }

  measured(field: string): Measured | null {
    return this.#read(field, (_, text) => measuredOf(text), "register-no-number");
  }

  word<T extends string>(field: string, words: Words<T>, reason: RegisterProblem = "register-unknown-word"): T | null {
    return this.#read(field, (_, text) => words.find(([, pattern]) => pattern.test(text))?.[0] ?? null, reason);
  }

  /** With a reading of the table's own. */
  read<T>(field: string, parse: (text: string) => T | null, reason: RegisterProblem): T | null {
    return this.#read(field, (_, text) => parse(text), reason);
  }

  /** A cell that can be read and yet not be used. */
  refuse(reason: RegisterProblem, field: string, text: string): void {
    this.problem(reason, field, text);
    this.cells[field] = { ...this.cells[field]!, state: "unreadable" };
  }

  /** Something about the row that is no single cell's fault. */
  problem(reason: RegisterProblem, field?: string, text = ""): void {
    const place = (field !== undefined && this.cells[field]?.place) || this.place;
    this.#problems.push({ place, text, reason });
  }

  #read<T>(
    field: string,
    parse: (value: NonNullable<CellValue>, text: string, column: Column) => T | null,
    reason?: RegisterProblem,
  ): T | null {
    const column = this.#columns.get(field);
    if (!column) return null;
    const place = this.#placeAt(column.index);
    const value = this.#grid.values[this.#row]?.[column.index] ?? null;
    const text = this.#textOf(value, column.index);
    if (value === null || text === "") {
      this.cells[field] = { place, state: "blank" };
      return null;
    }
    const found = parse(value, text, column);
    this.cells[field] = { place, state: found === null ? "unreadable" : "given" };
    if (found === null && reason) this.#problems.push({ place, text, reason });
    return found;
  }

  #textOf(value: CellValue, index: number): string {
    if (typeof value !== "number") return folded(String(value ?? ""));
    const day = isDateFormat(this.#formatAt(index)) ? this.#dayOf(value) : null;
    return day ?? decimalOfDouble(value) ?? String(value);
  }

  #dayOf(serial: number): CalendarDate | null {
    return fromSerial(Math.floor(serial), this.#grid.epoch ?? 1900);
  }

  #formatAt(index: number): string {
    return this.#grid.formats?.[this.#row]?.[index] ?? "";
  }

  #placeAt(index: number): Place {
    const origin = parseAddress(this.#grid.origin);
    return { sheet: this.#grid.name, address: address(origin.row + this.#row, origin.column + index) };
  }
}

const decimalOf = (text: string): Decimal | null => {
  const parsed = parseNumber(text, { decimal: "," });
  return parsed.state === "number" ? parsed.value : null;
};

const numberOf = (text: string): number | null => {
  const decimal = decimalOf(text);
  return decimal === null ? null : Number(decimal);
};

export const YES_NO: Words<"yes" | "no"> = [
  ["yes", /^(?:ja|j|yes|y|true|sant|x)$/i],
  ["no", /^(?:nej|n|no|false|falskt)$/i],
];

export const STATUS_WORDS: Words<AgreementStatus> = [
  ["interest", /^intresse(?:anmälan)?$|^interest$/i],
  ["application", /^ansökan$|^ansökt$|^application$|^applied$/i],
  ["preparation", /^beredning$|^bereds$|^preparation$/i],
  ["approved", /^bifall(?:en)?$|^beviljad$|^approved$/i],
  ["refused", /^avslag(?:en)?$|^avslagen$|^refused$|^rejected$/i],
  ["signed", /^tecknad$|^undertecknad$|^signed$/i],
  ["active", /^aktiv$|^pågår$|^pågående$|^active$/i],
  ["extended", /^förlängd$|^extended$/i],
  ["expired", /^utlöpt$|^utgången$|^expired$/i],
  ["closed", /^avslutad$|^closed$/i],
];
