import type { Language } from "../../domain/finding.ts";
import type { RegisterItem, RegisterTable } from "../../domain/register.ts";
import type { Row } from "./row.ts";
import type { SheetColumn } from "./sheet-column.ts";

/** How one table of the register is known and read. */
export interface TableShape<T extends RegisterItem> {
  readonly table: RegisterTable;
  /** What it is called, sv and en: as an Excel table, or as a sheet. */
  readonly name: RegExp;
  /** Field by field, in the order in which a header is tried: the words it is known by, sv and en. */
  readonly columns: Readonly<Record<string, RegExp>>;
  /** Columns without which the table says little: one that is missing is said. */
  readonly needs: readonly string[];
  /** A table without the name is taken for this one where it has all of `needs` and so many of these. */
  readonly tells: { readonly fields: readonly string[]; readonly atLeast: number };
  /** As it stands on a sheet of its own, field by field, with an example row that says so. */
  readonly sheet: {
    readonly name: Readonly<Record<Language, string>>;
    readonly columns: Readonly<Record<string, SheetColumn>>;
  };
  read(row: Row): Omit<T, keyof RegisterItem>;
}

/** How a row says what it is about; first in every table but the agreements' own. */
export const REFERENCE_COLUMNS = {
  agreementId: /^(?:diarie(?:nr|nummer)|dnr|agreement (?:no|number|id)|case (?:no|number))\.?$/i,
  orgNumber: /^org(?:anisations?)?[.\s-]*(?:nr|nummer|no|number)\.?$|^registration number$/i,
  partner: /^(?:part(?:er|ner)?|förening|föreningens namn|organisation|partner name|association|recipient)$/i,
} as const;
