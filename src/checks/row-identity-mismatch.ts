import { defineTableCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import type { Show } from "../domain/finding.ts";
import { type Ore, asDecimal, oreOf } from "../domain/money.ts";
import { HUNDREDTHS } from "../domain/units.ts";
import { detail, problemsFor } from "./words/read-problems.ts";

/** A row that breaks what all the other rows keep: *avvikelse = budget − utfall*. Rounding is told apart, and still shown. */
export default defineTableCheck({
  id: "row-identity-mismatch",
  rank: 15,
  at: "partner",
  settings: {},
  source: {
    sv: "Egen kontroll: sambandet är funnet i tabellens övriga rader, och en enhet på sista siffran är avrundning",
    en: "Our own check: the relation is found in the table's other rows, and one unit of the last digit is rounding",
  },
  inspect({ followUp }) {
    const found = problemsFor(followUp, ["row-identity-mismatch", "row-identity-rounding"]);
    if (!found) return { notAssessable: "noReading" };
    return found.map(({ problem, partner }) => {
      const amount = (text: string) => {
        const value = asDecimal(text);
        return value && oreOf(value, HUNDREDTHS[followUp.unit]);
      };
      const [printed, difference] = [amount(problem.text), amount(detail(problem, "difference"))];
      return {
        severity: problem.reason === "row-identity-rounding" ? ("info" as const) : ("high" as const),
        figures: { ...(printed !== null && { printed }) },
        difference,
        words: {
          column: detail(problem, "column"),
          formula: detail(problem, "formula"),
          printed: problem.text,
          difference: detail(problem, "difference"),
        },
        place: problem.place,
        partner,
      };
    });
  },
  text: {
    sv: {
      title: "Raden räknar inte ihop",
      why: "I de andra raderna är kolumnen räknad ur två andra. En rad där det inte stämmer är oftast ändrad för hand eller felskriven, och då är någon av dess siffror fel.",
      advice: "Jämför radens tre siffror med underlaget.",
      finding: ({ figures, difference, words }, show) =>
        `”${words.column}” är ${written(figures.printed, words.printed, show)}, vilket inte är ${words.formula} som i övriga rader; skillnad ${written(difference, words.difference, show)}`,
      formula: ({ difference, words }, show) =>
        `${words.column} − (${words.formula}) = ${written(difference, words.difference, show)}, i tabellens egen enhet`,
      threshold: () => "Varje skillnad visas; mer än en enhet på sista siffran är ingen avrundning",
    },
    en: {
      title: "The row does not hang together",
      why: "In the other rows this column is worked out from two others. A row where that fails has usually been changed by hand or mistyped, so one of its figures is wrong.",
      advice: "Compare the three figures of the row with their source.",
      finding: ({ figures, difference, words }, show) =>
        `“${words.column}” is ${written(figures.printed, words.printed, show)}, which is not ${words.formula} as in the other rows; difference ${written(difference, words.difference, show)}`,
      formula: ({ difference, words }, show) =>
        `${words.column} − (${words.formula}) = ${written(difference, words.difference, show)}, in the table's own unit`,
      threshold: () => "Every difference is shown; more than one unit of the last digit is no rounding",
    },
  },
});

/** A figure finer than öre, as a share is, stands as it was read. */
const written = (figure: Ore | null | undefined, asRead: string, show: Show): string =>
  typeof figure === "number" ? show.plain(figure) : asRead;

const broken = (difference: string, reason = "row-identity-mismatch") => ({
  place: { sheet: "Kv1", address: "E3" },
  text: "90",
  reason,
  details: { column: "Avvikelse", formula: "Budget − Utfall", difference, row: "Förening 2" },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "avvikelsen är 10 tkr för hög på en rad", en: "the variance of one row is 10,000 too high" },
    rows: [{ agreed: 600_000 }, { agreed: 400_000 }],
    problems: [broken("10")],
    finds: { severity: "high", difference: 10_000, partner: "Förening 2" },
  },
  {
    name: { sv: "en enhet är avrundning", en: "one unit is rounding" },
    rows: [{ agreed: 600_000 }, { agreed: 400_000 }],
    problems: [broken("-1", "row-identity-rounding")],
    finds: { severity: "info", difference: -1_000 },
  },
  {
    name: { sv: "en andel är finare än öre", en: "a share is finer than hundredths" },
    rows: [{ agreed: 600_000 }, { agreed: 400_000 }],
    problems: [{ ...broken("0.0234567"), text: "0.1234567" }],
    finds: { severity: "high", partner: "Förening 2" },
  },
  {
    name: { sv: "alla rader räknar ihop", en: "every row hangs together" },
    rows: [{ agreed: 600_000 }],
    problems: [],
    finds: null,
  },
  {
    name: { sv: "tabellen är inte läst", en: "the table was not read" },
    rows: [{ agreed: 600_000 }],
    finds: "noReading",
  },
];
