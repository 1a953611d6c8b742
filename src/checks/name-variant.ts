import { defineRegisterCheck, inspectEach } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { strangersOf } from "../domain/strangers.ts";

/** A name that joins nothing but is near one or several of the register's. Proposed, never chosen; silent once it is an alias. */
export default defineRegisterCheck({
  id: "name-variant",
  rank: 316,
  at: "partner",
  tables: ["agreements"],
  settings: {},
  source: {
    sv: "Egen regel: likhet mellan namn avgör aldrig; ”Folkets Hus” kan vara en annan förening än ”Folkets Husby”",
    en: "Our own rule: likeness of names never decides; “Folkets Hus” may be another partner than “Folkets Husby”",
  },
  inspect: (view) =>
    inspectEach(
      strangersOf(view).filter(({ near }) => near.length > 0),
      ({ about, place, name, near }) => ({
        about,
        place,
        severity: near.length > 1 ? "medium" : "info",
        figures: {},
        difference: null,
        words: { name, near: near.join(", "), count: near.length },
      }),
    ),
  text: {
    sv: {
      title: "Namnet liknar ett i registret",
      why: "Raden förs inte till någon överenskommelse förrän någon har bekräftat vilken förening som avses.",
      advice: "Bekräfta genom att lägga namnet i tabellen Alias, eller ange diarienummer eller organisationsnummer.",
      finding: ({ words }) =>
        words.count > 1 ? `”${words.name}” kan avse någon av ${words.near}` : `”${words.name}” kan avse ${words.near}`,
      formula: ({ words }) => `Namn i registret som liknar ”${words.name}” = ${words.count}`,
      threshold: () => "Upplysning när ett namn liknar, följ upp när flera gör det",
    },
    en: {
      title: "The name is near one in the register",
      why: "The row is joined to no agreement until somebody has confirmed which partner is meant.",
      advice: "Confirm by putting the name in the table Aliases, or give the agreement's or the organisation number.",
      finding: ({ words }) =>
        words.count > 1
          ? `“${words.name}” could mean any of ${words.near}`
          : `“${words.name}” could mean ${words.near}`,
      formula: ({ words }) => `Names of the register near “${words.name}” = ${words.count}`,
      threshold: () => "A note when one name is near, follow up when several are",
    },
  },
});

const named = (partner: string, id: string) => ({ id, partner, start: "2019-01-01", end: "2019-12-31" });

export const examples: readonly Example[] = [
  {
    name: { sv: "ett namn liknar", en: "one name is near" },
    rows: [{ partner: "Somaliska Medieföreningen" }],
    register: { agreements: [named("Somaliska Mediaföreningen", "D1"), named("Kulturskolan Vega", "D2")] },
    finds: { severity: "info", partner: "Somaliska Medieföreningen" },
  },
  {
    name: { sv: "flera namn liknar", en: "several names are near" },
    rows: [{ partner: "Hjältarna" }],
    register: { agreements: [named("Hjältarna Norr", "D1"), named("Hjältarna Söder", "D2")] },
    finds: { severity: "medium", partner: "Hjältarna" },
  },
  {
    name: { sv: "ett kortare namn avgörs inte heller", en: "a shorter name is not decided either" },
    rows: [{ partner: "Folkets Hus" }],
    register: { agreements: [named("Folkets Husby", "D1"), named("Rinkeby Folkets Hus", "D2")] },
    finds: { severity: "info", partner: "Folkets Hus" },
  },
  {
    name: { sv: "bekräftat som alias", en: "confirmed as an alias" },
    rows: [{ partner: "Kista SC" }],
    register: {
      agreements: [named("Kista Sports Club", "D1")],
      aliases: [{ alias: "Kista SC", partner: "Kista Sports Club" }],
    },
    finds: null,
  },
  {
    name: { sv: "samma namn, annan stavning av och", en: "the same name, another spelling of “och”" },
    rows: [{ partner: "Husby Konst & Hantverksförening" }],
    register: { agreements: [named("Husby konst och hantverksförening", "D1")] },
    finds: null,
  },
];
