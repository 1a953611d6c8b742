import { boardTable } from "./board-table.ts";
import { boardText } from "./board-text.ts";
import type { ReportBlock, ReportDocument, ReportSection } from "./document.ts";
import { notes } from "./notes.ts";
import { type ReportLanguage, type Reporting, who } from "./reporting.ts";
import { type ReportChoices, type ReportPart, type ReportSource, type ReportWords, PARTS } from "./source.ts";
import { splitTable } from "./split-table.ts";
import { textFacts } from "./text-facts.ts";
import { makeWritten, unitName } from "./written.ts";
import { yearNotes, yearTable } from "./year-table.ts";

/** Everything a report is made of, in one language. Pure: the same review and choices, the same report. */
export function reporting(
  source: ReportSource,
  words: ReportWords,
  choices: ReportChoices,
  of: ReportLanguage,
): Reporting {
  const { unit: own, currency, year } = source.followUp;
  const unit = choices.unit ?? own;
  return {
    ...of,
    source,
    words,
    facts: textFacts(source, choices),
    w: makeWritten(of.language, unit, currency, year),
    unitName: unitName(of.language, unit, currency),
  };
}

/** The text for the board, of the parts chosen. */
export function reportDocument(of: Reporting, parts: readonly ReportPart[]): ReportDocument {
  return {
    language: of.language,
    title: reportTitle(of),
    sections: PARTS.filter((part) => parts.includes(part)).flatMap((part): ReportSection[] => {
      const { heading, blocks } = SECTIONS[part](of);
      return blocks.length === 0 ? [] : [{ part, heading, blocks }];
    }),
  };
}

/** Named after the time its costs are of, as the board's papers are; else after its year. */
export function reportTitle({ labels, facts: { costFrom, costDate, year }, w }: Reporting): string {
  const time = costFrom && costDate && costFrom <= costDate ? w.span(costFrom, costDate) : null;
  return labels.title([time, year].filter((part) => part !== null).join(" "));
}

type Section = Omit<ReportSection, "part">;

const SECTIONS: Readonly<Record<ReportPart, (of: Reporting) => Section>> = {
  text: (of) => ({
    heading: of.text.heading,
    blocks: boardText(of.facts, of.text, of.w).map((text) => ({ kind: "paragraph", text })),
  }),
  table: (of) => ({ heading: null, blocks: [{ kind: "table", table: boardTable(of) }, ...small(notes(of))] }),
  cash: (of) => {
    const table = splitTable(of);
    const covered = of.facts.cash?.split?.partners ?? 0;
    const some = of.text.some(of.w.count(covered), of.w.count(of.facts.partners));
    return {
      heading: of.labels.cash.heading,
      blocks: table
        ? [{ kind: "table", table }, ...small(covered < of.facts.partners ? [of.labels.cash.covers(some)] : [])]
        : [],
    };
  },
  findings: ({ labels, words: { findings } }) => ({
    heading: labels.findings,
    blocks: findings.length === 0 ? [{ kind: "paragraph", text: labels.noFindings }] : [{ kind: "findings", findings }],
  }),
  forecast: (of) => {
    const { forecast } = of.facts;
    if (!forecast) return { heading: null, blocks: [] };
    const isEmpty = forecast.frame === null && forecast.assessed === 0;
    return {
      heading: of.labels.year.heading,
      blocks: [
        ...(isEmpty ? [] : [{ kind: "table" as const, table: yearTable(forecast, of) }]),
        ...small(yearNotes(forecast, of)),
      ],
    };
  },
  notAssessable: (of) => ({
    heading: of.labels.notAssessable,
    blocks:
      of.words.notAssessable.length === 0
        ? [{ kind: "paragraph", text: of.labels.nothingNotAssessable }]
        : [{ kind: "list", items: notAssessableItems(of) }],
  }),
};

/** What could not be checked, whom it concerns, and why. */
export const notAssessableItems = (of: Reporting): readonly string[] =>
  of.words.notAssessable.map(({ title, partners, reason }) =>
    of.labels.notAssessed(title, partners && who(partners, of), reason),
  );

const small = (all: readonly string[]): ReportBlock[] => (all.length === 0 ? [] : [{ kind: "notes", notes: all }]);
