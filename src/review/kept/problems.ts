import type { Language } from "../../domain/finding.ts";
import type { ReadProblem } from "../../domain/table.ts";

type Sentence = Readonly<Record<Language, string>>;

/** What is done without a section that cannot be read. It is left in the file until something new is saved in its place. */
const DAMAGED: Readonly<Record<string, Sentence>> = {
  all: {
    sv: "Det som tillägget har sparat i arbetsboken kan inte läsas. Kontrollen är gjord utan det, med förvalet Sverige/IOP; det som står i filen är orört.",
    en: "What the add-in has kept in the workbook cannot be read. The check was made without it, by the preset Sweden/IOP; what stands in the file is untouched.",
  },
  rules: {
    sv: "Arbetsbokens egna regler kan inte läsas. Kontrollen är gjord med förvalet Sverige/IOP; det som står i filen är orört.",
    en: "The workbook's own rules cannot be read. The check was made by the preset Sweden/IOP; what stands in the file is untouched.",
  },
  accepted: {
    sv: "Godtagna noteringar kan inte läsas. Alla noteringar visas som om ingen var godtagen; det som står i filen är orört.",
    en: "Accepted findings cannot be read. Every finding is shown as if none was accepted; what stands in the file is untouched.",
  },
  snapshots: {
    sv: "Sparade avstämningar kan inte läsas. Ingen jämförelse med förra gången är gjord; det som står i filen är orört.",
    en: "Figures kept from earlier checks cannot be read. Nothing is compared with last time; what stands in the file is untouched.",
  },
  mappings: {
    sv: "Det som är sparat om hur kolumner ska läsas kan inte läsas. Kolumnerna är lästa efter sina rubriker; det som står i filen är orört.",
    en: "What is kept about how columns are read cannot be read. The columns were read by their headers; what stands in the file is untouched.",
  },
};

const WHOLE: Readonly<Record<string, Sentence>> = {
  "kept-newer": {
    sv: "En senare version av tillägget har sparat uppgifter i arbetsboken. De används inte och lämnas orörda. Uppdatera tillägget.",
    en: "A later version of the add-in has kept things in the workbook. They are not used and are left untouched. Update the add-in.",
  },
  "kept-tooLarge": {
    sv: "Det som är sparat i arbetsboken är större än tillägget läser. Kontrollen är gjord utan det, med förvalet Sverige/IOP; det som står i filen är orört.",
    en: "What is kept in the workbook is larger than the add-in reads. The check was made without it, by the preset Sweden/IOP; what stands in the file is untouched.",
  },
  "kept-notFetched": {
    sv: "Det som är sparat i arbetsboken kunde inte hämtas. Kontrollen är gjord utan det, med förvalet Sverige/IOP. Kontrollera igen.",
    en: "What is kept in the workbook could not be fetched. The check was made without it, by the preset Sweden/IOP. Check again.",
  },
  "kept-rules-unused": {
    sv: "Arbetsbokens egna regler används inte, eftersom ett förval är angivet.",
    en: "The workbook's own rules are not used, since a preset was given.",
  },
};

/** Of what the workbook remembers; null where the problem is of something else. */
export function keptProblemSentence({ reason, details }: ReadProblem, language: Language): string | null {
  const sentence = reason === "kept-damaged" ? DAMAGED[String(details?.["what"])] : WHOLE[reason];
  return sentence?.[language] ?? null;
}

/** Whether a problem is of what the workbook remembers, and not of the table. */
export const isOfMemory = ({ reason }: ReadProblem): boolean => reason.startsWith("kept-");
