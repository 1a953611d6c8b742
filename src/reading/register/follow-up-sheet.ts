import { COMMENT, EXAMPLE_MARK, type SheetColumn, YES_NO_CHOICES, choice, number, words } from "./sheet-column.ts";

/**
 * The follow-up itself as it stands on a sheet of its own; read as any follow-up is, by its headers. Its example has no
 * amounts, which a total below would add.
 */
export const followUpSheet: {
  readonly name: { readonly sv: string; readonly en: string };
  readonly columns: Readonly<Record<string, SheetColumn>>;
} = {
  name: { sv: "Uppföljning", en: "FollowUp" },
  columns: {
    partner: words("Part", "Partner", 30, EXAMPLE_MARK),
    agreementId: words("Diarienr", "Agreement no", 22),
    orgNumber: words("Org.nr", "Org. no", 14),
    agreed: number("Belopp, kr", "Agreed amount, SEK"),
    paid: number("Utbetalt, kr", "Paid, SEK"),
    firstQuarter: number("Kostnader Kv1, kr", "Costs Q1, SEK"),
    secondQuarter: number("Kostnader Kv2, kr", "Costs Q2, SEK"),
    thirdQuarter: number("Kostnader Kv3, kr", "Costs Q3, SEK"),
    fourthQuarter: number("Kostnader Kv4, kr", "Costs Q4, SEK"),
    attested: choice("Intygat", "Attested", YES_NO_CHOICES, null),
    forecast: number("Prognos, kr", "Forecast, SEK"),
    comment: COMMENT,
  },
};
