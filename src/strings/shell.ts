import type { Language } from "../domain/finding.ts";

/** The few words the pane needs before anything else has loaded: part of the first paint, so kept apart and short. */
export interface ShellStrings {
  readonly places: string;
  readonly check: string;
  readonly read: string;
  readonly agreements: string;
  readonly report: string;
  readonly formulas: string;
  readonly rules: string;
  readonly checkNow: string;
  readonly intro: string;
  readonly promise: string;
  readonly example: string;
  readonly reading: string;
  readonly stop: string;
  readonly stopped: string;
  readonly loading: string;
  readonly checkedAt: (time: string) => string;
  readonly stale: string;
  readonly marksCleared: string;
  readonly notLoaded: string;
  readonly loadAgain: string;
}

export const shell: Readonly<Record<Language, ShellStrings>> = {
  sv: {
    places: "Panelens delar",
    check: "Kontroll",
    read: "Läs in",
    agreements: "Överenskommelser",
    report: "Text till nämnden",
    formulas: "Formler",
    rules: "Regler",
    checkNow: "Kontrollera",
    intro:
      "Jämför belopp enligt överenskommelse, utbetalt och redovisad kostnad för varje förening i det blad som är öppet, " +
      "och visar vad som avviker, med hur mycket och varför.",
    promise: "Cellerna som avviker markeras. Inget annat i arbetsboken ändras.",
    example: "Ingen tabell än? Prova med ett exempel",
    reading: "Läser bladet …",
    stop: "Avbryt",
    stopped: "Kontrollen avbröts. Inget har ändrats.",
    loading: "Öppnar …",
    checkedAt: (time) => `Kontrollerat ${time}`,
    stale: "Bladet har ändrats sedan kontrollen. Kontrollera igen.",
    marksCleared: "Markeringarna är borttagna.",
    notLoaded:
      "En del av panelen gick inte att läsa in. Kontrollera anslutningen och försök igen. Arbetsboken är orörd.",
    loadAgain: "Läs in panelen igen",
  },
  en: {
    places: "Parts of the pane",
    check: "Check",
    read: "Read in",
    agreements: "Agreements",
    report: "Text for the board",
    formulas: "Formulas",
    rules: "Rules",
    checkNow: "Check the sheet",
    intro:
      "Compares the agreed amount, the amount paid and the reported cost of every partner on the open sheet, " +
      "and shows what deviates, by how much and why.",
    promise: "Deviating cells are marked. Nothing else in the workbook changes.",
    example: "No table yet? Try an example",
    reading: "Reading the sheet …",
    stop: "Stop",
    stopped: "The check was stopped. Nothing has changed.",
    loading: "Opening …",
    checkedAt: (time) => `Checked at ${time}`,
    stale: "The sheet has changed since it was checked. Check again.",
    marksCleared: "The marks have been removed.",
    notLoaded: "Part of the pane could not be loaded. Check the connection and try again. The workbook is untouched.",
    loadAgain: "Load the pane again",
  },
};
