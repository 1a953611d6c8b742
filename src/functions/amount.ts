import { HUNDREDTHS } from "../domain/units.ts";
import { moneyWords } from "../reading/numbers.ts";
import { numberIn } from "./arguments.ts";
import { CellError, wrong } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";
import { BAD_UNIT, UNITS, choose } from "./words.ts";

export default defineFunction({
  id: "AMOUNT",
  parameters: { text: "written", unit: "written?" },
  result: "number",
  compute({ text, unit: wanted }) {
    const unit = choose(UNITS, wanted);
    if (!unit) return BAD_UNIT;
    if (typeof text === "number") return text;
    if (/[%]|procent|percent/i.test(text)) return NOT_MONEY;
    // Thousand millions have no unit of ours, and millions are too near to be taken for them.
    if (/md(?:kr|r)\b|miljard|billion/i.test(text)) return MILLIARDS;
    const written = moneyWords(text);
    if (/kr$/i.test(String(wanted).trim()) && written.currency !== null && written.currency !== "SEK") return FOREIGN;
    const number = numberIn(text);
    if (number instanceof CellError || written.unit === null) return number;
    return Number(((number * HUNDREDTHS[written.unit]) / HUNDREDTHS[unit]).toPrecision(15));
  },
});

const NOT_MONEY = wrong("Procent är inget belopp.", "A percentage is not an amount.");
const MILLIARDS = wrong("Skriv miljarder som miljoner (mnkr).", "Write thousand millions as millions (mnkr).");
const FOREIGN = wrong("Beloppet är i en annan valuta än kronor.", "The amount is in another currency than kronor.");

export const text: FunctionText = {
  description: {
    sv: "Belopp som är skrivet som text, som ett tal: ”1 050 kr”, ”450 tkr”, ”(200)”.",
    en: "An amount written as text, as a number: “£1,050”, “450 tkr”, “(200)”.",
  },
  parameters: {
    text: { sv: "Texten. Ett tal lämnas som det är.", en: "The text. A number is left as it is." },
    unit: {
      sv: "Enhet som svaret ges i: ”kr” (om inget anges), ”tkr” eller ”mnkr”. Text utan enhet står redan i den.",
      en: "The unit of the answer: “one” (if left out), “thousand” or “million”; also “kr”, “tkr” or “mnkr”. Text without a unit is in it already.",
    },
  },
  help: {
    sv: "Läser mellanrum, komma, punkt, minus och parenteser som i svenska och engelska tabeller. Kan texten läsas på två sätt, som ”1.050”, blir det ett fel som visar båda.",
    en: "Reads spaces, commas, dots, minus signs and brackets as in Swedish and English tables. Where the text can be read in two ways, as “1.050”, it is an error that shows both.",
  },
};

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "En kolumn", en: "A column" },
    args: [[["1 050 kr"], ["450 tkr"], ["(200)"], ["2,4 mnkr"], [75], ["–"]]],
    gives: [[1050], [450_000], [-200], [2_400_000], [75], [0]],
  },
  {
    name: { sv: "I pund", en: "In pounds" },
    args: [[["£1,050"], ["(£1,250.50)"], ["-£75"], ["GBP 3,000"]]],
    gives: [[1050], [-1250.5], [-75], [3000]],
  },
  { name: { sv: "Svar i tkr", en: "In thousands" }, args: [[["450 000 kr"]], [["tkr"]]], gives: [[450]] },
  {
    name: { sv: "Kan läsas på två sätt; är inget belopp", en: "Can be read in two ways; is no amount" },
    args: [[["1.050"], ["återkommer"], ["uppgift saknas"]]],
    gives: [["#VALUE!"], ["#VALUE!"], ["#N/A"]],
  },
];
