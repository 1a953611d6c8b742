import { formulaList } from "./formula-list-sv.ts";
import type { FormulaStrings } from "./formula-strings.ts";

export const formulasSv: FormulaStrings = {
  intro:
    "Formlerna skrivs i celler som Excels egna, till exempel =PARTNER.CASHHELD(C5;D5:G5). En formel över hela kolumnen räknar alla rader på en gång.",
  list: formulaList,
  headers: {
    STATUS: "Bedömning",
    VARIANCE: "Avvikelse (plus: lägre kostnad)",
    EXPECTED: "Periodiserad budget",
    CASHHELD: "Utbetalt, ej redovisat",
    REMAINING: "Kvar att betala ut",
    UNSPENT: "Ej upparbetat",
    UTILISATION: "Förbrukad andel",
    FORECAST: "Framskrivning",
    CLAWBACK: "Att återbetala vid slutet",
    ORGNUMBER: "Org.nr, normal form",
  },
  listHeading: "Formler",
  insert: "Sätt in för tabellen",
  insertNamed: (id) => `Sätt in för tabellen: ${id}`,
  help: "Hjälp",
  helpNamed: (id) => `Hjälp om ${id}`,
  // As a Swedish Excel shows it; the arguments are cells.
  confirm: (formula) => `${formula.replaceAll(",", ";")} skrivs till höger om tabellen, i tomma celler.`,
  write: "Skriv formeln",
  cancel: "Avbryt",
  written: (place) => `Formeln står i ${place}.`,
  occupied: "Där formeln skulle stå finns redan något. Inget har skrivits. Töm cellerna till höger om tabellen först.",
  checkFirst: "Tryck på Kontrollera först, så fylls formlerna i med tabellens egna celler.",
  sheetHeading: "Hela bladet",
  copy: "Kopia utan formler",
  copyWhy: "Lägger ett nytt blad med värden, format och kolumnbredder, som kan läsas av den som inte har tillägget.",
  copyEnding: " (värden)",
  copied: (sheet) => `Kopian är bladet ”${sheet}”.`,
  nothingToCopy: "Bladet är tomt. Ingen kopia gjordes.",
  recalculate: "Räkna om formler",
  recalculateWhy: "Om formler har fastnat låter det här Excel räkna om alla formler i arbetsboken.",
  recalculated: "Excel har räknat om formlerna.",
};
