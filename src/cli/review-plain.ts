import { type FindingGroup, type Language, SEVERITIES, type Show } from "../domain/finding.ts";
import { ore } from "../domain/money.ts";
import type { Place, ReadProblem } from "../domain/table.ts";
import type { GrossSum } from "../domain/totals.ts";
import { describe, titleOf } from "../review/describe.ts";
import { missingSentence } from "../review/missing.ts";
import { CHECK_WORDS } from "../review/words.ts";
import { groupNotAssessable } from "../review/not-assessable.ts";
import { describePlace } from "../reading/problems.ts";
import { problemSentence } from "../review/problem-sentence.ts";
import type { Review } from "../review/review.ts";
import { paymentModelWord } from "../review/payment-model-word.ts";
import { severityWord } from "../review/severity-word.ts";
import { makeShow, unitWord } from "../review/show.ts";
import { acceptedLines, reopenedLine, rulesLine, sinceLastLines } from "./memory-plain.ts";

const WORDS = {
  sv: {
    agreed: "Belopp enligt överenskommelse",
    paid: "Utbetalt",
    cost: "Redovisad kostnad",
    variance: "Lägre kostnad än periodiserad budget (minus: högre)",
    naive: "Utbetalt, ej redovisat",
    cutoff: "  beräknad kostnad mellan datumen",
    schedule: "  beräknat förskott enligt plan",
    payment: "  utbetalt utöver plan",
    paymentAssumed: "ej bedömt (plan antagen)",
    underspend: "  beräknad lägre kostnad än periodiserad budget",
    asOf: "per",
    plusMinus: (plus: string, minus: string) => `(plus ${plus}, minus ${minus})`,
    covers: (n: number, of: number) => ` – ${n} av ${of} föreningar`,
    findings: "Noteringar",
    table: "Tabellen",
    inOrder: "I ordning",
    partlyChecked: "Utan notering, men bara delvis kontrollerade",
    notAssessable: "Kunde inte kontrolleras",
    giveYear: "Året kan anges med --year ÅÅÅÅ.",
    assumed: "Antaget",
    problems: "Läsanteckningar",
    none: "Inga.",
    all: "alla",
    basis: { months: "periodiserat i månader", days: "periodiserat i dagar" },
    field: { period: "period", plan: "betalningsplan" },
  },
  en: {
    agreed: "Agreed amount",
    paid: "Paid",
    cost: "Reported cost",
    variance: "Lower cost than the periodised budget (minus: higher)",
    naive: "Paid, not reported",
    cutoff: "  computed cost between the dates",
    schedule: "  computed prepayment by plan",
    payment: "  paid beyond plan",
    paymentAssumed: "not assessed (plan assumed)",
    underspend: "  computed lower cost than the periodised budget",
    asOf: "as of",
    plusMinus: (plus: string, minus: string) => `(plus ${plus}, minus ${minus})`,
    covers: (n: number, of: number) => ` – ${n} of ${of} partners`,
    findings: "Findings",
    table: "The table",
    inOrder: "In order",
    partlyChecked: "Nothing found, but checked only in part",
    notAssessable: "Could not be checked",
    giveYear: "The year can be given with --year YYYY.",
    assumed: "Assumed",
    problems: "Notes on reading",
    none: "None.",
    all: "all",
    basis: { months: "periodised in months", days: "periodised in days" },
    field: { period: "period", plan: "payment plan" },
  },
} as const;

/** A review as text for a terminal. */
export function reviewPlain(review: Review, language: Language, file: string): string {
  const words = WORDS[language];
  const show = makeShow(language, review.followUp.unit, review.followUp.currency);
  const { of, split, lines } = review.totals;
  const figure = (label: string, sum: GrossSum) =>
    sum.lines === 0
      ? []
      : [
          `${label}: ${show.plain(sum.net)}${net(sum, words, show)}${sum.lines < lines ? words.covers(sum.lines, lines) : ""}`,
        ];
  return [
    [
      file,
      review.followUp.title,
      unitWord(language, review.followUp.unit, review.followUp.currency),
      review.asOf && `${words.asOf} ${review.asOf}`,
      words.basis[review.basis],
    ]
      .filter(Boolean)
      .join(" · "),
    rulesLine(review, language),
    ...figure(words.agreed, of.agreed),
    ...figure(words.paid, of.paid),
    ...figure(words.cost, of.cost),
    ...figure(words.variance, of.variance),
    ...figure(words.naive, of.naive),
    ...(["cutoff", "schedule", "payment", "underspend"] as const).flatMap((part) => figure(words[part], split[part])),
    ...(split.naive.lines > 0 && split.payment.lines === 0 ? [`${words.payment}: ${words.paymentAssumed}`] : []),
    "",
    `${words.findings}:`,
    ...(review.groups.length === 0
      ? [words.none]
      : review.groups.flatMap((group) => findingLines(group, review, language, show))),
    ...section(...acceptedLines(review, language, show)),
    ...(review.sinceLast ? section(...sinceLastLines(review.sinceLast, language, show)) : []),
    "",
    `${words.inOrder}: ${review.inOrder.join(", ") || words.none}`,
    ...(review.partlyChecked.length > 0 ? [`${words.partlyChecked}: ${review.partlyChecked.join(", ")}`] : []),
    ...section(words.notAssessable, [
      ...groupNotAssessable(review.notAssessable).map(({ check, partners, reason }) => {
        const title = titleOf(check, CHECK_WORDS[language]);
        return `${title} (${partners?.join(", ") ?? words.all}): ${missingSentence(reason, language)}`;
      }),
      ...(review.notAssessable.some(({ reason }) => reason === "noYear") ? [words.giveYear] : []),
    ]),
    ...section(words.assumed, assumptions(review, language)),
    ...section(
      words.problems,
      review.problems.map((problem) => placed(problem, review.table.place, language)),
    ),
    "",
  ].join("\n");
}

function net(sum: GrossSum, words: (typeof WORDS)[Language], show: Show): string {
  return sum.plus !== 0 && sum.minus !== 0
    ? ` ${words.plusMinus(show.plain(sum.plus), show.plain(ore(-sum.minus)))}`
    : "";
}

/** Where something stands; its sheet is said where it is another than the table's. */
const placeIn = (table: Place, { sheet, ...place }: Place, language: Language): string =>
  describePlace(sheet === undefined || sheet === table.sheet ? place : { sheet, ...place }, language);

function placed(problem: ReadProblem, table: Place, language: Language): string {
  const place = placeIn(table, problem.place, language);
  return `${place && `${place}: `}${problemSentence(problem, language)}`;
}

function findingLines({ main, facets }: FindingGroup, review: Review, language: Language, show: Show): string[] {
  const words = WORDS[language];
  const text = describe(main, CHECK_WORDS[language], show);
  const place = placeIn(review.table.place, main.place, language);
  const also = [...facets]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map((facet) => `      + ${describe(facet, CHECK_WORDS[language], show).sentence}`);
  return [
    `  ${severityWord(main.severity, language)} · ${main.partner ?? words.table}${place && ` · ${place}`}: ${text.sentence}`,
    `      ${text.formula}`,
    ...reopenedLine(main, review, language, show).map((line) => `      ${line}`),
    ...also,
  ];
}

/** What was filled in, each thing said once with the partners it holds for. */
function assumptions(review: Review, language: Language): string[] {
  const words = WORDS[language];
  const partners = new Map<string, string[]>();
  for (const { partner, field, value } of review.assumed) {
    const said = `${words.field[field]} ${typeof value === "string" ? paymentModelWord(value, language) : `${value.start}–${value.end}`}`;
    partners.set(said, [...(partners.get(said) ?? []), partner]);
  }
  return [...partners].map(
    ([said, names]) => `${said}: ${names.length === review.lines.length ? words.all : names.join(", ")}`,
  );
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : ["", `${title}:`, ...rows.map((row) => `  ${row}`)];
}
