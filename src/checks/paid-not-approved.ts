import { isNotApproved } from "../domain/agreement-status.ts";
import { defineRegisterCheck, inspectEach, notAssessed } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { NIL, ore, sum } from "../domain/money.ts";
import { lackOf, placeOf } from "../domain/register.ts";

/** Money paid where nothing has been granted: applied for, being prepared, or refused. */
export default defineRegisterCheck({
  id: "paid-not-approved",
  rank: 30,
  at: "register",
  tables: ["agreements"],
  settings: {},
  source: {
    sv: "Egen regel: utan bifall finns inget att betala efter",
    en: "Our own rule: without approval there is nothing to pay by",
  },
  inspect(view) {
    return inspectEach(view.register.agreements, (about) => {
      if (lackOf(about, "status") === "notUnderstood" && about.status === null)
        return notAssessed(about, "notUnderstood");
      if (!isNotApproved(about.status)) return null;
      const lines = view.linesOf(about);
      const booked = sum(view.paymentsOf(about).map(({ amount }) => amount ?? NIL));
      const reported = sum(lines.map(({ facts }) => facts.paid ?? NIL));
      const paid = ore(Math.max(booked, reported));
      const isRefused = about.status === "refused";
      if (paid <= 0 && !(isRefused && lines.length > 0)) return null;
      return {
        about,
        place: placeOf(about, "status"),
        severity: paid > 0 ? "critical" : "info",
        figures: { paid },
        difference: paid > 0 ? paid : null,
        words: { isRefused: isRefused ? 1 : 0 },
      };
    });
  },
  text: {
    sv: {
      title: "Utbetalt utan bifall",
      why: "Registret säger att ansökan är avslagen eller inte beslutad. En rad som är avslagen räknas inte in i summorna.",
      advice: "Kontrollera beslutet. Stoppa utbetalningen, eller rätta statusen om bifall har getts.",
      finding: ({ difference, words }, show) =>
        difference === null
          ? "Avslagen, men står i tabellen; raden räknas inte in i summorna"
          : `${show.money(difference)} är utbetalt trots att ansökan ${words.isRefused ? "är avslagen" : "inte är beslutad"}`,
      formula: ({ figures }, show) => `Utbetalt = ${show.plain(figures.paid)}; bifall saknas`,
      threshold: () => "Fel så snart något är utbetalt utan bifall",
    },
    en: {
      title: "Paid without approval",
      why: "The register says that the application is refused or not decided. A row that is refused is not counted in the totals.",
      advice: "Check the decision. Stop the payment, or correct the status if approval has been given.",
      finding: ({ difference, words }, show) =>
        difference === null
          ? "Refused, yet it stands in the table; the row is not counted in the totals"
          : `${show.money(difference)} has been paid although the application ${words.isRefused ? "is refused" : "is not decided"}`,
      formula: ({ figures }, show) => `Paid = ${show.plain(figures.paid)}; no approval`,
      threshold: () => "An error as soon as anything is paid without approval",
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "avslagen men utbetalt i tabellen", en: "refused, yet paid in the table" },
    rows: [{ agreed: 400_000, paid: 100_000 }],
    register: { agreements: [{ status: "refused" }] },
    finds: { severity: "critical", difference: 100_000 },
  },
  {
    name: { sv: "ansökan, och en utbetalning bokförd", en: "an application, and a payment booked" },
    rows: [{ agreed: 400_000 }],
    register: { agreements: [{ status: "application" }], payments: [{ amount: 1_000 }, { amount: null }] },
    finds: { severity: "critical", difference: 1_000 },
  },
  {
    name: { sv: "avslagen och med en rad i tabellen", en: "refused, with a row in the table" },
    rows: [{ agreed: 400_000, paid: 0 }],
    register: { agreements: [{ status: "refused" }] },
    finds: { severity: "info" },
  },
  {
    name: { sv: "avslagen och utan rad", en: "refused, without a row" },
    rows: [{ agreed: 400_000, paid: 100_000 }],
    register: { agreements: [{ status: "refused", partner: "Annan förening" }] },
    finds: null,
  },
  {
    name: { sv: "ansökan utan utbetalning", en: "an application without payment" },
    rows: [{ agreed: 400_000, paid: 0 }],
    register: { agreements: [{ status: "application" }] },
    finds: null,
  },
  {
    name: { sv: "ett ord som inte är någon status", en: "a word that is no status" },
    rows: [{ agreed: 400_000, paid: 100_000 }],
    register: { agreements: [{ unreadable: ["status"] }] },
    finds: "notUnderstood",
  },
  {
    name: { sv: "bifall", en: "approved" },
    rows: [{ agreed: 400_000, paid: 100_000 }],
    register: { agreements: [{ status: "approved" }] },
    finds: null,
  },
];
