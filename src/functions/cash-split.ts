import { carryOn, splitCashHeld } from "../domain/cash-held.ts";
import { LINEAR, expectedCost } from "../domain/expected-cost.ts";
import { END_BEFORE_START } from "./arguments.ts";
import { notKnown } from "./cell-error.ts";
import { type FunctionExample, type FunctionText, defineFunction } from "./define.ts";

export default defineFunction({
  id: "CASHSPLIT",
  parameters: {
    agreed: "amount",
    paid: "amount",
    paidDate: "date",
    cost: "amounts",
    costDate: "date",
    start: "date",
    end: "date",
    scheduled: "amount",
  },
  result: "amounts",
  columns: 3,
  compute({ agreed, paid, paidDate, cost, costDate, start, end, scheduled }) {
    if (end < start) return END_BEFORE_START;
    const period = { start, end };
    const carriedOn = carryOn(cost, period, costDate, paidDate, "months");
    if (carriedOn === null) return NO_PACE;
    const expectedAtPaid = expectedCost(agreed, period, paidDate, LINEAR, "months");
    const { schedule, payment, underspend } = splitCashHeld({ paid, cost, carriedOn, scheduled, expectedAtPaid });
    return [schedule, payment, underspend];
  },
});

const NO_PACE = notKnown(
  "Kostnaden avser tid före överenskommelsens start.",
  "The cost refers to a time before the agreement starts.",
);

export const text: FunctionText = {
  description: {
    sv: "Delar upp det som är utbetalt men beräknas vara oanvänt: förskott enligt plan, utbetalt utöver plan, lägre kostnad än periodiserat.",
    en: "Splits what is paid and computed to be unused: prepayment by plan, paid beyond plan, lower cost than expected. Three cells.",
  },
  parameters: {
    agreed: { sv: "Belopp enligt överenskommelse.", en: "Agreed amount." },
    paid: { sv: "Utbetalt till och med paidDate.", en: "Paid up to paidDate." },
    paidDate: { sv: "Dagen som utbetalt avser.", en: "The day the paid amount refers to." },
    cost: {
      sv: "Redovisad kostnad till och med costDate; flera kolumner läggs ihop.",
      en: "Reported cost up to costDate; several columns are added.",
    },
    costDate: { sv: "Dagen som kostnaden är redovisad till.", en: "The day up to which cost was reported." },
    start: { sv: "Överenskommelsens första dag.", en: "First day of the agreement." },
    end: { sv: "Överenskommelsens sista dag.", en: "Last day of the agreement." },
    scheduled: {
      sv: "Förfallet enligt betalningsplanen vid paidDate; se SCHEDULED.",
      en: "Due by the payment plan at paidDate; see SCHEDULED.",
    },
  },
  help: {
    sv: "De tre delarna är tillsammans utbetalt minus den kostnad som beräknas till samma dag, i oförändrad takt och jämn fördelning. Minus i den första delen betyder betalning i efterskott.",
    en: "The three parts together are paid minus the cost computed at the same day, at unchanged pace and spread evenly. A minus in the first part means payment in arrears.",
  },
};

export const examples: readonly FunctionExample[] = [
  {
    name: {
      sv: "Hälften utbetalt i förskott, kostnad lägre än periodiserat",
      en: "Half paid ahead, lower cost than expected",
    },
    args: [[[1800]], [[900]], [["2019-04-30"]], [[380]], [["2019-03-31"]], [["2019-01-01"]], [["2019-12-31"]], [[900]]],
    gives: [[300, 0, 93.33333333]],
  },
  {
    name: { sv: "Två föreningar, varav en i efterskott", en: "Two partners, one of them in arrears" },
    args: [
      [[1200], [600]],
      [[200], [300]],
      [["2019-04-30"]],
      [[300], [150]],
      [["2019-03-31"]],
      [["2019-01-01"]],
      [["2019-12-31"]],
      [[300], [300]],
    ],
    gives: [
      [-100, -100, 0],
      [100, 0, 0],
    ],
  },
  {
    name: { sv: "Ingen tid av överenskommelsen har gått", en: "No time of the agreement has passed" },
    args: [[[100]], [[50]], [["2019-04-30"]], [[0]], [["2018-12-31"]], [["2019-01-01"]], [["2019-12-31"]], [[50]]],
    gives: [["#N/A", "#N/A", "#N/A"]],
  },
];
