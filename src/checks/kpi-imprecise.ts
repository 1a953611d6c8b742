import { defineRegisterCheck, inspectEach } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { placeOf } from "../domain/register.ts";
import { ownerOf } from "../domain/register-groups.ts";
import { measureName } from "./words/measure-name.ts";

/** An outcome said roughly (*drygt 300*) or as a span. A question to the partner, never a fault; off unless asked for. */
export default defineRegisterCheck({
  id: "kpi-imprecise",
  rank: 237,
  at: "register",
  off: true,
  tables: ["outcomes"],
  settings: {},
  source: {
    sv: "Egen regel: ett utfall går att räkna",
    en: "Our own rule: an outcome can be counted",
  },
  inspect: (view) =>
    inspectEach(view.register.outcomes, (row) =>
      row.actual && !row.actual.isExact
        ? {
            about: ownerOf(view, row),
            place: placeOf(row, "actual"),
            severity: "info",
            figures: {},
            difference: null,
            words: { outcome: measureName(row), written: row.actual.text },
          }
        : null,
    ),
  text: {
    sv: {
      title: "Utfallet är ungefärligt",
      why: "Ett ungefärligt tal eller ett intervall räcker ofta, men går inte att jämföra från år till år.",
      advice: "Fråga efter det exakta antalet om det behövs för jämförelsen.",
      finding: ({ words }) => `${words.outcome}: ”${words.written}”. Finns ett exakt antal?`,
      formula: ({ words }) => `Utfallet är skrivet ”${words.written}”`,
      threshold: () => "Upplysning när utfallet är ett ungefärligt tal eller ett intervall",
    },
    en: {
      title: "The outcome is rough",
      why: "A rough number or a span is often enough, but cannot be compared from year to year.",
      advice: "Ask for the exact number if it is needed for comparison.",
      finding: ({ words }) => `${words.outcome}: “${words.written}”. Is there an exact number?`,
      formula: ({ words }) => `The outcome is written “${words.written}”`,
      threshold: () => "A note when the outcome is a rough number or a span",
    },
  },
});

const rows = [{ agreed: 1_400_000 }];

export const examples: readonly Example[] = [
  {
    name: { sv: "drygt 300", en: "just over 300" },
    rows,
    register: {
      outcomes: [{ indicator: "Råd och stöd", actual: { from: 300, to: 300, isExact: false, text: "drygt 300" } }],
    },
    finds: { severity: "info" },
  },
  {
    name: { sv: "ett intervall", en: "a span" },
    rows,
    register: {
      outcomes: [{ goal: "Öppen verksamhet", actual: { from: 20, to: 217, isExact: false, text: "20–217" } }],
    },
    finds: { severity: "info" },
  },
  {
    name: { sv: "varken mål eller indikator", en: "neither a goal nor an indicator" },
    rows,
    register: { outcomes: [{ actual: { from: 20, to: 217, isExact: false, text: "20–217" } }] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "ett exakt tal, och ett som saknas", en: "an exact number, and one missing" },
    rows,
    register: { outcomes: [{ indicator: "Inskrivna", actual: 47 }, { actual: null }] },
    finds: null,
  },
];
