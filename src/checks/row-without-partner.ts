import { type RegisterDeviation, type RegisterNotAssessed, defineRegisterCheck, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { strangersOf, unknownNumbersOf } from "../domain/strangers.ts";

/** A row of a partner that the register does not know and that is near no name it knows, or with a number it lacks. */
export default defineRegisterCheck({
  id: "row-without-partner",
  rank: 314,
  at: "partner",
  tables: ["agreements"],
  settings: {},
  source: {
    sv: "Egen regel: det som betalas ska kunna föras till en överenskommelse",
    en: "Our own rule: what is paid should belong to an agreement",
  },
  inspect(view) {
    const unknown = strangersOf(view).filter(({ near }) => near.length === 0);
    const several = view.lines.filter(({ lack }) => lack === "severalAgreements");
    return [
      ...unknown.map(({ about, place, name }) => ({
        about,
        place,
        severity: "medium" as const,
        figures: {},
        difference: null,
        words: { name, isNumber: 0, known: "" },
      })),
      // The name may be right and the number wrong, or the other way: asked, never chosen.
      ...unknownNumbersOf(view).map(({ about, place, number, known }) => ({
        about,
        place,
        severity: "medium" as const,
        figures: {},
        difference: null,
        words: { name: number, isNumber: 1, known: known.join(", ") },
      })),
      ...several.map(({ figures }) => notAssessed(figures, "severalAgreements")),
    ] satisfies readonly (RegisterDeviation | RegisterNotAssessed)[];
  },
  text: {
    sv: {
      title: "Rad utan överenskommelse",
      why: "Registret har ingen överenskommelse med föreningen, varken efter diarienummer, organisationsnummer eller namn. Är ett diarienummer angivet som registret saknar förs raden inte till någon annan överenskommelse.",
      advice: "Lägg in överenskommelsen i registret, ange diarienummer, eller rätta namnet.",
      finding: ({ words }) =>
        words.isNumber
          ? `Diarienummer ${words.name} finns inte i registret${words.known && `; föreningen har ${words.known}`}`
          : `”${words.name}” finns inte i registret över överenskommelser`,
      formula: ({ words }) => `Överenskommelser med ”${words.name}” = 0`,
      threshold: () => "Följ upp varje namn och diarienummer som registret inte känner",
    },
    en: {
      title: "Row without an agreement",
      why: "The register has no agreement with the partner, by number, organisation number or name. A row that gives a number which the register lacks is joined to no other agreement.",
      advice: "Enter the agreement in the register, give its number, or correct the name.",
      finding: ({ words }) =>
        words.isNumber
          ? `Agreement number ${words.name} is not in the register${words.known && `; the partner has ${words.known}`}`
          : `“${words.name}” is not in the register of agreements`,
      formula: ({ words }) => `Agreements with “${words.name}” = 0`,
      threshold: () => "Follow up every name and number that the register does not know",
    },
  },
});

const own = { start: "2019-01-01", end: "2019-12-31", partner: "Norra IF" };

export const examples: readonly Example[] = [
  {
    name: { sv: "okänd förening i tabellen", en: "an unknown partner in the table" },
    rows: [{ partner: "Norra IF" }, { partner: "Biodlarna" }],
    register: { agreements: [own] },
    finds: { severity: "medium", partner: "Biodlarna" },
  },
  {
    name: { sv: "okänd förening bland utbetalningarna", en: "an unknown partner among the payments" },
    rows: [{ partner: "Norra IF" }],
    register: {
      agreements: [own],
      payments: [
        { partner: "Biodlarna", date: "2019-02-01" },
        { partner: "biodlarna", date: "2019-03-01" },
        { partner: "Norra IF", date: "2019-03-01" },
        { partner: "", agreementId: "D1" },
      ],
    },
    finds: { severity: "medium", partner: "Biodlarna" },
  },
  {
    name: { sv: "ett diarienummer som registret saknar", en: "a number that the register lacks" },
    rows: [{ partner: "Norra IF", agreementId: "D9" }],
    register: {
      agreements: [own],
      payments: [
        { partner: "Norra IF", agreementId: "D9", date: "2019-02-01" },
        { partner: "Biodlarna", agreementId: "D8", date: "2019-02-01" },
      ],
    },
    finds: [
      { severity: "medium", partner: "Norra IF" },
      { severity: "medium", partner: "Biodlarna" },
    ],
  },
  {
    name: { sv: "känd efter diarienummer, trots annat namn", en: "known by number, in spite of another name" },
    rows: [{ partner: "Biodlarna", agreementId: "D1" }],
    register: { agreements: [own] },
    finds: null,
  },
  {
    name: { sv: "känd efter organisationsnummer", en: "known by organisation number" },
    rows: [{ partner: "Biodlarna", orgNumber: "802005-6175" }],
    register: { agreements: [{ ...own, orgNumber: "8020056175" }] },
    finds: null,
  },
  {
    name: { sv: "känd efter alias", en: "known by alias" },
    rows: [{ partner: "Biodlarna" }],
    register: { agreements: [own], aliases: [{ alias: "Biodlarna", partner: "Norra IF" }] },
    finds: null,
  },
  {
    name: { sv: "flera överenskommelser kan avses", en: "several agreements could be meant" },
    rows: [{ partner: "Norra IF" }],
    register: { agreements: [own, { ...own, id: "D2" }] },
    finds: "severalAgreements",
  },
];
