import { numeral, plural } from "./plural.ts";
import type { ConclusionPart, Strings } from "./strings.ts";

const count = plural("en");
const number = numeral("en");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const en: Strings = {
  language: "en",
  partners: (n) => count(n, { one: "partner", other: "partners" }),
  rows: (n) => count(n, { one: "row", other: "rows" }),
  wholeTable: "The whole table",
  row: (line) => `line ${line}`,
  howComputed: "How this was computed",
  plusMinus: (plus, minus) => `plus ${plus}, minus ${minus}`,
  covers: (known, all) => `${known} of ${count(all, { one: "partner", other: "partners" })}`,
  rounding: "Amounts are rounded, so a sum may differ in its last digit. Everything is computed in öre.",
  showMore: (next, left) => (next === left ? `Show ${next} more` : `Show ${next} more, of ${number(left)} left`),
  showCell: (address) => `Show cell ${address}`,
  unit: { one: "single currency units", thousand: "thousands", million: "millions" },
  basis: { months: "months", days: "days" },
  costColumns: { perPeriod: "each its own period", cumulative: "the year so far" },
  model: {
    upFront: "in full at the start",
    halfYearly: "half-yearly in advance",
    quarterly: "quarterly in advance",
    monthlyAdvance: "monthly in advance",
    monthlyArrears: "monthly in arrears",
  },
  ownPlan: "a payment plan of its own",
  columnKind: {
    partner: "partner",
    orgNumber: "organisation number",
    agreed: "agreed amount",
    paid: "paid to date",
    cost: "reported cost",
    forecast: "forecast",
    other: "not used",
  },
  besideColumn: { comment: "remark", attested: "certified", agreementId: "agreement number" },
  unknown: "not stated",

  read: {
    paidTo: (date) => `paid to ${date}`,
    costTo: (date) => `cost to ${date}`,
    details: "What was read",
    detailsWithAssumed: (n) => `What was read, and ${count(n, { one: "assumption", other: "assumptions" })}`,
    place: "Range",
    columns: "Columns",
    unit: "Unit",
    year: "Year",
    paidDate: "Paid to",
    costDate: "Cost to",
    basis: "Periodised by",
    costColumns: "Cost columns cover",
    change: "Change",
    changeWhat: (what) => `Change: ${what}`,
    give: {
      unit: "Give the unit",
      year: "Give the year",
      paidDate: "Give the date",
      costDate: "Give the date of the cost",
      costColumns: "Say how to read them",
      columns: "Say which it is",
    },
    apply: "Apply",
    cancel: "Cancel",
    yearNeeded: "The table does not say which year it is for. Without a year nothing can be periodised.",
    yearInvalid: "Give the year in four digits, for example 2019.",
    dateInvalid: "Give a date.",
    columnsNeeded: "No column of reported cost was found.",
    costColumnsNeeded: "The costs may be cumulative. They are not counted until you say how to read them.",
    unitAssumed: "The table gives no unit. The amounts are read as single currency units.",
    paidDateNeeded: "The header does not say up to which date the payments are counted.",
    costDateNeeded: "The header does not say up to which date the costs are counted.",
    kept: "Changes last while the table stays in its place, until the workbook is closed. They are not saved in the workbook.",
  },

  assumed: {
    heading: "Assumptions",
    explain: "What is assumed is used only to explain what is paid and not yet reported, never to set a due date.",
    perPartner: "Period and payment model of each partner",
    model: "Payment model",
    start: "Start",
    end: "End",
    unknownModel: "payment model not known",
    why: {
      calendarYear: "the calendar year, as nothing else is stated",
      explainsPaid: "the simplest model that explains the amount paid exactly",
      footnote: "from the table's footnote and the amount paid",
    },
    assumedMark: "assumed",
    confirm: "Confirm",
    confirmWhat: (what) => `Confirm ${what}`,
    confirmAll: (n) => (n === 1 ? "Confirm the assumption" : `Confirm all ${n} assumptions`),
    periodInvalid: "The end must come after the start.",
    fall: "The cost falls",
    falls: { linear: "evenly over time", events: "all on one date", quarters: "quarter by quarter" },
    eventDay: "Date of the cost",
    eventOn: (date) => `all cost on ${date}`,
    eventInvalid: "The date must be within the agreement.",
  },

  summary: {
    heading: "Where things stand",
    agreed: "Agreed amount",
    paid: (date) => (date ? `Paid to ${date}` : "Paid"),
    cost: (date) => (date ? `Reported cost to ${date}` : "Reported cost"),
    lower: "lower cost than the periodised budget",
    higher: "higher cost than the periodised budget",
    equal: "The cost equals the periodised budget",
    shareOfAgreed: "share of the agreed amount",
    sums: "Agreed amount, paid and reported cost are sums over the partners' rows.",
    ratio: (part, whole, result) => `${part} / ${whole} = ${result}`,
    difference: (expected, cost, result) => `Periodised budget − reported cost = ${expected} − ${cost} = ${result}`,
    shareOfExpected: (variance, expected, result) =>
      `Variance / periodised budget = ${variance} / ${expected} = ${result}`,
    basis: (partners, basis) => `Counted over ${partners}, with the time of the agreement in ${basis}.`,
    sign: "Variance = budget − actual. Plus means a lower cost than budgeted.",
    notKnown: (why) => `The variance from the periodised budget cannot be computed. ${why}`,
  },

  cash: {
    heading: "Paid, not yet reported",
    known: "Known",
    computed: (paidDate, basis) =>
      `Computed to ${paidDate}, at an unchanged pace of cost and spread evenly over the agreement, counted in ${basis}`,
    cutoff: "Paid and cost refer to different dates",
    schedule: "Prepaid under the plan",
    arrears: "Paid in arrears under the plan",
    underspend: "Lower cost than the periodised budget",
    overspend: "Higher cost than the periodised budget",
    payment: "Paid beyond the plan",
    behind: "Paid short of the plan",
    paymentAssumed: "not assessed (plan assumed)",
    assessed: (known, all) => `${known} of ${all} assessed`,
    covers: (known, all, paid, cost) =>
      `Covers ${known} of ${all} partners, those with both paid and cost: ${paid} − ${cost}`,
    between: (days, isLess) => (isLess ? `less computed cost ${days}` : `computed cost ${days}`),
    carriedOnTo: (date) => `cost carried on to ${date}`,
    plansAssumed: (assumed, all) =>
      `${assumed === all ? "the plans are assumed" : `${assumed} of ${all} plans are assumed`} from the amount paid`,
    computedUneven: (paidDate, basis) =>
      `Computed to ${paidDate}, at an unchanged pace of cost and spread over time as given, counted in ${basis}`,
    conclusion: ({ whole, isOverPaid, parts, less }) => {
      const subject = isOverPaid ? `the ${whole} by which cost exceeds the amount paid` : whole;
      const [first, ...rest] = parts;
      if (!first) return "";
      if (less.length > 0) {
        const said = (each: readonly ConclusionPart[]) => each.map(({ amount, what }) => `${amount} ${what}`);
        return `${capital(subject)} is ${said(parts).join(" plus ")}, less ${said(less).join(", less ")}.`;
      }
      if (rest.length === 0) return `The whole amount is ${first.what}.`;
      const others = rest.map(({ amount, what }) => `; ${amount} is ${what}`).join("");
      return `Of ${subject}, ${first.amount} is ${first.what}${others}.`;
    },
    part: {
      datesAndAdvance: (date) => `computed cost up to ${date} and prepayment`,
      dates: (date) => `computed cost up to ${date}`,
      datesBack: (date) => `computed cost after ${date}`,
      advance: () => "prepayment under the plan",
      arrears: () => "payment in arrears under the plan",
      lower: () => "lower cost than periodised",
      higher: () => "higher cost than periodised",
      beyond: () => "paid beyond the plan",
      behind: () => "paid short of the plan",
    },
    identity: "Together the parts make up what is paid and not yet reported:",
    formula: {
      naive: "Paid − reported cost",
      cutoff: "Cost carried on − reported cost",
      schedule: "Due under the plan − periodised budget",
      payment: "Paid − due under the plan",
      underspend: "Periodised budget − cost carried on",
    },
    pace: (costDate, paidDate) =>
      `Cost carried on is the cost reported to ${costDate}, continued at the same pace to ${paidDate}. ` +
      "The periodised budget and the plan are taken on that same day. Each part is computed per partner, then summed.",
    notSplit: (why) => `The amount cannot be split. ${why}`,
    partlySplit: (known, all, amount) => `The split covers ${known} of ${all} partners, together ${amount}.`,
  },

  findings: {
    heading: (n) => `${n} to look at`,
    none: "Nothing to look at",
    noneOfChecked: "Nothing to look at in what could be checked",
    marks: "Mark on the sheet",
    notMarked: (why) => `The cells were not marked. ${why}`,
    why: "Why",
    whyWho: (who) => `Why: ${who}`,
    formula: "Computed as",
    threshold: "Threshold",
    source: "Source",
    usual: "What usually explains it",
    advice: "What to do",
    facets: "Also seen as",
    copyQuestion: "Copy question",
    toQuestions: "To the questions",
    toQuestionsOf: (partner) => `To the questions: ${partner}`,
    copyQuestionTo: (partner) => `Copy question to ${partner}`,
    copied: (partner) => `The question to ${partner} has been copied.`,
    notCopied: "The clipboard could not be reached. Select the text and copy it:",
    forInformation: (n) => count(n, { one: "note", other: "notes" }),
  },

  question: ({ partner, table, sentence, figures }) =>
    [
      "Hello,",
      "",
      `In our follow-up of the agreement with ${partner} (${table}) we see the following: ${sentence}`,
      "",
      ...figures.map((figure) => `${figure}.`),
      "",
      "Are these figures right? Please tell us briefly what explains the difference and how you expect the rest of the year to go.",
    ].join("\n"),

  periodised: ({ date, amount, part, isEven }) =>
    `Periodised budget to ${date}: ${amount}` +
    (part
      ? `, ${part.share} of the agreed ${part.agreed}${isEven ? " because that much of the agreement's time has passed" : ""}`
      : ""),

  rest: {
    inOrder: (n) => `In order: ${n}`,
    partlyChecked: (n) => `Nothing found, but checked only in part: ${n}`,
    notAssessable: (n) => `Could not be checked: ${n}`,
    notAssessableExplain: "What could not be checked is never counted as in order.",
    notRead: (n) => `About the reading: ${n}`,
    lowerBy: (amount, share) => `${amount} lower cost than the periodised budget${share ? ` (${share})` : ""}`,
    higherBy: (amount, share) => `${amount} higher cost than the periodised budget${share ? ` (${share})` : ""}`,
    asExpected: "the same cost as the periodised budget",
    noVariance: (why) => `The cost was not compared with the periodised budget. ${why}`,
    hiddenRow: "hidden row",
  },

  status: {
    shown: (address) => `Cell ${address} is selected on the sheet.`,
  },

  noTable: {
    heading: "There is no follow-up table here",
    todo: "If the follow-up is on this sheet, its header row is missing or cannot be understood: write one and check again. If it is on another sheet, go there. If it is somewhere else, bring it here.",
    needs:
      "A table has a header row and a row for each partner, with at least one of: agreed amount, paid to date and costs. Headers may be in English or Swedish, anywhere on the sheet.",
    paste: "Paste a table",
    open: "Open a file",
    example: "Try the example",
    sheet: (name) => `Sheet: ${name}`,
    backTo: (sheet) => `Check ${sheet}`,
  },

  several: {
    heading: (n) => `The sheet has ${n} tables of amounts`,
    todo: "Choose the one to check.",
    another: "Choose another table",
  },

  fault: {
    cellBeingEdited: {
      happened: "A cell is being edited.",
      todo: "Finish editing with Enter and try again.",
      unharmed: "What you are typing is still there.",
    },
    protected: {
      happened: "The sheet is protected.",
      todo: "Unprotect the sheet if its cells are to be marked, or read the result here in the pane.",
      unharmed: "The protection and the sheet are untouched.",
    },
    ownSheetProtected: {
      happened: "The sheet is protected and cannot be written anew.",
      todo: "Remove the protection under Review, Unprotect Sheet, and try again.",
      unharmed: "The protection and the sheet are as they were.",
    },
    structureProtected: {
      happened: "The structure of the workbook is protected, so no sheet can be added.",
      todo: "Remove the protection under Review, Protect Workbook, or paste into another workbook.",
      unharmed: "The workbook is untouched.",
    },
    sheetGone: {
      happened: "The sheet is no longer there.",
      todo: "Go to the sheet with the follow-up and check again.",
      unharmed: "The rest of the workbook is untouched.",
    },
    tooLarge: {
      happened: "The sheet is larger than what Excel hands over at once.",
      todo: "Move the table to a sheet of its own, or remove empty rows and columns, and try again.",
      unharmed: "The workbook is untouched.",
    },
    busy: {
      happened: "Excel is busy.",
      todo: "Wait a moment and try again.",
      unharmed: "The workbook is untouched.",
    },
    sessionExpired: {
      happened: "The connection to the workbook has expired.",
      todo: "Reload the page and try again.",
      unharmed: "What was saved is still there.",
    },
    noAnswer: {
      happened: "Excel did not answer.",
      todo: "Wait a moment and try again.",
      unharmed: "No values have been changed.",
    },
    notSupported: {
      happened: "This version of Excel lacks something that is needed.",
      todo: "Update Excel, or open the workbook in Excel on the web.",
      unharmed: "The workbook is untouched.",
    },
    unknown: {
      happened: "This could not be completed.",
      todo: "Try again. If that does not help, close the pane and open it again.",
      unharmed: "No values have been changed.",
    },
  },
  faultAt: (where) => `It concerns ${where}.`,
};
