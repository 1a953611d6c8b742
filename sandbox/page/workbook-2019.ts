/**
 * The workbook a newcomer meets: the first quarter of 2019 as the board saw it (domain.md §1.1), amounts in tkr.
 * Plain data, shared by the sandbox, the tests and the command line's examples.
 */
export const SHEET_2019 = "Kv1 2019";

export const HEADER_2019 = ["Förening", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"] as const;

export const PARTNERS_2019 = [
  ["Fryshuset*", 4200, 1050, 1028],
  ["Folkets Husby", 1800, 900, 433],
  ["Rinkeby Folkets Hus", 1800, 900, 380],
  ["Studiefrämjandet", 1636, 818, 267],
  ["Kista SC", 500, 250, 131],
  ["Somaliska Medieföreningen", 900, 450, 189],
  ["Löparakademin", 350, 175, 0],
  ["Shanta IF", 200, 200, 0],
] as const;

export const FOOTNOTE_2019 = "*Fakturerar månadsvis";

/** What stands in each cell from A1: a number, a text, a formula in English notation, or nothing. */
export const CELLS_2019: readonly (readonly (string | number | null)[])[] = [
  HEADER_2019,
  ...PARTNERS_2019,
  ["Summa", "=SUM(B2:B9)", "=SUM(C2:C9)", "=SUM(D2:D9)"],
  [null, null, null, null],
  [FOOTNOTE_2019, null, null, null],
];

/** The totals as printed in the source document: agreed, paid, cost. */
export const TOTALS_2019 = [11386, 4743, 2428] as const;

export const NUMBER_FORMAT_2019 = "#,##0";
