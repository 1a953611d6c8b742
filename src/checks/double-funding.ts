import { chainsOf } from "../domain/agreement-chains.ts";
import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { overlapOf } from "../domain/interval.ts";
import { lackOf, placeOf } from "../domain/register.ts";

/** Two agreements of one partner at the same time for the same purpose. */
export default defineRegisterCheck({
  id: "double-funding",
  rank: 322,
  at: "register",
  off: true,
  tables: ["agreements"],
  settings: {},
  source: {
    sv: "Riksrevisionen 2023 om dubbel finansiering; Örnsköldsviks kommun: högst ett bidrag för samma ändamål",
    en: "Riksrevisionen 2023 on double financing; Örnsköldsvik: at most one grant for the same purpose",
  },
  inspect(view) {
    const pairs = chainsOf(view).flatMap((chain) =>
      chain.flatMap((one, index) => chain.slice(index + 1).map((other) => [one, other] as const)),
    );
    return inspectEach(pairs, ([one, other]) => {
      const both = overlapOf(one.period, other.period);
      if (!both) return null;
      const about = other.agreement;
      const lacking = [one.agreement, about].find(({ purpose }) => purpose === null);
      if (lacking) return notAssessed(about, lackOf(lacking, "purpose"));
      const purpose = about.purpose!;
      if (purpose.toLowerCase() !== one.agreement.purpose!.toLowerCase()) return null;
      return {
        about,
        place: placeOf(about, "purpose"),
        severity: "medium",
        figures: {},
        difference: null,
        words: { purpose, start: both.start, end: both.end, one: one.agreement.id, other: about.id },
      };
    });
  },
  text: {
    sv: {
      title: "Kan vara finansierat två gånger",
      why: "Två överenskommelser med samma förening gäller samtidigt för samma ändamål. Samma kostnad kan då redovisas i båda.",
      advice: "Kontrollera att kostnaderna är skilda åt.",
      finding: ({ words }, show) =>
        `${words.one} och ${words.other} avser båda ”${words.purpose}”, ${show.date(words.start)}–${show.date(words.end)}`,
      formula: ({ words }) => `Överenskommelser för ”${words.purpose}” samtidigt = 2`,
      threshold: () => "Följ upp samma ändamål vid samma tid",
    },
    en: {
      title: "May be financed twice",
      why: "Two agreements with the same partner run at the same time for the same purpose. The same cost may then be reported in both.",
      advice: "See that the costs are kept apart.",
      finding: ({ words }, show) =>
        `${words.one} and ${words.other} are both for “${words.purpose}”, ${show.date(words.start)} to ${show.date(words.end)}`,
      formula: ({ words }) => `Agreements for “${words.purpose}” at the same time = 2`,
      threshold: () => "Follow up the same purpose at the same time",
    },
  },
});

const rows = [{ agreed: 400_000 }];
const two = (purpose: string | null, start = "2019-06-01") => ({
  agreements: [
    { start: "2019-01-01", end: "2019-12-31", purpose: "Läxhjälp" },
    { id: "D2", start, end: "2020-12-31", purpose },
  ],
});

export const examples: readonly Example[] = [
  {
    name: { sv: "samma ändamål", en: "the same purpose" },
    rows,
    register: two("läxhjälp"),
    finds: { severity: "medium" },
  },
  { name: { sv: "olika ändamål", en: "different purposes" }, rows, register: two("Idrott"), finds: null },
  { name: { sv: "olika tid", en: "different time" }, rows, register: two("Läxhjälp", "2020-01-01"), finds: null },
  { name: { sv: "ändamål saknas", en: "the purpose is missing" }, rows, register: two(null), finds: "blank" },
];
