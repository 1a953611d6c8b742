/** The project's own worked example (domain.md §1.1): eight rows, three totals, in tkr. */
export const ROWS: readonly (readonly [string, number, number, number])[] = [
  ["Fryshuset*", 4200, 1050, 1028],
  ["Folkets Husby", 1800, 900, 433],
  ["Rinkeby Folkets Hus", 1800, 900, 380],
  ["Studiefrämjandet", 1636, 818, 267],
  ["Kista SC", 500, 250, 131],
  ["Somaliska Medieföreningen", 900, 450, 189],
  ["Löparakademin", 350, 175, 0],
  ["Shanta IF", 200, 200, 0],
];
export const TOTALS = ["Summa", 11386, 4743, 2428] as const;
export const HEADERS = ["Organisation", "Belopp, tkr", "Utbetalt t.o.m. 30/4, tkr", "Kostnader Kv1, tkr"] as const;
export const FOOTNOTE = "*Fakturerar månadsvis";

const spaced = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, " ");

/** As a PDF gives it: headers broken over lines, blanks both between and inside numbers. */
export const PDF_TEXT = `Organisation
Belopp, 
tkr

Utbetalt t.o.m. 30/4, 
tkr Kostnader Kv1, tkr

${[...ROWS, TOTALS].map(([label, ...figures]) => `${label} ${figures.map(spaced).join(" ")}`).join("\n")}
${FOOTNOTE}
`;

export const CSV = [
  HEADERS.map((h) => `"${h}"`).join(";"),
  ...[...ROWS, TOTALS].map((row) => row.join(";")),
  FOOTNOTE,
].join("\r\n");

export const GRID_VALUES: readonly (readonly (string | number | null)[])[] = [
  [...HEADERS],
  ...[...ROWS, TOTALS].map((row) => [...row]),
  [FOOTNOTE, null, null, null],
];

/** What every source must give: labels without marks, figures as exact decimals. */
export const READ_ROWS = ROWS.map(([label, ...figures]) => [label.replace("*", ""), ...figures.map(String)]);
