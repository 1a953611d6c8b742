import type { Outcome } from "../../domain/register.ts";
import { REFERENCE_COLUMNS, type TableShape } from "./shape.ts";

export const outcomes: TableShape<Outcome> = {
  table: "outcomes",
  name: /^(?:mål|måluppfyllelse|outcomes|goals)$/i,
  columns: {
    ...REFERENCE_COLUMNS,
    target: /^(?:måltal|målvärde|target)$/i,
    goal: /^(?:mål|goal)$/i,
    indicator: /^(?:indikator|nyckeltal|indicator)$/i,
    actual: /^(?:utfall|resultat|actual|outcome)$/i,
    period: /^period$/i,
    women: /^(?:kvinnor|flickor|women)/i,
    men: /^(?:män|pojkar|men)/i,
    comment: /^(?:kommentar|comment)/i,
  },
  needs: ["actual"],
  tells: { fields: ["target", "indicator"], atLeast: 1 },
  read: (row) => ({
    ...row.reference(),
    goal: row.text("goal") ?? "",
    indicator: row.text("indicator") ?? "",
    target: row.measured("target"),
    actual: row.measured("actual"),
    period: row.text("period"),
    women: row.number("women"),
    men: row.number("men"),
    comment: row.text("comment"),
  }),
};
