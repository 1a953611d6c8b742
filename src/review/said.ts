import type { Place, ReadTable } from "../domain/table.ts";
import { type Choices, NO_CHOICES, isSameTable } from "./choices.ts";

/**
 * What the user has said of tables and which of several was picked, while the workbook is open. A table is known by where
 * it begins: one that has moved is another table, and nothing said of the old one is used on it. Nothing is saved.
 */
export interface Said {
  readonly of: (table: Place) => Choices;
  readonly say: (table: Place, choices: Choices) => void;
  /** Of the tables on a sheet the one picked before, where it is still there. */
  readonly picked: (candidates: readonly ReadTable[]) => ReadTable | undefined;
  /** Null picks none: the user is asked again. */
  readonly pick: (candidates: readonly ReadTable[], table: Place | null) => void;
  /** How it stands now; calling what is returned makes it stand so again. */
  readonly asItStands: () => () => void;
}

export function createSaid(): Said {
  const said: { readonly table: Place; readonly choices: Choices }[] = [];
  const picks = new Map<string | undefined, Place>();
  const sheetOf = ([first]: readonly ReadTable[]) => first?.place.sheet;
  return {
    of: (table) => said.find((each) => isSameTable(each.table, table))?.choices ?? NO_CHOICES,
    say(table, choices) {
      const before = said.findIndex((each) => isSameTable(each.table, table));
      if (before >= 0) said.splice(before, 1);
      said.push({ table, choices });
    },
    picked(candidates) {
      const pick = picks.get(sheetOf(candidates));
      return pick && candidates.find(({ place }) => isSameTable(place, pick));
    },
    pick(candidates, table) {
      if (table) picks.set(sheetOf(candidates), table);
      else picks.delete(sheetOf(candidates));
    },
    asItStands() {
      const [saidNow, picksNow] = [[...said], [...picks]];
      return () => {
        said.splice(0, said.length, ...saidNow);
        picks.clear();
        for (const [sheet, place] of picksNow) picks.set(sheet, place);
      };
    },
  };
}
