import type { Language } from "../domain/finding.ts";
import type { Evidence } from "./alignment.ts";
import type { Reason } from "./compare-pair.ts";
import type { Decision, Doubt } from "./decide.ts";
import type { PreparedName } from "./words.ts";

/** Why, in words: `Skärholmen = Skärholmens; scoutkår = scoutkåren`. */
export function reasonSentence(
  decision: Decision,
  reason: Reason,
  a: PreparedName,
  b: PreparedName,
  language: Language,
): string {
  const say = (sv: string, en: string): string => (language === "sv" ? sv : en);
  const text = textReason(reason, a, b, language);
  const [x, y] = reason.numbers ?? ["", ""];
  switch (reason.basis) {
    case "organisation-number":
      return decision === "same"
        ? say(`Samma organisationsnummer ${x}.`, `Same organisation number ${x}.`)
        : say(`Olika organisationsnummer ${x} och ${y}.`, `Different organisation numbers ${x} and ${y}.`);
    case "conflict":
      return x === y
        ? say(
            `Samma organisationsnummer ${x}, men namnen skiljer sig: ${text}`,
            `Same organisation number ${x}, but the names differ: ${text}`,
          )
        : say(
            `Namnen stämmer överens, men organisationsnumren ${x} och ${y} är olika.`,
            `The names agree, but the organisation numbers ${x} and ${y} differ.`,
          );
    case "alias":
      return say("Bekräftat tidigare som samma organisation.", "Confirmed earlier as the same organisation.");
    case "text":
      return text;
  }
}

function textReason(reason: Reason, a: PreparedName, b: PreparedName, language: Language): string {
  const { evidence, doubts } = reason.text;
  const agreed = evidenceWords(evidence, language);
  const against = doubts.map((doubt) => doubtWords(doubt, a, b, language));
  if (agreed.length === 0 && against.length === 0) {
    return language === "sv" ? "Samma ord i båda namnen." : "The same words in both names.";
  }
  return `${[...against, ...agreed].join("; ")}.`;
}

const EVIDENCE_NOTES: Readonly<Partial<Record<Evidence["kind"], Record<Language, string>>>> = {
  folded: { sv: "utan prickar och ringar", en: "without dots and rings" },
  misspelt: { sv: "trolig felskrivning", en: "probably misspelt" },
  slip: { sv: "trolig felskrivning", en: "probably misspelt" },
  spelling: { sv: "annan stavning", en: "other spelling" },
};

/** The words that answer to each other, each pair once; words written alike are not listed one by one. */
function evidenceWords(evidence: readonly Evidence[], language: Language): string[] {
  const said = new Set<string>();
  for (const { kind, a, b } of evidence) {
    const note = EVIDENCE_NOTES[kind]?.[language];
    if (a.toLowerCase() === b.toLowerCase()) continue;
    said.add(`${a} = ${b}${note ? ` (${note})` : ""}`);
  }
  return [...said];
}

const DOUBTS: Readonly<Record<Doubt["kind"], Record<Language, string>>> = {
  "only-in-one": { sv: "ord utan motsvarighet", en: "words without a counterpart" },
  "no-common-word": { sv: "inget ord gemensamt", en: "no word in common" },
  numbers: { sv: "olika nummer", en: "different numbers" },
  "kind-of-body": { sv: "olika slag av organisation", en: "different kinds of body" },
  "legal-form": { sv: "olika eller utelämnad juridisk form", en: "different or missing legal form" },
  near: { sv: "nästan lika, kan vara två namn", en: "nearly alike, may be two names" },
  marks: { sv: "skiljer i å, ä eller ö, kan vara två namn", en: "differ in å, ä or ö, may be two names" },
  "only-letters": { sv: "bara en förkortning gemensam", en: "only an abbreviation in common" },
  "loose-letters": { sv: "bokstäverna kan stå för ett annat ord", en: "the letters may stand for another word" },
  "no-own-word": { sv: "bara allmänna ord eller en ort gemensamt", en: "only general words or a place in common" },
};

function doubtWords(doubt: Doubt, a: PreparedName, b: PreparedName, language: Language): string {
  const words = DOUBTS[doubt.kind][language];
  if (doubt.a === "" && doubt.b === "") return words;
  if (doubt.a !== "" && doubt.b !== "") return `${words}: ${doubt.a} – ${doubt.b}`;
  const [name, only] = doubt.a === "" ? [b, doubt.b] : [a, doubt.a];
  return language === "sv"
    ? `${words}: ${only} (bara i ${name.written})`
    : `${words}: ${only} (only in ${name.written})`;
}
