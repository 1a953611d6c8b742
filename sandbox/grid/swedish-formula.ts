/** Translates formulas between the notation a person types in a Swedish Excel and the one workbooks are stored in (US). */

/** Swedish names of the functions a controller is likely to type; other names are taken as they stand. */
const NAMES: Readonly<Record<string, string>> = {
  ANTAL: "COUNT",
  ANTALV: "COUNTA",
  "ANTAL.OM": "COUNTIF",
  AVRUNDA: "ROUND",
  DAG: "DAY",
  DATUM: "DATE",
  ELLER: "OR",
  FALSKT: "FALSE",
  IDAG: "TODAY",
  INTE: "NOT",
  LETARAD: "VLOOKUP",
  MEDEL: "AVERAGE",
  MÅNAD: "MONTH",
  OCH: "AND",
  OM: "IF",
  OMFEL: "IFERROR",
  SANT: "TRUE",
  SUMMA: "SUM",
  "SUMMA.OM": "SUMIF",
  "SUMMA.OMF": "SUMIFS",
  XLETAUPP: "XLOOKUP",
  ÅR: "YEAR",
};
const SWEDISH_NAMES = Object.fromEntries(Object.entries(NAMES).map(([swedish, english]) => [english, swedish]));

/** Text, quoted sheet name, name or address, number, any other character. */
const tokens = (decimal: string): RegExp =>
  new RegExp(String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_.$]*|\d+(?:[${decimal}]\d+)?|[^]`, "gu");
const SWEDISH_TOKENS = tokens(",");
const US_TOKENS = tokens(".");

/** `=SUMMA(B2:B9;1,5)` → `=SUM(B2:B9,1.5)`. Text in quotes is left alone. */
export const fromSwedish = (formula: string): string =>
  translate(formula, SWEDISH_TOKENS, (token, inArray) => {
    if (/^\d/.test(token)) return token.replace(",", ".");
    if (token === ";") return inArray ? ";" : ",";
    if (token === "\\") return inArray ? "," : token;
    return NAMES[token.toUpperCase()] ?? token;
  });

/** `=SUM(B2:B9,1.5)` → `=SUMMA(B2:B9;1,5)`. */
export const toSwedish = (formula: string): string =>
  translate(formula, US_TOKENS, (token, inArray) => {
    if (/^\d/.test(token)) return token.replace(".", ",");
    if (token === ",") return inArray ? "\\" : ";";
    return SWEDISH_NAMES[token.toUpperCase()] ?? token;
  });

/** The same text, every character in its place, with `,` for the `;` that part arguments. */
export const withCommas = (formula: string): string =>
  translate(formula, SWEDISH_TOKENS, (token, inArray) => (token === ";" && !inArray ? "," : token));

function translate(formula: string, parts: RegExp, word: (token: string, inArray: boolean) => string): string {
  let depth = 0;
  return (formula.match(parts) ?? [])
    .map((token) => {
      if (token === "{") depth += 1;
      if (token === "}") depth -= 1;
      return word(token, depth > 0);
    })
    .join("");
}
