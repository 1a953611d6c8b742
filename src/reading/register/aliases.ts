import type { Alias } from "../../domain/register.ts";
import { EXAMPLE_MARK, PARTNER, words } from "./sheet-column.ts";
import { REFERENCE_COLUMNS, type TableShape } from "./shape.ts";

export const aliases: TableShape<Alias> = {
  table: "aliases",
  name: /^(?:alias|aliases)$/i,
  columns: { alias: /^(?:alias|även kallad|also called)$/i, partner: REFERENCE_COLUMNS.partner },
  needs: ["alias", "partner"],
  tells: { fields: ["alias"], atLeast: 1 },
  sheet: {
    name: { sv: "Alias", en: "Aliases" },
    columns: { alias: words("Alias", "Alias", 30, EXAMPLE_MARK), partner: PARTNER },
  },
  read: (row) => ({ alias: row.text("alias") ?? "", partner: row.text("partner") ?? "" }),
};
