import { defineCheck } from "../domain/check.ts";
import type { Example } from "../domain/example.ts";
import { minus } from "../domain/money.ts";
import { FLOOR } from "../domain/threshold.ts";

export default defineCheck({
  id: "paid-exceeds-agreed",
  rank: 20,
  at: "paid",
  needs: ["agreed", "paid"],
  settings: { floor: FLOOR },
  source: {
    sv: "US SF-425: utbetalt mot beviljat belopp; lägsta belopp är vår egen gräns",
    en: "US SF-425: payments against the amount authorised; the lowest amount is our own threshold",
  },
  inspect({ agreed, paid }, { floor }) {
    const difference = minus(paid, agreed);
    return difference >= floor ? { severity: "critical", figures: { agreed, paid }, difference } : null;
  },
  text: {
    sv: {
      title: "Utbetalt mer än beloppet enligt överenskommelsen",
      why: "Utbetalningar ska rymmas i beloppet. Vanliga förklaringar är en dubbel utbetalning, ett tilläggsbeslut som inte står i tabellen eller en betalning som hör till ett annat år.",
      advice: "Stäm av utbetalningarna mot bokföringen och leta efter ett tilläggsbeslut.",
      finding: ({ figures, difference }, show) =>
        `${show.money(figures.paid)} utbetalt, ${show.money(difference)} mer än beloppet enligt överenskommelsen på ${show.money(figures.agreed)}`,
      formula: ({ figures, difference }, show) =>
        `Utbetalt − belopp enligt överenskommelse = ${show.plain(figures.paid)} − ${show.plain(figures.agreed)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Fel från ${show.money(floor)}`,
    },
    en: {
      title: "More paid than the agreed amount",
      why: "Payments are to stay within the agreed amount. The usual explanations are a payment made twice, an additional decision that the table does not show, or a payment that belongs to another year.",
      advice: "Compare the payments with the ledger and look for an additional decision.",
      finding: ({ figures, difference }, show) =>
        `${show.money(figures.paid)} paid, ${show.money(difference)} more than the agreed amount of ${show.money(figures.agreed)}`,
      formula: ({ figures, difference }, show) =>
        `Paid − agreed amount = ${show.plain(figures.paid)} − ${show.plain(figures.agreed)} = ${show.plain(difference)}`,
      threshold: ({ floor }, show) => `Error from ${show.money(floor)}`,
    },
  },
});

export const examples: readonly Example[] = [
  {
    name: { sv: "50 tkr mer än beloppet", en: "50,000 more than agreed" },
    rows: [{ agreed: 200_000, paid: 250_000 }],
    finds: { severity: "critical", difference: 50_000 },
  },
  {
    name: { sv: "precis 1 000 kr över", en: "exactly 1,000 over" },
    rows: [{ agreed: 200_000, paid: 201_000 }],
    finds: { severity: "critical", difference: 1_000 },
  },
  { name: { sv: "999 kr över", en: "999 over" }, rows: [{ agreed: 200_000, paid: 200_999 }], finds: null },
  {
    name: { sv: "allt är utbetalt", en: "all has been paid" },
    rows: [{ agreed: 200_000, paid: 200_000 }],
    finds: null,
  },
  {
    name: { sv: "beloppet saknas", en: "the agreed amount is missing" },
    rows: [{ agreed: null, paid: 200_000 }],
    finds: "blank",
  },
];
