import type { Language } from "../../domain/finding.ts";
import type { PresetId } from "./presets.ts";

interface PresetWords {
  readonly name: string;
  /** What it changes and where that is from. */
  readonly about: string;
}

export const presetWords: Readonly<Record<PresetId, Readonly<Record<Language, PresetWords>>>> = {
  "sverige-iop": {
    sv: {
      name: "Sverige/IOP",
      about:
        "Kontrollernas egna gränser. För idéburna offentliga partnerskap finns inga publicerade andelar för förbrukning, administration eller egeninsats; sådant står i överenskommelsen och är avslaget från början.",
    },
    en: {
      name: "Sweden/IOP",
      about:
        "The checks' own thresholds. For Swedish public–voluntary partnerships no shares of use, administration or own contribution are published; they stand in the agreement and are off from the start.",
    },
  },
  "eu-70-100-90": {
    sv: {
      name: "EU 70/100/90",
      about:
        "Nästa delutbetalning minskas med det outnyttjade om inte 70 % av den senaste och hela de tidigare är använda, och högst 90 % betalas i förväg. Källa: EU:s externa bidrag.",
    },
    en: {
      name: "EU 70/100/90",
      about:
        "The next instalment is reduced by what is unused unless 70% of the latest and all of the earlier ones are used, and at most 90% is paid beforehand. Source: EU external grants.",
    },
  },
  "us-2cfr200": {
    sv: {
      name: "US 2 CFR 200",
      about:
        "Förskott efter närmaste behov (200.305 b), omdisponering över 10 % av budgeten (200.308) och återkrav som inte är reglerade efter 90 dagar (200.346).",
    },
    en: {
      name: "US 2 CFR 200",
      about:
        "Advances by immediate need (200.305 b), money moved above 10% of the budget (200.308) and claw-backs not settled after 90 days (200.346).",
    },
  },
  "un-80-100": {
    sv: {
      name: "UN 80/100 (obekräftad)",
      about:
        "Ingen ny delutbetalning förrän 80 % av den senaste och hela de tidigare är använda. Uppges ofta om FN:s förskott; vi har inte hittat texten och kan inte bekräfta regeln.",
    },
    en: {
      name: "UN 80/100 (not verified)",
      about:
        "No new instalment until 80% of the latest and all of the earlier ones are used. Often said of UN advances; we have not found the text and cannot verify the rule.",
    },
  },
  "uk-pounds": {
    sv: {
      name: "Storbritannien, pund",
      about:
        "Kontrollernas egna gränser, med de lägsta beloppen i pund: en tiondel av dem i kronor, alltså 100, 2 500 och 10 000. Beloppen är våra egna; vi känner inte till några brittiska som är publicerade.",
    },
    en: {
      name: "United Kingdom, pounds",
      about:
        "The checks' own thresholds, with the lowest amounts in pounds: a tenth of those in kronor, which is £100, £2,500 and £10,000. The amounts are our own; we know of no published British ones.",
    },
  },
};

/** Presets of which no source could be found that says what they say. */
export const UNVERIFIED: ReadonlySet<PresetId> = new Set(["un-80-100"]);
