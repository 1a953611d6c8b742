import { plural } from "./plural.ts";
import type { RulesStrings } from "./rules-strings.ts";

const count = plural("en");
const listed = (parts: readonly (string | false | null)[]) => parts.filter(Boolean).join(", ");

export const rulesEn: RulesStrings = {
  intro:
    "Which checks are made, and from what thresholds. What you change holds in this workbook, for everybody who uses it, once you have saved it.",
  loading: "Fetching what is kept …",
  again: "Try again",

  preset: { label: "Preset", unverified: "Not verified: its source has not been found." },
  from: {
    label: "In force from",
    hint: "A check of an earlier day uses what was in force then.",
    invalid: "Give a date.",
    tooLate: (day) => `The latest check is of ${day} and is not affected.`,
  },

  list: {
    heading: "Checks and thresholds",
    search: "Find a check",
    onlyChanged: (n) => `Changed only (${n})`,
    found: (n) => count(n, { one: "check", other: "checks" }),
    none: "No check fits.",
    group: {
      cost: "Cost",
      paid: "Agreed and paid",
      table: "The table as it was read",
      payments: "Plan and payments",
      agreements: "Agreements",
      outcomes: "Targets and criteria",
    },
    groupLine: (name, on, all) => `${name}: ${on} of ${all} on`,
    off: "off",
    changed: "changed",
  },
  rule: {
    on: "This check is made",
    settings: {
      floor: "Lowest amount",
      mediumPercent: "Follow up, share",
      mediumFloor: "Follow up, lowest amount",
      highPercent: "Investigate, share",
      highFloor: "Investigate, lowest amount",
      percent: "Threshold, share",
      ceilingPercent: "At most, share of the agreed amount",
      earlierPercent: "Share of earlier payments",
      elapsedPercent: "Share of the time passed",
      thousandthPercent: "Distance from a thousandth",
      rule: "Where the condition is not met",
      deMinimis: "Lowest amount to claim back",
      tolerance: "Difference allowed",
      within: "Difference allowed",
      days: "Days",
      daysBefore: "Days before",
      graceDays: "Days after the due day",
      afterDays: "Days after the end",
      dueDays: "Days after the period ends",
      highDays: "Investigate after so many days",
      withinDays: "Within so many days",
      mediumMonths: "Follow up above, months",
      highMonths: "Investigate above, months",
      times: "Times the agreed amount",
      rows: "Rows at least",
    },
    settingOf: {
      amount: "Amount",
      percent: "Share",
      days: "Days",
      months: "Months",
      number: "Number",
      choice: "Choice",
    },
    unit: { amount: "SEK", percent: "%", days: "days", months: "months", number: "", choice: "" },
    choices: {
      rule: [
        "the instalment is reduced by everything unused",
        "the instalment is reduced by what is missing",
        "nothing is paid until it is met",
      ],
    },
    fault: {
      noNumber: "Write a number, for example 25 000 or 12.5.",
      negative: "A threshold cannot be below 0.",
      tooLarge: "The number is too large for a threshold.",
      notWhole: "Write a whole number; amounts with at most two decimals.",
      aboveHigh: "The threshold for Follow up cannot be above that for Investigate.",
    },
    threshold: "Threshold",
    source: "Source",
    ownSource: "A source of your own, for example a decision",
    example: "Example",
    reset: "Back to the preset",
    resetNamed: (title) => `Back to the preset: ${title}`,
  },
  save: "Save in the workbook",
  saved: (from) => `The rules are saved in the workbook. They hold for checks of ${from} or later.`,
  unsaved: "Changes hold once they are saved.",
  notSaved: "Correct what is marked first. Nothing has been saved.",
  check: "Check by these rules",

  sets: {
    heading: "Saved rules",
    line: ({ from, preset, changed }) =>
      listed([
        from ? `From ${from}` : "Since before",
        preset,
        changed > 0 && count(changed, { one: "check changed", other: "checks changed" }),
      ]),
    edit: "Show",
    editNamed: (line) => `Show and change: ${line}`,
    editing: "shown above",
    remove: "Remove",
    removeNamed: (line) => `Remove rules: ${line}`,
    removed: "The rules have been removed from the workbook.",
  },

  kept: {
    heading: "What is kept in the workbook",
    explain: "Everything the add-in has kept in the file. It goes along when the file is copied, sent or handed out.",
    nothing: "Nothing is kept in the workbook.",
    size: (kB) => `${kB} kB`,
    total: (kB) => `${kB} kB in all, of at most 1,000 kB.`,
    section: {
      mappings: "How columns are read",
      rules: "Rules",
      accepted: "Accepted findings",
      snapshots: "Figures kept",
      ledger: "Accounts and counterparties of the ledger",
      aside: "Put aside, could not be read",
    },
    other: (name) => `Other (${name})`,
    damaged: "Cannot be read. It stays as it is until something new is saved, and is then put aside.",
    asWritten: "As it stands in the file",
    mapping: (headers) => `A table with the headers ${headers}`,
    mappingColumn: (header, kind) => `“${header}” is read as ${kind}`,
    rule: ({ title, isOn, settings, source }) =>
      `${title}: ${listed([isOn === null ? null : isOn ? "on" : "off", ...settings, source && `source: ${source}`])}`,
    accepted: ({ who, title, on, signature }) => `${who}: ${title}. Accepted ${listed([on, signature])}.`,
    acceptedFigures: ({ amounts, difference, dates }) =>
      listed([
        difference && `difference ${difference}`,
        amounts.length > 0 && `amounts ${amounts.join("; ")}`,
        dates.length > 0 && `facts ${dates.join("; ")}`,
      ]),
    ids: (agreement, orgNumber) =>
      listed([agreement && `agreement ${agreement}`, orgNumber && `organisation number ${orgNumber}`]),
    print: "a print that shows whether the text on the sheet has changed",
    snapshot: ({ title, on, isClosing }) => listed([title, `kept ${on}`, isClosing && "period closed"]),
    snapshotDays: (paid, cost) => listed([paid && `paid to ${paid}`, cost && `cost to ${cost}`]),
    snapshotLine: ({ who, agreed, paid, cost, amounts }) =>
      `${who}: agreed ${agreed}, paid ${paid}, cost ${cost}${amounts.length > 0 ? ` (${amounts.join("; ")})` : ""}`,
    column: (of, end) => (of === "paid" ? `paid to ${end}` : `cost to ${end}`),
    remove: "Remove",
    removeNamed: (what) => `Remove: ${what}`,
    removed: "Removed from the workbook.",
  },
  forget: {
    button: "Remove everything from the file",
    goes: "This goes: everything listed above, and the marks on the sheets. The next check is made by the preset Sweden/IOP, and accepted findings are open again.",
    stays: (sheets) =>
      sheets.length === 0
        ? "What stands on the sheets, and formulas, stay."
        : `This stays: what stands on the sheets, formulas, and the ${sheets.length === 1 ? "sheet" : "sheets"} the add-in has made: ${sheets.join(", ")}.`,
    final: "Do not count on undoing it.",
    confirm: "Remove everything",
    done: "Everything the add-in had kept has been removed from the file. Save the workbook to make it so on disk.",
    left: (sheet) =>
      `What was kept has been removed, but the sheet “${sheet}” is protected and keeps its marks. Unprotect it and clear the marks.`,
  },
  refused: {
    newer:
      "A later version of the add-in has kept things in the workbook. This version shows them and does not change them. Update the add-in.",
    damaged: "What is kept in the workbook cannot be read, so it is not changed. Remove it below and try again.",
    tooLarge: "The workbook cannot hold more of what the add-in keeps. Remove older figures below.",
  },
};
