import type { MemoryStrings } from "./memory-strings.ts";
import { plural } from "./plural.ts";

const count = plural("en");

export const memoryEn: MemoryStrings = {
  rulesLine: ({ preset, changed, from }) =>
    [`Rules: ${preset}`, changed > 0 && `${changed} changed in the workbook`, from && `in force from ${from}`]
      .filter(Boolean)
      .join(", "),
  rulesBegin: (from) => `The workbook's own rules hold from ${from} and were not used: the check is of an earlier day.`,
  rulesInKronor: (currency) => `The lowest amounts of these rules are set for kronor. Here they count as ${currency}.`,
  showRules: "Show the rules",

  accept: "Accept",
  acceptWho: (who) => `Accept with a reason: ${who}`,
  reason: "Reason",
  reasonNeeded: "Write a reason. Whoever reads the next check will see it.",
  reasonHint: "Kept in the workbook with today's date. The file may be handed out: write no personal data.",
  signature: "Signature, if you like",
  also: "Accepted with it",
  nothingChosen: "Choose at least one finding to accept.",
  cancel: "Cancel",
  accepted: (n) => `${count(n, { one: "finding accepted", other: "findings accepted" })}.`,
  acceptedOn: (day, signature) => (signature ? `Accepted ${day}, ${signature}` : `Accepted ${day}`),
  acceptedList: (n) => `Accepted: ${n}`,
  withdraw: "Take back",
  withdrawWho: (who) => `Take back what was accepted: ${who}`,
  withdrawn: "The finding is open again.",
  reopened: (day, reason) => `Accepted ${day} (“${reason}”), and open again.`,
  reopenedWas: (sentence) => `Then: ${sentence}.`,
  reopenedOther: "What stands on the sheet is not what stood there then.",

  since: {
    heading: (day) => `Since ${day}`,
    nothing: "nothing new to look at",
    counts: ({ fresh, changed, gone, figures }) =>
      [
        fresh > 0 && count(fresh, { one: "new finding", other: "new findings" }),
        changed > 0 && `${changed} changed`,
        gone > 0 && `${gone} gone`,
        figures > 0 && count(figures, { one: "amount changed", other: "amounts changed" }),
      ]
        .filter(Boolean)
        .join(", "),
    fresh: "New findings",
    changed: "Changed findings",
    gone: "Findings no longer there",
    figures: "Amounts that differ",
    rows: "Rows",
    of: { agreed: "agreed amount", paid: "paid", cost: "reported cost" },
    none: "none",
    change: (was, now) => `${was} → ${now}`,
    newPartner: (partner) => `${partner} has a new row.`,
    gonePartner: (partner) => `${partner} no longer has a row.`,
    more: (n) => `and ${n} more`,
  },

  keep: {
    heading: "For next time",
    explain:
      "Keeps the amounts and findings of this check in the workbook, so that the next one can show what has changed.",
    save: "Keep these figures",
    saved: "The figures are kept in the workbook.",
    next: { month: "Next month", quarter: "Next quarter", tertial: "Next four months", other: "Next period" },
    nextExplain: "Closes the period and adds columns for the next. Nothing on the sheet changes.",
    confirm: {
      closes: (header) => `“${header}” is kept as closed: amounts changed afterwards become a finding.`,
      writes: (headers) =>
        headers.length === 1
          ? `The header “${headers[0]}” is written to the right of the table, in empty cells.`
          : `The headers ${headers.map((header) => `“${header}”`).join(" and ")} are written to the right of the table, in empty cells.`,
      nothingToWrite: "Columns for the next period are there already. Nothing is written on the sheet.",
      room: "Where there is no room, a new sheet is added with the same partners, amounts and earlier periods.",
      paidDate: "Paid to",
      begin: "Begin the next period",
      yearOnSheet: (year, headers) =>
        `The year is over. A new sheet for ${year} is added with the same partners and the headers ${headers.map((header) => `“${header}”`).join(" and ")}. Amounts are taken from the yearly amounts; those not there are left blank.`,
      beginYear: (year) => `Begin ${year}`,
    },
    yearBegun: (sheet, amounts) =>
      `Next year stands on the sheet “${sheet}”, with amounts for ${count(amounts, { one: "partner", other: "partners" })}. Fill in the rest.`,
    begun: (place) => `The next period has been added at ${place}.`,
    begunOnSheet: (sheet) => `There was no room. The next period is on the sheet “${sheet}”.`,
    closed: "The period is kept as closed.",
    stale: "The sheet has changed since it was checked. Check again first. Nothing has been written.",
    dateInvalid: "Give a date after the latest date of payment.",
    none: {
      nothingReported: "No cost has been reported, so there is no period to close.",
      periodUnknown:
        "The headers do not say what period the costs are of. Write for example “Costs Q1”, and give the year.",
      paidDateUnreadable: "The date of the next payment cannot be written in the header. Give a later date.",
    },
  },

  refused: {
    newer:
      "A later version of the add-in has kept things in the workbook. This version does not write over them. Update the add-in.",
    damaged:
      "What was kept in the workbook before cannot be read and is left untouched. Remove it under Rules, What is kept in the workbook, and try again.",
    tooLarge:
      "The workbook cannot hold more of what the add-in keeps. Remove older figures under Rules, What is kept in the workbook.",
  },
};
