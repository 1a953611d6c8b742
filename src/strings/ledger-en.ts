import type { LedgerStrings } from "./ledger-strings.ts";
import { numeral, plural } from "./plural.ts";

const count = plural("en");
const number = numeral("en");

export const ledgerEn: LedgerStrings = {
  heading: "Ledger",
  rows: (rows, vouchers) =>
    vouchers > 0 ? `${rows} in ${count(vouchers, { one: "voucher", other: "vouchers" })}` : rows,
  encoding: { cp437: "encoding CP437", cp1252: "encoding Windows-1252", mixed: "several encodings" },
  year: (when) => `fiscal year ${when}`,
  problems: (n) => `To look over in the file: ${n}`,
  more: (n) => `and ${n} more of the kind`,
  openAnother: "Open another file …",
  remove: "Remove",
  removeWhat: (name) => `Remove ${name} from the reconciliation`,
  removed: (name) => `${name} has been removed from the reconciliation.`,
  readTable: "Read in a table",
  showOpen: "Show",
  backToLedger: "Back to the ledger",
  isOpen: (names) => `A ledger is open: ${names}.`,
  isWhat: (name) => `${name} could be a table of partners or a ledger. Which is it?`,
  asTable: "A table of partners and amounts",
  asLedger: "A ledger of booked rows",
  share: (words, percent) => `${words} ${percent}`,
  tooLarge: (megabytes) => `The file is larger than ${megabytes} MB. Export a shorter period and open that.`,
  reckoning: "Working it out …",
  lost: "The ledger is no longer open. Open the file again. The follow-up is untouched.",

  setting: {
    heading: "What counts as paid",
    accounts: "Accounts",
    accountsHint: "Account numbers with commas between. 45 takes in every account that begins with 45.",
    allRows: "every row",
    interim: "Interim accounts for prepaid cost",
    none: "no accounts",
    counterparty: "The counterparty is in",
    source: {
      dimension: (id, name) => (name ? `${name} (dimension ${id})` : `dimension ${id}`),
      text: "the rows' text",
      column: "the counterparty column",
    },
    inFile: (n) => `Accounts in the file: ${n}`,
    include: "Include",
    includeWhat: (account) => `Include ${account}`,
    columns: "Columns",
    ambiguous: "several columns could be this",
    role: {
      date: "date",
      counterparty: "counterparty",
      orgNumber: "organisation number",
      account: "account",
      accountName: "account name",
      amount: "amount",
      debit: "debit",
      credit: "credit",
      voucher: "voucher",
      text: "text",
      currency: "currency",
      none: "not used",
    },
    proposed: "This is a proposal. Change whatever is not right.",
    use: "Use this setting",
    keep: "Save the setting in the workbook",
    kept: "The setting is saved in the workbook.",
    notKept: {
      newer: "What the workbook keeps was written by a later version of the add-in. Nothing has changed.",
      damaged: "What the workbook keeps cannot be read. Nothing has changed.",
      tooLarge: "The workbook has no room for more of what the add-in keeps. Nothing has changed.",
    },
    doesNotFit:
      "The setting saved in the workbook does not fit: the file has no rows on its accounts, or the counterparty is not where it says. Here is a new proposal.",
  },

  needsFollowUp: "A ledger is reconciled with the follow-up. Go to the sheet with the follow-up and check it.",
  checkFirst: "Check the sheet",
  goToCheck: "Go to Check",

  names: {
    heading: "Names in the ledger",
    intro: "Nothing counts as booked on a partner until the name is confirmed.",
    same: (n) => `The same partner, to confirm: ${n}`,
    sameHint: "Proposed by name or organisation number.",
    ask: (n) => `May be the same, to decide: ${n}`,
    different: (n) => `Like nobody in the follow-up: ${n}`,
    confirmed: (n) => `Confirmed: ${n}`,
  },
  is: (name, partner) => `${name} = ${partner}`,
  confirm: "Confirm",
  confirmWhat: (name, partner) => `Confirm that ${name} is ${partner}`,
  confirmAll: (n) => `Confirm all ${n}`,
  choose: "This one",
  chooseWhat: (name, partner) => `This one: ${name} is ${partner}`,
  notThis: "No",
  notThisWhat: (name, partner) => `No, ${name} is not ${partner}`,
  noneOfThem: "None of them",
  noneOfWhat: (name) => `${name} is none of them`,
  undo: "Undo",
  undoWhat: (name) => `Undo the confirmation of ${name}`,
  notShown: (n) => `${number(n)} more are not shown; their amounts are smaller.`,
  twice: (partner) =>
    `${partner} stands on several rows of the follow-up. What is booked cannot be divided between them, and is not counted.`,
  takenBack:
    "The answer is taken back. If the name was saved on the sheet of aliases it holds again at the next check, until its row there is removed.",
  answered: (n) => count(n, { one: "name has been confirmed.", other: "names have been confirmed." }),
  givePartner: "Choose a partner.",
  partner: "Partner",

  aliases: {
    unsaved: (n) =>
      `${count(n, { one: "confirmed name is not saved and holds", other: "confirmed names are not saved and hold" })} until the workbook is closed.`,
    save: "Save the names in the table Aliases",
    question: (n) =>
      `${count(n, { one: "row is added", other: "rows are added" })} to the table Aliases, in empty cells. Where there is no such table, it is put on a new sheet.`,
    write: "Save the names",
    saved: (sheet, isNew) =>
      isNew ? `The table Aliases is on the new sheet ${sheet}.` : `The names are in the table on the sheet ${sheet}.`,
    occupied: (sheet) =>
      `Something else stands below the table of aliases on the sheet ${sheet}. Nothing was written. Move what stands below the table and try again.`,
    noTable: (sheet) =>
      `The aliases on the sheet ${sheet} are no Excel table, so nothing can be added to them. Select the cells, choose Insert, Table, and try again.`,
  },

  differences: {
    heading: "Booked against paid",
    period: (period, currency) => `${period}, ${currency}. Difference = booked − paid.`,
    noPeriod:
      "The follow-up does not say up to which day paid counts, so every row counts. Give the year and the date in Check, under What was read.",
    stale: "The follow-up has changed since it was checked.",
    agree: (agree, all, waiting) =>
      `Booked is the same as paid for ${agree} of ${count(all, { one: "partner", other: "partners" })}.` +
      (waiting > 0 ? ` ${count(waiting, { one: "waits", other: "wait" })} for names to be confirmed.` : ""),
    group: {
      differs: (n) => `Difference or finding: ${n}`,
      waiting: (n) => `Waiting for names to be confirmed: ${n}`,
      rounding: (n) => `May be rounding in the follow-up: ${n}`,
      agrees: (n) => `No difference: ${n}`,
      noFigure: (n) => `Without an amount paid in the follow-up: ${n}`,
    },
    booked: "Booked",
    paid: "Paid according to the follow-up",
    difference: "Difference",
    interim: "of which on interim accounts",
    vouchers: "Vouchers",
    vouchersOf: (partner) => `Vouchers: ${partner}`,
    line: (line) => `line ${line}`,
    noDay: "no date",
    unmatched: (n) => `Booked on others than the partners: ${n}`,
    noCounterparty: "(no counterparty)",
    control: "Control of the sum",
    controlHint: "Every row of the file is in one place and one only.",
    parts: {
      partners: "The partners",
      unmatched: "Other counterparties",
      outOfPeriod: "Out of period",
      undated: "Undated",
      onAccounts: "The ledger's accounts",
      otherAccounts: "Other accounts",
      total: "The whole ledger",
    },
    otherYears: (years) => `The file also has rows from ${years}. They count as out of period.`,
    onlyOtherYears: (years, own) =>
      `Every row on the accounts is out of period: the file is of ${years} and the follow-up of ${own}.`,
  },

  payments: {
    write: "Write the table Payments",
    question:
      "What is booked on the partners goes in the table Payments, one row a voucher. Where there is such a table, the rows it lacks are added in empty cells; else it is put on a new sheet.",
    writeIt: "Write the table",
    written: (sheet, added, isNew, others) =>
      (isNew
        ? `The table Payments is on the new sheet ${sheet}, ${added}.`
        : `The table of payments on the sheet ${sheet} has been given ${added} more.`) +
      (others > 0
        ? ` ${count(others, { one: "row", other: "rows" })} of the table answer to nothing booked; they are untouched.`
        : ""),
    blocked: (sheet) =>
      `The table of payments on the sheet ${sheet} cannot be added to: it is no Excel table, has a total row, or something stands below it. It is untouched.`,
    none: "Nothing is booked on the partners, so there is nothing to write.",
    tooMany: (most) =>
      `There are more than ${most} vouchers to add. Open a shorter period of the ledger, or rename the table so that a new one is written.`,
    checkAgain: "Check the follow-up again",
  },
  cancel: "Cancel",
  untouched: "The follow-up is untouched.",
};
