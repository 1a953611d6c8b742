import type { Language } from "../domain/finding.ts";
import { aliasKey } from "../matching/compare-pair.ts";
import { aliases as shape } from "../reading/register/aliases.ts";
import { REGISTER_WANTED, readRegister } from "../reading/register/read-register.ts";
import type { Workbook } from "../workbook/port.ts";
import { findTable, tableSheet } from "./register-table.ts";

/** What a person has answered of names while the workbook is open: whom a name means, or null for nobody here. */
export interface AliasAnswers {
  /** `undefined` takes an answer back. */
  answer(name: string, partner: string | null | undefined): void;
  /** Name and partner of each that was confirmed. */
  confirmed(): readonly (readonly [string, string])[];
  /** Names that are nobody's here. */
  nobodys(): readonly string[];
  /** Confirmed here and not yet in the workbook's table. */
  unsaved(): readonly (readonly [string, string])[];
  /**
   * Puts them in the workbook's table *Alias*, or in a new one where there is none.
   * @param enteredAs the name that a partner is entered under
   * @throws WorkbookError
   */
  save(workbook: AliasBook, language: Language, enteredAs: (partner: string) => string): Promise<AliasesSaved>;
}

/** What of a workbook it takes to put names in it. */
export type AliasBook = Pick<Workbook, "read" | "addRows" | "writeSheets">;

export type AliasesSaved =
  | { readonly kind: "saved"; readonly sheet: string; readonly address: string; readonly isNew: boolean }
  /** Something stands right below the table: nothing was written. */
  | { readonly kind: "occupied"; readonly sheet: string }
  /** The names stand in cells that are no Excel table, which cannot be added to safely. */
  | { readonly kind: "noTable"; readonly sheet: string };

export function createAliasAnswers(): AliasAnswers {
  const answers = new Map<string, { readonly name: string; readonly partner: string | null }>();
  const saved = new Map<string, string>();
  const confirmed = () =>
    [...answers.values()].flatMap(({ name, partner }) => (partner === null ? [] : [[name, partner] as const]));
  const unsaved = () => confirmed().filter(([name, partner]) => saved.get(aliasKey(name)) !== partner);
  return {
    answer(name, partner) {
      if (partner === undefined) answers.delete(aliasKey(name));
      else answers.set(aliasKey(name), { name, partner });
    },
    confirmed,
    nobodys: () => [...answers.values()].flatMap(({ name, partner }) => (partner === null ? name : [])),
    unsaved,
    async save(workbook, language, enteredAs) {
      const names = unsaved();
      const rows = names.map(([name, partner]): Row => [name, enteredAs(partner)]);
      const result = await place(workbook, rows, language);
      if (result.kind === "saved") for (const [name, partner] of names) saved.set(aliasKey(name), partner);
      return result;
    },
  };
}

type Row = readonly [alias: string, partner: string];

/** Names that stand in the table already are not put there again: the answer to an earlier attempt may have been lost. */
async function place(workbook: AliasBook, rows: readonly Row[], language: Language): Promise<AliasesSaved> {
  const grids = await workbook.read(REGISTER_WANTED);
  const { aliases } = readRegister(grids).register;
  const there = new Set(aliases.map(({ alias, partner }) => `${aliasKey(alias)}\n${partner}`));
  const missing = rows.filter(([name, partner]) => !there.has(`${aliasKey(name)}\n${partner}`));
  const { sheet: standsOn, address } = aliases.at(-1)?.place ?? {};
  if (missing.length === 0 && standsOn !== undefined && address !== undefined)
    return { kind: "saved", sheet: standsOn, address, isNew: false };
  const found = findTable(grids, shape, aliases);
  if (!found) {
    if (aliases[0]) return { kind: "noTable", sheet: aliases[0].place.sheet ?? "" };
    const [made] = await workbook.writeSheets([aliasSheet(rows, language)], "add");
    return made!.outcome === "left"
      ? { kind: "noTable", sheet: made!.name }
      : { kind: "saved", sheet: made!.name, address: `A1:B${rows.length + 1}`, isNew: true };
  }
  const { sheet, table, headers, columnOf } = found;
  const order = [columnOf("alias"), columnOf("partner")];
  const placed = await workbook.addRows({
    sheet,
    table,
    columns: headers.map(() => ({ holds: "text", decimals: 0 })),
    rows: missing.map((row) => headers.map((_, at) => row[order.indexOf(at)] ?? null)),
  });
  return placed ? { kind: "saved", ...placed, isNew: false } : { kind: "occupied", sheet };
}

const LETTERS = 30;

function aliasSheet(rows: readonly (readonly [string, string])[], language: Language) {
  const [name, ...headers] = language === "sv" ? ["Alias", "Alias", "Part"] : ["Aliases", "Alias", "Partner"];
  const columns = headers.map((header) => ({ header, holds: "text" as const, decimals: 0, letters: LETTERS }));
  return tableSheet("aliases", name!, columns, rows);
}
