import { notKnown } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "MATCH",
  parameters: { name: "written", names: "names", minScore: "share?" },
  result: "text",
  compute({ name, names, minScore }) {
    if (name === "") return NO_NAME;
    if (!names) return NO_NAMES;
    const { match, sentence } = names.bestMatch(String(name));
    if (!match) {
      const { sv, en } = sentence();
      return notKnown(sv, en);
    }
    return match.pair.score >= (minScore ?? 0) ? match.name : TOO_UNLIKE;
  },
});

const NO_NAME = notKnown("Ett namn saknas.", "A name is missing.");
const NO_NAMES = notKnown("Listan har inga namn.", "The list has no names.");
const TOO_UNLIKE = notKnown(
  "Det närmaste namnet liknar för lite för den gräns som är angiven.",
  "The nearest name is too unlike for the limit given.",
);

export const text: FunctionText = {
  description: {
    sv: "Det namn i listan som är samma förening, eller #SAKNAS när det inte är säkert.",
    en: "The name in the list that is the same organisation, or #N/A when it is not safe to say.",
  },
  parameters: {
    name: { sv: "Namnet att leta efter.", en: "The name to look for." },
    names: { sv: "Området med namn att välja bland.", en: "The range of names to choose among." },
    minScore: {
      sv: "Högre krav på likhet, mellan 0 och 1. Det som är osäkert blir aldrig ett svar, hur lågt kravet än är.",
      en: "A higher demand for likeness, from 0 to 1. What is not safe is never an answer, however low the demand.",
    },
  },
  help: {
    sv: "Flera möjliga namn ger #SAKNAS och de möjliga i felet. Ett svar är ett förslag: bekräfta det en gång innan pengar förs ihop.",
    en: "Several possible names give #N/A with the candidates in the error. An answer is a proposal: confirm it once before money is put together.",
  },
};

const NAMES = [["Norra Idrottsföreningen"], ["Folkets Hus Söderby"], ["Kulturföreningen Lyktan"]];

export const examples: readonly FunctionExample[] = [
  {
    name: { sv: "En kolumn med namn", en: "A column of names" },
    args: [[["norra idrottsföreningen"], ["Kulturforeningen Lyktan"], ["Stadsmissionen"], [null]], NAMES],
    gives: [["Norra Idrottsföreningen"], ["Kulturföreningen Lyktan"], ["#N/A"], ["#N/A"]],
  },
];
