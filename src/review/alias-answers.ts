import type { CellGrid } from "../domain/cell-grid.ts";
import type { Language } from "../domain/finding.ts";
import { aliasKey } from "../matching/compare-pair.ts";
import { aliases as shape } from "../reading/register/aliases.ts";
import { REGISTER_WANTED, readRegister } from "../reading/register/read-register.ts";
import type { NewTable, Workbook } from "../workbook/port.ts";

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
export type AliasBook = Pick<Workbook, "read" | "addRows" | "addTable">;

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
      const rows = names.map(([name, partner]) => [name, enteredAs(partner)]);
      const result = await place(workbook, rows, language);
      if (result.kind === "saved") for (const [name, partner] of names) saved.set(aliasKey(name), partner);
      return result;
    },
  };
}

async function place(
  workbook: AliasBook,
  rows: readonly (readonly string[])[],
  language: Language,
): Promise<AliasesSaved> {
  const grids = await workbook.read(REGISTER_WANTED);
  for (const grid of grids) {
    const columns = aliasColumns(grid);
    if (!grid.table || !columns) continue;
    const width = grid.values[0]!.length;
    const placed = await workbook.addRows({
      sheet: grid.name,
      table: grid.table.name,
      rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[columns.indexOf(at)] ?? null)),
    });
    return placed ? { kind: "saved", ...placed, isNew: false } : { kind: "occupied", sheet: grid.name };
  }
  const [inCells] = readRegister(grids).register.aliases;
  if (inCells) return { kind: "noTable", sheet: inCells.place.sheet ?? "" };
  return { kind: "saved", ...(await workbook.addTable(aliasTable(rows, language))), isNew: true };
}

/** Where the name and the partner stand in a table of aliases; null where it is none. */
function aliasColumns({ table, values }: CellGrid): readonly [number, number] | null {
  const headers = (values[0] ?? []).map((header) => String(header ?? "").trim());
  const [alias, partner] = [shape.columns["alias"]!, shape.columns["partner"]!].map((words) =>
    headers.findIndex((header) => words.test(header)),
  );
  return table && alias! >= 0 && partner! >= 0 ? [alias!, partner!] : null;
}

const LETTERS = 30;

function aliasTable(rows: NewTable["rows"], language: Language): NewTable {
  const [name, ...headers] = language === "sv" ? ["Alias", "Alias", "Part"] : ["Aliases", "Alias", "Partner"];
  return {
    name: name!,
    tableName: name!,
    columns: headers.map((header) => ({ header, holds: "text", decimals: 0, letters: LETTERS })),
    rows,
    below: [],
  };
}
