import { DEFAULT_PRESET, PRESET_IDS, type PresetId } from "../checks/presets/presets.ts";
import { titles } from "../checks/titles.ts";
import type { Finding, NotAssessable } from "../domain/finding.ts";
import { missingSentences } from "../domain/missing.ts";
import { SEVERITY_WORDS } from "../domain/severity-word.ts";
import { HUNDREDTHS } from "../domain/units.ts";
import { CellError, wrong } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, type ResultCell, defineFunction } from "./define.ts";
import { reconciled } from "./table-argument.ts";
import { choose } from "./words.ts";

/** Presets as they may be written. */
const WRITTEN: Readonly<Record<string, PresetId>> = {
  ...(Object.fromEntries(PRESET_IDS.map((id) => [id, id])) as Record<PresetId, PresetId>),
  "": DEFAULT_PRESET,
  sverige: "sverige-iop",
  sweden: "sverige-iop",
};

export default defineFunction({
  id: "FLAGS",
  parameters: { table: "table", asOf: "date?", preset: "written?" },
  result: "table",
  compute({ table, asOf, preset }) {
    const chosen = choose(WRITTEN, preset);
    if (!chosen) return NO_PRESET;
    const found = reconciled(table, asOf, chosen);
    if (found instanceof CellError) return found;
    const { followUp, assessment, isUnitKnown } = found;
    const rows = [
      ...assessment.groups.map(({ main }) => findingRow(main, HUNDREDTHS[followUp.unit])),
      ...assessment.notAssessable.map(notAssessableRow),
      ...(isUnitKnown ? [] : [UNIT_UNKNOWN]),
    ];
    return [HEADERS, ...(assessment.groups.length === 0 ? [NOTHING] : []), ...rows];
  },
});

const HEADERS: readonly ResultCell[] = [
  { sv: "Förening", en: "Partner" },
  { sv: "Bedömning", en: "Assessment" },
  { sv: "Notering", en: "Finding" },
  { sv: "Skillnad", en: "Difference" },
  { sv: "Andel", en: "Share" },
  { sv: "Kommentar", en: "Comment" },
];
const NOT_CHECKED = { sv: "Kunde inte kontrolleras", en: "Could not be checked" };
const NOTHING: readonly ResultCell[] = ["", { sv: "Inga noteringar", en: "No findings" }, "", "", "", ""];
const UNIT_UNKNOWN: readonly ResultCell[] = [
  "",
  NOT_CHECKED,
  { sv: "Enhet", en: "Unit" },
  "",
  "",
  {
    sv: "Enheten saknas. Beloppen räknas som de står; skriv till exempel ”Belopp, tkr”.",
    en: "The unit is missing. The amounts count as they stand; write for example “Amount, tkr”.",
  },
];
const NAMES = PRESET_IDS.join(", ");
const NO_PRESET = wrong(`Förvalet ska vara ett av ${NAMES}.`, `The preset must be one of ${NAMES}.`);

function findingRow({ partner, severity, check, difference, share }: Finding, hundredths: number): ResultCell[] {
  return [
    partner ?? "",
    SEVERITY_WORDS[severity],
    titles[check]!,
    difference === null ? "" : difference / hundredths,
    share ?? "",
    "",
  ];
}

const notAssessableRow = ({ partner, check, reason }: NotAssessable): ResultCell[] => [
  partner ?? "",
  NOT_CHECKED,
  titles[check]!,
  "",
  "",
  missingSentences[reason],
];

export const text: FunctionText = {
  description: {
    sv: "Noteringarna för en uppföljningstabell, en rad för varje, med rubriker. Först de allvarligaste.",
    en: "The findings of a follow-up table, one row each, with headers. The most severe first.",
  },
  parameters: {
    table: {
      sv: "Tabellen med sina rubriker: förening, belopp, utbetalt, kostnader.",
      en: "The table with its headers: partner, agreed amount, paid, costs.",
    },
    asOf: {
      sv: "Dagen som kostnaden räknas till; ger också året när tabellen inte nämner det.",
      en: "The day up to which cost counts; gives the year too where the table names none.",
    },
    preset: {
      sv: "Förval av kontroller: ”sverige-iop” (om inget anges), ”eu-70-100-90”, ”us-2cfr200”, ”un-80-100” eller ”uk-pounds”.",
      en: "Preset of checks: “sverige-iop” (if left out), “eu-70-100-90”, “us-2cfr200”, “un-80-100” or “uk-pounds”.",
    },
  },
  help: {
    sv: "Prövar med förvalets kontroller och gränser; de flesta skillnader mellan förvalen gäller betalningsplaner, som formeln inte ser. Den ser inte heller arbetsbokens egna regler eller godtagna noteringar. En tom cell räknas som 0 i kolumner där någon har ett belopp; Kontrollera skiljer på tomt och 0. Det som inte kunde kontrolleras står sist, med skälet.",
    en: "Tests with the checks and thresholds of the preset; most differences between presets are about payment plans, which the formula cannot see. Nor can it see the workbook's own rules or accepted findings. A blank cell counts as 0 in columns where anybody has an amount; Check tells blank from 0. What could not be checked stands last, with the reason.",
  },
};

const TABLE = [
  ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4 2025", "Kostnader Kv1"],
  ["Norra IF", 4000, 2000, 980],
  ["Södra IF", 1600, 800, 260],
];

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "Två föreningar i tkr", en: "Two partners, in thousands" },
    args: [TABLE],
    gives: [
      [
        { sv: "Förening", en: "Partner" },
        { sv: "Bedömning", en: "Assessment" },
        { sv: "Notering", en: "Finding" },
        { sv: "Skillnad", en: "Difference" },
        { sv: "Andel", en: "Share" },
        { sv: "Kommentar", en: "Comment" },
      ],
      [
        "Södra IF",
        { sv: "Utred", en: "Investigate" },
        { sv: "Lägre kostnad än periodiserad budget", en: "Lower cost than the periodised budget" },
        140,
        0.35,
        "",
      ],
      [
        "",
        { sv: "Upplysning", en: "Note" },
        { sv: "Utbetalt och kostnad avser olika datum", en: "Paid and cost refer to different dates" },
        413.33334,
        "",
        "",
      ],
      [
        "",
        { sv: "Upplysning", en: "Note" },
        { sv: "Period och betalningsplan är antagna", en: "Period and payment plan are assumed" },
        "",
        "",
        "",
      ],
      [
        "",
        { sv: "Upplysning", en: "Note" },
        { sv: "Summan jämnar ut raderna", en: "The total evens out the rows" },
        160,
        "",
        "",
      ],
      [
        "",
        { sv: "Kunde inte kontrolleras", en: "Could not be checked" },
        { sv: "Utbetalt före plan", en: "Paid ahead of plan" },
        "",
        "",
        {
          sv: "Betalningsplanen är antagen utifrån det utbetalda beloppet och kan inte prövas mot det.",
          en: "The payment plan is assumed from the amount paid and cannot be tested against it.",
        },
      ],
      [
        "",
        { sv: "Kunde inte kontrolleras", en: "Could not be checked" },
        { sv: "Utbetalt efter plan", en: "Paid behind plan" },
        "",
        "",
        {
          sv: "Betalningsplanen är antagen utifrån det utbetalda beloppet och kan inte prövas mot det.",
          en: "The payment plan is assumed from the amount paid and cannot be tested against it.",
        },
      ],
      [
        "",
        { sv: "Kunde inte kontrolleras", en: "Could not be checked" },
        {
          sv: "Prognos eller framskrivning över beloppet enligt överenskommelsen",
          en: "Forecast or carried-on cost above the agreed amount",
        },
        "",
        "",
        {
          sv: "Framskrivning görs först när två perioder är redovisade.",
          en: "Costs are carried on to the end only when two periods have been reported.",
        },
      ],
      [
        "",
        { sv: "Kunde inte kontrolleras", en: "Could not be checked" },
        {
          sv: "Prognos eller framskrivning under beloppet enligt överenskommelsen",
          en: "Forecast or carried-on cost below the agreed amount",
        },
        "",
        "",
        {
          sv: "Framskrivning görs först när två perioder är redovisade.",
          en: "Costs are carried on to the end only when two periods have been reported.",
        },
      ],
      [
        "",
        { sv: "Kunde inte kontrolleras", en: "Could not be checked" },
        { sv: "Summan stämmer inte", en: "The total does not add up" },
        "",
        "",
        { sv: "Tabellen har ingen summarad att jämföra med.", en: "The table has no row of totals to compare with." },
      ],
    ],
  },
  {
    name: { sv: "En tabell utan rubriker", en: "A table without headers" },
    args: [
      [
        [4200, 1050],
        [1800, 900],
      ],
    ],
    gives: [["#VALUE!"]],
  },
];
