import type { Outcome } from "../../domain/register.ts";
import { AGREEMENT_NUMBER, COMMENT, PARTNER, number, words } from "./sheet-column.ts";
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
  sheet: {
    name: { sv: "Mål", en: "Outcomes" },
    columns: {
      agreementId: AGREEMENT_NUMBER,
      partner: PARTNER,
      goal: words("Mål", "Goal", 26, { sv: "Råd och stöd", en: "Advice and support" }),
      indicator: words("Indikator", "Indicator", 22, { sv: "personer", en: "people" }),
      target: words("Måltal", "Target", 12, { sv: "300", en: "300" }),
      actual: words("Utfall", "Actual", 16, { sv: "drygt 300", en: "just over 300" }),
      period: words("Period", "Period", 12, { sv: "2026", en: "2026" }),
      women: number("Kvinnor", "Women"),
      men: number("Män", "Men"),
      comment: COMMENT,
    },
  },
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
