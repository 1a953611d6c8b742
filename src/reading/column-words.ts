import type { ColumnKind } from "../domain/table.ts";

/**
 * Words by which a column's kind is recognised, sv and en (product.md §3). Tried from the top, so that *Avvikelse mot budget*
 * is no cost and *Prognos kostnad* is a forecast. The one file to change when a municipality has another word.
 */
export const COLUMN_WORDS: readonly (readonly [ColumnKind, RegExp])[] = [
  [
    "orgNumber",
    /\borg(?:anisations?|\.)?\s*-?(?:nr|nummer|no)\b|\borganisationsn(?:r|ummer)|\borganisation number|\bregistration n(?:o|umber)|\bcharity n(?:o|umber)|\borgnr\b/i,
  ],
  [
    "other",
    /avvik|differens|skillnad|\bdiff\b|varian[cs]e|återst|kvar\b|remaining|\bandel|procent|percent|share|^%|ansök|sökt|applied|requested|kommentar|comment|^antal|number of|föregående|previous/i,
  ],
  ["forecast", /prognos|forecast|helårsbedöm|projected/i],
  ["paid", /utbetal|\bbetalt|betalat|betalningar|\bpaid\b|disburs|payments?\b/i],
  ["cost", /kostnad|utfall|förbruk|upparbet|redovisat|\bcosts?\b|\bspent\b|expenditure|expenses|actuals?\b|outturn/i],
  [
    "agreed",
    /belopp|överenskom|bevilj|avtalat|bidrag|anslag|tilldel|fördelat|budget|agreed|amount|grant(?:ed)?\b|award|ceiling/i,
  ],
  [
    "partner",
    /^part(?:er|en)?\b|partner|förening|organisation|\bnamn\b|sökande|mottagare|anordnare|aktör|leverantör|studieförbund|klubb|association|recipient|grantee|\bname\b|charity|payee/i,
  ],
];

/** Words that begin a column's header: where a header line holds several headers, a new one starts here. */
export const HEADER_STARTS =
  /^(?:organisation|förening|part|partner|sökande|mottagare|namn|nämnd|verksamhet|område|projekt|post|org\.?nr|belopp|överenskommet|beviljat|beviljad|bidrag|anslag|anslaget|ansökt|sökt|utbetalt|utbetalat|betalt|kostnad|kostnader|intäkter|nettokostnad|utfall|budget|bokslut|delårsrapport|avvikelse|prognos|helårsprognos|återstår|kvar|andel|antal|fördelat|kommentar|summa|differens|förändring|plan|periodens|agreed|amount|paid|cost|costs|forecast|granted|variance|remaining|actual|outturn|name|recipient|association|organisation|grant|total|totalt|helår|helårsbudget|årsbudget|periodbudget|budgetram|årsprognos|avtalat|beslutat|ackumulerat|redovisat|förbrukat|tilldelat|nedlagt|använt|kommunbidrag|vt|ht|kommun|kommunen|koncern|koncernen)$/i;

/** The header of references to notes: small numbers that count nothing, and no figure is lacking where none stands. */
export const NOTE_HEADER = /^(?:not|noter|nothänvisning|notes?|liitetieto)\.?$/i;

/** Headers of columns that hold words or dates: no figures stand under them. */
export const WORD_HEADERS =
  /^(?:org(?:anisations)?\.?\s*-?(?:nr|nummer|no)\.?|projekt|projektnamn|ändamål|syfte|verksamhet|kommentar|anmärkning|motivering|bedömning|beslut|förslag(?: till beslut)?|telefon|mobil|e-?post|bankgiro|plusgiro|bg|pg|adress|postadress|(?:\p{L}+ ?)?datum|förfallodag|diarienr|dnr|nr|löpnr|ort|kommun|kategori|typ|bidragstyp|kontaktperson|beskrivning|status|purpose|project|comment|notes|date|category|type|description)[,:]?$/iu;

/** Headers of the column that says what a row is about. */
export const LABEL_HEADERS =
  /^(?:område|nämnd|verksamhet|verksamhetsområde|kostnadsslag|intäktsslag|bidragsslag|bidragsform|studieförbund|förvaltning|post|projekt|konto|benämning|stadsdel|enhet|kommun|region|distrikt|fond|objekt|activity|service|department|district|area|item|fund|lag|järjestö)(?![\p{L}])/iu;

/** Labels of rows that sum others. */
export const TOTAL_WORDS =
  /^(?:del)?(?:summa|totalt?|totalsumma|totalsum|slutsumma|s:a|sum|subtotal|sub-total|grand total|sammanlagt|sammantaget|in ?alles|i alt|yhteensä|totaal|gesamt|insgesamt)(?![\p{Ll}-])|^total(?:a|er)?\s|(?:^|\s)(?:totalt|summa|total)$/iu;

/** Labels of rows that are often, not always, what the rows above come to. */
export const RESULT_WORDS =
  /resultat|netto|kassaflöde|medel från|bokfört värde|utgående|behållning|balans|överskott|underskott|\bnet\b|result|surplus|deficit|balance|cash flow/iu;

/** Rows that say what there is to share out among the others. */
export const AVAILABLE = /^(?:budget|anslag|ram|pott|att fördela|tillgängli)|available$/i;

/** Rows that repeat a part of another row: not in the sum. */
export const OF_WHICH = /^[-–—•\s]*(?:varav|därav|of which|hereof|heraf|herav|davon|waarvan|josta)(?![\p{L}])/iu;
