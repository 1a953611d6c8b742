import type { Labels } from "./labels.ts";

export const labelsEn: Labels = {
  title: (time) => `Report${time ? ` ${time}` : ""}`,
  sheetName: "Report",
  basedOn: (paid, cost) =>
    [
      paid && `Paid to ${paid}.`,
      cost && `Cost to ${cost}.`,
      "This sheet is written over when the report is written again.",
    ]
      .filter(Boolean)
      .join(" "),
  partner: "Partner",
  agreed: "Agreed amount",
  paid: (day) => (day ? `Paid to ${day}` : "Paid"),
  cost: (what) => `Cost ${what}`,
  shortDay: (day, _, monthName, year) => `${day} ${monthName}${year === null ? "" : ` ${year}`}`,
  span: ({ from, to }) =>
    to - from === 2 && from % 3 === 1
      ? `Q${(from + 2) / 3}`
      : to - from === 3 && from % 4 === 1
        ? `T${(from + 3) / 4}`
        : null,
  costOfAll: "Cost, total",
  forecast: "Forecast",
  total: "Total",
  withUnit: (header, unit) => `${header}, ${unit}`,
  tableCaption: "Agreed amount, paid and reported cost of each partner",

  assumedYear: (year, who) =>
    `Assumed: the agreements${who ? ` with ${who}` : ""} run over the calendar year ${year}, since nothing else is stated.`,
  assumedPlans: (plans) =>
    `Payment assumed from what has been paid: ${plans}. The assumption is used only to take the difference between payments and reported cost apart.`,
  planFor: (model, who) => `${model} for ${who}`,
  model: {
    upFront: "in full at the start",
    halfYearly: "half-yearly in advance",
    quarterly: "quarterly in advance",
    monthlyAdvance: "monthly in advance",
    monthlyArrears: "monthly in arrears",
  },
  ofSome: (n) => `${n} partners`,
  periodised: (basis, isEven) =>
    `The periodised budget is the agreed amount spread ${isEven ? "evenly " : ""}over the term of the agreement${isEven ? "" : " as stated"}, counted in ${basis}. Variance = budget − cost; plus is lower cost.`,
  basis: { months: "months", days: "days" },
  netOf: (what, net, plus, minus) => `${what}: net ${net}, plus ${plus} and minus ${minus}.`,
  sumMismatch: (header, printed, summed, difference) =>
    `The table's own total of ${header} is ${printed}; its rows come to ${summed}. The difference is ${difference}.`,
  coverage: (header, some) => `${header}: stated for ${some}.`,
  refused: (names, isOne) => `${names} ${isOne ? "is" : "are"} not counted in the total: the application was refused.`,
  boardsPart: "Costs of the whole activity count with the board's share.",
  inDoubt: "The costs are not added up: it is not stated whether each column covers its own period or the year so far.",
  rounded: "Amounts are rounded one by one; totals may differ in the last digit.",

  cash: {
    heading: "Paid, not reported",
    caption: "Known and computed",
    item: "Item",
    known: "Known",
    knownBelow: ["Known, plus", "Known, minus"],
    plus: "Computed, plus",
    minus: "Computed, minus",
    net: "Net",
    naive: "Paid, not reported",
    cutoff: (span) => `Cost ${/\d/.test(span) ? `for ${span}` : `in ${span}`}`,
    sameDay: "Cost between the dates",
    schedule: "Prepayment by plan (minus: arrears)",
    payment: "Paid beyond plan (minus: less than plan)",
    underspend: "Lower cost than the periodised budget (minus: higher)",
    sum: "Total computed",
    notAssessed: "Paid against plan is not assessed: the plan is assumed from what has been paid.",
    covers: (some) => `Taken apart for ${some}.`,
    chart: "Paid, not reported: known and computed",
    chartText: (known, parts) => `Horizontal bars. Known: paid, not reported ${known}. Computed: ${parts}.`,
    chartPart: (name, plus, minus) => (minus ? `${name} plus ${plus}, minus ${minus}` : `${name} ${plus}`),
    perPartner: "Paid, not reported, partner by partner",
  },

  findings: "Findings",
  noFindings: "No findings.",
  severity: "Assessment",
  finding: "Finding",
  wholeTable: "The whole table",
  notAssessable: "Could not be checked",
  nothingNotAssessable: "All checks could be made.",
  notAssessed: (title, who, reason) => `${title}${who ? ` (${who})` : ""}: ${reason}`,

  year: {
    heading: "Full-year forecast",
    caption: "The board's cost for the full year",
    item: "Item",
    agreed: "Agreed amounts",
    repaymentBy: {
      reported: "Expected repayment by cost reported for the whole term",
      forecast: "Expected repayment by forecasts given",
      carriedOn: "Expected repayment by cost carried on (computed)",
    },
    cost: "The board's cost",
    costAtMost: "The board's cost, at most",
    frame: "Frame",
    left: "Left of the frame (minus: above it)",
    noFrame: "No frame has been given, so the cost has not been compared with one.",
    notAssessed: (who, reason) => `Repayment could not be assessed for ${who}. ${reason}`,
    withoutRow: (names) => `Agreements without a row in the table are not included: ${names}.`,
    perPartner: "Expected repayment, partner by partner",
    outlook: "Cost at the end of the year",
    ground: "Based on",
    grounds: { reported: "reported cost", forecast: "forecast", carriedOn: "cost carried on" },
    repayment: "Expected repayment",
    notTold: "could not be assessed",
  },

  control: {
    heading: "Control totals",
    caption: "Control totals to the last öre",
    what: "Control",
    one: "One side",
    other: "Other side",
    difference: "Difference",
    verdict: "Outcome",
    holds: "agrees",
    differs: "does not agree",
    printed: (header) => `The table's total: ${header}`,
    partners: (header) => `By partner: ${header}`,
    refused: (header) => `Rows counted + not counted: ${header}`,
    heldBy: "Held by the partners",
    naive: "Paid, not reported = between the dates + held",
    held: "Held = prepayment + beyond plan + lower cost",
    naiveOfPartners: "Paid − cost = the sum of the differences",
  },
};
