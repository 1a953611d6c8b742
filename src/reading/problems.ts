import type { Place, ReadProblem } from "../domain/table.ts";

type Sentence = (d: Readonly<Record<string, string | number>>, text: string) => string;

/** One sentence per reason, sv and en. A reason is permanent: it stands in files and in others' code. */
const SENTENCES = {
  "ambiguous-number": {
    sv: (d, t) => `”${t}” kan läsas på flera sätt (${d["readings"] ?? ""}) och ingen summa avgör. Talet är inte läst.`,
    en: (d, t) =>
      `“${t}” can be read in several ways (${d["readings"] ?? ""}) and no total decides. The number is not read.`,
  },
  "ambiguous-row": {
    sv: (d, t) =>
      `Raden ”${t}” kan delas i kolumner på flera sätt (${d["readings"] ?? ""}). De tal som skiljer sig är inte lästa; en summarad eller skilda celler avgör.`,
    en: (d, t) =>
      `The row “${t}” can be cut into columns in several ways (${d["readings"] ?? ""}). The figures that differ are not read; a total or separate cells would decide.`,
  },
  "no-reading": {
    sv: (_, t) => `Raden ”${t}” går inte att dela i tabellens kolumner. Den är inte läst.`,
    en: (_, t) => `The row “${t}” cannot be cut into the table's columns. It is not read.`,
  },
  "no-agreeing-reading": {
    sv: () => "Ingen läsning av raderna stämmer med summorna. De tal som kan läsas på flera sätt är inte lästa.",
    en: () => "No reading of the rows agrees with the totals. Figures that can be read in several ways are not read.",
  },
  "unconfirmed-split": {
    sv: (d) => `Talen är delade efter antalet kolumner (${d["columns"] ?? ""}); ingen summa bekräftar delningen.`,
    en: (d) => `The figures are cut by the number of columns (${d["columns"] ?? ""}); no total confirms the cut.`,
  },
  "weakly-confirmed": {
    sv: (d) =>
      `Av ${d["readings"] ?? ""} möjliga läsningar stämmer bara en med summorna, men så många läsningar kan stämma av en slump. Kontrollera raderna.`,
    en: (d) =>
      `Of ${d["readings"] ?? ""} possible readings only one agrees with the totals, but among so many one may agree by chance. Check the rows.`,
  },
  "total-disagrees": {
    sv: (d) => `Raderna är lästa efter övriga summor; i kolumnen ${d["column"] ?? ""} stämmer summan inte.`,
    en: (d) => `The rows are read by the other totals; in the column ${d["column"] ?? ""} the total does not agree.`,
  },
  "dash-is-no-minus": {
    sv: () => "Tankstrecket mellan namn och belopp är läst som skiljetecken, inte som minus.",
    en: () => "The dash between name and amount is read as a separator, not as a minus.",
  },
  "dash-is-minus": {
    sv: () => "Strecket före varje tal är läst som minus. Om det bara skiljer namn från tal ska talen vara plus.",
    en: () =>
      "The dash before each figure is read as a minus. If it only parts names from figures, the figures are plus.",
  },
  "row-identity-mismatch": {
    sv: (d, t) =>
      `${d["row"] ?? ""}: ${t} i kolumnen ${d["column"] ?? ""} är inte ${d["formula"] ?? ""}, som i övriga rader. Skillnad ${d["difference"] ?? ""}.`,
    en: (d, t) =>
      `${d["row"] ?? ""}: ${t} in the column ${d["column"] ?? ""} is not ${d["formula"] ?? ""}, as in the other rows. Difference ${d["difference"] ?? ""}.`,
  },
  "row-identity-rounding": {
    sv: (d, t) =>
      `${d["row"] ?? ""}: ${t} i kolumnen ${d["column"] ?? ""} skiljer ${d["difference"] ?? ""} från ${d["formula"] ?? ""}. Det är avrundning.`,
    en: (d, t) =>
      `${d["row"] ?? ""}: ${t} in the column ${d["column"] ?? ""} differs ${d["difference"] ?? ""} from ${d["formula"] ?? ""}. That is rounding.`,
  },
  "error-in-cell": {
    sv: (_, t) => `”${t}” är ett felvärde från Excel; talet saknas. Rätta formeln.`,
    en: (_, t) => `“${t}” is an error value of Excel's; the number is missing. Correct the formula.`,
  },
  "formula-without-value": {
    sv: (_, t) =>
      `Filen har formeln ”${t}” men inte talet den ger. Öppna filen i Excel, spara den och läs in den igen.`,
    en: (_, t) =>
      `The file holds the formula “${t}” but not the number it gives. Open the file in Excel, save it and read it again.`,
  },
  "shown-scaled": {
    sv: (d, t) =>
      `Talen i kolumnen ”${t}” visas i ${d["shown"] === 6 ? "miljoner" : "tusental"}, men cellerna innehåller hela tal. Cellernas tal är lästa.`,
    en: (d, t) =>
      `The figures in the column “${t}” are shown in ${d["shown"] === 6 ? "millions" : "thousands"}, but the cells hold whole numbers. The cells' numbers are read.`,
  },
  "mixed-units": {
    sv: (d, t) =>
      `Beloppen i kolumnen ”${t}” är skrivna i olika enheter. De är lästa i ${d["unit"] === "one" ? "kronor" : d["unit"] === "million" ? "miljoner" : "tusental"}; ett tal vars enhet inte framgår är inte läst.`,
    en: (d, t) =>
      `The amounts in the column “${t}” are written in different units. They are read in ${d["unit"] === "one" ? "kronor" : d["unit"] === "million" ? "millions" : "thousands"}; a figure whose unit is not stated is not read.`,
  },
  "malformed-number": {
    sv: (_, t) => `”${t}” är inget tal: siffergrupperna har fel längd eller skiljetecken.`,
    en: (_, t) => `“${t}” is no number: its groups of digits have the wrong length or separators.`,
  },
  "sum-in-cell": {
    sv: (_, t) => `”${t}” är en summa skriven i cellen. Den är inte uträknad; skriv talet.`,
    en: (_, t) => `“${t}” is a sum written in the cell. It is not added up; write the number.`,
  },
  "inexact-number": {
    sv: (_, t) => `”${t}” är ett ungefärligt tal eller ett intervall. Det är inte läst som ett tal.`,
    en: (_, t) => `“${t}” is an inexact number or a range. It is not read as a number.`,
  },
  "text-in-number-column": {
    sv: (d, t) => `”${t}” är text i en kolumn med tal${d["column"] ? ` (${d["column"]})` : ""}.`,
    en: (d, t) => `“${t}” is text in a column of numbers${d["column"] ? ` (${d["column"]})` : ""}.`,
  },
  "cell-without-column": {
    sv: (_, t) => `”${t}” hör inte till någon kolumn i tabellen.`,
    en: (_, t) => `“${t}” belongs to no column of the table.`,
  },
  "blank-place-assumed": {
    sv: (_, t) => `Raden ”${t}” har färre tal än tabellen har kolumner; summorna avgör vilka celler som är tomma.`,
    en: (_, t) =>
      `The row “${t}” has fewer figures than the table has columns; the totals decide which cells are blank.`,
  },
  "header-not-understood": {
    sv: (_, t) => `Rubrikerna ”${t}” går inte att dela på tabellens kolumner.`,
    en: (_, t) => `The headers “${t}” cannot be shared out among the table's columns.`,
  },
  "hidden-row": {
    sv: (_, t) => `Raden ”${t}” är dold i bladet. Den är läst.`,
    en: (_, t) => `The row “${t}” is hidden in the sheet. It is read.`,
  },
  "hidden-column": {
    sv: (_, t) => `Kolumnen ”${t}” är dold i bladet. Den är läst.`,
    en: (_, t) => `The column “${t}” is hidden in the sheet. It is read.`,
  },
  "hidden-sheet": {
    sv: (_, t) => `Bladet ”${t}” är dolt. Det är läst.`,
    en: (_, t) => `The sheet “${t}” is hidden. It is read.`,
  },
  "prose-amounts": {
    sv: (d) => `Texten nämner ${d["count"] ?? ""} belopp i löpande meningar, men innehåller ingen tabell.`,
    en: (d) => `The text names ${d["count"] ?? ""} amounts in running sentences, but holds no table.`,
  },
  "no-table": { sv: () => "Här finns ingen tabell med tal.", en: () => "There is no table of figures here." },
  empty: { sv: () => "Här finns ingenting att läsa.", en: () => "There is nothing to read here." },
  "too-large": {
    sv: (d) => `Texten har fler rader än ${d["limit"] ?? ""}. Resten är inte läst.`,
    en: (d) => `The text has more than ${d["limit"] ?? ""} lines. The rest is not read.`,
  },
  "not-a-workbook": {
    sv: () => "Filen går inte att läsa som en Excelbok: den är skadad eller ofullständig.",
    en: () => "The file cannot be read as a workbook: it is damaged or incomplete.",
  },
  "other-format": {
    sv: (d) =>
      `Filen är av typen ${d["format"] ?? ""}. Spara den som .xlsx, eller kopiera tabellen och klistra in den.`,
    en: (d) => `The file is of the type ${d["format"] ?? ""}. Save it as .xlsx, or copy the table and paste it.`,
  },
  "sheet-bounded": {
    sv: () =>
      "Ett blad har celler mycket långt ned eller till höger. Läst är de första 100 000 raderna och 200 kolumnerna; radera det som står utanför.",
    en: () =>
      "A sheet has cells very far down or to the right. The first 100,000 rows and 200 columns are read; delete what stands outside them.",
  },
  "old-workbook": {
    sv: () =>
      "Filen är en Excelbok i det gamla formatet (.xls) eller skyddad med lösenord. Spara den som .xlsx utan lösenord.",
    en: () => "The file is a workbook in the old format (.xls) or has a password. Save it as .xlsx without a password.",
  },
  "html-page": {
    sv: () => "Filen är en webbsida utan tabell, kanske ett felmeddelande från en server.",
    en: () => "The file is a web page without a table, perhaps a server's error message.",
  },
  binary: { sv: () => "Filen är varken text eller en Excelbok.", en: () => "The file is neither text nor a workbook." },
  pdf: {
    sv: () => "Filen är en PDF. Kopiera tabellens text och klistra in den.",
    en: () => "The file is a PDF. Copy the table's text and paste it.",
  },
  "too-many-parts": {
    sv: (d) => `Excelboken har fler delar än ${d["limit"] ?? ""}.`,
    en: (d) => `The workbook has more than ${d["limit"] ?? ""} parts.`,
  },
  "too-many-cells": {
    sv: (d) =>
      `Bladet ${d["sheet"] ?? ""} sträcker sig över fler än ${d["limit"] ?? ""} miljoner celler. Ta bort det som står långt från tabellen, eller kopiera tabellen till en ny arbetsbok.`,
    en: (d) =>
      `The sheet ${d["sheet"] ?? ""} spans more than ${d["limit"] ?? ""} million cells. Remove what stands far from the table, or copy the table to a new workbook.`,
  },
  "too-big-unpacked": {
    sv: (d) => `Excelboken är större än ${d["limit"] ?? ""} MB uppackad.`,
    en: (d) => `The workbook is larger than ${d["limit"] ?? ""} MB unpacked.`,
  },
} satisfies Record<string, { sv: Sentence; en: Sentence }>;

export type ProblemReason = keyof typeof SENTENCES;

/** The sentence for a reason with its values put in; the reason itself where it is not known. */
export function sentence(
  reason: string,
  text: string,
  details: Readonly<Record<string, string | number>>,
  lang: "sv" | "en",
): string {
  const known = Object.hasOwn(SENTENCES, reason) ? SENTENCES[reason as ProblemReason] : undefined;
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return known ? (known[lang] as Sentence)(details, shown) : reason;
}

/** A problem in words, without its place. */
export const readProblemSentence = (problem: ReadProblem, lang: "sv" | "en"): string =>
  sentence(problem.reason, problem.text, problem.details ?? {}, lang);

/** A problem in words, its place first where it has one. */
export function describeProblem(problem: ReadProblem, lang: "sv" | "en"): string {
  const place = describePlace(problem.place, lang);
  const text = readProblemSentence(problem, lang);
  return place ? `${place}: ${text}` : text;
}

/** A place in words: `Kv1 2019!D5`, `rad 12`. */
export function describePlace(place: Place, lang: "sv" | "en"): string {
  if (place.address) return place.sheet ? `${place.sheet}!${place.address}` : place.address;
  if (place.line !== undefined) return `${lang === "sv" ? "rad" : "line"} ${place.line}`;
  return place.sheet ?? "";
}
